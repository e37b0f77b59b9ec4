import { createHash } from 'node:crypto';

import type { Db } from 'mongodb';

import { fail, ok, type Result } from '../../../contract/result.ts';
import type { JobContext } from '../../jobs/job-plan.ts';
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
export async function restoreInto(options: RestoreOptions, job: JobContext): Promise<Result<void>> {
  const { saved } = options;
  const opened = await options.open(job.signal);
  if (!opened.ok) return opened;
  const { db } = opened.value;
  let begun = false;
  try {
    job.report({ place: saved.folder, total: documentsOf(saved) });
    const there = await documentCounts(db, job.signal);
    if (!(await isPartOf(db, there, saved, job.signal))) {
      return fail({ code: 'database-not-empty', changed: 'no' });
    }
    const metadata = await checkAll(saved, job);
    await job.begin({ subject: { kind: 'file', name: saved.folder } });
    begun = true;
    await insertAll(db, saved, metadata, job);
    await compare(db, saved, job.signal);
    return ok(undefined);
  } catch (cause) {
    job.signal.throwIfAborted();
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
  job: JobContext,
): Promise<ReadonlyMap<SavedCollection, Metadata | null>> {
  const metadata = new Map<SavedCollection, Metadata | null>();
  const soFar = { documents: 0, bytes: 0 };
  for (const saved of collections) {
    job.at('checking', { collection: saved.name });
    metadata.set(saved, await readMetadataOf(saved, job.signal));
    const hash = createHash('sha256');
    let documents = 0;
    for await (const batch of wholeDocuments(saved, whole, job.signal)) {
      for (const document of batch) {
        hash.update(document);
        soFar.bytes += document.length;
      }
      documents += batch.length;
      soFar.documents += batch.length;
      job.report(soFar);
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
  job: JobContext,
): Promise<void> {
  const there = new Set((await listCollections(db, job.signal)).collections.map(({ name }) => name));
  const soFar = { documents: 0, bytes: 0 };
  job.at('putting-back', soFar);
  for (const saved of collections) {
    const { options = {}, indexes = [] } = metadata.get(saved) ?? {};
    job.report({ collection: saved.name });
    if (!there.has(saved.name)) await db.command({ create: saved.name, ...options });
    for await (const batch of batchesOf(wholeDocuments(saved, whole, job.signal))) {
      job.signal.throwIfAborted();
      await insertExactly(db, saved.name, batch);
      soFar.documents += batch.length;
      soFar.bytes += batch.reduce((sum, document) => sum + document.length, 0);
      job.report(soFar);
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
