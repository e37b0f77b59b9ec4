import { randomBytes } from 'node:crypto';

import type { Db } from 'mongodb';

import type { Clock } from '../../../base/clock.ts';
import { DatabaseError, failureOf } from '../connect/failure.ts';
import { within } from '../timeout.ts';

/** For each of the three questions; in milliseconds. */
const questionTimeoutMs = 4_000;

/**
 * Writes one small document into a collection that nobody else can have, takes it out again, and takes the collection
 * away. It shows the rights and the quota as they are. Once begun it is not stopped by a press: it cleans up first.
 *
 * @throws DatabaseError `read-only`, `full`, or what else keeps this user from writing.
 */
export async function tryWrite(db: Db, clock: Clock): Promise<void> {
  const scratch = db.collection(`sitekeeper_test_${randomBytes(8).toString('hex')}`);
  const ask = <T>(work: () => Promise<T>): Promise<T> => within(clock, questionTimeoutMs, undefined, work);
  try {
    const { insertedId } = await ask(() => scratch.insertOne({ from: 'Sitekeeper', harmless: true }));
    await ask(() => scratch.deleteOne({ _id: insertedId }));
  } catch (cause) {
    const failure = failureOf(cause);
    throw new DatabaseError(failure === 'not-allowed' ? 'read-only' : failure);
  } finally {
    // Nothing may be there to be dropped, or the user may not: an empty collection does no harm.
    await ask(() => scratch.drop()).catch(() => false);
  }
}
