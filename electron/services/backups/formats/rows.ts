import type { ReadingDoubt } from '../../../contract/backups.ts';
import { sure, unsure, type Entry, type ParsedFile, type Backup } from '../backup.ts';
import { isCapitalName, isConfigVarName } from '../config-var-names.ts';
import { ownOrigin } from './origin.ts';
import { nameWords, valueWords } from './table-words.ts';

/** A cell of a table. */
export interface Cell {
  readonly text: string;
  /** The program that kept the table may have changed what was written here. */
  readonly doubt?: ReadingDoubt;
}
export type Row = readonly Cell[];

/** The third heading by which a table of ours is known. */
export const mark = 'Sitekeeper copy';

/** The heading row of the spreadsheets that we write. */
export const tableHead = ({ app, takenAt }: Backup): string[] => [
  'Setting',
  'Value',
  `${mark}: ${app.title} (${app.name}), ${takenAt}`,
];

const textAt = (row: Row | undefined, column: number): string => row?.[column]?.text ?? '';

const plain = (text: string): string => text.replace(/[\u200B-\u200D\u2060\uFEFF]/g, '').trim();

const column = (row: Row, heads: ReadonlySet<string>): number =>
  row.findIndex(({ text }) =>
    heads.has(
      plain(text)
        .replace(/\s*[:*]$/, '')
        .toLowerCase(),
    ),
  );

/** Whether a row is a heading that says which column holds names and which holds values. */
export const isNamed = (row: Row): boolean => column(row, nameWords) >= 0 && column(row, valueWords) >= 0;

/** A name as it is meant: without the colon, quotes and unseen signs that people put around it. */
const nameIn = (text: string): string => plain(text).replace(/^[`"'*]+|[`"'*]*\s*[:=：]?$/gu, '');

/** How many rows above the heading may hold a title or notes. */
const preamble = 20;

const filled = (row: Row): number => row.findLastIndex(({ text }) => plain(text) !== '') + 1;

/**
 * The settings in a table: by its heading, else by the column that holds names in capitals in half of the rows at
 * least. Null when this is no table of settings.
 * @param joint what stood between the cells, when a value may have been taken apart at it.
 */
export function settingsIn(
  rows: readonly Row[],
  joint: string | null,
): Pick<ParsedFile, 'ours' | 'entries' | 'unread' | 'origin'> | null {
  const headAt = rows.slice(0, preamble).findIndex(isNamed);
  const head = rows[headAt];
  if (head !== undefined && textAt(head, 2).startsWith(mark)) return ownRows(rows, headAt);
  const body = rows.slice(headAt + 1);
  const names = head === undefined ? nameColumn(body) : column(head, nameWords);
  if (names === null) return null;
  const isName = head === undefined ? isCapitalName : isConfigVarName;
  const values = head === undefined ? valueColumns(body, names) : [column(head, valueWords)];
  const width = head === undefined ? usualWidth(body, names) : filled(head);
  const entries: Entry[] = [];
  const unread: number[] = [];
  for (const [index, row] of body.entries()) {
    const line = headAt + 2 + index;
    const name = nameIn(textAt(row, names));
    if (isName(name)) entries.push(entryOf(row, name, line, { values, width, joint }));
    else if (entries.length > 0 && values.some((at) => plain(textAt(row, at)) !== '')) unread.push(line);
  }
  return entries.length > 0 || head !== undefined ? { ours: false, entries, unread } : null;
}

function ownRows(rows: readonly Row[], headAt: number): Pick<ParsedFile, 'ours' | 'entries' | 'origin'> {
  const heading = textAt(rows[headAt], 2).slice(mark.length + 1);
  const comma = heading.lastIndexOf(',');
  const entries = rows
    .slice(headAt + 1)
    .map((row, index) => sure(textAt(row, 0), headAt + 2 + index, textAt(row, 1)))
    .filter(({ name }) => name !== '');
  return { ours: true, entries, ...ownOrigin(heading.slice(0, comma), heading.slice(comma + 1).trim()) };
}

/** The column with names in capitals; null when fewer than half of the rows have one there. */
function nameColumn(rows: readonly Row[]): number | null {
  const used = rows.filter((row) => filled(row) > 0);
  const counts = [0, 1, 2].map(
    (at) => used.filter((row) => isCapitalName(nameIn(textAt(row, at))) && filled(row) > 1).length,
  );
  const most = Math.max(...counts);
  return most > 0 && most * 2 >= used.length ? counts.indexOf(most) : null;
}

/** The columns that may hold the values: those behind the names in which anything stands, else the one before. */
function valueColumns(rows: readonly Row[], names: number): readonly number[] {
  const named = rows.filter((row) => isCapitalName(nameIn(textAt(row, names))));
  const width = usualWidth(rows, names);
  const behind = Array.from({ length: Math.max(0, width - names - 1) }, (_, at) => names + 1 + at);
  const used = behind.filter((at) => named.some((row) => plain(textAt(row, at)) !== ''));
  if (used.length > 0) return used;
  return names > 0 ? [names - 1] : [names + 1];
}

/** How many cells most rows with a name have. */
function usualWidth(rows: readonly Row[], names: number): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    if (!isCapitalName(nameIn(textAt(row, names)))) continue;
    const width = Math.max(filled(row), names + 2);
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? names + 2;
}

function entryOf(
  row: Row,
  name: string,
  line: number,
  table: { values: readonly number[]; width: number; joint: string | null },
): Entry {
  const [first = 0] = table.values;
  const doubt = table.values.map((at) => row[at]?.doubt).find((found) => found !== undefined);
  if (doubt !== undefined) return unsure(name, line, doubt, textAt(row, first));
  const texts = table.values.map((at) => textAt(row, at));
  if (table.joint !== null && filled(row) > table.width) {
    const joined = row.slice(first, filled(row)).map(({ text }) => text);
    return unsure(name, line, 'columns', joined.join(table.joint), ...texts);
  }
  const different = new Set(texts.filter((text) => plain(text) !== ''));
  return different.size > 1
    ? unsure(name, line, 'columns', ...different)
    : sure(name, line, [...different][0] ?? '');
}
