import type { ProblemCode } from '../../../electron/contract/problems.ts';
import type { changeNames } from '../changes.ts';
import type { undoNames } from '../undos.ts';
import { answered } from './account-and-sites.ts';
import { all, mapRow, read, sent, watched, type Row, type Table } from './rows.ts';

/** A read that must come before the act: without it nothing is sent. */
const before: Row<string> = mapRow(read, (code) => (code === null ? 'done' : `failed:${code}/no`));
/** A read that tells whether there is anything to take back: asked before the act begins. */
const asked: Row<string> = mapRow(read, (code) => (code === null ? 'done' : `${code}/no`));

/** Where Heroku's 422 has a meaning of its own. */
const refusedAs = (code: ProblemCode): Row<string> => ({ ...sent, 'status-422': `failed:${code}/no` });

/** A restart with the new settings is only watched: it comes to the same. */
const changing: Table = { 'config.read': before, 'config.update': sent, 'dyno.list': watched };
const scaling: Table = { 'formation.list': before, 'formation.batch': sent, 'dyno.list': watched };
const updating: Table = { 'app.update': { ...sent, offline: 'failed:offline/no' } };

/** In the list of the shutdown: a site that was told to stop and not seen to be off is said to be running. */
const inList = (state: string): Row<string> =>
  mapRow(read, (code) => (code === null ? 'off' : `${state}:${code}`));

export const changes: Readonly<Record<(typeof changeNames | typeof undoNames)[number], Table>> = {
  'turn off': scaling,
  'turn on': { ...scaling, 'site.version': answered },
  close: updating,
  reopen: updating,
  // Add-ons only tell whose a setting is.
  'change settings': { ...changing, 'addon.list': all('done') },
  'put a copy back': changing,
  'connect the database': { ...changing, 'addon.list': all('done') },
  'go back': {
    'release.list': before,
    'config.read': before,
    'release.rollback': sent,
    'dyno.list': watched,
  },
  'change the plan': { ...scaling, 'formation.batch': refusedAs('plan-refused') },
  rename: { 'app.info': before, 'app.update': refusedAs('name-refused') },
  delete: { 'app.info': asked, 'config.read': before, 'app.delete': sent },
  'invite a helper': { 'collaborator.list': before, 'collaborator.create': refusedAs('person-refused') },
  'remove a helper': { 'collaborator.list': before, 'collaborator.delete': refusedAs('person-refused') },
  'remove an add-on': {
    'addon.list': asked,
    'app.info': asked,
    'config.read': before,
    'addon.delete': sent,
  },
  'shut down': {
    'formation.list': inList('failed'),
    'formation.batch': {
      ...inList('failed'),
      'cut-after-act': 'off',
      'time-out-after-act': 'off',
      'status-503-after-act': 'off',
    },
    // An app that is gone has nothing that runs.
    'dyno.list': { ...inList('running'), 'status-404': 'off', 'status-410': 'off' },
  },
  'undo turning off': { ...scaling, 'formation.list': asked },
  'finish turning off': { ...scaling, 'formation.list': asked },
  'finish closing': { 'app.info': asked, 'app.update': sent },
  'undo closing': { 'app.info': asked, 'app.update': sent },
  'undo settings': changing,
  'undo going back': {
    'release.list': asked,
    'config.read': before,
    'release.rollback': sent,
    'dyno.list': watched,
  },
};
