import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Account, Snapshot } from '../contract/sites.ts';
import type { Core, Effects } from './application.ts';
import { fail } from '../contract/result.ts';
import { databasesOf } from './mongodb-services.ts';
import { loopbackNetwork, realNetwork, type Network } from './network.ts';
import { createAccounts } from '../services/account/accounts.ts';
import { createMemoryVault } from '../services/account/memory-vault.ts';
import { createKeyring } from '../services/backups/backup-key.ts';
import { createHeroku, type Heroku, type HerokuOptions } from '../services/heroku/client.ts';
import { createHistory, worked } from '../services/history/history.ts';
import { createLog } from '../base/log.ts';
import { memoryOf } from '../practice/seed-records.ts';
import type { PracticeWorld } from '../practice/start.ts';
import { createPreferences } from '../services/preferences/preferences.ts';
import { Secret } from '../base/secret.ts';
import { createStrings, type Strings } from '../services/connection-strings/service.ts';
import { createWizardStore, type WizardStore } from '../services/connection-strings/wizard-progress-store.ts';
import { buildWorld, type World } from './account-services.ts';

/** Practice while it is open: an account, its strings and its databases, apart from the real ones. */
type Practice = Pick<Core, 'strings' | 'databases' | 'databaseHistory'> & { readonly world: World };

/** What has no site stands in the history too. */
async function told(world: World | undefined, act: 'connect' | 'sign-out'): Promise<void> {
  const entry = await world?.history.begin(act, null);
  if (entry !== undefined) await world?.history.finish(entry, worked);
}

const isAtWork = ({ jobs, shutdown }: World): boolean =>
  jobs.list().some(({ state }) => state === 'running') || (shutdown.view()?.busy ?? 'no') !== 'no';

export function compose(effects: Effects): Core {
  const { clock, emit } = effects;
  const log = createLog(effects.directory, () => clock.now());
  const preferences = createPreferences(effects.directory);
  const network = realNetwork(effects);
  /** By Heroku's id of the account. They stay while practice is visited, but nothing is asked of them meanwhile. */
  const real = new Map<string, World>();
  let practice: Practice | null = null;

  const timeout = effects.timeoutMs === undefined ? {} : { timeoutMs: effects.timeoutMs };
  const clientFor = (net: Network, key: HerokuOptions['key'], onKey?: (taken: boolean) => void): Heroku =>
    createHeroku({
      ...net.api,
      clock,
      key,
      ...timeout,
      ...(onKey !== undefined && { onKey }),
    });

  const accounts = createAccounts({
    vault: effects.vault,
    directory: effects.directory,
    clientFor: (key) => clientFor(network, () => key),
    onChange: () => emit('app.changed', snapshot()),
  });

  const worlds = (): readonly World[] => (practice === null ? [...real.values()] : [practice.world]);
  const worldOf = (site: string): World | null => worlds().find(({ sites }) => sites.knows(site)) ?? null;

  function snapshot(): Snapshot {
    return {
      version: effects.version,
      world: worlds()[0]?.name ?? 'none',
      runtime: effects.runtime,
      packaged: effects.packaged,
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

  const realKeyring = createKeyring(effects.vault, join(effects.directory, 'copies-identity.age'));
  const worldEffects = {
    clock,
    emit,
    files: effects.files,
    paper: effects.paper,
    confirmNatively: effects.confirmNatively,
    appFolder: effects.directory,
    onBug: bug,
  };

  /** The services of one account, made once; a new key for it is picked up where the old one was. */
  async function connectWorld({ id, email }: Account): Promise<World> {
    const known = real.get(id);
    if (known !== undefined) return known;
    const world = await buildWorld({
      ...worldEffects,
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
      directory: join(effects.directory, 'accounts', id),
      keyring: realKeyring,
      memory: {},
      account: email,
      close: async () => undefined,
    });
    real.set(id, world);
    return world;
  }

  const stringsOf = ({ database }: Network, own: WizardStore, owners: () => readonly World[]): Strings =>
    createStrings({
      clock,
      files: effects.files,
      emit,
      onBug: bug,
      own,
      owners,
      async test(text, { told: onChange, ...options }) {
        const { testString } = await import('../services/mongodb/test/test-connection.ts');
        return testString({ ...options, network: database, text, clock, onChange });
      },
    });
  const owners = (): readonly World[] => [...real.values()];
  const realStrings = stringsOf(network, createWizardStore(effects.directory, realKeyring), owners);
  const databaseHistoryIn = (directory: string) =>
    createHistory({ directory, clock, emit: (entry) => emit('history.changed', entry) });
  const realDatabaseHistory = databaseHistoryIn(effects.directory);
  const realDatabases = databasesOf(effects, {
    history: realDatabaseHistory,
    network,
    strings: realStrings,
    directory: effects.directory,
    keyring: realKeyring,
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
    const { scenario: wanted, speed = 1 } = effects.practice;
    const scenario = scenarioNames.find((name) => name === wanted) ?? 'household';
    const heroku: PracticeWorld = await startPractice({ scenario, speed, clock });
    const directory = join(effects.directory, 'practice');
    await rm(directory, { recursive: true, force: true });
    const key = new Secret(heroku.key);
    const net = loopbackNetwork(effects.loopbackFetch, heroku.origin);
    const world = await buildWorld({
      ...worldEffects,
      name: 'practice',
      network: net,
      heroku: clientFor(net, () => key),
      directory,
      keyring: createKeyring(createMemoryVault(), join(directory, 'copies-identity.age')),
      memory: memoryOf(heroku, clock.now()),
      account: null,
      close: () => heroku.close(),
    });
    const strings = stringsOf(net, world.wizards, () => [world]);
    const databaseHistory = databaseHistoryIn(join(directory, 'databases'));
    const databases = databasesOf(effects, {
      history: databaseHistory,
      network: net,
      strings,
      directory,
      keyring: world.copies.keyring,
      practice: true,
      owners: () => [world],
      onBug: bug,
    });
    return { world, strings, databases, databaseHistory };
  }

  return {
    judgedBy: {
      presses: effects.presses ?? { take: () => false },
      confirm: effects.confirmNatively,
      clock,
    },
    accounts,
    log,
    snapshot,
    bug,
    worlds,
    worldOf,
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
      await Promise.all(accounts.list().map(connectWorld));
      log.write('started', { version: effects.version, runtime: effects.runtime });
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
      await told(await connectWorld(kept.value), 'connect');
      changed();
      return kept;
    },
    async signOut(id) {
      const world = real.get(id);
      // What is under way needs the key to learn its end; without it, History would call it cut short.
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
      const world = worldOf(id);
      const url = world?.sites.webUrl(id) ?? null;
      if (world === null || url === null) return null;
      const standIn = world.standIn?.(url) ?? null;
      return { url: standIn ?? url, practice: standIn !== null };
    },
    practicePage: (link) => worlds()[0]?.page(link) ?? null,
    async close() {
      await Promise.all([leavePractice(), realStrings.close(), realDatabases.close()]);
      await log.flushed();
    },
  };
}
