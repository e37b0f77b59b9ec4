import { databaseJobKinds, siteJobKinds, type StuckReason } from './jobs.ts';
import type { Problem, ProblemCode } from './problems.ts';

/** Which set of services is at work: none yet, the made-up sites, or a real account. */
export type Mode = 'none' | 'practice' | 'heroku';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** `xx` is the test language: longer words, right to left. It is offered only in unpackaged builds. */
export const locales = ['en', 'xx'] as const;
export type Locale = (typeof locales)[number];

export interface Preferences {
  readonly theme: Theme;
  readonly locale: Locale;
}

/** What is known at once when a window opens. Later changes arrive as the event `app.changed`. */
export interface Snapshot {
  readonly version: string;
  readonly mode: Mode;
  /** Real Electron, or the stand-in used where its runtime can't be had. */
  readonly runtime: 'electron' | 'preview';
  readonly packaged: boolean;
  readonly preferences: Preferences;
  /** The accounts that are connected; none in practice. */
  readonly accounts: readonly Account[];
}

/** How far a key reaches. `unknown` is said when Heroku does not tell. */
export type KeyReach = 'everything' | 'look-only' | 'account-only' | 'unknown';

/** Why the key could not be put into the computer's key store. */
export type KeychainTrouble = 'absent' | 'locked' | 'denied' | 'damaged';

export interface Account {
  /** Heroku's id of the account. */
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  /** Where the key is kept: in the key store, or in memory until the app closes. */
  readonly kept: 'keychain' | 'session';
  /** Said when `kept` is 'session'. */
  readonly keychainTrouble: KeychainTrouble | null;
  /** The key stopped working: the sites stay on screen, a banner asks to connect again. */
  readonly needsKey: boolean;
}

/** The answer to "is this key good?", before it is kept. */
export interface KeyCheck {
  readonly email: string;
  readonly name: string | null;
  readonly reach: KeyReach;
  /** How many apps it can see; null when it may not look. */
  readonly apps: number | null;
}

export const stateKinds = [
  'checking',
  'working',
  'starting',
  'asleep',
  'off',
  'stopped',
  'closed',
  'empty',
  'unknown',
] as const;
export type StateKind = (typeof stateKinds)[number];

/**
 * Why a site is in its state, beyond what the kind says.
 * crashed: Heroku says so. boot-page: Nightscout runs but shows its trouble page, which may tell what it is about.
 * not-answering: it runs, but visitors get Heroku's own page or nothing. A problem code: we could not find out.
 */
export const stateReasons = [
  'crashed',
  'boot-page',
  'boot-page-database',
  'boot-page-settings',
  'not-answering',
] as const;
export type StateReason = (typeof stateReasons)[number] | ProblemCode;

export interface SiteState {
  readonly kind: StateKind;
  /** When this state began, ISO 8601; null when nobody knows. */
  readonly since: string | null;
  readonly why: StateReason | null;
  /** When it was last seen to be so; null while never looked at. */
  readonly seenAt: string | null;
}

/**
 * What a visit saw of a Nightscout's database. answers: it was asked, and answered. empty: it answered, and holds no
 * sensor reading at all. full: no new readings come, and it has reached the size that Nightscout counts with. silent: it
 * was asked, and did not answer. unknown: it could not be asked (a private site answers strangers from memory alone).
 */
export const databaseSights = ['answers', 'empty', 'full', 'silent', 'unknown'] as const;
export type DatabaseSight = (typeof databaseSights)[number];

export interface Reading {
  /**
   * Time of the newest sensor reading that does not lie in the future; null when there is none, the site keeps it
   * private, or the database did not answer.
   */
  readonly at: string | null;
  readonly private: boolean;
  readonly database: DatabaseSight;
  /** When we asked. */
  readonly seenAt: string;
}

export type SiteKind = 'nightscout' | 'web' | 'worker' | 'unknown';
export type Plan = 'eco' | 'basic' | 'standard' | 'performance' | 'unknown';

export interface Site {
  /** Heroku's id of the app (UUID). */
  readonly id: string;
  /** The e-mail address of the connected account that it was seen with; null in practice. */
  readonly account: string | null;
  /** Heroku's name of the app. */
  readonly name: string;
  /** What the person calls it. In practice it begins with a word that the screen adds. */
  readonly title: string;
  /** Its host name, for reading: a renamed app has another. */
  readonly address: string;
  readonly kind: SiteKind;
  readonly plan: Plan;
  readonly state: SiteState;
  readonly reading: Reading | null;
  /** When the site itself last answered while it runs as it does now; null when nobody looked. */
  readonly visitedAt: string | null;
  /** On the Eco plan, and this month's hours are used up: it can't start before the next month. */
  readonly noHours: boolean;
  /** Restarts by this app within the last hour. */
  readonly recentRestarts: number;
  /** When it was closed by this app, and the day on which to look at it again; null while it is open. */
  readonly closed: { readonly at: string; readonly until: string | null } | null;
}

export interface SitesView {
  readonly sites: readonly Site[];
  /** When the list was last read from Heroku; null when never. */
  readonly listedAt: string | null;
  /** Why the list is an old one; null when it is fresh. */
  readonly problem: Problem | null;
  /** How many apps of the list this version could not read, so that they are not among the sites. */
  readonly unread: number;
  /** What Heroku's own status page says. Asked only when Heroku fails. */
  readonly heroku: 'fine' | 'trouble' | 'unknown';
  /** How far this computer's clock is off from Heroku's, in seconds, when that is more than five minutes. */
  readonly clockOff: number | null;
}

/** timer: by itself. page: the site's page was opened. press: a person asked. They differ in which sites may be contacted. */
export const lookReasons = ['timer', 'page', 'press'] as const;
export type LookReason = (typeof lookReasons)[number];

export const historyActs = [...siteJobKinds, ...databaseJobKinds, 'connect', 'sign-out'] as const;
export type HistoryAct = (typeof historyActs)[number];

export interface HistoryEntry {
  readonly id: string;
  readonly at: string;
  readonly act: HistoryAct;
  readonly siteId: string | null;
  readonly siteTitle: string | null;
  /**
   * running: under way now. interrupted: the app was closed or killed in the middle. stopped: the person stopped it, and
   * what was done until then stays.
   */
  readonly outcome: 'running' | 'done' | 'stuck' | 'failed' | 'interrupted' | 'stopped';
  /** Whether it took place, whole or in part. unknown: nobody could find out. While it runs: no. */
  readonly changed: Problem['changed'];
  readonly seconds: number | null;
  readonly stuck: StuckReason | null;
  readonly problem: ProblemCode | null;
  /**
   * What it was about: the settings that were changed, the new name of a renamed site, the file with the copy of a
   * deleted one; of making room the database, what went (`RoomChoice`) and how many documents; the folder of a copy of
   * a database; empty for other acts.
   */
  readonly names: readonly string[];
  /** Whether it can be taken back now. done: it was. none: there is nothing to take back. */
  readonly undo: 'possible' | 'done' | 'none';
  /** The act that this one took back: the id of its entry. */
  readonly undoes: string | null;
  /** How far long work on a database came before the app was closed; null when nobody knows, and for other acts. */
  readonly documents: number | null;
}

/** Web pages that a button may open. The address lies with main; the page sends only the id. */
export const linkIds = [
  'heroku-applications',
  'heroku-billing',
  'heroku-account',
  'heroku-status',
  'heroku-sign-up',
  'heroku-password',
  'atlas',
  'atlas-status',
] as const;
export type LinkId = (typeof linkIds)[number];
