import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheFolder } from './paths.ts';
import { run } from './run.ts';

const LIMIT_MS = 60_000;
const TICK_MS = 5_000;
const FORGET_MS = 24 * 60 * 60 * 1000;
const FAILURE = join(cacheFolder, 'electron-download-failed');

const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** The program of Electron's runtime, or null when it is not here. */
export function findElectron(): string | null {
  const overridden = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const pathFile = join(folder, 'path.txt');
  if (overridden === undefined && !existsSync(pathFile)) return null;
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const program = join(overridden ?? join(folder, 'dist'), name);
  return existsSync(program) ? program : null;
}

/**
 * Electron's runtime, downloaded when it is not here. The download may take a minute; when it fails, that is remembered
 * for a day, so that later starts do not wait for it again.
 * @param options.again tries in any case
 */
export async function ensureElectron(options: { again?: boolean } = {}): Promise<string | null> {
  const found = findElectron();
  if (found !== null || (options.again !== true && failedLately())) return found;
  console.log(`Getting Electron. This is needed once; after ${LIMIT_MS / 1000} seconds we go on without it.`);
  const began = Date.now();
  const progress = setInterval(
    () => console.log(`  still getting Electron (${Math.round((Date.now() - began) / 1000)} s)`),
    TICK_MS,
  );
  const ended = await run(process.execPath, [join(folder, 'install.js')], { quiet: true, limitMs: LIMIT_MS });
  clearInterval(progress);
  if (ended.code === 0) return findElectron();
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(FAILURE, String(Date.now()));
  console.log('Electron could not be fetched here. We try again tomorrow.');
  return null;
}

function failedLately(): boolean {
  return existsSync(FAILURE) && Date.now() - Number(readFileSync(FAILURE, 'utf8')) < FORGET_MS;
}
