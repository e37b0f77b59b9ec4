import type { Document } from 'bson';

import type { CleanupChoice } from '../../../contract/mongodb.ts';
import type { CollectionNames } from '../../config-vars/collection-names.ts';
import { dateFields, datedFilter, type DatedKind } from '../collections.ts';

/** What is to go of one collection. `filter` null: all of it, and the collection with it. */
export interface Selection {
  readonly collection: string;
  readonly kind: DatedKind;
  readonly filter: Document | null;
}

const day = 86_400_000;
/** No device was on the market: what is dated earlier is dated wrongly, and stays. */
const from = new Date(Date.UTC(1990));

/** Older than so many days, whether the date is written as Nightscout does or as a date of the database's own. */
function olderThan(kind: DatedKind, days: number, now: number): Document {
  const before = now - days * day;
  return {
    $or: [datedFilter(kind, before), { [dateFields[kind]]: { $gte: from, $lt: new Date(before) } }],
  };
}

/** What goes for a choice. Documents without a date stay. Nightscout's own index answers each of the filters. */
export function selectionsOf(
  choice: CleanupChoice,
  names: CollectionNames,
  now: number,
): readonly Selection[] {
  const old = (kind: 'devicestatus' | 'entries' | 'treatments', days: number): Selection => ({
    collection: names[kind],
    kind,
    filter: olderThan(kind, days, now),
  });
  switch (choice.what) {
    case 'all-devicestatus':
      return [{ collection: names.devicestatus, kind: 'devicestatus', filter: null }];
    case 'old-devicestatus':
      return [old('devicestatus', choice.days)];
    case 'old-history':
      return [old('entries', choice.days), old('treatments', choice.days)];
  }
}
