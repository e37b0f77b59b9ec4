import { type Collection, type Document, Int32, ObjectId } from 'mongodb';
import { describe, expect, it } from 'vitest';

import { servers } from './servers.ts';

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (cause: unknown) => (cause as { code?: unknown }).code,
  );

const notes: readonly Document[] = [
  {
    text: 'Mango at tea',
    n: 4,
    tags: ['a', 'b'],
    foods: [
      { id: 1, g: 5 },
      { id: 2, g: 9 },
    ],
  },
  { text: 'mango', n: 7, tags: ['b'], foods: [], at: new Date(86_400_000) },
  { text: 'Bread', n: '7', tags: 'a' },
];

describe.each(servers)('$name', ({ scratch }) => {
  const filled = async (): Promise<Collection> => {
    const rows = (await scratch()).collection('notes');
    await rows.insertMany(notes.map((note) => ({ ...note })));
    return rows;
  };

  it.each<[string, Document, readonly string[]]>([
    ['a pattern', { text: /^mango/i }, ['Mango at tea', 'mango']],
    ['a pattern as an operator', { text: { $regex: '^Man', $options: '' } }, ['Mango at tea']],
    ['a list of patterns', { text: { $in: [/bread/i, /tea$/] } }, ['Mango at tea', 'Bread']],
    ['not a pattern', { text: { $not: /mango/i } }, ['Bread']],
    ['a member that fits as a whole', { foods: { $elemMatch: { id: 1, g: { $lt: 6 } } } }, ['Mango at tea']],
    ['no member that fits as a whole', { foods: { $elemMatch: { id: 1, g: 9 } } }, []],
    ['a path into a list', { 'foods.g': 9 }, ['Mango at tea']],
    ['a place in a list', { 'foods.0.id': 1 }, ['Mango at tea']],
    ['a type', { n: { $type: 'string' } }, ['Bread']],
    ['a type of numbers', { n: { $type: 'number' } }, ['Mango at tea', 'mango']],
    ['a remainder', { n: { $mod: [2, 1] } }, ['mango']],
    ['a length', { tags: { $size: 2 } }, ['Mango at tea']],
    ['all of a list', { tags: { $all: ['a', 'b'] } }, ['Mango at tea']],
  ])('finds by %s', async (_by, filter, texts) => {
    const found = await (await filled()).find(filter).toArray();
    expect(found.map(({ text }) => text as string)).toEqual(texts);
  });

  it('changes lists and names', async () => {
    const rows = await filled();
    const changed = async (update: Document): Promise<Document> => {
      await rows.updateOne({ text: 'Mango at tea' }, update);
      return (await rows.findOne({ text: 'Mango at tea' })) ?? {};
    };
    expect((await changed({ $push: { tags: 'c' } }))['tags']).toEqual(['a', 'b', 'c']);
    expect((await changed({ $addToSet: { tags: { $each: ['c', 'd'] } } }))['tags']).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    expect((await changed({ $pull: { tags: 'b' } }))['tags']).toEqual(['a', 'c', 'd']);
    expect((await changed({ $pop: { tags: 1 } }))['tags']).toEqual(['a', 'c']);
    expect((await changed({ $pull: { foods: { g: { $gt: 6 } } } }))['foods']).toEqual([{ id: 1, g: 5 }]);
    expect(await changed({ $rename: { n: 'number' }, $mul: { other: 3 } })).toMatchObject({
      number: 4,
      other: 0,
    });
    await rows.updateOne({ text: 'mango' }, [
      { $set: { twice: { $multiply: ['$n', 2] } } },
      { $unset: 'tags' },
    ]);
    const piped = await rows.findOne({ text: 'mango' });
    expect([piped?.['twice'], piped?.['tags']]).toEqual([14, undefined]);
  });

  it('keeps an _id as it is', async () => {
    const rows = await filled();
    const other = new ObjectId();
    expect(await codeOf(rows.replaceOne({ text: 'mango' }, { _id: other, text: 'mango' }))).toBe(66);
    expect(await codeOf(rows.updateOne({ text: 'mango' }, { $set: { _id: other } }))).toBe(66);
    expect(await rows.countDocuments({ _id: other })).toBe(0);
  });

  it('an upsert starts from what the filter says, and tells the id', async () => {
    const rows = await filled();
    const id = new ObjectId();
    const { upsertedId } = await rows.updateOne(
      { _id: id, $and: [{ kind: { $eq: 'new' } }], 'inside.deep': 1 },
      { $set: { n: 1 } },
      { upsert: true },
    );
    expect(upsertedId).toEqual(id);
    expect(await rows.findOne({ _id: id })).toEqual({ _id: id, kind: 'new', inside: { deep: 1 }, n: 1 });
    const bulk = await rows.bulkWrite([
      { replaceOne: { filter: { text: 'none' }, replacement: { text: 'none' }, upsert: true } },
    ]);
    expect(Object.keys(bulk.upsertedIds)).toEqual(['0']);
  });

  it('a unique index keeps doubles out', async () => {
    const rows = await filled();
    await rows.createIndex({ text: 1 }, { unique: true });
    expect(await codeOf(rows.insertOne({ text: 'mango' }))).toBe(11_000);
    expect(await codeOf(rows.updateOne({ text: 'Bread' }, { $set: { text: 'mango' } }))).toBe(11_000);
    expect(await codeOf(rows.insertOne({ text: 'other' }))).toBe('done');
    await rows.insertOne({ text: 'again', n: 7 });
    expect(await codeOf(rows.createIndex({ n: 1 }, { unique: true }))).toBe(11_000);
  });

  it('finds and changes in one step', async () => {
    const rows = await filled();
    const before = await rows.findOneAndUpdate({ text: 'mango' }, { $inc: { n: new Int32(1) } });
    const after = await rows.findOneAndUpdate(
      { text: 'mango' },
      { $inc: { n: 1 } },
      { returnDocument: 'after' },
    );
    expect([before?.['n'], after?.['n']]).toEqual([7, 9]);
    expect((await rows.findOneAndDelete({}, { sort: { text: 1 } }))?.['text']).toBe('Bread');
    expect(await rows.findOneAndReplace({ text: 'none' }, { text: 'x' })).toBeNull();
    expect(await rows.countDocuments()).toBe(2);
  });

  it('tells the different values of a field', async () => {
    const rows = await filled();
    expect(await rows.distinct('tags')).toEqual(['a', 'b']);
    expect(await rows.distinct('n', { text: /mango/i })).toEqual([4, 7]);
  });

  it('works out averages, takes lists apart and adds fields', async () => {
    const rows = await filled();
    const all = (pipeline: Document[]): Promise<Document[]> => rows.aggregate(pipeline).toArray();
    expect(await all([{ $group: { _id: null, mean: { $avg: '$n' }, texts: { $push: '$text' } } }])).toEqual([
      { _id: null, mean: 5.5, texts: ['Mango at tea', 'mango', 'Bread'] },
    ]);
    expect(await all([{ $unwind: '$foods' }, { $project: { _id: 0, g: '$foods.g' } }])).toEqual([
      { g: 5 },
      { g: 9 },
    ]);
    expect(
      await all([
        { $match: { at: { $exists: true } } },
        { $addFields: { day: { $dateToString: { date: '$at', format: '%Y-%m-%d' } } } },
        { $project: { _id: 0, day: 1 } },
      ]),
    ).toEqual([{ day: '1970-01-02' }]);
    expect(await all([{ $unwind: '$tags' }, { $sortByCount: '$tags' }])).toHaveLength(2);
  });

  it('refuses names that no collection may have, and what it does not know', async () => {
    const db = await scratch();
    expect(await codeOf(db.createCollection('a$b'))).toBe(73);
    const rows = db.collection('rows');
    await rows.insertOne({ n: 1 });
    expect(await codeOf(rows.find({ n: { $near: 1 } }).toArray())).toBe(2);
    expect(await codeOf(rows.updateOne({ n: 1 }, { $strange: { n: 1 } }))).toBe(9);
    expect(await codeOf(rows.aggregate([{ $strange: 1 }]).toArray())).toBe(40_324);
  });

  it('says how it would go about a question', async () => {
    const plan = await (await filled()).find({ text: 'mango' }).explain('executionStats');
    expect(plan).toMatchObject({ queryPlanner: { namespace: expect.stringMatching(/\.notes$/) } });
    expect((plan['executionStats'] as Document)['nReturned']).toBe(1);
  });
});
