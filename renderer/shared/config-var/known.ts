/** What the page knows of a setting by its name alone. Pure. */
import {
  catalogue,
  groupOf,
  isCatalogueName,
  configVarFamilies,
} from '../../../electron/contract/config-var-catalogue/index.ts';
import type { ConfigVarGroup, Entry } from '../../../electron/contract/config-var-catalogue/index.ts';
import type { ListedConfigVar } from '../../../electron/contract/config-vars.ts';

/** What the catalogue says of a setting that is on the site, or of one that is to be added; null when nothing. */
export const entryOf = ({ known }: Pick<ListedConfigVar, 'known'>): Entry | null =>
  known === null ? null : catalogue[known];

/** The groups of the list; the last holds names that nobody knows. */
export type GroupName = ConfigVarGroup | 'others';

/** The row of a setting that is not on the site yet. A name that nobody knows is taken for a secret. */
export function absentRow(name: string): ListedConfigVar {
  const known = isCatalogueName(name) ? name : null;
  const entry = known === null ? null : catalogue[known];
  return {
    name,
    known,
    family: configVarFamilies.find((family) => name.toUpperCase().startsWith(family)) ?? null,
    group: known === null ? null : groupOf(known),
    owner: { kind: 'site' },
    secret: entry?.secret ?? true,
    vital: entry?.vital ?? false,
    shown: { kind: 'absent' },
  };
}

/** The main password of a Nightscout, in each spelling that it reads. */
export const isMainPassword = (name: string): boolean =>
  /^(?:CUSTOMCONNSTR_)?(?:API_SECRET|api_secret)$/.test(name);
