import type { Document } from 'bson';
import type { Db } from 'mongodb';

import type { CleanupPreview, DatabaseSize } from '../../../contract/mongodb.ts';
import { momentOf } from '../export/csv-tables.ts';
import { dateFields } from '../collections.ts';
import { storage } from '../usage/measure.ts';
import type { Selection } from './selection.ts';

/** Documents a second: copied, read back and taken out one by one, over a line to a free cluster; about. */
const documentsPerSecond = 2_000;
/** Opening, two measures. Seconds. */
const overheadSeconds = 5;

/** Exact counts by the index, and sizes by what a document has on average. Nothing is changed. */
export async function preview(
  db: Db,
  selections: readonly Selection[],
  size: Pick<DatabaseSize, 'bytes' | 'sharedWith'>,
  copiedOut: boolean,
): Promise<CleanupPreview> {
  let documents = 0;
  let bytes = 0;
  const moments: number[] = [];
  for (const { collection, kind, filter } of selections) {
    const count = await db.collection(collection).countDocuments(filter ?? {});
    documents += count;
    bytes += await bytesOfSome(db, collection, count, filter === null);
    if (count > 0) moments.push(...(await ends(db, collection, filter ?? {}, dateFields[kind])));
  }
  return {
    documents,
    bytes,
    fromAt: moments.length === 0 ? null : new Date(Math.min(...moments)).toISOString(),
    toAt: moments.length === 0 ? null : new Date(Math.max(...moments)).toISOString(),
    after: Math.max(0, size.bytes - bytes),
    seconds: documents === 0 ? 0 : overheadSeconds + Math.ceil(documents / documentsPerSecond),
    sharedWith: size.sharedWith,
    copiedOut,
  };
}

/**
 * What so many documents free. Taken out one by one they free their data, and their index stays as large as it was
 * (docs/reference/atlas.md#making-room); with the whole collection its index goes too.
 */
async function bytesOfSome(db: Db, collection: string, count: number, all: boolean): Promise<number> {
  const stats = await storage(db.collection(collection), db);
  if (stats === null || count === 0) return 0;
  const { size, totalIndexSize, count: documents = count } = stats;
  return all ? size + totalIndexSize : Math.round((size / Math.max(1, documents)) * count);
}

/** Times of the oldest and the newest of them. */
async function ends(db: Db, collection: string, filter: Document, dated: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const order of [1, -1] as const) {
    const [document] = await db
      .collection(collection)
      .find(filter, { sort: { [dated]: order }, limit: 1, projection: { [dated]: 1 } })
      .toArray();
    const moment = momentOf(document?.[dated]);
    if (moment !== null) found.push(moment);
  }
  return found;
}
