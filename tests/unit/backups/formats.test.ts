import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { BackupFileKind } from '../../../electron/services/backups/backup.ts';
import { readBackup } from '../../../electron/services/backups/read-backup.ts';
import { writeBackup } from '../../../electron/services/backups/write-backup.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { bytesOf, copyOf, outcome } from './support.ts';

const settings = { API_SECRET: 'abcdefghijkl12', ENABLE: 'careportal basal iob' };
const passphrase = new Secret('four small grey horses');

const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const cells = (row: (name: string, value: string) => string): string =>
  Object.entries(settings)
    .map(([name, value]) => row(name, value))
    .join('');

/** A file of each kind. A kind without one does not compile. */
const samples: Readonly<Record<BackupFileKind, () => Uint8Array | Promise<Uint8Array>>> = {
  sitekeeper: () => writeBackup(copyOf(settings), { kind: 'sitekeeper', passphrase }),
  'heroku-env': () => writeBackup(copyOf(settings), { kind: 'heroku-env' }),
  env: () => bytesOf('API_SECRET=abcdefghijkl12\nENABLE="careportal basal iob"\n'),
  console: () =>
    bytesOf('declare -x API_SECRET="abcdefghijkl12"\ndeclare -x ENABLE="careportal basal iob"\n'),
  table: () => bytesOf('=== x Config Vars\n\nAPI_SECRET: abcdefghijkl12\nENABLE:     careportal basal iob\n'),
  json: () => writeBackup(copyOf(settings), { kind: 'json' }),
  yaml: () => bytesOf('env:\n  API_SECRET: abcdefghijkl12\n  ENABLE: careportal basal iob\n'),
  csv: () => writeBackup(copyOf(settings), { kind: 'csv' }),
  tsv: () => bytesOf('Name\tValue\nAPI_SECRET\tabcdefghijkl12\nENABLE\tcareportal basal iob\n'),
  xlsx: () => writeBackup(copyOf(settings), { kind: 'xlsx' }),
  ods: () =>
    zip({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `<table:table>${cells((name, value) => `<table:table-row><table:table-cell><text:p>${name}</text:p></table:table-cell><table:table-cell><text:p>${value}</text:p></table:table-cell></table:table-row>`)}</table:table>`,
    }),
  docx: () =>
    zip({
      'word/document.xml': `<w:document>${cells((name, value) => `<w:p><w:r><w:t>${name}=${value}</w:t></w:r></w:p>`)}</w:document>`,
    }),
  commands: () => bytesOf('docker run -e API_SECRET=abcdefghijkl12 -e "ENABLE=careportal basal iob" x/y\n'),
  systemd: () => bytesOf('Environment=API_SECRET=abcdefghijkl12 "ENABLE=careportal basal iob"\n'),
  powershell: () => bytesOf('$env:API_SECRET = "abcdefghijkl12"\n$env:ENABLE = \'careportal basal iob\'\n'),
  fish: () => bytesOf('set -x API_SECRET abcdefghijkl12\nset -x ENABLE "careportal basal iob"\n'),
  notes: () => bytesOf('API_SECRET: abcdefghijkl12\nENABLE: careportal basal iob\n'),
  'paired-lines': () => bytesOf('API_SECRET\nabcdefghijkl12\nENABLE\ncareportal basal iob\n'),
};

describe('every format', () => {
  test.each(Object.entries(samples))(
    '%s is told from all others, and read without a question',
    async (kind, make) => {
      const read = await readBackup(await make(), { passphrase });
      expect(outcome(read)).toEqual(settings);
      expect(read).toMatchObject({ kind, asked: [], unread: [], left: [] });
    },
  );

  test.each([
    'env',
    'console',
    'table',
    'yaml',
    'tsv',
    'commands',
    'powershell',
    'notes',
    'paired-lines',
  ] as const)('%s is read alike from Windows: its line ends, its mark, and UTF-16', async (kind) => {
    const text = Buffer.from(await samples[kind]())
      .toString()
      .replaceAll('\n', '\r\n');
    for (const bytes of [text, `\uFEFF${text}`].map(bytesOf))
      expect(outcome(await readBackup(bytes))).toEqual(settings);
    for (const mark of ['\uFEFF', '']) {
      expect(outcome(await readBackup(Buffer.from(mark + text, 'utf16le')))).toEqual(settings);
    }
  });
});

const door = (input: string, ...args: string[]): string =>
  spawnSync(process.execPath, [join(import.meta.dirname, '../../../build/tools/read-settings.ts'), ...args], {
    input,
    encoding: 'utf8',
  }).stdout;

describe('npm run read:settings', () => {
  test('prints what is clear, what was left out, and what is asked about, by line', () => {
    const file = "PORT=1337\nAPI_SECRET=abcdefghijkl12\nLOOP_APNS_KEY='a\\\\b'\n\nsomething else\n";
    expect(JSON.parse(door(file))).toEqual({
      kind: 'env',
      settings: { API_SECRET: 'abcdefghijkl12' },
      left: ['PORT'],
      faults: [
        { code: 'backslashes', line: 3, name: 'LOOP_APNS_KEY' },
        { code: 'line-not-read', line: 5 },
      ],
    });
  });

  test('tells the kind of a file that it can’t read', () => {
    expect(JSON.parse(door(''))).toEqual({
      kind: 'empty',
      settings: {},
      left: [],
      faults: [{ code: 'empty', line: 1 }],
    });
  });

  test('says that it prints what it reads', () => {
    expect(door('', '--help')).toContain('It prints the values as they stand in the file');
  });
});
