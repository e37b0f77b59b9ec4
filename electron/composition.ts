import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { EventName, Events } from './contract/events.ts';
import type { Account, Preferences, Snapshot, World as WorldName } from './contract/models.ts';
import type { Result } from './contract/result.ts';
import { createAccountKeeper, type AccountKeeper } from './services/account/account.ts';
import type { Vault } from './services/account/vault.ts';
import type { Clock } from './services/clock.ts';
import { createHeroku, type Heroku } from './services/heroku/client.ts';
import { readStatus } from './services/heroku/status.ts';
import { createHistory, type History } from './services/history/history.ts';
import { fetchOnly, ForbiddenHostError, isLoopback, type Fetch } from './services/hosts.ts';
import { createJobs, type Jobs } from './services/jobs/jobs.ts';
import { createLog, type Log } from './services/log.ts';
import { siteAddressAt } from './services/practice/address.ts';
import { memoryOf } from './services/practice/memory.ts';
import type { PracticeWorld } from './services/practice/practice.ts';
import { createPreferences } from './services/preferences.ts';
import { Secret } from './services/secret.ts';
import { createRecords, type Memory } from './services/sites/records.ts';
import { createSites, type Sites } from './services/sites/sites.ts';
import { createVisitor } from './services/sites/visit.ts';

/** Everything that reaches outside the program comes in here; tests and the benchmark bring their own. */
export interface Effects {
  /** Reaches the real internet; never used in practice. */
  readonly fetch: Fetch;
  /** Reaches this computer only. */
  readonly loopbackFetch: Fetch;
  readonly clock: Clock;
  readonly vault: Vault;
  /** Folder of this person's data. */
  readonly directory: string;
  readonly emit: <Name extends EventName>(name: Name, payload: Events[Name]) => void;
  readonly version: string;
  readonly runtime: Snapshot['runtime'];
  readonly packaged: boolean;
  /** SITEKEEPER_HEROKU_API: another address of the Platform API; heeded in unpackaged builds and for loopback only. */
  readonly herokuApi: string | undefined;
  /** Which made-up account is opened in practice mode, and how much faster than life it runs. */
  readonly practice: { readonly scenario?: string; readonly speed?: number };
  /** Time for one answer of Heroku's, in milliseconds; the client's own when left out. */
  readonly timeoutMs?: number;
}

/** The set of services for one account, or for the made-up one. */
export interface World {
  readonly name: Exclude<WorldName, 'none'>;
  readonly sites: Sites;
  readonly jobs: Jobs;
  readonly history: History;
  /** The loopback address that stands for a site's own; null where the own address is the one to open. */
  readonly standIn: ((url: string) => string | null) | null;
  readonly account: () => Account | null;
  readonly close: () => Promise<void>;
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

interface Network {
  readonly api: { readonly origin: string; readonly fetch: Fetch };
  readonly status: { readonly origin: string; readonly fetch: Fetch };
  readonly site: Fetch;
  readonly standIn: World['standIn'];
}

/** Heroku itself; or, in unpackaged builds, a practice world that somebody serves on this computer. */
function realNetwork(effects: Effects): Network {
  const other = effects.herokuApi;
  if (!effects.packaged && other !== undefined && isLoopback(other)) {
    return loopbackNetwork(effects.loopbackFetch, new URL(other).origin);
  }
  return {
    api: { origin: 'https://api.heroku.com', fetch: fetchOnly(effects.fetch, 'api') },
    status: { origin: 'https://status.heroku.com', fetch: fetchOnly(effects.fetch, 'status') },
    site: fetchOnly(effects.fetch, 'site'),
    standIn: null,
  };
}

/** One origin on this computer plays Heroku, its status page and every site; nothing else can be reached. */
function loopbackNetwork(fetch: Fetch, origin: string): Network {
  const only: Fetch = async (url, init) => {
    if (new URL(url).origin !== origin) throw new ForbiddenHostError('site');
    return fetch(url, init);
  };
  const standIn = (url: string): string | null => siteAddressAt(origin, url);
  return {
    api: { origin, fetch: only },
    status: { origin, fetch: only },
    site: async (url, init) => only(standIn(url) ?? url, init),
    standIn,
  };
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
    const support = `SK-${crypto.randomUUID().slice(0, 8).toUpperCase()}`;
    const error = cause instanceof Error ? cause : new Error(String(cause));
    log.write('bug', { support, where, message: error.message, stack: error.stack ?? '' });
    return support;
  }

  async function build(
    name: World['name'],
    net: Network,
    heroku: Heroku,
    directory: string,
    own: Pick<World, 'account' | 'close'> & { readonly memory: Readonly<Record<string, Memory>> },
  ): Promise<World> {
    const history = createHistory({ directory, clock, emit: (entry) => emit('history.changed', entry) });
    const records = createRecords(directory, own.memory);
    const jobs = createJobs({ clock, emit: (job) => emit('job.changed', job), onBug: bug });
    await Promise.all([history.load(), records.load()]);
    const sites = createSites({
      heroku,
      visit: createVisitor(net.site),
      clock,
      records,
      history,
      jobs,
      status: () => readStatus(net.status.fetch, net.status.origin),
      emit: (site) => emit('site.changed', site),
    });
    return { name, sites, jobs, history, standIn: net.standIn, account: own.account, close: own.close };
  }

  async function enterReal(): Promise<void> {
    const id = account.id();
    if (id === null) return;
    const heroku = clientFor(network, account.key, account.refused);
    world = await build('heroku', network, heroku, join(effects.directory, 'accounts', id), {
      account: account.current,
      close: async () => undefined,
      memory: {},
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
    return build(
      'practice',
      net,
      clientFor(net, () => key),
      directory,
      {
        account: () => null,
        close: () => practice.close(),
        memory: memoryOf(practice, clock.now()),
      },
    );
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
      if (entry !== undefined)
        await world?.history.finish(entry, { outcome: 'done', stuck: null, problem: null });
      changed();
      return kept;
    },
    async signOut() {
      const history = world?.history;
      const out = await account.signOut();
      if (!out.ok) return out;
      const entry = await history?.begin('sign-out', null);
      if (entry !== undefined) await history?.finish(entry, { outcome: 'done', stuck: null, problem: null });
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
