import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { Db } from 'mongodb';

import { ok, type Result } from '../../../contract/result.ts';
import { writeAtomic } from '../../files.ts';
import type { Clock } from '../../clock.ts';
import type { WorkHand } from '../../work/works.ts';
import { kindOf } from '../kinds.ts';
import type { CollectionNames } from '../../settings/collection-names.ts';
import type { Opened } from '../open.ts';
import { DatabaseError } from '../failure.ts';
import { problemOf } from '../trouble.ts';
import { checkCollection } from './check-copy.ts';
import { listCollections, type CollectionInfo } from './collections.ts';
import { copyCollection } from './copy-collection.ts';
import { findHalf, writeManifest, type Manifest } from './manifest.ts';
import { metadataText } from './metadata.ts';
import { fileNameOf, fileNamesOf } from './names.ts';
import { newFolder } from './new-folder.ts';
import { onDisk } from './part-file.ts';

export interface CopyOutOptions {
  readonly open: (signal: AbortSignal) => Promise<Result<Opened>>;
  /** The folder that the person picked. */
  readonly picked: string;
  /** Tells whether half a copy is of this very database (`placeOf`). */
  readonly place: string;
  /** How its site calls its collections: readings and treatments become tables too. */
  readonly names: CollectionNames;
  readonly clock: Clock;
}

type Copied = Manifest['collections'][number];

/**
 * Copies a whole database into a folder: BSON and metadata as mongodump writes them, tables for spreadsheets, and a
 * manifest, which says at the end that all is whole. Half a copy that lies in the picked folder is gone on with.
 */
export async function copyOut(options: CopyOutOptions, hand: WorkHand): Promise<Result<void>> {
  const opened = await options.open(hand.signal);
  if (!opened.ok) return opened;
  try {
    await carryOut(options, opened.value, hand);
    return ok(undefined);
  } catch (cause) {
    hand.signal.throwIfAborted();
    return problemOf(cause, 'no', false);
  } finally {
    await opened.value.close();
  }
}

async function carryOut(options: CopyOutOptions, { db, name }: Opened, hand: WorkHand): Promise<void> {
  const { signal } = hand;
  const { folder, ...half } = await placeToCopy(options, name);
  let { manifest } = half;
  // What stops here already is gone on with in this folder, and leaves no empty one beside the next.
  await writeManifest(folder, manifest);
  hand.tell({ place: basename(folder) });
  await hand.note({ names: [basename(folder)] });

  const listed = await listCollections(db, signal);
  manifest = { ...manifest, skipped: [...listed.skipped] };
  const counts = await countAll(db, listed.collections, signal);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  hand.tell({ step: 'copying', total });
  await onDisk(mkdir(join(folder, fileNameOf(name)), { recursive: true, mode: 0o700 }));
  await writeManifest(folder, manifest);

  const told = { documents: 0, bytes: 0 };
  const onMore = (documents: number, bytes: number): void => {
    told.documents += documents;
    told.bytes += bytes;
    hand.tell(told);
  };
  const files = fileNamesOf(listed.collections.map((info) => info.name));
  for (const info of listed.collections) {
    hand.tell({ collection: info.name });
    const known = manifest.collections.find((one) => one.name === info.name);
    if (known !== undefined) {
      onMore(known.documents, known.bytes);
      continue;
    }
    const file = `${fileNameOf(name)}/${files.get(info.name) ?? ''}.bson`;
    const { documents, bytes, sha256 } = await copyCollection(
      db,
      info.name,
      join(folder, file),
      signal,
      onMore,
    );
    const counted = { before: counts.get(info.name) ?? 0, after: null };
    const metadata = await writeMetadata(folder, file, info);
    const copied: Copied = { name: info.name, documents, counted, file, bytes, sha256, metadata };
    manifest = { ...manifest, collections: [...manifest.collections, copied] };
    await writeManifest(folder, manifest);
  }

  hand.tell({ step: 'checking', collection: null, documents: 0, bytes: 0, total: told.documents });
  const checked = await check(folder, db, manifest, options.names, hand);
  await writeManifest(folder, { ...checked, finishedAt: new Date(options.clock.now()).toISOString() });
}

/** Half a copy of the same database, or a new folder with a name of its own. */
async function placeToCopy(
  { picked, place, clock }: CopyOutOptions,
  database: string,
): Promise<{ readonly folder: string; readonly manifest: Manifest }> {
  const half = await findHalf(picked, place);
  if (half !== null) return half;
  const startedAt = new Date(clock.now()).toISOString();
  const folder = await newFolder(picked, `${fileNameOf(database)} ${startedAt.slice(0, 10)}`);
  const manifest: Manifest = {
    format: 'sitekeeper-database',
    version: 1,
    database,
    place,
    startedAt,
    finishedAt: null,
    collections: [],
    tables: [],
    skipped: [],
  };
  return { folder, manifest };
}

async function countAll(
  db: Db,
  collections: readonly CollectionInfo[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { name } of collections)
    counts.set(name, await db.collection(name).countDocuments({}, { signal }));
  return counts;
}

async function writeMetadata(
  folder: string,
  file: string,
  info: CollectionInfo,
): Promise<Copied['metadata']> {
  const bytes = Buffer.from(metadataText(info));
  const path = file.replace(/\.bson$/, '.metadata.json');
  await onDisk(writeAtomic(join(folder, path), bytes));
  return { file: path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/**
 * Reads every file back, makes the tables, and counts in the database once more. Others may write meanwhile: a copy has all
 * of it when it holds no less than there was both before and after.
 */
async function check(
  folder: string,
  db: Db,
  manifest: Manifest,
  names: CollectionNames,
  hand: WorkHand,
): Promise<Manifest> {
  const told = { documents: 0, bytes: 0 };
  const collections: Copied[] = [];
  const tables: Manifest['tables'] = [];
  for (const collection of manifest.collections) {
    hand.tell({ collection: collection.name });
    const kind = kindOf(collection.name, names);
    const made = await checkCollection(folder, collection, kind, hand.signal, (documents, bytes) => {
      told.documents += documents;
      told.bytes += bytes;
      hand.tell(told);
    });
    tables.push(...made.map(({ file, rows, bytes, sha256 }) => ({ file, rows, bytes, sha256 })));
    const after = await db.collection(collection.name).countDocuments({}, { signal: hand.signal });
    if (collection.documents < Math.min(collection.counted.before, after)) throw new DatabaseError('cut');
    collections.push({ ...collection, counted: { ...collection.counted, after } });
  }
  return { ...manifest, collections, tables };
}
