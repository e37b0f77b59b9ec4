import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The Node that Nightscout 15.0.7 is made for; with a newer one some of its packages do not build. */
const wanted = '20';

const folder = join(process.env['XDG_CACHE_HOME'] ?? tmpdir(), 'sitekeeper-check-nightscout');

/** A Node 20 for Nightscout: the one that runs us, or one that npm puts into a folder outside the project. */
export async function nodeForNightscout(): Promise<string> {
  if (process.versions.node.startsWith(`${wanted}.`)) return process.execPath;
  const binary = join(
    folder,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(binary)) return binary;
  mkdirSync(folder, { recursive: true });
  console.log(`Node ${wanted} for Nightscout is fetched into ${folder}.`);
  await run('npm', ['install', '--prefix', folder, `node@${wanted}`, '--no-audit', '--no-fund'], {
    timeout: 10 * 60_000,
  });
  return binary;
}
