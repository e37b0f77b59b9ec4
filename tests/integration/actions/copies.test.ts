import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { CopyFormat } from '../../../electron/contract/backups.ts';
import { absentVault, type AppCore } from '../../support/app-core.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { withSites } from '../../support/with-app.ts';
import { newest, sent, settingsOf, undoNewest } from './support.ts';

const kim = 'kim-ns-4c1d';
const changes = [{ name: 'THEME', kind: 'set', value: 'default' }] as const;
const passphrase = 'four made-up words';

const back = (name: string, id: string) => ({ id, names: [name], readings: [], despiteOtherSite: false });

const apply = async (app: AppCore, id: string) =>
  app.ended(await app.must('configVars.apply', { id, changes }));

describe('without a key store', () => {
  it('no setting is changed before a passphrase was chosen; then a copy comes first, and only encrypted', async () => {
    const app = await withSites({ vault: absentVault() });
    const { id } = await app.site(kim);
    expect(await app.must('backups.lock')).toBe('choose-passphrase');
    expect(await apply(app, id)).toMatchObject({
      state: 'failed',
      problem: { code: 'copies-locked', changed: 'no' },
    });
    expect(sent(app, 'config.update')).toBe(0);
    expect((await newest(app))?.act).not.toBe('settings');

    expect(await app.must('backups.unlock', { passphrase })).toBe('open');
    expect(await apply(app, id)).toMatchObject({ state: 'done' });
    const files = await readdir(app.directory, { recursive: true, withFileTypes: true });
    const texts = await Promise.all(
      files
        .filter((file) => file.isFile())
        .map((file) => readFile(join(file.parentPath, file.name), 'latin1')),
    );
    expect(texts.filter((text) => text.startsWith('age-encryption.org/v1'))).toHaveLength(3);
    expect(texts.some((text) => /canary|AGE-SECRET-KEY/i.test(text))).toBe(false);
  });

  it('the next start asks for the passphrase again: a wrong one opens nothing, the right one undoes', async () => {
    const app = await withSites({ vault: absentVault() });
    const { id } = await app.site(kim);
    const before = await settingsOf(app, id);
    await app.must('backups.unlock', { passphrase });
    await apply(app, id);
    await app.reopen();
    await app.connect();
    await app.must('sites.list', { fresh: true });
    expect(await app.must('backups.lock')).toBe('give-passphrase');
    const entry = (await app.must('history.list')).find(({ act }) => act === 'settings')?.id ?? '';
    const undo = () => app.ask('history.undo', { entry, despiteChanges: false });
    expect(await undo()).toMatchObject({ problem: { code: 'copies-locked', changed: 'no' } });
    expect(await app.ask('backups.unlock', { passphrase: 'another one' })).toMatchObject({
      problem: { code: 'wrong-passphrase' },
    });
    expect(await undo()).toMatchObject({ problem: { code: 'copies-locked' } });
    await app.must('backups.unlock', { passphrase });
    const started = await undo();
    if (started.ok) await app.ended(started.value);
    expect(await settingsOf(app, id)).toEqual(before);
  });
});

describe('a copy that can not be saved', () => {
  it('keeps the settings from being changed', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    const folder = join(app.directory, 'accounts', app.core.accounts.list()[0]?.id ?? '');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'copies'), 'a file where the folder should be');
    const job = await apply(app, id);
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'copy-not-saved', changed: 'no' } });
    expect(sent(app, 'config.update')).toBe(0);
  });
});

describe('putting a copy back', () => {
  it.each(['sitekeeper', 'heroku-env', 'csv', 'xlsx'] as const satisfies readonly CopyFormat[])(
    '%s: what was saved is what comes back, and undo takes it away again',
    async (format) => {
      const app = await withSites();
      const { id } = await app.site(kim);
      const saved = await settingsOf(app, id);
      const locked = format === 'sitekeeper';
      app.files.saveTo = join(await temporaryFolder(), 'a copy');
      await app.must('backups.save', { id, format, passphrase: locked ? passphrase : null });
      app.files.pick = await readFile(app.files.saveTo);
      await apply(app, id);
      const changed = await settingsOf(app, id);

      const picked = await app.ask('backups.restorePick', { id });
      expect(picked.ok ? null : picked.problem.code).toBe(locked ? 'copy-needs-passphrase' : null);
      const unlocked = locked ? await app.ask('backups.restoreUnlock', { id, passphrase }) : picked;
      const view = unlocked.ok ? unlocked.value : null;
      const rows = view?.rows.filter(({ state }) => state !== 'same') ?? [];
      expect(rows.map(({ name, state, ticked }) => [name, state, ticked])).toEqual([
        ['THEME', 'changed', true],
      ]);
      const job = await app.ended(await app.must('backups.restoreApply', back('THEME', id)));
      expect(job).toMatchObject({ kind: 'restore', state: 'done' });
      expect(await settingsOf(app, id)).toEqual(saved);
      expect(await undoNewest(app)).toMatchObject({ state: 'done' });
      expect(await settingsOf(app, id)).toEqual(changed);
    },
  );

  it('a copy that was looked at for one site is not put back to another', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    app.files.pick = Buffer.from("THEME='default'\n");
    await app.must('backups.restorePick', { id });
    const other = (await app.site('old-ns')).id;
    expect(await app.ask('backups.restoreApply', back('THEME', other))).toMatchObject({
      problem: { code: 'copy-gone', changed: 'no' },
    });
  });
});

describe('a file that can not be saved', () => {
  it.each(['sitekeeper', 'csv'] as const)(
    '%s: says so of the file, and that the site is as it was',
    async (format) => {
      const app = await withSites();
      const { id } = await app.site(kim);
      app.files.saveTo = join(await temporaryFolder(), 'no such folder', 'copy');
      expect(await app.ask('backups.save', { id, format, passphrase })).toMatchObject({
        problem: { code: 'file-not-saved', changed: 'no' },
      });
      expect(sent(app, 'config.update')).toBe(0);
    },
  );
});
