/**
 * How an act went, in one word. The heading, the card, the header, the button and the line of History are all chosen by
 * it, so that they can't disagree. Pure.
 */
import { type DatabaseJobKind, type SiteJob, databaseJobKinds } from '../../../electron/contract/jobs.ts';
import type { HistoryEntry } from '../../../electron/contract/history.ts';
import type { Site, StateKind } from '../../../electron/contract/sites.ts';
import { type Problem, problemCodes } from '../../../electron/contract/problems.ts';

/**
 * done: it took place and all is well. stuck: it took place, and the site is not well. made: it took place, and nobody
 * could see how it went on. stopped: by the person. unknown: nobody knows whether it took place. failed: it surely did not.
 */
export type Verdict = 'running' | 'done' | 'stuck' | 'stopped' | 'made' | 'unknown' | 'failed';

const ofFailed: Readonly<Record<Problem['changed'], Verdict>> = {
  no: 'failed',
  yes: 'made',
  unknown: 'unknown',
};

export const verdictOf = ({ state, problem }: Pick<SiteJob, 'state' | 'problem'>): Verdict =>
  state === 'failed' ? ofFailed[problem?.changed ?? 'unknown'] : state;

/**
 * interrupted: the app was closed in the middle. part: work on a database that got only so far.
 * undone: it was taken back since.
 */
export type EntryVerdict = Verdict | 'interrupted' | 'part' | 'undone';

export function verdictOfEntry({
  act,
  outcome,
  changed,
  undo,
}: Pick<HistoryEntry, 'act' | 'outcome' | 'changed' | 'undo'>): EntryVerdict {
  if (undo === 'done') return 'undone';
  if (outcome === 'failed' && changed !== 'no' && isWork(act)) return 'part';
  return outcome === 'failed' ? ofFailed[changed] : outcome;
}

/**
 * Where its words send the person: the page that told it must lead there. A trouble page that names a setting leads to
 * the settings; the database would be found in order there.
 */
export function cureOf(
  { stuck }: Pick<SiteJob, 'stuck'>,
  { kind, state }: Pick<Site, 'kind' | 'state'>,
): 'database' | 'settings' | null {
  if (kind !== 'nightscout') return null;
  if (stuck === 'boot-page') return state.why === 'boot-page-settings' ? 'settings' : 'database';
  return stuck === 'stopped-again' ? 'database' : null;
}

/** Long work on a database, which Heroku knows nothing of. */
export const isWork = (act: HistoryEntry['act']): act is DatabaseJobKind =>
  databaseJobKinds.some((kind) => kind === act);

/** States of a site in which the good end of an act is not true any more. */
const contradicts: Partial<Record<SiteJob['kind'], (state: StateKind) => boolean>> = {
  'turn-off': (state) => state === 'working' || state === 'stopped' || state === 'asleep',
  'turn-on': (state) => state === 'off' || state === 'stopped',
  restart: (state) => state === 'off' || state === 'stopped',
  wake: (state) => state === 'off' || state === 'stopped' || state === 'asleep',
  'connect-database': (state) => state === 'off' || state === 'stopped',
  close: (state) => state !== 'closed',
  reopen: (state) => state === 'closed',
};

const unsure: readonly StateKind[] = ['checking', 'unknown', 'starting'];

/**
 * The job, as long as what it says still holds: not once the site was seen, after it began, in a state that makes its end
 * untrue. Somebody else may have turned it on again.
 */
export function stillNews(job: SiteJob | undefined, { state }: Pick<Site, 'state'>): SiteJob | undefined {
  if (job === undefined || job.state === 'running' || state.seenAt === null) return job;
  // A problem in place of a reason: this is the last known state, and no newer than the job.
  const isOld = Date.parse(state.seenAt) < Date.parse(job.startedAt);
  if (isOld || unsure.includes(state.kind) || problemCodes.some((code) => code === state.why)) return job;
  if (job.state === 'done') return contradicts[job.kind]?.(state.kind) === true ? undefined : job;
  // What did not work then works now.
  return job.state === 'stuck' && job.stuck !== 'still-running' && state.kind === 'working' ? undefined : job;
}
