import type { SiteJobKind, SiteStepName } from '../../contract/jobs.ts';
import type { Problem, ProblemCode } from '../../contract/problems.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { Clock } from '../../base/clock.ts';
import { patience } from '../heroku/client.ts';
import type { ActionDetails } from '../history/history.ts';
import { listDynos } from '../heroku/dynos.ts';
import type { JobEnd, Progress } from '../jobs/job-plan.ts';
import type { SiteRecord } from '../sites/records.ts';
import { watchStart, type Watcher } from '../sites/watch-start.ts';

/**
 * One thing that Sitekeeper can do to a site. Each act says the same things, so that all of them are careful in the
 * same way: what must be known and saved first, the one request, how to find out whether an unclear one took place, and
 * how to see that the site is well afterwards.
 */
export interface SiteAction {
  readonly kind: SiteJobKind;
  readonly steps: readonly SiteStepName[];
  /**
   * Reads and saves what is needed before anything changes; answers what the history must hold to tell the act and take
   * it back. A problem here means that nothing was done.
   */
  readonly prepare: () => Promise<Result<ActionDetails>>;
  /** The one request. Sent once. */
  readonly send: () => Promise<Result<unknown>>;
  /** After an unclear answer: did it take place? Null when that can't be read either. */
  readonly happened: () => Promise<boolean | null>;
  /** Waits until the site is as it should be. `since`: when the act was sent, by Heroku's clock. */
  readonly watch: (progress: Progress, since: number) => Promise<JobEnd>;
}

/** For acts that leave nothing behind to take back. */
export const nothingToPrepare = async (): Promise<Result<ActionDetails>> => ok({});

/**
 * Heroku ends a request after 30 s; until then it may still be carried out. Milliseconds.
 * Source: docs/reference/heroku-api.md#request-timeout.
 */
const longestRequest = 30_000;
const pause = 2_000;
/** Also where no time is left: what has just ended may take a moment to be told. */
const fewestLooks = 3;
/** However the clock goes. */
const mostLooks = longestRequest / pause + fewestLooks;

/**
 * Sends an act once. When the answer never came whole it is not sent again: Heroku is asked what is true, until it is so
 * or Heroku can't be at it any more. The problem's `changed` is `unknown` where the last look could not tell.
 */
export async function sendOnce(
  act: Pick<SiteAction, 'send' | 'happened'>,
  clock: Clock,
): Promise<Result<true>> {
  const begunAt = clock.now();
  const sent = await act.send();
  if (sent.ok) return ok(true);
  if (sent.problem.changed === 'no') return sent;
  // It may have waited for its turn before it left.
  const sentAt = Math.max(begunAt, clock.now() - patience);
  for (let looks = 1; ; looks += 1) {
    const over = clock.now() - sentAt >= longestRequest && looks >= fewestLooks;
    const happened = await act.happened();
    if (happened === true) return ok(true);
    if (over || looks === mostLooks) {
      const known: Problem = { ...sent.problem, changed: happened === false ? 'no' : 'unknown' };
      return { ok: false, problem: known };
    }
    await clock.sleep(pause);
  }
}

/** A site that is off or asleep does not start because its settings changed; nor has anybody to wait for it. */
export async function watchChange(
  watcher: Watcher,
  record: SiteRecord,
  progress: Progress,
  since: number,
): Promise<JobEnd> {
  const dynos = await listDynos(watcher.heroku, record.site.id);
  const resting = dynos.ok && dynos.value.every(({ state }) => state === 'idle');
  if (resting || record.maintenance) return { state: 'done' };
  return watchStart(watcher, { record, since, before: new Set(record.dynoIds), progress });
}

/** Heroku answers 422 alike for all that it does not take: here it gets the code of what was asked for. */
export const renameRefusal = (answer: Result<unknown>, code: ProblemCode): Result<unknown> =>
  !answer.ok && answer.problem.code === 'heroku-refused' ? fail({ ...answer.problem, code }) : answer;
