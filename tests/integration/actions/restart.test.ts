import { describe, expect, it } from 'vitest';

import type { SiteJob } from '../../../electron/contract/jobs.ts';
import type { AppCore } from '../../support/app-core.ts';
import { withSites } from '../../support/with-app.ts';

const sent = (app: AppCore): number =>
  app.practice.requests.filter(({ route }) => route === 'dyno.restart-all').length;

/** Restarts a site by name and waits for the end. */
async function restart(app: AppCore, name: string, despiteWarning = false): Promise<SiteJob> {
  const { id } = await app.site(name);
  return app.ended(await app.must('actions.restart', { id, despiteWarning }));
}

const newest = async (app: AppCore): Promise<object | undefined> => (await app.must('history.list'))[0];

describe('restarting', () => {
  it('a stopped site brings it back: its steps, its state and the history tell so', async () => {
    const app = await withSites();
    const job = await restart(app, 'robin-ns-77ab');
    expect(job).toMatchObject({ state: 'done', stuck: null, problem: null });
    expect(job.steps.map(({ name, state }) => [name, state])).toEqual([
      ['stopping', 'done'],
      ['starting', 'done'],
      ['answering', 'done'],
    ]);
    const site = await app.site('robin-ns-77ab');
    expect(site).toMatchObject({ kind: 'nightscout', state: { kind: 'working' }, recentRestarts: 1 });
    expect(site.reading?.at).not.toBeNull();
    expect(await newest(app)).toMatchObject({
      act: 'restart',
      outcome: 'done',
      siteId: site.id,
      problem: null,
    });
    expect(sent(app)).toBe(1);
  });

  it.each<[string, 'household' | 'wrong-string', string, string]>([
    ['whose database address is wrong: it stops again', 'wrong-string', 'robin-ns-77ab', 'stopped-again'],
    ['that is closed: it is up, but still closed', 'household', 'club-news-21', 'closed'],
    ['that is switched off: there is nothing to restart', 'household', 'old-ns', 'off'],
  ])('a site %s', async (_name, scenario, name, stuck) => {
    const app = await withSites({ scenario });
    expect(await restart(app, name)).toMatchObject({ state: 'stuck', stuck });
    expect(await newest(app)).toMatchObject({ outcome: 'stuck', stuck });
  });

  it('a site that works ends when it answers again, not before', async () => {
    const app = await withSites();
    const job = await restart(app, 'kim-ns-4c1d');
    expect(job.state).toBe('done');
    const took = job.steps.reduce((sum, { seconds }) => sum + seconds, 0);
    expect(took).toBeGreaterThanOrEqual(5);
    const states = app.heard.flatMap(({ name, payload }) => (name === 'job.changed' ? [payload.state] : []));
    expect([...new Set(states)]).toEqual(['running', 'done']);
  });

  it('a site that does not answer ends after 90 seconds with a reason', async () => {
    const app = await withSites();
    const from = app.clock.now();
    app.practice.faults.set('site.version', 'status-500');
    app.practice.faults.set('site.home', 'status-500');
    expect(await restart(app, 'robin-ns-77ab')).toMatchObject({ state: 'stuck', stuck: 'not-answering' });
    expect(app.clock.now() - from).toBeGreaterThanOrEqual(90_000);
    expect(app.clock.now() - from).toBeLessThan(150_000);
  });
});

describe('a restart whose answer was lost', () => {
  it.each(['cut-after-act', 'status-503-after-act'] as const)(
    '%s: it was done, and is not done again',
    async (fault) => {
      const app = await withSites();
      app.practice.faults.set('dyno.restart-all', fault, 1);
      expect(await restart(app, 'robin-ns-77ab')).toMatchObject({ state: 'done' });
      expect(sent(app)).toBe(1);
    },
  );

  it.each(['cut-before', 'status-503-json', 'status-503-html'] as const)(
    '%s: it was not done, and that is what is told',
    async (fault) => {
      const app = await withSites();
      app.practice.faults.set('dyno.restart-all', fault, 1);
      const job = await restart(app, 'robin-ns-77ab');
      expect(job).toMatchObject({ state: 'failed', problem: { changed: 'no' } });
      expect(await newest(app)).toMatchObject({ outcome: 'failed', problem: job.problem?.code });
      expect(sent(app)).toBe(1);
    },
  );

  it('with Heroku gone altogether: nobody knows, and that is what is told', async () => {
    const app = await withSites();
    app.practice.faults.set('*', 'cut-before');
    const { id } = await app.site('robin-ns-77ab');
    const job = await app.ended(await app.must('actions.restart', { id, despiteWarning: false }));
    expect(job).toMatchObject({ state: 'failed', problem: { changed: 'unknown' } });
    expect(sent(app)).toBe(1);
  });
});

describe('restarting too often', () => {
  it('a second press while it runs does nothing', async () => {
    const app = await withSites();
    const { id } = await app.site('robin-ns-77ab');
    const [first, second] = await Promise.all([
      app.ask('actions.restart', { id, despiteWarning: true }),
      app.ask('actions.restart', { id, despiteWarning: true }),
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual({ ok: false, problem: { code: 'already-running', changed: 'no' } });
    await app.core.connectedAccounts()[0]?.jobs.idle();
    expect(sent(app)).toBe(1);
    expect((await app.must('history.list')).filter(({ act }) => act === 'restart').length).toBe(1);
  });

  it('the third within the hour asks for a second yes', async () => {
    const app = await withSites({ scenario: 'wrong-string' });
    const name = 'robin-ns-77ab';
    await restart(app, name);
    await restart(app, name);
    const { id } = await app.site(name);
    const third = await app.ask('actions.restart', { id, despiteWarning: false });
    expect(third).toEqual({ ok: false, problem: { code: 'many-restarts', changed: 'no' } });
    expect(sent(app)).toBe(2);
    await restart(app, name, true);
    expect(sent(app)).toBe(3);
    await app.clock.sleep(3_600_000);
    await restart(app, name);
    expect(sent(app)).toBe(4);
  });

  it('is counted again after the app was closed and opened', async () => {
    const app = await withSites({ scenario: 'wrong-string' });
    await restart(app, 'robin-ns-77ab');
    await restart(app, 'robin-ns-77ab');
    await app.reopen();
    const { id } = await app.site('robin-ns-77ab');
    expect(await app.ask('actions.restart', { id, despiteWarning: false })).toMatchObject({
      problem: { code: 'many-restarts' },
    });
  });
});

describe('waking', () => {
  it('a sleeping site: it answers, and no act is sent to Heroku', async () => {
    const app = await withSites();
    const { id } = await app.site('class-survey-9e');
    app.practice.clearRequests();
    expect(await app.ended(await app.must('actions.wake', { id }))).toMatchObject({ state: 'done' });
    expect((await app.site('class-survey-9e')).state.kind).toBe('working');
    expect(new Set(app.practice.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
  });

  it('a site that is switched off says so', async () => {
    const app = await withSites();
    const { id } = await app.site('old-ns');
    expect(await app.ended(await app.must('actions.wake', { id }))).toMatchObject({
      state: 'stuck',
      stuck: 'off',
    });
  });
});

describe('a site that is not there', () => {
  it('cannot be restarted, woken, opened or named', async () => {
    const app = await withSites();
    const id = '01234567-89ab-4def-8123-456789abcdef';
    const gone = { ok: false, problem: { code: 'site-gone', changed: 'no' } };
    expect(await app.ask('actions.restart', { id, despiteWarning: true })).toEqual(gone);
    expect(await app.ask('actions.wake', { id })).toEqual(gone);
    expect(await app.ask('sites.open', { id })).toEqual(gone);
    expect(await app.ask('sites.setTitle', { id, title: 'x' })).toEqual(gone);
    expect(app.desktop.opened).toEqual([]);
  });
});
