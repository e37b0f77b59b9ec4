import { describe, expect, it } from 'vitest';

import { createKeytarVault, troubleOf, type Keytar } from '../../../electron/services/account/vault.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { FakeClock } from '../../support/fake-clock.ts';

const account = 'robin@family.example';
const key = new Secret('HRKU-canary-0123456789');

const at = (service: string, name: string): string => `${service}/${name}`;

/** A working key store in memory, or one that differs. */
function storeOver(change: Partial<Keytar> = {}): Keytar {
  const kept = new Map<string, string>();
  return {
    getPassword: async (service, name) => kept.get(at(service, name)) ?? null,
    setPassword: async (service, name, password) => void kept.set(at(service, name), password),
    deletePassword: async (service, name) => kept.delete(at(service, name)),
    ...change,
  };
}

const vaultOver = (keytar: Keytar): ReturnType<typeof createKeytarVault> =>
  createKeytarVault(async () => keytar, 'Test', new FakeClock());

const failing = (message: string): Keytar => {
  const fail = (): Promise<never> => Promise.reject(new Error(message));
  return { getPassword: fail, setPassword: fail, deletePassword: fail };
};

const withoutLibrary = (): Promise<Keytar> =>
  Promise.reject(new Error('libsecret-1.so.0: cannot open shared object file'));
const forEver = (): Promise<never> => new Promise(() => undefined);

describe('what a key store says', () => {
  it.each([
    ['Cannot create an item in a locked collection', 'locked'],
    ['The collection is locked', 'locked'],
    ['User interaction is not allowed.', 'locked'],
    ['Prompt was dismissed', 'denied'],
    ['Access denied', 'denied'],
    ['The user cancelled the operation', 'denied'],
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'absent'],
    ['Could not connect: No such file or directory', 'absent'],
    ['The name org.freedesktop.secrets was not provided by any .service files', 'absent'],
    ['libsecret-1.so.0: cannot open shared object file: No such file or directory', 'absent'],
    ["Cannot find module 'keytar'", 'absent'],
    ['Object does not exist at path “/org/freedesktop/secrets/collection/login”', 'absent'],
    ['Something that nobody has met', 'damaged'],
    ['', 'damaged'],
  ])('%j means %s, in every call', async (message, trouble) => {
    const vault = vaultOver(failing(message));
    expect(troubleOf(new Error(message))).toBe(trouble);
    expect(await vault.read(account)).toEqual({ ok: false, trouble });
    expect(await vault.write(account, key)).toEqual({ ok: false, trouble });
    expect(await vault.remove(account)).toEqual({ ok: false, trouble });
  });

  it('a library that cannot be loaded is an absent store', async () => {
    const vault = createKeytarVault(withoutLibrary, 'Test', new FakeClock());
    expect(await vault.read(account)).toEqual({ ok: false, trouble: 'absent' });
  });

  it('a store that waits for an answer for a minute counts as locked', async () => {
    const clock = new FakeClock();
    const vault = createKeytarVault(async () => storeOver({ getPassword: forEver }), 'Test', clock);
    const answer = vault.read(account);
    await clock.advance(60_000);
    expect(await answer).toEqual({ ok: false, trouble: 'locked' });
  });

  it('no message of a store carries the key on', async () => {
    const answer = await vaultOver(failing(`could not store ${key.reveal()}`)).write(account, key);
    expect(JSON.stringify(answer)).not.toContain('canary');
  });
});

describe('what counts as kept, and as gone', () => {
  it('kept is what can be read back', async () => {
    const vault = vaultOver(storeOver());
    expect(await vault.write(account, key)).toEqual({ ok: true, value: true });
    const read = await vault.read(account);
    expect(read.ok && read.value?.reveal()).toBe(key.reveal());
  });

  it.each([
    ['forgets what it took', { getPassword: async () => null }],
    ['gives something else back', { getPassword: async () => 'other' }],
  ])('a store that %s is damaged', async (_name, change) => {
    expect(await vaultOver(storeOver(change)).write(account, key)).toEqual({ ok: false, trouble: 'damaged' });
  });

  it('gone is what is not there any more', async () => {
    const vault = vaultOver(storeOver());
    await vault.write(account, key);
    expect(await vault.remove(account)).toEqual({ ok: true, value: true });
    expect(await vault.read(account)).toEqual({ ok: true, value: null });
  });

  it('a store that keeps what it should remove is damaged', async () => {
    const vault = vaultOver(storeOver({ deletePassword: async () => true }));
    await vault.write(account, key);
    expect(await vault.remove(account)).toEqual({ ok: false, trouble: 'damaged' });
  });

  it('a locked store that answers "nothing there" is not believed', async () => {
    const locked = storeOver({
      getPassword: async () => null,
      deletePassword: async () => false,
      setPassword: () => Promise.reject(new Error('Cannot create an item in a locked collection')),
    });
    expect(await vaultOver(locked).read(account)).toEqual({ ok: false, trouble: 'locked' });
    expect(await vaultOver(locked).remove(account)).toEqual({ ok: false, trouble: 'locked' });
  });
});

/** A store that answers a write when the test says so. */
function waiting(): { keytar: Keytar; answer: () => void; kept: Map<string, string> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const kept = new Map<string, string>();
  let first = true;
  const keytar: Keytar = {
    getPassword: async (_service, name) => kept.get(name) ?? null,
    setPassword: async (_service, name, password) => {
      const waits = first && name === account;
      if (waits) first = false;
      if (waits) await promise;
      kept.set(name, password);
    },
    deletePassword: async (_service, name) => kept.delete(name),
  };
  return { keytar, answer: resolve, kept };
}

describe('a store whose own question is answered after we gave up', () => {
  it('keeps no key that was said to be kept for this session only', async () => {
    const clock = new FakeClock();
    const { keytar, answer, kept } = waiting();
    const vault = createKeytarVault(async () => keytar, 'Test', clock);
    const writing = vault.write(account, key);
    await clock.advance(60_000);
    expect(await writing).toEqual({ ok: false, trouble: 'locked' });
    answer();
    await clock.advance(0);
    expect([...kept.values()]).toEqual([]);
  });

  it('does not overwrite a key that was kept since', async () => {
    const clock = new FakeClock();
    const { keytar, answer, kept } = waiting();
    const vault = createKeytarVault(async () => keytar, 'Test', clock);
    const writing = vault.write(account, key);
    await clock.advance(60_000);
    await writing;
    const newer = new Secret('HRKU-newer-0123456789abcd');
    expect(await vault.write(account, newer)).toEqual({ ok: true, value: true });
    answer();
    await clock.advance(0);
    expect(kept.get(account)).toBe(newer.reveal());
  });
});
