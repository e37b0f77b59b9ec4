import type { readNames } from '../reads.ts';
import { all, mapRow, read, readOfAccount, type Row, type Table } from './rows.ts';

const needed: Row<string> = mapRow(read, (code) => (code === null ? 'fine' : `${code}/no`));
const neededOfAccount: Row<string> = mapRow(readOfAccount, (code) => (code === null ? 'fine' : `${code}/no`));
/** What only adds to the answer: it is left out, and the rest is told. */
const extra: Row<string> = { ...all('fine'), offline: 'offline/no' };

export const reads: Readonly<Record<(typeof readNames)[number], Table>> = {
  'see its page': { 'formation.list': needed, 'dyno-size.list': extra, 'account.quota': extra },
  'list settings': { 'config.read': needed, 'addon.list': extra },
  'show a setting': { 'config.read': needed },
  'review settings': { 'config.read': needed, 'addon.list': extra },
  'save a copy': { 'config.read': needed },
  'look into a file': { 'config.read': needed, 'addon.list': extra },
  'list versions': { 'release.list': needed },
  'look at a version': {
    // A version is no site: one that is not there was refused.
    'release.config': { ...needed, 'status-404': 'heroku-refused/no', 'status-410': 'heroku-refused/no' },
    'config.read': needed,
  },
  'tidy up': {
    'account.addons': extra,
    'config.read': extra,
    'formation.list': extra,
    'dyno-size.list': extra,
  },
  'see what goes': { 'addon.list': needed, 'config.read': needed },
  'list plans': { 'formation.list': needed, 'dyno-size.list': extra, 'account.quota': extra },
  'see how it stands': { 'formation.list': needed },
  'list people': { 'collaborator.list': needed },
  'list paid extras': { 'account.addons': neededOfAccount },
  'see its connection string': { 'config.read': needed },
  // What the settings hold is of use whether the past can be read or not.
  'find a connection string': { 'config.read': needed, 'release.list': extra, 'release.config': extra },
  'check what runs': {
    // An app that is gone has nothing that runs.
    'dyno.list': mapRow(read, (code) =>
      code === null ? 'running' : code === 'site-gone' ? 'off' : 'unknown',
    ),
  },
};
