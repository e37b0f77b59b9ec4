import type { Db } from 'mongodb';

import { batchesOf } from './batches.ts';
import { idOf, listCollections } from './collections.ts';
import { wholeDocuments, type SavedDatabase } from './folder.ts';

/** Documents in each collection of a database but the server's own. Rejects with what the driver throws. */
export async function documentCounts(db: Db, signal: AbortSignal): Promise<ReadonlyMap<string, number>> {
  const { collections } = await listCollections(db, signal);
  const counts = new Map<string, number>();
  for (const { name } of collections)
    counts.set(name, await db.collection(name).countDocuments({}, { signal }));
  return counts;
}

/**
 * Whether a database holds nothing, or nothing but documents of this copy: then the rest of it can be put in. Each is known
 * by its `_id`.
 * @param there what `documentCounts` says of the database.
 */
export async function isPartOf(
  db: Db,
  there: ReadonlyMap<string, number>,
  { collections, whole }: SavedDatabase,
  signal: AbortSignal,
): Promise<boolean> {
  for (const [name, count] of there) {
    if (count === 0) continue;
    const saved = collections.find((one) => one.name === name);
    if (saved === undefined || saved.documents < count) return false;
    let found = 0;
    // What was put in first is what the copy begins with: the rest of it need not be looked at.
    for await (const batch of batchesOf(wholeDocuments(saved, whole, signal))) {
      found += await db
        .collection(name)
        .countDocuments({ _id: { $in: batch.map(idOf) } as never }, { signal });
      if (found === count) break;
    }
    if (found !== count) return false;
  }
  return true;
}
