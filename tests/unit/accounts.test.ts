import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import type { Account, KeychainTrouble } from '../../electron/contract/models.ts';
import { createAccounts, type Accounts } from '../../electron/services/account/accounts.ts';
import type { Vault } from '../../electron/services/account/vault.ts';
import { createHeroku } from '../../electron/services/heroku/client.ts';
import { startPractice, type PracticeWorld } from '../../electron/services/practice/practice.ts';
import { Secret } from '../../electron/services/secret.ts';
import { memoryVault } from '../support/app-core.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** The one account of most of these tests. */
const only = (keeper: Accounts): Account | null => keeper.list()[0] ?? null;
const keyOf = (keeper: Accounts): Secret | null => keeper.key(only(keeper)?.id ?? '');
const signOut = (keeper: Accounts): ReturnType<Accounts['signOut']> => keeper.signOut(only(keeper)?.id ?? '');

interface Desk {
  readonly practice: PracticeWorld;
  readonly directory: string;
  /** A keeper as after a start of the app. */
  readonly start: (vault: Vault) => Promise<Accounts>;
}

async function desk(): Promise<Desk> {
  const clock = new FakeClock({ autoAdvance: true });
  const practice = await startPractice({ clock });
  onTestFinished(() => practice.close());
  const directory = await temporaryFolder();
  return {
    practice,
    directory,
    async start(vault) {
      const { origin } = practice;
      const keeper = createAccounts({
        vault,
        directory,
        clientFor: (key) => createHeroku({ origin, fetch, clock, key: () => key }),
        onChange: () => undefined,
      });
      await keeper.load();
      await keeper.ready();
      return keeper;
    },
  };
}

const broken = (trouble: KeychainTrouble): Vault => {
  const answer = async (): Promise<{ ok: false; trouble: KeychainTrouble }> => ({ ok: false, trouble });
  return { read: answer, write: answer, remove: answer };
};

describe('checking a key', () => {
  it.each([
    ['full', 6, /everything|unknown/],
    ['limited', null, /^account-only$/],
  ] as const)('a %s key: whose it is and how far it reaches', async (name, apps, reach) => {
    const { practice, start } = await desk();
    const checked = await (await start(memoryVault())).check(practice.keys[name]);
    expect(checked).toMatchObject({
      ok: true,
      value: { email: 'practice@sitekeeper.example', apps, reach: expect.stringMatching(reach) },
    });
  });

  it('a key that ran out is refused, and a text that is none is not sent anywhere', async () => {
    const { practice, start } = await desk();
    const keeper = await start(memoryVault());
    expect(await keeper.check(practice.keys.expired)).toMatchObject({
      ok: false,
      problem: { code: 'key-refused' },
    });
    practice.clearRequests();
    expect(await keeper.check('my password')).toMatchObject({ ok: false, problem: { code: 'not-a-key' } });
    expect(practice.requests).toEqual([]);
  });

  it('connects nobody before it is kept', async () => {
    const { practice, start } = await desk();
    const keeper = await start(memoryVault());
    await keeper.check(practice.key);
    expect([only(keeper), keyOf(keeper)]).toEqual([null, null]);
    keeper.discard();
    expect(await keeper.keep()).toMatchObject({ ok: false, problem: { code: 'no-account' } });
  });

  it('a failed check forgets the good key before it', async () => {
    const { practice, start } = await desk();
    const keeper = await start(memoryVault());
    await keeper.check(practice.key);
    await keeper.check('nonsense');
    expect(await keeper.keep()).toMatchObject({ ok: false, problem: { code: 'no-account' } });
  });
});

describe('keeping a key', () => {
  it('is there again after the app was closed, and stands in no file', async () => {
    const { practice, directory, start } = await desk();
    const vault = memoryVault();
    const keeper = await start(vault);
    await keeper.check(practice.key);
    expect(await keeper.keep()).toMatchObject({
      ok: true,
      value: { kept: 'keychain', keychainTrouble: null },
    });
    const later = await start(vault);
    expect(only(later)).toMatchObject({ kept: 'keychain', needsKey: false });
    expect(keyOf(later)?.reveal()).toBe(practice.key);
    expect(await readFile(join(directory, 'accounts.json'), 'utf8')).not.toContain(practice.key);
  });

  it.each(['absent', 'locked', 'denied', 'damaged'] as const)(
    'with a key store that is %s: kept for this session, and said so',
    async (trouble) => {
      const { practice, start } = await desk();
      const keeper = await start(broken(trouble));
      await keeper.check(practice.key);
      expect(await keeper.keep()).toMatchObject({
        ok: true,
        value: { kept: 'session', keychainTrouble: trouble, needsKey: false },
      });
      expect(keyOf(keeper)?.reveal()).toBe(practice.key);
      expect(only(await start(broken(trouble)))).toBeNull();
    },
  );

  it('a store that is locked at the next start asks for the key and keeps the place', async () => {
    const { practice, start } = await desk();
    const vault = memoryVault();
    const keeper = await start(vault);
    await keeper.check(practice.key);
    await keeper.keep();
    const later = await start(broken('locked'));
    expect(only(later)).toMatchObject({ needsKey: true, keychainTrouble: 'locked' });
    expect(only(later)?.id).toBe(only(keeper)?.id);
  });

  it('a key that stopped working asks for a new one, once, and loses nothing', async () => {
    const { practice, start } = await desk();
    const keeper = await start(memoryVault());
    await keeper.check(practice.key);
    await keeper.keep();
    keeper.keyTaken(only(keeper)?.id ?? '', false);
    expect(only(keeper)).toMatchObject({ needsKey: true, email: 'practice@sitekeeper.example' });
    keeper.keyTaken(only(keeper)?.id ?? '', true);
    expect(only(keeper)).toMatchObject({ needsKey: false });
    keeper.keyTaken(only(keeper)?.id ?? '', false);
    await keeper.check(practice.key);
    await keeper.keep();
    expect(only(keeper)).toMatchObject({ needsKey: false });
  });

  it('on a full disk: kept for this session, and no key stays behind that nobody would look for', async () => {
    const { practice, directory, start } = await desk();
    await mkdir(join(directory, 'accounts.json'));
    const vault = memoryVault();
    const keeper = await start(vault);
    await keeper.check(practice.key);
    expect(await keeper.keep()).toMatchObject({
      ok: true,
      value: { kept: 'session', keychainTrouble: 'damaged' },
    });
    expect(vault.holds.size).toBe(0);
    expect(await signOut(keeper)).toMatchObject({ ok: true });
    expect(keyOf(keeper)).toBeNull();
  });

  it('of another account stands beside the first; signing one out leaves the other', async () => {
    const { practice, directory, start } = await desk();
    const first = { id: '01234567-89ab-4def-8123-456789abcdef', email: 'first@family.example', name: null };
    await writeFile(join(directory, 'accounts.json'), JSON.stringify([first]));
    const vault = memoryVault();
    await vault.write(first.email, new Secret('HRKU-first'));
    const keeper = await start(vault);
    await keeper.check(practice.key);
    const kept = await keeper.keep();
    expect([...vault.holds.keys()]).toEqual([first.email, 'practice@sitekeeper.example']);
    const later = await start(vault);
    expect(later.list().map(({ email }) => email)).toEqual([first.email, 'practice@sitekeeper.example']);
    expect(later.key(first.id)?.reveal()).toBe('HRKU-first');
    expect(await later.signOut(first.id)).toEqual({ ok: true, value: { gone: true } });
    expect([...vault.holds.keys()]).toEqual(['practice@sitekeeper.example']);
    expect(later.key(kept.ok ? kept.value.id : '')?.reveal()).toBe(practice.key);
    expect((await start(vault)).list()).toHaveLength(1);
  });

  it.each(['', '{', '[]', '[{"id":"../../x","email":"a","name":null}]', '\u0000'])(
    'a file that holds %j connects nobody',
    async (text) => {
      const { directory, start } = await desk();
      await writeFile(join(directory, 'accounts.json'), text);
      expect(only(await start(memoryVault()))).toBeNull();
    },
  );
});

describe('signing out', () => {
  it('removes the key, proves it gone, and is still so after the next start', async () => {
    const { practice, start } = await desk();
    const vault = memoryVault();
    const keeper = await start(vault);
    await keeper.check(practice.key);
    await keeper.keep();
    expect(await signOut(keeper)).toEqual({ ok: true, value: { gone: true } });
    expect([only(keeper), keyOf(keeper), vault.holds.size]).toEqual([null, null, 0]);
    expect(only(await start(vault))).toBeNull();
  });

  it('says so when the store does not let the key go', async () => {
    const { practice, start } = await desk();
    const locked = broken('locked');
    const vault: Vault = { ...memoryVault(), remove: (account) => locked.remove(account) };
    const keeper = await start(vault);
    await keeper.check(practice.key);
    await keeper.keep();
    expect(await signOut(keeper)).toEqual({ ok: true, value: { gone: false } });
    expect(keyOf(keeper)).toBeNull();
  });

  it('where nothing was ever kept nothing is left', async () => {
    const { practice, start } = await desk();
    const keeper = await start(broken('absent'));
    await keeper.check(practice.key);
    await keeper.keep();
    expect(await signOut(keeper)).toEqual({ ok: true, value: { gone: true } });
  });

  it('without an account there is nobody to sign out', async () => {
    const { start } = await desk();
    expect(await signOut(await start(memoryVault()))).toMatchObject({ problem: { code: 'no-account' } });
  });
});

const silent = (): Promise<never> => new Promise(() => undefined);

interface Entry {
  readonly email: string;
  readonly leaving?: boolean;
}
const entries = async (directory: string): Promise<readonly Entry[]> =>
  JSON.parse(await readFile(join(directory, 'accounts.json'), 'utf8')) as readonly Entry[];

describe('what the key store and the file say of each other', () => {
  it('a start with a locked store strikes nobody out: connected again, all are still known', async () => {
    const { practice, directory, start } = await desk();
    const store = memoryVault();
    const keeper = await start(store);
    await keeper.check(practice.key);
    await keeper.keep();
    const other = { id: '01234567-89ab-4def-8123-456789abcdef', email: 'mother@family.example', name: null };
    await writeFile(join(directory, 'accounts.json'), JSON.stringify([...(await entries(directory)), other]));
    await store.write(other.email, new Secret('HRKU-mother'));

    let locked = true;
    const no = broken('locked');
    const later = await start({
      read: (account) => (locked ? no : store).read(account),
      write: (account, key) => (locked ? no : store).write(account, key),
      remove: (account) => (locked ? no : store).remove(account),
    });
    locked = false;
    await later.check(practice.key);
    await later.keep();
    expect((await entries(directory)).map(({ email }) => email)).toEqual([
      'practice@sitekeeper.example',
      other.email,
    ]);
    expect((await start(store)).list().map(({ needsKey }) => needsKey)).toEqual([false, false]);
  });

  it('signed out while the store was locked: the key goes at the next start that can take it', async () => {
    const { practice, directory, start } = await desk();
    const store = memoryVault();
    const keeper = await start(store);
    await keeper.check(practice.key);
    await keeper.keep();
    const locked = await start(broken('locked'));
    expect(await signOut(locked)).toEqual({ ok: true, value: { gone: false } });
    expect(await entries(directory)).toMatchObject([{ leaving: true }]);
    const later = await start(store);
    expect([later.list(), store.holds.size, await entries(directory)]).toEqual([[], 0, []]);
  });

  it('an address that was changed at Heroku leaves no key behind under the former one', async () => {
    const { practice, directory, start } = await desk();
    const store = memoryVault();
    const keeper = await start(store);
    await keeper.check(practice.key);
    await keeper.keep();
    const [entry] = await entries(directory);
    await writeFile(
      join(directory, 'accounts.json'),
      JSON.stringify([{ ...entry, email: 'former@family.example' }]),
    );
    await store.write('former@family.example', new Secret('HRKU-former'));
    const later = await start(store);
    await later.check(practice.key);
    await later.keep();
    expect([...store.holds.keys()]).toEqual(['practice@sitekeeper.example']);
    expect(await signOut(later)).toEqual({ ok: true, value: { gone: true } });
    expect(store.holds.size).toBe(0);
  });

  it('of two checks at once the later one counts, whichever answers last', async () => {
    const { practice, start } = await desk();
    const keeper = await start(memoryVault());
    const [first, second] = await Promise.all([
      keeper.check(practice.keys.limited),
      keeper.check(practice.key),
    ]);
    expect([first, second]).toMatchObject([{ problem: { code: 'already-running' } }, { ok: true }]);
    await keeper.keep();
    expect(keyOf(keeper)?.reveal()).toBe(practice.key);
  });

  it('a store that does not answer keeps nobody waiting: who was connected is known at once', async () => {
    const { directory } = await desk();
    const owners = ['a', 'b', 'c'].map((id) => ({ id, email: `${id}@example.com`, name: null }));
    await writeFile(join(directory, 'accounts.json'), JSON.stringify(owners));
    const keeper = createAccounts({
      vault: { read: silent, write: silent, remove: silent },
      directory,
      clientFor: () => {
        throw new Error('nothing is asked of Heroku');
      },
      onChange: () => undefined,
    });
    await keeper.load();
    expect(keeper.list().map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});
