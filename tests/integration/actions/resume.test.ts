import { describe, expect, it } from 'vitest';

import type { HistoryAct, HistoryEntry } from '../../../electron/contract/history.ts';
import type { ActionDetails } from '../../../electron/services/history/history.ts';
import type { AppCore } from '../../support/app-core.ts';
import { withSites } from '../../support/with-app.ts';
import { newest, sent, settingsOf, tellHeroku, undoNewest } from './support.ts';

const kim = 'kim-ns-4c1d';
const closing = {
  kind: 'maintenance',
  before: false,
  after: true,
  until: '2026-12-01T10:00:00.000Z',
} as const;

/** Writes an act down as begun and starts the app anew: so it looks after a kill. */
async function cutShort(
  app: AppCore,
  name: string,
  act: HistoryAct,
  more: ActionDetails,
): Promise<HistoryEntry> {
  const { id, title } = await app.site(name);
  await app.core.accountOf(id)?.history.begin(act, { id, title }, more);
  await app.reopen();
  await app.must('sites.list', { fresh: true });
  const entry = await newest(app);
  if (entry?.outcome !== 'interrupted') throw new Error('not cut short');
  return entry;
}

const count = (value: number) => ({ kind: 'numbers', values: [value] });

const finish = async (app: AppCore, { id }: HistoryEntry, despiteChanges = false) => {
  const started = await app.must('history.resume', { entry: id, despiteChanges });
  return started === null ? null : app.ended(started);
};

/** A change of settings that never left, with its copies. */
async function cutSettings(app: AppCore): Promise<HistoryEntry> {
  const { id, title } = await app.site(kim);
  app.practice.faults.set('config.update', 'status-422', 1);
  const changes = [
    { name: 'THEME', kind: 'set', value: 'default' },
    { name: 'MY_TOKEN', kind: 'set', value: 'canary-meant' },
  ] as const;
  await app.ended(await app.must('configVars.apply', { id, changes }));
  const world = app.core.accountOf(id);
  const undo = world?.history.begun((await newest(app))?.id ?? '')?.undo ?? null;
  await world?.history.begin(
    'settings',
    { id, title },
    { subject: { kind: 'config-vars', names: ['THEME', 'MY_TOKEN'] }, undo },
  );
  await app.reopen();
  return (await newest(app)) as HistoryEntry;
}

describe('an act that was cut short', () => {
  it('is finished as one act: the site is closed with its day, and History tells of it once', async () => {
    const app = await withSites();
    const entry = await cutShort(app, kim, 'close', { undo: closing });
    const before = (await app.must('history.list')).length;
    expect(await finish(app, entry)).toMatchObject({ kind: 'close', state: 'done' });
    expect((await app.site(kim)).closed?.until).toBe(closing.until);
    const history = await app.must('history.list');
    expect(history).toHaveLength(before);
    expect(history[0]).toMatchObject({ id: entry.id, outcome: 'done', seconds: null, undo: 'possible' });
    await undoNewest(app);
    expect((await app.site(kim)).closed).toBeNull();
  });

  it('that took place is only said to be done: nothing is sent', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    await tellHeroku(app, 'PATCH', `/apps/${id}`, { maintenance: true });
    const entry = await cutShort(app, kim, 'close', { undo: closing });
    expect(await app.must('history.drift', { entry: entry.id })).toMatchObject({ state: 'as-intended' });
    app.practice.clearRequests();
    expect(await finish(app, entry)).toMatchObject({ state: 'done' });
    expect(sent(app, 'app.update')).toBe(0);
    expect(await newest(app)).toMatchObject({ outcome: 'done' });
  });

  it('stays cut short when Heroku can’t be reached, and can be finished later', async () => {
    const app = await withSites();
    const entry = await cutShort(app, kim, 'close', { undo: closing });
    app.practice.faults.set('app.update', 'status-500');
    expect(await finish(app, entry)).toMatchObject({ state: 'failed', problem: { changed: 'no' } });
    expect(await newest(app)).toMatchObject({ id: entry.id, outcome: 'interrupted', undo: 'possible' });
    app.practice.faults.clear();
    expect(await finish(app, entry)).toMatchObject({ state: 'done' });
  });

  it('can’t be finished twice', async () => {
    const app = await withSites();
    const entry = await cutShort(app, kim, 'close', { undo: closing });
    await finish(app, entry);
    expect(await app.ask('history.resume', { entry: entry.id, despiteChanges: true })).toMatchObject({
      problem: { code: 'nothing-to-change' },
    });
  });

  it('and never took place is told as that once its undo found nothing to take back', async () => {
    const app = await withSites();
    const entry = await cutShort(app, kim, 'close', { undo: closing });
    expect(await app.ask('history.undo', { entry: entry.id, despiteChanges: false })).toMatchObject({
      problem: { code: 'nothing-to-change' },
    });
    expect(await newest(app)).toMatchObject({ id: entry.id, outcome: 'failed', undo: 'none' });
  });

  it('an invitation is never sent again without the person: only its page does', async () => {
    const app = await withSites();
    const undo = { kind: 'helper', email: 'helper@example.com', before: false, after: true } as const;
    const entry = await cutShort(app, kim, 'invite', {
      subject: { kind: 'collaborator', email: undo.email },
      undo,
    });
    expect(await app.must('history.drift', { entry: entry.id })).toMatchObject({
      state: 'as-before',
      resume: 'page',
    });
    expect(await app.ask('history.resume', { entry: entry.id, despiteChanges: true })).toMatchObject({
      problem: { code: 'not-allowed' },
    });
    expect(sent(app, 'collaborator.create')).toBe(0);
  });

  it('taking a helper out is finished', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    const email = 'helper@example.com';
    await app.ended(await app.must('collaborators.invite', { id, email }));
    const undo = { kind: 'helper', email, before: true, after: false } as const;
    const entry = await cutShort(app, kim, 'remove-helper', {
      subject: { kind: 'collaborator', email },
      undo,
    });
    expect(await finish(app, entry)).toMatchObject({ kind: 'remove-helper', state: 'done' });
    expect((await app.must('collaborators.list', { id })).map((one) => one.email)).not.toContain(email);
  });

  it('settings: shows what was changed since, masked, and leaves it alone', async () => {
    const app = await withSites();
    const entry = await cutSettings(app);
    const { id } = await app.site(kim);
    await tellHeroku(app, 'PATCH', `/apps/${id}/config-vars`, { MY_TOKEN: 'canary-since' });
    const stand = await app.must('history.drift', { entry: entry.id });
    expect(stand.state).toBe('changed');
    expect(stand.rows.map(({ name, matches: as, now }) => [name, as, now.kind])).toEqual([
      ['MY_TOKEN', 'other', 'hidden'],
      ['THEME', 'before', 'word'],
    ]);
    expect(JSON.stringify(stand)).not.toContain('canary');
    expect(await finish(app, entry)).toMatchObject({ problem: { code: 'changed-since', changed: 'no' } });
    expect(await finish(app, entry, true)).toMatchObject({ kind: 'settings', state: 'done' });
    expect(await settingsOf(app, id)).toMatchObject({ THEME: 'default', MY_TOKEN: 'canary-since' });
  });
});

describe('what an act changed, beside what is there now', () => {
  it('turning off: the number of computers, and an undo that asks when it is neither', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    await app.ended(await app.must('actions.turnOff', { id }));
    const entry = (await newest(app))?.id ?? '';
    await tellHeroku(app, 'PATCH', `/apps/${id}/formation`, {
      updates: [{ type: 'web', quantity: 2, size: 'Standard-1X' }],
    });
    expect(await app.must('history.drift', { entry })).toMatchObject({
      state: 'changed',
      rows: [{ subject: 'computers', name: 'web', before: count(1), intended: count(0), now: count(2) }],
    });
    expect(await app.ask('history.undo', { entry, despiteChanges: false })).toMatchObject({
      problem: { code: 'changed-since' },
    });
  });
});

const interrupted = async (app: AppCore) =>
  (await app.must('history.list')).filter(({ outcome }) => outcome === 'interrupted');

describe('leaving an act that was cut short', () => {
  it('a delete that did not take place: it is told as not done, and nothing is sent', async () => {
    const app = await withSites();
    const entry = await cutShort(app, 'old-ns', 'delete', { subject: { kind: 'file', name: 'old-ns.env' } });
    app.practice.clearRequests();
    await app.must('history.leave', { entry: entry.id });
    expect(await interrupted(app)).toEqual([]);
    expect(await newest(app)).toMatchObject({ act: 'delete', outcome: 'failed', changed: 'no' });
    expect(app.practice.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('one that took place all the same: it is told as done', async () => {
    const app = await withSites();
    const entry = await cutShort(app, kim, 'close', { undo: closing });
    await tellHeroku(app, 'PATCH', `/apps/${entry.siteId ?? ''}`, { maintenance: true });
    await app.must('history.leave', { entry: entry.id });
    expect(await newest(app)).toMatchObject({ outcome: 'done', changed: 'yes', undo: 'possible' });
  });

  it('is not left while Heroku can’t be asked', async () => {
    const app = await withSites();
    const entry = await cutShort(app, kim, 'close', { undo: closing });
    app.practice.faults.set('app.info', 'status-503-json');
    expect(await app.ask('history.leave', { entry: entry.id })).toMatchObject({
      problem: { code: 'heroku-down' },
    });
    expect(await interrupted(app)).toHaveLength(1);
  });

  it.each(['copy-out', 'put-back', 'from-site', 'clear'] as const)(
    'work on a database (%s): Heroku is not asked, and what was done until then is said to stay',
    async (act) => {
      const app = await withSites();
      const entry = await cutShort(app, kim, act, {
        subject: {
          kind: 'database-cleanup',
          database: 'nightscout',
          what: 'old-devicestatus',
          documents: 10,
        },
      });
      app.practice.clearRequests();
      await app.must('history.leave', { entry: entry.id });
      expect(await newest(app)).toMatchObject({ act, outcome: 'failed', changed: 'yes' });
      expect(app.practice.requests).toEqual([]);
    },
  );

  it('what is not cut short, or left already, is nothing to leave', async () => {
    const app = await withSites();
    const entry = await cutShort(app, kim, 'copy-out', {});
    await app.must('history.leave', { entry: entry.id });
    expect(await app.ask('history.leave', { entry: entry.id })).toMatchObject({ ok: false });
  });
});
