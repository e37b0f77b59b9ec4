import { describe, expect, it } from 'vitest';

import type { SiteJob } from '../../../electron/contract/jobs.ts';
import {
  createJobs,
  type JobPlan,
  type Jobs,
  type Progress,
} from '../../../electron/services/jobs/site-jobs.ts';
import { FakeClock } from '../../support/fake-clock.ts';

interface Desk {
  readonly jobs: Jobs;
  readonly clock: FakeClock;
  readonly told: readonly SiteJob[];
  readonly bugs: readonly unknown[];
}

function desk(): Desk {
  const clock = new FakeClock();
  const told: SiteJob[] = [];
  const bugs: unknown[] = [];
  const onBug = (_where: string, cause: unknown): string => {
    bugs.push(cause);
    return 'SK-00000001';
  };
  return { clock, told, bugs, jobs: createJobs({ clock, emit: (job) => void told.push(job), onBug }) };
}

const plan = (change: Partial<JobPlan> = {}): JobPlan => ({
  kind: 'restart',
  siteId: 'robin',
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
    const job = jobs.start(plan({ run }));
    expect(job).toMatchObject({ state: 'running', siteId: 'robin' });
    expect(jobs.running('robin')?.id).toBe(job.id);
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
    for (let number = 0; number < 70; number += 1) jobs.start(plan({ siteId: `site-${number}` }));
    await jobs.idle();
    const sites = jobs.list().map(({ siteId }) => siteId);
    expect(sites[0]).toBe('site-69');
    expect(sites.length).toBe(50);
  });
});
