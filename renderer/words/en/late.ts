/** Words of the screens that are loaded when they are first opened (words/late.ts). Same shape in every language. */
import { atlas } from './atlas.ts';
import { change } from './change.ts';
import { compare } from './compare.ts';
import { copies } from './copies.ts';
import { data, work } from './data.ts';
import { restore } from './restore.ts';
import { room } from './room.ts';
import { settingsCatalogue } from './settings-catalogue.ts';
import { settingsLint } from './settings-lint.ts';
import { findString } from './find-string.ts';
import { stringTest } from './string-test.ts';
import { strings } from './strings.ts';
import { mistake } from './string-mistakes.ts';
import { settingsOf } from './settings-of.ts';
import { address, plan, remove, tidy } from './tidy.ts';
import { people, saveAll, shutdown } from './shutdown.ts';
import { since } from './since.ts';
import { unreadable } from './unreadable.ts';
import { versions } from './versions.ts';

export const late = {
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
