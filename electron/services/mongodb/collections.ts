import type { Document, Filter } from 'mongodb';

import type { CollectionKind } from '../../contract/mongodb.ts';
import type { CollectionNames } from '../config-vars/collection-names.ts';

/** The kinds whose documents have a date. */
export type DatedKind = Exclude<CollectionKind, 'other'>;

/** What a collection holds, by the name that the site gave it. */
export function kindOf(collection: string, names: CollectionNames): CollectionKind {
  if (collection === names.entries) return 'entries';
  if (collection === names.treatments) return 'treatments';
  if (collection === names.devicestatus) return 'devicestatus';
  return collection === names.profile ? 'profile' : 'other';
}

/** Readings carry milliseconds since 1970, all others a date as ISO 8601 text. Nightscout has an index on each of these. */
export const dateFields: Readonly<Record<DatedKind, string>> = {
  entries: 'date',
  treatments: 'created_at',
  devicestatus: 'created_at',
  profile: 'startDate',
};

/** Beyond these a date is no date, but something else that somebody wrote there. */
const sane = { from: Date.UTC(1990), to: Date.UTC(2200) } as const;

const written = (kind: DatedKind, at: number): number | string =>
  kind === 'entries' ? at : new Date(at).toISOString();

/**
 * Documents with a sane date, before a moment if one is given: an index answers it. Documents without a date, or with
 * one of another type, are never among them.
 *
 * @param before milliseconds since 1970.
 */
export const datedFilter = (kind: DatedKind, before: number = sane.to): Filter<Document> => ({
  [dateFields[kind]]: { $gte: written(kind, sane.from), $lt: written(kind, before) },
});

/** The date of a document as ISO 8601; null when there is none to be read. */
export function dateOf(kind: DatedKind, document: Document | undefined): string | null {
  const value: unknown = document?.[dateFields[kind]];
  if (typeof value !== 'number' && typeof value !== 'string') return null;
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
