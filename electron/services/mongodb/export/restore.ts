import { createHash } from 'node:crypto';

import type { Db } from 'mongodb';

import { fail, ok, type Result } from '../../../contract/result.ts';
import type { WorkHand } from '../../jobs/database-jobs.ts';
import { DatabaseError } from '../connect/failure.ts';
import type { Opened } from '../connect/open.ts';
import { problemOf } from '../problems.ts';
import { DamagedBson } from './bson-stream.ts';
import { listCollections } from './collections.ts';
import { savedBytes, wholeDocuments, type SavedCollection, type SavedDatabase } from './folder.ts';
import { batchesOf, insertExactly } from './batches.ts';
import { makeIndexes } from './indexes.ts';
import { readMetadata, type Metadata } from './metadata.ts';
import { documentCounts, isPartOf } from './subset.ts';

export interface RestoreOptions {
  readonly open: (signal: AbortSignal) => Promise<Result<Opened>>;
  readonly saved: SavedDatabase;
}

/**
 * Puts a copy back into an empty database: read and compared first, then inserted, then its indexes, then counted. One that
 * was begun before and cut short is gone on with: what the database holds is then nothing but a part of this copy.
 */
export async function restoreInto(options: RestoreOptions, hand: WorkHand): Promise<Result<void>> {
  const { saved } = options;
  const opened = await options.open(hand.signal);
  if (!opened.ok) return opened;
  const { db } = opened.value;
  let begun = false;
  try {
    hand.tell({ place: saved.folder, total: documentsOf(saved) });
    const there = await documentCounts(db, hand.signal);
    if (!(await isPartOf(db, there, saved, hand.signal))) {
      return fail({ code: 'database-not-empty', changed: 'no' });
    }
    const metadata = await checkAll(saved, hand);
    await hand.note({ names: [saved.folder] });
    begun = true;
    await insertAll(db, saved, metadata, hand);
    await compare(db, saved, hand.signal);
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

/** A metadata file holds options and indexes: a few kB. More is none, whatever a zipped file says of itself. In bytes. */
const metadataLimit = 4 * 1024 * 1024;

async function readMetadataOf(saved: SavedCollection, signal: AbortSignal): Promise<Metadata | null> {
  if (saved.metadata === null) return null;
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of savedBytes(saved.metadata, signal)) {
    size += piece.length;
    if (size > metadataLimit) throw new DamagedBson('damaged');
    pieces.push(piece);
  }
  const read = readMetadata(Buffer.concat(pieces).toString('utf8'));
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
    metadata.set(saved, await readMetadataOf(saved, hand.signal));
    const hash = createHash('sha256');
    let documents = 0;
    for await (const batch of wholeDocuments(saved, whole, hand.signal)) {
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
    for await (const batch of batchesOf(wholeDocuments(saved, whole, hand.signal))) {
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
