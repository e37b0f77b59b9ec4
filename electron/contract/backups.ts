import type { Finding, LimitProblem, MaskedValue } from './config-vars.ts';
import type { ProblemCode } from './problems.ts';

/** So many days a copy that the app made by itself is kept at least: of settings, and of what was taken out of a database. */
export const backupDays = 90;

/** A copy that the app made by itself before a change. */
export interface AutomaticCopy {
  readonly id: string;
  readonly takenAt: string;
  /** The act that it was made before: the id of its entry in the history. */
  readonly madeBefore: string | null;
}

export const copyFormats = ['sitekeeper', 'heroku-env', 'csv', 'xlsx', 'sheet'] as const;
export type CopyFormat = (typeof copyFormats)[number];

/** The answer to "Save a copy": the file's name, and which vital settings it holds. */
export interface SavedCopy {
  readonly file: string;
  readonly settings: number;
  readonly vital: readonly string[];
}

/** A new passphrase has at least so many characters, whatever they are. The page asks for more (passphrase-strength.ts). */
export const minPassphraseLength = 10;

/** Whether automatic copies can be made: at once, or after a passphrase that is chosen now or was chosen before. */
export type CopiesLock = 'open' | 'choose-passphrase' | 'give-passphrase';

/** The answer to "one copy of all sites": the folder's name, and the file of each site. */
export interface SavedAll {
  readonly folder: string;
  readonly files: readonly { readonly id: string; readonly file: string }[];
  /** Sites whose copy was not saved, and why. */
  readonly failed: readonly { readonly id: string; readonly problem: ProblemCode }[];
  /** Sites that were not come to, as the person stopped it. */
  readonly left: readonly string[];
}

/** Why a setting in a file is asked about, or why its value can't be known from the file. */
const readingDoubts = [
  /** `\\` in single quotes: one backslash to Heroku's client before 11.9, two to everybody else. */
  'backslashes',
  /** ` # …` behind a value: a comment, or a part of it. */
  'comment',
  /** What stands in the lines below may belong to it. */
  'next-line',
  /** A quote that opens and never closes, or only one of two. */
  'quotes',
  /** Something behind the value on the same line, which may belong to it. */
  'same-line',
  /** `1.23457E+14`: a spreadsheet keeps the first signs of a long number only. */
  'shortened-number',
  /** A spreadsheet made a date of it, or a word of its own language. */
  'spreadsheet-word',
  /** `…` at its end, or dots in its place. */
  'hidden-value',
  'no-value',
  /** `<your secret>`: what a guide writes where a value belongs. */
  'placeholder',
  /** `${NAME}`: the value stands somewhere else. */
  'reference',
  /** `$$`: one `$` to Docker, two to everybody else. */
  'dollars',
  /** A letter that older systems write in different ways. */
  'old-letters',
  /** `&amp;`: a web page’s way to write `&`, or five signs of the value. */
  'page-signs',
  /** A blank or a mark that nobody sees, in a value where each sign counts. */
  'invisible-signs',
  /** The name stands there twice, with different values. */
  'twice',
  /** More cells than headings, or several columns that may hold the values. */
  'columns',
  /** Digits that some programs read as another number: `012`, `1e3`, `0x10`. */
  'number-form',
  /** Signs that Heroku can't hold, or more of them. */
  'impossible',
] as const;
export type ReadingDoubt = (typeof readingDoubts)[number];

/** What a value in a copy looks like beside the one on the site; found by code, so a person decides. */
const valueDamages = [
  /** It holds nothing. */
  'empty',
  /** A part of the one on the site, or a key without its end. */
  'cut',
  /** A password or key that is shorter than the one on the site. */
  'shorter',
  /** The one on the site with something behind it. */
  'longer',
  /** Several settings in one. */
  'joined',
  /** Quotes at both ends that the site has not. */
  'quotes',
  /** Only blanks and line breaks differ. */
  'spaces',
  /** Only signs differ that mail and text programs change. */
  'signs',
  /** Only capital letters differ. */
  'capitals',
  /** An example, or a mask over the real value. */
  'placeholder',
  /** A number that a spreadsheet wrote in its own way. */
  'number',
] as const;
export type ValueDamage = (typeof valueDamages)[number];

/** Why a setting is left to the person, though its value may be right. */
const restoreRisks = [
  /** Another host, or the image of a program, set it. */
  'host',
  /** Heroku’s own machinery uses this name. */
  'heroku',
  'database',
  'main-password',
  'who-may-look',
  /** It lets the site delete old readings. */
  'deletes',
  'alarm',
  /** The limits of the alarms count in it. */
  'units',
  /** Parts that are on would go off. */
  'parts-off',
  /** The readings come in with what the site has. */
  'source',
  /** It lets a helper send doses from afar. */
  'doses',
  /** The copy was made of another site. */
  'other-site',
] as const;
export type RestoreRisk = (typeof restoreRisks)[number];

/** Why a row is not ticked before the person has touched anything. */
export type Untick = ValueDamage | RestoreRisk;

/** Why a row can't be restored at all: Heroku refuses the name, or an add-on keeps the setting right. */
type RestoreBlock = 'name-grammar' | 'name-reserved' | 'add-on';

/** A setting that the file has, but not in one reading only: nothing is taken until the person says which. */
export interface AskedReading {
  readonly doubt: ReadingDoubt;
  /** Line of the file, or row of the sheet, from 1. */
  readonly line: number;
  /** What it may be, the likeliest first; empty when the value is not in the file. `asNow`: as the site has it. */
  readonly readings: readonly { readonly shown: MaskedValue; readonly asNow: boolean }[];
}

/** One setting of a copy against the site's. `missing`: only the copy has it; `only-here`: only the site. */
export interface RestoreRow {
  readonly name: string;
  readonly state: 'same' | 'changed' | 'missing' | 'only-here' | 'asked';
  /** Said with `asked`. */
  readonly asked: AskedReading | null;
  readonly blocked: RestoreBlock | null;
  /** Never together with `because`. */
  readonly ticked: boolean;
  /** All that speaks against it, the most telling first. */
  readonly because: readonly Untick[];
  /** As Heroku has it, and as Heroku would get it: numbers and words letter by letter. */
  readonly now: MaskedValue;
  readonly copied: MaskedValue;
}

/** Whose settings a file holds. unknown: it names no site. `title`: what it is called here, else in the file. */
export type Whose =
  | { readonly kind: 'this-site' | 'unknown' }
  | { readonly kind: 'other-site'; readonly name: string; readonly title: string };

export interface RestoreView {
  readonly rows: readonly RestoreRow[];
  /** How many settings of Heroku’s or of a host’s own stood in the file and were left out. */
  readonly left: number;
  /** Lines of the file, from 1, that are neither settings nor anything known: what stood there is not in `rows`. */
  readonly unread: readonly number[];
  readonly takenAt: string | null;
  readonly whose: Whose;
}

/** What the check of the settings would say once the chosen ones went in, and what Heroku would not take. */
export interface RestoreReview {
  readonly caused: readonly Finding[];
  readonly mended: readonly Finding[];
  readonly problems: readonly LimitProblem[];
}

/** What the person chose: names of rows, and of those that are asked about which reading. */
export interface RestoreChoice {
  readonly names: readonly string[];
  readonly readings: readonly { readonly name: string; readonly reading: number }[];
}

/** One of the two that are compared. `file`: picked for this side. `site`: what the site has now. */
export type CopyRef =
  | { readonly from: 'copy'; readonly copy: string }
  | { readonly from: 'file' }
  | { readonly from: 'site' };

export const sides = ['one', 'other'] as const;
export type Side = (typeof sides)[number];

export interface ComparedSide {
  /** Name of the file; null for what is none. */
  readonly file: string | null;
  readonly takenAt: string | null;
  readonly whose: Whose;
}

/** One setting of two copies. asked: one of them does not give it in one reading only. */
export interface CompareRow {
  readonly name: string;
  readonly state: 'same' | 'differs' | 'only-one' | 'only-other' | 'asked';
  readonly one: MaskedValue;
  readonly other: MaskedValue;
}

export interface CompareView {
  readonly rows: readonly CompareRow[];
  readonly one: ComparedSide;
  readonly other: ComparedSide;
}
