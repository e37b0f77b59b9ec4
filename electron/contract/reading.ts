import type { Shown } from './config-vars.ts';

/** Why a whole file gives no settings, as a person would tell such files apart. */
const unreadableFiles = [
  'empty',
  'cut-file',
  'damaged',
  'too-large',
  /** Text in which no settings stand: a letter, a list of something else. */
  'not-a-copy',
  /** Settings of two sites, or of two parts of one, in one file: whose are whose is not ours to guess. */
  'two-lists',
  'picture',
  /** The sheet that we print ourselves: for people to read. */
  'rescue-sheet',
  'pdf',
  'web-page',
  /** A workbook, an archive or a document with a password of its own. */
  'locked-document',
  /** A kind of document that only its own program reads: .xls, .doc, .numbers, .pages, .rtf. */
  'other-document',
  /** An archive with several files, or with none that holds settings. */
  'archive',
  'other-bytes',
  'needs-passphrase',
  'wrong-passphrase',
  /** An automatic copy that another computer's key opens. */
  'needs-identity',
] as const;
export type UnreadableFile = (typeof unreadableFiles)[number];

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

/** A setting that a file has, but not in one reading only: nothing is taken until a person says which. */
export interface AskedSetting {
  readonly name: string;
  /** Line of the file, or row of the sheet, from 1. */
  readonly line: number;
  readonly doubt: ReadingDoubt;
  /** What it may be, the likeliest first; empty when the value is not in the file. */
  readonly readings: readonly Shown[];
}
