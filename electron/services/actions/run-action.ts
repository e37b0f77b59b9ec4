import type { SiteJob } from '../../contract/jobs.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import { endOf, type History } from '../history/history.ts';
import type { Begun } from '../history/entries.ts';
import type { JobEnd, Jobs, Progress } from '../jobs/site-jobs.ts';
import type { Records, SiteRecord } from '../sites/records.ts';
import type { Watcher } from '../sites/watch-start.ts';
import { sendOnce, type SiteAction } from './action.ts';
import { begunAt } from './resume.ts';

export const siteGone = fail({ code: 'site-gone', changed: 'no' });

/** What belongs to one run of an action besides the action itself. */
interface ActionRun {
  entry: string | null;
  /** The entry that it takes back. */
  undoes: string | null;
  /** The action that was interrupted, of which this is the rest: one action, one entry. */
  interrupted: Begun | null;
  /** What to remember when it took place. */
  after?: () => unknown;
}

export interface RunActionParts {
  readonly watcher: Watcher;
  readonly records: Records;
  readonly history: History;
  readonly jobs: Jobs;
  /** Finds out anew how a site is, after an action. */
  readonly refresh: (id: string) => Promise<unknown>;
}

/** Of an action that was interrupted, Heroku says that all is as before it. */
export async function neverTookPlace(history: History, entry: string): Promise<void> {
  if (history.interrupted(entry) === null) return;
  await history.finish(entry, { outcome: 'failed', stuck: null, problem: null, later: true });
}

/**
 * Starts an action on a site and answers its job at once. Fails when the site is not known any more, or another job on it
 * is under way.
 */
export type RunAction = (
  id: string,
  makeAction: (record: SiteRecord) => SiteAction,
  more?: Partial<ActionRun>,
) => Result<SiteJob>;

/** The way that every action takes: notes and copy first, one request, then the watching, then its end in the history. */
export function createRunAction(parts: RunActionParts): RunAction {
  const { records, history, jobs } = parts;
  const { clock, heroku } = parts.watcher;

  /** Copy and notes first, then the one request, then the watching: the same for every action. */
  async function carryOut(
    action: SiteAction,
    record: SiteRecord,
    progress: Progress,
    run: ActionRun,
  ): Promise<JobEnd> {
    const first = action.steps[0];
    if (first !== undefined) progress.at(first);
    const prepared = await action.prepare();
    if (!prepared.ok) {
      const { problem } = prepared;
      // What was interrupted may have taken place all the same: then it is only watched.
      if (run.interrupted !== null && problem.code === 'nothing-to-change') {
        return action.watch(progress, begunAt(heroku, run.interrupted));
      }
      return { state: 'failed', problem };
    }
    const { id, title } = record.site;
    run.entry ??= await history.begin(action.kind, { id, title }, { ...prepared.value, undoes: run.undoes });
    const sentAt = clock.now();
    const skewBefore = heroku.seen.skewMs;
    if (action.steps.includes('sending')) progress.at('sending');
    const sent = await sendOnce(action, clock);
    // One answer with a date far ahead must not make the new dynos look older than the action.
    const since = sentAt + Math.min(skewBefore, heroku.seen.skewMs);
    return sent.ok ? action.watch(progress, since) : { state: 'failed', problem: sent.problem };
  }

  async function tellEnd(job: SiteJob, { entry, interrupted, undoes }: ActionRun): Promise<void> {
    const nothingDone = job.state === 'failed' && job.problem?.changed === 'no';
    if (entry !== null && interrupted !== null && nothingDone) history.releaseResume(entry);
    else if (entry !== null) await history.finish(entry, { ...endOf(job), later: interrupted !== null });
    if (undoes !== null && job.problem?.code === 'nothing-to-change') await neverTookPlace(history, undoes);
  }

  return function start(
    id: string,
    makeAction: (record: SiteRecord) => SiteAction,
    more: Partial<ActionRun> = {},
  ): Result<SiteJob> {
    const record = records.byId.get(id);
    if (record === undefined) return siteGone;
    if (jobs.running(id) !== null) return fail({ code: 'already-running', changed: 'no' });
    const action = makeAction(record);
    const run: ActionRun = { entry: more.interrupted?.id ?? null, undoes: null, interrupted: null, ...more };
    if (run.entry !== null) history.resume(run.entry);
    const job = jobs.start({
      kind: action.kind,
      siteId: id,
      steps: action.steps,
      run: (progress) => carryOut(action, record, progress, run),
      async ended(job) {
        await tellEnd(job, run);
        if (job.state !== 'failed') run.after?.();
        await parts.refresh(id);
      },
    });
    return ok(job);
  };
}
