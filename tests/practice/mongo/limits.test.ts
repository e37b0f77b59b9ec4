import { describe, expect, it } from 'vitest';

import { FakeClock } from '../../support/fake-clock.ts';
import { practiceDatabase, robinsHost } from '../../support/practice-database.ts';

const day = 24 * 60 * 60_000;
const megabyte = 1024 * 1024;

const refusal = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (cause: unknown) => {
      const { code, message } = cause as { code?: unknown; message: string };
      return `${String(code)}: ${message}`;
    },
  );

const overQuota = '8000: you are over your space quota, using 513 MB of 512 MB';

describe('a full cluster', () => {
  it('refuses writes, goes on reading and deleting, and has room once enough is gone', async () => {
    const clock = new FakeClock();
    const { client, world } = await practiceDatabase({ clock, scenario: 'database-full' });
    const db = (await client()).db('nightscout');
    expect(await refusal(db.collection('entries').insertOne({ sgv: 100 }))).toBe(overQuota);
    expect(await refusal(db.collection('entries').updateOne({}, { $set: { sgv: 1 } }))).toBe(overQuota);
    expect(await refusal(db.collection('other').createIndex({ a: 1 }))).toBe(overQuota);
    expect(await db.collection('devicestatus').countDocuments()).toBe(90 * 288);
    const old = new Date(clock.now() - 30 * day).toISOString();
    const { deletedCount } = await db.collection('devicestatus').deleteMany({ created_at: { $lt: old } });
    expect(Math.round(deletedCount / 288)).toBe(60);
    expect((await world.databases.usedBytes(robinsHost)) / megabyte).toBeLessThan(200);
    expect((await db.collection('entries').insertOne({ sgv: 100 })).acknowledged).toBe(true);
  });

  it('says the same size by the database, by its collections and to the person', async () => {
    const { client, world } = await practiceDatabase({ scenario: 'database-full' });
    const db = (await client()).db('nightscout');
    const used = await world.databases.usedBytes(robinsHost);
    const stats = await db.stats();
    expect(Number(stats['dataSize']) + Number(stats['indexSize'])).toBe(used);
    expect(used / megabyte).toBeCloseTo(513.4, 1);
    const [status] = await db
      .collection('devicestatus')
      .aggregate([{ $collStats: { storageStats: {} } }])
      .toArray();
    const { size } = (status ?? {})['storageStats'] as { size: number };
    expect(size / used).toBeGreaterThan(0.9);
  });

  it('has room at once when the largest collection is dropped', async () => {
    const { client, world } = await practiceDatabase({ scenario: 'database-full' });
    const db = (await client()).db('nightscout');
    await db.collection('devicestatus').drop();
    expect((await world.databases.usedBytes(robinsHost)) / megabyte).toBeLessThan(40);
    expect((await db.collection('devicestatus').insertOne({ created_at: 'now' })).acknowledged).toBe(true);
  });
});

describe('a user’s rights', () => {
  it.each([
    ['reader', 'insert', '8000: user is not allowed to do action [insert] on [nightscout.entries]'],
    ['reader', 'find', 'done'],
    ['reader', 'drop', '8000: user is not allowed to do action [dropCollection] on [nightscout.entries]'],
    ['limited', 'insert', '8000: user is not allowed to do action [insert] on [nightscout.entries]'],
    ['limited', 'find', '8000: user is not allowed to do action [find] on [nightscout.entries]'],
    ['owner', 'insert', 'done'],
  ] as const)('%s: %s', async (who, what, told) => {
    const { client } = await practiceDatabase();
    const entries = (await client(who)).db('nightscout').collection('entries');
    const acts = {
      insert: () => entries.insertOne({ sgv: 1 }),
      find: () => entries.findOne(),
      drop: () => entries.drop(),
    };
    expect(await refusal(acts[what]())).toBe(told);
  });

  it('a limited user writes into its own database', async () => {
    const { client } = await practiceDatabase();
    const own = (await client('limited')).db('elsewhere').collection('notes');
    await own.insertOne({ text: 'mine' });
    expect(await own.countDocuments()).toBe(1);
  });
});

describe('a database that was emptied and put back', () => {
  it('holds the same documents as before', async () => {
    const { client, world } = await practiceDatabase({ clock: new FakeClock() });
    const db = (await client()).db('nightscout');
    const before = await world.databases.counts(robinsHost, 'nightscout');
    const all = await db.collection('treatments').find().toArray();
    await db.collection('treatments').drop();
    expect(await world.databases.counts(robinsHost, 'nightscout')).not.toHaveProperty('treatments');
    await db.collection('treatments').insertMany(all.toReversed());
    expect(await world.databases.counts(robinsHost, 'nightscout')).toEqual(before);
    expect(await db.collection('treatments').find().sort({ created_at: 1 }).toArray()).toEqual(all);
  });
});
