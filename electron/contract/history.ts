import { call } from './call.ts';
import type { MaskedValue } from './config-vars.ts';
import { type SiteJob, type StuckReason, databaseJobKinds, siteJobKinds } from './jobs.ts';
import type { CleanupWhat } from './mongodb.ts';
import type { Problem, ProblemCode } from './problems.ts';

export const historyActs = [...siteJobKinds, ...databaseJobKinds, 'connect', 'sign-out'] as const;
export type HistoryAct = (typeof historyActs)[number];

/** What an act was about, without any value. */
export type HistorySubject =
  | { readonly kind: 'config-vars'; readonly names: readonly string[] }
  /** The new name of a site. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'collaborator'; readonly email: string }
  | { readonly kind: 'add-on'; readonly name: string }
  /** The file with the backup of a deleted site, or the folder with the copy of a database. */
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'database'; readonly name: string }
  /** `documents`: how many were to go. */
  | {
      readonly kind: 'database-cleanup';
      readonly database: string;
      readonly what: CleanupWhat;
      readonly documents: number;
    };

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
  /** What it was about besides its site; null for an act that is about the site alone, and where nobody knows. */
  readonly subject: HistorySubject | null;
  /** Whether it can be taken back now. done: it was. none: there is nothing to take back. */
  readonly undo: 'possible' | 'done' | 'none';
  /** The act that this one took back: the id of its entry. */
  readonly undoes: string | null;
  /** How far long work on a database came before the app was closed; null when nobody knows, and for other acts. */
  readonly documents: number | null;
}

/**
 * What an act changes of a site. setting: one of its settings. computers, size: of one part (Heroku: process type).
 * person: whether they can get in. version: the number of the release whose program and settings run.
 */
export type DriftSubject = 'setting' | 'computers' | 'size' | 'closed' | 'address' | 'person' | 'version';

/** One thing that an act changed, beside what Heroku has now. */
export interface DriftRow {
  readonly subject: DriftSubject;
  /** The setting, the part or the e-mail address; empty where a site has only one of it. */
  readonly name: string;
  readonly before: MaskedValue;
  readonly intended: MaskedValue;
  readonly now: MaskedValue;
  readonly matches: 'before' | 'intended' | 'other';
}

/** How things stand at Heroku, against what an act found and what it was to leave. */
export interface ActionDrift {
  /** changed: something is neither, or only some of it is as intended. */
  readonly state: 'as-intended' | 'as-before' | 'changed';
  /** Whether `history.resume` can do the rest; page: the person has to say yes on its own page again. */
  readonly resume: 'here' | 'page';
  /** Empty for acts that leave nothing to compare. */
  readonly rows: readonly DriftRow[];
}

export const historyCalls = {
  'history.list': call<void, readonly HistoryEntry[]>(),
  /** `despiteChanges`: take back what still stands, though other things changed since. */
  'history.undo': call<{ entry: string; despiteChanges: boolean }, SiteJob>(),
  /** Reads how what an act changed stands at Heroku now. */
  'history.drift': call<{ entry: string }, ActionDrift>(),
  /** Does the rest of an act that was interrupted. Null: it was done, and there is nothing to watch. */
  'history.resume': call<{ entry: string; despiteChanges: boolean }, SiteJob | null>(),
  /** Leaves an act that was interrupted as it is; what Heroku says of it stands in the history from then on. */
  'history.leave': call<{ entry: string }, void>(),
} as const;
