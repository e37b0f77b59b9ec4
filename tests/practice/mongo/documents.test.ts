import { BSON, ObjectId, type Document } from 'bson';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fieldOf, idKeyOf } from '../../../electron/practice/mongo/bytes.ts';
import { Collection, type Made, sortedBy } from '../../../electron/practice/mongo/collection.ts';
import { testOf } from '../../../electron/practice/mongo/filter.ts';
import { readings } from '../../../electron/practice/mongo/contents/series.ts';
import { cursorBody, Messages } from '../../../electron/practice/mongo/wire.ts';
import { counterexample } from '../../support/counterexample.ts';

const name = fc.constantFrom('a', 'b', 'c', 'né');
const plain = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
);
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 2 },
    plain,
    fc.array(plain, { maxLength: 3 }),
    fc.dictionary(name, tie('any'), { maxKeys: 3 }),
    fc.uint8Array({ maxLength: 5 }).map((bytes) => Buffer.from(bytes)),
  ),
})).any;
const document = fc.dictionary(name, value, { maxKeys: 4 }) as fc.Arbitrary<Document>;

const at = (from: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inside, part) =>
      typeof inside === 'object' && inside !== null && !Array.isArray(inside) && !(inside instanceof Date)
        ? (inside as Document)[part]
        : undefined,
    from,
  );

describe('documents as bytes', () => {
  it('give each field as if they had been unpacked', () => {
    const same = fc.property(document, fc.array(name, { minLength: 1, maxLength: 2 }), (one, path) => {
      const bytes = BSON.serialize(one);
      const whole = at(BSON.deserialize(bytes), path);
      const through = path.length > 1 && Array.isArray(at(one, path.slice(0, 1)));
      return (
        through ||
        BSON.EJSON.stringify({ v: fieldOf(bytes, path.join('.')) }) === BSON.EJSON.stringify({ v: whole })
      );
    });
    expect(counterexample(same)).toBeNull();
  });

  it('come out of a cursor’s answer as they went in', () => {
    const same = fc.property(
      fc.array(document, { maxLength: 12 }),
      fc.bigInt({ min: 0n, max: 2n ** 62n }),
      (all, id) => {
        const bytes = all.map((one) => BSON.serialize(one));
        const answer = BSON.deserialize(cursorBody('näme.collection', id, 'nextBatch', bytes), {
          useBigInt64: true,
        });
        const cursor = answer['cursor'] as { id: bigint; ns: string; nextBatch: Document[] };
        const again = cursor.nextBatch.map((one) => BSON.EJSON.stringify(one));
        return (
          answer['ok'] === 1 &&
          cursor.id === id &&
          cursor.ns === 'näme.collection' &&
          again.join() ===
            bytes.map((one) => BSON.EJSON.stringify(BSON.deserialize(one, { useBigInt64: true }))).join()
        );
      },
    );
    expect(counterexample(same)).toBeNull();
  });
});

/** A message of the wire protocol, as far as its length goes. */
const message = (bytes: Uint8Array): Buffer => {
  const whole = Buffer.alloc(16 + bytes.length);
  whole.writeInt32LE(whole.length, 0);
  whole.set(bytes, 16);
  return whole;
};

describe('messages', () => {
  it('are the same however the bytes are cut', () => {
    const same = fc.property(
      fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 }),
      (bodies, cuts) => {
        const sent = bodies.map(message);
        const stream = Buffer.concat(sent);
        const messages = new Messages();
        const heard: Buffer[] = [];
        for (let from = 0, turn = 0; from < stream.length; turn += 1) {
          const length = cuts[turn % cuts.length] ?? 1;
          heard.push(...messages.push(stream.subarray(from, from + length)));
          from += length;
        }
        return Buffer.concat(heard).equals(stream) && heard.length === sent.length;
      },
    );
    expect(counterexample(same)).toBeNull();
  });

  it.each([0, 15, -1, 2 ** 31 - 1])('of %i bytes end the connection', (length) => {
    const head = Buffer.alloc(16);
    head.writeInt32LE(length, 0);
    expect(() => [...new Messages().push(head)]).toThrow(RangeError);
  });
});

const start = 1_700_000_000_000;
const step = 300_000;

/** The same readings twice: made when they are asked for, and put in one by one. */
function twins(count: number): readonly [Collection, Collection, Made] {
  const made = readings('twins', start, () => start + (count - 1) * step);
  const kept = new Collection();
  for (let index = 0; index < count; index += 1) kept.insert(made.document(index));
  return [new Collection(made), kept, made];
}

type Act = (collection: Collection, made: Made) => void;

const count = 40;
const index = fc.integer({ min: 0, max: count - 1 });
const bound = fc.integer({ min: start - step, max: start + (count + 1) * step });
const side = fc.constantFrom('$lt', '$lte', '$gt', '$gte');
const dated = fc.oneof(
  fc.record({ date: fc.dictionary(side, bound, { minKeys: 1, maxKeys: 2 }) }),
  fc.record({
    date: fc.dictionary(side, bound, { minKeys: 1, maxKeys: 1 }),
    sgv: fc.record({ $gt: fc.integer({ min: 80, max: 160 }) }),
  }),
  fc.record({ date: fc.record({ $gt: fc.constant('text') }) }),
  fc.constant({}),
);

const act: fc.Arbitrary<Act> = fc.oneof(
  index.map(
    (place): Act =>
      (collection, made) =>
        void collection.remove(made.document(place)),
  ),
  dated.map((filter): Act => (collection) => {
    for (const one of collection.find(filter)) collection.remove(one);
  }),
  index.map(
    (place): Act =>
      (collection, made) =>
        void collection.insert(made.document(place)),
  ),
  fc.nat({ max: 5 }).map(
    (id): Act =>
      (collection) =>
        void collection.insert(BSON.serialize({ _id: id, date: start + id, sgv: 1 })),
  ),
);

const texts = (rows: Iterable<Uint8Array>): string[] =>
  [...rows].map((one) => BSON.EJSON.stringify(BSON.deserialize(one)));

describe('a collection that is made when it is asked for', () => {
  it('behaves as one that was kept, whatever is deleted and put back', () => {
    const same = fc.property(fc.array(act, { maxLength: 8 }), dated, (acts, filter) => {
      const [lazy, kept, made] = twins(count);
      for (const one of acts) {
        one(lazy, made);
        one(kept, made);
      }
      const inOrder = (collection: Collection, order: number): string =>
        texts(collection.sorted(filter, { date: order, _id: order })).join('\n');
      return (
        lazy.count === kept.count &&
        Math.abs(lazy.bytes - kept.bytes) <= 0.05 * kept.bytes &&
        lazy.countOf(filter) === kept.countOf(filter) &&
        texts(lazy.find(filter)).toSorted().join() === texts(kept.find(filter)).toSorted().join() &&
        inOrder(lazy, 1) === inOrder(kept, 1) &&
        inOrder(lazy, -1) === inOrder(kept, -1)
      );
    });
    expect(counterexample(same)).toBeNull();
  });

  it('gives a document by its id, and none for an id that it did not make', () => {
    const [lazy, , made] = twins(count);
    const id = fieldOf(made.document(7), '_id');
    expect(texts(lazy.find({ _id: id }))).toEqual(texts([made.document(7)]));
    expect(texts(lazy.find({ _id: new ObjectId() }))).toEqual([]);
    expect(texts(lazy.find({ _id: { $in: [id, id, 'x'] } }))).toHaveLength(1);
  });
});

describe('comparing', () => {
  it('a filter takes what the sort puts on its side', () => {
    const same = fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.integer(), (numbers, limit) => {
      const rows = numbers.map((n) => BSON.serialize({ n }));
      const below = rows.filter(testOf({ n: { $lt: limit } })).length;
      const sorted = sortedBy(rows, [['n', 1]]).map((row) => Number(fieldOf(row, 'n')));
      return sorted.slice(0, below).every((n) => n < limit) && sorted.slice(below).every((n) => n >= limit);
    });
    expect(counterexample(same)).toBeNull();
  });

  it('the same number is the same id, whatever its type', () => {
    expect(idKeyOf(5)).toBe(idKeyOf(BSON.Long.fromNumber(5)));
    expect(idKeyOf(5)).toBe(idKeyOf(new BSON.Double(5)));
    expect(idKeyOf('5')).not.toBe(idKeyOf(5));
  });
});
