import { join } from 'node:path';

import type { SiteJob } from '../contract/jobs.ts';
import type { Mode } from '../contract/sites.ts';
import type { Network } from './network.ts';
import type { Platform, ReportBug } from './platform.ts';
import { createActionRunner, type ActionRunner } from '../services/actions/runner.ts';
import type { BackedUpApp } from '../services/sites/records.ts';
import { createAddonRemoval } from '../services/actions/remove-addon.ts';
import { createRemoval, type RemovalParts } from '../services/actions/delete-confirmation.ts';
import { createWizardStore, type WizardStore } from '../services/connection-strings/wizard-progress-store.ts';
import { createAutomaticBackups, type AutomaticBackups } from '../services/backups/automatic-backups.ts';
import { createCompareSession, type CompareSession } from '../services/backups/compare.ts';
import { createBackupService, type BackupService } from '../services/backups/service.ts';
import type { BackupKeyStore } from '../services/backups/backup-key.ts';
import { createVerifiedExports } from '../services/backups/verified-exports.ts';
import { createRestoreSession, type RestoreSession } from '../services/backups/restore.ts';
import { createBackupExporter } from '../services/backups/export.ts';
import type { FileDialogs } from '../base/file-dialogs.ts';
import type { Heroku } from '../services/heroku/client.ts';
import { readStatus } from '../services/heroku/status.ts';
import { createHistory, type History } from '../services/history/history.ts';
import { createJobs, type Jobs } from '../services/jobs/jobs.ts';
import { createConfigVarService, type ConfigVarService } from '../services/config-vars/service.ts';
import { createShutdown, type Shutdown } from '../services/shutdown/shutdown.ts';
import { createDetail } from '../services/site-detail/detail.ts';
import { createPrices, type Prices } from '../services/pricing/prices.ts';
import { backedUpApp, createRecords, type Memory } from '../services/sites/records.ts';
import { createSites, type Sites } from '../services/sites/sites.ts';
import { createTidy, type Tidy } from '../services/account-cleanup/table.ts';
import { createVisitor } from '../services/sites/http-visit.ts';
import type { Watcher } from '../services/sites/watch-start.ts';
import { createTickets } from '../base/confirmation-tickets.ts';

/** The set of services for one account, or for the made-up one. */
export interface AccountServices {
  readonly name: Exclude<Mode, 'none'>;
  readonly heroku: Heroku;
  readonly sites: Sites;
  readonly detail: ReturnType<typeof createDetail>;
  readonly actions: ActionRunner;
  readonly prices: Prices;
  readonly tidy: Tidy;
  readonly settings: ConfigVarService;
  readonly copies: {
    readonly automatic: AutomaticBackups;
    readonly backupKeys: BackupKeyStore;
    readonly desk: BackupService;
    readonly restoring: RestoreSession;
    readonly comparing: CompareSession;
  };
  readonly shutdown: Shutdown;
  /** Wizards about connection strings that are to be gone on with. */
  readonly wizards: WizardStore;
  /** Heroku's and the person's name of a site. */
  readonly appOf: (site: string) => BackedUpApp | null;
  readonly files: FileDialogs;
  readonly jobs: Jobs<SiteJob>;
  readonly history: History;
  readonly standIn: Network['standIn'];
  readonly page: Network['page'];
  /** The e-mail address of the account; null in practice. */
  readonly account: string | null;
  readonly close: () => Promise<void>;
}

export interface AccountServicesParts extends Pick<AccountServices, 'name' | 'heroku' | 'account' | 'close'> {
  readonly platform: Pick<
    Platform,
    'clock' | 'emit' | 'files' | 'printer' | 'language' | 'confirmNatively' | 'directory'
  >;
  readonly network: Network;
  /** Folder of this account. */
  readonly directory: string;
  readonly backupKeys: BackupKeyStore;
  readonly memory: Readonly<Record<string, Memory>>;
  readonly onBug: ReportBug;
}

/** What is kept of an account between two starts, read from its folder. */
async function openStores({ directory, heroku, backupKeys, memory, onBug, platform }: AccountServicesParts) {
  const { clock, emit } = platform;
  const automatic = createAutomaticBackups({
    directory: join(directory, 'copies'),
    backupKeys,
    clock,
    today: () => clock.now() + heroku.seen.skewMs,
  });
  const history = createHistory({
    directory,
    clock,
    emit: (entry) => emit('history.changed', entry),
    copyThere: (copy) => automatic.has(copy),
  });
  const records = createRecords(directory, memory);
  const jobs = createJobs<SiteJob>({
    clock,
    emit: (job) => emit('job.changed', job),
    historyFor: (id) => ({ history, site: (id === null ? undefined : records.byId.get(id)?.site) ?? null }),
    onBug,
  });
  await Promise.all([history.load(), records.load(), automatic.load()]);
  return { automatic, history, records, jobs, portable: createVerifiedExports(platform.directory) };
}
type Stores = Awaited<ReturnType<typeof openStores>>;

/** What is done to the account's sites, and the yes that some of it needs. */
function createActions(
  { heroku, name, platform }: AccountServicesParts,
  { automatic, history, jobs, portable, records }: Stores,
  watcher: Watcher,
  sites: Sites,
): ActionRunner {
  const removalParts: RemovalParts = {
    heroku,
    renew: (app) => records.renew(app),
    tickets: createTickets(platform.clock),
    confirm: platform.confirmNatively,
    practice: name === 'practice',
  };
  return createActionRunner({
    watcher,
    records,
    history,
    jobs,
    copies: automatic,
    portable,
    removal: createRemoval({ ...removalParts, copies: portable }),
    addonRemoval: createAddonRemoval(removalParts),
    refresh: (id) => sites.look([id], 'press'),
  });
}

/** Copies of settings: those that the app keeps by itself, and those that a person saves. */
function createBackups(
  { heroku, backupKeys, name, platform }: AccountServicesParts,
  { automatic, portable, records }: Stores,
  settings: ConfigVarService,
  siteOf: AccountServices['appOf'],
): AccountServices['copies'] {
  const { clock, files, printer, language } = platform;
  const practice = name === 'practice';
  return {
    automatic,
    backupKeys,
    comparing: createCompareSession({ heroku, automatic, files, siteOf }),
    restoring: createRestoreSession({ heroku, automatic, files, settings, siteOf }),
    desk: createBackupService({
      backupKeys,
      files,
      saver: createBackupExporter({ heroku, records, clock, portable, printer, language, practice }),
    }),
  };
}

/** Puts the services of one account together and reads what is remembered of it. */
export async function createAccountServices(parts: AccountServicesParts): Promise<AccountServices> {
  const { account, directory, heroku, network, onBug, platform } = parts;
  const { clock, emit, files, printer, language } = platform;
  const stores = await openStores(parts);
  const { automatic, history, jobs, portable, records } = stores;
  const watcher = { heroku, visit: createVisitor(network.site), clock };
  const prices = createPrices(heroku);
  const sites = createSites({
    watcher,
    prices,
    account,
    records,
    history,
    status: () => readStatus(network.status.fetch, network.status.origin),
    emit: (site) => emit('site.changed', site),
  });
  const tidy = createTidy({ heroku, records, prices, portable });
  const actions = createActions(parts, stores, watcher, sites);
  const shutdown = createShutdown({
    directory,
    account,
    heroku,
    acts: actions,
    jobs,
    clock,
    tidy,
    printer,
    files,
    language,
    practice: parts.name === 'practice',
    siteOf: (id) => records.byId.get(id)?.site ?? null,
    emit: (view) => emit('shutdown.changed', view),
    onBug,
  });
  await shutdown.load();
  const settings = createConfigVarService(heroku, records);
  const appOf = (id: string): BackedUpApp | null => {
    const record = records.byId.get(id);
    return record === undefined ? null : backedUpApp(record);
  };
  return {
    name: parts.name,
    heroku,
    sites,
    detail: createDetail(heroku, automatic, prices),
    actions,
    prices,
    tidy,
    settings,
    copies: createBackups(parts, stores, settings, appOf),
    shutdown,
    wizards: createWizardStore(directory, parts.backupKeys),
    appOf,
    files,
    jobs,
    history,
    standIn: network.standIn,
    page: network.page,
    account,
    close: parts.close,
  };
}
