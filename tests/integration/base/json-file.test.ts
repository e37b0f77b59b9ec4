import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { Secret } from '../../../electron/base/secret.ts';
import type { AppCore } from '../../support/app-core.ts';
import { withSites } from '../../support/with-app.ts';

/** Files of ours that are damaged, or of another version: nothing that a person wrote is lost by them. */

const kim = 'kim-ns-4c1d';
const mother = { id: '11111111-2222-4333-8444-555555555555', email: 'mother@example.com', name: null };

const accountsFile = (app: AppCore): string => join(app.directory, 'accounts.json');
const accountFolder = (app: AppCore): string =>
  join(app.directory, 'accounts', app.core.accounts.list()[0]?.id ?? '');
const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));
const emails = async (app: AppCore): Promise<readonly string[]> =>
  (await app.must('app.snapshot')).accounts.map(({ email }) => email);

/** Two accounts are connected; the file says so, and both keys lie in the store. */
async function twoAccounts(): Promise<{ app: AppCore; entries: readonly unknown[] }> {
  const app = await withSites();
  const { accounts } = (await json(accountsFile(app))) as { accounts: unknown[] };
  const entries = [...accounts, mother];
  await app.vault.write(mother.email, new Secret('HRKU-mothers-key-0123456789'));
  await writeFile(accountsFile(app), JSON.stringify({ accounts: entries }));
  return { app, entries };
}

describe('accounts.json', () => {
  it('cut at its end: whoever stands whole in it is known, and the damaged file is put aside', async () => {
    const { app, entries } = await twoAccounts();
    await writeFile(accountsFile(app), JSON.stringify({ accounts: entries }).slice(0, -2));
    await app.reopen();
    expect(await emails(app)).toEqual(['practice@sitekeeper.example', mother.email]);
    const beside = (await readdir(app.directory)).filter((name) => name.includes('unreadable'));
    expect(beside).toHaveLength(1);
    await app.connect();
    expect(await json(accountsFile(app))).toMatchObject({ accounts: entries });
  });

  it('with an entry of a newer version: the others are known, and that one is written back as it was', async () => {
    const { app, entries } = await twoAccounts();
    const newer = { id: 'team/9', email: 'c@example.com', name: null, region: 'eu' };
    await writeFile(accountsFile(app), JSON.stringify({ accounts: [...entries, newer] }));
    await app.reopen();
    await app.connect();
    expect(await emails(app)).toEqual(['practice@sitekeeper.example', mother.email]);
    expect(await json(accountsFile(app))).toMatchObject({ accounts: expect.arrayContaining([newer]) });
  });

  it('of another kind is put aside, not written over', async () => {
    const { app } = await twoAccounts();
    await writeFile(accountsFile(app), '{"accounts":"elsewhere"}');
    await app.reopen();
    await app.connect();
    const aside = (await readdir(app.directory)).find((name) => name.includes('unreadable')) ?? '';
    expect(await json(join(app.directory, aside))).toEqual({ accounts: 'elsewhere' });
  });
});

/** Kim's site has a title of its own and is closed for a month. */
const titled = async (): Promise<{ app: AppCore; file: string }> => {
  const app = await withSites();
  const { id } = await app.site(kim);
  await app.must('sites.setTitle', { id, title: 'Kim’s glucose' });
  await app.ended(await app.must('actions.close', { id, days: 30 }));
  return { app, file: join(accountFolder(app), 'sites.json') };
};

describe('sites.json', () => {
  type Saved = { records: { site: Record<string, unknown> }[] };

  it.each([
    ['a word of a newer version', { kind: 'loop' }],
    ['a state that nobody knows', { state: { kind: 'dreaming' } }],
    ['a reading without its time', { reading: { at: 'yesterday', private: false } }],
    ['a field too many', { mood: 'good' }],
  ])('with %s: titles and closing days stay', async (_name, odd) => {
    const { app, file } = await titled();
    const saved = (await json(file)) as Saved;
    const records = saved.records.map((record) => ({ ...record, site: { ...record.site, ...odd } }));
    await writeFile(file, JSON.stringify({ ...saved, records, later: 'kept' }));
    await app.reopen();
    await app.must('sites.list', { fresh: true });
    expect(await app.site(kim)).toMatchObject({
      title: 'Kim’s glucose',
      closed: { until: expect.any(String) },
    });
    await app.must('sites.refresh', { ids: [(await app.site(kim)).id], why: 'press' });
    expect(await json(file)).toMatchObject({ later: 'kept' });
  });

  it('times that are none are as unknown', async () => {
    const { app, file } = await titled();
    const saved = (await json(file)) as Saved;
    const state = { kind: 'working', since: 'x', why: null, seenAt: 'yesterday' };
    const reading = { at: 'x', private: false, seenAt: 'y' };
    const records = saved.records.map((record) => ({ ...record, site: { ...record.site, state, reading } }));
    await writeFile(file, JSON.stringify({ listedAt: 'once', records }));
    await app.reopen();
    const list = await app.must('sites.list', { fresh: true });
    const times = list.sites.flatMap(({ state: seen, reading: read }) => [seen.since, seen.seenAt, read?.at]);
    expect(times.filter((time) => typeof time === 'string' && Number.isNaN(Date.parse(time)))).toEqual([]);
  });

  it('a list that was empty once, or a site that was away, forgets no title and no closing day', async () => {
    let empty = false;
    const app = await withSites({
      network: (fetch) => async (url, init) =>
        empty && url.endsWith('/apps') ? Response.json([]) : fetch(url, init),
    });
    const { id } = await app.site(kim);
    await app.must('sites.setTitle', { id, title: 'Kim’s glucose' });
    await app.ended(await app.must('actions.close', { id, days: 30 }));
    empty = true;
    expect((await app.must('sites.list', { fresh: true })).sites).toEqual([]);
    await app.reopen();
    empty = false;
    await app.must('sites.list', { fresh: true });
    expect(await app.site(kim)).toMatchObject({
      title: 'Kim’s glucose',
      closed: { until: expect.any(String) },
    });
  });

  it.each(['', '{', 'null', '[]', '['.repeat(200_000), '\0'.repeat(5000)])(
    'that holds %.10j is put aside, and the app starts',
    async (text) => {
      const { app, file } = await titled();
      await writeFile(file, text);
      await app.reopen();
      expect((await app.must('sites.list', { fresh: true })).sites).not.toEqual([]);
      const aside = (await readdir(accountFolder(app))).find((name) => name.includes('unreadable')) ?? '';
      expect(await readFile(join(accountFolder(app), aside), 'utf8')).toBe(text);
    },
  );
});

describe('the other files', () => {
  it.each(['wizards.json', 'shutdown.json'])(
    '%s: a damaged one is put aside and never written over',
    async (name) => {
      const app = await withSites();
      const file = join(accountFolder(app), name);
      await writeFile(file, '{"half');
      await app.reopen();
      const { id, account } = await app.site(kim);
      await app.must('guides.keep', { wizard: 'find', site: id, step: 'look', string: null });
      await app.must('shutdown.begin', { account, ids: [id] });
      await app.must('shutdown.view', { account });
      const aside = (await readdir(accountFolder(app))).filter((one) => one.startsWith(`${name}.unreadable`));
      expect(aside).toHaveLength(1);
      expect(await readFile(join(accountFolder(app), aside[0] ?? ''), 'utf8')).toBe('{"half');
    },
  );

  it('preferences of a newer version keep what this one does not know', async () => {
    const app = await withSites();
    const file = join(app.directory, 'preferences.json');
    await writeFile(file, JSON.stringify({ theme: 'dark', locale: 'tlh', sound: 'soft' }));
    await app.reopen();
    expect((await app.must('app.snapshot')).preferences).toEqual({ theme: 'dark', locale: 'en' });
    await app.must('preferences.set', { theme: 'light' });
    expect(await json(file)).toEqual({ version: 1, theme: 'light', locale: 'en', sound: 'soft' });
  });

  it('a line of History with a time that is none is passed over; the others stand', async () => {
    const app = await withSites();
    const file = join(accountFolder(app), 'history.jsonl');
    const odd = { id: 'x', at: 'yesterday', act: 'connect', siteId: null, siteTitle: null };
    await writeFile(file, `${await readFile(file, 'utf8')}${JSON.stringify(odd)}\n`);
    await app.reopen();
    expect((await app.must('history.list')).map(({ act }) => act)).toEqual(['connect']);
  });
});
