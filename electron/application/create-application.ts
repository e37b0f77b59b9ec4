import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Account } from '../contract/account.ts';
import type { Snapshot } from '../contract/app.ts';
import type { Application, Platform } from './application.ts';
import { fail } from '../contract/result.ts';
import { databasesOf } from './mongodb-services.ts';
import { loopbackNetwork, realNetwork, type Network } from './network.ts';
import { createAccounts } from '../services/account/accounts.ts';
import { createMemoryVault } from '../services/account/memory-vault.ts';
import { createBackupKeyStore } from '../services/backups/backup-key.ts';
import { createHeroku, type Heroku, type HerokuOptions } from '../services/heroku/client.ts';
import { createHistory, worked } from '../services/history/history.ts';
import { createLog } from '../base/log.ts';
import { memoryOf } from '../practice/seed-records.ts';
import type { PracticeWorld } from '../practice/start.ts';
import { createPreferences } from '../services/preferences/preferences.ts';
import { Secret } from '../base/secret.ts';
import { createStrings, type Strings } from '../services/connection-strings/service.ts';
import { createWizardStore, type WizardStore } from '../services/connection-strings/wizard-progress-store.ts';
import { createAccountServices, type AccountServices } from './account-services.ts';

/** Practice while it is open: an account, its strings and its databases, apart from the real ones. */
type Practice = Pick<Application, 'strings' | 'databases' | 'databaseHistory'> & {
  readonly world: AccountServices;
};

/** What has no site stands in the history too. */
async function told(world: AccountServices | undefined, act: 'connect' | 'sign-out'): Promise<void> {
  const entry = await world?.history.begin(act, null);
  if (entry !== undefined) await world?.history.finish(entry, worked);
}

const isAtWork = ({ jobs, shutdown }: AccountServices): boolean =>
  jobs.list().some(({ state }) => state === 'running') || (shutdown.view()?.busy ?? 'no') !== 'no';

export function createApplication(platform: Platform): Application {
  const { clock, emit } = platform;
  const log = createLog(platform.directory, () => clock.now());
  const preferences = createPreferences(platform.directory);
  const network = realNetwork(platform);
  /** By Heroku's id of the account. They stay while practice is visited, but nothing is asked of them meanwhile. */
  const real = new Map<string, AccountServices>();
  let practice: Practice | null = null;

  const timeout = platform.timeoutMs === undefined ? {} : { timeoutMs: platform.timeoutMs };
  const clientFor = (net: Network, key: HerokuOptions['key'], onKey?: (taken: boolean) => void): Heroku =>
    createHeroku({
      ...net.api,
      clock,
      key,
      ...timeout,
      ...(onKey !== undefined && { onKey }),
    });

  const accounts = createAccounts({
    vault: platform.vault,
    directory: platform.directory,
    clientFor: (key) => clientFor(network, () => key),
    onChange: () => emit('app.changed', snapshot()),
  });

  const connectedAccounts = (): readonly AccountServices[] =>
    practice === null ? [...real.values()] : [practice.world];
  const accountOf = (site: string): AccountServices | null =>
    connectedAccounts().find(({ sites }) => sites.knows(site)) ?? null;

  function snapshot(): Snapshot {
    return {
      version: platform.version,
      mode: connectedAccounts()[0]?.name ?? 'none',
      runtime: platform.runtime,
      packaged: platform.packaged,
      preferences: preferences.current(),
      accounts: practice === null ? accounts.list() : [],
    };
  }

  function changed(): Snapshot {
    const present = snapshot();
    emit('app.changed', present);
    return present;
  }

  function bug(where: string, cause: unknown): string {
    const support = `SK-${crypto.randomUUID().slice(0, 8).toUpperCase()}`;
    const error = cause instanceof Error ? cause : new Error(String(cause));
    log.write('bug', { support, where, message: error.message, stack: error.stack ?? '' });
    return support;
  }

  const realBackupKeys = createBackupKeyStore(
    platform.vault,
    join(platform.directory, 'copies-identity.age'),
  );
  const shared = {
    clock,
    emit,
    files: platform.files,
    printer: platform.printer,
    confirmNatively: platform.confirmNatively,
    appFolder: platform.directory,
    onBug: bug,
  };

  /** The services of one account, made once; a new key for it is picked up where the old one was. */
  async function connectAccount({ id, email }: Account): Promise<AccountServices> {
    const known = real.get(id);
    if (known !== undefined) return known;
    const world = await createAccountServices({
      ...shared,
      name: 'heroku',
      network,
      heroku: clientFor(
        network,
        async () => {
          if (accounts.get(id)?.needsKey === false && accounts.key(id) === null) await accounts.ready();
          return accounts.key(id);
        },
        (taken) => accounts.keyTaken(id, taken),
      ),
      directory: join(platform.directory, 'accounts', id),
      backupKeys: realBackupKeys,
      memory: {},
      account: email,
      close: async () => undefined,
    });
    real.set(id, world);
    return world;
  }

  const stringsOf = (
    { database }: Network,
    own: WizardStore,
    owners: () => readonly AccountServices[],
  ): Strings =>
    createStrings({
      clock,
      files: platform.files,
      emit,
      onBug: bug,
      own,
      owners,
      async test(text, { told: onChange, ...options }) {
        const { testString } = await import('../services/mongodb/test/test-connection.ts');
        return testString({ ...options, network: database, text, clock, onChange });
      },
    });
  const owners = (): readonly AccountServices[] => [...real.values()];
  const realStrings = stringsOf(network, createWizardStore(platform.directory, realBackupKeys), owners);
  const databaseHistoryIn = (directory: string) =>
    createHistory({ directory, clock, emit: (entry) => emit('history.changed', entry) });
  const realDatabaseHistory = databaseHistoryIn(platform.directory);
  const realDatabases = databasesOf(platform, {
    history: realDatabaseHistory,
    network,
    strings: realStrings,
    directory: platform.directory,
    backupKeys: realBackupKeys,
    practice: false,
    owners,
    onBug: bug,
  });

  async function leavePractice(): Promise<void> {
    const last = practice;
    practice = null;
    await last?.databases.close();
    await last?.strings.close();
    await last?.world.close();
  }

  /** The made-up account: its key comes from the made-up Heroku, and its client knows no key store. */
  async function openPractice(): Promise<Practice> {
    const { scenarioNames, startPractice } = await import('../practice/start.ts');
    const { scenario: wanted, speed = 1 } = platform.practice;
    const scenario = scenarioNames.find((name) => name === wanted) ?? 'household';
    const heroku: PracticeWorld = await startPractice({ scenario, speed, clock });
    const directory = join(platform.directory, 'practice');
    await rm(directory, { recursive: true, force: true });
    const key = new Secret(heroku.key);
    const net = loopbackNetwork(platform.loopbackFetch, heroku.origin);
    const world = await createAccountServices({
      ...shared,
      name: 'practice',
      network: net,
      heroku: clientFor(net, () => key),
      directory,
      backupKeys: createBackupKeyStore(createMemoryVault(), join(directory, 'copies-identity.age')),
      memory: memoryOf(heroku, clock.now()),
      account: null,
      close: () => heroku.close(),
    });
    const strings = stringsOf(net, world.wizards, () => [world]);
    const databaseHistory = databaseHistoryIn(join(directory, 'databases'));
    const databases = databasesOf(platform, {
      history: databaseHistory,
      network: net,
      strings,
      directory,
      backupKeys: world.copies.backupKeys,
      practice: true,
      owners: () => [world],
      onBug: bug,
    });
    return { world, strings, databases, databaseHistory };
  }

  return {
    judgedBy: {
      presses: platform.presses ?? { take: () => false },
      confirm: platform.confirmNatively,
      clock,
    },
    accounts,
    log,
    snapshot,
    bug,
    connectedAccounts: connectedAccounts,
    accountOf: accountOf,
    get strings() {
      return practice?.strings ?? realStrings;
    },
    get databases() {
      return practice?.databases ?? realDatabases;
    },
    get databaseHistory() {
      return practice?.databaseHistory ?? realDatabaseHistory;
    },
    async start() {
      await Promise.all([preferences.load(), realDatabaseHistory.load()]);
      await accounts.load();
      await Promise.all(accounts.list().map(connectAccount));
      log.write('started', { version: platform.version, runtime: platform.runtime });
    },
    async setPreferences(change) {
      const next = await preferences.set(change);
      changed();
      return next;
    },
    async enterPractice() {
      const next = await openPractice();
      await leavePractice();
      practice = next;
      return changed();
    },
    async leavePractice() {
      await leavePractice();
      return changed();
    },
    async keepAccount() {
      const kept = await accounts.keep();
      if (!kept.ok) return kept;
      await leavePractice();
      await told(await connectAccount(kept.value), 'connect');
      changed();
      return kept;
    },
    async signOut(id) {
      const world = real.get(id);
      // What is under way needs the key to learn its end; without it, History would call it interrupted.
      if (world !== undefined && isAtWork(world)) return fail({ code: 'acts-under-way', changed: 'no' });
      const out = await accounts.signOut(id);
      if (!out.ok) return out;
      await world?.jobs.idle();
      if (world !== undefined) await realDatabases.leave(world, (string) => realStrings.isOf(string, world));
      await told(world, 'sign-out');
      if (world !== undefined) await realStrings.leave(world);
      real.delete(id);
      changed();
      return out;
    },
    siteAddress(id) {
      const world = accountOf(id);
      const url = world?.sites.webUrl(id) ?? null;
      if (world === null || url === null) return null;
      const standIn = world.standIn?.(url) ?? null;
      return { url: standIn ?? url, practice: standIn !== null };
    },
    practicePage: (link) => connectedAccounts()[0]?.page(link) ?? null,
    async close() {
      await Promise.all([leavePractice(), realStrings.close(), realDatabases.close()]);
      await log.flushed();
    },
  };
}
