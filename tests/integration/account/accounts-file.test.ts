import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { createAccounts } from '../../../electron/services/account/accounts.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { memoryVault } from '../../support/app-core.ts';
import { broken, desk, keyOf, signOut } from './accounts-support.ts';

const silent = (): Promise<never> => new Promise(() => undefined);

interface Entry {
  readonly email: string;
  readonly leaving?: boolean;
}
const entries = async (directory: string): Promise<readonly Entry[]> =>
  (JSON.parse(await readFile(join(directory, 'accounts.json'), 'utf8')) as { accounts: Entry[] }).accounts;

describe('what the key store and the file say of each other', () => {
  it('a start with a locked store strikes nobody out: connected again, all are still known', async () => {
    const { practice, directory, start } = await desk();
    const store = memoryVault();
    const keeper = await start(store);
    await keeper.check(practice.key);
    await keeper.keep();
    const other = { id: '01234567-89ab-4def-8123-456789abcdef', email: 'mother@family.example', name: null };
    await writeFile(
      join(directory, 'accounts.json'),
      JSON.stringify({ accounts: [...(await entries(directory)), other] }),
    );
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
      JSON.stringify({ accounts: [{ ...entry, email: 'former@family.example' }] }),
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
    await writeFile(join(directory, 'accounts.json'), JSON.stringify({ accounts: owners }));
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
