import type { HistoryAct, StepName } from '../../contract/models.ts';
import { ok, type Result } from '../../contract/result.ts';
import type { Problem } from '../../contract/problems.ts';
import type { Clock } from '../clock.ts';
import type { Undo } from '../history/undo.ts';
import type { JobEnd, Progress } from '../jobs/jobs.ts';

/**
 * One thing that Sitekeeper can do to a site. Each act says the same five things, so that all of them are careful in the
 * same way: what must be known first, the one request, how to find out whether an unclear one took place, how to see
 * that the site is well afterwards, and how to take it back.
 */
export interface Act {
  readonly kind: HistoryAct;
  readonly steps: readonly StepName[];
  /**
   * Reads (and saves) what is needed before anything changes; answers how the act can be taken back, or null for one
   * that needs no undo. A problem here means that nothing was done.
   */
  readonly prepare: () => Promise<Result<Undo | null>>;
  /** The one request. Sent once. */
  readonly send: () => Promise<Result<unknown>>;
  /** After an unclear answer: did it take place? Null when that can't be read either. */
  readonly happened: () => Promise<boolean | null>;
  /** Waits until the site is as it should be. */
  readonly watch: (progress: Progress) => Promise<JobEnd>;
}

/** How often the truth is looked for after an unclear answer, and the pause between, in milliseconds. */
const looks = 3;
const pause = 2_000;

/** Sends an act once. When the answer never came whole it is not sent again: Heroku is asked what is true. */
export async function sendOnce(
  act: Pick<Act, 'send' | 'happened'>,
  clock: Clock,
): Promise<Result<true>> {
  const sent = await act.send();
  if (sent.ok) return ok(true);
  const { problem } = sent;
  if (problem.changed === 'no') return sent;
  let read = false;
  for (let turn = 0; turn < looks; turn += 1) {
    if (turn > 0) await clock.sleep(pause);
    const happened = await act.happened();
    if (happened === true) return ok(true);
    read ||= happened === false;
  }
  const known: Problem = { ...problem, changed: read ? 'no' : 'unknown' };
  return { ok: false, problem: known };
}
