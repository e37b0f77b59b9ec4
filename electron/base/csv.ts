/** A cell: a number stands bare, so that a spreadsheet can count with it; null is an empty cell. */
export type CsvCell = string | number | null;

/** What Excel needs at the start of a file to read it as UTF-8. */
export const byteOrderMark = '\uFEFF';

/**
 * One line of CSV as RFC 4180 and Excel have it: texts in quotes and guarded against formulas, since they may come from
 * anybody; CRLF at its end.
 */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(written).join(',')}\r\n`;

function written(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return `"${guardFormulas(cell).replaceAll('"', '""')}"`;
}

/**
 * Spreadsheets run a cell as a formula when it begins with one of these signs, also in their full width, and whatever
 * blanks and unseen signs stand before. Where the list separator is a semicolon (most of Europe), a cell can begin in
 * the middle of a quoted value as well: behind `;`, a tab, `|` or a line break; doubled quotes there are none.
 */
const risky =
  /(^|[;|\t\r\n])([ "\u00A0\u00AD\u200B-\u200F\u202A-\u202E\u2060\u3000\uFEFF]*)('*)(?=[=+\-@＝＋－＠])/g;
const riskyStart = /^('*)(?=[\t\r\n])/;

/** A text in which no cell can begin as a formula: one `'` more before each such sign. */
const guardFormulas = (text: string): string => text.replace(risky, "$1$2$3'").replace(riskyStart, "$1'");

/** The text that `guardFormulas` made this of. */
export const unguardFormulas = (text: string): string =>
  text.replace(/^('*)'(?=[\t\r\n])/, '$1').replace(guarded, '$1$2$3');

const guarded =
  /(^|[;|\t\r\n])([ "\u00A0\u00AD\u200B-\u200F\u202A-\u202E\u2060\u3000\uFEFF]*)('*)'(?=[=+\-@＝＋－＠])/g;
