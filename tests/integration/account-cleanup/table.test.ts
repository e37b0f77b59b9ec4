import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { databaseOf, placeIn } from '../../../electron/services/config-vars/database-location.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { withSites } from '../../support/with-app.ts';

const sealed = (vars: Record<string, string>) =>
  new Map(Object.entries(vars).map(([name, value]) => [name, new Secret(value)]));

const hostOf = (vars: Record<string, string>): string => {
  const place = databaseOf(sealed(vars));
  return typeof place === 'string' ? place : place.host;
};

describe('the place of a database in a connection string', () => {
  it.each([
    [
      'mongodb+srv://sam:secret@cluster0.ab1cd.mongodb.net/ns?retryWrites=true',
      'cluster0.ab1cd.mongodb.net',
      'ns',
    ],
    ['mongodb+srv://sam:secret@cluster0.ab1cd.mongodb.net/?appName=C0', 'cluster0.ab1cd.mongodb.net', null],
    [
      'mongodb://sam:secret@B.example.net:27017,a.example.net:27017/ns',
      'a.example.net:27017,b.example.net:27017',
      'ns',
    ],
    ['postgres://survey:secret@db.example.net:5432/survey', 'db.example.net:5432', 'survey'],
    ['mongodb+srv://sam:se@c/r?e#t@cluster0.ab1cd.mongodb.net/ns', 'cluster0.ab1cd.mongodb.net', 'ns'],
  ])('%s', (text, host, name) => {
    expect(placeIn(text)).toEqual({ host, name });
  });

  it.each([
    'mongodb://sam:secret',
    'mongodb://sam.the.man:12345',
    'mongodb+srv://sam:secret@',
    'mongodb+srv://sam:secret@<cluster>/ns',
    'sam:secret@cluster0.example.net/ns',
    'secret',
    '',
  ])('%j: not told, as nobody can be sure', (text) => {
    expect(placeIn(text)).toBeNull();
  });

  it('never holds a part of the user name or password', () => {
    const word = fc.stringMatching(/^[ -~]{1,30}$/);
    fc.assert(
      fc.property(word, word, (user, password) => {
        const place = placeIn(`mongodb+srv://${user}:${password}@cluster0.example.net/ns?w=majority`);
        expect(place).toEqual({ host: 'cluster0.example.net', name: 'ns' });
      }),
    );
  });

  it('is the one that Nightscout uses: the first of its names that is set', () => {
    const one = 'mongodb+srv://a:b@one.example.net/x';
    const two = 'mongodb+srv://a:b@two.example.net/x';
    expect(hostOf({ MONGODB_URI: one, MONGO_CONNECTION: two })).toBe('two.example.net');
    expect(hostOf({ MONGODB_URI: one, MONGO_CONNECTION: ' ' })).toBe('one.example.net');
    expect(hostOf({ DATABASE_URL: two, MONGODB_URI: one })).toBe('one.example.net');
    expect(hostOf({ MONGODB_URI: 'a made-up thing' })).toBe('unknown');
    expect(hostOf({ THEME: 'colors' })).toBe('none');
  });
});

describe('the table for tidying up', () => {
  it('tells of each app what it costs, which database it uses, and when it was changed last', async () => {
    const app = await withSites();
    const { sites } = await app.must('sites.list', { fresh: false });
    const rows = await app.must('accountCleanup.list', { ids: sites.map(({ id }) => id) });
    const row = async (name: string) => {
      const { id } = await app.site(name);
      return rows.find((one) => one.id === id);
    };
    const shared = { host: 'cluster0.practice.example', name: 'nightscout' };
    expect(await row('old-ns')).toMatchObject({ nightscout: true, database: shared, plan: 'eco' });
    expect(await row('robin-ns-77ab')).toMatchObject({
      database: shared,
      monthly: { cents: 700, flat: false },
    });
    expect(await row('class-survey-9e')).toMatchObject({
      nightscout: false,
      addonCents: 500,
      database: { host: 'db.practice.example:5432', name: 'survey' },
      monthly: { flat: true },
    });
    expect(await row('robin-first-try')).toMatchObject({ processes: [], monthly: null, database: 'none' });
    expect(rows.every(({ releasedAt }) => releasedAt !== null)).toBe(true);
  });

  it('holds no secret, and costs two questions an app and two for all', async () => {
    const app = await withSites({ scenario: 'many-sites' });
    const { sites } = await app.must('sites.list', { fresh: false });
    const ids = sites.slice(0, 20).map(({ id }) => id);
    app.practice.clearRequests();
    const rows = await app.must('accountCleanup.list', { ids });
    expect(rows).toHaveLength(20);
    expect(app.practice.requests.length).toBeLessThanOrEqual(2 * 20 + 2);
    expect(JSON.stringify(rows)).not.toContain('canary');
  });

  it('says what is not known of a site whose settings can’t be read, and goes on with the others', async () => {
    const app = await withSites();
    const { id } = await app.site('old-ns');
    app.practice.faults.set('config.read', 'status-403');
    expect(await app.must('accountCleanup.list', { ids: [id] })).toMatchObject([
      { database: 'unknown', plan: 'eco' },
    ]);
  });

  it('without internet says why', async () => {
    const app = await withSites();
    const { id } = await app.site('old-ns');
    app.practice.faults.set('*', 'status-403');
    expect(await app.ask('accountCleanup.list', { ids: [id] })).toMatchObject({
      problem: { code: 'key-limited' },
    });
  });
});
