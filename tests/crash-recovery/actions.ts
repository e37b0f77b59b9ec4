import { databases } from '../../electron/practice/scenarios/nightscout-vars.ts';
import type { Aspect } from '../faults/facts.ts';
import type { Orders } from './child.ts';

/** An act to be cut short: what is called, and what of the site it changes. */
export interface KilledAction {
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

export const changeSettings: KilledAction = {
  name: 'change settings',
  site: kim,
  aspect: 'settings',
  undoable: true,
  calls: (id) => [
    { name: 'configVars.apply', input: { id, changes: [{ name: 'THEME', kind: 'set', value: 'default' }] } },
  ],
};

export const killedActions: readonly KilledAction[] = [
  {
    name: 'turn off',
    site: kim,
    aspect: 'formation',
    undoable: true,
    calls: (id) => [{ name: 'actions.turnOff', input: { id } }],
  },
  {
    name: 'turn on',
    site: 'old-ns',
    aspect: 'formation',
    undoable: true,
    calls: (id) => [{ name: 'actions.turnOn', input: { id } }],
  },
  {
    name: 'open again',
    site: 'club-news-21',
    aspect: 'app',
    undoable: true,
    calls: (id) => [{ name: 'actions.reopen', input: { id } }],
  },
  {
    name: 'close',
    site: kim,
    aspect: 'app',
    undoable: true,
    calls: (id) => [{ name: 'actions.close', input: { id, days: 1 } }],
  },
  changeSettings,
  {
    name: 'put a copy back',
    site: kim,
    aspect: 'settings',
    undoable: true,
    pick: "THEME='default'\nCUSTOM_TITLE='Another'\n",
    calls: (id) => [
      { name: 'backups.restorePick', input: { id } },
      {
        name: 'backups.restoreApply',
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
      { name: 'connectionStrings.pick', input: { site: id } },
      { name: 'connectionStrings.save', input: { id, remove: [] } },
    ],
  },
  {
    name: 'go back',
    site: kim,
    aspect: 'settings',
    undoable: true,
    calls: (id, version) => [{ name: 'releases.rollback', input: { id, version } }],
  },
  {
    name: 'change the plan',
    site: kim,
    aspect: 'formation',
    undoable: true,
    calls: (id) => [{ name: 'actions.changeDynoSize', input: { id, size: 'Standard-1X' } }],
  },
  {
    name: 'rename',
    site: kim,
    aspect: 'app',
    undoable: true,
    calls: (id) => [{ name: 'actions.rename', input: { id, name: 'kim-sugar' } }],
  },
  {
    name: 'invite a helper',
    site: kim,
    aspect: 'people',
    undoable: true,
    asksAgain: true,
    calls: (id) => [{ name: 'collaborators.invite', input: { id, email: 'helper@example.com' } }],
  },
  {
    name: 'restart',
    site: kim,
    aspect: 'app',
    undoable: false,
    calls: (id) => [{ name: 'actions.restart', input: { id, despiteWarning: true } }],
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
        { name: 'actions.issueTicket', input: { id, act: 'remove-addon', typed: addon } },
        { name: 'actions.removeAddon', input: { id, addon } },
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
      { name: 'backups.save', input: { id, format: 'heroku-env', passphrase: null } },
      { name: 'actions.issueTicket', input: { id, act: 'delete', typed: 'old-ns' } },
      { name: 'actions.delete', input: { id } },
    ],
  },
];
