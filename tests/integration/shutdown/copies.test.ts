import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it, vi } from 'vitest';

import { readBackup } from '../../../electron/services/backups/read-backup.ts';
import { importIdentity } from '../../../electron/services/backups/backup-key-file.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { withShutdown } from './support.ts';

const passphrase = 'four words are better';

describe('one copy of all sites', () => {
  it('lies in the picked folder, one locked file a site, and each opens again', async () => {
    const shutting = await withShutdown();
    const { app } = shutting;
    // Each takes a second to lock, and again to be opened and compared.
    const ids = shutting.ids.slice(0, 2);
    const folder = await shutting.folder();
    app.files.folder = folder;
    const saved = await app.must('backups.saveAll', { ids, format: 'sitekeeper', passphrase });
    expect(saved?.failed).toEqual([]);
    expect((await readdir(folder)).toSorted()).toEqual(saved?.files.map(({ file }) => file).toSorted());
    for (const { file } of saved?.files ?? []) {
      const bytes = await readFile(join(folder, file));
      expect(bytes.includes('canary')).toBe(false);
      expect(await readBackup(bytes, { passphrase: new Secret(passphrase) })).toMatchObject({ ok: true });
    }
  });

  it('the list tells where each copy lies and which database setting is in it, without its value', async () => {
    const shutting = await withShutdown();
    const { app, ids } = shutting;
    app.files.folder = await shutting.folder();
    await app.must('backups.saveAll', { ids, format: 'csv', passphrase: null });
    const view = await shutting.view();
    const kim = view.sites.find(({ name }) => name === 'kim-ns-4c1d');
    expect(kim?.copy?.database).toBe('MONGODB_URI');
    expect(view.sites.every(({ copy }) => copy !== null)).toBe(true);
    expect(JSON.stringify(view)).not.toMatch(/canary/i);
  });

  it('each is in the list as soon as it is saved, so that a kill in between leaves the truth', async () => {
    const shutting = await withShutdown();
    const { app } = shutting;
    const ids = shutting.ids.slice(0, 2);
    app.files.folder = await shutting.folder();
    const before = app.heard.length;
    await app.must('backups.saveAll', { ids, format: 'csv', passphrase: null });
    const told = app.heard
      .slice(before)
      .flatMap((event) =>
        event.name === 'shutdown.changed'
          ? [event.payload.sites.filter(({ copy }) => copy !== null).length]
          : [],
      );
    expect(told).toEqual([1, 2]);
  });

  it('stopped, it ends after the copy in hand, and says which are there and which are not', async () => {
    const shutting = await withShutdown();
    const { app } = shutting;
    const ids = shutting.ids.slice(0, 3);
    const folder = await shutting.folder();
    app.files.folder = folder;
    const saving = app.must('backups.saveAll', { ids, format: 'sitekeeper', passphrase });
    await vi.waitFor(async () => expect(await readdir(folder)).not.toEqual([]), 20_000);
    await app.must('backups.stopSaveAll');
    const saved = await saving;
    const files = saved?.files ?? [];
    expect(files.length).toBeGreaterThan(0);
    expect(saved?.left).toEqual(ids.slice(files.length));
    expect(saved?.left).not.toEqual([]);
    expect(await readdir(folder)).toHaveLength(files.length);
    const { sites } = await shutting.view();
    expect(sites.filter(({ copy }) => copy !== null).map(({ id }) => id)).toEqual(files.map(({ id }) => id));
    // The next one is not stopped by it.
    const rest = await app.must('backups.saveAll', {
      ids: saved?.left ?? [],
      format: 'csv',
      passphrase: null,
    });
    expect(rest?.left).toEqual([]);
  });

  it('one that can not be read does not keep the others from being saved', async () => {
    const shutting = await withShutdown();
    const { app, ids } = shutting;
    app.files.folder = await shutting.folder();
    app.practice.faults.set('config.read', 'status-403', 1);
    const saved = await app.must('backups.saveAll', { ids, format: 'csv', passphrase: null });
    expect(saved?.failed).toHaveLength(1);
    expect(saved?.files).toHaveLength(ids.length - 1);
  });

  it('closing the window of the system saves nothing', async () => {
    const { app, ids } = await withShutdown();
    expect(await app.must('backups.saveAll', { ids, format: 'csv', passphrase: null })).toBeNull();
  });

  it('needs a passphrase for the locked kind', async () => {
    const { app, ids } = await withShutdown();
    const answer = await app.ask('backups.saveAll', { ids, format: 'sitekeeper', passphrase: null });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'copy-needs-passphrase' } });
  });
});

describe('the rescue sheet', () => {
  it('is printed from a page with every value, and saved as PDF', async () => {
    const shutting = await withShutdown();
    const { app } = shutting;
    const { id } = await app.site('kim-ns-4c1d');
    app.files.saveTo = join(await shutting.folder(), 'sheet.pdf');
    const saved = await app.must('backups.save', { id, format: 'sheet', passphrase: null });
    expect(saved?.file).toBe('sheet.pdf');
    expect(app.files.suggested).toEqual([expect.stringMatching(/^kim-ns-4c1d .*\.pdf$/)]);
    expect((await readFile(app.files.saveTo)).subarray(0, 4).toString()).toBe('%PDF');
    expect(app.printer.pages[0]).toContain('MONGODB_URI');
  });
});

describe('the key of the automatic copies', () => {
  it('is exported under a passphrase, and opens with it', async () => {
    const shutting = await withShutdown();
    const { app } = shutting;
    app.files.saveTo = join(await shutting.folder(), 'key.age');
    expect(await app.must('backups.exportKey', { passphrase })).toEqual({ file: 'key.age' });
    const bytes = await readFile(app.files.saveTo);
    expect(bytes.includes('AGE-SECRET-KEY')).toBe(false);
    expect(await importIdentity(bytes, new Secret(passphrase))).toBeInstanceOf(Secret);
    expect(await importIdentity(bytes, new Secret('another one'))).toBe('wrong-passphrase');
  });
});
