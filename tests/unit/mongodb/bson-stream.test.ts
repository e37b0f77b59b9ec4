import { BSON, Binary, Decimal128, Double, Int32, Long, MaxKey, ObjectId, Timestamp } from 'bson';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { DamagedBson, documentsIn } from '../../../electron/services/mongodb/export/bson-stream.ts';
import { byteExactBson } from '../../../electron/services/mongodb/export/byte-exact-bson.ts';
import { counterexample } from '../../support/counterexample.ts';

const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.integer().map((number) => new Int32(number)),
    fc.double().map((number) => new Double(number)),
    fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n).map((number) => Long.fromBigInt(number)),
    fc.uint8Array({ maxLength: 40 }).map((bytes) => new Binary(bytes)),
    fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
    fc.date({ noInvalidDate: true }),
    fc.constant(Decimal128.fromString('1.50')),
    fc.constant(new Timestamp({ t: 7, i: 1 })),
    fc.constant(new MaxKey()),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.string({ maxLength: 8 }).filter((name) => !name.includes('\0')),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;

const document = fc
  .dictionary(fc.constantFrom('_id', 'date', '2', '1', 'sgv', 'ünits'), value, { maxKeys: 5 })
  .map((one) => Buffer.from(BSON.serialize(one)));

async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function cutUp(
  bytes: Buffer,
  sizes: readonly number[],
): Promise<{ documents: Buffer[]; fault: string | null }> {
  const documents: Buffer[] = [];
  try {
    for await (const batch of documentsIn(inPieces(bytes, sizes)))
      documents.push(...batch.map((one) => Buffer.from(one)));
    return { documents, fault: null };
  } catch (cause) {
    if (!(cause instanceof DamagedBson)) throw cause;
    return { documents, fault: cause.kind };
  }
}

const sizes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 });
const same = (some: readonly Buffer[], others: readonly Buffer[]): boolean =>
  some.length === others.length && some.every((one, index) => one.equals(others[index] ?? Buffer.alloc(0)));

async function holds<Values>(property: fc.IAsyncProperty<Values>): Promise<unknown> {
  const { counterexample: found } = await fc.check(property, { numRuns: 200, seed: 20_261_126 });
  return found;
}

describe('cutting a stream of BSON', () => {
  it('gives back every document, however the bytes come', async () => {
    const property = fc.asyncProperty(fc.array(document), sizes, async (documents, pieces) => {
      const cut = await cutUp(Buffer.concat(documents), pieces);
      return cut.fault === null && same(cut.documents, documents);
    });
    expect(await holds(property)).toBeNull();
  });

  it('of a torn end gives all documents before it, and says that it is cut', async () => {
    const property = fc.asyncProperty(
      fc.array(document, { minLength: 1 }),
      sizes,
      fc.nat(),
      async (documents, pieces, at) => {
        const last = documents.at(-1) ?? Buffer.alloc(5);
        const torn = Buffer.concat(documents).subarray(0, -(1 + (at % (last.length - 1))));
        const cut = await cutUp(torn, pieces);
        return cut.fault === 'cut' && same(cut.documents, documents.slice(0, -1));
      },
    );
    expect(await holds(property)).toBeNull();
  });

  it('never takes a length that no document has', async () => {
    for (const length of [-1, 0, 4, 16 * 1024 * 1024 + 16 * 1024 + 1, 2 ** 31 - 1]) {
      const bytes = Buffer.alloc(64);
      bytes.writeInt32LE(length);
      expect(await cutUp(bytes, [7])).toEqual({ documents: [], fault: 'damaged' });
    }
    const good = Buffer.from(BSON.serialize({ _id: 1 }));
    const bad = Buffer.from(good);
    bad[bad.length - 1] = 1;
    expect(await cutUp(Buffer.concat([good, bad]), [100])).toEqual({ documents: [good], fault: 'damaged' });
  });
});

describe('a document that is put back', () => {
  it('is written as the very same bytes, whatever its names and types', () => {
    const property = fc.property(document, (bytes) =>
      Buffer.from(BSON.serialize(byteExactBson(bytes))).equals(bytes),
    );
    expect(counterexample(property)).toBeNull();
  });

  it('keeps the order of names that look like numbers', () => {
    const inner = BSON.serialize(
      new Map([
        ['b', 1],
        ['2', 2],
        ['1', 3],
      ]),
    );
    expect(Buffer.from(BSON.serialize(byteExactBson(inner))).equals(inner)).toBe(true);
  });
});
