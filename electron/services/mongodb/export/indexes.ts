import type { Document } from 'bson';
import type { Db } from 'mongodb';

import { DatabaseError, failureOf } from '../connect/failure.ts';

/** What a newer server refuses to hear of. */
const old = new Set(['ns', 'background', 'dropDups']);

/** The indexes that are to be made: not that of `_id`, which comes by itself. */
export const indexesToMake = (indexes: readonly Document[]): readonly Document[] =>
  indexes
    .filter((index) => index['name'] !== '_id_')
    .map((index) => Object.fromEntries(Object.entries(index).filter(([name]) => !old.has(name))));

/**
 * Makes indexes, one by one. One that the server does not take is passed over: Nightscout makes those that it needs when
 * it starts. A full database and a broken line are told.
 */
export async function makeIndexes(db: Db, collection: string, indexes: readonly Document[]): Promise<void> {
  for (const index of indexesToMake(indexes)) {
    try {
      await db.command({ createIndexes: collection, indexes: [index] });
    } catch (cause) {
      const failure = failureOf(cause);
      if (failure !== 'strange') throw new DatabaseError(failure);
    }
  }
}
