import type { Db, MongoClient } from 'mongodb';

import type { FoundDatabase } from '../../../contract/connection-strings.ts';
import type { CollectionNames } from '../../config-vars/collection-names.ts';
import { DatabaseError, failureOf } from '../connect/failure.ts';
import { fewAtOnce } from '../timeout.ts';
import { isOwn, type Rights } from '../connect/rights.ts';

/** Enough for any household; a cluster that a school shares may hold hundreds. */
const maxDatabases = 40;
/** A server stops looking after this; in milliseconds. */
export const serverTimeoutMs = 8_000;
/**
 * Beyond this a clock was wrong; a little is only a clock that is a little ahead
 * (docs/reference/nightscout.md#readings-in-the-future).
 */
const aheadMs = 10 * 60_000;

/** Answers null instead where the user may not ask. */
export async function ifAllowed<T>(question: Promise<T>): Promise<T | null> {
  try {
    return await question;
  } catch (cause) {
    if (failureOf(cause) === 'not-allowed') return null;
    throw cause;
  }
}

/**
 * The databases of a cluster, without the server's own. Where the list is refused: those that the rights name, and the
 * one that the string opens.
 */
export async function listDatabases(
  client: MongoClient,
  rights: Rights,
  opens: string,
): Promise<readonly string[]> {
  const list = await ifAllowed(
    client.db('admin').admin().listDatabases({ nameOnly: true, authorizedDatabases: true }),
  );
  const names = list === null ? [opens, ...rights.databases] : list.databases.map(({ name }) => name);
  const first = names.filter((name) => name === opens);
  return [...new Set([...first, ...names])].filter((name) => !isOwn(name)).slice(0, maxDatabases);
}

/** The names of the collections; null when the user may not ask. Views and the server's own are left out. */
export async function listCollections(db: Db): Promise<readonly string[] | null> {
  const list = await ifAllowed(
    db.listCollections({}, { nameOnly: true, authorizedCollections: true }).toArray(),
  );
  return (
    list
      ?.filter(({ name, type }) => type !== 'view' && !name.startsWith('system.'))
      .map(({ name }) => name) ?? null
  );
}

/** Time of the newest reading, in milliseconds since 1970; null when there is none. One step along the index of `date`. */
async function newestReading(db: Db, entries: string): Promise<number | null> {
  const [newest] = await db
    .collection(entries)
    .find(
      // Only numbers: what somebody wrote there as a text would sort above them.
      { date: { $gt: 0, $lt: 8.64e15 } },
      { projection: { _id: 0, date: 1 }, sort: { date: -1 }, limit: 1, maxTimeMS: serverTimeoutMs },
    )
    .toArray();
  const date: unknown = newest?.['date'];
  return typeof date === 'number' ? date : null;
}

/** What one database was found to be. */
interface Look {
  readonly name: string;
  readonly allowed: boolean;
  /** Has at least two of Nightscout's collections, or its readings. */
  readonly shaped: boolean;
  /** There are documents in them. */
  readonly filled: boolean;
  readonly readings: number | null;
  readonly newest: number | null;
}

async function lookAt(db: Db, names: CollectionNames): Promise<Look> {
  const name = db.databaseName;
  const nothing = { name, shaped: false, filled: false, readings: null, newest: null };
  const list = await listCollections(db);
  if (list === null) return { ...nothing, allowed: false };
  const own = Object.values(names).filter((collection) => list.includes(collection));
  if (own.length === 0) return { ...nothing, allowed: true };
  const [counts, newest] = await Promise.all([
    Promise.all(own.map((one) => ifAllowed(db.collection(one).estimatedDocumentCount()))),
    own.includes(names.entries) ? ifAllowed(newestReading(db, names.entries)) : null,
  ]);
  return {
    name,
    allowed: true,
    shaped: own.length > 1 || newest !== null,
    filled: counts.some((count) => count !== null && count > 0),
    readings: own.includes(names.entries) ? (counts[own.indexOf(names.entries)] ?? null) : 0,
    newest,
  };
}

/**
 * Looks into each database for a Nightscout's data. A set of empty collections, as a site makes when it opens the wrong
 * database once, does not count beside a filled one.
 *
 * @param now milliseconds since 1970: a newest reading later than that is told.
 * @throws DatabaseError `not-allowed` when none of them may be looked into.
 */
export async function findNightscout(
  client: MongoClient,
  databases: readonly string[],
  names: CollectionNames,
  now: number,
): Promise<readonly FoundDatabase[]> {
  const looks = await fewAtOnce(databases, (name) => lookAt(client.db(name), names));
  if (looks.length > 0 && !looks.some(({ allowed }) => allowed)) throw new DatabaseError('not-allowed');
  const anyFilled = looks.some(({ shaped, filled }) => shaped && filled);
  return looks.map(({ name, shaped, filled, readings, newest }) => ({
    name,
    nightscout: shaped && (filled || !anyFilled),
    readings,
    newestAt: newest === null ? null : new Date(newest).toISOString(),
    future: newest !== null && newest > now + aheadMs,
  }));
}
