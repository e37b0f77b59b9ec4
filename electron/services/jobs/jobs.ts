import type { Job } from '../../contract/jobs.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { Clock } from '../../base/clock.ts';
import type { ActedOn, History } from '../history/history.ts';
import type { JobPlan } from './job-plan.ts';
import { runJob } from './run-job.ts';

export interface Jobs<Planned extends Job> {
  /** Newest first; ended ones too, until the app closes. */
  list(): readonly Planned[];
  /** The job that works on this now. */
  running(key: string): Planned | null;
  /** Answers `already-running` while another job works on the same. */
  start(plan: JobPlan<Planned>): Result<Planned>;
  /** Resolves with the ended job. It must be one that was started here. */
  ended(id: string): Promise<Planned>;
  /** What is done so far stays. Only a job on a database can be stopped: one on a site has sent its one request. */
  stop(id: string): void;
  /** Stops every such job, and waits for its end. */
  stopWhere(which: (job: Planned) => boolean): Promise<void>;
  /** Resolves when nothing runs any more. */
  idle(): Promise<void>;
  /**
   * Stops all that runs, and waits for its end, because the app is closed: that is no wish of the person's, so the history
   * calls it interrupted at the next start, with how far it came.
   */
  close(): Promise<void>;
}

/** The history in which a job on this site, or on none, is kept, and what that site is called there. */
export type HistoryFor = (siteId: string | null) => {
  readonly history: History;
  readonly site: ActedOn | null;
};

export interface JobsOptions<Planned extends Job> {
  readonly clock: Clock;
  readonly emit: (job: Planned) => void;
  readonly historyFor: HistoryFor;
  /** Writes a thrown exception down and answers its support code. */
  readonly onBug: (where: string, cause: unknown) => string;
}

const maxKept = 50;

interface Running<Planned extends Job> {
  readonly key: string;
  readonly abort: AbortController;
  readonly ended: Promise<Planned>;
}

/** Long work: an id at once, progress as events, a stop, the state for a screen that comes back, its end in the history. */
export function createJobs<Planned extends Job>(options: JobsOptions<Planned>): Jobs<Planned> {
  const { clock, onBug } = options;
  const jobs = new Map<string, Planned>();
  const underWay = new Map<string, Running<Planned>>();
  let closing = false;

  function put(job: Planned): Planned {
    jobs.set(job.id, job);
    options.emit(job);
    return job;
  }

  function forgetOld(): void {
    const ended = [...jobs.values()].filter(({ state }) => state !== 'running');
    for (const job of ended.slice(0, Math.max(0, ended.length - maxKept))) jobs.delete(job.id);
  }

  async function carryOut(first: Planned, plan: JobPlan<Planned>, signal: AbortSignal): Promise<Planned> {
    const keep = (job: Planned, silent: boolean): void => void (silent ? jobs.set(job.id, job) : put(job));
    try {
      const { history, site } = options.historyFor(first.siteId);
      if (plan.resumes) history.resume(plan.resumes.id);
      const run = { clock, plan, signal, history, site, keep, closing: () => closing, onBug };
      return put(await runJob(first, run));
    } catch (cause) {
      const support = onBug(first.kind, cause);
      const problem = { code: 'unexpected', changed: 'unknown', support } as const;
      return put({ ...(jobs.get(first.id) ?? first), state: 'failed', problem });
    } finally {
      forgetOld();
    }
  }

  const jobOf = (id: string): Planned | null => jobs.get(id) ?? null;
  const idle = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.all([...underWay.values()].map(({ ended }) => ended));
  };

  return {
    list: () => [...jobs.values()].toReversed(),
    running(key) {
      const [id] = [...underWay].find(([, running]) => running.key === key) ?? [];
      return id === undefined ? null : jobOf(id);
    },
    start(plan) {
      if ([...underWay.values()].some(({ key }) => key === plan.key)) {
        return fail({ code: 'already-running', changed: 'no' });
      }
      const steps = plan.steps.map(
        (name, index) => ({ name, state: index === 0 ? 'now' : 'todo', seconds: 0 }) as const,
      );
      const startedAt = new Date(clock.now()).toISOString();
      const base = {
        id: crypto.randomUUID(),
        startedAt,
        state: 'running',
        stuck: null,
        problem: null,
        steps,
      } as const;
      const job = put(plan.job(base));
      const abort = new AbortController();
      const ended = carryOut(job, plan, abort.signal).finally(() => underWay.delete(job.id));
      underWay.set(job.id, { key: plan.key, abort, ended });
      return ok(job);
    },
    async ended(id) {
      const job = (await underWay.get(id)?.ended) ?? jobs.get(id);
      if (job === undefined) throw new Error('This job was never started');
      return job;
    },
    stop(id) {
      if (jobs.get(id)?.target === 'database') underWay.get(id)?.abort.abort();
    },
    async stopWhere(which) {
      const running = [...jobs.values()].filter(which).flatMap(({ id }) => underWay.get(id) ?? []);
      for (const { abort } of running) abort.abort();
      await Promise.all(running.map(({ ended }) => ended));
    },
    idle,
    async close() {
      closing = true;
      for (const { abort } of underWay.values()) abort.abort();
      await idle();
    },
  };
}
