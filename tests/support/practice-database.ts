import { MongoClient, type MongoClientOptions } from 'mongodb';
import { onTestFinished } from 'vitest';

import { practiceDatabaseNetwork } from '../../electron/practice/network.ts';
import type { DatabaseNetwork } from '../../electron/services/mongodb/connect/network.ts';
import { startPractice, type PracticeOptions, type PracticeServer } from '../../electron/practice/start.ts';

/** Users of Robin's cluster (`cluster0`), as the scenarios have them. */
export const users = {
  owner: { name: 'nightscout', password: 'canary4A7pass' },
  reader: { name: 'reader', password: 'canary3R9pass' },
  limited: { name: 'limited', password: 'canary5L2pass' },
  wrong: { name: 'nightscout', password: 'canary0X0pass' },
} as const;

export const robinsHost = 'cluster0.practice.example';

export interface PracticeDatabase {
  readonly world: PracticeServer;
  readonly network: DatabaseNetwork;
  /** A real driver with its own SRV look-up replaced by the practice world's. It is closed after the test. */
  readonly client: (who?: keyof typeof users, options?: ClientOptions) => Promise<MongoClient>;
}

interface ClientOptions extends MongoClientOptions {
  readonly host?: string;
}

/** A practice world whose databases a real driver can be pointed at; closed after the test. */
export async function practiceDatabase(options: PracticeOptions = {}): Promise<PracticeDatabase> {
  const world = await startPractice({ scenario: 'healthy', ...options });
  onTestFinished(() => world.close());
  const network = practiceDatabaseNetwork(fetch, world.origin);
  return {
    world,
    network,
    async client(who = 'owner', { host = robinsHost, ...change } = {}) {
      const client = await driver(network, host, users[who], change);
      onTestFinished(() => client.close());
      return client;
    },
  };
}

/** Nothing is sent yet; the first command opens the line. A direct connection goes to a secondary. */
export async function driver(
  network: DatabaseNetwork,
  host: string,
  user: { readonly name: string; readonly password: string },
  options: MongoClientOptions = {},
): Promise<MongoClient> {
  const all = await network.srv(`_mongodb._tcp.${host}`);
  const members = options.directConnection === true ? all.slice(1, 2) : all;
  const [text = ''] = await network.txt(host);
  const seeds = members.map(({ name, port }) => `${name}:${port}`).join(',');
  const ca = await network.ca();
  return new MongoClient(`mongodb://${user.name}:${user.password}@${seeds}/?tls=true&${text}`, {
    lookup: network.lookup,
    serverSelectionTimeoutMS: 5_000,
    ...(ca !== null && { ca }),
    ...options,
  });
}
