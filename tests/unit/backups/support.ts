import type { ConfigVars } from '../../../electron/services/heroku/config-var-values.ts';
import * as fc from 'fast-check';
import type { ReadBackup } from '../../../electron/services/backups/read-backup.ts';
import type { Backup } from '../../../electron/services/backups/backup.ts';
import { Secret } from '../../../electron/base/secret.ts';

/** Texts that have broken readers of such files before, and the characters that they are made of. */
const nasty = fc.constantFrom(
  '',
  "'",
  '"',
  '\\',
  '\\n',
  '$(touch ran)',
  '`touch ran`',
  '${HOME}',
  '!!',
  '=1+1',
  '+1',
  '-1',
  '@x',
  "'=x",
  "''-x",
  '\t',
  '\r',
  '\n',
  '\r\n',
  ' # note',
  ';',
  ',',
  ' ',
  '&amp;',
  '<b>',
  ']]>',
  '_x000D_',
  '_x005F_',
  '_x',
  '_',
  '\uFEFF',
  '\uFFFE',
  '\u2028',
  '\u202E',
  '\u001B[0m',
  '\u0001',
  '\u007F',
  'é',
  '😀',
  'NAME=1',
  'export A="b"',
  '#setting A="b"',
  '# End of copy: 1 settings',
  'mongodb+srv://user:p%40ss@cluster0.abcde.mongodb.net/nightscout?retryWrites=true',
  'postgres://u:p@host:5432/db',
);

/** Any value that Heroku can hold: text without NUL and without halves of characters. */
export const legalValue = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 8 })
  .map((parts) => parts.join('').toWellFormed().replaceAll('\0', ''));

/** Any name that a shell and Heroku take. The prefix keeps clear of names that a shell gives a meaning (`UID`). */
const legalName = fc.stringMatching(/^[A-Za-z_]\w{0,20}$/).map((name) => `S_${name}`);

export const legalSettings = fc.dictionary(legalName, legalValue, { minKeys: 1, maxKeys: 8 });

export const secrets = (values: Readonly<Record<string, string>>): ConfigVars =>
  new Map(Object.entries(values).map(([name, value]) => [name, new Secret(value)]));

export const shown = (settings: ConfigVars): Record<string, string> =>
  Object.fromEntries([...settings].map(([name, value]) => [name, value.reveal()]));

export const copyOf = (values: Readonly<Record<string, string>>): Backup => ({
  app: { id: '01234567-89ab-cdef-0123-456789abcdef', name: 'lily-sugar', title: "Lily's sugar" },
  takenAt: '2026-11-20T14:03:27.000Z',
  source: 'person',
  settings: secrets(values),
});

/** What a person sees of a reading: the values, or why there are none. */
export const outcome = (read: ReadBackup): Record<string, string> | string =>
  read.ok ? shown(read.settings) : read.fault;

/** What is asked about: name, line, why, and what it may be. */
export const questions = (read: ReadBackup): unknown =>
  read.ok
    ? read.asked.map(({ name, line, doubt, readings }) => [
        name,
        line,
        doubt,
        readings.map((one) => one.reveal()),
      ])
    : read.fault;

export const bytesOf = (text: string): Uint8Array => Buffer.from(text);
