/** Which sites share a database, and a letter for each one. Pure. */
import type { DatabasePlace } from '../../../electron/contract/mongodb.ts';
import type { TidyRow } from '../../../electron/contract/account-cleanup.ts';

const keyOf = ({ host, name }: DatabasePlace): string => `${host}/${name ?? ''}`;

export interface Database {
  readonly place: DatabasePlace;
  /** A, B ... in the order of the table; after 26 of them AA, AB ... */
  readonly letter: string;
  /** The sites that use it, by id, in the order of the table. */
  readonly sites: readonly string[];
}

function letterOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** The databases of all rows: by the id of each site that uses one. */
export function databasesOf(rows: readonly TidyRow[]): ReadonlyMap<string, Database> {
  const groups = new Map<string, { place: DatabasePlace; sites: string[] }>();
  for (const { id, database } of rows) {
    if (typeof database === 'string') continue;
    const group = groups.get(keyOf(database)) ?? { place: database, sites: [] };
    group.sites.push(id);
    groups.set(keyOf(database), group);
  }
  const found = new Map<string, Database>();
  for (const [index, { place, sites }] of [...groups.values()].entries()) {
    for (const site of sites) found.set(site, { place, letter: letterOf(index), sites });
  }
  return found;
}
