import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { temporaryFolder } from '../../support/temporary.ts';

const act = fileURLToPath(new URL('keychain-steps.ts', import.meta.url));

/** What the vault answered to one step; `found` stands for a key that was read. */
export type Told = Readonly<Record<string, unknown>>;

/** Never the name under which the app keeps a person's own key. */
const service = (): string => `sitekeeper-test-${randomBytes(8).toString('hex')}`;

const tools = ['dbus-run-session', 'gnome-keyring-daemon', 'gdbus'];

/** Fails with one sentence that says what to install. */
async function needTools(): Promise<void> {
  const missing = await promisify(execFile)('sh', [
    '-c',
    tools.map((tool) => `command -v ${tool}`).join(' && '),
  ]).then(
    () => false,
    () => true,
  );
  if (missing) {
    throw new Error(
      'This test needs a Secret Service: install the packages dbus, gnome-keyring and libglib2.0-bin (npm test does).',
    );
  }
}

/** An environment in which nothing of the reader's own session can be found. */
async function emptyEnvironment(): Promise<NodeJS.ProcessEnv> {
  const home = await temporaryFolder();
  return {
    PATH: process.env['PATH'],
    HOME: home,
    XDG_DATA_HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_RUNTIME_DIR: home,
  };
}

async function run(command: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (chunks.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (chunks.err += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${chunks.err}`);
  return chunks.out;
}

const told = (out: string): readonly Told[] =>
  out
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Told);

/** `'lock'` and `'unlock'` act on the whole store; anything else is a step of act.ts. */
export type Step = 'read' | 'remove' | `write:${string}` | 'lock' | 'unlock';

const unlock =
  'printf %s "$KEYRING_PASSWORD" | gnome-keyring-daemon --unlock --replace --components=secrets >/dev/null';
const lock =
  'gdbus call --session --dest org.freedesktop.secrets --object-path /org/freedesktop/secrets ' +
  `--method org.freedesktop.Secret.Service.Lock "['/org/freedesktop/secrets/collection/login']" >/dev/null`;

/**
 * Takes these steps in a Secret Service of their own: a private D-Bus session, an empty home, a random password and a
 * random service name. The daemon ends with its session.
 */
export async function inSecretService(steps: readonly Step[]): Promise<readonly Told[]> {
  await needTools();
  const name = service();
  const node = `"${process.execPath}" "${act}" ${name}`;
  const script = ['unlock' as const, ...steps].map((step) => {
    if (step === 'unlock') return unlock;
    return step === 'lock' ? lock : `${node} '${step}'`;
  });
  const env = { ...(await emptyEnvironment()), KEYRING_PASSWORD: randomBytes(12).toString('hex') };
  const out = await run(['dbus-run-session', '--', 'sh', '-ec', script.join('\n')], env);
  return told(out);
}

/** Takes these steps in the store of this system, under a random service name. */
export async function inSystemStore(steps: readonly Step[]): Promise<readonly Told[]> {
  return told(await run([process.execPath, act, service(), ...steps], process.env));
}

/** Takes these steps where there is no session bus, or one that is gone. */
export async function withoutBus(steps: readonly Step[], address?: string): Promise<readonly Told[]> {
  const env = await emptyEnvironment();
  if (address !== undefined) env['DBUS_SESSION_BUS_ADDRESS'] = address;
  return told(await run([process.execPath, act, service(), ...steps], env));
}
