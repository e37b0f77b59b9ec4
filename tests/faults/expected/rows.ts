import type { ProblemCode } from '../../../electron/contract/problems.ts';
import type { RouteId } from '../../../electron/practice/start.ts';
import type { Trouble } from '../faults.ts';

/**
 * What each act must come to under each fault, as a person would tell it, written down by hand. How an end is written:
 *   fine                      the answer, as without the fault
 *   key-refused/no            a problem, and whether anything was changed
 *   asleep, stopped:boot-page a site's state with its reason; `working:offline` is the last known one and why it is old
 *   done, stuck:closed, failed:site-busy/no   how a job ended
 */
export type Row<T> = Readonly<Record<Trouble, T>>;

const fine = null;

/** A read of the Platform API. `fine`: retries or patience bring the right answer. */
export const read: Row<ProblemCode | null> = {
  'status-401': 'key-refused',
  'status-402': 'account-held',
  'status-403': 'key-limited',
  'status-403-two-factor': 'two-factor',
  'status-404': 'site-gone',
  'status-409': 'site-busy',
  'status-410': 'site-gone',
  'status-422': 'heroku-refused',
  'status-429': 'heroku-busy',
  'status-429-retry-after': 'heroku-busy',
  'status-500': 'heroku-down',
  'status-503-json': 'heroku-down',
  'status-503-html': 'heroku-down',
  'cut-before': 'heroku-silent',
  'cut-in-body': 'heroku-silent',
  'time-out': 'heroku-silent',
  'slow-bytes': fine,
  'broken-json': 'heroku-strange',
  'wrong-content-type': 'heroku-strange',
  'redirect-elsewhere': 'heroku-strange',
  'clock-skew': fine,
  'cut-after-act': 'heroku-silent',
  'time-out-after-act': 'heroku-silent',
  'status-503-after-act': 'heroku-down',
  offline: 'offline',
  'network-changed': fine,
  'late-act': fine,
  'computer-clock-behind': fine,
  'computer-clock-ahead': fine,
};

/** Account and list concern no single site: nothing can be gone or busy there, Heroku just said no. */
export const readOfAccount: Row<ProblemCode | null> = {
  ...read,
  'status-404': 'heroku-refused',
  'status-409': 'heroku-refused',
  'status-410': 'heroku-refused',
};

/** The one request of an act. These faults leave it undone, unless their name says `after-act`. */
export const sent: Row<string> = {
  ...mapRow(read, (code) => (code === null ? 'done' : `failed:${code}/no`)),
  'cut-after-act': 'done',
  'time-out-after-act': 'done',
  'status-503-after-act': 'done',
};

/** Heroku can't be asked how it goes, for as long as it is watched: it was made, and that is said. */
export const watched: Row<string> = mapRow(read, (code) => (code === null ? 'done' : `failed:${code}/yes`));

/**
 * One route of a site. `page`: something of the site's answers, if not what was asked for. `fails`: its own 5xx, or
 * nothing at all.
 */
export const visit: Row<'fine' | 'page' | 'fails'> = {
  'status-401': 'page',
  'status-402': 'page',
  'status-403': 'page',
  'status-403-two-factor': 'page',
  'status-404': 'page',
  'status-409': 'page',
  'status-410': 'page',
  'status-422': 'page',
  'status-429': 'page',
  'status-429-retry-after': 'page',
  'status-500': 'fails',
  'status-503-json': 'fails',
  'status-503-html': 'fails',
  'cut-before': 'fails',
  'cut-in-body': 'fails',
  'time-out': 'fails',
  'slow-bytes': 'fine',
  'broken-json': 'page',
  'wrong-content-type': 'page',
  'redirect-elsewhere': 'page',
  'clock-skew': 'fine',
  'cut-after-act': 'fails',
  'time-out-after-act': 'fails',
  'status-503-after-act': 'fails',
  offline: 'fails',
  'network-changed': 'fine',
  'late-act': 'fine',
  'computer-clock-behind': 'fine',
  'computer-clock-ahead': 'fine',
};

/** Whatever befalls a question that the act does not hang on. */
export const all = (end: string): Row<string> => mapRow(read, () => end);

export type Table = Partial<Record<RouteId, Row<string>>>;

export function mapRow<T, U>(row: Row<T>, change: (value: T) => U): Row<U> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, change(value)])) as Row<U>;
}
