import type { ParsedFile, FormatResult } from '../backup.ts';
import { rowLimit } from '../limits.ts';
import { settingsIn, type Cell } from './rows.ts';
import { attribute, walkXml } from '../../../base/xml.ts';
import { onlyOne } from './xlsx.ts';
import { unpack, type ZipEntry } from './zip.ts';
import type { ReadingDoubt } from '../../../contract/backups.ts';

/** What is in a text document or a sheet: its tables, and its lines without those of the tables. */
interface Content {
  readonly tables: readonly Cell[][][];
  readonly text: string;
}

const partLimit = 4 * 1024 * 1024;
/** Empty rows and columns stand as a number of times; a table of settings has a few columns. */
const repeatLimit = 64;

/** The elements of Word's and of OpenDocument's texts that matter here (ECMA-376 part 1, 17; ODF 1.3 part 3). */
const rowNames: ReadonlySet<string> = new Set(['tr', 'table-row']);
const cellNames: ReadonlySet<string> = new Set(['tc', 'table-cell', 'covered-table-cell']);
const tableNames: ReadonlySet<string> = new Set(['tbl', 'table']);
const paragraphNames: ReadonlySet<string> = new Set(['p', 'h']);
/** Comments and what was struck out are not what the page says. */
const asideNames: ReadonlySet<string> = new Set([
  'annotation',
  'note',
  'del',
  'delText',
  'instrText',
  'tracked-changes',
]);
const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  'line-break': '\n',
  noBreakHyphen: '-',
};

interface OpenCell {
  text: string;
  readonly attributes: string;
}

/** Where a walk through a document stands. */
interface Walk {
  readonly word: boolean;
  readonly tables: Cell[][][];
  readonly lines: string[];
  rows: Cell[][];
  row: Cell[];
  cell: OpenCell | null;
  paragraph: string;
  /** The element that was opened last. */
  inside: string;
  /** How deep in tables, paragraphs and comments. */
  table: number;
  inParagraph: number;
  aside: number;
}

/** The tables and the lines of a document; a table within a cell counts as text of that cell. */
function contentOf(xml: string): Content | 'too-large' {
  const walk: Walk = {
    word: xml.includes('<w:document'),
    tables: [],
    lines: [],
    rows: [],
    row: [],
    cell: null,
    paragraph: '',
    inside: '',
    table: 0,
    inParagraph: 0,
    aside: 0,
  };
  for (const step of walkXml(xml)) {
    // Word keeps all letters in `w:t`; elsewhere stand line breaks of the file itself.
    if (step.type === 'text') {
      const counts = walk.aside === 0 && (walk.word ? walk.inside === 't' : walk.inParagraph > 0);
      if (counts) walk.paragraph += step.text;
    } else if (step.type === 'open') opened(walk, step.name, step.attributes);
    else closed(walk, step.name);
    if (walk.rows.length > rowLimit || walk.lines.length > rowLimit) return 'too-large';
  }
  return { tables: walk.tables, text: walk.lines.join('\n') };
}

function opened(walk: Walk, name: string, attributes: string): void {
  walk.inside = name;
  if (asideNames.has(name)) walk.aside += 1;
  if (walk.aside > 0) return;
  if (name === 's' && !walk.word) {
    walk.paragraph += ' '.repeat(Math.min(repeatLimit, Number(attribute(attributes, 'text:c') ?? 1)));
  } else if (Object.hasOwn(signs, name)) walk.paragraph += signs[name];
  if (paragraphNames.has(name)) walk.inParagraph += 1;
  if (tableNames.has(name)) {
    walk.table += 1;
    if (walk.table === 1) walk.rows = [];
  }
  if (walk.table !== 1) return;
  if (rowNames.has(name)) walk.row = [];
  if (cellNames.has(name)) walk.cell = { text: '', attributes };
}

function closed(walk: Walk, name: string): void {
  walk.inside = '';
  if (asideNames.has(name)) walk.aside -= 1;
  if (walk.aside > 0) return;
  if (paragraphNames.has(name)) {
    walk.inParagraph -= 1;
    if (walk.cell === null) walk.lines.push(walk.paragraph);
    else walk.cell.text += walk.cell.text === '' ? walk.paragraph : `\n${walk.paragraph}`;
    walk.paragraph = '';
  }
  if (tableNames.has(name)) {
    walk.table -= 1;
    if (walk.table === 0) walk.tables.push(walk.rows);
  }
  if (walk.table !== 1) return;
  if (cellNames.has(name) && walk.cell !== null) {
    walk.row.push(...repeated(walk.cell));
    walk.cell = null;
  }
  if (rowNames.has(name)) walk.rows.push(walk.row);
}

/** A cell as often as it stands there; a number as it was typed, which is more than what is shown of it. */
function repeated({ text, attributes }: OpenCell): readonly Cell[] {
  const times = Math.min(repeatLimit, Number(attribute(attributes, 'table:number-columns-repeated') ?? 1));
  return Array.from({ length: times }, () => typed(text, attributes));
}

const changing: ReadonlySet<string> = new Set(['date', 'time', 'currency', 'percentage']);

function typed(text: string, attributes: string): Cell {
  const type = attribute(attributes, 'office:value-type');
  const doubt: ReadingDoubt = 'spreadsheet-word';
  if (type !== null && changing.has(type)) return { text, doubt };
  if (type === 'boolean') return { text: attribute(attributes, 'office:boolean-value') ?? text };
  if (type !== 'float') return { text };
  const value = attribute(attributes, 'office:value') ?? text;
  return /E\+/i.test(value) || value.replace(/\D/g, '').length > 15
    ? { text: value, doubt: 'shortened-number' }
    : { text: value };
}

async function contentIn(entry: ZipEntry): Promise<Content | 'damaged' | 'too-large'> {
  const xml = await unpack(entry, partLimit);
  return typeof xml === 'string' ? xml : contentOf(xml.toString('utf8'));
}

/** The settings in an OpenDocument spreadsheet: `content.xml`. */
export async function readOds(entry: ZipEntry): Promise<FormatResult> {
  const content = await contentIn(entry);
  return typeof content === 'string' ? content : onlyOne(tablesOf(content, 'ods'));
}

/**
 * The settings in a text document of Word or OpenDocument: those of its table, else those of its lines.
 * @param readText reads the lines as a text file.
 */
export async function readTextDocument(
  entry: ZipEntry,
  readText: (text: string) => Promise<FormatResult>,
): Promise<FormatResult> {
  const content = await contentIn(entry);
  if (typeof content === 'string') return content;
  const tables = tablesOf(content, 'docx');
  if (tables.length > 0) return onlyOne(tables);
  const read = await readText(content.text);
  return read === null || typeof read === 'string' ? read : { ...read, kind: 'docx' };
}

function tablesOf({ tables }: Content, kind: 'ods' | 'docx'): readonly ParsedFile[] {
  return tables.flatMap((rows) => {
    const table = settingsIn(rows, null);
    return table === null || table.entries.length === 0 ? [] : [{ kind, ...table }];
  });
}
