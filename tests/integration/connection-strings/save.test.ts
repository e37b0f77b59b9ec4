import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { readBackup } from '../../../electron/services/backups/read-backup.ts';
import { newest, sent, settingsOf, tellHeroku, undoNewest } from '../actions/support.ts';
import type { AppCore } from '../../support/app-core.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { withApp, withSites } from '../../support/with-app.ts';
import { kimString, paste, robinString, secret, withPassword } from './support.ts';

const set = (app: AppCore, id: string, settings: Readonly<Record<string, string | null>>): Promise<void> =>
  tellHeroku(app, 'PATCH', `/apps/${id}/config-vars`, settings);

async function open(scenario: 'wrong-string' | 'healthy'): Promise<{ app: AppCore; id: string }> {
  const app = await withSites({ scenario });
  return { app, id: (await app.site('robin-ns-77ab')).id };
}

const save = async (app: AppCore, string: string, id: string, remove: readonly string[] = []) =>
  app.ended(await app.must('connectionStrings.save', { string, id, remove }));

describe('saving a string into a site', () => {
  it('the site with the wrong string: found, saved, and it answers with readings again', async () => {
    const { app, id } = await open('wrong-string');
    const [first] = await app.must('sites.refresh', { ids: [id], why: 'press' });
    expect(first?.state.kind).toBe('stopped');
    const { string } = await app.must('connectionStrings.ofSite', { id });
    const before = await settingsOf(app, id);
    const job = await save(app, string?.id ?? '', id);
    expect(job).toMatchObject({ kind: 'connect-database', state: 'done' });
    expect(await settingsOf(app, id)).toEqual({ ...before, MONGODB_URI: robinString });
    expect(sent(app, 'config.update')).toBe(1);
    const { state, reading } = await app.site('robin-ns-77ab');
    expect(state.kind).toBe('working');
    expect(reading?.at).not.toBeNull();
    // A copy of all settings as they were came first.
    expect(await app.must('backups.list', { id })).toHaveLength(1);
  });

  it('a string that somebody deleted: found in the past, tested, saved, and readings come again', async () => {
    const { app, id } = await open('healthy');
    await set(app, id, { MONGODB_URI: null });
    await app.clock.sleep(10 * 60_000);
    await app.must('sites.refresh', { ids: [id], why: 'press' });
    expect((await app.site('robin-ns-77ab')).state).toMatchObject({
      kind: 'stopped',
      why: 'boot-page-database',
    });
    const [found] = await app.must('connectionStrings.find', { id });
    expect(found?.source).toMatchObject({ kind: 'release', name: 'MONGODB_URI' });
    const string = found?.id ?? '';
    await app.must('connectionStrings.test', { string, write: true });
    await app.core.connectionStrings.idle();
    expect(app.core.connectionStrings.view(string)?.test).toMatchObject({
      state: 'worked',
      best: 'nightscout',
    });
    expect(await save(app, string, id)).toMatchObject({ state: 'done' });
    const { state, reading } = await app.site('robin-ns-77ab');
    expect([state.kind, reading?.at === null]).toEqual(['working', false]);
  });

  it('History names the settings and no string; undo brings back exactly what was there', async () => {
    const { app, id } = await open('wrong-string');
    const before = await settingsOf(app, id);
    const { string } = await app.must('connectionStrings.ofSite', { id });
    await save(app, string?.id ?? '', id);
    expect(await newest(app)).toMatchObject({
      act: 'connect-database',
      subject: { kind: 'config-vars', names: ['MONGODB_URI'] },
      outcome: 'done',
      undo: 'possible',
    });
    const folder = join(app.directory, 'accounts', app.core.accounts.list()[0]?.id ?? '');
    expect(await readFile(join(folder, 'history.jsonl'), 'utf8')).not.toMatch(/mongodb|canary/);
    await undoNewest(app);
    expect(await settingsOf(app, id)).toEqual(before);
  });

  it('goes into the variable that is in force, and takes the named shadowed away in the same request', async () => {
    const { app, id } = await open('healthy');
    await set(app, id, { MONGO_CONNECTION: withPassword('<password>'), MY_MONGO: kimString });
    const before = await settingsOf(app, id);
    const { id: string } = await paste(app, kimString, id);
    // THEME holds no string: it stays, whatever the page names.
    const job = await save(app, string, id, ['MONGODB_URI', 'MY_MONGO', 'THEME', 'MONGO_CONNECTION']);
    expect(job.state).toBe('done');
    const { MONGODB_URI: _loser, MY_MONGO: _unread, ...rest } = before;
    expect(await settingsOf(app, id)).toEqual({ ...rest, MONGO_CONNECTION: kimString });
    const subject = (await newest(app))?.subject;
    expect(subject?.kind === 'config-vars' && subject.names.toSorted()).toEqual([
      'MONGODB_URI',
      'MONGO_CONNECTION',
      'MY_MONGO',
    ]);
    expect(sent(app, 'config.update')).toBe(2);
  });

  it('a site that has none gets MONGODB_URI', async () => {
    const { app, id } = await open('healthy');
    await set(app, id, { MONGODB_URI: null });
    const [found] = await app.must('connectionStrings.find', { id });
    await save(app, found?.id ?? '', id);
    expect((await settingsOf(app, id))['MONGODB_URI']).toBe(robinString);
  });

  it('a string with an open question is not saved, and nothing is sent', async () => {
    const { app, id } = await open('healthy');
    const masked = await paste(app, withPassword('<password>'), id);
    const nameless = await paste(app, robinString.replace('/nightscout?', '/?'), id);
    expect(nameless).toMatchObject({ ready: true, questions: ['database'] });
    for (const { id: string } of [masked, nameless]) {
      expect(await app.ask('connectionStrings.save', { string, id, remove: [] })).toMatchObject({
        problem: { code: 'string-not-ready', changed: 'no' },
      });
    }
    expect(sent(app, 'config.update')).toBe(0);
  });

  it('what the site has already is nothing to change', async () => {
    const { app, id } = await open('healthy');
    const { string } = await app.must('connectionStrings.ofSite', { id });
    expect(await save(app, string?.id ?? '', id)).toMatchObject({
      state: 'failed',
      problem: { code: 'nothing-to-change', changed: 'no' },
    });
  });
});

describe('a copy of the string alone', () => {
  it('is a copy of one setting, named after its site, as a restore reads it', async () => {
    const { app, id } = await open('healthy');
    const { string } = await app.must('connectionStrings.ofSite', { id });
    const folder = await temporaryFolder();
    app.files.saveTo = join(folder, 'mine.env');
    const saved = await app.must('connectionStrings.saveFile', {
      string: string?.id ?? '',
      format: 'heroku-env',
      passphrase: null,
    });
    expect(saved).toEqual({ file: 'mine.env', settings: 1, vital: ['MONGODB_URI'] });
    expect(app.files.suggested).toEqual(['robin-ns-77ab 2026-11-20 0252.heroku.env']);
    const read = await readBackup(await readFile(app.files.saveTo));
    expect(read.ok && [...read.settings].map(([name, value]) => [name, value.reveal()])).toEqual([
      ['MONGODB_URI', robinString],
    ]);
  });

  it('needs no account, and is locked with the passphrase', async () => {
    const app = await withApp();
    const { id: string } = await paste(app, robinString);
    const format = 'sitekeeper';
    expect(await app.ask('connectionStrings.saveFile', { string, format, passphrase: null })).toMatchObject({
      problem: { code: 'copy-needs-passphrase' },
    });
    const folder = await temporaryFolder();
    app.files.saveTo = join(folder, 'mine.sitekeeper');
    await app.must('connectionStrings.saveFile', { string, format, passphrase: 'four made-up words' });
    expect(app.files.suggested).toEqual(['connection-string 2026-11-20 0252.sitekeeper']);
    const bytes = await readFile(app.files.saveTo);
    expect(bytes.toString('latin1')).not.toContain('canary');
    const read = await readBackup(bytes, { passphrase: secret('four made-up words') });
    expect(read.ok && read.settings.get('MONGODB_URI')?.reveal()).toBe(robinString);
  });

  it('without a place or a disk nothing is saved', async () => {
    const app = await withApp();
    const { id: string } = await paste(app, robinString);
    const ask = { string, format: 'heroku-env', passphrase: null } as const;
    expect(await app.must('connectionStrings.saveFile', ask)).toBeNull();
    const folder = await temporaryFolder();
    app.files.saveTo = join(folder, 'no-such-folder', 'mine.env');
    expect(await app.ask('connectionStrings.saveFile', ask)).toMatchObject({
      problem: { code: 'file-not-saved' },
    });
    expect(await readdir(folder)).toEqual([]);
  });
});
