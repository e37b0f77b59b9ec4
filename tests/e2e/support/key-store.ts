import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A key store for the app of one test. */
export interface KeyStore {
  /** What the app must be started with to find it. */
  readonly env: Record<string, string>;
  close(): Promise<void>;
}

/** Told on the first line: the address of the session's bus, once the store in it is open. It ends when its input does. */
const script =
  'printf %s "$KEYRING_PASSWORD" | gnome-keyring-daemon --unlock --replace --components=secrets >/dev/null; ' +
  'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat >/dev/null';

/**
 * A Secret Service in a D-Bus session of its own, with an empty home and a random password, as on Linux a person's own
 * session must not be used. Elsewhere the system's store, where each test has an entry of its own.
 */
export async function startKeyStore(): Promise<KeyStore> {
  if (process.platform !== 'linux') return { env: {}, close: () => Promise.resolve() };
  const home = mkdtempSync(join(tmpdir(), 'sitekeeper-store-'));
  const child = spawn('dbus-run-session', ['--', 'sh', '-ec', script], {
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      XDG_DATA_HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_RUNTIME_DIR: home,
      KEYRING_PASSWORD: randomBytes(12).toString('hex'),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The key store ended with ${String(code)}.`)));
    createInterface({ input: child.stdout }).once('line', resolve);
  });
  return {
    env: { DBUS_SESSION_BUS_ADDRESS: address },
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.stdin.end();
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
