/** Words of all screens but the first (locales/lazy.ts). Same shape in every language. */
import { atlas } from './atlas.ts';
import { backupKey } from './backup-key.ts';
import { backupLock } from './backup-lock.ts';
import { change } from './change.ts';
import { compare } from './backups-compare.ts';
import { connect } from './connect.ts';
import { guides } from './guides.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { preferences } from './preferences.ts';
import { backups } from './backups.ts';
import { mongodbExport, work } from './mongodb-export.ts';
import { restore } from './backups-restore.ts';
import { mongodbCleanup } from './mongodb-cleanup.ts';
import { configVarCatalogue } from './config-var-catalogue.ts';
import { configVarLint } from './config-var-lint.ts';
import { connectionStringSearch } from './connection-string-search.ts';
import { connectionStringTest } from './connection-string-test.ts';
import { connectionStrings } from './connection-strings.ts';
import { connectionStringMistakes } from './connection-string-mistakes.ts';
import { configVars } from './config-vars.ts';
import { accountCleanup } from './account-cleanup.ts';
import { deleteSite } from './delete.ts';
import { dynoSize } from './dyno-size.ts';
import { rename } from './rename.ts';
import { exportAll } from './backups-export-all.ts';
import { collaborators } from './collaborators.ts';
import { shutdown } from './shutdown.ts';
import { since } from './drift.ts';
import { unreadable } from './backups-unreadable.ts';
import { releases } from './releases.ts';

export const lazy = {
  connect,
  guides,
  help,
  history,
  backupKey,
  preferences,
  backupLock,
  configVarCatalogue,
  configVarLint,
  configVars,
  change,
  compare,
  backups,
  restore,
  releases,
  accountCleanup,
  dynoSize,
  rename,
  deleteSite,
  collaborators,
  exportAll,
  shutdown,
  atlas,
  mongodbCleanup,
  work,
  mongodbExport,
  connectionStrings,
  connectionStringSearch,
  connectionStringTest,
  connectionStringMistakes,
  since,
  unreadable,
} as const;
