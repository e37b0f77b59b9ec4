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

/** saving: a copy of the settings, before anything changes. sending: the one request to Heroku. */
export type StepName =
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

export interface SiteJob {
  readonly id: string;
  readonly kind: SiteJobKind;
  readonly siteId: string;
  readonly startedAt: string;
  readonly state: 'running' | 'done' | 'stuck' | 'failed';
  readonly steps: readonly JobStep[];
  /** Said when `state` is 'stuck'. */
  readonly stuck: StuckReason | null;
  /** Said when `state` is 'failed'. */
  readonly problem: Problem | null;
}

/** clear: making room. copy-out: to a folder. put-back: from a folder. from-site: by the site's own pages. */
export const databaseJobKinds = ['clear', 'copy-out', 'put-back', 'from-site'] as const;
export type DatabaseJobKind = (typeof databaseJobKinds)[number];

/** looking: reads what there is. copying: writes it to a file. checking: reads it back. */
export type WorkStep = 'looking' | 'copying' | 'checking' | 'clearing' | 'putting-back';

/** What a site did not give of a collection. */
export interface MissingDocuments {
  /** In the site's own words. */
  readonly collection: string;
  /** Documents; null when some may be missing and nobody knows how many. */
  readonly documents: number | null;
}

/** Long work on a database, counted in documents and bytes. */
export interface DatabaseJob {
  readonly id: string;
  readonly kind: DatabaseJobKind;
  /** The string it works with; null for `from-site`. */
  readonly string: string | null;
  readonly site: string | null;
  readonly state: 'running' | 'done' | 'failed' | 'stopped';
  readonly step: WorkStep;
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
  readonly problem: Problem | null;
}

export type Job = SiteJob | DatabaseJob;

export const jobsCalls = {
  'jobs.list': call<void, readonly SiteJob[]>(),
  'work.list': call<void, readonly DatabaseJob[]>(),
  /** What is done so far stays, and is told. */
  'work.stop': call<{ work: string }, void>(),
} as const;
