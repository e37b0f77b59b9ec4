import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { newIdentity } from '../../../electron/services/backups/formats/age.ts';
import { readBackup } from '../../../electron/services/backups/read-backup.ts';
import { backupFileName, writeBackup } from '../../../electron/services/backups/write-backup.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { copyOf, legalSettings, outcome } from './support.ts';

describe('a copy that is written and read again holds the same settings', () => {
  test.each(['heroku-env', 'csv', 'xlsx', 'json'] as const)('%s, any legal values', async (kind) => {
    await fc.assert(
      fc.asyncProperty(legalSettings, async (values) => {
        const read = await readBackup(await writeBackup(copyOf(values), { kind }));
        expect(outcome(read)).toEqual(values);
        expect(read).toMatchObject({ kind, left: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('automatic, any legal values, with the identity from the keychain', async () => {
    const { identity, recipient } = await newIdentity();
    await fc.assert(
      fc.asyncProperty(legalSettings, async (values) => {
        const read = await readBackup(await writeBackup(copyOf(values), { kind: 'automatic', recipient }), {
          identity,
        });
        expect(outcome(read)).toEqual(values);
      }),
      { numRuns: 40 },
    );
  });

  test('sitekeeper, with the passphrase; it knows its site and its moment', async () => {
    const passphrase = new Secret('four small grey horses');
    const copy = copyOf({ API_SECRET: 'a "quoted" secret', ENABLE: 'careportal basal' });
    const read = await readBackup(await writeBackup(copy, { kind: 'sitekeeper', passphrase }), {
      passphrase,
    });
    expect(outcome(read)).toEqual({ API_SECRET: 'a "quoted" secret', ENABLE: 'careportal basal' });
    const { app, takenAt, source } = copy;
    expect(read).toMatchObject({ kind: 'sitekeeper', origin: { app, takenAt, source } });
  });

  test.each(['heroku-env', 'csv', 'xlsx', 'json'] as const)(
    '%s keeps settings that have names of Heroku’s own, an add-on’s or with a digit in front',
    async (kind) => {
      const values = {
        PORT: '3000',
        NODE_ENV: 'production',
        HEROKU_POSTGRESQL_RED_URL: 'postgres://',
        '1ST': "a\n'b'",
      };
      expect(outcome(await readBackup(await writeBackup(copyOf(values), { kind })))).toEqual(values);
    },
  );

  test.each(['heroku-env', 'csv', 'xlsx', 'json'] as const)('%s of a site with no settings', async (kind) => {
    expect(outcome(await readBackup(await writeBackup(copyOf({}), { kind })))).toEqual({});
  });

  test.each(['heroku-env', 'csv', 'xlsx', 'json'] as const)(
    '%s with as much as Heroku holds',
    async (kind) => {
      const values = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`S_${at}`, "'".repeat(55)]));
      expect(outcome(await readBackup(await writeBackup(copyOf(values), { kind })))).toEqual(values);
      const one = { S: "'=".repeat(16_000) };
      expect(outcome(await readBackup(await writeBackup(copyOf(one), { kind })))).toEqual(one);
    },
  );
});

test('a file name says which site and when, and nothing of the settings', () => {
  const copy = copyOf({ API_SECRET: 'x' });
  expect(backupFileName(copy, 'sitekeeper')).toBe('lily-sugar 2026-11-20 1403.sitekeeper');
  expect(backupFileName(copy, 'heroku-env')).toBe('lily-sugar 2026-11-20 1403.heroku.env');
  expect(backupFileName({ ...copy, app: { ...copy.app, name: '../..\\' } }, 'csv')).toBe(
    'site 2026-11-20 1403.csv',
  );
});
