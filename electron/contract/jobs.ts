/** Work that takes a while, on a site or on a database: main runs it, the page follows it. */
import { call } from './call.ts';
import type { Problem } from './problems.ts';

export const siteJobKinds = [
  'restart',
  'wake',
  'turn-off',
  'turn-on',
  'close',
  'reopen',
  'settings',
  'restore',
  'go-back',
  'plan',
  'rename',
  'delete',
  'invite',
  'remove-helper',
  'remove-addon',
  'connect-database',
  'undo',
] as const;
export type SiteJobKind = (typeof siteJobKinds)[number];

/** clear: making room. copy-out: to a folder. put-back: from a folder. from-site: by the site's own pages. */
export const databaseJobKinds = ['clear', 'copy-out', 'put-back', 'from-site'] as const;
export type DatabaseJobKind = (typeof databaseJobKinds)[number];

/** saving: a copy of the settings, before anything changes. sending: the one request to Heroku. */
export type SiteStepName =
  | 'saving'
  | 'sending'
  | 'closing'
  | 'opening'
  | 'stopping'
  | 'starting'
  | 'answering'
  | 'knocking'
  | 'renaming'
  | 'deleting'
  | 'inviting'
  | 'removing';

/** looking: reads what there is. copying: writes it to a file. checking: reads it back. */
export type DatabaseStepName = 'looking' | 'copying' | 'checking' | 'clearing' | 'putting-back';

export type StepName = SiteStepName | DatabaseStepName;

export interface JobStep {
  readonly name: StepName;
  readonly state: 'todo' | 'now' | 'done';
  /** How long it took or has taken, in whole seconds. */
  readonly seconds: number;
}

/**
 * Why a job ended without the site answering. stopped-again: it started and crashed. boot-page: Nightscout shows its
 * trouble page. still-starting, still-running, not-answering: the time is up. closed: it is up, but closed for
 * maintenance.
 */
export const stuckReasons = [
  'stopped-again',
  'boot-page',
  'still-starting',
  'still-running',
  'not-answering',
  'closed',
  'off',
] as const;
export type StuckReason = (typeof stuckReasons)[number];

/** What every job has, whatever it works on. */
export interface JobBase {
  readonly id: string;
  /** ISO 8601. */
  readonly startedAt: string;
  /** stuck: it took place, and the site is not well. stopped: by the person; what was done by then stays. */
  readonly state: 'running' | 'done' | 'stuck' | 'failed' | 'stopped';
  /** From the begin to the end; one is `now` until it is done. */
  readonly steps: readonly JobStep[];
  /** Said when `state` is 'stuck'. */
  readonly stuck: StuckReason | null;
  /** Said when `state` is 'failed'. */
  readonly problem: Problem | null;
}

/** An action on a site. */
export interface SiteJob extends JobBase {
  readonly target: 'site';
  readonly kind: SiteJobKind;
  readonly siteId: string;
}

/** What a site did not give of a collection. */
export interface MissingDocuments {
  /** In the site's own words. */
  readonly collection: string;
  /** Documents; null when some may be missing and nobody knows how many. */
  readonly documents: number | null;
}

/** How far a job on a database has come. */
export interface JobCounts {
  /** Present collection, in the database's own words; null between them. */
  readonly collection: string | null;
  readonly documents: number;
  /** All that there is to do; null while nobody knows. */
  readonly total: number | null;
  readonly bytes: number;
  /** Bytes that were freed, by a second measure; null until then. */
  readonly freed: number | null;
  /** Name of the folder or the file that it went to. */
  readonly place: string | null;
  /** What did not come, though it went on to the end. */
  readonly missing: readonly MissingDocuments[];
}

/** Long work on a database, counted in documents and bytes. */
export interface DatabaseJob extends JobBase, JobCounts {
  readonly target: 'database';
  readonly kind: DatabaseJobKind;
  /** The string it works with; null for `from-site`. */
  readonly string: string | null;
  readonly siteId: string | null;
}

export type Job = SiteJob | DatabaseJob;

export const jobsCalls = {
  /** Newest first, of all accounts and databases. */
  'jobs.list': call<void, readonly Job[]>(),
  /** Of a job on a database. What is done so far stays, and is told. */
  'jobs.stop': call<{ job: string }, void>(),
} as const;
