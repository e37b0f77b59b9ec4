import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { actionNames } from './actions.ts';
import type { Row } from './case.ts';
import { databaseTroubles, type DatabaseRow } from './databases/case.ts';
import { databaseActions } from './databases/actions.ts';
import { jobGroups } from './databases/jobs/case.ts';
import { troubles } from './faults.ts';
import type { Part } from './worker.ts';

/** `npm run faults`: every act under every fault, through the real services. Ends with `N passed, M failed`. */

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    act: { type: 'string' },
    fault: { type: 'string' },
  },
});

const only = {
  ...(options.act !== undefined && { act: options.act }),
  ...(options.fault !== undefined && { fault: options.fault }),
};

/** What a process of its own answers: the rows of its part. */
async function rowsFrom<T>(script: string, data: object): Promise<readonly T[]> {
  const worker = fork(fileURLToPath(new URL(script, import.meta.url)), [JSON.stringify(data)]);
  const [rows] = (await once(worker, 'message')) as [readonly T[]];
  return rows;
}

/** One process a processor; each answers the rows of its part. */
async function runAll(): Promise<readonly Row[]> {
  const of = Math.max(2, Math.min(4, availableParallelism()));
  const parts = Array.from({ length: of }, (_, part) =>
    rowsFrom<Row>('worker.ts', { part, of, ...only } satisfies Part),
  );
  return (await Promise.all(parts)).flat();
}

const empty = '-';
type AnyRow = Row | DatabaseRow;

function verdict(rows: readonly AnyRow[], act: string, fault: string): string {
  const own = rows.filter((row) => row.act === act && row.fault === fault);
  if (own.length === 0) return empty;
  const bad = own.filter((row) => !row.ok).length;
  return bad === 0 ? String(own.length) : `${bad}!`;
}

/** A line an act, a column a fault: how many cases held, or how many did not. */
function printTable(rows: readonly AnyRow[], names: readonly string[], troubles: readonly string[]): void {
  const wide = Math.max(...names.map((name) => name.length)) + 2;
  const header = troubles.map((_, index) => String(index + 1).padStart(4)).join('');
  console.log(`${''.padEnd(wide)}${header}`);
  for (const act of names) {
    const line = troubles.map((trouble) => verdict(rows, act, trouble).padStart(4)).join('');
    console.log(`${act.padEnd(wide)}${line}`);
  }
  console.log(troubles.map((trouble, index) => `\n${String(index + 1).padStart(4)} ${trouble}`).join(''));
}

const began = performance.now();
const [heroku, databases] = await Promise.all([runAll(), rowsFrom<DatabaseRow>('databases/worker.ts', only)]);
const rows: readonly AnyRow[] = [...heroku, ...databases];
const failed = rows.filter((row) => !row.ok);
const partial = Object.keys(only).length > 0;

interface Planned {
  readonly act: string;
  readonly faults: readonly string[];
}

const all = (acts: readonly string[], faults: readonly string[]): readonly Planned[] =>
  acts.map((act) => ({ act, faults }));
const databaseActNames = databaseActions.map(({ name }) => name);
/** One table each: what goes to Heroku, what looks into databases, long work on databases, what reads a site. */
const tables: readonly (readonly Planned[])[] = [
  all(actionNames, troubles),
  all(databaseActNames, databaseTroubles),
  jobGroups.filter(({ site }) => !site),
  jobGroups.filter(({ site }) => site),
];
const planned = tables.flat();
const faultsOf = (acts: readonly Planned[]): readonly string[] => [
  ...new Set(acts.flatMap(({ faults }) => faults)),
];
const holesOf = ({ act, faults }: Planned): number =>
  faults.filter((fault) => verdict(rows, act, fault) === empty).length;
const holes = partial ? 0 : planned.reduce((sum, one) => sum + holesOf(one), 0);

if (!partial) {
  for (const table of tables) {
    printTable(
      rows,
      table.map(({ act }) => act),
      faultsOf(table),
    );
    console.log('');
  }
}
for (const { act, fault, route, expected, got } of failed) {
  console.log(`\nFAIL ${act} × ${fault} on ${route}\n  expected ${expected}\n  got      ${got}`);
}
if (options.json !== undefined) {
  const counts = {
    cases: rows.length,
    passed: rows.length - failed.length,
    failed: failed.length,
    empty: holes,
  };
  await writeFile(
    options.json,
    `${JSON.stringify({ acts: planned.map(({ act }) => act), faults: faultsOf(planned), ...counts, rows }, null, 1)}\n`,
  );
}
console.log(
  `\n${planned.length} acts × ${faultsOf(planned).length} faults, ${holes} empty, ${((performance.now() - began) / 1000).toFixed(1)} s`,
);
console.log(`${rows.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 || holes > 0 ? 1 : 0;
