import type { Clock } from '../../base/clock.ts';
import type { DatabaseRuntime } from './databases.ts';
import type { Cluster } from '../state/clusters.ts';
import { ClusterListener } from './listener.ts';
import { ClusterServer } from './cluster.ts';

/** All databases of one practice account, once somebody has asked for one of them. */
export class DatabaseServers {
  readonly #clusters: readonly Cluster[];
  readonly #runtime: DatabaseRuntime;
  readonly #clock: Clock;
  readonly #refresh: () => void;
  readonly #startedAt: number;
  readonly #servers = new Map<Cluster, ClusterServer>();
  readonly #listeners = new Map<Cluster, Promise<ClusterListener>>();

  constructor(clusters: readonly Cluster[], runtime: DatabaseRuntime, clock: Clock, refresh: () => void) {
    this.#clusters = clusters;
    this.#runtime = runtime;
    this.#clock = clock;
    this.#refresh = refresh;
    this.#startedAt = clock.now();
  }

  /** The cluster with what it holds. Nothing listens yet. */
  cluster(cluster: Cluster): ClusterServer {
    const known = this.#servers.get(cluster);
    if (known !== undefined) return known;
    this.#refresh();
    const runtime = this.#runtime;
    const made = new ClusterServer(
      cluster,
      {
        clock: this.#clock,
        faults: runtime.faults,
        record: (command) => runtime.record(command),
        refresh: this.#refresh,
      },
      this.#startedAt,
    );
    this.#servers.set(cluster, made);
    return made;
  }

  /** Where the members of a cluster listen; they begin to with the first question. */
  async ports(cluster: Cluster): Promise<readonly number[]> {
    const server = this.cluster(cluster);
    const opening = this.#listeners.get(cluster) ?? this.#open(server);
    this.#listeners.set(cluster, opening);
    await opening;
    return server.ports;
  }

  /** Ends the connections to a cluster, as when it is paused or its users change. */
  async disconnectAll(cluster: Cluster): Promise<void> {
    (await this.#listeners.get(cluster))?.disconnectAll();
  }

  async close(): Promise<void> {
    const listeners = await Promise.all(this.#listeners.values());
    await Promise.all(listeners.map((one) => one.close()));
  }

  get clusters(): readonly Cluster[] {
    return this.#clusters;
  }

  async #open(server: ClusterServer): Promise<ClusterListener> {
    const listener = new ClusterListener(server, await this.#runtime.certificates());
    server.ports = await listener.open();
    return listener;
  }
}
