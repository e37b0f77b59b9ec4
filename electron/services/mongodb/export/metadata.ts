import { BSON, type Document } from 'bson';
import * as v from 'valibot';

import type { CollectionInfo } from './collections.ts';

/** `<collection>.metadata.json` as mongodump writes it: canonical Extended JSON, its fields in its order. */
export function metadataText({ name, options, indexes, uuid }: CollectionInfo): string {
  return BSON.EJSON.stringify(
    {
      ...(Object.keys(options).length > 0 && { options }),
      indexes,
      ...(uuid !== null && { uuid }),
      collectionName: name,
      type: 'collection',
    },
    { relaxed: false },
  );
}

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A document as it came: a schema for records would leave out names such as `constructor`. */
export const documentSchema = v.custom<Document>(isDocument);

const indexSchema = v.custom<Document>(
  (value) => isDocument(value) && isDocument(value['key']) && typeof value['name'] === 'string',
);

const metadataSchema = v.object({
  options: v.optional(documentSchema, {}),
  indexes: v.optional(v.array(indexSchema), []),
  collectionName: v.optional(v.string()),
  type: v.optional(v.string(), 'collection'),
});

export interface Metadata {
  /** Null in files of older tools: the file's name tells it. */
  readonly name: string | null;
  readonly type: string;
  readonly options: Document;
  readonly indexes: readonly Document[];
}

/** Reads a metadata file of ours, or of mongodump; null for one that is none. */
export function readMetadata(text: string): Metadata | null {
  let json: unknown;
  try {
    json = BSON.EJSON.parse(text, { relaxed: false });
  } catch {
    return null;
  }
  const read = v.safeParse(metadataSchema, json);
  if (!read.success) return null;
  const { collectionName, ...rest } = read.output;
  return { name: collectionName ?? null, ...rest };
}
