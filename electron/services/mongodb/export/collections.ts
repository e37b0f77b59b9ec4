import { Binary, BSON, Decimal128, Double, Int32, Long, ObjectId, type Document } from 'bson';
import type { Db } from 'mongodb';

/** A collection as the database lists it, with the types of its numbers kept: `options` and `indexes` are written so. */
export interface CollectionInfo {
  readonly name: string;
  readonly options: Document;
  readonly indexes: readonly Document[];
  /** 32 hex digits; null when the server tells none. */
  readonly uuid: string | null;
}

/** Why something is not copied: a view and a time series are made of other collections; `system.` is the server's own. */
type SkippedWhy = 'view' | 'time-series' | 'system';

export interface Listed {
  readonly collections: readonly CollectionInfo[];
  readonly skipped: readonly { readonly name: string; readonly why: SkippedWhy }[];
}

const typed = { promoteValues: false, promoteLongs: false } as const;

function skippedWhy(name: string, type: string): SkippedWhy | null {
  if (type === 'view') return 'view';
  if (type === 'timeseries') return 'time-series';
  return name.startsWith('system.') ? 'system' : null;
}

const uuidOf = (info: unknown): string | null =>
  info instanceof Binary && info.sub_type === Binary.SUBTYPE_UUID ? info.toString('hex') : null;

/** All collections of a database by name. GridFS keeps its files in two plain ones (`fs.files`, `fs.chunks`). */
export async function listCollections(db: Db, signal: AbortSignal): Promise<Listed> {
  const all = await db.listCollections({}, { ...typed, nameOnly: false, signal }).toArray();
  const collections: CollectionInfo[] = [];
  const skipped: { name: string; why: SkippedWhy }[] = [];
  for (const info of all as readonly Document[]) {
    const name = String(info['name']);
    const why = skippedWhy(name, String(info['type'] ?? 'collection'));
    if (why !== null) {
      skipped.push({ name, why });
      continue;
    }
    const indexes = await db.collection(name).listIndexes(typed).toArray();
    const more = info['info'] as Document | undefined;
    const options = (info['options'] ?? {}) as Document;
    collections.push({ name, options, indexes: indexes as Document[], uuid: uuidOf(more?.['uuid']) });
  }
  return { collections: collections.toSorted((one, other) => (one.name < other.name ? -1 : 1)), skipped };
}

const isNumber = (value: unknown): boolean =>
  typeof value === 'number' || [Int32, Double, Long, Decimal128].some((type) => value instanceof type);

/** The smallest value of each type that an `_id` may have, in MongoDB's order of types. */
const smallest: readonly { readonly is: (value: unknown) => boolean; readonly value: unknown }[] = [
  { is: isNumber, value: Number.NEGATIVE_INFINITY },
  { is: (value) => typeof value === 'string', value: '' },
  { is: (value) => Object.getPrototypeOf(value) === Object.prototype, value: {} },
  { is: (value) => value instanceof Binary, value: new Binary(new Uint8Array()) },
  { is: (value) => value instanceof ObjectId, value: new ObjectId('0'.repeat(24)) },
  { is: (value) => typeof value === 'boolean', value: false },
  { is: (value) => value instanceof Date, value: new Date(-8.64e15) },
];

/** All that comes after this `_id`. A comparison alone finds values of the same type only. */
export function after(last: unknown): Document {
  const rank = smallest.findIndex(({ is }) => is(last));
  const later = smallest.slice(rank + 1).map(({ value }) => ({ _id: { $gte: value } }));
  return { $or: [{ _id: { $gt: last } }, ...later] };
}

/** The `_id` of a document, its type kept. */
export const idOf = (document: Uint8Array): unknown => BSON.deserialize(document, typed)['_id'];

/** Documents an answer. More would be asked for less often, and a copy-out would need more than 150 MB (`npm run bench`). */
const batchSize = 250;

export interface Part {
  readonly filter?: Document;
  /** Only what comes behind this document. */
  readonly last?: Uint8Array | null;
}

/** The documents of a collection as bytes, in the order of their `_id`, by the piece. */
export async function* documentsOf(
  db: Db,
  collection: string,
  { filter = {}, last = null }: Part,
  signal: AbortSignal,
): AsyncGenerator<readonly Buffer[]> {
  const wanted = last === null ? filter : { $and: [filter, after(idOf(last))] };
  const cursor = db.collection(collection).find(wanted, { raw: true, sort: { _id: 1 }, batchSize, signal });
  try {
    while (await cursor.hasNext()) yield cursor.readBufferedDocuments() as unknown as readonly Buffer[];
  } finally {
    await cursor.close().catch(() => undefined);
  }
}
