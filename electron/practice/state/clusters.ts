import { practiceDomain } from '../addresses.ts';

/**
 * The made-up MongoDB clusters of an account, as far as the rest of it has to know: who may do what, and whether a port
 * opens. What they hold and how they speak is in `mongo/`, which is loaded when somebody first asks a database.
 */

interface Role {
  readonly role: 'atlasAdmin' | 'readWriteAnyDatabase' | 'readAnyDatabase' | 'readWrite' | 'read';
  /** `admin` for a role that is good for every database. */
  readonly db: string;
}

export interface DatabaseUser {
  readonly name: string;
  readonly password: string;
  readonly roles: readonly Role[];
}

/** What a database holds when its scenario opens. `blank`: Nightscout's collections, with nothing in them. */
export type Contents =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'nightscout';
      readonly owner: string;
      /** Days of readings, one every five minutes, up to the newest. */
      readonly days: number;
      /** Exactly so many readings, in place of those of the days. */
      readonly readings?: number;
      /** A closed loop, which writes a device status every five minutes, for so many days. */
      readonly loopDays?: number;
      /** The device status counts as so much that the whole cluster uses this many MB (see `Collection`). */
      readonly fillToMb?: number;
    };

/**
 * `paused`: the names are there, nobody listens. `gone`: not even the names. `refuses-us`: the IP access list lets
 * nobody in, neither this computer nor Heroku’s.
 */
export type ClusterState = 'awake' | 'paused' | 'gone' | 'refuses-us';

export interface ClusterSpec {
  /** The name in a `mongodb+srv://` string. */
  readonly host: string;
  readonly users: readonly DatabaseUser[];
  readonly databases: Readonly<Record<string, Contents>>;
  readonly state?: ClusterState;
  /** Atlas answers in its own words and codes; a database that somebody runs alone, in MongoDB's. */
  readonly flavour?: 'atlas' | 'own';
  /** Data and indexes of all databases together. Left out: 512 as Atlas' free cluster has, none where somebody runs it. */
  readonly quotaMb?: number;
}

export class Cluster {
  readonly host: string;
  readonly flavour: 'atlas' | 'own';
  readonly quotaBytes: number;
  readonly databases: Readonly<Record<string, Contents>>;
  users: readonly DatabaseUser[];
  state: ClusterState;
  /** No room for another write. Kept by the cluster server once there is one; until then as the scenario says. */
  full: boolean;
  /** By database: how far its readings reach, in milliseconds since 1970. Grows while a site feeds it. */
  readonly ingestedUntil = new Map<string, number>();

  constructor(spec: ClusterSpec) {
    this.host = spec.host;
    this.users = spec.users;
    this.databases = spec.databases;
    this.state = spec.state ?? 'awake';
    this.flavour = spec.flavour ?? 'atlas';
    const quotaMb = spec.quotaMb ?? (this.flavour === 'atlas' ? 512 : Number.POSITIVE_INFINITY);
    this.quotaBytes = quotaMb * 1024 * 1024;
    this.full = Object.values(spec.databases).some(
      (one) => one.kind === 'nightscout' && (one.fillToMb ?? 0) > quotaMb,
    );
  }

  /** The names behind the cluster's own: `cluster0-shard-00-01.practice.example`. */
  get members(): readonly string[] {
    const [label = '', ...rest] = this.host.split('.');
    return [0, 1, 2].map((number) => [`${label}-shard-00-0${number}`, ...rest].join('.'));
  }

  /** A database that readings come into. One that began empty stays so: in practice nobody sends it any. */
  keepsReadings(database: string): boolean {
    return this.databases[database]?.kind === 'nightscout';
  }

  ingestUntil(database: string, until: number): void {
    if (!this.keepsReadings(database)) return;
    this.ingestedUntil.set(database, Math.max(until, this.ingestedUntil.get(database) ?? 0));
  }
}

/** Name of the replica set, as the TXT record and hello give it. */
export const replicaSet = 'atlas-practice-shard-0';

export const mayRead = (user: DatabaseUser, database: string): boolean =>
  user.roles.some(({ role, db }) =>
    role === 'read' || role === 'readWrite' ? db === database : role !== undefined,
  );

export const mayWrite = (user: DatabaseUser, database: string): boolean =>
  user.roles.some(({ role, db }) =>
    role === 'readWrite' ? db === database : role === 'atlasAdmin' || role === 'readWriteAnyDatabase',
  );

export const clusterHost = (label: string): string => `${label}.${practiceDomain}`;

/** What becomes of a connection string when a program opens it. */
export type Reach =
  | { readonly kind: 'malformed' }
  | { readonly kind: 'no-name'; readonly host: string }
  | { readonly kind: 'unreachable'; readonly host: string }
  | { readonly kind: 'bad-auth'; readonly flavour: Cluster['flavour'] }
  | {
      readonly kind: 'open';
      readonly cluster: Cluster;
      readonly database: string;
      readonly user: DatabaseUser;
    };

const shape =
  /^mongodb(?<srv>\+srv)?:\/\/(?:(?<user>[^:@/?#]*)(?::(?<password>[^:@/?#]*))?@)?(?<hosts>[^@/?#\s]+)(?:\/(?<database>[^?#\s]*))?(?:\?(?<options>[^#\s]*))?$/;

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const clusterOf = (clusters: readonly Cluster[], host: string): Cluster | undefined =>
  clusters.find((one) => one.host === host || one.members.includes(host));

/** Cluster and database that a string names, whether or not anybody listens there; null for one that names none of ours. */
export function placeOf(
  clusters: readonly Cluster[],
  text: string,
): { readonly cluster: Cluster; readonly database: string } | null {
  const [, host = '', database = ''] = /@([^@/:,?]+)[^@/?]*(?:\/([^?]*))?(?:\?.*)?$/.exec(text.trim()) ?? [];
  const cluster = clusterOf(clusters, host.toLowerCase());
  return cluster === undefined ? null : { cluster, database: decoded(database) || 'test' };
}

/** Opens a string as Nightscout's driver would, without a network: the same rules that the live databases answer by. */
export function reach(clusters: readonly Cluster[], text: string): Reach {
  const parts = shape.exec(text.trim())?.groups;
  if (parts === undefined) return { kind: 'malformed' };
  const [first = ''] = (parts['hosts'] ?? '').toLowerCase().split(',');
  const host = first.replace(/:\d+$/, '');
  const name = decoded(parts['user'] ?? '');
  const password = decoded(parts['password'] ?? '');
  if (name === null || password === null) return { kind: 'malformed' };
  const cluster = clusterOf(clusters, host);
  if (cluster === undefined || cluster.state === 'gone') return { kind: 'no-name', host };
  if (cluster.state !== 'awake') return { kind: 'unreachable', host };
  const options = new URLSearchParams(parts['options'] ?? '');
  const user = cluster.users.find((one) => one.name === name && one.password === password);
  if (user === undefined || (options.get('authSource') ?? 'admin') !== 'admin') {
    return { kind: 'bad-auth', flavour: cluster.flavour };
  }
  return { kind: 'open', cluster, database: decoded(parts['database'] ?? '') || 'test', user };
}
