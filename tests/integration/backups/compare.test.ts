import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { sent } from '../actions/support.ts';
import type { AppCore } from '../../support/app-core.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { withSites } from '../../support/with-app.ts';
import { kim, setAtHeroku } from './support.ts';

const site = { from: 'site' } as const;
const file = { from: 'file' } as const;

/** Changes one setting through the app, which keeps a copy before it; answers the id of that copy. */
async function changed(app: AppCore, id: string, name: string, value: string): Promise<string> {
  const changes = [{ name, kind: 'set', value }] as const;
  await app.ended(await app.must('configVars.apply', { id, changes }));
  const [newest] = await app.must('backups.list', { id });
  return newest?.id ?? '';
}

describe('two copies beside each other', () => {
  it('two automatic ones: what differs, with the same masks as everywhere, and no value', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    await setAtHeroku(app, id, { THEME: 'colors', MY_KEY: 'canary-of-before' });
    const first = await changed(app, id, 'THEME', 'default');
    await changed(app, id, 'MY_KEY', 'canary-of-after');
    const last = await changed(app, id, 'ADDED', 'canary-added');
    const view = await app.must('backups.compareView', {
      id,
      one: { from: 'copy', copy: first },
      other: { from: 'copy', copy: last },
    });
    expect(view.rows.filter(({ state }) => state !== 'same')).toEqual([
      { name: 'MY_KEY', state: 'differs', one: { kind: 'hidden' }, other: { kind: 'hidden' } },
      {
        name: 'THEME',
        state: 'differs',
        one: { kind: 'word', value: 'colors' },
        other: { kind: 'word', value: 'default' },
      },
    ]);
    expect(JSON.stringify(view)).not.toContain('canary');
    const now = await app.must('backups.compareView', { id, one: { from: 'copy', copy: last }, other: site });
    expect(now.rows.filter(({ state }) => state !== 'same')).toEqual([
      { name: 'ADDED', state: 'only-other', one: { kind: 'absent' }, other: { kind: 'hidden' } },
    ]);
    // One past the app, three by it, and nothing for looking.
    expect(sent(app, 'config.update')).toBe(4);
  });

  it('a locked file of another site beside a list', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    const robin = await app.site('robin-ns-77ab');
    const passphrase = 'four made-up words';
    app.files.saveTo = join(await temporaryFolder(), 'robin.sitekeeper');
    await app.must('backups.save', { id: robin.id, format: 'sitekeeper', passphrase });
    app.files.pick = await readFile(app.files.saveTo);
    app.files.pickName = 'robin.sitekeeper';
    expect(await app.ask('backups.comparePick', { id, side: 'one' })).toMatchObject({
      problem: { code: 'copy-needs-passphrase' },
    });
    // Nothing is compared with what is still locked.
    expect(await app.ask('backups.compareView', { id, one: file, other: site })).toMatchObject({
      problem: { code: 'copy-gone' },
    });
    expect(await app.must('backups.compareUnlock', { id, side: 'one', passphrase })).toMatchObject({
      file: 'robin.sitekeeper',
      whose: { kind: 'other-site', title: robin.title },
    });
    app.files.pick = Buffer.from('THEME=default\nBG_LOW=3,9\n');
    app.files.pickName = 'list.env';
    expect(await app.must('backups.comparePick', { id, side: 'other' })).toMatchObject({
      file: 'list.env',
      whose: { kind: 'unknown' },
    });
    const view = await app.must('backups.compareView', { id, one: file, other: file });
    expect(view.rows.find(({ name }) => name === 'BG_LOW')?.other).toEqual({ kind: 'word', value: '3,9' });
    expect(view.rows.some(({ name, state }) => name === 'API_SECRET' && state === 'only-one')).toBe(true);
    // A file that was picked for one site is none of another's.
    expect(await app.ask('backups.compareView', { id: robin.id, one: file, other: site })).toMatchObject({
      problem: { code: 'copy-gone' },
    });
  });
});

describe('automatic copies', () => {
  it('each says which act it was made before, so that they can be told apart', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    await changed(app, id, 'THEME', 'default');
    await changed(app, id, 'MY_NOTE', 'hello');
    const versions = await app.must('releases.list', { id });
    const version = versions.find(({ way }) => way.ok)?.id ?? '';
    await app.ended(await app.must('releases.rollback', { id, version }));
    const entries = new Map((await app.must('history.list')).map((entry) => [entry.id, entry]));
    const told = (await app.must('backups.list', { id })).map(({ madeBefore }) =>
      entries.get(madeBefore ?? ''),
    );
    expect(told.map((entry) => [entry?.act, entry?.subject])).toEqual([
      ['go-back', null],
      ['settings', { kind: 'config-vars', names: ['MY_NOTE'] }],
      ['settings', { kind: 'config-vars', names: ['THEME'] }],
    ]);
  });

  it('p42: one that is removed takes its undo with it, in History too', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    await changed(app, id, 'THEME', 'default');
    await changed(app, id, 'THEME', 'colors');
    app.confirm.yes = true;
    for (const { id: copy } of await app.must('backups.list', { id }))
      await app.must('backups.remove', { copy });
    expect(await app.must('backups.list', { id })).toEqual([]);
    const acts = async () => (await app.must('history.list')).filter(({ act }) => act === 'settings');
    expect((await acts()).map(({ undo }) => undo)).toEqual(['none', 'none']);
    // The page heard of it without asking.
    expect(app.heard.findLast(({ name }) => name === 'history.changed')?.payload).toMatchObject({
      undo: 'none',
    });
    const [entry] = await acts();
    expect(await app.ask('history.undo', { entry: entry?.id ?? '', despiteChanges: true })).toMatchObject({
      problem: { code: 'no-undo', changed: 'no' },
    });
    await app.reopen();
    await app.must('sites.list', { fresh: false });
    expect((await acts()).map(({ undo }) => undo)).toEqual(['none', 'none']);
  });

  it('p42: removing one leaves the undo of the others', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    const first = await changed(app, id, 'THEME', 'default');
    await changed(app, id, 'MY_NOTE', 'hello');
    app.confirm.yes = true;
    await app.must('backups.remove', { copy: first });
    const acts = (await app.must('history.list')).filter(({ act }) => act === 'settings');
    expect(acts.map(({ subject, undo }) => [subject, undo])).toEqual([
      [{ kind: 'config-vars', names: ['MY_NOTE'] }, 'possible'],
      [{ kind: 'config-vars', names: ['THEME'] }, 'none'],
    ]);
  });
});
