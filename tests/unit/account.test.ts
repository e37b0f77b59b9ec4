import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import type { KeychainTrouble } from '../../electron/contract/models.ts';
import { createAccountKeeper, type AccountKeeper } from '../../electron/services/account/account.ts';
import type { Vault } from '../../electron/services/account/vault.ts';
import { createHeroku } from '../../electron/services/heroku/client.ts';
import { startPractice, type PracticeWorld } from '../../electron/services/practice/practice.ts';
import { Secret } from '../../electron/services/secret.ts';
import { memoryVault } from '../support/app-core.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { temporaryFolder } from '../support/temporary.ts';

interface Desk {
  readonly practice: PracticeWorld;
  readonly directory: string;
  /** A keeper as after a start of the app. */
  readonly start: (vault: Vault) => Promise<AccountKeeper>;
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
      const keeper = createAccountKeeper({
        vault,
        directory,
        clientFor: (key) => createHeroku({ origin, fetch, clock, key: () => key }),
        onChange: () => undefined,
      });
      await keeper.load();
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
    expect([keeper.current(), keeper.key(), keeper.id()]).toEqual([null, null, null]);
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
    expect(later.current()).toMatchObject({ kept: 'keychain', needsKey: false });
    expect(later.key()?.reveal()).toBe(practice.key);
    expect(await readFile(join(directory, 'account.json'), 'utf8')).not.toContain(practice.key);
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
      expect(keeper.key()?.reveal()).toBe(practice.key);
      expect((await start(broken(trouble))).current()).toBeNull();
    },
  );

  it('a store that is locked at the next start asks for the key and keeps the place', async () => {
    const { practice, start } = await desk();
    const vault = memoryVault();
    const keeper = await start(vault);
    await keeper.check(practice.key);
    await keeper.keep();
    const later = await start(broken('locked'));
    expect(later.current()).toMatchObject({ needsKey: true, keychainTrouble: 'locked' });
    expect(later.id()).toBe(keeper.id());
  });

  it('a key that stopped working asks for a new one, once, and loses nothing', async () => {
    const { practice, start } = await desk();
    const keeper = await start(memoryVault());
    await keeper.check(practice.key);
    await keeper.keep();
    keeper.refused();
    expect(keeper.current()).toMatchObject({ needsKey: true, email: 'practice@sitekeeper.example' });
    await keeper.check(practice.key);
    await keeper.keep();
    expect(keeper.current()).toMatchObject({ needsKey: false });
  });

  it('on a full disk: kept for this session, and no key stays behind that nobody would look for', async () => {
    const { practice, directory, start } = await desk();
    await mkdir(join(directory, 'account.json'));
    const vault = memoryVault();
    const keeper = await start(vault);
    await keeper.check(practice.key);
    expect(await keeper.keep()).toMatchObject({
      ok: true,
      value: { kept: 'session', keychainTrouble: 'damaged' },
    });
    expect(vault.holds.size).toBe(0);
    expect(await keeper.signOut()).toMatchObject({ ok: true });
    expect(keeper.key()).toBeNull();
  });

  it('of another account takes the place of the first, whose key goes from the store', async () => {
    const { practice, directory, start } = await desk();
    const before = { id: '01234567-89ab-4def-8123-456789abcdef', email: 'before@family.example', name: null };
    await writeFile(join(directory, 'account.json'), JSON.stringify(before));
    const vault = memoryVault();
    await vault.write(before.email, new Secret('HRKU-before'));
    const keeper = await start(vault);
    expect(keeper.id()).toBe(before.id);
    await keeper.check(practice.key);
    await keeper.keep();
    expect([...vault.holds.keys()]).toEqual(['practice@sitekeeper.example']);
    expect(keeper.id()).not.toBe(before.id);
  });

  it.each(['', '{', '[]', '{"id":"../../x","email":"a","name":null}', '\u0000'])(
    'a file that holds %j connects nobody',
    async (text) => {
      const { directory, start } = await desk();
      await writeFile(join(directory, 'account.json'), text);
      expect((await start(memoryVault())).current()).toBeNull();
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
    expect(await keeper.signOut()).toEqual({ ok: true, value: { gone: true } });
    expect([keeper.current(), keeper.key(), vault.holds.size]).toEqual([null, null, 0]);
    expect((await start(vault)).current()).toBeNull();
  });

  it('says so when the store does not let the key go', async () => {
    const { practice, start } = await desk();
    const locked = broken('locked');
    const vault: Vault = { ...memoryVault(), remove: (account) => locked.remove(account) };
    const keeper = await start(vault);
    await keeper.check(practice.key);
    await keeper.keep();
    expect(await keeper.signOut()).toEqual({ ok: true, value: { gone: false } });
    expect(keeper.key()).toBeNull();
  });

  it('where nothing was ever kept nothing is left', async () => {
    const { practice, start } = await desk();
    const keeper = await start(broken('absent'));
    await keeper.check(practice.key);
    await keeper.keep();
    expect(await keeper.signOut()).toEqual({ ok: true, value: { gone: true } });
  });

  it('without an account there is nobody to sign out', async () => {
    const { start } = await desk();
    expect(await (await start(memoryVault())).signOut()).toMatchObject({ problem: { code: 'no-account' } });
  });
});
