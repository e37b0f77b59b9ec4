import type { Document } from 'bson';

import type { Collection } from './collection.ts';

/** Sizes as `dbStats` and `collStats` tell them; scaled numbers are whole, as MongoDB's are. */

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const scaled = (bytes: number, scale: number): number => Math.trunc(bytes / scale);

const indexBytesOf = (collection: Collection): number => sum(Object.values(collection.indexBytes()));

/** Atlas' way of counting against the limit: data and indexes. */
export const usedBytes = (collections: Iterable<Collection>): number =>
  sum([...collections].map((one) => one.bytes + indexBytesOf(one)));

export function storageStats(collection: Collection, scale: number): Document {
  const { bytes, count, indexes } = collection;
  const sizes = collection.indexBytes();
  const total = sum(Object.values(sizes));
  return {
    size: scaled(bytes, scale),
    count,
    ...(count > 0 && { avgObjSize: Math.round(bytes / count) }),
    numOrphanDocs: 0,
    storageSize: scaled(bytes, scale),
    freeStorageSize: 0,
    capped: false,
    nindexes: indexes.length,
    indexBuilds: [],
    totalIndexSize: scaled(total, scale),
    totalSize: scaled(bytes + total, scale),
    indexSizes: Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, scaled(size, scale)])),
    scaleFactor: scale,
  };
}

export function databaseStats(name: string, collections: readonly Collection[], scale: number): Document {
  const data = sum(collections.map((one) => one.bytes));
  const objects = sum(collections.map((one) => one.count));
  const index = sum(collections.map(indexBytesOf));
  return {
    db: name,
    collections: collections.length,
    views: 0,
    objects,
    avgObjSize: objects === 0 ? 0 : data / objects,
    dataSize: scaled(data, scale),
    storageSize: scaled(data, scale),
    totalFreeStorageSize: 0,
    numExtents: 0,
    indexes: sum(collections.map((one) => one.indexes.length)),
    indexSize: scaled(index, scale),
    indexFreeStorageSize: 0,
    fileSize: 0,
    nsSizeMB: 0,
    scaleFactor: scale,
    ok: 1,
  };
}
