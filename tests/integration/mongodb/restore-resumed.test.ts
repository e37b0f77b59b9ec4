import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip, gzipSync } from 'node:zlib';

import { BSON } from 'bson';
import { describe, expect, it } from 'vitest';

import { readMetadata } from '../../../electron/services/mongodb/export/metadata.ts';
import { emptyHost, withDatabases, type DatabasesUnderTest } from '../../support/databases.ts';

const there = ({ world }: DatabasesUnderTest) => world.databases.counts(emptyHost, 'nightscout');

/** A copy was put back half; the app was closed, and forgot all about it. */
async function half(): Promise<{ app: DatabasesUnderTest; string: string }> {
  const app = await withDatabases();
  await app.ended(await (await app.databases.export()).exportAll(app.string()));
  const string = app.string('nightscout', emptyHost);
  const data = await app.databases.export();
  await data.pickFolder(string, false);
  app.world.databases.faults.set('cut-after', { host: emptyHost, command: 'insert', times: 1 });
  const work = await app.ended(await data.restore(string));
  expect(work).toMatchObject({ state: 'failed', problem: { changed: 'yes' } });
  await app.reopen();
  return { app, string };
}

describe('a database that holds a part of a copy', () => {
  it('is known as such, and the rest is put in', async () => {
    const { app, string } = await half();
    const data = await app.databases.export();
    const view = await data.pickFolder(string, false);
    expect(view).toMatchObject({ ok: true, value: { begun: true } });
    expect(view.ok && (view.value?.targetDocuments ?? 0)).toBeGreaterThan(0);
    expect(await app.ended(await data.restore(string))).toMatchObject({ state: 'done', problem: null });
    expect(await data.pickFolder(string, true)).toMatchObject({ ok: true, value: { begun: true } });
  });

  it('and something else is left alone, whatever was begun there', async () => {
    const { app, string } = await half();
    await app.world.databases.insert(emptyHost, 'nightscout', 'entries', [{ _id: 'of another site' }]);
    const before = await there(app);
    const data = await app.databases.export();
    expect(await data.pickFolder(string, false)).toMatchObject({ ok: true, value: { begun: false } });
    const work = await app.ended(await data.restore(string));
    expect(work.problem).toEqual({ code: 'database-not-empty', changed: 'no' });
    expect(await there(app)).toEqual(before);
  });

  it('and a collection that the copy has not is left alone', async () => {
    const { app, string } = await half();
    await app.world.databases.insert(emptyHost, 'nightscout', 'settings', [{ _id: 1 }]);
    const data = await app.databases.export();
    expect(await data.pickFolder(string, false)).toMatchObject({ ok: true, value: { begun: false } });
  });

  it('of a folder that mongodump made is gone on with too', async () => {
    const { app, string } = await half();
    const [folder = ''] = await readdir(app.picked ?? '');
    app.picked = join(app.picked ?? '', folder, 'nightscout');
    const data = await app.databases.export();
    expect(await data.pickFolder(string, false)).toMatchObject({ ok: true, value: { begun: true } });
  });
});

describe('what lies beside the documents', () => {
  it('is not unpacked without a bound', async () => {
    const app = await withDatabases();
    const folder = app.picked ?? '';
    await writeFile(join(folder, 'entries.bson.gz'), gzipSync(BSON.serialize({ _id: 1 })));
    const blanks = Readable.from(Array.from({ length: 64 }, () => Buffer.alloc(1024 * 1024, ' ')));
    const bomb = await buffer(blanks.pipe(createGzip({ level: 9 })));
    expect(bomb.length).toBeLessThan(100_000);
    await writeFile(join(folder, 'entries.metadata.json.gz'), bomb);
    const string = app.string('nightscout', emptyHost);
    const data = await app.databases.export();
    expect(await data.pickFolder(string, false)).toMatchObject({ ok: true });
    const work = await app.ended(await data.restore(string));
    expect(work.problem).toEqual({ code: 'folder-unreadable', changed: 'no' });
    expect(await there(app)).toEqual({});
  });

  it('keeps names that JavaScript has taken', () => {
    const text =
      '{"options":{"validator":{"constructor":{"$exists":true}}},' +
      '"indexes":[{"key":{"constructor":{"$numberInt":"1"},"__proto__":{"$numberInt":"1"}},"name":"odd"}]}';
    const read = readMetadata(text);
    expect(read?.options['validator']).toHaveProperty('constructor');
    expect(Object.getOwnPropertyNames(read?.indexes[0]?.['key'])).toEqual(['constructor', '__proto__']);
  });
});

describe('counting what a folder holds', () => {
  it('is given up when the app is closed, and nothing is asked of the database then', async () => {
    const app = await withDatabases();
    await app.ended(await (await app.databases.export()).exportAll(app.string()));
    const string = app.string('nightscout', emptyHost);
    const data = await app.databases.export();
    const counting = data.pickFolder(string, false);
    await Promise.resolve();
    await app.databases.close();
    expect(await counting).toEqual({ ok: true, value: null });
  });
});
