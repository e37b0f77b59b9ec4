import type { Job, JobStep, StepName } from '../../contract/jobs.ts';
import type { Clock } from '../../base/clock.ts';
import type { ActionEnd, ActedOn, History } from '../history/history.ts';
import type { JobContext, JobEnd, JobPlan } from './job-plan.ts';

/** The page hears of counts at most this often, in milliseconds. */
const countsIntervalMs = 100;

/** Which steps are done and which one is present, with the whole seconds of each. */
function createStepClock(clock: Clock, steps: readonly StepName[]) {
  const begun = new Map(steps.slice(0, 1).map((name) => [name, clock.elapsed()]));
  const secondsOf = (name: StepName): number =>
    Math.round((clock.elapsed() - (begun.get(name) ?? clock.elapsed())) / 1000);
  const stepAt = (step: JobStep, index: number, present: number): JobStep => {
    if (index > present) return { ...step, state: 'todo' };
    if (index === present) return { ...step, state: 'now', seconds: secondsOf(step.name) };
    return step.state === 'done' ? step : { ...step, state: 'done', seconds: secondsOf(step.name) };
  };
  return {
    at(steps: readonly JobStep[], name: StepName): readonly JobStep[] {
      if (!begun.has(name)) begun.set(name, clock.elapsed());
      const present = steps.findIndex((step) => step.name === name);
      return steps.map((step, index) => stepAt(step, index, present));
    },
    allDone: (steps: readonly JobStep[]) => steps.map((step, index) => stepAt(step, index, steps.length)),
  };
}

export interface RunOptions<Planned extends Job> {
  readonly clock: Clock;
  readonly plan: JobPlan<Planned>;
  readonly signal: AbortSignal;
  readonly history: History;
  /** As the history names the site. */
  readonly site: ActedOn | null;
  /** Keeps the job as it is now. `silent`: the page need not hear of it. */
  readonly keep: (job: Planned, silent: boolean) => void;
  /** The app is being closed: a stop is no wish of the person's. */
  readonly closing: () => boolean;
  /** Writes a thrown exception down and answers its support code. */
  readonly onBug: (where: string, cause: unknown) => string;
}

/** Takes one job from its begin to its end, with its progress and its entry in the history. Answers the ended job. */
export async function runJob<Planned extends Job>(
  first: Planned,
  options: RunOptions<Planned>,
): Promise<Planned> {
  const { clock, plan, signal, history, keep } = options;
  const steps = createStepClock(clock, plan.steps);
  const resumed = plan.resumes ?? null;
  let entry = resumed?.id ?? null;
  let job = first;
  let sentAt = clock.elapsed();
  const context: JobContext = {
    signal,
    at(name, counts = {}) {
      sentAt = clock.elapsed();
      job = { ...job, ...counts, steps: steps.at(job.steps, name) };
      keep(job, false);
    },
    report(counts) {
      const onlyCounts = Object.keys(counts).every((name) => name === 'documents' || name === 'bytes');
      const silent = onlyCounts && clock.elapsed() - sentAt < countsIntervalMs;
      if (!silent) sentAt = clock.elapsed();
      job = { ...job, ...counts };
      keep(job, silent);
    },
    async begin(details) {
      entry ??= await history.begin(first.kind, options.site, details);
    },
  };
  const end = await endOfRun(plan, context, (cause) => options.onBug(first.kind, cause));
  const allSteps = end.state === 'done' ? steps.allDone(job.steps) : job.steps;
  job = { ...job, ...end, steps: allSteps, ...(job.target === 'database' && { collection: null }) };
  if (entry !== null) await noteEnd(history, entry, job, { resumed: resumed !== null, ...options });
  await plan.ended?.(job);
  return job;
}

/** A fault of ours ends a job like any other: it stands in the history, and the site is looked at again. */
async function endOfRun<Planned extends Job>(
  plan: JobPlan<Planned>,
  context: JobContext,
  onBug: (cause: unknown) => string,
): Promise<JobEnd | { readonly state: 'stopped' }> {
  try {
    const end = await plan.run(context);
    return end.state === 'failed' && context.signal.aborted ? { state: 'stopped' } : end;
  } catch (cause) {
    if (context.signal.aborted) return { state: 'stopped' };
    return { state: 'failed', problem: { code: 'unexpected', changed: 'unknown', support: onBug(cause) } };
  }
}

/** What the history says of the end. An interrupted action that came to nothing once more stays interrupted. */
async function noteEnd(
  history: History,
  entry: string,
  job: Job,
  { resumed, closing }: { readonly resumed: boolean; readonly closing: () => boolean },
): Promise<void> {
  const nothingDone = job.state === 'failed' && job.problem?.changed === 'no';
  if (resumed && nothingDone) history.releaseResume(entry);
  else if (closing() && job.state === 'stopped') await history.cameTo(entry, documentsOf(job));
  else await history.finish(entry, { ...endOf(job), later: resumed });
}

/** How the end of a job stands in the history. */
export const endOf = ({ state, stuck, problem }: Pick<Job, 'state' | 'stuck' | 'problem'>): ActionEnd => ({
  outcome: state === 'running' ? 'failed' : state,
  // What was stopped may have changed something by then.
  changed: state === 'stopped' || (problem !== null && problem.changed !== 'no'),
  unclear: problem?.changed === 'unknown',
  stuck,
  problem: problem?.code ?? null,
});

const documentsOf = (job: Job): number => (job.target === 'database' ? job.documents : 0);
