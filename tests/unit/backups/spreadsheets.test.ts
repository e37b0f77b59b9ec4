import { crc32 } from 'node:zlib';

import { expect, describe, test } from 'vitest';
import * as fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readZip, unpack, writeZip } from '../../../electron/services/backups/formats/zip.ts';
import { readBackup } from '../../../electron/services/backups/read-backup.ts';
import { writeBackup } from '../../../electron/services/backups/write-backup.ts';
import { bytesOf, copyOf, legalSettings, legalValue, outcome } from './support.ts';

/** As spreadsheet programs split a line: quotes count only where a cell begins. */
const cellsAt = (line: string, separator: string): string[] => {
  const cells: string[] = [];
  for (let at = 0; at <= line.length; at += 1) {
    let cell = '';
    if (line.charAt(at) === '"') {
      for (at += 1; at < line.length; at += 1) {
        if (line.charAt(at) !== '"') cell += line.charAt(at);
        else if (line.charAt(at + 1) === '"') {
          cell += '"';
          at += 1;
        } else break;
      }
      at += 1;
    }
    while (at < line.length && line.charAt(at) !== separator) {
      cell += line.charAt(at);
      at += 1;
    }
    cells.push(cell);
  }
  return cells;
};

describe('CSV', () => {
  test('no cell begins as a formula, whatever the value', async () => {
    await fc.assert(
      fc.asyncProperty(legalValue, async (value) => {
        const text = Buffer.from(await writeBackup(copyOf({ A: value }), { kind: 'csv' })).toString();
        const cell = text.slice(text.indexOf('"A","') + 5);
        expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });

  const formula = /^[\s\u00AD\u200B-\u200F\u2060\uFEFF]*[=+\-@＝＋－＠]/;

  test.each([';', '\t', '|'])('nor where the separator is %j', async (separator) => {
    const pieces = fc.constantFrom(
      ';',
      '\t',
      '|',
      ',',
      '"',
      "'",
      '=',
      '+',
      '-',
      '@',
      '＝',
      ' ',
      '\u200B',
      '\u00A0',
      'a',
      '\n',
      '\r\n',
    );
    const value = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(value, async (text) => {
        const csv = Buffer.from(
          await writeBackup(copyOf({ A: `note;${text}`, B: text }), { kind: 'csv' }),
        ).toString();
        const cells = csv.split(/\r\n|\r|\n/).flatMap((line) => cellsAt(line, separator));
        expect(cells.filter((cell) => formula.test(cell))).toEqual([]);
        expect(outcome(await readBackup(bytesOf(csv)))).toEqual({ A: `note;${text}`, B: text });
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['commas', 'Name,Value\nA,x\nB,"y, ""z"""\n'],
    ['semicolons', 'Key;Value\r\nA;x\r\nB;"y, ""z"""\r\n'],
    ['tabs', 'Variable\tValue\tNote\nA\tx\tmine\nB\t"y, ""z"""\n'],
    ['columns the other way round', 'Value,Setting\nx,A\n"y, ""z""",B\n'],
    ['no heading', 'A,x\nB,"y, ""z"""'],
    ['a mark and a Windows heading', '\uFEFFSETTING,VALUE\r\nA,x\r\nB,"y, ""z"""'],
    ['notes between', 'Name,Value\n,\nmy notes are here,\nA,x\n\nB,"y, ""z"""\n'],
  ])('with %s', async (_, text) => {
    expect(outcome(await readBackup(bytesOf(text)))).toEqual({ A: 'x', B: 'y, "z"' });
  });

  test('Excel’s "Unicode text" (UTF-16, tabs)', async () => {
    for (const text of ['\uFEFFName\tValue\r\nA\té\r\n']) {
      const little = Buffer.from(text, 'utf16le');
      expect(outcome(await readBackup(little))).toEqual({ A: 'é' });
      expect(outcome(await readBackup(Buffer.from(little).swap16()))).toEqual({ A: 'é' });
    }
  });

  test('someone else’s CSV: Heroku’s own variables are left out and named', async () => {
    const read = await readBackup(bytesOf('Name,Value\nPORT,3000\nA,x\n_,/usr/bin/env\n'));
    expect(outcome(read)).toEqual({ A: 'x' });
    expect(read).toMatchObject({ left: ['PORT', '_'] });
  });
});

const types = '<Types/>';
const sheet = (rows: string): string =>
  `<x:worksheet xmlns:x="m"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;

const row = (name: string, value: string): string =>
  `<row><c t="inlineStr"><is><t>${name}</t></is></c><c t="inlineStr"><is><t>${value}</t></is></c></row>`;
const book = (...rows: string[]): Uint8Array =>
  zipSync(
    Object.fromEntries(rows.map((one, at) => [`xl/worksheets/sheet${at + 1}.xml`, strToU8(sheet(one))])),
  );

const cellRow = (name: string, value: string): string =>
  `<row><c t="inlineStr"><is><t>${name}</t></is></c>${value}</row>`;

describe('XLSX', () => {
  test('as spreadsheet programs write it: shared and formatted texts, numbers, gaps, a title, a prefix', async () => {
    const shared =
      '<?xml version="1.0"?><!-- made by hand --><sst><si><t>Name</t></si><si><t>Value</t></si><si><t>A</t></si>' +
      '<si><r><rPr/><t xml:space="preserve">one </t></r><r><t>two &#x26; three</t></r><rPh><t>no</t></rPh></si>' +
      '<si><t>B</t></si><si><t>C</t></si><si><t><![CDATA[a <raw>]]>_x000D_</t></si><si><t>D</t></si></sst>';
    const rows =
      '<x:row r="1"><x:c r="B1" t="inlineStr"><x:is><x:t>My settings</x:t></x:is></x:c></x:row>' +
      '<x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c><x:c r="D2" t="s"><x:v>1</x:v></x:c></x:row>' +
      '<x:row r="3"><x:c r="B3" t="s"><x:v>2</x:v></x:c><x:c r="C3"/><x:c r="D3" t="s"><x:v>3</x:v></x:c></x:row>' +
      '<x:row r="4"><x:c r="B4" t="s"><x:v>4</x:v></x:c><x:c r="D4"><x:v>180</x:v></x:c></x:row>' +
      '<x:row r="5"><x:c r="B5" t="s"><x:v>5</x:v></x:c><x:c r="D5" t="s"><x:v>6</x:v></x:c></x:row>' +
      '<x:row r="6"><x:c r="B6" t="s"><x:v>7</x:v></x:c><x:c r="D6" t="b"><x:f>1=1</x:f><x:v>1</x:v></x:c></x:row>';
    const file = writeZip([
      ['[Content_Types].xml', types],
      ['xl/worksheets/sheet2.xml', sheet(rows)],
      ['xl/worksheets/sheet1.xml', sheet('')],
      ['xl/sharedStrings.xml', shared],
    ]);
    const expected = { A: 'one two & three', B: '180', C: 'a <raw>\r', D: 'true' };
    expect(outcome(await readBackup(file))).toEqual(expected);
  });

  test('an archive is bounded in what lies in it unpacked, and in how many files it holds', async () => {
    const packed = new Uint8Array(11);
    const stored = { name: 'a', method: 0, locked: false, crc: crc32(packed), packed };
    expect(await unpack(stored, 11)).toHaveLength(11);
    expect(await unpack(stored, 10)).toBe('too-large');
    const files = Array.from({ length: 501 }, (_, number) => [String(number), ''] as const);
    expect(readZip(writeZip(files.slice(1)))).toHaveLength(500);
    expect(readZip(writeZip(files))).toBe('too-large');
  });

  test('a zip bomb is given up early, in sheet and in texts', async () => {
    const bomb = `<sst>${' '.repeat(60 * 1024 * 1024)}</sst>`;
    const files = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'].map((name) =>
      writeZip([[name, bomb]]),
    );
    const start = performance.now();
    for (const file of files) expect(outcome(await readBackup(file))).toBe('too-large');
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('a workbook with a sheet for each site is not guessed; the same sheet twice is one', async () => {
    const lily = row('API_SECRET', 'abcdefghijkl12') + row('ENABLE', 'iob');
    expect(
      outcome(await readBackup(book(lily, row('API_SECRET', 'other-secret-1') + row('ENABLE', 'iob')))),
    ).toBe('two-lists');
    expect(outcome(await readBackup(book('', lily, lily)))).toEqual({
      API_SECRET: 'abcdefghijkl12',
      ENABLE: 'iob',
    });
  });

  test('a number too long for a workbook, a date and a fault in a cell are asked about', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d. mmm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>';
    const rows =
      cellRow('API_SECRET', '<c><v>1.2345678901234499E+17</v></c>') +
      cellRow('BG_LOW', '<c s="1"><v>45903</v></c>') +
      cellRow('CUSTOM_TITLE', '<c t="e"><v>#NAME?</v></c>') +
      cellRow('BG_HIGH', '<c><v>180</v></c>');
    const file = zipSync({
      'xl/styles.xml': strToU8(styles),
      'xl/worksheets/sheet1.xml': strToU8(sheet(rows)),
    });
    const read = await readBackup(file);
    expect(outcome(read)).toEqual({ BG_HIGH: '180' });
    expect(read.ok && read.asked.map(({ name, doubt }) => [name, doubt])).toEqual([
      ['API_SECRET', 'shortened-number'],
      ['BG_LOW', 'spreadsheet-word'],
      ['CUSTOM_TITLE', 'spreadsheet-word'],
    ]);
  });

  test('another program opens our workbook, and we one that it packed', async () => {
    const values = { API_SECRET: 'a long enough secret', ENABLE: 'iob' };
    const parts = unzipSync(await writeBackup(copyOf(values), { kind: 'xlsx' }));
    expect(outcome(await readBackup(zipSync(parts)))).toEqual(values);
  });

  test('too many rows', async () => {
    const file = writeZip([['xl/worksheets/sheet1.xml', sheet('<row/>'.repeat(80_000))]]);
    expect(outcome(await readBackup(file))).toBe('too-large');
  });

  test('an archive of something else, or a workbook without settings', async () => {
    expect(outcome(await readBackup(writeZip([['word/document.xml', '<a/>']])))).toBe('not-a-copy');
    expect(outcome(await readBackup(writeZip([['xl/worksheets/sheet1.xml', sheet('')]])))).toBe('not-a-copy');
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><row><c><v>&a;</v></c></row></worksheet>';
    expect(outcome(await readBackup(writeZip([['xl/worksheets/sheet1.xml', entities]])))).toBe('not-a-copy');
  });

  test('cut anywhere, it says so; changed anywhere, it never gives other values', async () => {
    const values = { API_SECRET: 'a long enough secret', ENABLE: 'iob' };
    const whole = await writeBackup(copyOf(values), { kind: 'xlsx' });
    for (let length = 10; length < whole.length; length += 37) {
      expect(outcome(await readBackup(whole.subarray(0, length)))).toBe('cut-file');
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Uint8Array.from(whole);
        changed[at] = (changed[at] ?? 0) ^ flip;
        const seen = outcome(await readBackup(changed));
        expect(typeof seen === 'string' ? values : seen).toEqual(values);
      }),
      { numRuns: 500 },
    );
  });

  test('the same copy gives the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(legalSettings, async (values) => {
        const write = () => writeBackup(copyOf(values), { kind: 'xlsx' });
        expect(await write()).toEqual(await write());
      }),
      { numRuns: 10 },
    );
  });
});
