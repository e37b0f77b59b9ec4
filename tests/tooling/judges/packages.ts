import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * The programs whose verdict counts, in the versions of Nightscout 15.0.7. They are installed outside the project, run
 * here and nowhere else, and never shipped.
 */
const versions = {
  mongodb: '5.9.2',
  'mongo-url-parser': '1.0.2',
  'nightscout-connect': '0.0.12',
  'share2nightscout-bridge': '0.2.12',
} as const;

const installLimitMs = 5 * 60_000;
const folder = join(process.env['XDG_CACHE_HOME'] ?? tmpdir(), 'sitekeeper-judges');

/** The installed programs. */
export interface Packages {
  /** The folder that holds `node_modules`. */
  readonly folder: string;
  /** Loads a module of one of them, as `require` does. */
  readonly load: (module: string) => unknown;
}

const isThere = ([name, version]: readonly [string, string]): boolean => {
  const manifest = join(folder, 'node_modules', name, 'package.json');
  return existsSync(manifest) && readFileSync(manifest, 'utf8').includes(`"version": "${version}"`);
};

/** Installs what is missing. @throws when npm cannot get it. */
export async function installedPackages(): Promise<Packages> {
  const wanted = Object.entries(versions);
  if (!wanted.every(isThere)) {
    mkdirSync(folder, { recursive: true });
    const names = wanted.map(([name, version]) => `${name}@${version}`);
    const args = ['install', '--prefix', folder, ...names, '--no-audit', '--no-fund', '--ignore-scripts'];
    await promisify(execFile)('npm', args, { timeout: installLimitMs });
  }
  return { folder, load: createRequire(join(folder, 'package.json')) };
}
