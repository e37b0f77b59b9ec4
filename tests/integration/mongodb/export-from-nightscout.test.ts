import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { pagesOf } from '../../../electron/services/mongodb/export/from-nightscout-api.ts';
import type { ApiDocument, SiteApi } from '../../../electron/services/mongodb/export/nightscout-api.ts';
import { ok } from '../../../electron/contract/result.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { withDatabases, type DatabasesUnderTest } from '../../support/databases.ts';
import { robinsHost } from '../../support/practice-database.ts';

const paged = { name: 'entries', field: 'date', first: '0', count: 4 } as const;

/** A site that holds these readings, and answers as Nightscout does. */
const siteWith = (all: readonly ApiDocument[]): Pick<SiteApi, 'list'> & { asked: number } => {
  const site = {
    asked: 0,
    list: async (path: string) => {
      site.asked += 1;
      const query = new URL(path, 'https://a.example').searchParams;
      const until = Number(query.get('find[date][$lte]') ?? Number.POSITIVE_INFINITY);
      const fitting = all.filter(({ date }) => Number(date) <= until);
      return ok(fitting.toSorted((one, other) => Number(other['date']) - Number(one['date'])).slice(0, 4));
    },
  };
  return site;
};

async function all(site: Pick<SiteApi, 'list'>): Promise<readonly unknown[]> {
  const ids: unknown[] = [];
  const api: SiteApi = { ...site, verify: async () => ok(undefined) };
  for await (const page of pagesOf(api, paged, new AbortController().signal))
    ids.push(...page.map(({ _id }) => _id));
  return ids;
}

describe('the pages of a site', () => {
  it('give every document once, also where several have the same time at the edge of a page', async () => {
    const documents = [9, 8, 7, 7, 7, 6, 5, 5, 4, 3, 2, 2, 1].map((date, index) => ({ _id: index, date }));
    const got = await all(siteWith(documents));
    expect(got).toHaveLength(documents.length);
    expect(new Set(got)).toEqual(new Set(documents.map(({ _id }) => _id)));
    expect(await all(siteWith([]))).toEqual([]);
  });

  it('come to an end even when a whole page has one time', async () => {
    const site = siteWith(Array.from({ length: 9 }, (_none, index) => ({ _id: index, date: 7 })));
    await all(site);
    expect(site.asked).toBeLessThan(5);
  });
});

/** Where Robin's site is, and what opens it. */
async function robin(app: DatabasesUnderTest): Promise<{ address: string; secret: string }> {
  const headers = {
    authorization: `Bearer ${app.world.key}`,
    accept: 'application/vnd.heroku+json; version=3',
  };
  const ask = async (path: string): Promise<unknown> =>
    (await fetch(`${app.world.origin}${path}`, { headers })).json();
  for (const { id, web_url: address } of (await ask('/apps')) as { id: string; web_url: string }[]) {
    const vars = (await ask(`/apps/${id}/config-vars`)) as Record<string, string | undefined>;
    if (vars['MONGODB_URI']?.includes(robinsHost) === true)
      return { address, secret: vars['API_SECRET'] ?? '' };
  }
  throw new Error('Robin has no site');
}

describe('copying by the site’s own pages', () => {
  it('gets all readings and treatments, and leaves the secret nowhere', async () => {
    const app = await withDatabases();
    const { address, secret } = await robin(app);
    const data = await app.databases.export();
    const work = await app.ended(await data.fromSite(address, new Secret(secret)));
    expect(app.bugs).toEqual([]);
    expect(work).toMatchObject({ kind: 'from-site', state: 'done', problem: null });
    const folder = join(app.picked ?? '', work.place ?? '');
    const counts = await app.world.databases.counts(robinsHost, 'nightscout');
    for (const name of ['entries', 'treatments', 'devicestatus', 'profile', 'food', 'activity']) {
      const lines = (await readFile(join(folder, `${name}.jsonl`), 'utf8')).trimEnd().split('\n');
      expect(lines).toHaveLength(counts[name] ?? 0);
    }
    const readings: unknown = JSON.parse(await readFile(join(folder, 'readings.json'), 'utf8'));
    expect(readings).toHaveLength(counts['entries'] ?? 0);
    for (const file of await readdir(folder)) {
      expect((await readFile(join(folder, file), 'utf8')).includes(secret)).toBe(false);
    }
  }, 90_000);

  it('gets what is written in other ways or has no time, and counts it as the site does', async () => {
    const app = await withDatabases();
    const { address, secret } = await robin(app);
    const at = Date.parse('2026-01-05T12:00:00Z');
    const add = (collection: string, documents: readonly Record<string, unknown>[]) =>
      app.world.databases.insert(robinsHost, 'nightscout', collection, documents);
    await add('treatments', [
      ...Array.from({ length: 2_600 }, (_none, n) => ({
        notes: `${n}`,
        created_at: '2026-01-05T07:00:00-05:00',
      })),
      ...Array.from({ length: 400 }, (_none, n) => ({
        created_at: new Date(at + (9 - n) * 3_600_000).toISOString().replace('.000Z', '+09:00'),
      })),
      ...Array.from({ length: 25 }, (_none, n) => ({ notes: `no time ${n}` })),
    ]);
    await add('entries', [
      { type: 'sgv', sgv: 100 },
      { type: 'sgv', sgv: 100, date: String(at) },
    ]);
    await add(
      'profile',
      Array.from({ length: 30 }, (_none, n) => ({ startDate: new Date(at - n).toISOString() })),
    );
    const data = await app.databases.export();
    const work = await app.ended(await data.fromSite(address, new Secret(secret)));
    expect(work).toMatchObject({ state: 'done', problem: null, missing: [] });
    const folder = join(app.picked ?? '', work.place ?? '');
    const there = await app.world.databases.counts(robinsHost, 'nightscout');
    const manifest = JSON.parse(await readFile(join(folder, 'sitekeeper.json'), 'utf8')) as {
      whole: boolean;
      collections: { name: string; documents: number; counted: { after: number } | null }[];
    };
    expect(manifest.whole).toBe(true);
    const copied = manifest.collections.map(({ name, documents }) => [name, documents]);
    expect(copied).toEqual(manifest.collections.map(({ name }) => [name, there[name] ?? 0]));
    const counted = manifest.collections.filter((one) => one.counted !== null);
    expect(counted.map(({ name, counted: count }) => [name, count?.after])).toEqual(
      counted.map(({ name }) => [name, there[name]]),
    );
    expect(counted).toHaveLength(3);
  }, 90_000);

  it('with the wrong secret is refused at once, after one try', async () => {
    const app = await withDatabases();
    const { address } = await robin(app);
    app.world.clearRequests();
    const data = await app.databases.export();
    const refused = await data.fromSite(address, new Secret('not the secret'));
    expect(refused).toEqual({ ok: false, problem: { code: 'site-secret-refused', changed: 'no' } });
    expect(app.world.requests).toHaveLength(1);
  });

  it('of what is no Nightscout says so', async () => {
    const app = await withDatabases();
    const data = await app.databases.export();
    for (const typed of ['class-survey-9e.herokuapp.com', 'no-such-site.herokuapp.com', 'not an address']) {
      expect(await data.fromSite(typed, new Secret('x'))).toMatchObject({
        problem: { code: 'not-nightscout' },
      });
    }
  });
});
