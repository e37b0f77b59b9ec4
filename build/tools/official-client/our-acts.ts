import type { SiteJob } from '../../../electron/contract/jobs.ts';
import { fail, type Result } from '../../../electron/contract/result.ts';
import { databases } from '../../../electron/practice/scenarios/nightscout-vars.ts';
import type { Ask } from './our-app.ts';

/** An act of the app's, and what Heroku's own client must say afterwards. */
export interface OurAct {
  readonly name: string;
  readonly press: (ask: Ask, id: string) => Promise<Result<SiteJob | null>>;
  readonly command: readonly string[];
  readonly says: RegExp;
}

const app = 'robin-ns-77ab';
const on = (...words: readonly string[]): readonly string[] => [...words, '--app', app];
const helper = 'helper@example.com';
const nothingToDo = fail({ code: 'nothing-to-change', changed: 'no' });

const setTheme = (ask: Ask, id: string, value: string): Promise<Result<SiteJob>> =>
  ask('configVars.apply', { id, changes: [{ name: 'THEME', kind: 'set', value }] });

/** Takes the newest act back. */
async function undo(ask: Ask): Promise<Result<SiteJob | null>> {
  const entries = await ask('history.list', undefined);
  const newest = entries.ok ? entries.value.find((entry) => entry.undo === 'possible') : undefined;
  return newest === undefined
    ? nothingToDo
    : ask('history.undo', { entry: newest.id, despiteChanges: false });
}

/** In an order in which each finds what it needs. */
export const ourActs: readonly OurAct[] = [
  {
    name: 'connection string repaired',
    async press(ask, id) {
      const strings = await ask('connectionStrings.ofSite', { id });
      const string = strings.ok ? strings.value.string : null;
      return string === null
        ? nothingToDo
        : ask('connectionStrings.save', { string: string.id, id, remove: [] });
    },
    command: on('config:get', 'MONGODB_URI'),
    says: new RegExp(`^${databases.A.replaceAll(/[.?+*]/g, String.raw`\$&`)}$`, 'm'),
  },
  {
    name: 'restart',
    press: (ask, id) => ask('actions.restart', { id, despiteWarning: false }),
    command: on('ps'),
    says: /web\.1: up/,
  },
  {
    name: 'turned off',
    press: (ask, id) => ask('actions.turnOff', { id }),
    command: on('ps:scale'),
    says: /web=0:Basic/,
  },
  {
    name: 'turned on',
    press: (ask, id) => ask('actions.turnOn', { id }),
    command: on('ps:scale'),
    says: /web=1:Basic/,
  },
  {
    name: 'closed',
    press: (ask, id) => ask('actions.close', { id, days: null }),
    command: on('maintenance'),
    says: /^on$/m,
  },
  {
    name: 'opened again',
    press: (ask, id) => ask('actions.reopen', { id }),
    command: on('maintenance'),
    says: /^off$/m,
  },
  {
    name: 'setting changed',
    press: (ask, id) => setTheme(ask, id, 'default'),
    command: on('config:get', 'THEME'),
    says: /^default$/m,
  },
  { name: 'change taken back', press: undo, command: on('config:get', 'THEME'), says: /^colors$/m },
  {
    name: 'copy put back',
    async press(ask, id) {
      const copies = await ask('backups.list', { id });
      const [copy] = copies.ok ? copies.value : [];
      if (copy === undefined) return nothingToDo;
      await ask('backups.restoreFromCopy', { id, copy: copy.id });
      return ask('backups.restoreApply', { id, names: ['THEME'], readings: [], despiteOtherSite: false });
    },
    command: on('config:get', 'THEME'),
    says: /^default$/m,
  },
  {
    name: 'gone back',
    async press(ask, id) {
      const versions = await ask('releases.list', { id });
      const before = versions.ok ? versions.value.find(({ way }) => way.ok) : undefined;
      return before === undefined ? nothingToDo : ask('releases.rollback', { id, version: before.id });
    },
    command: on('releases', '--num', '1'),
    says: /Rollback to v\d+/,
  },
  {
    name: 'other plan',
    press: (ask, id) => ask('actions.changeDynoSize', { id, size: 'Standard-1X' }),
    command: on('ps:scale'),
    says: /web=1:Standard-1X/,
  },
  {
    name: 'helper invited',
    press: (ask, id) => ask('collaborators.invite', { id, email: helper }),
    command: on('access'),
    says: /helper@example\.com/,
  },
  {
    name: 'helper taken out',
    press: (ask, id) => ask('collaborators.remove', { id, email: helper }),
    command: on('access'),
    says: /^(?![\s\S]*helper@example\.com)[\s\S]*owner/,
  },
  {
    name: 'other address',
    press: (ask, id) => ask('actions.rename', { id, name: 'robin-renamed' }),
    command: ['apps:info', '--app', 'robin-renamed'],
    says: /robin-renamed/,
  },
  {
    name: 'deleted',
    async press(ask, id) {
      await ask('backups.save', { id, format: 'heroku-env', passphrase: null });
      const ticket = await ask('actions.issueTicket', { id, act: 'delete', typed: 'robin-renamed' });
      return ticket.ok ? ask('actions.delete', { id, ticket: ticket.value.ticket }) : ticket;
    },
    command: ['apps'],
    says: /^(?![\s\S]*robin-renamed)[\s\S]*kim-ns-4c1d/,
  },
];
