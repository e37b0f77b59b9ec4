import type { FileDialogs } from '../../base/file-dialogs.ts';
import type { ConfirmNatively } from '../actions/delete-confirmation.ts';
import type { BackupKeyStore } from '../backups/backup-key.ts';
import type { Clock } from '../../base/clock.ts';
import type { Fetch } from '../../base/allowed-hosts.ts';
import type { Sites } from '../sites/sites.ts';
import type { UsableStrings } from '../connection-strings/service.ts';
import type { Tickets } from '../../base/confirmation-tickets.ts';
import { createJobs, type HistoryFor, type Jobs } from '../jobs/jobs.ts';
import type { DatabaseJob } from '../../contract/jobs.ts';
import type { DatabaseExport } from './export/service.ts';
import type { DatabaseNetwork } from './connect/network.ts';
import type { DatabaseCleanup } from './cleanup/service.ts';
import type { SiteOwner } from './usage/sharing.ts';

/** In milliseconds of real time, as networks take no other. */
export interface MongoTimeouts {
  /** For the member that leads, and for each line to it. */
  readonly connectMs: number;
  /** On a line to a database on which nothing comes. */
  readonly silenceMs: number;
  /** For one page of a site. */
  readonly pageMs: number;
}

export interface DatabasesOptions {
  readonly clock: Clock;
  readonly network: DatabaseNetwork;
  /** Reaches one site by its own pages and nothing else. */
  readonly fetchOf: (origin: string) => Fetch;
  readonly strings: UsableStrings;
  readonly files: Pick<FileDialogs, 'askWhichFolder'>;
  readonly tickets: Tickets;
  readonly confirm: ConfirmNatively;
  readonly practice: boolean;
  readonly backupKeys: BackupKeyStore;
  /** Folder of this person's data, or of practice. */
  readonly directory: string;
  readonly owners: () => readonly SiteOwner[];
  readonly historyFor: HistoryFor;
  readonly emit: (job: DatabaseJob) => void;
  /** What is waited for an answer; as long as is kind to a slow network when left out. */
  readonly timeouts?: MongoTimeouts;
  readonly onBug: (where: string, cause: unknown) => string;
}

/**
 * What can be done with databases, for all accounts together or for practice alone. The driver and what needs it are loaded
 * when they are first used: a start does not wait for them.
 */
export interface Databases {
  readonly jobs: Jobs<DatabaseJob>;
  cleanup(): Promise<DatabaseCleanup>;
  export(): Promise<DatabaseExport>;
  /**
   * An account was signed out: what runs on its sites, or on a string of its own, is stopped. What was done until then
   * stays, and is told in its history.
   */
  leave(owner: { readonly sites: Pick<Sites, 'knows'> }, isOwn: (string: string) => boolean): Promise<void>;
  /** Stops all that runs. */
  close(): Promise<void>;
}

/** What the services of a database share. */
export interface MongoServices extends DatabasesOptions {
  readonly jobs: Jobs<DatabaseJob>;
  /** The databases (`placeOf`) that were copied out since the app was opened, whole and compared. */
  readonly copiedOut: Set<string>;
  /** Aborted when the app is closed. */
  readonly closing: AbortSignal;
}

export function createDatabases(options: DatabasesOptions): Databases {
  const jobs = createJobs<DatabaseJob>(options);
  const closing = new AbortController();
  const services: MongoServices = { ...options, jobs, copiedOut: new Set(), closing: closing.signal };
  let cleanup: Promise<DatabaseCleanup> | null = null;
  let exporting: Promise<DatabaseExport> | null = null;
  return {
    jobs,
    cleanup: () =>
      (cleanup ??= import('./cleanup/service.ts').then(({ createDatabaseCleanup }) =>
        createDatabaseCleanup(services),
      )),
    export: () =>
      (exporting ??= import('./export/service.ts').then(({ createDatabaseExport }) =>
        createDatabaseExport(services),
      )),
    leave: ({ sites }, isOwn) =>
      jobs.stopWhere(
        ({ string, siteId }) =>
          (string !== null && isOwn(string)) || (siteId !== null && sites.knows(siteId)),
      ),
    close() {
      closing.abort();
      return jobs.close();
    },
  };
}
