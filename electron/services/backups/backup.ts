import type { BackedUpApp } from '../sites/records.ts';
import type { ConfigVars } from '../heroku/config-var-values.ts';
import type { Secret } from '../../base/secret.ts';
import type { ReadingDoubt } from '../../contract/backups.ts';
import type { UnreadableFile } from '../../contract/problems.ts';

/** Where a copy comes from: which site, when (ISO 8601), and whether a person or the app asked for it. */
export interface BackupOrigin {
  readonly app: BackedUpApp;
  readonly takenAt: string;
  readonly source: 'person' | 'automatic';
}

/** What a file says of the site: some name it and no more. `id`: empty where the file has none. */
export interface FoundOrigin extends Pick<BackupOrigin, 'app'> {
  readonly takenAt: string | null;
}

export interface Backup extends BackupOrigin {
  readonly settings: ConfigVars;
}

/** A setting that can be read in several ways, or in none: what it may be, the likeliest first. */
export interface AmbiguousVar {
  readonly name: string;
  /** Line of the file, or row of the sheet, from 1. */
  readonly line: number;
  readonly doubt: ReadingDoubt;
  readonly readings: readonly Secret[];
}

/** What a file turned out to be. `env`: lines of NAME=value; `console`: what a shell printed; `table`: `heroku config`. */
export type BackupFileKind =
  | 'sitekeeper'
  | 'heroku-env'
  | 'env'
  | 'console'
  | 'table'
  | 'json'
  | 'yaml'
  | 'csv'
  | 'tsv'
  | 'xlsx'
  | 'ods'
  | 'docx'
  | 'commands'
  | 'systemd'
  | 'powershell'
  | 'fish'
  | 'notes'
  | 'paired-lines';

/** One setting as a format found it. One reading and no doubt: taken as it is. */
export interface Entry {
  readonly name: string;
  /** Line of the file, or row of the sheet, from 1. */
  readonly line: number;
  readonly readings: readonly string[];
  readonly doubt: ReadingDoubt | null;
}

/** What one format's reader found, before Heroku's own names and doubtful values are looked at. */
export interface ParsedFile {
  readonly kind: BackupFileKind;
  /** Whether Sitekeeper wrote the file, so that it holds a site's settings and nothing else. */
  readonly ours: boolean;
  /** In the order of the file. */
  readonly entries: readonly Entry[];
  /** Lines that are neither settings nor what shells and people are known to write around them. */
  readonly unread?: readonly number[];
  readonly origin?: FoundOrigin;
}

/** A reader's answer; null when the text is of another format. */
export type FormatResult = ParsedFile | UnreadableFile | null;

/** A setting with one reading. */
export const sure = (name: string, line: number, value: string): Entry => ({
  name,
  line,
  readings: [value],
  doubt: null,
});

/** A setting with several readings, the likeliest first; readings that are the same leave no doubt where `doubt` is about them. */
export const unsure = (name: string, line: number, doubt: ReadingDoubt, ...readings: string[]): Entry => ({
  name,
  line,
  readings: [...new Set(readings)],
  doubt,
});
