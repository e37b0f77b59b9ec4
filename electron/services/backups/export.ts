import type { ConfigVars } from '../heroku/config-var-values.ts';
import { basename, dirname } from 'node:path';

import { catalogue } from '../../contract/config-var-catalogue/index.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { CopyFormat } from '../../contract/backups.ts';
import type { Clock } from '../../base/clock.ts';
import type { Heroku } from '../heroku/client.ts';
import { readConfigVars } from '../heroku/config-vars.ts';
import type { Printer } from '../../base/printer.ts';
import type { MainLanguage, MainLocale } from '../../locales/locale.ts';
import type { Secret } from '../../base/secret.ts';
import { knownName } from '../config-vars/catalogue.ts';
import { databaseVar } from '../config-vars/database-location.ts';
import { backedUpApp, type Records } from '../sites/records.ts';
import type { Backup } from './backup.ts';
import { writeRescueSheet, type RescueSheetText } from './formats/rescue-sheet.ts';
import { opensTo } from './open-backup.ts';
import type { VerifiedExports } from './verified-exports.ts';
import { saveFile } from '../../base/verified-file.ts';

/** A copy that lies in a file now, read back and compared. */
export interface ExportedFile {
  readonly id: string;
  readonly file: string;
  /** Folder and name of the file. */
  readonly place: string;
  readonly settings: number;
  readonly vital: readonly string[];
  /** The config var with the site's database, which is in the copy; null when it has none. */
  readonly database: string | null;
}

export interface BackupExporter {
  /**
   * Saves the settings of a site as they are now. Null: no path was given.
   * @param where from a suggested name to a path.
   */
  save(
    id: string,
    format: CopyFormat,
    passphrase: Secret | null,
    where: (name: string) => Promise<string | null>,
  ): Promise<Result<ExportedFile | null>>;
}

function vitalIn(settings: ConfigVars): readonly string[] {
  return [...settings.keys()].filter((name) => {
    const known = knownName(name);
    return known !== null && catalogue[known].vital;
  });
}

/** The words on a rescue sheet, which say when the copy was taken. */
function rescueSheetText({ takenAt }: Backup, locale: MainLocale, practice: boolean): RescueSheetText {
  const { taken, title, practiceTitle, ...words } = locale.documents.rescueSheet;
  return {
    ...words,
    language: locale.language,
    direction: locale.direction,
    title: practice ? practiceTitle : title,
    taken: taken(locale.moment(Date.parse(takenAt))),
  };
}

export function createBackupExporter(options: {
  readonly heroku: Heroku;
  readonly records: Records;
  readonly clock: Clock;
  readonly portable: VerifiedExports;
  readonly printer: Printer;
  readonly language: MainLanguage;
  readonly practice: boolean;
}): BackupExporter {
  const { heroku, records, clock, portable, printer, language, practice } = options;

  async function bytesOf(
    copy: Backup,
    format: CopyFormat,
    passphrase: Secret | null,
  ): Promise<Uint8Array | null> {
    if (format === 'sheet') {
      return printer.pdf(writeRescueSheet(copy, rescueSheetText(copy, language.current(), practice)));
    }
    const { writeBackup } = await import('./write-backup.ts');
    if (format !== 'sitekeeper') return writeBackup(copy, { kind: format });
    return passphrase === null ? null : writeBackup(copy, { kind: 'sitekeeper', passphrase });
  }

  return {
    async save(id, format, passphrase, where) {
      const record = records.byId.get(id);
      if (record === undefined) return fail({ code: 'site-gone', changed: 'no' });
      if (format === 'sitekeeper' && passphrase === null) {
        return fail({ code: 'copy-needs-passphrase', changed: 'no' });
      }
      const settings = await readConfigVars(heroku, id);
      if (!settings.ok) return settings;
      const app = backedUpApp(record);
      const takenAt = new Date(clock.now()).toISOString();
      const { backupFileName } = await import('./write-backup.ts');
      const path = await where(backupFileName({ app, takenAt }, format));
      if (path === null) return ok(null);
      const copy = { app, takenAt, source: 'person', settings: settings.value } as const;
      const bytes = await bytesOf(copy, format, passphrase);
      // A sheet is for people; everything else is opened as a restore would before it counts as a copy.
      const opens =
        bytes !== null && format !== 'sheet' && (await opensTo(bytes, settings.value, passphrase));
      const good = bytes !== null && (opens || format === 'sheet');
      if (!good || !(await saveFile(path, bytes)).ok) return fail({ code: 'file-not-saved', changed: 'no' });
      portable.forget(id);
      if (opens) await portable.note({ id, path, settings: settings.value, bytes });
      return ok({
        id,
        file: basename(path),
        place: `${basename(dirname(path))}/${basename(path)}`,
        settings: settings.value.size,
        vital: vitalIn(settings.value),
        database: databaseVar(settings.value),
      });
    },
  };
}
