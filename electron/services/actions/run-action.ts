import type { SiteJob } from '../../contract/jobs.ts';
import { fail, type Result } from '../../contract/result.ts';
import type { History } from '../history/history.ts';
import type { Begun } from '../history/entries.ts';
import type { JobContext, JobEnd } from '../jobs/job-plan.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Records, SiteRecord } from '../sites/records.ts';
import type { Watcher } from '../sites/watch-start.ts';
import { sendOnce, type SiteAction } from './action.ts';
import { begunAt } from './resume.ts';

export const siteGone = fail({ code: 'site-gone', changed: 'no' });

/** What belongs to one run of an action besides the action itself. */
interface ActionRun {
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
  readonly jobs: Jobs<SiteJob>;
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

  /** Copy and history first, then the one request, then the watching: the same for every action. */
  async function carryOut(action: SiteAction, job: JobContext, run: ActionRun): Promise<JobEnd> {
    const prepared = await action.prepare();
    if (!prepared.ok) {
      const { problem } = prepared;
      // What was interrupted may have taken place all the same: then it is only watched.
      if (run.interrupted !== null && problem.code === 'nothing-to-change') {
        return action.watch(job, begunAt(heroku, run.interrupted));
      }
      return { state: 'failed', problem };
    }
    await job.begin({ ...prepared.value, undoes: run.undoes });
    const sentAt = clock.now();
    const skewBefore = heroku.seen.skewMs;
    if (action.steps.includes('sending')) job.at('sending');
    const sent = await sendOnce(action, clock);
    // One answer with a date far ahead must not make the new dynos look older than the action.
    const since = sentAt + Math.min(skewBefore, heroku.seen.skewMs);
    return sent.ok ? action.watch(job, since) : { state: 'failed', problem: sent.problem };
  }

  return function start(
    id: string,
    makeAction: (record: SiteRecord) => SiteAction,
    more: Partial<ActionRun> = {},
  ): Result<SiteJob> {
    const record = records.byId.get(id);
    if (record === undefined) return siteGone;
    const action = makeAction(record);
    const run: ActionRun = { undoes: null, interrupted: null, ...more };
    return jobs.start({
      key: id,
      steps: action.steps,
      job: (base) => ({ ...base, target: 'site', kind: action.kind, siteId: id }),
      resumes: run.interrupted,
      run: (job) => carryOut(action, job, run),
      async ended({ state, problem }) {
        if (run.undoes !== null && problem?.code === 'nothing-to-change') {
          await neverTookPlace(history, run.undoes);
        }
        if (state !== 'failed') run.after?.();
        await parts.refresh(id);
      },
    });
  };
}
