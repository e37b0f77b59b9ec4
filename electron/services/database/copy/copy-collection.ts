import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';

import type { Db } from 'mongodb';

import { failureOf } from '../failure.ts';
import { DamagedBson, documentsIn } from './bson-stream.ts';
import { documentsOf } from './collections.ts';
import { bytesOf, FileFault, PartFile, type FileSum, type WrittenSoFar } from './part-file.ts';

/** What half a file holds: so many whole documents, and the last of them. */
interface Half extends WrittenSoFar {
  documents: number;
  bytes: number;
  newest: Buffer | null;
}

/** Reads what a copying that was cut short left behind, up to the last whole document. */
async function readHalf(path: string, signal: AbortSignal): Promise<Half> {
  const half: Half = { documents: 0, bytes: 0, newest: null, hash: createHash('sha256') };
  const part = `${path}.part`;
  if ((await stat(part).catch(() => null)) === null) return half;
  try {
    for await (const documents of documentsIn(bytesOf(part, signal))) {
      for (const document of documents) {
        half.hash.update(document);
        half.bytes += document.length;
      }
      half.documents += documents.length;
      half.newest = documents.at(-1) ?? half.newest;
    }
  } catch (cause) {
    // The torn end is written anew.
    if (!(cause instanceof DamagedBson)) throw cause;
  }
  return half;
}

/** A line that breaks is taken up again so often, with nothing having come in between. */
const tries = 3;

export interface CopiedCollection extends FileSum {
  readonly documents: number;
}

/**
 * Copies all documents of a collection, byte for byte and in the order of `_id`, into a `.bson` file. Goes on behind the
 * last whole document of an earlier try; takes a broken line up again. `onMore`: so many more documents and bytes.
 */
export async function copyCollection(
  db: Db,
  collection: string,
  path: string,
  signal: AbortSignal,
  onMore: (documents: number, bytes: number) => void,
): Promise<CopiedCollection> {
  const half = await readHalf(path, signal);
  onMore(half.documents, half.bytes);
  const file = await PartFile.open(path, half);
  let { documents } = half;
  let newest: Buffer | null = half.newest;
  let inVain = 0;
  try {
    for (let whole = false; !whole;) {
      try {
        for await (const batch of documentsOf(db, collection, { last: newest }, signal)) {
          await file.writeAll(batch);
          newest = batch.at(-1) ?? newest;
          documents += batch.length;
          onMore(
            batch.length,
            batch.reduce((sum, document) => sum + document.length, 0),
          );
          inVain = 0;
        }
        whole = true;
      } catch (cause) {
        inVain += 1;
        const again = failureOf(cause) === 'cut' && inVain < tries && !(cause instanceof FileFault);
        if (!again || signal.aborted) throw cause;
      }
    }
  } catch (cause) {
    await file.leave();
    throw cause;
  }
  return { documents, ...(await file.finish()) };
}
