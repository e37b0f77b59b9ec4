import { BSON, Decimal128, Double, Int32, Long, ObjectId, type Document } from 'mongodb';
import { describe, expect, it } from 'vitest';

import { servers } from './servers.ts';

const readings = (count: number): Document[] =>
  Array.from({ length: count }, (_one, index) => ({
    date: 1_700_000_000_000 + index * 300_000,
    sgv: 80 + (index % 100),
    dateString: new Date(1_700_000_000_000 + index * 300_000).toISOString(),
  }));

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (cause: unknown) => (cause as { code?: unknown }).code,
  );

describe.each(servers)('$name', ({ scratch }) => {
  it('keeps what it is given, in order, with exact types', async () => {
    const rows = (await scratch()).collection('kept');
    const given = {
      _id: new ObjectId(),
      whole: new Int32(5),
      fraction: new Double(5),
      large: Long.fromString('9007199254740993'),
      exact: Decimal128.fromString('1.10'),
      when: new Date(1_700_000_000_000),
      nothing: null,
      list: [1, 'two', { three: 3 }],
      inside: { deep: { deeper: true } },
      bytes: Buffer.from('abc'),
    };
    await rows.insertOne(given);
    const [raw] = await rows.find({}, { raw: true }).toArray();
    expect(Buffer.compare(BSON.serialize(given), raw as unknown as Buffer)).toBe(0);
  });

  it('finds by every comparison that the app makes', async () => {
    const rows = (await scratch()).collection('found');
    await rows.insertMany([
      { at: new Date(10), n: 1, text: 'a', tags: ['x', 'y'], inside: { level: 1 } },
      { at: new Date(20), n: 2, text: 'b', inside: { level: 2 } },
      { at: new Date(30), n: 3.5, text: 'c', gone: null },
      { at: '1970-01-01T00:00:00.020Z', n: '2', text: 'd' },
    ]);
    const texts = async (filter: Document): Promise<string> =>
      (await rows.find(filter).sort({ text: 1 }).toArray()).map(({ text }) => String(text)).join('');
    expect(await texts({ n: 2 })).toBe('b');
    expect(await texts({ n: { $gt: 1, $lte: 3.5 } })).toBe('bc');
    expect(await texts({ at: { $lt: new Date(30) } })).toBe('ab');
    expect(await texts({ at: { $gte: '1970' } })).toBe('d');
    expect(await texts({ n: { $in: [1, '2'] } })).toBe('ad');
    expect(await texts({ n: { $nin: [1, '2'] } })).toBe('bc');
    expect(await texts({ n: { $ne: 1 } })).toBe('bcd');
    expect(await texts({ tags: 'x' })).toBe('a');
    expect(await texts({ 'inside.level': { $gte: 2 } })).toBe('b');
    expect(await texts({ gone: null })).toBe('abcd');
    expect(await texts({ gone: { $exists: true } })).toBe('c');
    expect(await texts({ $and: [{ n: { $gte: 1 } }, { n: { $lt: 3 } }] })).toBe('ab');
    expect(await texts({ $or: [{ text: 'a' }, { inside: { level: 2 } }] })).toBe('ab');
    expect(await texts({ $nor: [{ text: 'a' }, { text: 'b' }] })).toBe('cd');
    expect(await texts({ n: { $not: { $gt: 1 } } })).toBe('ad');
    expect(await codeOf(rows.find({ n: { $mod2: 1 } }).toArray())).toBe(2);
  });

  it('sorts values of several types in MongoDB’s order', async () => {
    const rows = (await scratch()).collection('sorted');
    const values = [true, new Date(0), 'text', 7, null, new ObjectId('000000000000000000000001'), -3];
    await rows.insertMany(values.map((value) => ({ value })));
    const sorted = await rows
      .find({}, { projection: { _id: 0 } })
      .sort({ value: 1 })
      .toArray();
    expect(sorted.map(({ value }) => String(value as unknown))).toEqual(
      [null, -3, 7, 'text', '000000000000000000000001', true, new Date(0)].map(String),
    );
    const down = await rows.find().sort({ value: -1 }).limit(1).toArray();
    expect(down[0]?.['value']).toEqual(new Date(0));
  });

  it('streams a long cursor in batches, each document once and in order', async () => {
    const rows = (await scratch()).collection('long');
    await rows.insertMany(readings(2_500));
    const dates: number[] = [];
    for await (const one of rows.find({}, { batchSize: 400, sort: { _id: 1 } }))
      dates.push(Number(one['date']));
    expect(dates).toEqual(readings(2_500).map(({ date }) => Number(date)));
    const some = await rows.find().skip(2_400).limit(5).toArray();
    expect(some.map(({ date }) => Number(date))).toEqual(dates.slice(2_400, 2_405));
  });

  it('counts: all, by a filter, with a limit, and none where there is nothing', async () => {
    const db = await scratch();
    const rows = db.collection('counted');
    await rows.insertMany(readings(300));
    const half = { date: { $lt: 1_700_000_000_000 + 150 * 300_000 } };
    expect([
      await rows.estimatedDocumentCount(),
      await rows.countDocuments(half),
      await rows.countDocuments(half, { limit: 10 }),
      await db.collection('nobody').estimatedDocumentCount(),
      await db.collection('nobody').countDocuments(),
    ]).toEqual([300, 150, 10, 0, 0]);
  });

  it('aggregates: match, group, sort, limit, count, project', async () => {
    const rows = (await scratch()).collection('grouped');
    await rows.insertMany([
      { kind: 'meal', carbs: 10 },
      { kind: 'meal', carbs: 30 },
      { kind: 'note' },
      { kind: 'snack', carbs: 5 },
    ]);
    const groups = await rows
      .aggregate([
        { $match: { carbs: { $exists: true } } },
        {
          $group: {
            _id: '$kind',
            sum: { $sum: '$carbs' },
            least: { $min: '$carbs' },
            most: { $max: '$carbs' },
          },
        },
        { $sort: { _id: 1 } },
      ])
      .toArray();
    expect(groups).toEqual([
      { _id: 'meal', sum: 40, least: 10, most: 30 },
      { _id: 'snack', sum: 5, least: 5, most: 5 },
    ]);
    expect(await rows.aggregate([{ $match: { kind: 'meal' } }, { $count: 'n' }]).toArray()).toEqual([
      { n: 2 },
    ]);
    expect(await rows.aggregate([{ $match: { kind: 'none' } }, { $count: 'n' }]).toArray()).toEqual([]);
    expect(
      await rows
        .aggregate([{ $sort: { carbs: -1 } }, { $limit: 1 }, { $project: { _id: 0, carbs: 1 } }])
        .toArray(),
    ).toEqual([{ carbs: 30 }]);
    expect(await codeOf(rows.aggregate([{ $nothing: {} }]).toArray())).toBe(40_324);
  });

  it('refuses the same id twice, and goes on behind it when the order does not matter', async () => {
    const rows = (await scratch()).collection('twice');
    await rows.insertOne({ _id: 1 as never });
    expect(await codeOf(rows.insertOne({ _id: 1 as never }))).toBe(11_000);
    const many = rows.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }] as never[], { ordered: false });
    expect(await codeOf(many)).toBe(11_000);
    expect(await rows.countDocuments()).toBe(3);
    expect(await codeOf(rows.insertMany([{ _id: 4 }, { _id: 4 }, { _id: 5 }] as never[]))).toBe(11_000);
    expect(await rows.countDocuments()).toBe(4);
  });

  it('changes: set, unset, increase, replace, insert what is not there', async () => {
    const rows = (await scratch()).collection('changed');
    await rows.insertMany([
      { name: 'a', n: 1 },
      { name: 'b', n: 2, old: true },
    ]);
    const set = await rows.updateOne({ name: 'a' }, { $set: { 'inside.x': 1 }, $inc: { n: 5 } });
    expect([set.matchedCount, set.modifiedCount]).toEqual([1, 1]);
    const all = await rows.updateMany({}, { $unset: { old: '' } });
    expect([all.matchedCount, all.modifiedCount]).toEqual([2, 1]);
    await rows.replaceOne({ name: 'b' }, { name: 'b', fresh: true });
    const upsert = await rows.updateOne(
      { name: 'c' },
      { $set: { n: 3 }, $setOnInsert: { made: true } },
      { upsert: true },
    );
    expect(upsert.upsertedCount).toBe(1);
    expect(
      await rows
        .find({}, { projection: { _id: 0 } })
        .sort({ name: 1 })
        .toArray(),
    ).toEqual([
      { name: 'a', n: 6, inside: { x: 1 } },
      { name: 'b', fresh: true },
      { name: 'c', n: 3, made: true },
    ]);
  });

  it('deletes one, many, and what was made meanwhile', async () => {
    const rows = (await scratch()).collection('deleted');
    await rows.insertMany(readings(100));
    expect((await rows.deleteOne({ sgv: { $gte: 80 } })).deletedCount).toBe(1);
    expect((await rows.deleteMany({ date: { $lt: 1_700_000_000_000 + 50 * 300_000 } })).deletedCount).toBe(
      49,
    );
    expect((await rows.deleteMany({ date: 1 })).deletedCount).toBe(0);
    expect(await rows.countDocuments()).toBe(50);
  });

  it('gets smaller when documents go', async () => {
    const db = await scratch();
    await db.collection('big').insertMany(readings(1_000));
    await db.collection('other').insertMany(readings(10));
    const dataSize = async (): Promise<number> => Number((await db.stats())['dataSize']);
    const before = await dataSize();
    await db.collection('big').deleteMany({ sgv: { $lt: 130 } });
    const between = await dataSize();
    await db.collection('big').drop();
    const after = await dataSize();
    expect(between / before).toBeGreaterThan(0.45);
    expect(between / before).toBeLessThan(0.55);
    expect(after / before).toBeLessThan(0.02);
    expect(await db.stats()).toMatchObject({ objects: 10, collections: 1 });
  });

  it('keeps indexes, and lists what there is', async () => {
    const db = await scratch();
    await db.createCollection('empty');
    await db.collection('indexed').createIndexes([
      { key: { date: 1 }, name: 'date_1' },
      { key: { type: 1, date: -1 }, name: 'both', sparse: true },
    ]);
    const indexes = await db.collection('indexed').indexes();
    expect(indexes.map(({ name, key }) => [name, key])).toEqual([
      ['_id_', { _id: 1 }],
      ['date_1', { date: 1 }],
      ['both', { type: 1, date: -1 }],
    ]);
    expect(indexes[2]).toMatchObject({ sparse: true });
    await db.collection('indexed').dropIndex('date_1');
    expect((await db.collection('indexed').indexes()).map(({ name }) => name)).toEqual(['_id_', 'both']);
    expect(await codeOf(db.collection('nobody').indexes())).toBe(26);
    const names = (await db.listCollections().toArray()).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['empty', 'indexed']);
    expect(await db.listCollections({ name: 'empty' }).toArray()).toHaveLength(1);
  });

  it('lists the database while it holds something, and not after it was dropped', async () => {
    const db = await scratch();
    const listed = async (): Promise<boolean> =>
      (await db.admin().listDatabases({ nameOnly: true })).databases.some(
        ({ name }) => name === db.databaseName,
      );
    expect(await listed()).toBe(false);
    await db.collection('one').insertOne({});
    expect(await listed()).toBe(true);
    await db.dropDatabase();
    expect(await listed()).toBe(false);
  });

  it('takes documents up to 16 MB', async () => {
    const rows = (await scratch()).collection('huge');
    const text = 'x'.repeat(16 * 1024 * 1024 - 100);
    await rows.insertMany([{ text }, { text: 'small' }, { text }]);
    const lengths: number[] = [];
    for await (const { text: one } of rows.find()) lengths.push(String(one).length);
    expect(lengths).toEqual([text.length, 5, text.length]);
  });

  it('refuses a database whose name differs only in its letters’ case', async () => {
    const db = await scratch();
    await db.collection('one').insertOne({});
    const other = db.client.db(db.databaseName.toUpperCase());
    expect(await codeOf(other.collection('one').insertOne({}))).toBe(13_297);
  });

  it('does not know every command', async () => {
    expect(await codeOf((await scratch()).command({ makeCoffee: 1 }))).toBe(59);
  });
});
