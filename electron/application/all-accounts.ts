import { basename } from 'node:path';

import type { TidyRow } from '../contract/account-cleanup.ts';
import type { CopyFormat, SavedAll } from '../contract/backups.ts';
import type { HistoryEntry } from '../contract/history.ts';
import type { Job } from '../contract/jobs.ts';
import { fail, ok, type Result } from '../contract/result.ts';
import type { LookReason, Site, SitesView } from '../contract/sites.ts';
import type { Secret } from '../base/secret.ts';
import type { FileDialogs } from '../base/file-dialogs.ts';
import type { History } from '../services/history/history.ts';
import type { AccountServices } from './account-services.ts';
import type { Application } from './application.ts';

/** What is asked of all connected accounts together. Each site goes to the account that knows it, and to no other. */
export interface AllAccounts {
  /** The sites of all accounts as one list. `fresh` asks Heroku for the lists again. */
  sites(fresh: boolean): Promise<SitesView>;
  /** Finds out how these sites are. */
  refresh(ids: readonly string[], why: LookReason): Promise<readonly Site[]>;
  /** Fails only when no account could tell anything. */
  cleanupTable(ids: readonly string[]): Promise<Result<readonly TidyRow[]>>;
  /** Those on sites and those on databases, newest first. */
  jobs(): readonly Job[];
  /** Newest first. */
  history(): readonly HistoryEntry[];
  /** Those of the accounts, and that of the databases: an earlier version kept their work with the accounts. */
  histories(): readonly History[];
  /** Those of the account whose history has this entry. */
  servicesOfEntry(entry: string): AccountServices | undefined;
  /** One backup of each of these sites, in a folder that the person picks. Null: they closed that window. */
  saveBackups(
    files: FileDialogs,
    ids: readonly string[],
    format: CopyFormat,
    passphrase: Secret | null,
  ): Promise<Result<SavedAll | null>>;
  /** Ends that after the backup in hand. */
  stopSavingBackups(): void;
  /** Removes an automatic backup. */
  removeBackup(backup: string): Promise<void>;
}

/** Newest first, whichever account they belong to. */
const byTime = <T>(items: readonly T[], at: (item: T) => string): readonly T[] =>
  items.toSorted((one, other) => at(other).localeCompare(at(one)));

/** The sites of all accounts as one list; a site that is shared between two of them stands once. */
function merged(views: readonly SitesView[]): SitesView {
  const sites = new Map(views.flatMap((view) => view.sites).map((site) => [site.id, site]));
  const problem = views.find((view) => view.problem !== null);
  const listed = views.map((view) => view.listedAt).filter((at) => at !== null);
  return {
    sites: [...sites.values()],
    listedAt: listed.toSorted()[0] ?? null,
    problem: problem?.problem ?? null,
    heroku: (problem ?? views[0])?.heroku ?? 'unknown',
    unread: views.reduce((sum, { unread }) => sum + unread, 0),
    clockOff: views.find((view) => view.clockOff !== null)?.clockOff ?? null,
  };
}

/** What an action was to set goes with what was there before it: neither is of use without the other. */
async function removeBackupOf({ copies, history }: AccountServices, backup: string): Promise<void> {
  const both = history.copiesWith(backup);
  await Promise.all(both.map((one) => copies.automatic.remove(one)));
  history.copiesGone(both);
}

export function createAllAccounts(
  app: Pick<Application, 'accountOf' | 'connectedAccounts' | 'databaseHistory' | 'databases'>,
): AllAccounts {
  /** The newest "save all" was stopped by the person. */
  let stopped = false;

  const accounts = (): readonly AccountServices[] => app.connectedAccounts();
  const own = (services: AccountServices, ids: readonly string[]): readonly string[] =>
    ids.filter((id) => app.accountOf(id) === services);
  const histories = (): readonly History[] => [
    app.databaseHistory,
    ...accounts().map(({ history }) => history),
  ];

  return {
    async sites(fresh) {
      const views = await Promise.all(accounts().map(({ sites }) => sites.list(fresh)));
      return merged(views.filter((view) => view.ok).map(({ value }) => value));
    },
    async refresh(ids, why) {
      const seen = await Promise.all(
        accounts().map((services) => services.sites.look(own(services, ids), why)),
      );
      return seen.flatMap((look) => (look.ok ? look.value : []));
    },
    async cleanupTable(ids) {
      const parts = await Promise.all(accounts().map((services) => services.tidy.table(own(services, ids))));
      const rows = parts.flatMap((part) => (part.ok ? part.value : []));
      const failed = parts.find((part) => !part.ok);
      return rows.length === 0 && failed !== undefined ? failed : ok(rows);
    },
    jobs: () =>
      byTime(
        [...accounts().map(({ jobs }) => jobs), app.databases.jobs].flatMap<Job>((jobs) => jobs.list()),
        ({ startedAt }) => startedAt,
      ),
    history: () =>
      byTime(
        histories().flatMap((history) => history.list()),
        ({ at }) => at,
      ),
    histories,
    servicesOfEntry: (entry) => accounts().find(({ history }) => history.begun(entry) !== null),
    async saveBackups(desktop, ids, format, passphrase) {
      if (format === 'sitekeeper' && passphrase === null) {
        return fail({ code: 'copy-needs-passphrase', changed: 'no' });
      }
      stopped = false;
      const folder = await desktop.askWhichFolder();
      if (folder === null) return ok(null);
      const files: { id: string; file: string }[] = [];
      const unknown = ids.filter((id) => app.accountOf(id) === null);
      const failed: SavedAll['failed'][number][] = unknown.map((id) => ({ id, problem: 'site-gone' }));
      for (const services of accounts()) {
        const saved = await services.copies.desk.saveInto(
          folder,
          own(services, ids),
          format,
          passphrase,
          (file) => services.shutdown.copied([file]),
          () => !stopped,
        );
        files.push(...saved.files.map(({ id, file }) => ({ id, file })));
        failed.push(...saved.failed);
      }
      const ended = new Set([...files, ...failed].map(({ id }) => id));
      return ok({ folder: basename(folder), files, failed, left: ids.filter((id) => !ended.has(id)) });
    },
    stopSavingBackups() {
      stopped = true;
    },
    async removeBackup(backup) {
      await Promise.all(accounts().map((services) => removeBackupOf(services, backup)));
    },
  };
}
