import { createHash } from 'node:crypto';
import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { Db } from 'mongodb';

import { DamagedBson, documentsIn } from './bson-stream.ts';
import { after, idOf, type CollectionInfo } from './collections.ts';
import type { CopyFolder } from './manifest.ts';
import { fileNameOf, fileNamesOf } from './names.ts';
import { bytesOf, onDisk, type WrittenSoFar } from './part-file.ts';

/** What a file that is to be gone on with holds: so many whole documents, and the last of them. */
export interface HalfFile extends WrittenSoFar {
  documents: number;
  bytes: number;
  newest: Buffer | null;
}

/** Nothing yet. */
export const noHalf = (): HalfFile => ({ documents: 0, bytes: 0, newest: null, hash: createHash('sha256') });

/** Where the documents of each collection lie: `<database>/<collection>.bson`. */
export function bsonFiles(
  database: string,
  collections: readonly CollectionInfo[],
): ReadonlyMap<string, string> {
  const files = fileNamesOf(collections.map(({ name }) => name));
  return new Map([...files].map(([name, file]) => [name, `${fileNameOf(database)}/${file}.bson`]));
}

/** Reads what an earlier run left behind, up to the last whole document. Rejects with FileFault. */
async function readHalf(path: string, signal: AbortSignal): Promise<HalfFile> {
  const half = noHalf();
  if ((await stat(path).catch(() => null)) === null) return half;
  try {
    for await (const documents of documentsIn(bytesOf(path, signal))) {
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

/**
 * The database holds exactly so many documents up to the last of these. One that came in front of it, or went since, makes
 * a mix of two days that no other count finds.
 */
async function isSame(db: Db, collection: string, half: HalfFile, signal: AbortSignal): Promise<boolean> {
  if (half.newest === null) return true;
  const behind = await db.collection(collection).countDocuments(after(idOf(half.newest)), { signal });
  const all = await db.collection(collection).countDocuments({}, { signal });
  return all - behind === half.documents;
}

/**
 * What half a copy holds of each collection, and of those that it calls finished too: more may have come since. Null when it
 * is not what the database holds today up to there, or a file is not what was written: then it can't be gone on with.
 * Rejects with FileFault, or what the driver throws.
 */
export async function halvesOf(
  db: Db,
  { folder, manifest }: CopyFolder,
  collections: readonly CollectionInfo[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, HalfFile> | null> {
  const files = bsonFiles(manifest.database, collections);
  const halves = new Map<string, HalfFile>();
  if (manifest.collections.some(({ name, file }) => files.get(name) !== file)) return null;
  for (const [name, file] of files) {
    const finished = manifest.collections.find((one) => one.name === name);
    const path = join(folder, file);
    const half = await readHalf(finished === undefined ? `${path}.part` : path, signal);
    if (finished !== undefined && finished.sha256 !== half.hash.copy().digest('hex')) return null;
    if (!(await isSame(db, name, half, signal))) return null;
    halves.set(name, half);
  }
  return halves;
}

/** A file that an earlier run finished is a part again. Rejects with FileFault. */
export const openAgain = (path: string): Promise<void> => onDisk(rename(path, `${path}.part`));
