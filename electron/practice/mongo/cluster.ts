import type { Clock } from '../../base/clock.ts';
import type { RecordedCommand } from './databases.ts';
import type { Cluster } from '../state/clusters.ts';
import { Collection } from './collection.ts';
import { contentsOf } from './contents/nightscout.ts';
import { Cursors } from './cursors.ts';
import type { DatabaseFaults } from './faults.ts';
import { atlas, MongoRefusal } from './refusal.ts';
import { usedBytes } from './sizes.ts';

export type ServedDatabase = Map<string, Collection>;

const megabyte = 1024 * 1024;
const inMb = (bytes: number): number => Math.floor(bytes / megabyte);

export interface ClusterRuntime {
  readonly clock: Clock;
  readonly faults: DatabaseFaults;
  readonly record: (command: RecordedCommand) => void;
  /** Makes the sites of the account write the readings that are due. */
  readonly refresh: () => void;
}

/** One cluster with what it holds. Its three members are the same data behind three listeners. */
export class ClusterServer {
  readonly cluster: Cluster;
  readonly databases = new Map<string, ServedDatabase>();
  readonly cursors = new Cursors();
  readonly runtime: ClusterRuntime;
  /** By session: the newest write and its answer, so that a write that is sent again is not done again. */
  readonly written = new Map<string, { readonly transaction: number; readonly answer: Uint8Array }>();
  /** Ports of the members once they listen. */
  ports: readonly number[] = [];

  constructor(cluster: Cluster, runtime: ClusterRuntime, startedAt: number) {
    this.cluster = cluster;
    this.runtime = runtime;
    for (const [name, contents] of Object.entries(cluster.databases)) {
      const seed = `${cluster.host}/${name}`;
      const moment = { startedAt, until: () => cluster.ingestedUntil.get(name) ?? startedAt };
      const made = contentsOf(seed, contents, moment, 1);
      this.databases.set(name, made);
      const fillTo = contents.kind === 'nightscout' ? contents.fillToMb : undefined;
      const status = made.get('devicestatus');
      if (fillTo === undefined || status === undefined) continue;
      const others = this.usedBytes() - status.bytes;
      const weight = (fillTo * megabyte - others) / Math.max(1, status.bytes);
      this.databases.set(name, contentsOf(seed, contents, moment, weight));
    }
    this.measured();
  }

  usedBytes(): number {
    return [...this.databases.values()].reduce((sum, one) => sum + usedBytes(one.values()), 0);
  }

  /** After a write or a delete: whether there is room is known to the rest of the account too. */
  measured(): void {
    this.cluster.full = this.usedBytes() > this.cluster.quotaBytes;
  }

  /** @throws MongoRefusal over the limit, in Atlas' words. */
  checkRoom(isFull: boolean): void {
    if (!this.cluster.full && !isFull) return;
    throw atlas(
      `you are over your space quota, using ${inMb(this.usedBytes())} MB of ${inMb(this.cluster.quotaBytes)} MB`,
    );
  }

  collection(database: string, name: string): Collection | undefined {
    return this.databases.get(database)?.get(name);
  }

  /** The collection, made when it is not there. @throws MongoRefusal 13297, 73. */
  collectionFor(database: string, name: string): Collection {
    const other = [...this.databases.keys()].find(
      (one) => one !== database && one.toLowerCase() === database.toLowerCase(),
    );
    if (other !== undefined) {
      throw new MongoRefusal(
        13297,
        'DatabaseDifferCase',
        `db already exists with different case already have: [${other}] trying to create [${database}]`,
      );
    }
    if (name === '' || name.includes('$') || name.includes('\0') || /^\.|\.$/.test(name)) {
      throw new MongoRefusal(73, 'InvalidNamespace', `Invalid namespace specified '${database}.${name}'`);
    }
    const found = this.databases.get(database) ?? new Map<string, Collection>();
    const collection = found.get(name) ?? new Collection();
    found.set(name, collection);
    this.databases.set(database, found);
    return collection;
  }

  /** False when there was none. A database whose last collection goes is gone itself. */
  drop(database: string, name: string): boolean {
    const found = this.databases.get(database);
    const dropped = found?.delete(name) ?? false;
    if (found?.size === 0) this.databases.delete(database);
    return dropped;
  }
}
