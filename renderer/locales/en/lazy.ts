/** Words of all screens but the first (locales/lazy.ts). Same shape in every language. */
import { atlas } from './atlas.ts';
import { identity } from './backup-key.ts';
import { unlock } from './backup-lock.ts';
import { change } from './change.ts';
import { compare } from './backups-compare.ts';
import { connect } from './connect.ts';
import { help } from './help.ts';
import { history, settings } from './history.ts';
import { copies } from './backups.ts';
import { data, work } from './mongodb-export.ts';
import { restore } from './backups-restore.ts';
import { room } from './mongodb-cleanup.ts';
import { settingsCatalogue } from './config-var-catalogue.ts';
import { settingsLint } from './config-var-lint.ts';
import { findString } from './connection-string-search.ts';
import { stringTest } from './connection-string-test.ts';
import { strings } from './connection-strings.ts';
import { mistake } from './connection-string-mistakes.ts';
import { settingsOf } from './config-vars.ts';
import { address, plan, remove, tidy } from './account-cleanup.ts';
import { people, saveAll, shutdown } from './shutdown.ts';
import { since } from './drift.ts';
import { unreadable } from './backups-unreadable.ts';
import { versions } from './releases.ts';

export const lazy = {
  connect,
  help,
  history,
  identity,
  settings,
  unlock,
  catalogue: settingsCatalogue,
  lint: settingsLint,
  settingsOf,
  change,
  compare,
  copies,
  restore,
  versions,
  tidy,
  plan,
  address,
  remove,
  people,
  saveAll,
  shutdown,
  atlas,
  room,
  work,
  data,
  strings,
  findString,
  stringTest,
  mistake,
  since,
  unreadable,
} as const;
