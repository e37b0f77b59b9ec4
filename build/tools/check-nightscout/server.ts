import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import type { Fetch } from '../../../electron/base/allowed-hosts.ts';
import type { Kit } from './kit.ts';

export type Settings = Readonly<Record<string, string>>;

/** How a start ends. silent: the program runs and listens to nobody; Heroku ends it after a minute (R10). */
export type Outcome = 'serves' | 'boot-page' | 'exits' | 'silent';

export interface Nightscout {
  readonly outcome: Outcome;
  /** The words of its trouble page; empty where there is none. */
  readonly trouble: string;
  /** Goes to this server whatever the address says, as Heroku's router would bring it there: by https. */
  readonly fetch: Fetch;
  /** The address it is taken to have. */
  readonly url: string;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** What counts as an address of the site; its requests end at the server on this computer. */
const url = 'https://check-ns.herokuapp.com/';

/** A start takes two to three seconds on an idle computer; whoever does not listen by then tries for ever. */
const longestStartMs = 40_000;

const names = fileURLToPath(new URL('names.mjs', import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => void server.close(() => resolve()));
  return port;
}

function routed(port: number, proto: 'https' | 'http'): Fetch {
  return (address, init = {}) => {
    const { pathname, search } = new URL(address);
    const headers = new Headers(init.headers);
    if (!headers.has('x-forwarded-proto')) headers.set('x-forwarded-proto', proto);
    return fetch(`http://127.0.0.1:${port}${pathname}${search}`, { ...init, headers });
  };
}

/** A real Nightscout with these settings, on a free port of this computer, once it is clear how its start ends. */
export async function startNightscout(
  kit: Kit,
  settings: Settings,
  proto: 'https' | 'http' = 'https',
): Promise<Nightscout> {
  const port = await freePort();
  const child = spawn(kit.node, ['lib/server/server.js'], {
    cwd: kit.checkout,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: kit.folder,
      NODE_ENV: 'production',
      NODE_OPTIONS: `--import=file://${names}`,
      NODE_EXTRA_CA_CERTS: kit.ca,
      PRACTICE_NAMES: kit.names,
      HOSTNAME: '127.0.0.1',
      PORT: String(port),
      ...settings,
    },
  });
  let log = '';
  const hear = (piece: Buffer): void => {
    log = (log + piece.toString('utf8')).slice(-100_000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const end: { done: boolean } = { done: false };
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      end.done = true;
      resolve();
    });
  });
  const stop = async (): Promise<void> => {
    if (!end.done) child.kill('SIGKILL');
    await ended;
  };
  const ask = routed(port, 'https');
  const deadline = Date.now() + longestStartMs;
  let page: Response | null = null;
  while (page === null && !end.done && Date.now() < deadline) {
    await pause(100);
    page = await ask(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
  }
  const text = (await page?.text()) ?? '';
  const outcome: Outcome =
    page === null ? (end.done ? 'exits' : 'silent') : text.includes('Boot error') ? 'boot-page' : 'serves';
  const trouble = outcome === 'boot-page' ? (/<dl>(.*?)<\/dl>/s.exec(text)?.[1] ?? '') : '';
  return { outcome, trouble, fetch: routed(port, proto), url, log: () => log, stop };
}

/** Uses one real Nightscout and ends it whatever happens. */
export async function withNightscout<T>(
  kit: Kit,
  settings: Settings,
  use: (nightscout: Nightscout) => Promise<T>,
  proto: 'https' | 'http' = 'https',
): Promise<T> {
  const nightscout = await startNightscout(kit, settings, proto);
  try {
    return await use(nightscout);
  } finally {
    await nightscout.stop();
  }
}
