import { ObjectId } from 'mongodb';
import { describe, expect, it } from 'vitest';

import { FakeClock } from '../../support/fake-clock.ts';
import { practiceDatabase } from '../../support/practice-database.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

describe('a Nightscout database', () => {
  it('holds the collections of a Nightscout, with its indexes', async () => {
    const { client } = await practiceDatabase();
    const db = (await client()).db('nightscout');
    const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
    expect(names.toSorted()).toEqual([
      'activity',
      'auth_roles',
      'auth_subjects',
      'devicestatus',
      'entries',
      'food',
      'profile',
      'settings',
      'treatments',
    ]);
    expect((await db.collection('devicestatus').indexes()).map(({ name }) => name)).toEqual([
      '_id_',
      'created_at_1',
    ]);
  });

  it('has half a year of readings, the newest a few minutes old', async () => {
    const clock = new FakeClock();
    const { client } = await practiceDatabase({ clock });
    const entries = (await client()).db('nightscout').collection('entries');
    expect(await entries.estimatedDocumentCount()).toBe(180 * 288);
    const [newest, before] = await entries.find().sort({ date: -1 }).limit(2).toArray();
    expect(clock.now() - Number(newest?.['date'])).toBe(3 * minute);
    expect(Number(newest?.['date']) - Number(before?.['date'])).toBe(5 * minute);
    expect(newest).toMatchObject({
      type: 'sgv',
      dateString: new Date(Number(newest?.['date'])).toISOString(),
      sgv: expect.any(Number),
    });
    await clock.advance(10 * minute);
    expect(await entries.estimatedDocumentCount()).toBe(180 * 288 + 2);
  });

  it('finds by numbers, texts, ids and what is there at all', async () => {
    const clock = new FakeClock();
    const { client } = await practiceDatabase({ clock });
    const db = (await client()).db('nightscout');
    const since = clock.now() - day;
    const entries = db.collection('entries');
    expect(await entries.countDocuments({ date: { $gte: since } })).toBe(288);
    expect(await entries.countDocuments({ date: { $gte: since }, sgv: { $exists: false } })).toBe(0);
    expect(await entries.countDocuments({ $or: [{ date: { $lt: 0 } }, { date: { $gt: since } }] })).toBe(288);
    const old = new Date(clock.now() - 30 * day).toISOString();
    const status = db.collection('devicestatus');
    expect(await status.countDocuments({ created_at: { $lt: old } })).toBe(15 * 288);
    expect(await status.countDocuments({ 'uploader.battery': { $lt: 50 } })).toBe(0);
    const [one] = await entries.find().limit(1).toArray();
    const id = one?.['_id'] ?? new ObjectId();
    expect(await entries.findOne({ _id: id })).toEqual(one);
    expect(await entries.countDocuments({ _id: { $in: [id, new ObjectId()] } })).toBe(1);
    const treatments = db.collection('treatments');
    expect(await treatments.countDocuments({ eventType: 'Meal Bolus', carbs: { $gt: 50 } })).toBe(2 * 180);
  });

  it('gives only the fields that are asked for, skips and limits', async () => {
    const { client } = await practiceDatabase();
    const entries = (await client()).db('nightscout').collection('entries');
    const rows = await entries
      .find({}, { projection: { _id: 0, date: 1 }, skip: 10, limit: 3, sort: { date: 1 } })
      .toArray();
    expect(rows.map((row) => Object.keys(row))).toEqual([['date'], ['date'], ['date']]);
    const all = await entries.find({}, { limit: 13, hint: { date: 1 } }).toArray();
    expect(rows.map(({ date }) => date as number)).toEqual(all.slice(10).map(({ date }) => date as number));
    const [without] = await entries.find({}, { projection: { sgv: 0 }, limit: 1 }).toArray();
    expect(without).not.toHaveProperty('sgv');
  });

  it('streams a cursor in batches until its end, each document once', async () => {
    const { client, world } = await practiceDatabase();
    const entries = (await client()).db('nightscout').collection('entries');
    const seen = new Set<string>();
    for await (const one of entries.find({}, { batchSize: 5_000 })) seen.add(String(one['_id']));
    expect(seen.size).toBe(180 * 288);
    const more = world.databases.commands.filter(({ command }) => command === 'getMore');
    expect(more).toHaveLength(10);
    expect(await world.databases.openCursors('cluster0.practice.example')).toBe(0);
  });

  it('forgets a cursor that is closed early', async () => {
    const { client, world } = await practiceDatabase();
    const cursor = (await client()).db('nightscout').collection('entries').find();
    await cursor.next();
    expect(await world.databases.openCursors('cluster0.practice.example')).toBe(1);
    await cursor.close();
    expect(await world.databases.openCursors('cluster0.practice.example')).toBe(0);
  });

  it('groups, sorts, counts and projects', async () => {
    const { client } = await practiceDatabase();
    const treatments = (await client()).db('nightscout').collection('treatments');
    const byKind = await treatments
      .aggregate([
        { $match: { insulin: { $gt: 0 } } },
        {
          $group: {
            _id: '$eventType',
            n: { $sum: 1 },
            most: { $max: '$insulin' },
            least: { $min: '$insulin' },
          },
        },
        { $sort: { n: -1, _id: 1 } },
        { $limit: 2 },
      ])
      .toArray();
    expect(byKind).toEqual([
      { _id: 'Meal Bolus', n: 540, most: 4.1, least: 3.2 },
      { _id: 'Correction Bolus', n: 180, most: 0.8, least: 0.8 },
    ]);
    expect(await treatments.aggregate([{ $match: { carbs: 12 } }, { $count: 'n' }]).toArray()).toEqual([
      { n: 180 },
    ]);
    expect(
      await treatments.aggregate([{ $project: { _id: 0, eventType: 1 } }, { $limit: 1 }]).toArray(),
    ).toEqual([{ eventType: 'Meal Bolus' }]);
  });
});

describe('old spellings of commands', () => {
  it.each(['buildinfo', 'dbstats', 'ismaster'])('%s is still taken', async (name) => {
    const { client } = await practiceDatabase();
    expect(await (await client()).db('nightscout').command({ [name]: 1 })).toMatchObject({ ok: 1 });
  });
});

describe('what a user may see', () => {
  it('an owner sees all databases with sizes, a limited user only its own', async () => {
    const { client, world } = await practiceDatabase();
    await world.databases.insert('cluster0.practice.example', 'elsewhere', 'notes', [{ text: 'mine' }]);
    const all = await (await client()).db().admin().listDatabases();
    expect(all.databases.map(({ name }) => name)).toEqual([
      'admin',
      'config',
      'elsewhere',
      'local',
      'nightscout',
    ]);
    expect(all.databases.find(({ name }) => name === 'nightscout')?.sizeOnDisk).toBeGreaterThan(1e6);
    const some = await (await client('limited')).db().admin().listDatabases({ nameOnly: true });
    expect(some.databases).toEqual([{ name: 'elsewhere' }]);
  });

  it('and reads nothing of the others', async () => {
    const { client } = await practiceDatabase();
    const entries = (await client('limited')).db('nightscout').collection('entries');
    await expect(entries.findOne()).rejects.toMatchObject({
      code: 8000,
      message: 'user is not allowed to do action [find] on [nightscout.entries]',
    });
  });

  it('sizes add up: data and indexes of each collection are those of the database', async () => {
    const { client, world } = await practiceDatabase();
    const db = (await client()).db('nightscout');
    const stats = await db.stats();
    const each = await Promise.all(
      (await db.collections()).map(async (one) => {
        const [found] = await one.aggregate([{ $collStats: { storageStats: {}, count: {} } }]).toArray();
        const old = await db.command({ collStats: one.collectionName });
        const storage = found?.['storageStats'] as Record<string, number>;
        expect(old).toMatchObject({ size: storage['size'], totalIndexSize: storage['totalIndexSize'] });
        expect(found?.['count']).toBe(await one.countDocuments());
        return (storage['size'] ?? 0) + (storage['totalIndexSize'] ?? 0);
      }),
    );
    const sum = each.reduce((total, one) => total + one, 0);
    expect(sum).toBe(Number(stats['dataSize']) + Number(stats['indexSize']));
    expect(sum).toBe(await world.databases.usedBytes('cluster0.practice.example'));
    const inKb = await db.command({ dbStats: 1, scale: 1024 });
    expect(inKb['dataSize']).toBe(Math.trunc(Number(stats['dataSize']) / 1024));
  });

  it('MongoDB’s own databases give no sizes', async () => {
    const { client } = await practiceDatabase();
    await expect((await client()).db('local').stats()).rejects.toMatchObject({ code: 8000 });
  });
});
