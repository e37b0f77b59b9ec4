import type { Platform } from './application.ts';
import type { Network } from './network.ts';
import type { BackupKeyStore } from '../services/backups/backup-key.ts';
import { createDatabases, type Databases } from '../services/mongodb/service.ts';
import type { History } from '../services/history/history.ts';
import type { HistoryFor } from '../services/jobs/database-jobs.ts';
import { createTickets } from '../base/confirmation-tickets.ts';
import type { Strings } from '../services/connection-strings/service.ts';
import type { AccountServices } from './account-services.ts';

export interface DatabasesParts {
  readonly network: Network;
  readonly strings: Strings;
  readonly directory: string;
  readonly backupKeys: BackupKeyStore;
  readonly practice: boolean;
  readonly owners: () => readonly AccountServices[];
  /** What was done to databases. */
  readonly history: History;
  readonly onBug: (where: string, cause: unknown) => string;
}

/** Work on databases has a history of its own: it is told, and can be taken back, with every account signed out. */
const historyOf =
  (history: History, owners: () => readonly AccountServices[]): HistoryFor =>
  (site) => {
    const owner = site === null ? undefined : owners().find(({ sites }) => sites.knows(site));
    const app = site === null ? null : (owner?.appOf(site) ?? null);
    return { history, site: app === null ? null : { id: app.id, title: app.title } };
  };

/** The databases of all accounts together, or those of practice: each set knows its own network, strings and folder alone. */
export function databasesOf(platform: Platform, parts: DatabasesParts): Databases {
  const { clock, files, emit } = platform;
  return createDatabases({
    ...parts,
    clock,
    files,
    network: parts.network.database,
    fetchOf: parts.network.typedSite,
    tickets: createTickets(clock),
    confirm: platform.confirmNatively,
    historyFor: historyOf(parts.history, parts.owners),
    emit: (work) => emit('work.changed', work),
  });
}
