import type { CopyFault, Reading, SettingsCopy } from '../copy.ts';
import { rowLimit } from '../limits.ts';
import { isNamed, settingsIn, tableHead } from './rows.ts';

/** Spreadsheets run a cell that begins so as a formula; and a cell that we guarded must stay tellable from its like. */
const formula = /^'*[=+\-@\t\r\n]/;
const guarded = /^'+[=+\-@\t\r\n]/;

/** CSV as Excel reads it: UTF-8 with a byte order mark, all cells quoted, CRLF, cells guarded against formulas. */
export function writeCsv(copy: SettingsCopy): string {
  const rows = [tableHead(copy), ...[...copy.settings].map(([name, value]) => [name, value.reveal()])];
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/**
 * Comma, semicolon or tab separated rows; the guard is taken off again. `loose`: also without a heading, when the
 * names show what the columns are.
 */
export function readCsv(text: string, loose: boolean): Reading {
  const firstLine = /^.*/.exec(text)?.[0] ?? '';
  for (const separator of ['\t', ',', ';']) {
    if (!firstLine.includes(separator)) continue;
    const { rows, stopped } = splitRows(text, separator);
    if (!loose && !isNamed(rows[0] ?? [])) continue;
    const table = settingsIn(rows.map((row) => row.map(unguarded)));
    if (table === null) continue;
    return stopped ?? { kind: separator === '\t' ? 'tsv' : 'csv', ...table };
  }
  return null;
}

const unguarded = (text: string): string => (guarded.test(text) ? text.slice(1) : text);

/** RFC 4180: a cell may be in quotes, a quote in it is doubled. `stopped`: why the rows are not all of the text. */
function splitRows(text: string, separator: string): { rows: string[][]; stopped?: CopyFault } {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const found = text.charAt(at) === '"' ? quotedCell(text, at + 1) : bareCell(text, at, separator);
    if (found === null) return { rows, stopped: 'cut-file' };
    if (rows.length > rowLimit) return { rows, stopped: 'too-large' };
    row.push(found.value);
    const rest = bareCell(text, found.end, separator).end;
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
