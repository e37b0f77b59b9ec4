import type { Document } from 'bson';

import type { RoomChoice } from '../../../contract/database.ts';

/** What is to go of one collection. `filter` null: all of it, and the collection with it. */
export interface Selection {
  readonly collection: string;
  readonly filter: Document | null;
  /** The field that its documents are dated by. */
  readonly dated: 'created_at' | 'date';
}

const day = 86_400_000;

/** Nightscout dates these with a text, programs that write past it with a date. A comparison finds one type alone. */
const createdBefore = (cutoff: Date): Document => ({
  $or: [{ created_at: { $lt: cutoff.toISOString() } }, { created_at: { $lt: cutoff } }],
});

/** Milliseconds since 1970, or a date. */
const datedBefore = (cutoff: Date): Document => ({
  $or: [{ date: { $lt: cutoff.getTime() } }, { date: { $lt: cutoff } }],
});

/** What goes for a choice. Both fields have an index of Nightscout's own. */
export function selectionsOf(choice: RoomChoice, now: number): readonly Selection[] {
  switch (choice.what) {
    case 'all-devicestatus':
      return [{ collection: 'devicestatus', filter: null, dated: 'created_at' }];
    case 'old-devicestatus': {
      const cutoff = new Date(now - choice.days * day);
      return [{ collection: 'devicestatus', filter: createdBefore(cutoff), dated: 'created_at' }];
    }
    case 'old-history': {
      const cutoff = new Date(now - choice.days * day);
      return [
        { collection: 'entries', filter: datedBefore(cutoff), dated: 'date' },
        { collection: 'treatments', filter: createdBefore(cutoff), dated: 'created_at' },
      ];
    }
  }
}
