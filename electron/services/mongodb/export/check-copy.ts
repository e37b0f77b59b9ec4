import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';

import { BSON } from 'bson';

import type { CollectionKind } from '../../../contract/mongodb.ts';
import { DamagedBson, documentsIn } from './bson-stream.ts';
import type { Manifest } from './manifest.ts';
import { bytesOf, FileFault } from './part-file.ts';
import { tableOf } from './csv-tables.ts';
import { TableFiles, type WrittenTable } from './table-files.ts';

/** As they stand in the file, but that every number is one that JSON and a spreadsheet can hold. */
const plainly = { promoteValues: true, promoteLongs: true } as const;

async function* summed(pieces: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

/**
 * Reads a collection's file back and compares it with what was written: count, length, sum. On the way it makes the
 * tables of its kind. Rejects with FileFault when the disk gives back something else. `onMore`: so many more documents and bytes.
 */
export async function checkCollection(
  folder: string,
  collection: Manifest['collections'][number],
  kind: CollectionKind,
  signal: AbortSignal,
  onMore: (documents: number, bytes: number) => void,
): Promise<readonly WrittenTable[]> {
  const hash = createHash('sha256');
  const table = tableOf(kind);
  const files = table === null ? null : await TableFiles.open(folder, table);
  let documents = 0;
  let bytes = 0;
  try {
    for await (const batch of documentsIn(summed(bytesOf(join(folder, collection.file), signal), hash))) {
      const size = batch.reduce((sum, { length }) => sum + length, 0);
      await files?.write(batch.map((document) => BSON.deserialize(document, plainly)));
      documents += batch.length;
      bytes += size;
      onMore(batch.length, size);
    }
    if (
      documents !== collection.documents ||
      bytes !== collection.bytes ||
      hash.digest('hex') !== collection.sha256
    )
      throw new FileFault(new Error('read back otherwise than written'));
  } catch (cause) {
    await files?.leave();
    throw cause instanceof DamagedBson ? new FileFault(cause) : cause;
  }
  return (await files?.finish()) ?? [];
}
