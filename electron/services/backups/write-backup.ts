import type { Secret } from '../../base/secret.ts';
import type { Backup } from './backup.ts';
import { writeCsv } from './formats/csv.ts';
import { writeEnv } from './formats/heroku-env.ts';
import { writeJson } from './formats/json.ts';
import { writeAutomatic, writeSitekeeper } from './formats/sitekeeper.ts';
import { writeXlsx } from './formats/xlsx.ts';

/** A way to write a copy. `sitekeeper` is for a person's passphrase, `automatic` for the app's own identity. */
export type BackupEncoding =
  | { readonly kind: 'sitekeeper'; readonly passphrase: Secret }
  | { readonly kind: 'automatic'; readonly recipient: string }
  | { readonly kind: 'heroku-env' | 'csv' | 'xlsx' | 'json' };

/** The bytes of a copy in a format (docs/file-formats/backups.md). The encrypted ones take half a second, off main's loop. */
export async function writeBackup(copy: Backup, format: BackupEncoding): Promise<Uint8Array> {
  switch (format.kind) {
    case 'sitekeeper':
      return writeSitekeeper(copy, format.passphrase);
    case 'automatic':
      return writeAutomatic(copy, format.recipient);
    case 'xlsx':
      return writeXlsx(copy);
    case 'heroku-env':
      return Buffer.from(writeEnv(copy));
    case 'csv':
      return Buffer.from(writeCsv(copy));
    case 'json':
      return Buffer.from(writeJson(copy));
  }
}

const endings: Readonly<Record<BackupEncoding['kind'] | 'sheet', string>> = {
  sitekeeper: 'sitekeeper',
  automatic: 'sitekeeper',
  'heroku-env': 'heroku.env',
  csv: 'csv',
  xlsx: 'xlsx',
  json: 'json',
  sheet: 'pdf',
};

/**
 * A file name that says which site and when (UTC), and nothing of what is inside: `lily-sugar 2026-11-20 1403.sitekeeper`.
 * Safe on every system: Heroku's app names are letters, digits and dashes; anything else is left out.
 */
export function backupFileName(
  { app, takenAt }: Pick<Backup, 'app' | 'takenAt'>,
  kind: keyof typeof endings,
): string {
  const site = app.name.replace(/[^a-z\d-]/gi, '').slice(0, 60) || 'site';
  const [day, time = ''] = takenAt.split('T');
  const when = `${day} ${time.slice(0, 5)}`.replace(/[^\d -]/g, '').trim();
  return `${site} ${when}.${endings[kind]}`;
}
