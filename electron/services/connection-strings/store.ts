import type { StringSource } from '../../contract/connection-strings.ts';
import type { AnalysedString, KnownString } from './analysed-string.ts';
import type { SiteAccount } from './ports.ts';

/** A person works with a handful; what a large account holds can be found again. */
const maxStrings = 100;

const sameSource = (one: StringSource, other: StringSource): boolean =>
  one.kind !== 'pasted' && one.kind !== 'typed' && JSON.stringify(one) === JSON.stringify(other);

interface Entry {
  readonly string: AnalysedString;
  /** The account of its site; null for a string without a site. */
  readonly account: SiteAccount | null;
}

/** The connection strings that main holds until the app closes. Of more than a hundred the longest untouched goes. */
export interface ConnectionStringStore {
  get(id: string): AnalysedString | null;
  newestFirst(): readonly AnalysedString[];
  accountOf(id: string): SiteAccount | null;
  add(string: AnalysedString, account: SiteAccount | null): void;
  /** More is known of a string that is here; it stays with its account. */
  update(string: AnalysedString): void;
  /** The same text from the same place, found before: it keeps its id and what was tested. */
  findSame(known: Pick<KnownString, 'site' | 'source' | 'text'>): AnalysedString | null;
  /** Forgets the strings of an account. @returns their ids. */
  forget(account: SiteAccount): readonly string[];
}

export function createConnectionStringStore(): ConnectionStringStore {
  const byId = new Map<string, Entry>();
  const accountOf = (id: string): SiteAccount | null => byId.get(id)?.account ?? null;
  function add(string: AnalysedString, account: SiteAccount | null): void {
    byId.delete(string.id);
    byId.set(string.id, { string, account });
    const [oldest] = byId.keys();
    if (byId.size > maxStrings && oldest !== undefined) byId.delete(oldest);
  }
  return {
    get: (id) => byId.get(id)?.string ?? null,
    newestFirst: () => [...byId.values()].map(({ string }) => string).toReversed(),
    accountOf,
    add,
    update: (string) => add(string, accountOf(string.id)),
    findSame: ({ site, source, text }) =>
      [...byId.values()].find(
        ({ string }) =>
          string.site === site && sameSource(string.source, source) && string.text.reveal() === text.reveal(),
      )?.string ?? null,
    forget(account) {
      const gone = [...byId].filter(([, entry]) => entry.account === account).map(([id]) => id);
      for (const id of gone) byId.delete(id);
      return gone;
    },
  };
}
