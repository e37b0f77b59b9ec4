/**
 * The contract: every question the page may ask main, with its input and its answer.
 *
 * One line is one call. Preload's functions, main's handlers, their input validators, the page's client and the test
 * doubles are all derived from this table, so a missing or misspelt one does not compile. To add a call:
 *   1. a line here:                 'sites.rename': call<{ id: string; name: string }, Site>(),
 *   2. its validator in ipc/validators.ts and its handler in ipc/handlers.ts (the compiler asks for both),
 *   3. use it: bridge.calls['sites.rename']({ id, name }) answers a Result<Site>.
 */
import type {
  Account,
  HistoryEntry,
  Job,
  KeyCheck,
  LinkId,
  LookReason,
  Preferences,
  Site,
  SitesView,
  Snapshot,
} from './models.ts';
import type { Result } from './result.ts';

/** Carries the two types of a call on a value that is empty at run time. */
export interface Call<Input, Answer> {
  readonly input?: Input;
  readonly answer?: Answer;
}

const call = <Input, Answer>(): Call<Input, Answer> => ({});

export const calls = {
  'app.snapshot': call<void, Snapshot>(),
  'preferences.set': call<Partial<Preferences>, Preferences>(),
  'links.open': call<{ link: LinkId }, void>(),

  'practice.enter': call<void, Snapshot>(),
  'practice.leave': call<void, Snapshot>(),

  /** Reads the clipboard in main; the key never comes to the page. The checked key waits in main for `account.keep`. */
  'account.paste': call<void, KeyCheck>(),
  /** For those who type or whose paste is blocked. The text travels one way. */
  'account.type': call<{ key: string }, KeyCheck>(),
  'account.keep': call<void, Account>(),
  /** Forgets a checked key that was not kept. */
  'account.discard': call<void, void>(),
  'account.signOut': call<void, { gone: boolean }>(),

  /** The list with the last known states. `fresh` asks Heroku for the list again. */
  'sites.list': call<{ fresh: boolean }, SitesView>(),
  /** Finds out how these sites are. Each one found is also pushed as `site.changed`. */
  'sites.look': call<{ ids: readonly string[]; why: LookReason }, readonly Site[]>(),
  'sites.open': call<{ id: string }, void>(),
  'sites.setTitle': call<{ id: string; title: string }, Site>(),
  'sites.restart': call<{ id: string; despiteWarning: boolean }, Job>(),
  'sites.wake': call<{ id: string }, Job>(),

  'jobs.list': call<void, readonly Job[]>(),
  'history.list': call<void, readonly HistoryEntry[]>(),
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallInput<Name extends CallName> = Calls[Name] extends Call<infer Input, unknown> ? Input : never;
export type CallAnswer<Name extends CallName> =
  Calls[Name] extends Call<unknown, infer Answer> ? Answer : never;

export const callNames = Object.keys(calls) as CallName[];

/** What the page holds: one function a call. */
export type CallClient = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Promise<Result<CallAnswer<Name>>>;
};
