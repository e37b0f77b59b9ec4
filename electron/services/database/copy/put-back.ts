import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

import type { Db } from 'mongodb';

import { fail, ok, type Result } from '../../../contract/result.ts';
import type { WorkHand } from '../../work/works.ts';
import { DatabaseError } from '../failure.ts';
import type { Opened } from '../open.ts';
import type { Notes } from '../notes.ts';
import { problemOf } from '../trouble.ts';
import { DamagedBson } from './bson-stream.ts';
import { listCollections } from './collections.ts';
import { savedDocuments, type SavedCollection, type SavedDatabase } from './folder.ts';
import { batchesOf, insertExactly } from './batches.ts';
import { makeIndexes } from './indexes.ts';
import { readMetadata, type Metadata } from './metadata.ts';
import { onDisk } from './part-file.ts';

export interface PutBackOptions {
  readonly open: (signal: AbortSignal) => Promise<Result<Opened>>;
  readonly saved: SavedDatabase;
  /** Which database it goes into (`placeOf`). */
  readonly place: string;
  /** What is being put back where: a database that is half full of it may be gone on with. */
  readonly marks: Notes;
}

/** Documents in all collections of a database but the server's own. */
export async function countDocuments(db: Db, signal: AbortSignal): Promise<number> {
  const { collections } = await listCollections(db, signal);
  let sum = 0;
  for (const { name } of collections) sum += await db.collection(name).countDocuments({}, { signal });
  return sum;
}

/**
 * Puts a copy back into an empty database: read and compared first, then inserted, then its indexes, then counted. One that
 * was begun here before and cut short is gone on with.
 */
export async function putBack(options: PutBackOptions, hand: WorkHand): Promise<Result<void>> {
  const { saved, place, marks } = options;
  const opened = await options.open(hand.signal);
  if (!opened.ok) return opened;
  const { db } = opened.value;
  let begun = false;
  try {
    hand.tell({ place: saved.folder, total: documentsOf(saved) });
    const mine = (await marks.get(place)) === saved.id;
    if (!mine && (await countDocuments(db, hand.signal)) > 0) {
      return fail({ code: 'database-not-empty', changed: 'no' });
    }
    const metadata = await checkAll(saved, hand);
    await hand.note({ names: [saved.folder] });
    await marks.put(place, saved.id);
    begun = true;
    await insertAll(db, saved, metadata, hand);
    await compare(db, saved, hand.signal);
    await marks.put(place, null);
    return ok(undefined);
  } catch (cause) {
    hand.signal.throwIfAborted();
    return problemOf(cause, begun ? 'yes' : 'no', true);
  } finally {
    await opened.value.close();
  }
}

const documentsOf = ({ collections }: SavedDatabase): number =>
  collections.reduce((sum, { documents }) => sum + documents, 0);

async function readMetadataOf({ metadata }: SavedCollection): Promise<Metadata | null> {
  if (metadata === null) return null;
  const bytes = await onDisk(readFile(metadata));
  const read = readMetadata((metadata.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
  if (read === null) throw new DamagedBson('damaged');
  return read;
}

/** Reads everything before anything is put back: a damaged file must not show in the middle. */
async function checkAll(
  { collections, whole }: SavedDatabase,
  hand: WorkHand,
): Promise<ReadonlyMap<SavedCollection, Metadata | null>> {
  const metadata = new Map<SavedCollection, Metadata | null>();
  const told = { documents: 0, bytes: 0 };
  for (const saved of collections) {
    hand.tell({ step: 'checking', collection: saved.name });
    metadata.set(saved, await readMetadataOf(saved));
    const hash = createHash('sha256');
    let documents = 0;
    for await (const batch of untilTorn(saved, whole, hand.signal)) {
      for (const document of batch) {
        hash.update(document);
        told.bytes += document.length;
      }
      documents += batch.length;
      told.documents += batch.length;
      hand.tell(told);
    }
    const same =
      documents === saved.documents && (saved.sha256 ?? hash.copy().digest('hex')) === hash.digest('hex');
    if (!same) throw new DamagedBson('damaged');
  }
  return metadata;
}

/** The documents of a file. In a copy that is known to be cut short, the last one may be torn. */
async function* untilTorn(
  saved: SavedCollection,
  whole: boolean,
  signal: AbortSignal,
): AsyncGenerator<readonly Buffer[]> {
  try {
    yield* savedDocuments(saved, signal);
  } catch (cause) {
    if (whole || !(cause instanceof DamagedBson && cause.kind === 'cut')) throw cause;
  }
}

async function insertAll(
  db: Db,
  { collections, whole }: SavedDatabase,
  metadata: ReadonlyMap<SavedCollection, Metadata | null>,
  hand: WorkHand,
): Promise<void> {
  const there = new Set((await listCollections(db, hand.signal)).collections.map(({ name }) => name));
  const told = { documents: 0, bytes: 0 };
  hand.tell({ step: 'putting-back', ...told });
  for (const saved of collections) {
    const { options = {}, indexes = [] } = metadata.get(saved) ?? {};
    hand.tell({ collection: saved.name });
    if (!there.has(saved.name)) await db.command({ create: saved.name, ...options });
    for await (const batch of batchesOf(untilTorn(saved, whole, hand.signal))) {
      hand.signal.throwIfAborted();
      await insertExactly(db, saved.name, batch);
      told.documents += batch.length;
      told.bytes += batch.reduce((sum, document) => sum + document.length, 0);
      hand.tell(told);
    }
    await makeIndexes(db, saved.name, indexes);
  }
}

/** Every document of the copy must be there; the site may have written more meanwhile. */
async function compare(db: Db, { collections }: SavedDatabase, signal: AbortSignal): Promise<void> {
  for (const { name, documents } of collections) {
    const there = await db.collection(name).countDocuments({}, { signal });
    if (there < documents) throw new DatabaseError('cut');
  }
}
