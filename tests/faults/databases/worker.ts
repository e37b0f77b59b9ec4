import { databaseCells, runDatabaseCell, type DatabaseRow } from './case.ts';
import { runWorkCell, workCells } from './jobs/case.ts';

/** The part of the matrix that is about databases, in a process of its own. */
const only = JSON.parse(process.argv[2] ?? '{}') as { readonly act?: string; readonly fault?: string };
const queue: (() => Promise<DatabaseRow>)[] = [
  ...databaseCells(only).map((cell) => () => runDatabaseCell(cell)),
  ...workCells(only).map((cell) => () => runWorkCell(cell)),
];
const rows: DatabaseRow[] = [];

/** Cells share nothing; most of each is waiting. */
async function work(): Promise<void> {
  for (let cell = queue.shift(); cell !== undefined; cell = queue.shift()) rows.push(await cell());
}

await Promise.all(Array.from({ length: 4 }, work));
process.send?.(rows, () => process.disconnect());
