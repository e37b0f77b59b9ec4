import type { JobStep, SiteJob, SiteJobKind, StepName, StuckReason } from '../../contract/jobs.ts';
import type { Problem } from '../../contract/problems.ts';
import type { Clock } from '../../base/clock.ts';

export type JobEnd =
  | { readonly state: 'done' }
  | { readonly state: 'stuck'; readonly stuck: StuckReason }
  | { readonly state: 'failed'; readonly problem: Problem };

/** How the work tells where it is. */
export interface Progress {
  /** This step is the present one; those before it are done. Saying it again only moves its seconds. */
  at(step: StepName): void;
}

export interface JobPlan {
  readonly kind: SiteJobKind;
  readonly siteId: string;
  readonly steps: readonly StepName[];
  readonly run: (progress: Progress) => Promise<JobEnd>;
  /** Called once with the ended job, before the end is told to the page. */
  readonly ended: (job: SiteJob) => Promise<void>;
}

export interface Jobs {
  /** Newest first; ended ones too, until the app closes. */
  list(): readonly SiteJob[];
  running(siteId: string): SiteJob | null;
  start(plan: JobPlan): SiteJob;
  /** Resolves with the ended job. It must be one that was started here. */
  ended(id: string): Promise<SiteJob>;
  /** Resolves when nothing runs any more. */
  idle(): Promise<void>;
}

const kept = 50;

/** Long work: an id at once, progress as events, the state for a screen that comes back. */
export function createJobs(options: {
  readonly clock: Clock;
  readonly emit: (job: SiteJob) => void;
  /** Writes a thrown exception down and answers its support code. */
  readonly onBug: (where: string, cause: unknown) => string;
}): Jobs {
  const { clock } = options;
  const jobs = new Map<string, SiteJob>();
  const underWay = new Map<string, Promise<SiteJob>>();

  function put(job: SiteJob): SiteJob {
    jobs.set(job.id, job);
    options.emit(job);
    return job;
  }

  const spent = (since: number): number => Math.round((clock.elapsed() - since) / 1000);

  function forgetOld(): void {
    const ended = [...jobs.values()].filter((job) => job.state !== 'running');
    for (const job of ended.slice(0, Math.max(0, ended.length - kept))) jobs.delete(job.id);
  }

  async function work(first: SiteJob, plan: JobPlan): Promise<SiteJob> {
    const begun = new Map<StepName, number>();
    let job = first;
    const stepAt = (step: JobStep, index: number, present: number): JobStep => {
      const since = begun.get(step.name) ?? clock.elapsed();
      if (index < present)
        return step.state === 'done' ? step : { ...step, state: 'done', seconds: spent(since) };
      return index === present ? { ...step, state: 'now', seconds: spent(since) } : step;
    };
    const progress: Progress = {
      at(name) {
        const present = job.steps.findIndex((step) => step.name === name);
        if (!begun.has(name)) begun.set(name, clock.elapsed());
        job = put({ ...job, steps: job.steps.map((step, index) => stepAt(step, index, present)) });
      },
    };
    // A fault of ours ends the act like any other: it stands in the history, and the site is looked at again.
    const end = await plan.run(progress).catch((cause: unknown): JobEnd => {
      const support = options.onBug(plan.kind, cause);
      return { state: 'failed', problem: { code: 'unexpected', changed: 'unknown', support } };
    });
    const all = job.steps.map((step, index) =>
      end.state === 'done' ? stepAt(step, index, job.steps.length) : step,
    );
    job = {
      ...job,
      steps: all,
      state: end.state,
      stuck: end.state === 'stuck' ? end.stuck : null,
      problem: end.state === 'failed' ? end.problem : null,
    };
    await plan.ended(job);
    put(job);
    forgetOld();
    return job;
  }

  return {
    list: () => [...jobs.values()].toReversed(),
    running: (siteId) =>
      [...jobs.values()].find((job) => job.siteId === siteId && job.state === 'running') ?? null,
    start(plan) {
      const job = put({
        id: crypto.randomUUID(),
        kind: plan.kind,
        siteId: plan.siteId,
        startedAt: new Date(clock.now()).toISOString(),
        state: 'running',
        steps: plan.steps.map((name) => ({ name, state: 'todo', seconds: 0 })),
        stuck: null,
        problem: null,
      });
      const done = work(job, plan).catch((cause: unknown) => {
        const last = jobs.get(job.id) ?? job;
        const support = options.onBug(plan.kind, cause);
        return put({
          ...last,
          state: 'failed',
          problem: { code: 'unexpected', changed: 'unknown', support },
        });
      });
      underWay.set(job.id, done);
      void done.finally(() => underWay.delete(job.id));
      return job;
    },
    async ended(id) {
      const job = (await underWay.get(id)) ?? jobs.get(id);
      if (job === undefined) throw new Error('This job was never started');
      return job;
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay.values());
    },
  };
}
