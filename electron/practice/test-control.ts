import type { DatabaseRuntime, RecordedCommand } from './mongo/databases.ts';
import type { DatabaseFaultSwitch } from './mongo/faults.ts';
import type { ClusterServer } from './mongo/cluster.ts';
import type { Cluster, ClusterSpec, ClusterState, DatabaseUser } from './state/clusters.ts';
import type { SimulatedAccount } from './state/simulated-account.ts';

/** The made-up databases as tests and the benchmark handle them, behind the back of whoever is connected. */
export interface PracticeDatabases {
  readonly faults: DatabaseFaultSwitch;
  /** What the databases were sent, newest last: names of commands, never what they carried. */
  readonly commands: readonly RecordedCommand[];
  clearCommands(): void;
  /** Names of the clusters, as they stand in a `mongodb+srv://` string. */
  readonly hosts: readonly string[];
  /** One more cluster in the present account. */
  add(spec: ClusterSpec): void;
  /** Pauses or wakes a cluster, or changes who may sign in; ends the connections that there are. */
  change(
    host: string,
    to: { readonly state?: ClusterState; readonly users?: readonly DatabaseUser[] },
  ): Promise<void>;
  /** Documents by collection; empty for a database that is not there. */
  counts(host: string, database: string): Promise<Readonly<Record<string, number>>>;
  /** Data and indexes of all databases of a cluster, in bytes: what counts against the limit. */
  usedBytes(host: string): Promise<number>;
  /** Puts documents in without asking for rights or room. Those with an `_id` that is there already are left out. */
  insert(host: string, database: string, collection: string, documents: readonly object[]): Promise<void>;
  /** Cursors that somebody opened and neither read to the end nor closed. */
  openCursors(host: string): Promise<number>;
}

export function createDatabaseTestControl(
  runtime: DatabaseRuntime,
  account: () => SimulatedAccount,
): PracticeDatabases {
  const clusterAt = (host: string): Cluster => {
    const found = account().databases.clusters.find((one) => one.host === host);
    if (found === undefined) throw new Error(`no cluster ${host}`);
    return found;
  };
  const liveAt = async (host: string): Promise<ClusterServer> => {
    const cluster = clusterAt(host);
    const server = (await account().databases.servers()).cluster(cluster);
    server.runtime.refresh();
    return server;
  };
  return {
    faults: runtime.faults,
    get commands() {
      return runtime.commands;
    },
    clearCommands: () => {
      runtime.commands = [];
    },
    get hosts() {
      return account().databases.clusters.map(({ host }) => host);
    },
    add: (spec) => void account().databases.add(spec),
    change: (host, to) => account().databases.change(clusterAt(host), to),
    async counts(host, database) {
      const collections = (await liveAt(host)).databases.get(database) ?? new Map();
      return Object.fromEntries([...collections].map(([name, { count }]) => [name, count]));
    },
    usedBytes: async (host) => (await liveAt(host)).usedBytes(),
    async insert(host, database, name, documents) {
      const [{ BSON }, server, { withId }] = await Promise.all([
        import('bson'),
        liveAt(host),
        import('./mongo/collection.ts'),
      ]);
      const collection = server.collectionFor(database, name);
      for (const one of documents) collection.insert(withId(BSON.serialize(one)));
      server.measured();
    },
    openCursors: async (host) => (await liveAt(host)).cursors.size,
  };
}
