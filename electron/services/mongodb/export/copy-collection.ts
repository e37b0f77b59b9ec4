import type { Db } from 'mongodb';

import { failureOf } from '../connect/failure.ts';
import { documentsOf } from './collections.ts';
import type { HalfFile } from './partial-export.ts';
import { FileFault, PartFile, type FileSum } from './part-file.ts';

/** A line that breaks is taken up again so often, with nothing having come in between. */
const tries = 3;

export interface CopiedCollection extends FileSum {
  readonly documents: number;
}

export interface CollectionCopy {
  readonly db: Db;
  readonly collection: string;
  /** Of the `.bson` file. */
  readonly path: string;
  /** What an earlier run left in it. */
  readonly half: HalfFile;
  readonly signal: AbortSignal;
  /** So many more documents and bytes. */
  readonly onMore: (documents: number, bytes: number) => void;
}

/**
 * Copies all documents of a collection, byte for byte and in the order of `_id`, into a `.bson` file. Goes on behind the
 * last whole document of an earlier run; takes a broken line up again.
 */
export async function copyCollection(copy: CollectionCopy): Promise<CopiedCollection> {
  const { db, collection, path, half, signal, onMore } = copy;
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
