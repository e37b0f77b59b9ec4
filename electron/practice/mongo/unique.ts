import { BSON, type Document } from 'bson';

import { fieldOf, idKey } from './bytes.ts';
import type { Collection, Index } from './collection.ts';

/** What a write would make double. */
export interface Conflict {
  readonly index: Index;
  readonly value: Document;
}

const valueOf = (document: Uint8Array, { key }: Index): Document =>
  Object.fromEntries(Object.keys(key).map((field) => [field, fieldOf(document, field) ?? null]));

const isAsked = (document: Uint8Array, { key, rest }: Index): boolean =>
  rest['sparse'] !== true || Object.keys(key).some((field) => fieldOf(document, field) !== undefined);

/** The unique index that this document would break; null where none is. The document with the same `_id` is itself. */
export function conflictOf(collection: Collection, document: Uint8Array): Conflict | null {
  const own = idKey(document);
  for (const index of collection.indexes.filter(({ rest }) => rest['unique'] === true)) {
    if (!isAsked(document, index)) continue;
    const value = valueOf(document, index);
    for (const other of collection.find(value)) {
      if (idKey(other) !== own && isAsked(other, index)) return { index, value };
    }
  }
  return null;
}

/** The first two documents that a new unique index would find alike; null where all differ. */
export function doubleIn(collection: Collection, index: Index): Conflict | null {
  const seen = new Set<string>();
  for (const document of collection.find({})) {
    if (!isAsked(document, index)) continue;
    const value = valueOf(document, index);
    const text = BSON.EJSON.stringify(value);
    if (seen.has(text)) return { index, value };
    seen.add(text);
  }
  return null;
}
