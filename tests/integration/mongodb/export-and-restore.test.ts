import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { parseManifest } from '../../../electron/services/mongodb/export/manifest.ts';
import { emptyHost, smallHost, withDatabases } from '../../support/databases.ts';

const atlasAdmin = { role: 'atlasAdmin', db: 'admin' } as const;

describe('a whole database', () => {
  it('is copied out, and put back into an empty one with equal counts', async () => {
    const app = await withDatabases();
    const data = await app.databases.export();
    const out = await app.ended(await data.exportAll(app.string()));
    expect(app.bugs).toEqual([]);
    expect(out).toMatchObject({ state: 'done', problem: null });
    const counts = await app.world.databases.counts(smallHost, 'nightscout');

    const folder = join(app.picked ?? '', out.place ?? '');
    const manifest = parseManifest(await readFile(join(folder, 'sitekeeper.json'), 'utf8'));
    expect(manifest?.finishedAt).not.toBeNull();
    expect(
      Object.fromEntries(manifest?.collections.map(({ name, documents }) => [name, documents]) ?? []),
    ).toEqual(counts);
    expect((await readdir(folder)).toSorted()).toEqual([
      'nightscout',
      'readings.csv',
      'readings.json',
      'sitekeeper.json',
      'treatments.csv',
      'treatments.json',
    ]);

    const empty = app.string('nightscout', emptyHost);
    const view = await data.pickFolder(empty, false);
    expect(view).toMatchObject({
      ok: true,
      value: { whole: true, targetDocuments: 0, database: 'nightscout' },
    });
    const back = await app.ended(await data.restore(empty));
    expect(app.bugs).toEqual([]);
    expect(back).toMatchObject({ state: 'done', problem: null });
    expect(await app.world.databases.counts(emptyHost, 'nightscout')).toEqual(counts);
  });

  it('of a site with names of its own for its collections has their tables too', async () => {
    const app = await withDatabases();
    const host = 'own-names.practice.example';
    const users = [{ name: 'nightscout', password: 'canary4A7pass', roles: [atlasAdmin] }];
    app.world.databases.add({ host, users, databases: {} });
    const reading = { date: Date.UTC(2026, 10, 1), sgv: 120, type: 'sgv' };
    await app.world.databases.insert(host, 'nightscout', 'robins_sgv', [reading, { ...reading, sgv: 121 }]);
    await app.world.databases.insert(host, 'nightscout', 'treatments', [{ notes: 'of another site' }]);
    app.names = { ...app.names, entries: 'robins_sgv', treatments: 'robins_care' };
    const work = await app.ended(
      await (await app.databases.export()).exportAll(app.string('nightscout', host)),
    );
    const folder = join(app.picked ?? '', work.place ?? '');
    const lines = (await readFile(join(folder, 'readings.csv'), 'utf8')).trimEnd().split('\r\n');
    expect(lines.slice(1).map((line) => line.split(',')[2])).toEqual(['120', '121']);
    expect(await readdir(folder)).not.toContain('treatments.csv');
  });

  it('is copied out, emptied, and put back with equal counts', async () => {
    const app = await withDatabases();
    const data = await app.databases.export();
    const string = app.string();
    const before = await app.world.databases.counts(smallHost, 'nightscout');
    await app.ended(await data.exportAll(string));
    const client = await app.client('owner', { host: smallHost });
    await client.db('nightscout').dropDatabase();
    expect(await app.world.databases.counts(smallHost, 'nightscout')).toEqual({});

    expect(await data.pickFolder(string, false)).toMatchObject({ ok: true, value: { whole: true } });
    expect(await app.ended(await data.restore(string))).toMatchObject({ state: 'done', problem: null });
    expect(await app.world.databases.counts(smallHost, 'nightscout')).toEqual(before);
  });
});
