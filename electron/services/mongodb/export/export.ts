import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { Db } from 'mongodb';

import { ok, type Result } from '../../../contract/result.ts';
import { writeAtomic } from '../../../base/atomic-file.ts';
import type { Clock } from '../../../base/clock.ts';
import type { JobContext } from '../../jobs/job-plan.ts';
import { kindOf } from '../collections.ts';
import type { CollectionNames } from '../../config-vars/collection-names.ts';
import type { Opened } from '../connect/open.ts';
import { DatabaseError } from '../connect/failure.ts';
import { problemOf } from '../problems.ts';
import { checkCollection } from './check-copy.ts';
import { listCollections, type CollectionInfo } from './collections.ts';
import { copyCollection } from './copy-collection.ts';
import { bsonFiles, halvesOf, noHalf, openAgain, type HalfFile } from './partial-export.ts';
import {
  findHalf,
  markFinished,
  markUnfinished,
  writeManifest,
  type CopyFolder,
  type Manifest,
} from './manifest.ts';
import { metadataText } from './metadata.ts';
import { fileNameOf } from './names.ts';
import { newFolder } from './new-folder.ts';
import { onDisk } from './part-file.ts';

export interface ExportOptions {
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
export async function exportDatabase(options: ExportOptions, job: JobContext): Promise<Result<void>> {
  const opened = await options.open(job.signal);
  if (!opened.ok) return opened;
  try {
    await carryOut(options, opened.value, job);
    return ok(undefined);
  } catch (cause) {
    job.signal.throwIfAborted();
    return problemOf(cause, 'no', false);
  } finally {
    await opened.value.close();
  }
}

/** Half a copy of the same database is gone on with, where it still is what the database holds; else all begins anew. */
async function carryOut(options: ExportOptions, { db, name }: Opened, job: JobContext): Promise<void> {
  const { signal } = job;
  const half = await findHalf(options.picked, options.place);
  const listed = await listCollections(db, signal);
  const halves = half === null ? null : await halvesOf(db, half, listed.collections, signal);
  // A half that is not gone on with stays as it is: it may hold what the database has no more.
  const place = half === null || halves === null ? await newPlace(options, name) : half;
  const { folder } = place;
  const manifest = { ...place.manifest, skipped: [...listed.skipped] };
  // What stops here already is gone on with in this folder, and leaves no empty one beside the next.
  await writeManifest(folder, manifest);
  await markUnfinished(folder);
  job.report({ place: basename(folder) });
  await job.begin({ subject: { kind: 'file', name: basename(folder) } });

  const counts = await countAll(db, listed.collections, signal);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  job.at('copying', { total });
  await onDisk(mkdir(join(folder, fileNameOf(name)), { recursive: true, mode: 0o700 }));
  const copying = { folder, manifest, halves: halves ?? new Map(), counts };
  const copied = await copyAll(db, listed.collections, copying, job);

  const documents = copied.collections.reduce((sum, collection) => sum + collection.documents, 0);
  job.at('checking', { collection: null, documents: 0, bytes: 0, total: documents });
  const checked = await check(folder, db, copied, options.names, job);
  await writeManifest(folder, { ...checked, finishedAt: new Date(options.clock.now()).toISOString() });
  await markFinished(folder);
}

interface Copying extends CopyFolder {
  /** What an earlier run left behind. */
  readonly halves: ReadonlyMap<string, HalfFile>;
  /** Documents in each collection when this run began. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Copies every collection, and writes each one that is whole into the manifest. */
async function copyAll(
  db: Db,
  collections: readonly CollectionInfo[],
  { folder, halves, counts, ...from }: Copying,
  job: JobContext,
): Promise<Manifest> {
  let { manifest } = from;
  const soFar = { documents: 0, bytes: 0 };
  const onMore = (documents: number, bytes: number): void => {
    soFar.documents += documents;
    soFar.bytes += bytes;
    job.report(soFar);
  };
  const files = bsonFiles(manifest.database, collections);
  for (const info of collections) {
    const { name } = info;
    const file = files.get(name) ?? '';
    const path = join(folder, file);
    job.report({ collection: name });
    if (manifest.collections.some((one) => one.name === name)) {
      // Finished by an earlier run. What came since belongs to the copy too.
      manifest = { ...manifest, collections: manifest.collections.filter((one) => one.name !== name) };
      await writeManifest(folder, manifest);
      await openAgain(path);
    }
    const half = halves.get(name) ?? noHalf();
    const sum = await copyCollection({ db, collection: name, path, half, signal: job.signal, onMore });
    const counted = { before: counts.get(name) ?? 0, after: null };
    const metadata = await writeMetadata(folder, file, info);
    const copied: Copied = { name, counted, file, metadata, ...sum };
    manifest = { ...manifest, collections: [...manifest.collections, copied] };
    await writeManifest(folder, manifest);
  }
  return manifest;
}

/** A new folder with a name of its own. */
async function newPlace({ picked, place, clock }: ExportOptions, database: string): Promise<CopyFolder> {
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
  job: JobContext,
): Promise<Manifest> {
  const soFar = { documents: 0, bytes: 0 };
  const collections: Copied[] = [];
  const tables: Manifest['tables'] = [];
  for (const collection of manifest.collections) {
    job.report({ collection: collection.name });
    const kind = kindOf(collection.name, names);
    const made = await checkCollection(folder, collection, kind, job.signal, (documents, bytes) => {
      soFar.documents += documents;
      soFar.bytes += bytes;
      job.report(soFar);
    });
    tables.push(...made.map(({ file, rows, bytes, sha256 }) => ({ file, rows, bytes, sha256 })));
    const after = await db.collection(collection.name).countDocuments({}, { signal: job.signal });
    if (collection.documents < Math.min(collection.counted.before, after)) throw new DatabaseError('cut');
    collections.push({ ...collection, counted: { ...collection.counted, after } });
  }
  return { ...manifest, collections, tables };
}
