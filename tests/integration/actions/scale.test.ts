import { describe, expect, it } from 'vitest';

import type { AppCore } from '../../support/app-core.ts';
import { withSites } from '../../support/with-app.ts';
import { newest, sent, tellHeroku, undoNewest } from './support.ts';

const kim = 'kim-ns-4c1d';

async function quantities(app: AppCore, id: string): Promise<Record<string, number>> {
  const { processes } = await app.must('sites.detail', { id });
  return Object.fromEntries(processes.map(({ type, quantity }) => [type, quantity]));
}

/** A site whose pages are served by two computers. */
async function withTwo(app: AppCore): Promise<string> {
  const { id } = await app.site(kim);
  await tellHeroku(app, 'PATCH', `/apps/${id}/formation`, {
    updates: [{ type: 'web', quantity: 2, size: 'Standard-1X' }],
  });
  return id;
}

describe('turning a site off and on', () => {
  it('off is one request for all of it; on brings back what ran before', async () => {
    const app = await withSites();
    const id = await withTwo(app);
    const before = await quantities(app, id);
    app.practice.clearRequests();
    expect(await app.ended(await app.must('actions.turnOff', { id }))).toMatchObject({ state: 'done' });
    expect(sent(app, 'formation.batch')).toBe(1);
    expect(Object.values(await quantities(app, id)).every((quantity) => quantity === 0)).toBe(true);
    expect((await app.site(kim)).state.kind).toBe('off');

    expect(await app.ended(await app.must('actions.turnOn', { id }))).toMatchObject({ state: 'done' });
    expect(await quantities(app, id)).toEqual(before);
    expect(before['web']).toBe(2);
  });

  it('on remembers across a start of the app', async () => {
    const app = await withSites();
    const id = await withTwo(app);
    const before = await quantities(app, id);
    await app.ended(await app.must('actions.turnOff', { id }));
    await app.reopen();
    await app.must('sites.list', { fresh: true });
    await app.ended(await app.must('actions.turnOn', { id }));
    expect(await quantities(app, id)).toEqual(before);
  });

  it('on, for a site that something else turned off, is one computer for its pages', async () => {
    const app = await withSites();
    const { id } = await app.site('old-ns');
    await app.ended(await app.must('actions.turnOn', { id }));
    expect(await quantities(app, id)).toMatchObject({ web: 1 });
  });

  it('undo of off is on again, and undo of that undo is off', async () => {
    const app = await withSites();
    const id = await withTwo(app);
    const before = await quantities(app, id);
    await app.ended(await app.must('actions.turnOff', { id }));
    expect(await undoNewest(app)).toMatchObject({ kind: 'undo', state: 'done' });
    expect(await quantities(app, id)).toEqual(before);
    await undoNewest(app);
    expect(await quantities(app, id)).toMatchObject({ web: 0 });
  });

  it('undo asks first when it was turned on otherwise since, and has nothing to do when it is as before', async () => {
    const app = await withSites();
    const id = await withTwo(app);
    await app.ended(await app.must('actions.turnOff', { id }));
    const entry = (await newest(app))?.id ?? '';
    await tellHeroku(app, 'PATCH', `/apps/${id}/formation`, { updates: [{ type: 'web', quantity: 1 }] });
    expect(await app.ask('history.undo', { entry, despiteChanges: false })).toEqual({
      ok: false,
      problem: { code: 'changed-since', changed: 'no' },
    });
    await tellHeroku(app, 'PATCH', `/apps/${id}/formation`, { updates: [{ type: 'web', quantity: 2 }] });
    expect(await app.ask('history.undo', { entry, despiteChanges: false })).toEqual({
      ok: false,
      problem: { code: 'nothing-to-change', changed: 'no' },
    });
  });

  it('off for one that is off sends nothing and leaves no entry', async () => {
    const app = await withSites();
    const { id } = await app.site('old-ns');
    const count = (await app.must('history.list')).length;
    const job = await app.ended(await app.must('actions.turnOff', { id }));
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'nothing-to-change', changed: 'no' } });
    expect(sent(app, 'formation.batch')).toBe(0);
    expect(await app.must('history.list')).toHaveLength(count);
  });
});

describe('closing a site', () => {
  const day = 86_400_000;

  it('for seven days is noted with the day to look at it again; opening forgets it', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    const now = app.clock.now();
    await app.ended(await app.must('actions.close', { id, days: 7 }));
    const { closed } = await app.site(kim);
    expect(Math.abs(Date.parse(closed?.until ?? '') - now - 7 * day)).toBeLessThan(60_000);
    expect((await app.site(kim)).state.kind).toBe('closed');
    await app.reopen();
    await app.must('sites.list', { fresh: true });
    expect((await app.site(kim)).closed).toEqual(closed);

    await app.ended(await app.must('actions.reopen', { id }));
    expect((await app.site(kim)).closed).toBeNull();
    expect((await app.site(kim)).state.kind).toBe('working');
  });

  it('without days is closed until it is opened; undo opens it', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    await app.ended(await app.must('actions.close', { id, days: null }));
    expect((await app.site(kim)).closed).toMatchObject({ until: null });
    expect(await undoNewest(app)).toMatchObject({ state: 'done' });
    expect(await app.site(kim)).toMatchObject({ closed: null, state: { kind: 'working' } });
    expect((await app.must('history.list')).map(({ act, undo }) => [act, undo]).slice(0, 2)).toEqual([
      ['undo', 'possible'],
      ['close', 'done'],
    ]);
  });
});
