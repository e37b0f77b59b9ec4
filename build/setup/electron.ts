import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './paths.ts';
import { run } from './run.ts';

/** A first answer may take so long; after a start without Electron the next one finds out quickly. */
const ANSWER_MS = 30_000;
const ANSWER_AFTER_FAILURE_MS = 5_000;
const FAILED = join(cacheFolder, 'electron-download-failed');

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
 * Electron's runtime, downloaded when it is not here: some 115 MB, for as long as bytes come. Each start tries, and goes
 * on where the one before was cut.
 * @returns the program, or null after saying why there is none and how to try again
 */
export async function ensureElectron(): Promise<string | null> {
  const found = findElectron();
  if (found !== null) return found;
  console.log('Getting Electron. This is needed once, some 115 MB.');
  const env = {
    ...proxyOf(process.env),
    NODE_USE_ENV_PROXY: '1',
    ELECTRON_INSTALL_ARCH: archOf(process.env),
  };
  const wait = existsSync(FAILED) ? ANSWER_AFTER_FAILURE_MS : ANSWER_MS;
  const fetcher = fileURLToPath(new URL('./fetch-electron.ts', import.meta.url));
  const fetched = await run(process.execPath, [fetcher, String(wait)], { env, keepErrors: true });
  // What was fetched lies where Electron's own installer looks first, so this only unpacks.
  const unpacked =
    fetched.code === 0
      ? await run(process.execPath, [join(folder, 'install.js')], { env, quiet: true })
      : fetched;
  const program = unpacked.code === 0 ? findElectron() : null;
  mkdirSync(cacheFolder, { recursive: true });
  if (program === null) writeFileSync(FAILED, '');
  else rmSync(FAILED, { force: true });
  if (program === null) {
    console.log(
      `Electron is not here yet. ${firstLine(unpacked.output)}\n` +
        'The next npm start tries again by itself and goes on where this one ended. Behind a proxy, set HTTPS_PROXY; ' +
        'with a mirror, ELECTRON_MIRROR.',
    );
  }
  return program;
}

/** The proxy that npm was told of counts where the environment names none. */
export function proxyOf(env: NodeJS.ProcessEnv): Record<string, string> {
  const named = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some((name) => env[name]);
  const proxy = env['npm_config_https_proxy'] ?? env['npm_config_proxy'];
  return named || proxy === undefined || proxy === '' ? {} : { HTTPS_PROXY: proxy, HTTP_PROXY: proxy };
}

function archOf(env: NodeJS.ProcessEnv): string {
  return env['ELECTRON_INSTALL_ARCH'] ?? env['npm_config_arch'] ?? process.arch;
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
