import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { buildWhatChanged } from '../../build/setup/build.ts';
import { actions } from './actions.ts';
import { measure, median } from './bench.ts';
import { measureCopyOut } from './copy-out.ts';
import { measureClient, type ClientMeasured } from './client.ts';
import { measureDatabases } from './databases.ts';
import { measureFirstScreen } from './first-screen.ts';
import { measureSizes } from './sizes.ts';
import { measureStart } from './start.ts';

/**
 * `npm run bench`: how many questions and how much time each action takes, beside the least possible, and beside Heroku's
 * own client with `--against-client`. On a busy computer the times say little; the counts stay true.
 */

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    'against-client': { type: 'boolean', default: false },
    times: { type: 'string', default: '9' },
    /** Only the actions whose name holds this, and nothing of starts and sizes. */
    only: { type: 'string' },
  },
});
const times = Number(options.times);
const clientTimes = 3;

interface Row {
  readonly name: string;
  readonly latencyMs: number;
  readonly requests: number;
  readonly visits: number;
  readonly ms: number;
  /** Needed sequential answers × latency. */
  readonly least: number;
  readonly client: ClientMeasured | null;
  /** As in `Action`. */
  readonly beyond: number;
}

interface Target {
  readonly name: string;
  readonly value: number;
  readonly target: number;
  readonly ok: boolean;
}

const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));
const atMost = (name: string, value: number, target: number): Target => ({
  name,
  value: rounded(value, 3),
  target,
  ok: value <= target,
});

async function measureActions(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const latencyMs of [0, 100]) {
    for (const action of actions.filter(({ name }) => name.includes(options.only ?? ''))) {
      const all = await measure(action, latencyMs, times);
      rows.push({
        name: action.name,
        latencyMs,
        requests: Math.max(...all.map(({ requests }) => requests)),
        visits: Math.max(...all.map(({ visits }) => visits)),
        ms: rounded(median(all.map(({ ms }) => ms))),
        least: action.sequential * latencyMs,
        beyond: action.beyond ?? 0,
        client: options['against-client'] ? await measureClient(action, latencyMs, clientTimes) : null,
      });
    }
  }
  return rows;
}

function targetsOf({ name, latencyMs, requests, ms, least, client, beyond }: Row): Target[] {
  const at = `${name}, ${latencyMs} ms`;
  // Where one answer takes longer than 0.15 of the client's whole run, nothing could meet that: then the least counts.
  const ofClient = client === null ? 0 : Math.max(0.15, (1.15 * least) / client.ms);
  return [
    ...(least > 0 ? [atMost(`${at}: time ÷ least possible`, ms / least, 1.15)] : []),
    ...(client === null
      ? []
      : [
          atMost(`${at}: time ÷ client’s`, ms / client.ms, rounded(ofClient, 3)),
          atMost(`${at}: requests, beside the client’s`, requests, client.requests + beyond),
        ]),
  ];
}

const line = (...cells: readonly (string | number)[]): void =>
  console.log(
    cells.map((cell, index) => (index === 0 ? String(cell).padEnd(34) : String(cell).padStart(10))).join(''),
  );

function print(rows: readonly Row[], targets: readonly Target[]): void {
  line('action', 'latency', 'requests', 'visits', 'ms', 'least ms', 'client', 'its ms');
  for (const { name, latencyMs, requests, visits, ms, least, client } of rows) {
    line(name, latencyMs, requests, visits, ms, least, client?.requests ?? '', client?.ms ?? '');
  }
  console.log(`\n${'target'.padEnd(62)}${'value'.padStart(12)}${'at most'.padStart(12)}`);
  for (const { name, value, target, ok } of targets) {
    console.log(
      `${name.padEnd(62)}${String(value).padStart(12)}${String(target).padStart(12)}  ${ok ? 'ok' : 'MISSED'}`,
    );
  }
}

const out = join(import.meta.dirname, '../../out');
if (!(await buildWhatChanged())) process.exit(1);

const rows = await measureActions();
if (options.only !== undefined) {
  print(rows, rows.flatMap(targetsOf));
  process.exit();
}
const start = await measureStart(2 * times);
const screen = await measureFirstScreen(join(out, 'renderer'), times);
const built = await measureSizes(out);
const copied = await measureCopyOut(3);
const databases = await measureDatabases(times);
const kb = 1024;
const targets = [
  ...rows.flatMap(targetsOf),
  atMost('first screen ÷ bare React page', screen.ours / screen.bare, 2),
  atMost('renderer JavaScript at start, KB gz', built.rendererJs / kb, 210),
  atMost('preload, KB', built.preload / kb, 4),
  atMost('verdict on a connection string, ms', databases.verdictMs, 1),
  atMost('whole test of a string ÷ bare driver', databases.testMs / databases.driverMs, 2),
  atMost('loading the services ÷ empty Node', start.services / start.empty, 1.5),
  atMost('200,000 readings: bare driver’s pace ÷ copying’s', copied.bare / copied.copying, 1 / 0.8),
  atMost('200,000 readings copied out: peak memory, MB', copied.peak, 150),
];
const sizes = {
  ...built,
  firstScreenMs: rounded(screen.ours),
  bareReactMs: rounded(screen.bare),
  servicesMs: rounded(start.services),
  emptyNodeMs: rounded(start.empty),
  stringTestMs: rounded(databases.testMs),
  bareDriverMs: rounded(databases.driverMs),
  hundredSitesRss: start.hundredSites,
  emptyNodeRss: start.emptyMemory,
  bareReadPerSecond: rounded(copied.bare, 0),
  copiedPerSecond: rounded(copied.copying, 0),
  copiedAndCheckedPerSecond: rounded(copied.whole, 0),
  barePeakMb: rounded(copied.barePeak),
};

print(rows, targets);
console.log('');
for (const [name, value] of Object.entries(sizes)) console.log(`${name.padEnd(20)} ${value}`);
if (options.json !== undefined)
  await writeFile(options.json, `${JSON.stringify({ rows, sizes, targets }, null, 1)}\n`);
const missed = targets.filter(({ ok }) => !ok).length;
console.log(`\n${targets.length - missed} targets met, ${missed} missed`);
process.exitCode = missed > 0 ? 1 : 0;
