import type { CopyFault, Reading, SettingsCopy } from '../copy.ts';
import { rowLimit } from '../limits.ts';
import { settingsIn, tableHead } from './rows.ts';
import { escapeCell, unescapeCell } from './xlsx-text.ts';
import { sheetFile, workbookFiles } from './xlsx-parts.ts';
import { attribute, escapeMarkup, walkXml } from './xml.ts';
import { readZip, unpack, writeZip, type ZipEntry } from './zip.ts';

/** A workbook with one sheet. All cells are texts, so that no value is run as a formula or read as a number or date. */
export function writeXlsx(copy: SettingsCopy): Uint8Array {
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

/** The first sheet of a workbook that holds settings. Null when the archive is no workbook or has no such sheet. */
export async function readXlsx(bytes: Uint8Array): Promise<Reading> {
  for await (const rows of readSheets(bytes)) {
    if (typeof rows === 'string') return rows;
    const table = settingsIn(rows);
    if (table !== null) return { kind: 'xlsx', ...table };
  }
  return null;
}

/** The rows of each sheet of a workbook, one sheet at a time; a fault ends it. */
export async function* readSheets(bytes: Uint8Array): AsyncGenerator<string[][] | CopyFault, void> {
  const archive = readZip(bytes);
  if (typeof archive === 'string') return yield archive;
  const sheets = archive.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort(byNumber);
  if (sheets.length > sheetsLimit) return yield 'too-large';
  const shared = await sharedTexts(archive.find(({ name }) => name === 'xl/sharedStrings.xml'));
  if (typeof shared === 'string') return yield shared;
  for (const entry of sheets) {
    const xml = await unpack(entry, partLimit);
    const rows = typeof xml === 'string' ? xml : readSheet(xml.toString('utf8'), shared);
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

/** Only the first columns can matter: names, values and a heading. */
const columnsLimit = 64;

/** The cells of a sheet as texts. Formulas give their last result; numbers as they are stored. */
function readSheet(xml: string, shared: readonly string[]): string[][] | 'too-large' {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = { column: 0, type: '', text: '' };
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
      if (step.name === 'c' && cell.column < columnsLimit) put(row, cell.column, cellText(cell, shared));
      if (step.name === 'row') rows.push(row);
      if (rows.length > rowLimit) return 'too-large';
    }
  }
  return rows;
}

function startCell(attributes: string, next: number): { column: number; type: string; text: string } {
  const letters = /^[A-Z]{1,3}/.exec(attribute(attributes, 'r') ?? '')?.[0];
  const column =
    letters === undefined
      ? next
      : Array.from(letters).reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1;
  return { column, type: attribute(attributes, 't') ?? 'n', text: '' };
}

function put(row: string[], column: number, text: string): void {
  while (row.length < column) row.push('');
  row[column] = text;
}

function cellText({ type, text }: { type: string; text: string }, shared: readonly string[]): string {
  if (type === 's') return shared[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'true' : 'false';
  return unescapeCell(text);
}
