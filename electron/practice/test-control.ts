import type { DatabaseSurroundings, RecordedCommand } from './mongo/databases.ts';
import type { DatabaseFaultSwitch } from './mongo/faults.ts';
import type { LiveCluster } from './mongo/cluster.ts';
import type { Cluster, ClusterSpec, ClusterState, DatabaseUser } from './state/clusters.ts';
import type { World } from './state/simulated-account.ts';

/** The made-up databases as tests and the benchmark handle them, behind the back of whoever is connected. */
export interface PracticeDatabases {
  readonly faults: DatabaseFaultSwitch;
  /** What the databases were sent, newest last: names of commands, never what they carried. */
  readonly commands: readonly RecordedCommand[];
  clearCommands(): void;
  /** Names of the clusters, as they stand in a `mongodb+srv://` string. */
  readonly hosts: readonly string[];
  /** One more cluster in the present world. */
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

export function databaseControl(surroundings: DatabaseSurroundings, world: () => World): PracticeDatabases {
  const clusterAt = (host: string): Cluster => {
    const found = world().databases.clusters.find((one) => one.host === host);
    if (found === undefined) throw new Error(`no cluster ${host}`);
    return found;
  };
  const liveAt = async (host: string): Promise<LiveCluster> => {
    const cluster = clusterAt(host);
    const live = (await world().databases.live()).cluster(cluster);
    live.surroundings.refresh();
    return live;
  };
  return {
    faults: surroundings.faults,
    get commands() {
      return surroundings.commands;
    },
    clearCommands: () => {
      surroundings.commands = [];
    },
    get hosts() {
      return world().databases.clusters.map(({ host }) => host);
    },
    add: (spec) => void world().databases.add(spec),
    change: (host, to) => world().databases.change(clusterAt(host), to),
    async counts(host, database) {
      const collections = (await liveAt(host)).databases.get(database) ?? new Map();
      return Object.fromEntries([...collections].map(([name, { count }]) => [name, count]));
    },
    usedBytes: async (host) => (await liveAt(host)).usedBytes(),
    async insert(host, database, name, documents) {
      const [{ BSON }, live, { withId }] = await Promise.all([
        import('bson'),
        liveAt(host),
        import('./mongo/collection.ts'),
      ]);
      const collection = live.collectionFor(database, name);
      for (const one of documents) collection.insert(withId(BSON.serialize(one)));
      live.measured();
    },
    openCursors: async (host) => (await liveAt(host)).cursors.size,
  };
}
