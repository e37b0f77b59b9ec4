import { performance } from 'node:perf_hooks';

import { MongoClient } from 'mongodb';

import { systemClock } from '../../electron/base/clock.ts';
import { explain } from '../../electron/services/connection-strings/analysis/explain.ts';
import { practiceDatabaseNetwork } from '../../electron/practice/network.ts';
import type { DatabaseNetwork } from '../../electron/services/mongodb/connect/network.ts';
import { testString } from '../../electron/services/mongodb/test/test-connection.ts';
import { startPractice } from '../../electron/practice/start.ts';
import { Secret } from '../../electron/base/secret.ts';
import { examples } from '../unit/connection-strings/examples.ts';
import { median, quartile } from './bench.ts';

export interface DatabasesMeasured {
  /** The slowest of all examples of broken strings: milliseconds to its verdict. */
  readonly verdictMs: number;
  /** A whole test of a healthy practice database. */
  readonly testMs: number;
  /** The bare driver: the same names, the same login, the same reads. */
  readonly driverMs: number;
}

const rounds = 20;

/** Each example many times, once Node is warm: a pause of the computer's is nobody's fault. The slowest example counts. */
function slowestVerdict(): number {
  for (const { text } of examples) explain(text);
  const own = examples.map(({ text }) => {
    const all = Array.from({ length: rounds }, () => {
      const began = performance.now();
      explain(text);
      return performance.now() - began;
    });
    return quartile(all);
  });
  return Math.max(...own);
}

const host = 'cluster0.practice.example';
const login = { username: 'nightscout', password: 'canary4A7pass' };
const text = `mongodb+srv://${login.username}:${login.password}@${host}/nightscout?retryWrites=true&w=majority`;
const collections = ['entries', 'treatments', 'devicestatus', 'profile'];

async function ourTest(network: DatabaseNetwork): Promise<void> {
  const test = await testString({
    network,
    text: new Secret(text),
    write: false,
    clock: systemClock,
    onChange: () => {},
  });
  if (test.best !== 'nightscout') throw new Error(`the test ended with ${test.failure}`);
}

async function bareDriver(network: DatabaseNetwork): Promise<void> {
  const [records, [options = ''], ca] = await Promise.all([
    network.srv(`_mongodb._tcp.${host}`),
    network.txt(host),
    network.ca(),
  ]);
  const seeds = records.map(({ name, port }) => `${name}:${port}`).join(',');
  const client = new MongoClient(`mongodb://${seeds}/nightscout?tls=true&${options}`, {
    auth: login,
    lookup: network.lookup,
    ...(ca !== null && { ca }),
  });
  const admin = client.db('admin');
  const db = client.db();
  await admin.command({ connectionStatus: 1, showPrivileges: true });
  await admin.admin().listDatabases({ nameOnly: true, authorizedDatabases: true });
  await db.listCollections({}, { nameOnly: true, authorizedCollections: true }).toArray();
  await Promise.all([
    ...collections.map((name) => db.collection(name).estimatedDocumentCount()),
    db.collection('entries').find().sort({ date: -1 }).limit(1).toArray(),
  ]);
  await client.close();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** By turns, so that a busy computer is as busy for both. The first go of each warms up Node and is left out. */
export async function measureDatabases(times: number): Promise<DatabasesMeasured> {
  const world = await startPractice({ scenario: 'healthy' });
  try {
    const network = practiceDatabaseNetwork(fetch, world.origin);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let turn = 0; turn <= times; turn += 1) {
      const [mine, bare] = [await timed(() => ourTest(network)), await timed(() => bareDriver(network))];
      if (turn > 0) {
        ours.push(mine);
        theirs.push(bare);
      }
    }
    return { verdictMs: slowestVerdict(), testMs: median(ours), driverMs: median(theirs) };
  } finally {
    await world.close();
  }
}
