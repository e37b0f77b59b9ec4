import { call } from './call.ts';
import type { Problem, ProblemCode } from './problems.ts';

/** Which set of services is at work: none yet, the made-up sites, or a real account. */
export type Mode = 'none' | 'practice' | 'heroku';

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

/** One part of a site's program (Heroku: process type), and how many computers it has. */
export interface Process {
  readonly type: string;
  readonly quantity: number;
  readonly size: string;
}

/** What the page of one site shows besides its state. */
export interface SiteDetail {
  readonly id: string;
  readonly processes: readonly Process[];
  readonly plan: Plan;
  /** What it costs a month while it runs, by Heroku's own price list. flat: one price for all Eco sites together. */
  readonly monthly: { readonly cents: number; readonly flat: boolean } | null;
  /** Hours left this month for all Eco sites together; null when Heroku does not tell or it is no Eco site. */
  readonly ecoHoursLeft: number | null;
  /** The newest automatic copy of its settings. */
  readonly lastCopyAt: string | null;
}

/** Heroku's grammar of an app's name (docs/reference/heroku-api.md#app-names). */
export const appNameGrammar = /^[a-z][a-z0-9-]{1,28}[a-z0-9]$/;

export const sitesCalls = {
  /** The list with the last known states. `fresh` asks Heroku for the list again. */
  'sites.list': call<{ fresh: boolean }, SitesView>(),
  /** Finds out how these sites are. Each one found is also pushed as `site.changed`. */
  'sites.refresh': call<{ ids: readonly string[]; why: LookReason }, readonly Site[]>(),
  'sites.open': call<{ id: string }, void>(),
  /** The web address, to the clipboard. */
  'sites.copyAddress': call<{ id: string }, void>(),
  'sites.setTitle': call<{ id: string; title: string }, Site>(),
  'sites.detail': call<{ id: string }, SiteDetail>(),
} as const;
