import type { PracticeServer } from '../../../electron/practice/start.ts';
import type { ClientRun } from './client.ts';

/** The commands that must work against the practice world, in an order in which each finds what it needs. */
export interface Command {
  readonly args: readonly string[];
  /** Set for a command that goes on until we end it: what must have been seen by then. */
  readonly until?: RegExp;
  /** True when it did what it says; asked after the command ended well. */
  readonly worked: (run: ClientRun, look: Look) => boolean | Promise<boolean>;
}

/** Reads the practice world past the client: an object of the API by its path. */
export type Look = (path: string) => Promise<Readonly<Record<string, unknown>>>;

export function lookInto(world: PracticeServer): Look {
  const headers = { accept: 'application/vnd.heroku+json; version=3', authorization: `Bearer ${world.key}` };
  return async (path) => {
    const response = await fetch(world.origin + path, { headers });
    return (await response.json()) as Readonly<Record<string, unknown>>;
  };
}

const app = 'robin-ns-77ab';
const path = `/apps/${app}`;

const says =
  (words: RegExp) =>
  ({ stdout, stderr }: ClientRun): boolean =>
    words.test(stdout + stderr);

const on = (...args: readonly string[]): readonly string[] => [...args, '--app', app];

const newDyno = async (_run: ClientRun, look: Look): Promise<boolean> =>
  ['down', 'starting', 'up'].includes(String((await look(`${path}/dynos/web.1`))['state']));

const settingIs =
  (value: string | undefined) =>
  async (_run: ClientRun, look: Look): Promise<boolean> =>
    (await look(`${path}/config-vars`))['GREETING'] === value;

const appField =
  (name: string, value: unknown) =>
  async (_run: ClientRun, look: Look): Promise<boolean> =>
    (await look(path))[name] === value;

const web =
  (field: 'quantity' | 'size', value: unknown) =>
  async (_run: ClientRun, look: Look): Promise<boolean> =>
    (await look(`${path}/formation/web`))[field] === value;

/** The end of a restart that is still going on when the tail begins: seen only if new lines arrive. */
const liveLines =
  /Set GREETING.*[\s\S]*Remove GREETING[\s\S]*Set GREETING.*[\s\S]*State changed from starting to up/;

export const commands: readonly Command[] = [
  { args: ['auth:whoami'], worked: says(/practice@/) },
  { args: ['apps'], worked: says(/kim-ns-4c1d[\s\S]*robin-ns-77ab/) },
  { args: on('apps:info'), worked: says(/Web URL: +https:\/\/robin-ns-77ab-/) },
  {
    args: ['apps:create', 'brand-new'],
    worked: async (_run, look) => (await look('/apps/brand-new'))['name'] === 'brand-new',
  },
  {
    args: ['apps:rename', 'newer', '--app', 'brand-new'],
    worked: async (_run, look) => (await look('/apps/newer'))['name'] === 'newer',
  },
  {
    args: ['apps:destroy', '--app', 'newer', '--confirm', 'newer'],
    worked: async (_run, look) => (await look('/apps/newer'))['id'] === 'not_found',
  },
  { args: on('ps'), worked: says(/web\.1: crashed/) },
  { args: on('ps:restart'), worked: newDyno },
  { args: on('ps:restart', 'web'), worked: newDyno },
  { args: on('ps:restart', '--process-type', 'web'), worked: newDyno },
  { args: on('ps:restart', '--dyno-name', 'web.1'), worked: newDyno },
  { args: on('ps:scale', 'web=0'), worked: web('quantity', 0) },
  { args: on('ps:scale'), worked: says(/web=0:Basic/) },
  { args: on('ps:scale', 'web=1'), worked: web('quantity', 1) },
  { args: on('ps:type', 'web=standard-1x'), worked: web('size', 'Standard-1X') },
  { args: on('maintenance'), worked: says(/^off$/m) },
  { args: on('maintenance:on'), worked: appField('maintenance', true) },
  { args: on('maintenance:off'), worked: appField('maintenance', false) },
  { args: on('config'), worked: says(/DISPLAY_UNITS: +mg\/dl/) },
  { args: on('config:get', 'THEME'), worked: says(/^colors$/m) },
  { args: on('config:set', 'GREETING=hello'), worked: settingIs('hello') },
  { args: on('config:unset', 'GREETING'), worked: settingIs(undefined) },
  { args: on('releases'), worked: says(/v13 .*Set GREETING config vars/) },
  { args: on('releases:info', 'v12'), worked: says(/Change: +Deploy /) },
  {
    args: on('rollback', 'v10'),
    worked: async (_run, look) => (await look(`${path}/releases/15`))['description'] === 'Rollback to v10',
  },
  { args: ['addons'], worked: says(/heroku-postgresql:essential-0.*\$5\/month/) },
  { args: ['addons', '--app', 'class-survey-9e'], worked: says(/essential-0.*\$5\/month[\s\S]*as DATABASE/) },
  { args: on('access'), worked: says(/practice@.*owner/) },
  { args: on('logs', '--num', '20'), worked: says(/app\[api\]: Rollback to v10 by user practice@/) },
  { args: on('config:set', 'GREETING=again'), worked: settingIs('again') },
  { args: on('logs', '--tail'), until: liveLines, worked: says(/Rollback to v10/) },
  { args: on('run:detached', 'node --version'), worked: says(/run\.\d+/) },
  { args: ['status'], worked: says(/No known issues/) },
];
