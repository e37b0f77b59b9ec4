import type { Application } from './application.ts';
import type { AccountServices } from './account-services.ts';
import type { Network } from './network.ts';
import type { Platform, ReportBug } from './platform.ts';
import type { BackupKeyStore } from '../services/backups/backup-key.ts';
import { createDatabases } from '../services/mongodb/service.ts';
import { createHistory, type History } from '../services/history/history.ts';
import type { HistoryFor } from '../services/jobs/jobs.ts';
import { createTickets } from '../base/confirmation-tickets.ts';
import { createConnectionStrings, type ConnectionStrings } from '../services/connection-strings/service.ts';
import type { WizardStore } from '../services/connection-strings/wizard-progress-store.ts';

/** The connection strings of the accounts together, and what they open; or those of practice. */
export type DatabaseServices = Pick<Application, 'connectionStrings' | 'databases' | 'databaseHistory'>;

export interface DatabaseServicesParts {
  readonly platform: Pick<Platform, 'clock' | 'emit' | 'files' | 'confirmNatively'>;
  readonly network: Network;
  /** Wizards about strings that belong to no account. */
  readonly wizards: WizardStore;
  readonly directory: string;
  /** Folder of the history of the databases: it belongs to no account, so that it is there with all of them signed out. */
  readonly historyDirectory: string;
  readonly backupKeys: BackupKeyStore;
  readonly practice: boolean;
  readonly owners: () => readonly AccountServices[];
  readonly onBug: ReportBug;
}

/** Work on databases has a history of its own: it is told, and can be taken back, with every account signed out. */
const historyOf =
  (history: History, owners: () => readonly AccountServices[]): HistoryFor =>
  (site) => {
    const owner = site === null ? undefined : owners().find(({ sites }) => sites.knows(site));
    const app = site === null ? null : (owner?.appOf(site) ?? null);
    return { history, site: app === null ? null : { id: app.id, title: app.title } };
  };

function stringsOf({ platform, network, wizards, owners, onBug }: DatabaseServicesParts): ConnectionStrings {
  const { clock, emit, files } = platform;
  return createConnectionStrings({
    clock,
    files,
    emit,
    onBug,
    own: wizards,
    accounts: owners,
    async test(text, options) {
      const { testString } = await import('../services/mongodb/test/test-connection.ts');
      return testString({ ...options, network: network.database, text, clock });
    },
  });
}

/** Each set knows its own network, strings and folder alone. Its history is read by `load` of it. */
export function createDatabaseServices(parts: DatabaseServicesParts): DatabaseServices {
  const { clock, files, emit, confirmNatively } = parts.platform;
  const strings = stringsOf(parts);
  const databaseHistory = createHistory({
    directory: parts.historyDirectory,
    clock,
    emit: (entry) => emit('history.changed', entry),
  });
  const databases = createDatabases({
    clock,
    files,
    strings,
    directory: parts.directory,
    backupKeys: parts.backupKeys,
    practice: parts.practice,
    owners: parts.owners,
    onBug: parts.onBug,
    network: parts.network.database,
    fetchOf: parts.network.typedSite,
    tickets: createTickets(clock),
    confirm: confirmNatively,
    historyFor: historyOf(databaseHistory, parts.owners),
    emit: (job) => emit('job.changed', job),
  });
  return { connectionStrings: strings, databases, databaseHistory };
}
