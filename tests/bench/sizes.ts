import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Sizes {
  /** JavaScript that the page loads at its start, gzipped, in bytes. */
  readonly rendererJs: number;
  /** The same for its styles; no target, but good to see. */
  readonly rendererCss: number;
  readonly preload: number;
}

const gzipped = async (files: readonly string[]): Promise<number> => {
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(file), { level: 9 }).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
};

/** @param out folder of the three bundles. */
export async function measureSizes(out: string): Promise<Sizes> {
  const renderer = join(out, 'renderer');
  const page = await readFile(join(renderer, 'index.html'), 'utf8');
  const linked = (pattern: RegExp): string[] =>
    [...page.matchAll(pattern)].map((match) => join(renderer, match[1] ?? ''));
  const preload = await stat(join(out, 'preload', 'preload.cjs'));
  return {
    rendererJs: await gzipped(linked(/(?:src|href)="\.?\/?([^"]+\.js)"/g)),
    rendererCss: await gzipped(linked(/href="\.?\/?([^"]+\.css)"/g)),
    preload: preload.size,
  };
}
