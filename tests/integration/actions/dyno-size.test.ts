import { describe, expect, it } from 'vitest';

import type { AppCore } from '../../support/app-core.ts';
import { withSites } from '../../support/with-app.ts';
import { newest, perform, sent, undoNewest } from './support.ts';

const sizeOf = async (app: AppCore, id: string): Promise<string | undefined> =>
  (await app.must('pricing.list', { id })).processes[0]?.size;

describe('the plans of a site', () => {
  it('come with Heroku’s own prices, cheapest first, and the hours left of Eco', async () => {
    const app = await withSites();
    const { id } = await app.site('kim-ns-4c1d');
    const { choices, ecoHoursLeft } = await app.must('pricing.list', { id });
    expect(choices.map(({ size, monthly }) => [size, monthly.cents])).toEqual([
      ['Eco', 500],
      ['Basic', 700],
      ['Standard-1X', 2500],
      ['Standard-2X', 5000],
      ['Performance-M', 25_000],
      ['Performance-L', 50_000],
    ]);
    expect(choices.filter(({ present }) => present).map(({ size }) => size)).toEqual(['Basic']);
    expect(choices[0]).toMatchObject({ plan: 'eco', monthly: { flat: true }, fits: true });
    expect(ecoHoursLeft).toBeGreaterThan(0);
  });

  it('are shown without the hours when Heroku does not tell them', async () => {
    const app = await withSites();
    const { id } = await app.site('kim-ns-4c1d');
    app.practice.faults.set('account.quota', 'status-403');
    expect(await app.must('pricing.list', { id })).toMatchObject({ ecoHoursLeft: null });
  });
});

describe('changing the plan', () => {
  it('is one request for the whole site, which then answers again', async () => {
    const app = await withSites();
    const { id } = await app.site('kim-ns-4c1d');
    const job = await perform(app, 'actions.changeDynoSize', { id, size: 'Standard-1X' });
    expect(job).toMatchObject({ kind: 'plan', state: 'done' });
    expect(sent(app, 'formation.batch')).toBe(1);
    expect(await sizeOf(app, id)).toBe('Standard-1X');
    expect(await newest(app)).toMatchObject({ act: 'plan', outcome: 'done', undo: 'possible' });
  });

  it('is taken back by undo', async () => {
    const app = await withSites();
    const { id } = await app.site('kim-ns-4c1d');
    await perform(app, 'actions.changeDynoSize', { id, size: 'Eco' });
    expect(await undoNewest(app)).toMatchObject({ kind: 'undo', state: 'done' });
    expect(await sizeOf(app, id)).toBe('Basic');
  });

  it('undo asks first when it was changed again since', async () => {
    const app = await withSites();
    const { id } = await app.site('kim-ns-4c1d');
    await perform(app, 'actions.changeDynoSize', { id, size: 'Eco' });
    const entry = (await newest(app))?.id ?? '';
    await perform(app, 'actions.changeDynoSize', { id, size: 'Standard-1X' });
    expect(await app.ask('history.undo', { entry, despiteChanges: false })).toMatchObject({
      problem: { code: 'changed-since' },
    });
    await app.ended(await app.must('history.undo', { entry, despiteChanges: true }));
    expect(await sizeOf(app, id)).toBe('Basic');
  });

  it('of a site that is off does not wait for it', async () => {
    const app = await withSites();
    const { id } = await app.site('old-ns');
    expect(await perform(app, 'actions.changeDynoSize', { id, size: 'Basic' })).toMatchObject({
      state: 'done',
    });
    expect(await sizeOf(app, id)).toBe('Basic');
  });

  it('to the same plan sends nothing', async () => {
    const app = await withSites();
    const { id } = await app.site('kim-ns-4c1d');
    const job = await perform(app, 'actions.changeDynoSize', { id, size: 'Basic' });
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'nothing-to-change' } });
    expect(sent(app, 'formation.batch')).toBe(0);
  });

  it.each([
    ['status-402', 'account-held'],
    ['status-422', 'plan-refused'],
  ] as const)('%s is told as %s, and nothing has changed', async (fault, code) => {
    const app = await withSites();
    const { id } = await app.site('kim-ns-4c1d');
    app.practice.faults.set('formation.batch', fault, 1);
    const job = await perform(app, 'actions.changeDynoSize', { id, size: 'Eco' });
    expect(job).toMatchObject({ state: 'failed', problem: { code, changed: 'no' } });
    expect(await sizeOf(app, id)).toBe('Basic');
  });

  it('a size that Heroku does not have is refused', async () => {
    const app = await withSites();
    const { id } = await app.site('kim-ns-4c1d');
    const job = await perform(app, 'actions.changeDynoSize', { id, size: 'Gigantic' });
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'plan-refused', changed: 'no' } });
  });

  it.each([
    ['status-503-after-act', 'done', 'Standard-1X'],
    ['cut-after-act', 'done', 'Standard-1X'],
    ['cut-before', 'failed', 'Basic'],
    ['status-503-json', 'failed', 'Basic'],
  ] as const)('%s: the truth is told, and it is sent once', async (fault, state, size) => {
    const app = await withSites();
    const { id } = await app.site('kim-ns-4c1d');
    app.practice.faults.set('formation.batch', fault, 1);
    const job = await perform(app, 'actions.changeDynoSize', { id, size: 'Standard-1X' });
    expect(job.state).toBe(state);
    expect(await sizeOf(app, id)).toBe(size);
    expect(sent(app, 'formation.batch')).toBe(1);
  });
});
