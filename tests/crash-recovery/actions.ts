import { databases } from '../../electron/practice/scenarios/nightscout-vars.ts';
import type { Aspect } from '../faults/facts.ts';
import type { Orders } from './child.ts';

/** An act to be cut short: what is called, and what of the site it changes. */
export interface KilledAct {
  readonly name: string;
  readonly site: string;
  readonly aspect: Aspect;
  readonly undoable: boolean;
  /** Without a new yes it is never done: the next start only leads to its page. */
  readonly asksAgain?: boolean;
  /** `version`: one to go back to. */
  readonly calls: (id: string, version: string) => Orders['calls'];
  readonly pick?: string;
  /** It saves a copy outside the app's folder first. */
  readonly saves?: boolean;
}

const kim = 'kim-ns-4c1d';

export const changeSettings: KilledAct = {
  name: 'change settings',
  site: kim,
  aspect: 'settings',
  undoable: true,
  calls: (id) => [
    { name: 'settings.apply', input: { id, changes: [{ name: 'THEME', kind: 'set', value: 'default' }] } },
  ],
};

export const killedActs: readonly KilledAct[] = [
  {
    name: 'turn off',
    site: kim,
    aspect: 'formation',
    undoable: true,
    calls: (id) => [{ name: 'sites.turnOff', input: { id } }],
  },
  {
    name: 'turn on',
    site: 'old-ns',
    aspect: 'formation',
    undoable: true,
    calls: (id) => [{ name: 'sites.turnOn', input: { id } }],
  },
  {
    name: 'open again',
    site: 'club-news-21',
    aspect: 'app',
    undoable: true,
    calls: (id) => [{ name: 'sites.reopen', input: { id } }],
  },
  {
    name: 'close',
    site: kim,
    aspect: 'app',
    undoable: true,
    calls: (id) => [{ name: 'sites.close', input: { id, days: 1 } }],
  },
  changeSettings,
  {
    name: 'put a copy back',
    site: kim,
    aspect: 'settings',
    undoable: true,
    pick: "THEME='default'\nCUSTOM_TITLE='Another'\n",
    calls: (id) => [
      { name: 'restore.pick', input: { id } },
      {
        name: 'restore.apply',
        input: { id, names: ['THEME', 'CUSTOM_TITLE'], readings: [], despiteOtherSite: false },
      },
    ],
  },
  {
    name: 'connect the database',
    site: kim,
    aspect: 'settings',
    undoable: true,
    pick: `OLD='${databases.A}'\n`,
    calls: (id) => [
      { name: 'strings.pick', input: { site: id } },
      { name: 'strings.save', input: { id, remove: [] } },
    ],
  },
  {
    name: 'go back',
    site: kim,
    aspect: 'settings',
    undoable: true,
    calls: (id, version) => [{ name: 'versions.goBack', input: { id, version } }],
  },
  {
    name: 'change the plan',
    site: kim,
    aspect: 'formation',
    undoable: true,
    calls: (id) => [{ name: 'plan.change', input: { id, size: 'Standard-1X' } }],
  },
  {
    name: 'rename',
    site: kim,
    aspect: 'app',
    undoable: true,
    calls: (id) => [{ name: 'sites.rename', input: { id, name: 'kim-sugar' } }],
  },
  {
    name: 'invite a helper',
    site: kim,
    aspect: 'people',
    undoable: true,
    asksAgain: true,
    calls: (id) => [{ name: 'people.invite', input: { id, email: 'helper@example.com' } }],
  },
  {
    name: 'restart',
    site: kim,
    aspect: 'app',
    undoable: false,
    calls: (id) => [{ name: 'sites.restart', input: { id, despiteWarning: true } }],
  },
  {
    name: 'remove an add-on',
    site: 'class-survey-9e',
    aspect: 'add-ons',
    undoable: false,
    asksAgain: true,
    calls: (id) => {
      const addon = 'postgresql-practice-47012';
      return [
        { name: 'tickets.issue', input: { id, act: 'remove-addon', typed: addon } },
        { name: 'addons.remove', input: { id, addon } },
      ];
    },
  },
  {
    name: 'delete',
    site: 'old-ns',
    aspect: 'app',
    undoable: false,
    asksAgain: true,
    saves: true,
    calls: (id) => [
      { name: 'copies.save', input: { id, format: 'heroku-env', passphrase: null } },
      { name: 'tickets.issue', input: { id, act: 'delete', typed: 'old-ns' } },
      { name: 'sites.delete', input: { id } },
    ],
  },
];
