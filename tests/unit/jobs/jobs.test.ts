import { describe, expect, it } from 'vitest';

import type { DatabaseJob, Job, SiteJob } from '../../../electron/contract/jobs.ts';
import { createHistory } from '../../../electron/services/history/history.ts';
import { databasePlan, type JobPlan, type Progress } from '../../../electron/services/jobs/job-plan.ts';
import { createJobs, type Jobs } from '../../../electron/services/jobs/jobs.ts';
import { FakeClock } from '../../support/fake-clock.ts';

interface Desk<Planned extends Job> {
  readonly jobs: Jobs<Planned>;
  readonly clock: FakeClock;
  readonly told: readonly Planned[];
  readonly bugs: readonly unknown[];
}

function desk<Planned extends Job = SiteJob>(): Desk<Planned> {
  const clock = new FakeClock();
  const told: Planned[] = [];
  const bugs: unknown[] = [];
  const onBug = (_where: string, cause: unknown): string => {
    bugs.push(cause);
    return 'SK-00000001';
  };
  // Nothing is written: no plan here begins an entry.
  const history = createHistory({ directory: '', clock, emit: () => undefined });
  const emit = (job: Planned): void => void told.push(job);
  const historyFor = () => ({ history, site: null });
  return { clock, told, bugs, jobs: createJobs({ clock, emit, historyFor, onBug }) };
}

const plan = (change: Partial<JobPlan<SiteJob>> = {}, siteId = 'robin'): JobPlan<SiteJob> => ({
  key: siteId,
  job: (base) => ({ ...base, target: 'site', kind: 'restart', siteId }),
  steps: ['stopping', 'starting', 'answering'],
  run: async () => ({ state: 'done' }),
  ended: async () => undefined,
  ...change,
});

const gettingStuck = async (progress: Progress): Promise<{ state: 'stuck'; stuck: 'closed' }> => {
  progress.at('starting');
  return { state: 'stuck', stuck: 'closed' };
};

describe('a job', () => {
  it('has an id at once, tells each step with its seconds, and ends', async () => {
    const { jobs, clock, told } = desk();
    const run = async (progress: Progress): Promise<{ state: 'done' }> => {
      progress.at('stopping');
      await clock.sleep(2_000);
      progress.at('starting');
      await clock.sleep(5_000);
      progress.at('answering');
      return { state: 'done' };
    };
    const started = jobs.start(plan({ run }));
    const job = started.ok ? started.value : null;
    expect(job).toMatchObject({ state: 'running', siteId: 'robin' });
    expect(jobs.running('robin')?.id).toBe(job?.id);
    await clock.advance(10_000);
    await jobs.idle();
    expect(jobs.running('robin')).toBeNull();
    expect(told.at(-1)).toMatchObject({
      state: 'done',
      steps: [
        { name: 'stopping', state: 'done', seconds: 2 },
        { name: 'starting', state: 'done', seconds: 5 },
        { name: 'answering', state: 'done', seconds: 0 },
      ],
    });
  });

  it('that is stuck keeps the step it was at', async () => {
    const { jobs } = desk();
    jobs.start(plan({ run: gettingStuck }));
    await jobs.idle();
    const [job] = jobs.list();
    expect(job).toMatchObject({ state: 'stuck', stuck: 'closed', problem: null });
    expect(job?.steps.map(({ state }) => state)).toEqual(['done', 'now', 'todo']);
  });

  it('that throws has failed, with a code under which it stands in the log', async () => {
    const { jobs, bugs } = desk();
    const cause = new Error('a bug');
    jobs.start(plan({ run: () => Promise.reject(cause) }));
    await jobs.idle();
    expect(bugs).toEqual([cause]);
    expect(jobs.list()[0]).toMatchObject({
      state: 'failed',
      problem: { code: 'unexpected', changed: 'unknown', support: 'SK-00000001' },
    });
    expect(jobs.running('robin')).toBeNull();
  });

  it('is written down as ended before the page hears of it', async () => {
    const { jobs, told } = desk();
    let heardBefore: string[] = [];
    const ended = async (): Promise<void> => {
      heardBefore = told.map(({ state }) => state);
    };
    jobs.start(plan({ ended }));
    await jobs.idle();
    expect(heardBefore).toEqual(['running']);
    expect(told.at(-1)?.state).toBe('done');
  });

  it('is remembered after its end, the newest first; the oldest of very many is forgotten', async () => {
    const { jobs } = desk();
    for (let number = 0; number < 70; number += 1) jobs.start(plan({}, `site-${number}`));
    await jobs.idle();
    const sites = jobs.list().map(({ siteId }) => siteId);
    expect(sites[0]).toBe('site-69');
    expect(sites.length).toBe(50);
  });

  it('waits for no other on the same: one at a time', async () => {
    const { jobs } = desk();
    jobs.start(plan());
    expect(jobs.start(plan())).toEqual({ ok: false, problem: { code: 'already-running', changed: 'no' } });
    expect(jobs.start(plan({}, 'leo')).ok).toBe(true);
    await jobs.idle();
    expect(jobs.start(plan()).ok).toBe(true);
    await jobs.idle();
  });
});

const states = ({ steps }: Job): readonly string[] => steps.map(({ state }) => state);

describe('a job on a database', () => {
  it('goes step by step, also back to one, and counts at most so often', async () => {
    const { jobs, told, clock } = desk<DatabaseJob>();
    jobs.start(
      databasePlan({
        kind: 'clear',
        string: null,
        siteId: null,
        key: 'one',
        async run(job) {
          job.at('checking', { total: 10 });
          job.report({ documents: 5 });
          await clock.sleep(200);
          job.report({ documents: 6 });
          job.at('copying');
          return { ok: true, value: undefined };
        },
      }),
    );
    await clock.advance(1_000);
    await jobs.idle();
    expect(told.map(states)).toEqual([
      ['now', 'todo', 'todo', 'todo'],
      ['done', 'done', 'now', 'todo'],
      ['done', 'done', 'now', 'todo'],
      ['done', 'now', 'todo', 'todo'],
      ['done', 'done', 'done', 'done'],
    ]);
    expect(told.map(({ documents }) => documents)).toEqual([0, 0, 6, 6, 6]);
    expect(told.at(-1)).toMatchObject({ state: 'done', total: 10 });
  });

  it('that was stopped says so, whatever it answers; one on a site goes on', async () => {
    const { jobs, clock } = desk<DatabaseJob>();
    const started = jobs.start(
      databasePlan({
        kind: 'copy-out',
        string: null,
        siteId: null,
        key: 'one',
        async run() {
          await clock.sleep(1_000);
          return { ok: false, problem: { code: 'unexpected', changed: 'no' } };
        },
      }),
    );
    jobs.stop(started.ok ? started.value.id : '');
    await clock.advance(2_000);
    await jobs.idle();
    expect(jobs.list()[0]).toMatchObject({ state: 'stopped', problem: null });

    const sites = desk();
    const restart = sites.jobs.start(plan({ run: gettingStuck }));
    sites.jobs.stop(restart.ok ? restart.value.id : '');
    await sites.jobs.idle();
    expect(sites.jobs.list()[0]).toMatchObject({ state: 'stuck' });
  });
});
