import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mainFile, root } from './paths.ts';
import { run } from './run.ts';

/** Everything that the three bundles are made from. */
const SOURCES = [
  'electron/**',
  'renderer/**',
  'assets/**',
  'electron.vite.config.ts',
  'build/package/shipped-packages.ts',
  'tsconfig*.json',
  'package-lock.json',
];
const STAMP = join(root, 'out', 'built-from');

/** Builds the app unless it was built from these very sources. False when it does not build. */
export async function buildWhatChanged(): Promise<boolean> {
  const sources = fingerprint();
  if (existsSync(mainFile) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return true;
  console.log('Building Sitekeeper.');
  const built = await run(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build'], {
    quiet: true,
  });
  if (built.code !== 0) {
    console.error(`${built.output}\nSitekeeper could not be built.`);
    return false;
  }
  writeFileSync(STAMP, sources);
  return true;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of globSync(SOURCES, { cwd: root }).sort()) {
    const path = join(root, file);
    if (statSync(path).isFile()) hash.update(file).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}
