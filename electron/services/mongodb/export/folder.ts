import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createGunzip } from 'node:zlib';

import { fail, ok, type Result } from '../../../contract/result.ts';
import { DamagedBson, documentsIn } from './bson-stream.ts';
import { manifestName, readManifest, unfinishedName, type Manifest } from './manifest.ts';
import { nameOf } from './names.ts';
import { bytesOf, FileFault } from './part-file.ts';

/** A collection in a folder that data may be put back from. */
export interface SavedCollection {
  readonly name: string;
  readonly path: string;
  /** Its metadata file; null when there is none. */
  readonly metadata: string | null;
  readonly documents: number;
  /** Of our own copies. */
  readonly sha256: string | null;
}

/** A copy of a database as it lies in a folder: our own, or one that mongodump made. */
export interface SavedDatabase {
  readonly folder: string;
  readonly database: string;
  readonly copiedAt: string | null;
  readonly collections: readonly SavedCollection[];
  readonly whole: boolean;
}

const unreadable = fail({ code: 'folder-unreadable', changed: 'no' });
const ending = /\.bson(?:\.gz)?$/;

/** The bytes of a file, unzipped where its name says so. Rejects with FileFault or DamagedBson. */
export const savedBytes = (path: string, signal: AbortSignal): AsyncGenerator<Buffer> =>
  path.endsWith('.gz') ? unzipped(path, signal) : bytesOf(path, signal);

/** The documents of a saved collection. Rejects as `savedBytes` does. */
const savedDocuments = (path: string, signal: AbortSignal): AsyncGenerator<readonly Buffer[]> =>
  documentsIn(savedBytes(path, signal));

/** The same. In a copy that is known to be cut short (not `whole`), the last document may be torn: it is left out. */
export async function* wholeDocuments(
  { path }: Pick<SavedCollection, 'path'>,
  whole: boolean,
  signal: AbortSignal,
): AsyncGenerator<readonly Buffer[]> {
  try {
    yield* savedDocuments(path, signal);
  } catch (cause) {
    if (whole || !(cause instanceof DamagedBson && cause.kind === 'cut')) throw cause;
  }
}

async function* unzipped(path: string, signal: AbortSignal): AsyncGenerator<Buffer> {
  const source = createReadStream(path);
  const unzip = createGunzip({ chunkSize: 1024 * 1024 });
  source.once('error', (cause) => unzip.destroy(cause));
  try {
    for await (const chunk of source.pipe(unzip)) {
      signal.throwIfAborted();
      yield chunk as Buffer;
    }
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof Error && 'syscall' in cause) throw new FileFault(cause);
    // zlib's own words for a file that is cut short, or is no gzip.
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    if (code === 'Z_BUF_ERROR') throw new DamagedBson('cut');
    throw typeof code === 'string' && code.startsWith('Z_') ? new DamagedBson('damaged') : cause;
  } finally {
    source.destroy();
    unzip.destroy();
  }
}

/** What a picked folder holds. The folder itself, the one above the database's, or `dump` may be picked. */
export async function readFolder(picked: string, signal: AbortSignal): Promise<Result<SavedDatabase>> {
  try {
    for (const folder of await candidates(picked)) {
      const manifest = await readManifest(folder);
      if (manifest !== null) return ok(ofManifest(folder, manifest));
      const dump = await ofDump(folder, signal);
      if (dump !== null) return ok(dump);
    }
    return unreadable;
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof DamagedBson || cause instanceof FileFault) return unreadable;
    if (cause instanceof Error && 'syscall' in cause) return unreadable;
    throw cause;
  }
}

/** The server's own databases, which mongodump writes beside the others. */
const ofServer = new Set(['admin', 'config', 'local']);

async function below(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !ofServer.has(entry.name))
    .map(({ name }) => join(folder, name));
}

/** The folder, what lies right in it, and what lies in `dump`; those with readings in them come first. */
async function candidates(picked: string): Promise<readonly string[]> {
  const folders = await below(picked);
  const dump = folders.find((folder) => basename(folder) === 'dump');
  const deeper = dump === undefined ? [] : await below(dump);
  const all = [picked, ...folders, ...deeper];
  const names = await Promise.all(all.map((folder) => readdir(folder).catch(() => [] as string[])));
  const rank = (folder: string): number => {
    const files = names[all.indexOf(folder)] ?? [];
    if (files.includes(manifestName)) return 0;
    return files.some((file) => file.startsWith('entries.bson')) ? 1 : 2;
  };
  return all.toSorted((one, other) => rank(one) - rank(other));
}

function ofManifest(folder: string, manifest: Manifest): SavedDatabase {
  return {
    folder: basename(folder),
    database: manifest.database,
    // What was copied first is as old as this.
    copiedAt: manifest.startedAt,
    whole: manifest.finishedAt !== null,
    collections: manifest.collections.map(({ name, file, metadata, documents, sha256 }) => ({
      name,
      path: join(folder, file),
      metadata: join(folder, metadata.file),
      documents,
      sha256,
    })),
  };
}

/** A folder of mongodump's; null when there is no `.bson` in it. Every document is counted. */
async function ofDump(folder: string, signal: AbortSignal): Promise<SavedDatabase | null> {
  const names = await readdir(folder);
  const files = names.filter((name) => ending.test(name) && !name.startsWith('system.'));
  if (files.length === 0) return null;
  const collections: SavedCollection[] = [];
  // Half a copy of ours whose manifest is lost, or of another version, is no whole dump.
  const beside = [...names, ...(await readdir(dirname(folder)).catch(() => []))];
  let whole = !beside.includes(unfinishedName) && !names.some((name) => name.endsWith('.bson.part'));
  for (const file of files.toSorted()) {
    const zipped = file.endsWith('.gz');
    const base = file.replace(ending, '');
    const metadata = names.find((name) => name === `${base}.metadata.json${zipped ? '.gz' : ''}`) ?? null;
    const path = join(folder, file);
    const counted = await count(path, signal);
    whole &&= counted.whole;
    collections.push({
      path,
      name: nameOf(base),
      metadata: metadata === null ? null : join(folder, metadata),
      documents: counted.documents,
      sha256: null,
    });
  }
  return {
    folder: basename(folder),
    database: nameOf(basename(folder)),
    copiedAt: null,
    collections,
    whole,
  };
}

async function count(
  path: string,
  signal: AbortSignal,
): Promise<{ readonly documents: number; readonly whole: boolean }> {
  let documents = 0;
  try {
    for await (const batch of savedDocuments(path, signal)) documents += batch.length;
    return { documents, whole: true };
  } catch (cause) {
    if (cause instanceof DamagedBson && cause.kind === 'cut') return { documents, whole: false };
    throw cause;
  }
}
