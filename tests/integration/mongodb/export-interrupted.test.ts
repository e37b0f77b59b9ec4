import { appendFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { parseManifest } from '../../../electron/services/mongodb/export/manifest.ts';
import { emptyHost, smallHost, withDatabases, type DatabasesUnderTest } from '../../support/databases.ts';

const counts = ({ world }: DatabasesUnderTest, host = smallHost): Promise<Readonly<Record<string, number>>> =>
  world.databases.counts(host, 'nightscout');

async function onlyCopy(app: DatabasesUnderTest): Promise<string> {
  const names = await readdir(app.picked ?? '');
  expect(names).toHaveLength(1);
  return join(app.picked ?? '', names[0] ?? '');
}

async function expectWhole(app: DatabasesUnderTest): Promise<void> {
  const folder = await onlyCopy(app);
  const manifest = parseManifest(await readFile(join(folder, 'sitekeeper.json'), 'utf8'));
  expect(manifest?.finishedAt).not.toBeNull();
  const copied = manifest?.collections.map(({ name, documents }) => [name, documents]) ?? [];
  expect(Object.fromEntries(copied)).toEqual(await counts(app));
  const files = await readdir(join(folder, 'nightscout'));
  expect(files.filter((file) => file.endsWith('.part'))).toEqual([]);
}

describe('copying out that is cut short', () => {
  it('by the line, in the middle of a cursor: the line is taken up again, and nothing is missing', async () => {
    const app = await withDatabases();
    app.world.databases.faults.set('cut-in-cursor', { documents: 700, times: 2 });
    const work = await app.ended(await (await app.databases.export()).exportAll(app.string()));
    expect(app.bugs).toEqual([]);
    expect(work).toMatchObject({ state: 'done', problem: null });
    await expectWhole(app);
  });

  it('by the line for good: told, and gone on with when the same folder is picked again', async () => {
    const app = await withDatabases();
    app.world.databases.faults.set('cut-before', { command: 'find' });
    const work = await app.ended(await (await app.databases.export()).exportAll(app.string()));
    expect(work).toMatchObject({ state: 'failed', problem: { code: 'database-failed', database: 'cut' } });
    app.world.databases.faults.clear();
    await app.reopen();
    const again = await app.ended(await (await app.databases.export()).exportAll(app.string()));
    expect(again.state).toBe('done');
    await expectWhole(app);
  });

  it('by a kill in the middle of a document: gone on with behind the last whole one', async () => {
    const app = await withDatabases();
    app.world.databases.faults.set('cut-in-cursor', { documents: 500 });
    const started = await (await app.databases.export()).exportAll(app.string());
    await app.sent('getMore');
    app.databases.jobs.stop(started.ok ? (started.value?.id ?? '') : '');
    expect((await app.ended(started)).state).toBe('stopped');
    app.world.databases.faults.clear();
    const folder = join(await onlyCopy(app), 'nightscout');
    const [part] = (await readdir(folder)).filter((file) => file.endsWith('.part'));
    await appendFile(join(folder, part ?? ''), Buffer.from([0x40, 1, 0, 0, 7, 0x5f]));
    await app.reopen();
    const again = await app.ended(await (await app.databases.export()).exportAll(app.string()));
    expect(again.state).toBe('done');
    await expectWhole(app);
  });

  it('by the person: what was copied stays, and is gone on with', async () => {
    const app = await withDatabases();
    const data = await app.databases.export();
    const started = await data.exportAll(app.string());
    await app.sent('find');
    app.databases.jobs.stop(started.ok ? (started.value?.id ?? '') : '');
    expect((await app.ended(started)).state).toBe('stopped');
    expect((await app.ended(await data.exportAll(app.string()))).state).toBe('done');
    await expectWhole(app);
  });

  it('two at once on one database are refused', async () => {
    const app = await withDatabases();
    const data = await app.databases.export();
    const first = await data.exportAll(app.string());
    expect(await data.exportAll(app.string())).toMatchObject({
      ok: false,
      problem: { code: 'already-running' },
    });
    await app.ended(first);
  });

  it('by a folder that is not there any more, or can’t be written', async () => {
    const app = await withDatabases();
    await rm(app.picked ?? '', { recursive: true });
    const work = await app.ended(await (await app.databases.export()).exportAll(app.string()));
    expect(work).toMatchObject({ state: 'failed', problem: { code: 'file-not-saved', changed: 'no' } });
  });
});

async function copied(): Promise<DatabasesUnderTest> {
  const app = await withDatabases();
  await app.ended(await (await app.databases.export()).exportAll(app.string()));
  return app;
}

describe('putting back', () => {
  it('into a database with anything in it is refused', async () => {
    const app = await copied();
    await app.world.databases.insert(emptyHost, 'nightscout', 'food', [{ _id: 1 }]);
    const empty = app.string('nightscout', emptyHost);
    const data = await app.databases.export();
    expect(await data.pickFolder(empty, false)).toMatchObject({ ok: true, value: { targetDocuments: 1 } });
    const work = await app.ended(await data.restore(empty));
    expect(work.problem).toEqual({ code: 'database-not-empty', changed: 'no' });
  });

  it('cut short by the line is gone on with, also after the app was opened anew', async () => {
    const app = await copied();
    const empty = app.string('nightscout', emptyHost);
    let data = await app.databases.export();
    await data.pickFolder(empty, false);
    app.world.databases.faults.set('cut-after', { host: emptyHost, command: 'insert', times: 1 });
    const work = await app.ended(await data.restore(empty));
    expect(work).toMatchObject({ state: 'failed', problem: { changed: 'yes', database: 'cut' } });
    expect(await counts(app, emptyHost)).not.toEqual({});
    await app.reopen();
    data = await app.databases.export();
    await data.pickFolder(empty, false);
    expect(await app.ended(await data.restore(empty))).toMatchObject({ state: 'done', problem: null });
    expect(await counts(app, emptyHost)).toEqual(await counts(app));
  });

  it('takes a folder that mongodump made, also zipped', async () => {
    const app = await copied();
    const source = join(await onlyCopy(app), 'nightscout');
    const dump = join(app.own, 'dump', 'mysugar');
    await mkdir(dump, { recursive: true });
    for (const name of ['entries.bson', 'entries.metadata.json']) {
      await writeFile(join(dump, `${name}.gz`), gzipSync(await readFile(join(source, name))));
    }
    await writeFile(join(dump, 'treatments.bson'), await readFile(join(source, 'treatments.bson')));
    app.picked = app.own;
    const empty = app.string('nightscout', emptyHost);
    const data = await app.databases.export();
    const there = await counts(app);
    expect(await data.pickFolder(empty, false)).toMatchObject({
      ok: true,
      value: { database: 'mysugar', whole: true },
    });
    expect(await app.ended(await data.restore(empty))).toMatchObject({ state: 'done' });
    expect(await counts(app, emptyHost)).toEqual({
      entries: there['entries'],
      treatments: there['treatments'],
    });
  });

  it('of damaged files is refused before anything is written', async () => {
    const app = await copied();
    const folder = await onlyCopy(app);
    const file = join(folder, 'nightscout', 'entries.bson');
    const bytes = await readFile(file);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    await writeFile(file, bytes);
    const empty = app.string('nightscout', emptyHost);
    const data = await app.databases.export();
    await data.pickFolder(empty, false);
    const work = await app.ended(await data.restore(empty));
    expect(work.problem).toEqual({ code: 'folder-unreadable', changed: 'no' });
    expect(await counts(app, emptyHost)).toEqual({});

    await rm(join(folder, 'sitekeeper.json'));
    await writeFile(file, Buffer.alloc(64, 0xff));
    expect(await data.pickFolder(empty, false)).toMatchObject({ problem: { code: 'folder-unreadable' } });
    await rm(folder, { recursive: true });
    expect(await data.pickFolder(empty, false)).toMatchObject({ problem: { code: 'folder-unreadable' } });
  });

  it('of a user who may only read is refused in plain words', async () => {
    const app = await copied();
    await app.world.databases.change(emptyHost, {
      users: [
        { name: 'reader', password: 'canary3R9pass', roles: [{ role: 'readAnyDatabase', db: 'admin' }] },
      ],
    });
    const empty = app.string('nightscout', emptyHost, 'reader');
    const data = await app.databases.export();
    await data.pickFolder(empty, false);
    const work = await app.ended(await data.restore(empty));
    expect(work.problem).toMatchObject({ code: 'database-failed', database: 'read-only' });
  });
});
