import { maxFileBytes } from '../../../base/file-dialogs.ts';
import type { UnreadableFile } from '../../../contract/problems.ts';
import type { FormatResult } from '../backup.ts';
import { readOds, readTextDocument } from './open-documents.ts';
import { readXlsx } from './xlsx.ts';
import { readZip, unpack, type ZipEntry } from './zip.ts';

/** How what is in an archive or a document is read: another file, or lines of text. */
export interface Inside {
  readonly file: (bytes: Uint8Array) => Promise<FormatResult>;
  readonly text: (text: string) => Promise<FormatResult>;
}

/** An archive with more files than that is no copy of anybody's settings. */
const mostFiles = 20;
const manifestLimit = 256 * 1024;

/** The settings in a ZIP file: a workbook, a text document, or an archive that holds one file with settings. */
export async function readArchive(bytes: Uint8Array, inside: Inside): Promise<FormatResult> {
  const entries = readZip(bytes);
  if (typeof entries === 'string') return entries;
  const entry = (name: string): ZipEntry | undefined => entries.find((one) => one.name === name);
  const has = (start: RegExp): boolean => entries.some(({ name }) => start.test(name));
  if (entries.some(({ locked }) => locked)) return 'locked-document';
  // .xlsb, Numbers and Pages keep what they hold in ways of their own.
  if (has(/^xl\/workbook\.bin$/) || has(/^Index(?:\.zip$|\/)/)) return 'other-document';
  if (has(/^xl\//)) return (await readXlsx(entries)) ?? 'not-a-copy';
  const document = entry('word/document.xml');
  if (document !== undefined) return (await readTextDocument(document, inside.text)) ?? 'not-a-copy';
  const content = entry('content.xml');
  if (content !== undefined) return (await openDocument(entry, content, inside)) ?? 'not-a-copy';
  return packed(entries, inside);
}

async function openDocument(
  entry: (name: string) => ZipEntry | undefined,
  content: ZipEntry,
  inside: Inside,
): Promise<FormatResult> {
  const manifest = await textOf(entry('META-INF/manifest.xml'));
  if (/encryption-data/.test(manifest)) return 'locked-document';
  const kind = await textOf(entry('mimetype'));
  return kind.includes('spreadsheet') ? readOds(content) : readTextDocument(content, inside.text);
}

async function textOf(entry: ZipEntry | undefined): Promise<string> {
  if (entry === undefined) return '';
  const bytes = await unpack(entry, manifestLimit);
  return typeof bytes === 'string' ? '' : bytes.toString('utf8');
}

/** What macOS and Windows put into archives beside a person's files. */
const litter = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)|\/$/;

/** The one file of an archive that holds settings; why it can't be read when it is the only file. */
async function packed(entries: readonly ZipEntry[], inside: Inside): Promise<FormatResult> {
  const files = entries.filter(({ name }) => !litter.test(name));
  if (files.length === 0 || files.length > mostFiles) return 'archive';
  const readings: Array<Exclude<FormatResult, null>> = [];
  let left = maxFileBytes;
  for (const file of files) {
    const bytes = await unpack(file, left);
    if (typeof bytes === 'string') return bytes;
    left -= bytes.length;
    readings.push((await inside.file(bytes)) ?? 'not-a-copy');
  }
  if (readings.length === 1) return readings[0] ?? null;
  const found = readings.filter((reading) => typeof reading !== 'string');
  return found.length === 1 ? (found[0] ?? null) : 'archive';
}

/** How files that hold no text begin, and what they are (their formats' own specifications). */
const beginnings: ReadonlyArray<readonly [RegExp, UnreadableFile]> = [
  [
    /^(?:\xFF\xD8\xFF|\x89PNG|GIF8|BM[\s\S]{4}\0\0\0\0|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP|\0\0\0[\s\S]ftyp(?:hei|mif|avi|msf))/,
    'picture',
  ],
  [/^(?:\p{Cc}\x8B|7z\xBC\xAF|Rar!|\xFD7zXZ|BZh\d)/u, 'archive'],
  [/^\{\\rtf/, 'other-document'],
  [/^SQLite format 3\0|^\x7FELF|^MZ[\s\S]\0|^\xCA\xFE\xBA\xBE|^\0asm/, 'other-bytes'],
];

const oldOffice = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';

/** What a file is that holds no settings for us, told by how it begins; null when it may be text. */
export function foreignFile(bytes: Uint8Array): UnreadableFile | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = data.toString('latin1', 0, 64);
  if (start.startsWith(oldOffice)) {
    // A workbook with a password is kept in the old container, under this name (MS-OFFCRYPTO 1.3.1).
    return data.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'locked-document' : 'other-document';
  }
  if (start.trimStart().startsWith('%PDF')) return isRescueSheet(data) ? 'rescue-sheet' : 'pdf';
  return beginnings.find(([beginning]) => beginning.test(start))?.[1] ?? null;
}

/** The title of our sheet (sheet-words.ts), as Chromium writes it into a PDF. */
function isRescueSheet(data: Buffer): boolean {
  const title = data.indexOf('/Title');
  if (title < 0) return false;
  const text = data.toString('latin1', title, title + 400);
  const wide = Buffer.from('escue sheet', 'utf16le').swap16();
  return text.includes('escue sheet') || text.toUpperCase().includes(wide.toString('hex').toUpperCase());
}
