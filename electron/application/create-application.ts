import { join } from 'node:path';

import type { Snapshot } from '../contract/app.ts';
import { fail } from '../contract/result.ts';
import type { AccountServices } from './account-services.ts';
import type { Application } from './application.ts';
import { createConnectedAccounts, type ConnectedAccounts } from './connected-accounts.ts';
import { createDatabaseServices, type DatabaseServices } from './mongodb-services.ts';
import { herokuFor, realNetwork } from './network.ts';
import type { Platform, ReportBug } from './platform.ts';
import { openPractice, type Practice } from './practice-mode.ts';
import { createAccounts, type Accounts } from '../services/account/accounts.ts';
import { createBackupKeyStore } from '../services/backups/backup-key.ts';
import { worked } from '../services/history/history.ts';
import { createLog, type Log } from '../base/log.ts';
import { createPreferences, type PreferenceKeeper } from '../services/preferences/preferences.ts';
import { createWizardStore } from '../services/connection-strings/wizard-progress-store.ts';

/** What has no site stands in the history too. */
async function record(account: AccountServices | undefined, act: 'connect' | 'sign-out'): Promise<void> {
  const entry = await account?.history.begin(act, null);
  if (entry !== undefined) await account?.history.finish(entry, worked);
}

const isAtWork = ({ jobs, shutdown }: AccountServices): boolean =>
  jobs.list().some(({ state }) => state === 'running') || (shutdown.view()?.busy ?? 'no') !== 'no';

const reporter =
  (log: Log): ReportBug =>
  (where, cause) => {
    const support = `SK-${crypto.randomUUID().slice(0, 8).toUpperCase()}`;
    const error = cause instanceof Error ? cause : new Error(String(cause));
    log.write('bug', { support, where, message: error.message, stack: error.stack ?? '' });
    return support;
  };

/** What is there once, whichever account is open. */
interface Shared {
  readonly platform: Platform;
  readonly accounts: Accounts;
  readonly connected: ConnectedAccounts;
  /** Of the connected accounts. */
  readonly databaseServices: DatabaseServices;
  readonly preferences: PreferenceKeeper;
  readonly log: Log;
  readonly onBug: ReportBug;
}

/** @param onAccounts hears that an account came, went or needs a key. */
function createShared(platform: Platform, onAccounts: () => void): Shared {
  const log = createLog(platform.directory, () => platform.clock.now());
  const onBug = reporter(log);
  const network = realNetwork(platform);
  const backupKeys = createBackupKeyStore(platform.vault, join(platform.directory, 'copies-identity.age'));
  const accounts = createAccounts({
    vault: platform.vault,
    directory: platform.directory,
    clientFor: (key) => herokuFor(platform, network, () => key),
    onChange: onAccounts,
  });
  const connected = createConnectedAccounts({ platform, network, accounts, backupKeys, onBug });
  const databaseServices = createDatabaseServices({
    platform,
    network,
    wizards: createWizardStore(platform.directory, backupKeys),
    directory: platform.directory,
    historyDirectory: platform.directory,
    backupKeys,
    practice: false,
    owners: connected.list,
    onBug,
  });
  const preferences = createPreferences(platform.directory);
  return { platform, accounts, connected, databaseServices, preferences, log, onBug };
}

/** Takes an account out of the app. It stays while something of it is under way. */
async function signOut(shared: Shared, id: string): ReturnType<Application['signOut']> {
  const { accounts, connected, databaseServices } = shared;
  const account = connected.get(id);
  // What is under way needs the key to learn its end; without it, History would call it interrupted.
  if (account !== undefined && isAtWork(account)) return fail({ code: 'acts-under-way', changed: 'no' });
  const out = await accounts.signOut(id);
  if (!out.ok) return out;
  const { databases, connectionStrings } = databaseServices;
  await account?.jobs.idle();
  if (account !== undefined)
    await databases.leave(account, (string) => connectionStrings.isOf(string, account));
  await record(account, 'sign-out');
  if (account !== undefined) await connectionStrings.leave(account);
  connected.drop(id);
  return out;
}

/** Which accounts are open at this moment, and what belongs to them. */
function createModes(shared: Shared) {
  const { platform, connected, databaseServices } = shared;
  let practice: Practice | null = null;
  const connectedAccounts = (): readonly AccountServices[] =>
    practice === null ? connected.list() : [practice.account];
  const accountOf = (site: string): AccountServices | null =>
    connectedAccounts().find(({ sites }) => sites.knows(site)) ?? null;
  async function leavePractice(): Promise<void> {
    const last = practice;
    practice = null;
    await last?.close();
  }
  return {
    connectedAccounts,
    accountOf,
    leavePractice,
    databaseServices: (): DatabaseServices => practice ?? databaseServices,
    snapshot: (): Snapshot => ({
      version: platform.version,
      mode: connectedAccounts()[0]?.name ?? 'none',
      runtime: platform.runtime,
      packaged: platform.packaged,
      preferences: shared.preferences.current(),
      accounts: practice === null ? shared.accounts.list() : [],
    }),
    siteAddress: (id: string): ReturnType<Application['siteAddress']> => {
      const account = accountOf(id);
      const url = account?.sites.webUrl(id) ?? null;
      if (account === null || url === null) return null;
      const standIn = account.standIn?.(url) ?? null;
      return { url: standIn ?? url, practice: standIn !== null };
    },
    practicePage: (link: string) => connectedAccounts()[0]?.page(link) ?? null,
    async enterPractice(): Promise<void> {
      const next = await openPractice(platform, shared.onBug);
      await leavePractice();
      practice = next;
    },
  };
}

/** Puts the app together over its platform. Nothing is read before `start`. */
export function createApplication(platform: Platform): Application {
  const shared = createShared(platform, () => changed());
  const { accounts, connected, databaseServices, log, preferences } = shared;
  const modes = createModes(shared);

  function changed(): Snapshot {
    const present = modes.snapshot();
    platform.emit('app.changed', present);
    return present;
  }

  return {
    judgedBy: {
      presses: platform.presses ?? { take: () => false },
      confirm: platform.confirmNatively,
      clock: platform.clock,
    },
    accounts,
    log,
    bug: shared.onBug,
    snapshot: modes.snapshot,
    connectedAccounts: modes.connectedAccounts,
    accountOf: modes.accountOf,
    siteAddress: modes.siteAddress,
    practicePage: modes.practicePage,
    get connectionStrings() {
      return modes.databaseServices().connectionStrings;
    },
    get databases() {
      return modes.databaseServices().databases;
    },
    get databaseHistory() {
      return modes.databaseServices().databaseHistory;
    },
    async start() {
      await Promise.all([preferences.load(), databaseServices.databaseHistory.load()]);
      platform.language.use(preferences.current().locale);
      await accounts.load();
      await Promise.all(accounts.list().map(connected.connect));
      log.write('started', { version: platform.version, runtime: platform.runtime });
    },
    async setPreferences(change) {
      const next = await preferences.set(change);
      platform.language.use(next.locale);
      changed();
      return next;
    },
    async enterPractice() {
      await modes.enterPractice();
      return changed();
    },
    async leavePractice() {
      await modes.leavePractice();
      return changed();
    },
    async keepAccount() {
      const kept = await accounts.keep();
      if (!kept.ok) return kept;
      await modes.leavePractice();
      await record(await connected.connect(kept.value), 'connect');
      changed();
      return kept;
    },
    async signOut(id) {
      const out = await signOut(shared, id);
      if (out.ok) changed();
      return out;
    },
    async close() {
      const { databases, connectionStrings } = databaseServices;
      await Promise.all([modes.leavePractice(), connectionStrings.close(), databases.close()]);
      await log.flushed();
    },
  };
}
