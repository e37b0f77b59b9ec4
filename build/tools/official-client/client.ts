import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Heroku's own command-line client, installed outside the project (it is large and we do not ship it) and pointed at
 * a practice world. Used to prove that the practice world is like Heroku, and as the mark to beat in the benchmark.
 */

/** The version that the practice world was checked with. */
const version = '11.10.0';
const installLimitMs = 5 * 60_000;
const commandLimitMs = 60_000;

export interface ClientRun {
  /** Null when it had to be ended. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Wall time in milliseconds, with the start of the process. */
  readonly ms: number;
}

export interface OfficialClient {
  readonly version: string;
  run(args: readonly string[]): Promise<ClientRun>;
  /** Runs a command that does not end by itself until its output matches, then ends it: `code` is null. */
  runUntil(args: readonly string[], seen: RegExp): Promise<ClientRun>;
}

const folder = join(process.env['XDG_CACHE_HOME'] ?? tmpdir(), 'sitekeeper-official-client');

/** The client's start script, installed now if this version is not there yet. @throws when npm cannot get it. */
async function install(): Promise<string> {
  const home = join(folder, 'node_modules', 'heroku');
  const manifest = join(home, 'package.json');
  if (!existsSync(manifest) || !readFileSync(manifest, 'utf8').includes(`"version": "${version}"`)) {
    mkdirSync(folder, { recursive: true });
    const args = [
      'install',
      '--prefix',
      folder,
      `heroku@${version}`,
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
    ];
    const npm = await execute('npm', args, { env: process.env, limitMs: installLimitMs });
    if (npm.code !== 0)
      throw new Error(`npm could not install the official client:\n${npm.stderr.slice(-2_000)}`);
  }
  return join(home, 'bin', 'run.js');
}

/**
 * Installs the client if need be and returns it, set to talk to `world` and to nothing else. Its home is a folder of
 * its own, so it neither finds nor leaves anything in the reader's.
 */
export async function officialClient(world: {
  readonly origin: string;
  readonly key: string;
}): Promise<OfficialClient> {
  const script = await install();
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    USERPROFILE: home,
    HEROKU_HOST: world.origin,
    HEROKU_API_KEY: world.key,
    HEROKU_DATA_HOST: '127.0.0.1',
    HEROKU_PARTICLEBOARD_URL: world.origin,
    HEROKU_STATUS_HOST: world.origin,
    HEROKU_ANALYTICS_URL: world.origin,
    HEROKU_SKIP_NEW_VERSION_CHECK: 'true',
    DISABLE_TELEMETRY: 'true',
    NO_COLOR: '1',
  };
  const start = (args: readonly string[], seen?: RegExp): Promise<ClientRun> =>
    execute(process.execPath, [script, ...args], { env, limitMs: commandLimitMs, ...(seen ? { seen } : {}) });
  return { version, run: (args) => start(args), runUntil: start };
}

interface ExecuteOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly limitMs: number;
  readonly seen?: RegExp;
}

function execute(command: string, args: readonly string[], options: ExecuteOptions): Promise<ClientRun> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(command, args, { env: options.env, stdio: ['ignore', 'pipe', 'pipe'] });
    const timer = setTimeout(() => child.kill('SIGKILL'), options.limitMs);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (options.seen?.test(stdout)) child.kill('SIGKILL');
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, stdout, stderr, ms: Math.round(performance.now() - began) });
    });
  });
}
