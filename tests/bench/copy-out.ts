import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { startPractice } from '../../electron/practice/start.ts';
import { median } from './bench.ts';
import { buildWorker } from './bundles.ts';
import { benchHost, benchUser, type ReadOnce, type ReadingHow } from './copy-out-place.ts';

/** Readings of about two years. */
const readings = 200_000;
export interface CopyOutMeasured {
  /** Documents a second. */
  readonly bare: number;
  readonly copying: number;
  readonly whole: number;
  /** Megabytes. */
  readonly peak: number;
  readonly barePeak: number;
}

/** Each run in a process of its own, so that its memory is its own; the database stands in this one. */
async function run(worker: string, how: ReadingHow, origin: string): Promise<ReadOnce> {
  const child: ChildProcess = fork(worker, [how, origin]);
  const [[answer]] = await Promise.all([once(child, 'message'), once(child, 'exit')]);
  return answer as ReadOnce;
}

/** Documents a second. */
const pace = (all: readonly ReadOnce[], ms: (one: ReadOnce) => number): number =>
  median(all.map((one) => (1000 * one.documents) / ms(one)));
const most = (all: readonly ReadOnce[]): number => Math.max(...all.map(({ peak }) => peak)) / 1024 / 1024;

/** 200,000 readings copied out, beside the bare driver that reads the same cursor. */
export async function measureCopyOut(times: number): Promise<CopyOutMeasured> {
  const worker = await buildWorker(join(import.meta.dirname, 'copy-out-worker.ts'));
  const practice = await startPractice({ scenario: 'healthy' });
  practice.databases.add({
    host: benchHost,
    users: [{ ...benchUser, roles: [{ role: 'atlasAdmin', db: 'admin' }] }],
    databases: { nightscout: { kind: 'nightscout', owner: 'Robin', days: 700, readings } },
  });
  try {
    await practice.databases.counts(benchHost, 'nightscout');
    const bare: ReadOnce[] = [];
    const copies: ReadOnce[] = [];
    for (let turn = 0; turn < times; turn += 1) {
      bare.push(await run(worker, 'bare', practice.origin));
      copies.push(await run(worker, 'copy', practice.origin));
    }
    return {
      bare: pace(bare, ({ ms }) => ms),
      copying: pace(copies, ({ copyingMs }) => copyingMs),
      whole: pace(copies, ({ ms }) => ms),
      peak: most(copies),
      barePeak: most(bare),
    };
  } finally {
    await practice.close();
  }
}
