import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Account, Preferences, Snapshot } from './contract/models.ts';
import type { Result } from './contract/result.ts';
import { loopbackNetwork, realNetwork, type Network, type NetworkEffects } from './network.ts';
import { createAccountKeeper, type AccountKeeper } from './services/account/account.ts';
import { createMemoryVault } from './services/account/memory-vault.ts';
import type { Vault } from './services/account/vault.ts';
import type { FileDesk } from './services/backups/desk.ts';
import type { Clock } from './services/clock.ts';
import { createHeroku, type Heroku } from './services/heroku/client.ts';
import { worked } from './services/history/history.ts';
import { createLog, type Log } from './services/log.ts';
import { memoryOf } from './services/practice/memory.ts';
import type { PracticeWorld } from './services/practice/practice.ts';
import { createPreferences } from './services/preferences.ts';
import { Secret } from './services/secret.ts';
import { buildWorld, type Emit, type World } from './world.ts';

/** Everything that reaches outside the program comes in here; tests and the benchmark bring their own. */
export interface Effects extends NetworkEffects {
  readonly clock: Clock;
  readonly vault: Vault;
  /** Folder of this person's data. */
  readonly directory: string;
  readonly emit: Emit;
  readonly files: FileDesk;
  readonly version: string;
  readonly runtime: Snapshot['runtime'];
  /** Which made-up account is opened in practice mode, and how much faster than life it runs. */
  readonly practice: { readonly scenario?: string; readonly speed?: number };
  /** Time for one answer of Heroku's, in milliseconds; the client's own when left out. */
  readonly timeoutMs?: number;
}

export interface Core {
  readonly account: AccountKeeper;
  readonly log: Log;
  start(): Promise<void>;
  snapshot(): Snapshot;
  world(): World | null;
  setPreferences(change: Partial<Preferences>): Promise<Preferences>;
  enterPractice(): Promise<Snapshot>;
  leavePractice(): Promise<Snapshot>;
  keepAccount(): Promise<Result<Account>>;
  signOut(): Promise<Result<{ gone: boolean }>>;
  siteAddress(id: string): { url: string; practice: boolean } | null;
  /** Writes an exception down, redacted; answers the code under which it stands in the log. */
  readonly bug: (where: string, cause: unknown) => string;
  close(): Promise<void>;
}

export function compose(effects: Effects): Core {
  const { clock, emit } = effects;
  const log = createLog(effects.directory, () => clock.now());
  const preferences = createPreferences(effects.directory);
  const network = realNetwork(effects);
  let world: World | null = null;

  const timeout = effects.timeoutMs === undefined ? {} : { timeoutMs: effects.timeoutMs };
  const clientFor = (net: Network, key: () => Secret | null, onKeyRefused?: () => void): Heroku =>
    createHeroku({
      ...net.api,
      clock,
      key,
      ...timeout,
      ...(onKeyRefused !== undefined && { onKeyRefused }),
    });

  const account = createAccountKeeper({
    vault: effects.vault,
    directory: effects.directory,
    clientFor: (key) => clientFor(network, () => key),
    onChange: () => emit('app.changed', snapshot()),
  });

  function snapshot(): Snapshot {
    return {
      version: effects.version,
      world: world?.name ?? 'none',
      runtime: effects.runtime,
      packaged: effects.packaged,
      preferences: preferences.current(),
      account: world?.account() ?? null,
    };
  }

  function changed(): Snapshot {
    const present = snapshot();
    emit('app.changed', present);
    return present;
  }

  function bug(where: string, cause: unknown): string {
    const support = `SK-${randomBytes(4).toString('hex').toUpperCase()}`;
    const error = cause instanceof Error ? cause : new Error(String(cause));
    log.write('bug', { support, where, message: error.message, stack: error.stack ?? '' });
    return support;
  }

  const worldEffects = { clock, emit, files: effects.files, onBug: bug };

  async function enterReal(): Promise<void> {
    const id = account.id();
    if (id === null) return;
    const heroku = clientFor(network, account.key, account.refused);
    world = await buildWorld({
      ...worldEffects,
      name: 'heroku',
      network,
      heroku,
      directory: join(effects.directory, 'accounts', id),
      vault: effects.vault,
      memory: {},
      account: account.current,
      close: async () => undefined,
    });
  }

  async function leaveWorld(): Promise<void> {
    const last = world;
    world = null;
    await last?.close();
  }

  /** The made-up account: its key comes from the made-up Heroku, and its client knows no key store. */
  async function openPractice(): Promise<World> {
    const { scenarioNames, startPractice } = await import('./services/practice/practice.ts');
    const { scenario: wanted, speed = 1 } = effects.practice;
    const scenario = scenarioNames.find((name) => name === wanted) ?? 'household';
    const practice: PracticeWorld = await startPractice({ scenario, speed, clock });
    const directory = join(effects.directory, 'practice');
    await rm(directory, { recursive: true, force: true });
    const key = new Secret(practice.key);
    const net = loopbackNetwork(effects.loopbackFetch, practice.origin);
    return buildWorld({
      ...worldEffects,
      name: 'practice',
      network: net,
      heroku: clientFor(net, () => key),
      directory,
      vault: createMemoryVault(),
      memory: memoryOf(practice, clock.now()),
      account: () => null,
      close: () => practice.close(),
    });
  }

  return {
    account,
    log,
    snapshot,
    bug,
    world: () => world,
    async start() {
      await preferences.load();
      await account.load();
      await enterReal();
      log.write('started', { version: effects.version, runtime: effects.runtime });
    },
    async setPreferences(change) {
      const next = await preferences.set(change);
      changed();
      return next;
    },
    async enterPractice() {
      const practice = await openPractice();
      await leaveWorld();
      world = practice;
      return changed();
    },
    async leavePractice() {
      if (world?.name !== 'practice') return snapshot();
      await leaveWorld();
      await enterReal();
      return changed();
    },
    async keepAccount() {
      const kept = await account.keep();
      if (!kept.ok) return kept;
      await leaveWorld();
      await enterReal();
      const entry = await world?.history.begin('connect', null);
      if (entry !== undefined) await world?.history.finish(entry, worked);
      changed();
      return kept;
    },
    async signOut() {
      const history = world?.history;
      const out = await account.signOut();
      if (!out.ok) return out;
      const entry = await history?.begin('sign-out', null);
      if (entry !== undefined) await history?.finish(entry, worked);
      await leaveWorld();
      changed();
      return out;
    },
    siteAddress(id) {
      const url = world?.sites.webUrl(id) ?? null;
      if (world === null || url === null) return null;
      const standIn = world.standIn?.(url) ?? null;
      return { url: standIn ?? url, practice: standIn !== null };
    },
    async close() {
      await leaveWorld();
      await log.flushed();
    },
  };
}
