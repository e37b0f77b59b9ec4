import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ObjectId } from 'bson';
import { describe, expect, it } from 'vitest';

import { parseManifest, type Manifest } from '../../../electron/services/mongodb/export/manifest.ts';
import { smallHost, withDatabases, type DatabasesUnderTest } from '../../support/databases.ts';

const month = 30 * 86_400_000;

/** A month ago a copy was begun, and stopped when readings were whole and treatments were not. */
async function begunAMonthAgo(): Promise<DatabasesUnderTest> {
  const app = await withDatabases();
  const started = await (await app.databases.export()).exportAll(app.string());
  const id = started.ok ? (started.value?.id ?? '') : '';
  while (!app.told.some(({ collection }) => collection === 'treatments'))
    await new Promise((resolve) => setImmediate(resolve));
  app.databases.jobs.stop(id);
  expect((await app.ended(started)).state).toBe('stopped');
  const half = await copies(app);
  expect(half.map(({ manifest }) => manifest.finishedAt)).toEqual([null]);
  expect(half[0]?.manifest.collections.map(({ name }) => name)).toContain('entries');
  await app.clock.advance(month);
  await app.reopen();
  return app;
}

async function copies(
  app: DatabasesUnderTest,
): Promise<readonly { folder: string; manifest: Manifest; files: readonly string[] }[]> {
  const folders = (await readdir(app.picked ?? '')).toSorted();
  return Promise.all(
    folders.map(async (name) => {
      const folder = join(app.picked ?? '', name);
      const manifest = parseManifest(await readFile(join(folder, 'sitekeeper.json'), 'utf8'));
      if (manifest === null) throw new Error(`${name} has no manifest`);
      return { folder, manifest, files: await readdir(folder) };
    }),
  );
}

/** As a site writes it some weeks later, with an id of that moment. */
const reading = (n: number, now: number) => ({
  _id: ObjectId.createFromTime(Math.floor(now / 1000) + n),
  type: 'sgv',
  sgv: 100,
  date: now + n * 300_000,
});

async function goneOn(app: DatabasesUnderTest) {
  const work = await app.ended(await (await app.databases.export()).exportAll(app.string()));
  expect(app.bugs).toEqual([]);
  expect(work).toMatchObject({ state: 'done', problem: null });
  const there = await app.world.databases.counts(smallHost, 'nightscout');
  const all = await copies(app);
  const whole = all.filter(({ manifest }) => manifest.finishedAt !== null);
  expect(whole).toHaveLength(1);
  const copied = whole[0]?.manifest.collections.map(({ name, documents }) => [name, documents]) ?? [];
  expect(Object.fromEntries(copied)).toEqual(there);
  return { all, whole: whole[0], there };
}

describe('half a copy of another day', () => {
  it('gets what came since, also into collections that were finished then', async () => {
    const app = await begunAMonthAgo();
    const client = await app.client('owner', { host: smallHost });
    const entries = client.db('nightscout').collection('entries');
    await entries.insertMany(Array.from({ length: 3_000 }, (_none, n) => reading(n, app.clock.now())));
    const { all, whole, there } = await goneOn(app);
    expect(all).toHaveLength(1);
    const copied = whole?.manifest.collections.find(({ name }) => name === 'entries');
    expect(copied?.counted).toEqual({ before: there['entries'], after: there['entries'] });
  });

  it('is as old as its first line: the day on which it was begun', async () => {
    const app = await begunAMonthAgo();
    const { whole } = await goneOn(app);
    const view = await (await app.databases.export()).pickFolder(app.string(), false);
    expect(view).toMatchObject({ ok: true, value: { whole: true, copiedAt: whole?.manifest.startedAt } });
  });

  it('that holds what the database has no more stays as it is, and a new copy is made beside it', async () => {
    const app = await begunAMonthAgo();
    const client = await app.client('owner', { host: smallHost });
    const entries = client.db('nightscout').collection('entries');
    const first = await entries.findOne({}, { sort: { _id: 1 } });
    if (first === null) throw new Error('no readings');
    await entries.deleteOne(first);
    const { all, there } = await goneOn(app);
    expect(all).toHaveLength(2);
    const half = all.find(({ manifest }) => manifest.finishedAt === null);
    const kept = half?.manifest.collections.find(({ name }) => name === 'entries');
    expect(kept?.documents).toBe((there['entries'] ?? 0) + 1);
  });

  it('is not gone on with when a document came in front of its last one, as ids made by a phone can', async () => {
    const app = await begunAMonthAgo();
    const client = await app.client('owner', { host: smallHost });
    const entries = client.db('nightscout').collection<{ _id: number }>('entries');
    await entries.insertOne({ _id: 1 });
    expect((await goneOn(app)).all).toHaveLength(2);
  });

  it('is not gone on with when one of its files was changed', async () => {
    const app = await begunAMonthAgo();
    const [half] = await copies(app);
    const file = join(half?.folder ?? '', 'nightscout', 'entries.bson');
    const bytes = await readFile(file);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    await writeFile(file, bytes);
    expect((await goneOn(app)).all).toHaveLength(2);
  });

  it('says in the folder that it is not whole, until it is', async () => {
    const app = await begunAMonthAgo();
    expect((await copies(app))[0]?.files).toContain('NOT WHOLE YET.txt');
    const { whole } = await goneOn(app);
    expect(whole?.files).not.toContain('NOT WHOLE YET.txt');
  });
});
