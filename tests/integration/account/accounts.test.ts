import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Vault } from '../../../electron/services/account/vault.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { memoryVault } from '../../support/app-core.ts';
import { broken, desk, keyOf, only, signOut } from './accounts-support.ts';

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
    await writeFile(join(directory, 'accounts.json'), JSON.stringify({ accounts: [first] }));
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

  it.each(['', '{', '[]', '{"accounts":[{"id":"../../x","email":"a","name":null}]}', '\u0000'])(
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
