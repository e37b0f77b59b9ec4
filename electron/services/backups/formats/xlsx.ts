import type { ParsedFile, FormatResult, Backup } from '../backup.ts';
import { rowLimit } from '../limits.ts';
import { settingsIn, tableHead, type Cell } from './rows.ts';
import { escapeCell, unescapeCell } from './xlsx-text.ts';
import { sheetFile, workbookFiles } from './xlsx-parts.ts';
import { attribute, escapeMarkup, walkXml } from '../../../base/xml.ts';
import { readZip, unpack, writeZip, type ZipEntry } from './zip.ts';
import type { UnreadableFile } from '../../../contract/problems.ts';

/** A workbook with one sheet. All cells are texts, so that no value is run as a formula or read as a number or date. */
export function writeXlsx(copy: Backup): Uint8Array {
  const rows = [tableHead(copy), ...[...copy.settings].map(([name, value]) => [name, value.reveal()])];
  const cells = rows.map((row) => row.map((text) => escapeMarkup(escapeCell(text))));
  return writeZip([...workbookFiles, [sheetFile, sheet(cells)]]);
}

const sheet = (rows: readonly string[][]): string => {
  const lines = rows.map((row, index) => {
    const style = index === 0 ? 2 : 1;
    const cells = row.map(
      (text, column) =>
        `<c r="${'ABC'.charAt(column)}${index + 1}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
    );
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<cols><col min="1" max="1" width="36" customWidth="1"/><col min="2" max="2" width="80" customWidth="1"/></cols>',
    `<sheetData>${lines.join('')}</sheetData></worksheet>`,
  ].join('');
};

/** One sheet or list of texts may not unpack to more; a workbook of settings is far below. In bytes. */
const partLimit = 4 * 1024 * 1024;
const sheetsLimit = 20;

/**
 * The settings of a workbook. Null when the archive is none or no sheet holds settings; `two-lists` when several do and
 * differ: a sheet for each site.
 */
export async function readXlsx(entries: readonly ZipEntry[]): Promise<FormatResult> {
  const found: ParsedFile[] = [];
  for await (const rows of sheetsIn(entries)) {
    if (typeof rows === 'string') return rows;
    const table = settingsIn(rows, null);
    if (table !== null && (table.entries.length > 0 || table.ours)) found.push({ kind: 'xlsx', ...table });
  }
  return onlyOne(found);
}

const contentOf = (one: ParsedFile): string =>
  JSON.stringify(one.entries.map(({ name, readings }) => [name, readings]));

/** The one of several tables of a document; copies of one another count as one. */
export function onlyOne(found: readonly ParsedFile[]): FormatResult {
  return new Set(found.map(contentOf)).size > 1 ? 'two-lists' : (found[0] ?? null);
}

/** The rows of each sheet of a workbook, one sheet at a time; a fault ends it. */
export async function* readSheets(bytes: Uint8Array): AsyncGenerator<string[][] | UnreadableFile, void> {
  const archive = readZip(bytes);
  if (typeof archive === 'string') return yield archive;
  for await (const rows of sheetsIn(archive)) {
    yield typeof rows === 'string' ? rows : rows.map((row) => row.map(({ text }) => text));
  }
}

async function* sheetsIn(archive: readonly ZipEntry[]): AsyncGenerator<Cell[][] | UnreadableFile, void> {
  const sheets = archive.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort(byNumber);
  if (sheets.length > sheetsLimit) return yield 'too-large';
  const shared = await sharedTexts(archive.find(({ name }) => name === 'xl/sharedStrings.xml'));
  if (typeof shared === 'string') return yield shared;
  const dates = await dateStyles(archive.find(({ name }) => name === 'xl/styles.xml'));
  if (typeof dates === 'string') return yield dates;
  for (const entry of sheets) {
    const xml = await unpack(entry, partLimit);
    const rows = typeof xml === 'string' ? xml : readSheet(xml.toString('utf8'), shared, dates);
    yield rows;
    if (typeof rows === 'string') return;
  }
}

const byNumber = (one: ZipEntry, other: ZipEntry): number =>
  one.name.localeCompare(other.name, 'en', { numeric: true });

/** The workbook's list of texts that cells point to. Formatted texts come in runs; reading aids (`rPh`) are left out. */
async function sharedTexts(entry: ZipEntry | undefined): Promise<string[] | 'damaged' | 'too-large'> {
  if (entry === undefined) return [];
  const xml = await unpack(entry, partLimit);
  if (typeof xml === 'string') return xml;
  const texts: string[] = [];
  let text = '';
  let inside = '';
  let aside = false;
  for (const step of walkXml(xml.toString('utf8'))) {
    if (step.type === 'text') {
      if (inside === 't' && !aside) text += step.text;
      continue;
    }
    inside = step.type === 'open' ? step.name : '';
    if (step.name === 'rPh') aside = step.type === 'open';
    if (step.name !== 'si') continue;
    if (step.type === 'close') texts.push(unescapeCell(text));
    text = '';
  }
  return texts;
}

/** Formats of dates and times that every workbook has (ECMA-376 part 1, 18.8.30), and the signs of its own ones. */
const dateFormat = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 45 && id <= 47);
const dateSigns = /[dmyhs]/i;

/** Which cell styles show a number as a date: what was typed there (`3.9`, `1-2`) is lost. */
async function dateStyles(
  entry: ZipEntry | undefined,
): Promise<ReadonlySet<number> | 'damaged' | 'too-large'> {
  const dates = new Set<number>();
  if (entry === undefined) return dates;
  const xml = await unpack(entry, partLimit);
  if (typeof xml === 'string') return xml;
  const own = new Set<number>();
  let inside = false;
  let style = 0;
  for (const step of walkXml(xml.toString('utf8'))) {
    if (step.type === 'text') continue;
    if (step.name === 'cellXfs') inside = step.type === 'open';
    if (step.type === 'close') continue;
    const id = Number(attribute(step.attributes, 'numFmtId') ?? 0);
    const code = (attribute(step.attributes, 'formatCode') ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
    if (step.name === 'numFmt' && dateSigns.test(code) && !/general/i.test(code)) own.add(id);
    if (step.name !== 'xf' || !inside) continue;
    if (dateFormat(id) || own.has(id)) dates.add(style);
    style += 1;
  }
  return dates;
}

/** Only the first columns can matter: names, values and a heading. */
const columnsLimit = 64;

/** The cells of a sheet as texts. Formulas give their last result; numbers as they are stored. */
function readSheet(
  xml: string,
  shared: readonly string[],
  dates: ReadonlySet<number>,
): Cell[][] | 'too-large' {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let cell: RawCell = { column: 0, type: '', style: 0, text: '' };
  let inside = '';
  for (const step of walkXml(xml)) {
    if (step.type === 'text') {
      if (inside === 't' || inside === 'v') cell.text += step.text;
    } else if (step.type === 'open') {
      inside = step.name;
      if (inside === 'row') row = [];
      if (inside === 'c') cell = startCell(step.attributes, row.length);
    } else {
      inside = '';
      if (step.name === 'c' && cell.column < columnsLimit) put(row, cell.column, cellOf(cell, shared, dates));
      if (step.name === 'row') rows.push(row);
      if (rows.length > rowLimit) return 'too-large';
    }
  }
  return rows;
}

interface RawCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
}

function startCell(attributes: string, next: number): RawCell {
  const letters = /^[A-Z]{1,3}/.exec(attribute(attributes, 'r') ?? '')?.[0];
  const column =
    letters === undefined
      ? next
      : Array.from(letters).reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1;
  const style = Number(attribute(attributes, 's') ?? 0);
  return { column, type: attribute(attributes, 't') ?? 'n', style, text: '' };
}

function put(row: Cell[], column: number, cell: Cell): void {
  while (row.length < column) row.push({ text: '' });
  row[column] = cell;
}

/** A number has fifteen digits at most in a workbook: of a longer one the end is gone (18.3.1.96, IEEE 754). */
const longestNumber = 15;

function cellOf({ type, style, text }: RawCell, shared: readonly string[], dates: ReadonlySet<number>): Cell {
  if (type === 's') return { text: shared[Number(text)] ?? '' };
  if (type === 'b') return { text: text === '1' ? 'true' : 'false' };
  if (type === 'e') return { text, doubt: 'spreadsheet-word' };
  const plain = unescapeCell(text);
  if (type !== 'n' || plain === '') return { text: plain };
  if (dates.has(style)) return { text: plain, doubt: 'spreadsheet-word' };
  const digits = plain.replace(/E.*$|\D/gi, '').length;
  return digits > longestNumber || /E\+/i.test(plain)
    ? { text: plain, doubt: 'shortened-number' }
    : { text: plain };
}
