import { rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import type { RouteId } from '../../electron/services/practice/practice.ts';
import { actNames, acts, type ActName } from './acts.ts';
import { runCell, type Cell, type Row } from './cell.ts';
import { outside } from './folder.ts';
import { isFault, troubles, type Trouble } from './faults.ts';

/** `npm run faults`: every act under every fault, through the real services. Ends with `N passed, M failed`. */

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    act: { type: 'string' },
    fault: { type: 'string' },
  },
});

/** A fault strikes each route of an act in its own cell; trouble on this computer strikes all at once. */
function cellsOf(trouble: Trouble): Cell[] {
  return acts.flatMap((act) => {
    const routes = Object.entries(act.routes).map(([route, subject]) => ({
      act,
      trouble,
      route: route as RouteId,
      subject,
    }));
    return isFault(trouble) ? routes : routes.slice(0, 1);
  });
}

/** Those that wait in real time go first, so that the others fill their pauses. */
const waits = (cell: Cell): number => Number(/^(?:time-out|slow)/.test(cell.trouble));

/** Cells share nothing, so many run at a time; most of each is waiting for loopback. */
async function runAll(cells: readonly Cell[]): Promise<Row[]> {
  const rows: Row[] = [];
  const queue = cells.toSorted((a, b) => waits(b) - waits(a));
  const worker = async (): Promise<void> => {
    for (let cell = queue.shift(); cell !== undefined; cell = queue.shift()) rows.push(await runCell(cell));
  };
  await Promise.all(Array.from({ length: 32 }, worker));
  return rows;
}

const empty = '-';

function verdict(rows: readonly Row[], act: ActName, fault: Trouble): string {
  const own = rows.filter((row) => row.act === act && row.fault === fault);
  if (own.length === 0) return empty;
  const bad = own.filter((row) => !row.ok).length;
  return bad === 0 ? String(own.length) : `${bad}!`;
}

/** A line an act, a column a fault: how many cells held, or how many did not. */
function printTable(rows: readonly Row[]): void {
  const wide = Math.max(...actNames.map((name) => name.length)) + 2;
  const header = troubles.map((_, index) => String(index + 1).padStart(4)).join('');
  console.log(`${''.padEnd(wide)}${header}`);
  for (const act of actNames) {
    const line = troubles.map((trouble) => verdict(rows, act, trouble).padStart(4)).join('');
    console.log(`${act.padEnd(wide)}${line}`);
  }
  console.log(troubles.map((trouble, index) => `\n${String(index + 1).padStart(4)} ${trouble}`).join(''));
}

const began = performance.now();
const asked = troubles
  .flatMap(cellsOf)
  .filter(({ act }) => options.act === undefined || act.name === options.act)
  .filter(({ trouble }) => options.fault === undefined || trouble === options.fault);
const rows = await runAll(asked);
await rm(outside, { recursive: true, force: true });
const failed = rows.filter((row) => !row.ok);
const partial = options.act !== undefined || options.fault !== undefined;
const holes = partial
  ? 0
  : actNames.flatMap((act) => troubles.filter((fault) => verdict(rows, act, fault) === empty)).length;

if (!partial) printTable(rows);
for (const { act, fault, route, expected, got } of failed) {
  console.log(`\nFAIL ${act} × ${fault} on ${route}\n  expected ${expected}\n  got      ${got}`);
}
if (options.json !== undefined) {
  const counts = {
    cells: rows.length,
    passed: rows.length - failed.length,
    failed: failed.length,
    empty: holes,
  };
  await writeFile(
    options.json,
    `${JSON.stringify({ acts: actNames, faults: troubles, ...counts, rows }, null, 1)}\n`,
  );
}
console.log(
  `\n${actNames.length} acts × ${troubles.length} faults, ${holes} empty, ${((performance.now() - began) / 1000).toFixed(1)} s`,
);
console.log(`${rows.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 || holes > 0 ? 1 : 0;
