import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { unheard } from '../support/job-context.ts';
import type { JobContext } from '../../electron/services/jobs/job-plan.ts';
import { systemClock } from '../../electron/base/clock.ts';
import { exportDatabase } from '../../electron/services/mongodb/export/export.ts';
import { practiceDatabaseNetwork } from '../../electron/practice/network.ts';
import { openDatabase } from '../../electron/services/mongodb/connect/open.ts';
import { usualNames } from '../../electron/services/config-vars/collection-names.ts';
import { Secret } from '../../electron/base/secret.ts';
import { benchHost, benchUser, type ReadingHow, type ReadOnce } from './copy-out-place.ts';

const [how, origin] = process.argv.slice(2) as [ReadingHow, string];
const { name, password } = benchUser;
const text = new Secret(
  `mongodb+srv://${name}:${password}@${benchHost}/nightscout?retryWrites=true&w=majority`,
);
const network = practiceDatabaseNetwork(fetch, origin);

let peak = 0;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);

async function bare(): Promise<Omit<ReadOnce, 'peak'>> {
  const opened = await openDatabase(network, text);
  if (!opened.ok) throw new Error(opened.problem.code);
  const collections = await opened.value.db.listCollections({}, { nameOnly: true }).toArray();
  const began = performance.now();
  let documents = 0;
  for (const collection of collections) {
    const cursor = opened.value.db
      .collection(collection.name)
      .find({}, { raw: true, sort: { _id: 1 }, batchSize: 250 });
    while (await cursor.hasNext()) documents += cursor.readBufferedDocuments().length;
  }
  const ms = performance.now() - began;
  await opened.value.close();
  return { documents, copyingMs: ms, ms };
}

const openBench = () => openDatabase(network, text);

async function copy(): Promise<Omit<ReadOnce, 'peak'>> {
  const picked = await mkdtemp(join(tmpdir(), 'sitekeeper-bench-'));
  let began = 0;
  let checking = 0;
  let documents = 0;
  const at: JobContext['at'] = (step, counts) => {
    if (step === 'copying') began = performance.now();
    if (step === 'checking') {
      checking = performance.now();
      documents = counts?.total ?? 0;
    }
  };
  const done = await exportDatabase(
    { open: openBench, picked, place: 'bench', names: usualNames, clock: systemClock },
    { ...unheard, at },
  );
  const end = performance.now();
  await rm(picked, { recursive: true });
  if (!done.ok) throw new Error(done.problem.code);
  return { documents, copyingMs: checking - began, ms: end - began };
}

const measured = await (how === 'bare' ? bare() : copy());
clearInterval(watch);
process.send?.({ ...measured, peak });
process.disconnect();
