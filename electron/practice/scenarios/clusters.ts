import type { ClusterSpec, DatabaseUser } from '../state/clusters.ts';
import { clusterHost } from '../state/clusters.ts';

/** The made-up clusters of the practice account. Every password holds the word `canary`. */

export const hosts = {
  A: clusterHost('cluster0'),
  B: clusterHost('cluster1'),
  /** Of a site that was deleted; nobody uses it now. */
  C: clusterHost('cluster2'),
} as const;

const admin = (name: string, password: string): DatabaseUser => ({
  name,
  password,
  roles: [{ role: 'atlasAdmin', db: 'admin' }],
});

const ofA: readonly DatabaseUser[] = [
  admin('nightscout', 'canary4A7pass'),
  { name: 'reader', password: 'canary3R9pass', roles: [{ role: 'readAnyDatabase', db: 'admin' }] },
  { name: 'limited', password: 'canary5L2pass', roles: [{ role: 'readWrite', db: 'elsewhere' }] },
];

export const robinsContents = { kind: 'nightscout', owner: 'Robin', days: 180, loopDays: 45 } as const;
export const kimsContents = { kind: 'nightscout', owner: 'Kim', days: 365 } as const;

/** Robin's cluster, as each scenario wants it. */
export const clusterA = (change: Partial<ClusterSpec> = {}): ClusterSpec => ({
  host: hosts.A,
  users: ofA,
  databases: { nightscout: robinsContents },
  ...change,
});

export const clusterB: ClusterSpec = {
  host: hosts.B,
  users: [admin('nightscout', 'canary8B2pass')],
  databases: { nightscout: kimsContents },
};

export const clusterC: ClusterSpec = {
  host: hosts.C,
  users: [admin('mia', 'canary2M5pass')],
  databases: { mysugar: { kind: 'nightscout', owner: 'Mia', days: 90 } },
};
