import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { practiceDatabaseNetwork } from '../../../electron/practice/network.ts';
import { type ClusterSpec, type PracticeServer, startPractice } from '../../../electron/practice/start.ts';
import { nodeForNightscout } from './node.ts';

/** A password of the practice databases. */
const owners = 'canary4A7pass';

const users: ClusterSpec['users'] = [
  { name: 'nightscout', password: owners, roles: [{ role: 'atlasAdmin', db: 'admin' }] },
  { name: 'anyreader', password: owners, roles: [{ role: 'readAnyDatabase', db: 'admin' }] },
  { name: 'reader', password: owners, roles: [{ role: 'read', db: 'nightscout' }] },
  { name: 'elsewhere', password: owners, roles: [{ role: 'readWrite', db: 'elsewhere' }] },
];

const filled = { kind: 'nightscout', owner: 'Robin', days: 10, loopDays: 3 } as const;

/** The clusters of a check, by the first label of their name. Robin's own `cluster0` is the practice world's. */
const clusters: Readonly<Record<string, Omit<ClusterSpec, 'host' | 'users'>>> = {
  /** Nothing in it. */
  empty: { databases: {} },
  /** For what is written while a check goes on. */
  scratch: { databases: {} },
  /** Ten days of readings. */
  filled: { databases: { nightscout: filled } },
  /** Device status has used up the free cluster's 512 MB before a reading came. */
  full: { databases: { nightscout: { ...filled, readings: 0, fillToMb: 513.4 } } },
  paused: { databases: {}, state: 'paused' },
  refuses: { databases: {}, state: 'refuses-us' },
  /** In MongoDB's own words instead of Atlas'. */
  own: { databases: {}, flavour: 'own' },
};

export const hostOf = (label: string): string => `${label}.practice.example`;

/** A connection string. @param more stands behind the question mark. */
export const stringFor = (
  label: string,
  {
    user = 'nightscout',
    password = owners,
    database = 'nightscout',
    more = 'retryWrites=true&w=majority',
  } = {},
): string => `mongodb+srv://${user}:${password}@${hostOf(label)}/${database}?${more}`;

/** A main password that Nightscout takes. */
export const secret = 'canary-real-secret-12';

/** All that the parts of a check share. */
export interface Kit {
  readonly world: PracticeServer;
  /** The checkout of Nightscout. */
  readonly checkout: string;
  readonly node: string;
  /** A folder of this check alone; gone with it. */
  readonly folder: string;
  readonly ca: string;
  readonly names: string;
  /** After another scenario: `cluster0` listens elsewhere. */
  renewNames(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The practice world with the clusters of a check, their certificate and their names as files.
 * @throws when npm can't get Node 20.
 */
export async function makeKit(checkout: string): Promise<Kit> {
  const node = await nodeForNightscout();
  const world = await startPractice({ scenario: 'healthy', speed: 50 });
  const folder = await mkdtemp(join(tmpdir(), 'check-nightscout-'));
  const network = practiceDatabaseNetwork(fetch, world.origin);
  const ca = join(folder, 'authority.pem');
  await writeFile(ca, (await network.ca()) ?? '');
  const names = join(folder, 'names.json');
  const renewNames = async (): Promise<void> => {
    const known = new Set(world.databases.hosts);
    for (const [label, spec] of Object.entries(clusters)) {
      if (!known.has(hostOf(label))) world.databases.add({ host: hostOf(label), users, ...spec });
    }
    const srv: Record<string, unknown> = {};
    const txt: Record<string, unknown> = {};
    for (const host of world.databases.hosts) {
      srv[`_mongodb._tcp.${host}`] = await network.srv(`_mongodb._tcp.${host}`);
      txt[host] = await network.txt(host);
    }
    await writeFile(names, JSON.stringify({ srv, txt }));
  };
  await renewNames();
  await keyFile(checkout);
  return {
    world,
    checkout,
    node,
    folder,
    ca,
    names,
    renewNames,
    async close() {
      await world.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * What `npm install` of Nightscout leaves behind when it has built its pages: a folder for them, and the text that it
 * signs its tokens with. A checkout whose pages were never built starts with these two as well.
 */
async function keyFile(checkout: string): Promise<void> {
  const folder = join(checkout, 'node_modules', '.cache', '_ns_cache');
  await mkdir(join(folder, 'public'), { recursive: true });
  await writeFile(join(folder, 'randomString'), 'practice'.repeat(32), { flag: 'wx' }).catch(() => undefined);
}
