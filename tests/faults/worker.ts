import { runCase, type Row } from './case.ts';
import { allCases } from './cases.ts';
import { removeOutside } from './folder.ts';

/** One part of the matrix, on a processor of its own. */
export interface Part {
  readonly part: number;
  readonly of: number;
  readonly act?: string;
  readonly fault?: string;
}

const { part, of, ...only } = JSON.parse(process.argv[2] ?? '') as Part;
const queue = allCases(only).filter((_, index) => index % of === part);
const rows: Row[] = [];

/** Cases share nothing, so many run at a time; most of each is waiting for loopback. */
async function work(): Promise<void> {
  for (let tested = queue.shift(); tested !== undefined; tested = queue.shift())
    rows.push(await runCase(tested));
}

await Promise.all(Array.from({ length: 16 }, work));
await removeOutside();
process.send?.(rows, () => process.disconnect());
