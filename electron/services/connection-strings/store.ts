import type { StringSource } from '../../contract/connection-strings.ts';
import type { Held, Known } from './analysed-string.ts';
import type { Owner } from './ports.ts';

/** A person works with a handful; what a large account holds can be found again. */
const most = 100;

const sameSource = (one: StringSource, other: StringSource): boolean =>
  one.kind !== 'pasted' && one.kind !== 'typed' && JSON.stringify(one) === JSON.stringify(other);

interface Kept {
  readonly held: Held;
  /** The account of its site; null for a string without a site. */
  readonly owner: Owner | null;
}

/** The connection strings that main holds until the app closes. Of more than a hundred the longest untouched goes. */
export interface Shelf {
  get(id: string): Held | null;
  /** Newest first. */
  all(): readonly Held[];
  ownerOf(id: string): Owner | null;
  put(held: Held, owner: Owner | null): void;
  /** The same text from the same place, found before: it keeps its id and what was tested. */
  like(known: Pick<Known, 'site' | 'source' | 'text'>): Held | null;
  /** Answers the ids that are gone. */
  forget(owner: Owner): readonly string[];
}

export function createShelf(): Shelf {
  const byId = new Map<string, Kept>();
  return {
    get: (id) => byId.get(id)?.held ?? null,
    all: () => [...byId.values()].map(({ held }) => held).toReversed(),
    ownerOf: (id) => byId.get(id)?.owner ?? null,
    put(held, owner) {
      byId.delete(held.id);
      byId.set(held.id, { held, owner });
      const [oldest] = byId.keys();
      if (byId.size > most && oldest !== undefined) byId.delete(oldest);
    },
    like: ({ site, source, text }) =>
      [...byId.values()].find(
        ({ held }) =>
          held.site === site && sameSource(held.source, source) && held.text.reveal() === text.reveal(),
      )?.held ?? null,
    forget(owner) {
      const gone = [...byId].filter(([, kept]) => kept.owner === owner).map(([id]) => id);
      for (const id of gone) byId.delete(id);
      return gone;
    },
  };
}
