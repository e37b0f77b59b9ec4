import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Vault } from '../../../electron/services/account/vault.ts';
import { newIdentity } from '../../../electron/services/backups/formats/age.ts';
import { exportIdentity } from '../../../electron/services/backups/backup-key-file.ts';
import { createBackupKeyStore } from '../../../electron/services/backups/backup-key.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { absentVault, memoryVault } from '../../support/app-core.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { withSites } from '../../support/with-app.ts';

const entry = 'automatic copies';
const kim = 'kim-ns-4c1d';
const robin = 'robin-ns-77ab';
const change = [{ name: 'THEME', kind: 'set', value: 'default' }] as const;
const file = async (): Promise<string> => join(await temporaryFolder(), 'copies-identity.age');

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** One turn of the event loop before each answer, as a real store takes its time. */
function slowly(inner: Vault): Vault {
  return {
    read: (account) => turn().then(() => inner.read(account)),
    write: (account, key) => turn().then(() => inner.write(account, key)),
    remove: (account) => turn().then(() => inner.remove(account)),
  };
}

describe('the key of the automatic copies', () => {
  it('is one, also when two acts use it for the first time at once: both can be taken back after a start', async () => {
    const inner = memoryVault();
    const app = await withSites({ vault: { ...slowly(inner), holds: inner.holds } });
    const sites = [await app.site(kim), await app.site(robin)];
    const jobs = await Promise.all(
      sites.map(({ id }) => app.must('configVars.apply', { id, changes: change })),
    );
    for (const job of jobs) expect((await app.ended(job)).state).toBe('done');
    await app.reopen();
    await app.must('sites.list', { fresh: true });
    const done = (await app.must('history.list')).filter(({ act }) => act === 'settings');
    expect(done).toHaveLength(2);
    for (const { id } of done) {
      const job = await app.must('history.undo', { entry: id, despiteChanges: false });
      expect((await app.ended(job)).state).toBe('done');
    }
  });

  it('two passphrases chosen at once make one key', async () => {
    const backupKeys = createBackupKeyStore(absentVault(), await file());
    const both = await Promise.all([
      backupKeys.unlock(new Secret('one')),
      backupKeys.unlock(new Secret('two')),
    ]);
    const opened = await backupKeys.open();
    expect([both, opened.state]).toEqual([[true, true], 'open']);
  });

  it('stays the one under its passphrase when a key store turns up later', async () => {
    const place = await file();
    await createBackupKeyStore(absentVault(), place).unlock(new Secret('a passphrase'));
    const store = memoryVault();
    const later = createBackupKeyStore(store, place);
    expect(await later.open()).toEqual({ state: 'locked', passphrase: 'known' });
    expect(store.holds.size).toBe(0);
    expect(await later.unlock(new Secret('another one'))).toBe(false);
    expect(await later.unlock(new Secret('a passphrase'))).toBe(true);
    expect(store.holds.size).toBe(0);
  });

  it('is what the store gives back, not what it was given', async () => {
    const kept = (await newIdentity()).identity;
    let read = 0;
    const odd: Vault = {
      ...memoryVault(),
      read: async () => ({ ok: true, value: (read += 1) === 1 ? null : kept }),
    };
    const opened = await createBackupKeyStore(odd, await file()).open();
    expect(opened.state === 'open' && opened.backupKey.identity.reveal()).toBe(kept.reveal());
  });

  it.each([
    ['with one wrong character', (text: string) => text.slice(0, -1) + (text.endsWith('Q') ? 'P' : 'Q')],
    ['cut at its end', (text: string) => text.slice(0, -4)],
    ['of another kind', () => 'not a key'],
    ['empty', () => ''],
  ])(
    'that is damaged (%s) is as no store: nothing of it comes into the log, and it stays as it is',
    async (_name, damage) => {
      const app = await withSites();
      const { identity } = await newIdentity();
      const damaged = damage(identity.reveal());
      await app.vault.write(entry, new Secret(damaged));
      expect(await app.must('backups.lock')).toBe('choose-passphrase');
      const { id } = await app.site(kim);
      expect(
        (await app.ended(await app.must('configVars.apply', { id, changes: change }))).problem?.code,
      ).toBe('copies-locked');
      expect(app.vault.holds.get(entry)?.reveal()).toBe(damaged);
      await app.core.log.flushed();
      const log = await readFile(join(app.directory, 'sitekeeper.log'), 'utf8');
      expect(log).not.toMatch(/age-secret-key-1/i);
      expect(log).not.toContain('"bug"');
    },
  );

  it.each([
    ['no key store', absentVault],
    ['a key store', memoryVault],
  ])(
    'whose file can’t be read now is not taken for none, with %s: no other is made',
    async (_with, vault) => {
      const place = await file();
      await mkdir(place);
      const backupKeys = createBackupKeyStore(vault(), place);
      expect(await backupKeys.open()).toEqual({ state: 'locked', passphrase: 'known' });
      expect(await backupKeys.unlock(new Secret('a passphrase'))).toBe(false);
    },
  );

  it('that is damaged in its file is told without a word of it', async () => {
    const place = await file();
    const key = (await newIdentity()).identity.reveal();
    const damaged = new Secret(key.slice(0, -1) + (key.endsWith('Q') ? 'P' : 'Q'));
    await writeFile(place, await exportIdentity(damaged, new Secret('a passphrase')));
    const unlocking = createBackupKeyStore(absentVault(), place).unlock(new Secret('a passphrase'));
    await expect(unlocking).rejects.toThrow('The identity of the copies is damaged');
  });

  it.runIf(process.platform !== 'win32')('lies where nobody else looks, in a new folder too', async () => {
    const before = process.umask(0);
    try {
      const folder = join(await temporaryFolder(), 'new');
      const place = join(folder, 'copies-identity.age');
      await createBackupKeyStore(absentVault(), place).unlock(new Secret('a passphrase'));
      const modes = await Promise.all([folder, place].map(async (path) => (await stat(path)).mode & 0o777));
      expect(modes).toEqual([0o700, 0o600]);
    } finally {
      process.umask(before);
    }
  });

  it('with a line break round it is the same key', async () => {
    const store = memoryVault();
    const { identity, recipient } = await newIdentity();
    await store.write(entry, new Secret(`${identity.reveal()}\n`));
    const opened = await createBackupKeyStore(store, await file()).open();
    expect(opened.state === 'open' && opened.backupKey.recipient).toBe(recipient);
  });
});
