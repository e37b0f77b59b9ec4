import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { parseManifest } from '../../electron/services/database/copy/manifest.ts';
import { emptyHost, smallHost, withDatabases } from '../support/databases.ts';

describe('a whole database', () => {
  it('is copied out, and put back into an empty one with equal counts', async () => {
    const app = await withDatabases();
    const data = await app.databases.data();
    const out = await app.ended(await data.copyOut(app.string()));
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
    const view = await data.pickFolder(empty);
    expect(view).toMatchObject({
      ok: true,
      value: { whole: true, targetDocuments: 0, database: 'nightscout' },
    });
    const back = await app.ended(await data.putBack(empty));
    expect(app.bugs).toEqual([]);
    expect(back).toMatchObject({ state: 'done', problem: null });
    expect(await app.world.databases.counts(emptyHost, 'nightscout')).toEqual(counts);
  });
});
