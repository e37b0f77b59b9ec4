import type { FileDialogs } from '../../base/file-dialogs.ts';
import { basename } from 'node:path';

import { fail, ok, type Result } from '../../contract/result.ts';
import type { SavedCopy } from '../../contract/backups.ts';
import type { BackedUpApp } from '../sites/records.ts';
import { opensTo } from '../backups/open-backup.ts';
import { saveFile } from '../../base/verified-file.ts';
import type { Secret } from '../../base/secret.ts';

const name = 'MONGODB_URI';
/** A string without a site: there may be no Heroku account at all. */
const noSite: BackedUpApp = { id: '', name: 'connection-string', title: 'connection-string' };

/** Saves the string alone as a copy of one setting, which a restore reads like any other. Null: no place was picked. */
export async function saveStringCopy(options: {
  readonly text: Secret;
  readonly app: BackedUpApp | null;
  readonly format: 'sitekeeper' | 'heroku-env';
  readonly passphrase: Secret | null;
  readonly files: Pick<FileDialogs, 'askWhereToSave'>;
  /** Milliseconds since 1970. */
  readonly now: number;
}): Promise<Result<SavedCopy | null>> {
  const { text, format, passphrase } = options;
  const app = options.app ?? noSite;
  const takenAt = new Date(options.now).toISOString();
  const copy = { app, takenAt, source: 'person', settings: new Map([[name, text]]) } as const;
  const { backupFileName, writeBackup } = await import('../backups/write-backup.ts');
  if (format === 'sitekeeper' && passphrase === null) {
    return fail({ code: 'copy-needs-passphrase', changed: 'no' });
  }
  const path = await options.files.askWhereToSave(backupFileName({ app, takenAt }, format));
  if (path === null) return ok(null);
  const bytes = await writeBackup(
    copy,
    format === 'sitekeeper' && passphrase !== null ? { kind: format, passphrase } : { kind: 'heroku-env' },
  );
  const opens = await opensTo(bytes, copy.settings, passphrase);
  if (!opens || !(await saveFile(path, bytes)).ok) return fail({ code: 'file-not-saved', changed: 'no' });
  return ok({ file: basename(path), settings: 1, vital: [name] });
}
