import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { sent, settingsOf, tellHeroku } from '../actions/support.ts';
import type { AppCore } from '../../support/app-core.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { withSites } from '../../support/with-app.ts';
import { kim, pick, putBack, reasonsOf, setAtHeroku, tickedIn } from './support.ts';

const robin = 'robin-ns-77ab';
const passphrase = 'four made-up words';
const string = 'mongodb+srv://carer:pass1234@cluster0.ab1cd.mongodb.net/mycgm?retryWrites=true';

/** Saves a locked copy of a site as a person does. */
async function saved(app: AppCore, name: string): Promise<Buffer> {
  app.files.saveTo = join(await temporaryFolder(), 'copy.sitekeeper');
  await app.must('backups.save', { id: (await app.site(name)).id, format: 'sitekeeper', passphrase });
  return readFile(app.files.saveTo);
}

async function open(app: AppCore, id: string, bytes: Buffer) {
  app.files.pick = bytes;
  expect(await app.ask('backups.restorePick', { id })).toMatchObject({
    problem: { code: 'copy-needs-passphrase' },
  });
  return app.must('backups.restoreUnlock', { id, passphrase });
}

describe('a copy of another site', () => {
  it('ticks nothing, says whose it is, and brings no database in without a second yes', async () => {
    const app = await withSites();
    const other = await app.site(robin);
    const { id } = await app.site(kim);
    const before = await settingsOf(app, id);
    const view = await open(app, id, await saved(app, robin));
    expect(view.whose).toEqual({ kind: 'other-site', name: robin, title: other.title });
    expect(tickedIn(view)).toEqual([]);
    const untold = view.rows.filter(
      ({ state, blocked, because }) =>
        (state === 'changed' || state === 'missing') && blocked === null && because.length === 0,
    );
    expect(untold).toEqual([]);
    expect(reasonsOf(view, 'MONGODB_URI')).toContain('database');

    const once = { id, names: ['MONGODB_URI'] };
    expect(await app.ask('backups.restoreApply', once)).toMatchObject({
      problem: { code: 'other-database', changed: 'no' },
    });
    expect(sent(app, 'config.update')).toBe(0);
    expect(await settingsOf(app, id)).toEqual(before);
    await putBack(app, id, ['MONGODB_URI'], { despiteOtherSite: true });
    expect((await settingsOf(app, id))['MONGODB_URI']).not.toBe(before['MONGODB_URI']);
  });

  it('what of it the person ticks goes in', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    await setAtHeroku(app, (await app.site(robin)).id, { THEME: 'colorblindfriendly' });
    await open(app, id, await saved(app, robin));
    await putBack(app, id, ['THEME']);
    expect(await settingsOf(app, id)).toMatchObject({ THEME: 'colorblindfriendly' });
  });
});

describe('a copy of this site', () => {
  it('is known after the site got another name', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    const bytes = await saved(app, kim);
    await tellHeroku(app, 'PATCH', `/apps/${id}`, { name: 'kim-sugar' });
    await app.must('sites.list', { fresh: true });
    await setAtHeroku(app, id, { THEME: 'default', MONGODB_URI: string });
    const view = await open(app, id, bytes);
    expect(view.whose).toEqual({ kind: 'this-site' });
    expect(tickedIn(view)).toEqual(['THEME']);
    // Its own database goes in where the person ticks it; the row has said what it does.
    expect(reasonsOf(view, 'MONGODB_URI')).toEqual(['database']);
    expect(await putBack(app, id, ['MONGODB_URI'])).toMatchObject({ kind: 'restore' });
  });

  it('is not one of a site that had this name before', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    const bytes = await saved(app, robin);
    await tellHeroku(app, 'PATCH', `/apps/${(await app.site(robin)).id}`, { name: 'robin-sugar' });
    await tellHeroku(app, 'PATCH', `/apps/${id}`, { name: robin });
    await app.must('sites.list', { fresh: true });
    expect((await open(app, id, bytes)).whose.kind).toBe('other-site');
  });

  it('an automatic copy of another site is none of this one', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    const other = (await app.site(robin)).id;
    await app.ended(
      await app.must('configVars.apply', { id: other, changes: [{ name: 'THEME', kind: 'delete' }] }),
    );
    const [copy] = await app.must('backups.list', { id: other });
    expect(await app.ask('backups.restoreFromCopy', { id, copy: copy?.id ?? '' })).toMatchObject({
      problem: { code: 'copy-gone' },
    });
  });
});

describe('a file that names no site', () => {
  it('says so, and brings no database in without a second yes', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    const view = await pick(app, id, `THEME=default\nMONGODB_URI=${string}\n`);
    expect(view.whose).toEqual({ kind: 'unknown' });
    expect(tickedIn(view)).toEqual(['THEME']);
    const names = ['THEME', 'MONGODB_URI'];
    expect(
      await app.ask('backups.restoreApply', { id, names, readings: [], despiteOtherSite: false }),
    ).toMatchObject({ problem: { code: 'other-database', changed: 'no' } });
    expect(sent(app, 'config.update')).toBe(0);
    await putBack(app, id, names, { despiteOtherSite: true });
    expect(await settingsOf(app, id)).toMatchObject({ THEME: 'default', MONGODB_URI: string });
  });
});

describe('a file that names its site', () => {
  it.each(['heroku-env', 'csv', 'xlsx'] as const)(
    '%s of ours: of this site, or of another one',
    async (format) => {
      const app = await withSites();
      const { id } = await app.site(kim);
      const other = await app.site(robin);
      app.files.saveTo = join(await temporaryFolder(), 'copy');
      const save = async (site: string) => {
        await app.must('backups.save', { id: site, format, passphrase: null });
        return readFile(app.files.saveTo ?? '');
      };
      expect(await pick(app, id, await save(id))).toMatchObject({
        whose: { kind: 'this-site' },
        takenAt: new Date(app.clock.now()).toISOString(),
      });
      const view = await pick(app, id, await save(other.id));
      expect(view.whose).toEqual({ kind: 'other-site', name: robin, title: other.title });
      expect(tickedIn(view)).toEqual([]);
    },
  );

  it.each([
    [
      'the table of `heroku config`',
      (name: string) => `=== ⬢ ${name} Config Vars\n\nTHEME:   default\nMY_NOTE: hello\n`,
    ],
    [
      'its JSON, with the command',
      (name: string) => `$ heroku config --json -a ${name}\n{"THEME":"default","MY_NOTE":"hello"}\n`,
    ],
    [
      'its lines, with the command',
      (name: string) => `$ heroku config -s --app=${name}\nTHEME=default\nMY_NOTE=hello\n`,
    ],
  ])('%s', async (_what, list) => {
    const app = await withSites();
    const { id } = await app.site(kim);
    const own = await pick(app, id, list(kim));
    expect(own.whose).toEqual({ kind: 'this-site' });
    expect(tickedIn(own)).toEqual(['MY_NOTE', 'THEME']);
    const view = await pick(app, id, list('leo-ns-9z'));
    expect(view.whose).toEqual({ kind: 'other-site', name: 'leo-ns-9z', title: 'leo-ns-9z' });
    expect(tickedIn(view)).toEqual([]);
  });

  it('two commands for two sites say nothing', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    const view = await pick(
      app,
      id,
      `$ heroku config -s -a ${kim}\nTHEME=default\n$ heroku config -s -a ${robin}\nMY_NOTE=hello\n`,
    );
    expect(view.whose).toEqual({ kind: 'unknown' });
  });
});
