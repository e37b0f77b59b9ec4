import { type Clock, systemClock } from '../base/clock.ts';
import { createDatabaseTestControl, type PracticeDatabases } from './test-control.ts';
import { DatabaseRuntime } from './mongo/databases.ts';
import { Faults, type FaultSwitch } from './faults.ts';
import { type Keys, makeKeys } from './http/keys.ts';
import { RateLimit } from './http/rate-limit.ts';
import { listen, makeServer, type RecordedRequest } from './http/server.ts';
import { allRoutes } from './routes/index.ts';
import type { PlatformStatus } from './routes/status.ts';
import { createSimulatedAccount, type ScenarioName, titles } from './scenarios/index.ts';
import { newestReading } from './state/nightscout.ts';
import type { SimulatedAccount } from './state/simulated-account.ts';
import { finishBuilds } from './state/builds.ts';

export { type DatabaseFault, databaseFaultNames } from './mongo/faults.ts';
export type { ClusterSpec } from './state/clusters.ts';
export { type Fault, faultNames } from './faults.ts';
export { type RouteId, routeIds } from './route-ids.ts';
export { type ScenarioName, scenarioNames } from './scenarios/index.ts';

export interface PracticeOptions {
  /** Default `household`. */
  readonly scenario?: ScenarioName;
  readonly clock?: Clock;
  /** Default 0: any free one. */
  readonly port?: number;
  /** Real milliseconds that every answer waits, as a network would make it. */
  readonly latencyMs?: number;
  /** 1 = as slow as we find kind; 10 = ten times faster state changes. */
  readonly speed?: number;
  /** The one key that may do everything; made at random when not given. */
  readonly key?: string;
}

export interface PracticeServer {
  /** `http://127.0.0.1:PORT`: the Platform API. */
  readonly origin: string;
  /** The key that may do everything; the same as `keys.full`. */
  readonly key: string;
  readonly keys: Keys;
  /** App name -> friendly title for the app's own notes. */
  readonly titles: Readonly<Record<string, string>>;
  /** When each Nightscout's newest reading came, by app name, ISO 8601: what an app that looked before would know. */
  lastReadings(): Readonly<Record<string, string>>;
  /** The loopback address of one of our sites' public addresses; null when it is not one of ours. */
  siteUrl(url: string): string | null;
  readonly faults: FaultSwitch;
  /** The MongoDB clusters of the scenario. They start when the first of them is asked for. */
  readonly databases: PracticeDatabases;
  /** Newest last; only the latest 5,000 are kept. */
  readonly requests: readonly RecordedRequest[];
  clearRequests(): void;
  /** Starts over with another set of apps; keys, faults and address stay. */
  setScenario(scenario: ScenarioName): void;
  /** What Heroku's own status page says; starts green. */
  setPlatformStatus(status: PlatformStatus): void;
  /** Ends all connections, also those that a fault keeps waiting. */
  close(): Promise<void>;
}

const maxRequests = 5_000;

/**
 * Starts a simulated Heroku account on loopback: the Platform API, its log and build streams, the status page, and
 * the sites themselves. Dyno states follow from the clock; nothing ticks.
 */
export async function startPractice(options: PracticeOptions = {}): Promise<PracticeServer> {
  const clock = options.clock ?? systemClock;
  const speed = options.speed ?? 1;
  const keys = makeKeys(options.key);
  const faults = new Faults();
  const rateLimit = new RateLimit(clock);
  let requests: (RecordedRequest & { status: number })[] = [];
  const runtime = new DatabaseRuntime();
  let account = createSimulatedAccount(options.scenario ?? 'household', clock, speed, runtime);
  let status: PlatformStatus = 'green';
  let origin = '';
  const server = makeServer({
    routes: allRoutes(rateLimit, () => status),
    keys,
    faults,
    rateLimit,
    clock,
    latencyMs: options.latencyMs ?? 0,
    account: () => {
      finishBuilds(account);
      return account;
    },
    origin: () => origin,
    record: (request) => {
      const kept = { ...request };
      requests.push(kept);
      if (requests.length > maxRequests) requests.shift();
      return (status) => {
        kept.status = status;
      };
    },
  });
  origin = await listen(server, options.port ?? 0);

  return {
    origin,
    key: keys.full,
    keys,
    titles,
    faults,
    databases: createDatabaseTestControl(runtime, () => account),
    lastReadings: () => lastReadings(account),
    siteUrl: (url) => {
      const { hostname, pathname, search } = new URL(url);
      return account.owns(hostname) ? `${origin}/sites/${hostname}${pathname}${search}` : null;
    },
    get requests() {
      return requests;
    },
    clearRequests: () => {
      requests = [];
    },
    setScenario: (scenario) => {
      const before = account;
      account = createSimulatedAccount(scenario, clock, speed, runtime);
      void before.databases.close();
    },
    setPlatformStatus: (now) => {
      status = now;
    },
    close: async () => {
      await account.databases.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function lastReadings(account: SimulatedAccount): Readonly<Record<string, string>> {
  const newest = account.apps
    .filter((app) => app.kind === 'nightscout')
    .map((app) => ({ name: app.name, at: newestReading(account, app) }));
  return Object.fromEntries(
    newest.flatMap(({ name, at }) => (at === null ? [] : [[name, new Date(at).toISOString()]])),
  );
}
