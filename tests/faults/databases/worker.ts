import { databaseCases, runDatabaseCase, type DatabaseRow } from './case.ts';
import { runJobCase, jobCases } from './jobs/case.ts';

/** The part of the matrix that is about databases, in a process of its own. */
const only = JSON.parse(process.argv[2] ?? '{}') as { readonly act?: string; readonly fault?: string };
const queue: (() => Promise<DatabaseRow>)[] = [
  ...databaseCases(only).map((tested) => () => runDatabaseCase(tested)),
  ...jobCases(only).map((tested) => () => runJobCase(tested)),
];
const rows: DatabaseRow[] = [];

/** Cases share nothing; most of each is waiting. */
async function work(): Promise<void> {
  for (let tested = queue.shift(); tested !== undefined; tested = queue.shift()) rows.push(await tested());
}

await Promise.all(Array.from({ length: 4 }, work));
process.send?.(rows, () => process.disconnect());
