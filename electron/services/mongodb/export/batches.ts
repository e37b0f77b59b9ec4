import type { Document } from 'bson';
import type { Db } from 'mongodb';

import { DatabaseError, failureOf } from '../connect/failure.ts';
import { idOf } from './collections.ts';
import { byteExactBson } from './byte-exact-bson.ts';

/** A batch of documents for one request: at most so many, and so many bytes. A single document may be larger. */
const maxBatch = { documents: 1_000, bytes: 4 * 1024 * 1024 } as const;

/** Puts documents together into batches. */
export async function* batchesOf<T extends Uint8Array>(
  pieces: AsyncIterable<readonly T[]>,
): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    for (const document of piece) {
      const full = batch.length >= maxBatch.documents || bytes + document.length > maxBatch.bytes;
      if (full && batch.length > 0) {
        yield batch;
        batch = [];
        bytes = 0;
      }
      batch.push(document);
      bytes += document.length;
    }
  }
  if (batch.length > 0) yield batch;
}

interface WriteError {
  readonly code: number;
  readonly errmsg: string;
}

/** 11000 DuplicateKey: it is there already. */
const isThere = ({ code }: WriteError): boolean => code === 11_000;

/** @throws DatabaseError for what the server would not do to some of the documents. */
function refuse(answer: Document, isFine: (error: WriteError) => boolean): void {
  const errors = (answer['writeErrors'] ?? []) as readonly WriteError[];
  const refused = errors.find((error) => !isFine(error));
  if (refused === undefined) return;
  const { code, errmsg: message } = refused;
  throw new DatabaseError(failureOf({ name: 'MongoServerError', code, message }));
}

/**
 * Inserts documents byte for byte; those that are there already stay as they are.
 *
 * @throws DatabaseError or what the driver throws.
 */
export async function insertExactly(
  db: Db,
  collection: string,
  documents: readonly Uint8Array[],
): Promise<void> {
  const answer = await db.command({
    insert: collection,
    ordered: false,
    documents: documents.map(byteExactBson),
  });
  refuse(answer, isThere);
}

/** Deletes exactly these documents, known by their `_id`. Answers how many were there. @throws as `insertExactly` does. */
export async function deleteExactly(
  db: Db,
  collection: string,
  documents: readonly Uint8Array[],
): Promise<number> {
  const answer = await db.command({
    delete: collection,
    deletes: [{ q: { _id: { $in: documents.map(idOf) } }, limit: 0 }],
  });
  refuse(answer, () => false);
  return Number(answer['n'] ?? 0);
}
