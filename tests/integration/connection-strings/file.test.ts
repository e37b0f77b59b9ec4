import { describe, expect, it } from 'vitest';

import type { StringView } from '../../../electron/contract/connection-strings.ts';
import { escapeMarkup } from '../../../electron/base/xml.ts';
import { writeZip } from '../../../electron/services/backups/formats/zip.ts';
import { writeBackup } from '../../../electron/services/backups/write-backup.ts';
import type { AppCore } from '../../support/app-core.ts';
import { withApp } from '../../support/with-app.ts';
import { kimString, robinString, secret, textOf } from './support.ts';

/** Picks a file without any account. */
async function picked(
  bytes: Uint8Array | string,
  name = 'notes.txt',
): Promise<{ app: AppCore; views: readonly StringView[] }> {
  const app = await withApp();
  app.files.pick = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  app.files.pickName = name;
  return { app, views: (await app.must('connectionStrings.pick', { site: null })) ?? [] };
}

async function texts({ app, views }: Awaited<ReturnType<typeof picked>>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const view of views) found.push(await textOf(app, view));
  return found;
}

const passphrase = 'four made-up words';

/** A copy of Kim's settings. */
async function copyOf(format: 'heroku-env' | 'csv' | 'xlsx' | 'sitekeeper'): Promise<Uint8Array> {
  const copy = {
    app: { id: 'x', name: 'kim-ns-4c1d', title: 'Kim' },
    takenAt: '2026-11-20T02:52:00.000Z',
    source: 'person',
    settings: new Map([
      ['THEME', secret('colors')],
      ['MONGODB_URI', secret(kimString)],
    ]),
  } as const;
  return format === 'sitekeeper'
    ? writeBackup(copy, { kind: format, passphrase: secret(passphrase) })
    : writeBackup(copy, { kind: format });
}

const unreadable = (fault: string) => ({
  ok: false,
  problem: { code: 'copy-unreadable', changed: 'no', file: { name: 'picked.env', fault } },
});

describe('a file that is picked', () => {
  it('a heroku.env: the setting that holds it is named', async () => {
    const env = await picked(
      `THEME='colors'\nMONGO_CONNECTION='${robinString}'\nOTHER='${kimString}'\n`,
      'old.env',
    );
    expect(env.views.map(({ source }) => source)).toEqual([
      { kind: 'file', name: 'MONGO_CONNECTION', file: 'old.env' },
      { kind: 'file', name: 'OTHER', file: 'old.env' },
    ]);
    expect(await texts(env)).toEqual([robinString, kimString]);
  });

  it('a note or an e-mail: each string in it, whatever stands around', async () => {
    const note = [
      'Hello,',
      `the site of Robin is "${robinString}".`,
      `Kim: ${kimString} (old)`,
      'Yours',
    ].join('\r\n');
    const found = await picked(note);
    expect(found.views.map(({ source }) => source)).toEqual([
      { kind: 'file', name: null, file: 'notes.txt' },
      { kind: 'file', name: null, file: 'notes.txt' },
    ]);
    expect(await texts(found)).toEqual([robinString, kimString]);
  });

  it('two strings on one line are two', async () => {
    expect(await texts(await picked(`${robinString} and ${kimString} too`))).toEqual([
      robinString,
      kimString,
    ]);
  });

  it('a line that a mail program broke comes together again', async () => {
    const folded = robinString.replaceAll('=', '=3D').replace('cluster0', 'clus=\r\nter0');
    const mail = `Content-Transfer-Encoding: quoted-printable\r\n\r\nHere: ${folded}\r\n`;
    expect(await texts(await picked(mail))).toEqual([robinString]);
  });

  it('a note in an older encoding, and one in UTF-16', async () => {
    expect(await texts(await picked(Buffer.from(`Für Robin: ${robinString}`, 'latin1')))).toEqual([
      robinString,
    ]);
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`Für: ${robinString}`, 'utf16le')]);
    expect(await texts(await picked(wide))).toEqual([robinString]);
  });

  it.each(['heroku-env', 'csv', 'xlsx'] as const)('a copy that the app wrote as %s', async (format) => {
    const { app, views } = await picked(await copyOf(format));
    expect(views).toMatchObject([{ source: { kind: 'file', name: 'MONGODB_URI' }, verdict: 'fine' }]);
    expect(await textOf(app, views[0] ?? { id: '' })).toBe(kimString);
  });

  it('a spreadsheet of any kind: the cells in which one stands', async () => {
    const rows = `<row><c t="inlineStr"><is><t>Where</t></is></c><c t="inlineStr"><is><t>What it is</t></is></c></row>
      <row><c t="inlineStr"><is><t>for Robin</t></is></c><c t="inlineStr"><is><t>${escapeMarkup(robinString)}</t></is></c></row>`;
    const sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    expect(await texts(await picked(writeZip([['xl/worksheets/sheet1.xml', sheet]]), 'mine.xlsx'))).toEqual([
      robinString,
    ]);
  });

  it('a copy under a passphrase, once that is given', async () => {
    const app = await withApp();
    app.files.pick = await copyOf('sitekeeper');
    expect(await app.ask('connectionStrings.pick', { site: null })).toMatchObject({
      problem: { code: 'copy-needs-passphrase' },
    });
    expect(await app.ask('connectionStrings.unlock', { site: null, passphrase: 'another' })).toMatchObject({
      problem: { code: 'wrong-passphrase' },
    });
    const views = await app.must('connectionStrings.unlock', { site: null, passphrase });
    expect(views).toMatchObject([{ source: { kind: 'file', name: 'MONGODB_URI' }, verdict: 'fine' }]);
    expect(await app.ask('connectionStrings.unlock', { site: null, passphrase })).toMatchObject({
      problem: { code: 'copy-gone' },
    });
  });

  it('one that holds none says so; junk can not be read; a closed window is neither', async () => {
    expect((await picked("THEME='colors'\n")).views).toEqual([]);
    expect((await picked('eggs, milk, bread')).views).toEqual([]);
    const app = await withApp();
    const pick = async (bytes: Uint8Array | null): Promise<unknown> => {
      app.files.pick = bytes;
      return app.ask('connectionStrings.pick', { site: null });
    };
    expect(await pick(Buffer.from([0, 1, 2, 3, 200, 0, 7]))).toEqual(unreadable('other-bytes'));
    expect(await pick(Buffer.alloc(5 * 1024 * 1024 + 1, 'mongodb://a:b@c/d '))).toEqual(
      unreadable('too-large'),
    );
    expect(await pick(null)).toEqual({ ok: true, value: null });
  });

  it('one that was made to keep us busy gives twenty strings at most', async () => {
    const many = Array.from({ length: 40_000 }, (_, index) => `mongodb://a:b@host${index}.example/x`).join(
      ' ',
    );
    expect((await picked(many)).views).toHaveLength(20);
    expect((await picked('mongodb://'.repeat(200_000))).views.length).toBeLessThanOrEqual(20);
  });
});
