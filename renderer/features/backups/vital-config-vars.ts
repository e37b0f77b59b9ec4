/** What a copy must hold to bring a site back, beside what it holds. Pure. */
import { catalogue, isCatalogueName } from '../../../electron/contract/config-var-catalogue/index.ts';
import type { CatalogueName } from '../../../electron/contract/config-var-catalogue/index.ts';
import type { SiteKind } from '../../../electron/contract/sites.ts';

export interface Vital {
  /** As Heroku has it. */
  readonly name: string;
  readonly known: CatalogueName | null;
  readonly held: boolean;
}

const known = (name: string): CatalogueName | null => {
  const upper = name.toUpperCase();
  return isCatalogueName(upper) ? upper : null;
};

const isDatabase = (name: CatalogueName | null): boolean =>
  name === 'MONGODB_URI' || (name !== null && catalogue[name].replacedBy === 'MONGODB_URI');

/**
 * The database address and the main password first, then whatever else is vital. A Nightscout site without one of these
 * two is told so: no copy can hold what the site does not have.
 * @param held names of the vital settings that are in the copy.
 */
export function vitalOf(held: readonly string[], kind: SiteKind): readonly Vital[] {
  const there = held.map((name) => ({ name, known: known(name), held: true }));
  const databases = there.filter((one) => isDatabase(one.known));
  const secrets = there.filter((one) => one.known === 'API_SECRET');
  const rest = there.filter((one) => !databases.includes(one) && !secrets.includes(one));
  const missing = (name: CatalogueName): readonly Vital[] =>
    kind === 'nightscout' ? [{ name, known: name, held: false }] : [];
  return [
    ...(databases.length > 0 ? databases : missing('MONGODB_URI')),
    ...(secrets.length > 0 ? secrets : missing('API_SECRET')),
    ...rest,
  ];
}
