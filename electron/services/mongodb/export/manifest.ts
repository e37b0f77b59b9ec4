import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import * as v from 'valibot';

import { readText, writeAtomic } from '../../../base/atomic-file.ts';
import { onDisk } from './part-file.ts';

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A path inside the folder, with `/`; nothing that leads out of it. */
const file = v.pipe(
  v.string(),
  v.maxLength(600),
  v.regex(/^[^/\\:\0]+(?:\/[^/\\:\0]+)?$/),
  v.check((path) => path.split('/').every((part) => part !== '..' && part !== '.')),
);

const manifestSchema = v.object({
  format: v.literal('sitekeeper-database'),
  version: v.literal(1),
  /** Name of the database that it was copied from. */
  database: v.string(),
  /** Tells whether a database is the very same, without saying where it lies. */
  place: v.string(),
  startedAt: v.string(),
  /** Null while it is being made, or when it was cut short. */
  finishedAt: v.nullable(v.string()),
  collections: v.array(
    v.object({
      name: v.string(),
      documents: count,
      /** Documents that the database counted before and after the copying; others may write meanwhile. */
      counted: v.object({ before: count, after: v.nullable(count) }),
      file,
      bytes: count,
      sha256,
      metadata: v.object({ file, bytes: count, sha256 }),
    }),
  ),
  /** For spreadsheets. */
  tables: v.array(v.object({ file, rows: count, bytes: count, sha256 })),
  skipped: v.array(v.object({ name: v.string(), why: v.picklist(['view', 'time-series', 'system']) })),
});

/** What a folder with a copy of a database says of itself, in `sitekeeper.json`. */
export type Manifest = v.InferOutput<typeof manifestSchema>;

export const manifestName = 'sitekeeper.json';

/** Reads a manifest; null for what is none, or of another version. */
export function parseManifest(text: string): Manifest | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const read = v.safeParse(manifestSchema, json);
  return read.success ? read.output : null;
}

/** The manifest of a folder; null when there is none. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const text = await readText(join(folder, manifestName)).catch(() => null);
  return text === null ? null : parseManifest(text);
}

export const writeManifest = (folder: string, manifest: Manifest): Promise<void> =>
  onDisk(writeAtomic(join(folder, manifestName), `${JSON.stringify(manifest, null, 1)}\n`));

/** The same for the same hosts and database, and it tells neither. */
export const placeOf = (hosts: string, database: string): string =>
  createHash('sha256').update(`${hosts}/${database}`).digest('hex');

/** A folder with a copy, whole or half. */
export interface CopyFolder {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The newest copy of this place that was cut short, in the picked folder or right below it; null when there is none. */
export async function findHalf(picked: string, place: string): Promise<CopyFolder | null> {
  const entries = await onDisk(readdir(picked, { withFileTypes: true }));
  const below = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(picked, name));
  const halves: CopyFolder[] = [];
  for (const folder of [picked, ...below]) {
    const manifest = await readManifest(folder);
    if (manifest !== null && manifest.finishedAt === null && manifest.place === place)
      halves.push({ folder, manifest });
  }
  const [newest] = halves.toSorted((one, other) =>
    one.manifest.startedAt < other.manifest.startedAt ? 1 : -1,
  );
  return newest ?? null;
}

/** Beside half a copy, so that a folder that is looked into does not seem whole. */
export const unfinishedName = 'NOT WHOLE YET.txt';
const unfinishedSays =
  'This copy of a database is not whole yet: the copying was cut short, or still goes on.\r\n' +
  'To go on, open Sitekeeper, choose "Take your data with you", and pick the folder that this one lies in.\r\n';

/** Says in the folder itself that the copy is not whole, until it is. Rejects with FileFault. */
export const markUnfinished = (folder: string): Promise<void> =>
  onDisk(writeAtomic(join(folder, unfinishedName), unfinishedSays));

/** It is whole now. Rejects with FileFault. */
export const markFinished = (folder: string): Promise<void> =>
  onDisk(rm(join(folder, unfinishedName), { force: true }));
