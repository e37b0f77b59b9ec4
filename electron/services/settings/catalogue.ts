import {
  alwaysOn,
  isCatalogueName,
  settingFamilies,
  type CatalogueName,
  type PartName,
  type SettingFamily,
} from '../../contract/catalogue.ts';

/** Azure's habit, which Nightscout also reads: nightscout-domain.md B1. */
const azurePrefix = 'CUSTOMCONNSTR_';

/** The names under which Nightscout looks for a setting; the first that is not empty counts (B1). */
export const spellings = (name: CatalogueName): readonly string[] =>
  [azurePrefix, ''].flatMap((prefix) => [`${prefix}${name}`, `${prefix}${name.toLowerCase()}`]);

/** The setting that Nightscout reads from a config var of this name; null when it reads none. */
export function knownName(name: string): CatalogueName | null {
  const upper = name.replace(azurePrefix, '').toUpperCase();
  return isCatalogueName(upper) && spellings(upper).includes(name) ? upper : null;
}

export const familyOf = (name: string): SettingFamily | null =>
  settingFamilies.find((family) => name.toUpperCase().startsWith(family)) ?? null;

/** Where Nightscout looks for its database; the first that is set is in force (B1). */
export const databaseNames = [
  'STORAGE_URI',
  'MONGO_CONNECTION',
  'MONGO',
  'MONGOLAB_URI',
  'MONGODB_URI',
] as const satisfies readonly CatalogueName[];

const always: ReadonlySet<PartName> = new Set(alwaysOn);
export const isAlwaysOn = (part: PartName): boolean => always.has(part);
