import type { ReadingDoubt } from '../../contract/reading.ts';
import type { Secret } from '../secret.ts';

/** The settings (Heroku: config vars) of one site: name to value. A value stays a Secret until a format writes it. */
export type Settings = ReadonlyMap<string, Secret>;

export interface CopiedApp {
  readonly id: string;
  /** Heroku's name for it: `lily-sugar`. */
  readonly name: string;
  /** What its owner calls it: `Lily's sugar`. */
  readonly title: string;
}

/** Where a copy comes from: which site, when (ISO 8601), and whether a person or the app asked for it. */
export interface CopyOrigin {
  readonly app: CopiedApp;
  readonly takenAt: string;
  readonly source: 'person' | 'automatic';
}

export interface SettingsCopy extends CopyOrigin {
  readonly settings: Settings;
}

/** What a file turned out to be. `env`: lines of NAME=value; `console`: what a shell printed; `table`: `heroku config`. */
export type CopyKind =
  | 'sitekeeper'
  | 'heroku-env'
  | 'env'
  | 'console'
  | 'table'
  | 'json'
  | 'csv'
  | 'tsv'
  | 'xlsx';

/** Why a file can't be read as a copy. `needs-identity`: an automatic copy that another computer's key opens. */
export type CopyFault =
  | 'needs-passphrase'
  | 'wrong-passphrase'
  | 'needs-identity'
  | 'cut-file'
  | 'not-a-copy'
  | 'too-large'
  | 'empty'
  | 'damaged';

/** What one format's reader found, before limits and Heroku's own names are looked at. */
export interface Found {
  readonly kind: CopyKind;
  /** Whether Sitekeeper wrote the file, so that it holds a site's settings and nothing else. */
  readonly ours: boolean;
  /** In the order of the file; of two with the same name the later one counts. */
  readonly entries: ReadonlyArray<readonly [name: string, value: string]>;
  readonly origin?: CopyOrigin;
}

/** A reader's answer; null when the text is of another format. */
export type Reading = Found | CopyFault | null;

/** A setting that can be read in several ways, or in none: what it may be, the likeliest first. */
export interface Asked {
  readonly name: string;
  /** Line of the file, or row of the sheet, from 1. */
  readonly line: number;
  readonly doubt: ReadingDoubt;
  readonly readings: readonly Secret[];
}
