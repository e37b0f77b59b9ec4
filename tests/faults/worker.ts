import { runCell, type Row } from './case.ts';
import { allCells } from './cases.ts';
import { removeOutside } from './folder.ts';

/** One part of the matrix, on a processor of its own. */
export interface Part {
  readonly part: number;
  readonly of: number;
  readonly act?: string;
  readonly fault?: string;
}

const { part, of, ...only } = JSON.parse(process.argv[2] ?? '') as Part;
const queue = allCells(only).filter((_, index) => index % of === part);
const rows: Row[] = [];

/** Cells share nothing, so many run at a time; most of each is waiting for loopback. */
async function work(): Promise<void> {
  for (let cell = queue.shift(); cell !== undefined; cell = queue.shift()) rows.push(await runCell(cell));
}

await Promise.all(Array.from({ length: 16 }, work));
await removeOutside();
process.send?.(rows, () => process.disconnect());
