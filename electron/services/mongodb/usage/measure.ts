import type { Collection, Db, Document, MongoClient } from 'mongodb';
import * as v from 'valibot';

import {
  type CollectionKind,
  type DatabasePart,
  type DatabaseSize,
  collectionKinds,
} from '../../../contract/mongodb.ts';
import { systemClock, type Clock } from '../../../base/clock.ts';
import { usualNames, type CollectionNames } from '../../config-vars/collection-names.ts';
import { failureOf } from '../connect/failure.ts';
import { dateFields, datedFilter, dateOf, kindOf, type DatedKind } from '../collections.ts';
import { fewAtOnce, within } from '../timeout.ts';
import { ifAllowed, listCollections, listDatabases, serverTimeoutMs } from '../test/find-nightscout.ts';
import type { Opened } from '../connect/open.ts';
import { askRights } from '../connect/rights.ts';

/** Sizes of a database; whose sites share it is not known here. */
export type Measured = Omit<DatabaseSize, 'sharedWith'>;

/** Atlas' free cluster: 512 MB for all databases together, data and indexes (docs/reference/atlas.md#limits). */
export const freeLimit = 512 * 1024 * 1024;

/** For all of it: some questions for each collection, each answered from what the server keeps ready. Milliseconds. */
const measureTimeoutMs = 45_000;

const count = v.pipe(v.number(), v.finite(), v.minValue(0));
const databaseSchema = v.object({ dataSize: count, indexSize: count, fsTotalSize: v.optional(count, 0) });
const collectionSchema = v.object({ size: count, totalIndexSize: count, count: v.optional(count) });

interface Size {
  /** Data and indexes. */
  readonly bytes: number;
  /** What the disk of a server of one's own holds; 0 where nobody tells, as in Atlas' shared clusters. */
  readonly disk: number;
}

/** Null where the user may not ask. */
async function databaseSize(db: Db): Promise<Size | null> {
  const answer = v.safeParse(databaseSchema, await ifAllowed(db.command({ dbStats: 1, scale: 1 })));
  if (!answer.success) return null;
  const { dataSize, indexSize, fsTotalSize } = answer.output;
  return { bytes: dataSize + indexSize, disk: fsTotalSize };
}

/** What a free cluster can hold beyond its limit: the last write goes over it, and no more. A larger one is not free. */
const over = 1.1;

/**
 * Whether a cluster that tells no disk of its own, as Atlas' shared ones, has come to the limit of the free kind, at
 * which it takes nothing new. Where a size may not be asked, it is not known to be full.
 */
export async function isFull(client: MongoClient, databases: readonly string[]): Promise<boolean> {
  const sizes = await fewAtOnce(databases, (name) => databaseSize(client.db(name)));
  const bytes = sizes.reduce((sum, size) => sum + (size?.bytes ?? 0), 0);
  const ownDisk = sizes.some((size) => size !== null && size.disk > 0);
  return !ownDisk && bytes >= freeLimit && bytes <= freeLimit * over;
}

interface Measure {
  readonly kind: CollectionKind;
  /** Null where the server does not tell. */
  readonly bytes: number | null;
  readonly documents: number;
  /** How much it weighs beside the others, where only the whole is known. */
  readonly weight: number;
}

/** `$collStats`, the older `collStats`, or null: a user may be allowed the one and not the other. */
export async function storage(
  collection: Collection,
  db: Db,
): Promise<v.InferOutput<typeof collectionSchema> | null> {
  const asked = await ifAllowed(collection.aggregate([{ $collStats: { storageStats: {} } }]).toArray());
  const stats: unknown = asked?.[0]?.['storageStats'];
  const parsed = v.safeParse(collectionSchema, stats ?? null);
  if (parsed.success) return parsed.output;
  const old = v.safeParse(
    collectionSchema,
    await ifAllowed(db.command({ collStats: collection.collectionName, scale: 1 })),
  );
  return old.success ? old.output : null;
}

/** Documents that are weighed where sizes are not told. */
const sample = 10;

async function measureCollection(db: Db, name: string, names: CollectionNames): Promise<Measure> {
  const collection = db.collection(name);
  const kind = kindOf(name, names);
  const stats = await storage(collection, db);
  const documents = stats?.count ?? (await ifAllowed(collection.estimatedDocumentCount())) ?? 0;
  if (stats !== null) return { kind, documents, bytes: stats.size + stats.totalIndexSize, weight: 0 };
  const some =
    (await ifAllowed(
      collection.find({}, { limit: sample, raw: true, maxTimeMS: serverTimeoutMs }).toArray(),
    )) ?? [];
  const each = some.reduce((sum, document) => sum + byteLength(document), 0) / Math.max(1, some.length);
  return { kind, documents, bytes: null, weight: documents * each };
}

/** A raw document is its bytes. */
const byteLength = (document: Document): number => (document instanceof Uint8Array ? document.byteLength : 0);

/** The end of an index: the oldest or the newest document. A date that takes too long to find is not told. */
async function dateAt(collection: Collection, kind: DatedKind, end: 1 | -1): Promise<string | null> {
  const field = dateFields[kind];
  const options = {
    projection: { _id: 0, [field]: 1 },
    sort: { [field]: end },
    limit: 1,
    maxTimeMS: serverTimeoutMs,
  } as const;
  try {
    const [document] = await collection.find(datedFilter(kind), options).toArray();
    return dateOf(kind, document);
  } catch (cause) {
    if (['not-allowed', 'time-up'].includes(failureOf(cause))) return null;
    throw cause;
  }
}

type Dates = Pick<DatabasePart, 'oldestAt' | 'newestAt'>;

async function datesOf(collection: Collection, kind: DatedKind): Promise<Dates> {
  const [oldestAt, newestAt] = await Promise.all([dateAt(collection, kind, 1), dateAt(collection, kind, -1)]);
  return { oldestAt, newestAt };
}

async function partOf(
  db: Db,
  kind: CollectionKind,
  measures: readonly Measure[],
  names: CollectionNames,
): Promise<DatabasePart> {
  const own = measures.filter((measure) => measure.kind === kind);
  const dates: Dates =
    kind === 'other' || own.length === 0
      ? { oldestAt: null, newestAt: null }
      : await datesOf(db.collection(names[kind]), kind);
  return {
    kind,
    bytes: own.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0),
    documents: own.reduce((sum, { documents }) => sum + documents, 0),
    ...dates,
  };
}

/** Shares what is known of the whole only among the collections that nobody told the size of, by their weight. */
function shared(measures: readonly Measure[], whole: number): readonly Measure[] {
  const told = measures.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
  const weight = measures.reduce((sum, one) => sum + one.weight, 0);
  const rest = Math.max(0, whole - told);
  return measures.map((one) =>
    one.bytes === null ? { ...one, bytes: weight === 0 ? 0 : Math.round((rest * one.weight) / weight) } : one,
  );
}

async function measureOwn(
  db: Db,
  names: CollectionNames,
): Promise<{ readonly parts: readonly DatabasePart[]; readonly size: Size }> {
  const [size, list] = await Promise.all([databaseSize(db), listCollections(db)]);
  const collections = list ?? Object.values(names);
  const told = await fewAtOnce(collections, (name) => measureCollection(db, name, names));
  const sum = told.reduce((total, { bytes }) => total + (bytes ?? 0), 0);
  const whole = size?.bytes ?? sum;
  const measures = shared(told, whole);
  const parts = await fewAtOnce(collectionKinds, (kind) => partOf(db, kind, measures, names));
  return {
    parts: parts.filter(({ documents, bytes }) => documents > 0 || bytes > 0),
    size: { bytes: whole, disk: size?.disk ?? 0 },
  };
}

export interface MeasureOptions {
  readonly clock: Clock;
  /** How the site calls its collections. */
  readonly names?: CollectionNames;
  /** The cluster's limit in bytes, when it is known. */
  readonly limit?: number | null;
  readonly signal?: AbortSignal;
  /** Measures the time limit; the system's by default. */
  readonly timer?: Clock;
}

/**
 * Measures the database that is open, as Atlas counts it, and the others of its cluster beside it. What the user may
 * not ask is left out; what the server does not tell of a collection is estimated.
 *
 * @throws what the driver throws, and DatabaseError `time-up`: `failureOf` puts a name to either.
 */
export async function measure(opened: Opened, options: MeasureOptions): Promise<Measured> {
  const { timer = systemClock, signal } = options;
  return within(timer, measureTimeoutMs, signal, () => measureAll(opened, options));
}

async function measureAll(
  { client, db, name }: Opened,
  { clock, names = usualNames, limit = null }: MeasureOptions,
): Promise<Measured> {
  const rights = await askRights(client);
  const [own, list] = await Promise.all([measureOwn(db, names), listDatabases(client, rights, name)]);
  const others = await fewAtOnce(
    list.filter((other) => other !== name),
    async (other) => ({ name: other, size: await databaseSize(client.db(other)) }),
  );
  const known = others.flatMap((other) =>
    other.size === null ? [] : [{ name: other.name, bytes: other.size.bytes }],
  );
  const told = limit ?? (own.size.disk > 0 ? own.size.disk : null);
  return {
    name,
    parts: own.parts,
    bytes: known.reduce((sum, { bytes }) => sum + bytes, own.size.bytes),
    others: known,
    limit: told ?? freeLimit,
    limitFrom: told === null ? 'free' : 'told',
    measuredAt: new Date(clock.now()).toISOString(),
  };
}
