import type { Clock } from '../../base/clock.ts';
import { DatabaseFaults } from './faults.ts';
import type { Certificates } from './certificates.ts';
import type { DatabaseServers } from './servers.ts';
import { Cluster, type ClusterSpec, type ClusterState, type DatabaseUser } from '../state/clusters.ts';

/** A command that a database was sent: its name and where, never what it carried. */
export interface RecordedCommand {
  readonly host: string;
  readonly database: string;
  readonly command: string;
  readonly at: number;
}

const maxCommands = 20_000;

/** What outlives a change of scenario: faults, the record of commands, and the certificates, made once. */
export class DatabaseRuntime {
  readonly faults = new DatabaseFaults();
  commands: RecordedCommand[] = [];
  #certificates: Promise<Certificates> | null = null;

  record(command: RecordedCommand): void {
    this.commands.push(command);
    if (this.commands.length > maxCommands) this.commands.splice(0, maxCommands / 2);
  }

  certificates(): Promise<Certificates> {
    this.#certificates ??= import('./certificates.ts').then(({ makeCertificates }) => makeCertificates());
    return this.#certificates;
  }
}

/** The databases of one account: their clusters at once, all that is heavy when somebody first asks for it. */
export class Databases {
  readonly clusters: Cluster[] = [];
  readonly runtime: DatabaseRuntime;
  readonly #clock: Clock;
  readonly #refresh: () => void;
  #servers: Promise<DatabaseServers> | null = null;
  #closed = false;

  /** @param refresh makes the sites of the account write the readings that are due. */
  constructor(clock: Clock, runtime: DatabaseRuntime, refresh: () => void) {
    this.#clock = clock;
    this.runtime = runtime;
    this.#refresh = refresh;
  }

  add(spec: ClusterSpec): Cluster {
    const cluster = new Cluster(spec);
    this.clusters.push(cluster);
    return cluster;
  }

  /** The databases themselves, with what they hold. Nothing listens yet. */
  async servers(): Promise<DatabaseServers> {
    if (this.#closed) throw new Error('These databases are closed.');
    this.#servers ??= import('./servers.ts').then(({ DatabaseServers }) => {
      return new DatabaseServers(this.clusters, this.runtime, this.#clock, this.#refresh);
    });
    return this.#servers;
  }

  /** Another state or other users; ends the connections that there are. */
  async change(
    cluster: Cluster,
    { state, users }: { readonly state?: ClusterState; readonly users?: readonly DatabaseUser[] },
  ): Promise<void> {
    cluster.state = state ?? cluster.state;
    cluster.users = users ?? cluster.users;
    await (await this.#servers)?.disconnectAll(cluster);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await (await this.#servers)?.close();
  }
}
