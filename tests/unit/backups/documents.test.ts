import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readBackup } from '../../../electron/services/backups/read-backup.ts';
import { bytesOf, outcome } from './support.ts';

const two = { API_SECRET: 'abcdefghijkl12', ENABLE: 'careportal basal iob' };
const env = 'API_SECRET=abcdefghijkl12\nENABLE=careportal basal iob\n';
const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])) as Zippable);

const cell = (text: string, type = 'string', more = ''): string =>
  `<table:table-cell office:value-type="${type}" ${more}><text:p>${text}</text:p></table:table-cell>`;
const ods = (rows: string): Uint8Array =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table>${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
const odsRow = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>\n`;
const docx = (body: string): Uint8Array =>
  zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
  });

const old = (inside: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(inside, 'utf16le')]);
describe('OpenDocument', () => {
  test('a sheet: names, values, numbers as typed, and what the program changed', async () => {
    const read = await readBackup(
      ods(
        odsRow(cell('API_SECRET'), cell('abcdefghijkl12')) +
          odsRow(cell('ENABLE'), cell('careportal<text:s text:c="1"/>basal iob')) +
          odsRow(cell('BG_HIGH'), cell('1.8E+02', 'float', 'office:value="180"')) +
          odsRow(cell('BG_LOW'), cell('03.09.26', 'date', 'office:date-value="2026-09-03"')) +
          odsRow('<table:table-cell table:number-columns-repeated="16384"/>'),
      ),
    );
    expect(outcome(read)).toEqual({ ...two, BG_HIGH: '180' });
    expect(read.ok && read.asked.map(({ name, line, doubt }) => [name, line, doubt])).toEqual([
      ['BG_LOW', 4, 'spreadsheet-word'],
    ]);
    expect(read).toMatchObject({ kind: 'ods' });
  });

  test('a text', async () => {
    const content = `<office:text>${env
      .trim()
      .split('\n')
      .map((line) => `<text:p>${line}</text:p>`)
      .join('')}</office:text>`;
    const read = await readBackup(
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content }),
    );
    expect(outcome(read)).toEqual(two);
  });

  test('one with a password', async () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
    const file = zip({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': 'x',
      'META-INF/manifest.xml': manifest,
    });
    expect(outcome(await readBackup(file))).toBe('locked-document');
  });
});

describe('Word', () => {
  test('lines, with what was struck out left out', async () => {
    const struck = '<w:p><w:del><w:r><w:delText>API_SECRET=old-old-old-1</w:delText></w:r></w:del></w:p>';
    const read = await readBackup(
      docx(struck + paragraph('API_SECRET=„abcdefghijkl12“') + paragraph('ENABLE=careportal basal iob')),
    );
    expect(outcome(read)).toEqual(two);
    expect(read).toMatchObject({ kind: 'docx' });
  });

  test('a table', async () => {
    const row = (...texts: string[]): string =>
      `<w:tr>${texts.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`;
    const table = `<w:tbl>${row('Name', 'Wert')}${row('API_SECRET', 'abcdefghijkl12')}${row('ENABLE', 'careportal basal iob')}</w:tbl>`;
    expect(outcome(await readBackup(docx(paragraph('My site') + table)))).toEqual(two);
  });
});

describe('an archive', () => {
  test('with one file of settings is opened, whatever the computer put beside it', async () => {
    const file = zip({
      'my site/settings.env': env,
      '__MACOSX/my site/._settings.env': 'x',
      '.DS_Store': 'x',
    });
    expect(outcome(await readBackup(file))).toEqual(two);
    expect(outcome(await readBackup(zip({ 'a.env': env, 'letter.txt': 'Hello, how are you?' })))).toEqual(
      two,
    );
    const inner = ods(odsRow(cell('API_SECRET'), cell('abcdefghijkl12')));
    expect(outcome(await readBackup(zipSync({ 'copy.ods': inner })))).toEqual({
      API_SECRET: 'abcdefghijkl12',
    });
  });

  test('with two, with none, in an archive, or with a password is told', async () => {
    expect(outcome(await readBackup(zip({ 'a.env': env, 'b.env': env.replace('12', '13') })))).toBe(
      'archive',
    );
    expect(outcome(await readBackup(zip({ 'a.txt': 'Hello', 'b.txt': 'Bye' })))).toBe('archive');
    expect(outcome(await readBackup(zip({ 'letter.txt': 'Hello' })))).toBe('not-a-copy');
    expect(outcome(await readBackup(zipSync({ 'a.zip': zip({ 'a.env': env }) })))).toBe('archive');
    const locked = Buffer.from(zip({ 'a.env': env }));
    const central = locked.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    locked.writeUInt16LE(1, central + 8);
    expect(outcome(await readBackup(locked))).toBe('locked-document');
  });

  /** 60 MB of nothing in some 60 kB: unpacked whole it would hold no settings, which is another answer. */
  test.each(['a.env', 'word/document.xml', 'content.xml', 'xl/worksheets/sheet1.xml', 'xl/styles.xml'])(
    'that grows without end in %s is given up at its bound',
    async (name) => {
      const file = zipSync({ [name]: new Uint8Array(60 * 1024 * 1024).fill(32), 'xl-more': strToU8('x') });
      expect(outcome(await readBackup(file))).toBe('too-large');
    },
  );
});

describe('files that hold no settings for us are told by kind', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a mark and blanks', bytesOf('\uFEFF \r\n'), 'empty'],
    ['a photo', Buffer.from('ffd8ffe000104a464946', 'hex'), 'picture'],
    ['a photo of a phone', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic')]), 'picture'],
    ['a screenshot', Buffer.from('89504e470d0a1a0a', 'hex'), 'picture'],
    [
      'our own sheet',
      bytesOf('%PDF-1.4\n1 0 obj\n<</Creator (Chromium)\n/Title (Rescue sheet)>>'),
      'rescue-sheet',
    ],
    [
      'our own sheet of practice',
      Buffer.concat([
        bytesOf('%PDF-1.4 /Title <FEFF'),
        bytesOf(Buffer.from('Practice: rescue sheet', 'utf16le').swap16().toString('hex')),
      ]),
      'rescue-sheet',
    ],
    ['another PDF', bytesOf('%PDF-1.7\n/Title (Letter)'), 'pdf'],
    ['a locked workbook', old('EncryptedPackage'), 'locked-document'],
    ['an old workbook', old('Workbook'), 'other-document'],
    ['a workbook that only Excel reads', zip({ 'xl/workbook.bin': 'x' }), 'other-document'],
    ['a document of Numbers', zip({ 'Index/Document.iwa': 'x' }), 'other-document'],
    ['rich text', bytesOf('{\\rtf1 API_SECRET=x}'), 'other-document'],
    ['a packed archive', Buffer.from('1f8b0800000000', 'hex'), 'archive'],
    ['a saved page', bytesOf('<!DOCTYPE html>\n<html><body>API_SECRET</body></html>'), 'web-page'],
    ['a program', Buffer.from('7f454c4602010100', 'hex'), 'other-bytes'],
    ['a letter', bytesOf('Dear Anna,\nhow are you? See you at 8: bring cake.\n'), 'not-a-copy'],
    [
      'settings of two sites',
      bytesOf('=== a Config Vars\nTHEME: x\n=== b Config Vars\nTHEME: y\n'),
      'two-lists',
    ],
  ])('%s', async (_, bytes, fault) => {
    expect(outcome(await readBackup(bytes))).toBe(fault);
  });
});
