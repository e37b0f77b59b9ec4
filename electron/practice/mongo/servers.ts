import type { Clock } from '../../base/clock.ts';
import type { DatabaseSurroundings } from './databases.ts';
import type { Cluster } from '../state/clusters.ts';
import { Doors } from './listener.ts';
import { LiveCluster } from './cluster.ts';

/** All databases of one practice world, once somebody has asked for one of them. */
export class Live {
  readonly #clusters: readonly Cluster[];
  readonly #surroundings: DatabaseSurroundings;
  readonly #clock: Clock;
  readonly #refresh: () => void;
  readonly #startedAt: number;
  readonly #live = new Map<Cluster, LiveCluster>();
  readonly #doors = new Map<Cluster, Promise<Doors>>();

  constructor(
    clusters: readonly Cluster[],
    surroundings: DatabaseSurroundings,
    clock: Clock,
    refresh: () => void,
  ) {
    this.#clusters = clusters;
    this.#surroundings = surroundings;
    this.#clock = clock;
    this.#refresh = refresh;
    this.#startedAt = clock.now();
  }

  /** The cluster with what it holds. Its doors stay closed. */
  cluster(cluster: Cluster): LiveCluster {
    const known = this.#live.get(cluster);
    if (known !== undefined) return known;
    this.#refresh();
    const surroundings = this.#surroundings;
    const made = new LiveCluster(
      cluster,
      {
        clock: this.#clock,
        faults: surroundings.faults,
        record: (command) => surroundings.record(command),
        refresh: this.#refresh,
      },
      this.#startedAt,
    );
    this.#live.set(cluster, made);
    return made;
  }

  /** Where the members of a cluster listen; they begin to with the first question. */
  async ports(cluster: Cluster): Promise<readonly number[]> {
    const live = this.cluster(cluster);
    const opening = this.#doors.get(cluster) ?? this.#open(live);
    this.#doors.set(cluster, opening);
    await opening;
    return live.ports;
  }

  /** Ends the connections to a cluster, as when it is paused or its users change. */
  async hangUp(cluster: Cluster): Promise<void> {
    (await this.#doors.get(cluster))?.hangUp();
  }

  async close(): Promise<void> {
    const doors = await Promise.all(this.#doors.values());
    await Promise.all(doors.map((one) => one.close()));
  }

  get clusters(): readonly Cluster[] {
    return this.#clusters;
  }

  async #open(live: LiveCluster): Promise<Doors> {
    const doors = new Doors(live, await this.#surroundings.certificates());
    live.ports = await doors.open();
    return doors;
  }
}
