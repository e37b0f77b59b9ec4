/**
 * The contract: every question the page may ask main, with its input and its answer.
 *
 * One line is one call. Preload's functions, main's handlers, their input validators, the page's client and the test
 * doubles are all derived from this table, so a missing or misspelt one does not compile. To add a call:
 *   1. a line here:                 'sites.rename': call<{ id: string; name: string }, Site>(),
 *   2. its validator in ipc/validators.ts and its handler in ipc/handlers.ts (the compiler asks for both),
 *   3. use it: bridge.calls['sites.rename']({ id, name }) answers a Result<Site>.
 */
import { call, type Call } from './call.ts';
import { databaseCalls } from './mongodb.calls.ts';
import type { SiteJob } from './jobs.ts';
import type {
  Account,
  HistoryEntry,
  KeyCheck,
  LinkId,
  LookReason,
  Preferences,
  Site,
  SitesView,
  Snapshot,
} from './sites.ts';
import type { Person } from './collaborators.ts';
import { restoreCalls } from './backups.calls.ts';
import type { Result } from './result.ts';
import { stringCalls } from './connection-strings.calls.ts';
import type { OwnTask, SavedAll, ShutdownStep, ShutdownView, Told } from './shutdown.ts';
import type {
  AutomaticCopy,
  CopiesLock,
  CopyFormat,
  SavedCopy,
  SettingChange,
  SettingsReview,
  SettingsView,
  SiteDetail,
  Version,
  VersionPreview,
} from './backups.ts';
import type { ActStand } from './drift.ts';
import type { Losses, PlanView, TicketAct, TidyRow } from './account-cleanup.ts';

export const calls = {
  ...stringCalls,
  ...databaseCalls,
  ...restoreCalls,
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
  'account.signOut': call<{ account: string }, { gone: boolean }>(),

  /** The list with the last known states. `fresh` asks Heroku for the list again. */
  'sites.list': call<{ fresh: boolean }, SitesView>(),
  /** Finds out how these sites are. Each one found is also pushed as `site.changed`. */
  'sites.look': call<{ ids: readonly string[]; why: LookReason }, readonly Site[]>(),
  'sites.open': call<{ id: string }, void>(),
  /** The web address, to the clipboard. */
  'sites.copyAddress': call<{ id: string }, void>(),
  'sites.setTitle': call<{ id: string; title: string }, Site>(),
  'sites.restart': call<{ id: string; despiteWarning: boolean }, SiteJob>(),
  'sites.wake': call<{ id: string }, SiteJob>(),
  'sites.detail': call<{ id: string }, SiteDetail>(),
  'sites.turnOff': call<{ id: string }, SiteJob>(),
  'sites.turnOn': call<{ id: string }, SiteJob>(),
  /** `days`: look at it again after so many; null: closed until it is opened. */
  'sites.close': call<{ id: string; days: number | null }, SiteJob>(),
  'sites.reopen': call<{ id: string }, SiteJob>(),

  /** Another name at Heroku, and with it another address. */
  'sites.rename': call<{ id: string; name: string }, SiteJob>(),
  /** For good. Main asks a last time by itself. Null: the person keeps the site. */
  'sites.delete': call<{ id: string; ticket: string }, SiteJob | null>(),
  /** A ticket for what can't be undone: good once, for five minutes, for this site. `typed`: its name at Heroku. */
  'tickets.issue': call<{ id: string; act: TicketAct; typed: string }, { ticket: string }>(),

  'tidy.table': call<{ ids: readonly string[] }, readonly TidyRow[]>(),
  'tidy.losses': call<{ id: string }, Losses>(),

  'plan.list': call<{ id: string }, PlanView>(),
  /** Puts the whole site on this size. */
  'plan.change': call<{ id: string; size: string }, SiteJob>(),

  'settings.list': call<{ id: string }, SettingsView>(),
  /** One value, because a person pressed Show. The page hides it again after 30 seconds. */
  'settings.reveal': call<{ id: string; name: string }, { value: string }>(),
  /** To the clipboard, in main; cleared after 60 seconds if it still holds our value. */
  'settings.copy': call<{ id: string; name: string }, void>(),
  'settings.review': call<{ id: string; changes: readonly SettingChange[] }, SettingsReview>(),
  'settings.apply': call<{ id: string; changes: readonly SettingChange[] }, SiteJob>(),

  'copies.lock': call<void, CopiesLock>(),
  'copies.unlock': call<{ passphrase: string }, CopiesLock>(),
  'copies.list': call<{ id: string }, readonly AutomaticCopy[]>(),
  'copies.remove': call<{ copy: string }, void>(),
  /** Main asks where to save. Null: the person closed that window. */
  'copies.save': call<{ id: string; format: CopyFormat; passphrase: string | null }, SavedCopy | null>(),

  /** One copy of each of these sites, in a folder that main asks for. Null: the person closed that window. */
  'copies.saveAll': call<
    { ids: readonly string[]; format: CopyFormat; passphrase: string | null },
    SavedAll | null
  >(),
  /** Ends that after the copy in hand; its answer tells what was saved by then. */
  'copies.stopAll': call<void, void>(),
  /** The key of the automatic copies, in a file under a passphrase. Null: the person closed that window. */
  'copies.exportIdentity': call<{ passphrase: string }, { file: string } | null>(),

  'versions.list': call<{ id: string }, readonly Version[]>(),
  'versions.preview': call<{ id: string; version: string }, VersionPreview>(),
  'versions.goBack': call<{ id: string; version: string }, SiteJob>(),

  'people.list': call<{ id: string }, readonly Person[]>(),
  /** Heroku sends that person an e-mail. */
  'people.invite': call<{ id: string; email: string }, SiteJob>(),
  'people.remove': call<{ id: string; email: string }, SiteJob>(),

  /** For good. Main asks a last time by itself. Null: the person keeps it. */
  'addons.remove': call<{ id: string; addon: string; ticket: string }, SiteJob | null>(),

  /** `account`: as in `Site`. Null: none was begun. */
  'shutdown.view': call<{ account: string | null }, ShutdownView | null>(),
  'shutdown.begin': call<{ account: string | null; ids: readonly string[] }, ShutdownView>(),
  'shutdown.go': call<{ account: string | null; step: ShutdownStep }, ShutdownView>(),
  'shutdown.tell': call<{ account: string | null; tell: readonly Told[] }, ShutdownView>(),
  'shutdown.own': call<{ account: string | null; task: OwnTask; done: boolean }, ShutdownView>(),
  /** Turns off one site after the other, in main. Each step is pushed as `shutdown.changed`. */
  'shutdown.turnOff': call<{ account: string | null }, ShutdownView>(),
  'shutdown.startAgain': call<{ account: string | null }, ShutdownView>(),
  'shutdown.stop': call<{ account: string | null }, ShutdownView>(),
  'shutdown.check': call<{ account: string | null }, ShutdownView>(),
  'shutdown.extras': call<{ account: string | null }, ShutdownView>(),
  'shutdown.end': call<{ account: string | null }, void>(),
  /** `file`: the name of the PDF file. Null: the person closed the window of the system. */
  'shutdown.receipt': call<
    { account: string | null; how: 'print' | 'save' },
    { file: string | null } | null
  >(),

  'jobs.list': call<void, readonly SiteJob[]>(),
  'history.list': call<void, readonly HistoryEntry[]>(),
  /** `despiteChanges`: take back what still stands, though other things changed since. */
  'history.undo': call<{ entry: string; despiteChanges: boolean }, SiteJob>(),
  /** Reads how what an act changed stands at Heroku now. */
  'history.stand': call<{ entry: string }, ActStand>(),
  /** Does the rest of an act that was cut short. Null: it was done, and there is nothing to watch. */
  'history.finish': call<{ entry: string; despiteChanges: boolean }, SiteJob | null>(),
  /** Leaves an act that was cut short as it is; what Heroku says of it stands in the history from then on. */
  'history.leave': call<{ entry: string }, void>(),
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
