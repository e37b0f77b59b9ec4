import type { UnreadableFile } from '../../../contract/problems.ts';
import type { FormatResult, Backup } from '../backup.ts';
import { rowLimit } from '../limits.ts';
import { byteOrderMark, csvLine, unguardFormulas } from '../../../base/csv.ts';
import { isNamed, mark, settingsIn, tableHead, type Row } from './rows.ts';

/** CSV as Excel reads it: UTF-8 with a byte order mark, all cells quoted, CRLF, cells guarded against formulas. */
export function writeCsv(copy: Backup): string {
  const rows = [tableHead(copy), ...[...copy.settings].map(([name, value]) => [name, value.reveal()])];
  return byteOrderMark + rows.map(csvLine).join('');
}

/** Bars are those of Markdown and of database consoles. */
const separators = ['\t', ',', ';', '|'] as const;
/** Excel's own first line, which names the separator. */
const named = /^sep=(.)\r?\n/;

/** Comma, semicolon, tab or bar separated rows under a heading that says what the columns are. */
export const readHeadedCsv = (text: string): FormatResult => readCsv(text, true);

/** The same without a heading, when names in capitals show what the columns are. */
export const readLooseCsv = (text: string): FormatResult => readCsv(text, false);

function readCsv(file: string, headed: boolean): FormatResult {
  const given = named.exec(file);
  const text = given === null ? file : file.slice(given[0].length);
  const start = text.slice(0, 4096);
  for (const separator of given?.[1] === undefined ? separators : [given[1]]) {
    if (!start.includes(separator)) continue;
    const { rows, stopped } = splitRows(text, separator);
    const usable = separator === '|' ? rows.map(withoutFrame) : rows;
    const first =
      usable.find((row) => row.some((one) => one.trim() !== ''))?.map((one) => ({ text: one })) ?? [];
    if (headed && !isNamed(first)) continue;
    if (stopped !== undefined && isNamed(first)) return stopped;
    const ours = isOurs(first);
    const table = settingsIn(
      usable.map((row) => cells(row, ours)),
      separator,
    );
    if (table === null || (table.entries.length === 0 && !table.ours)) continue;
    return stopped ?? { kind: separator === '\t' ? 'tsv' : 'csv', ...table };
  }
  return null;
}

const isOurs = (head: Row): boolean => head[2]?.text.startsWith(mark) ?? false;

/** In a file of ours each guard is taken off; in others only the one with which a cell begins is known to be one. */
const cells = (row: readonly string[], ours: boolean): Row =>
  row.map((text) => ({ text: ours ? unguardFormulas(text) : text.replace(/^'(?='*[=+\-@])/, '') }));

/** The bars on both sides of a Markdown row, and the row of dashes, are no cells. */
const withoutFrame = (row: readonly string[]): string[] => {
  const trimmed = row.map((text) => text.trim());
  if (trimmed.every((text) => /^[-:=+]*$/.test(text))) return [];
  return trimmed[0] === '' ? trimmed.slice(1) : trimmed;
};

/** RFC 4180: a cell may be in quotes, a quote in it is doubled. `stopped`: why the rows are not all of the text. */
function splitRows(text: string, separator: string): { rows: string[][]; stopped?: UnreadableFile } {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text.charAt(at) === '"' ? quotedCell(text, at + 1) : { value: '', end: at };
    if (quoted === null) return { rows, stopped: 'cut-file' };
    if (rows.length > rowLimit) return { rows, stopped: 'too-large' };
    const bare = bareCell(text, quoted.end, separator);
    row.push(quoted.value + bare.value);
    const rest = bare.end;
    at = rest + 1;
    if (text.charAt(rest) === separator) continue;
    rows.push(row);
    row = [];
    if (text.charAt(rest) === '\r' && text.charAt(at) === '\n') at += 1;
  }
  if (row.length > 0) rows.push(row);
  return { rows };
}

function quotedCell(text: string, start: number): { value: string; end: number } | null {
  for (let from = start; ;) {
    const close = text.indexOf('"', from);
    if (close < 0) return null;
    if (text.charAt(close + 1) !== '"') {
      return { value: text.slice(start, close).replaceAll('""', '"'), end: close + 1 };
    }
    from = close + 2;
  }
}

function bareCell(text: string, start: number, separator: string): { value: string; end: number } {
  let end = start;
  while (end < text.length && text.charAt(end) !== separator && !'\r\n'.includes(text.charAt(end))) end += 1;
  return { value: text.slice(start, end), end };
}
