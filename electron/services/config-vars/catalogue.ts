import {
  alwaysOn,
  catalogue,
  groupOf,
  isCatalogueName,
  configVarFamilies,
  type CatalogueName,
  type PluginName,
  type ConfigVarFamily,
} from '../../contract/config-var-catalogue/index.ts';

/** Azure's habit, which Nightscout also reads: docs/reference/nightscout.md#spellings. */
const azurePrefix = 'CUSTOMCONNSTR_';

/** Settings of a part that its package reads by itself, and so by their exact names. */
export const readByPackages: ReadonlySet<CatalogueName> = new Set([
  'BRIDGE_SERVER',
  'MMCONNECT_SERVER',
  'MMCONNECT_SERVERNAME',
  'MMCONNECT_COUNTRYCODE',
  'MMCONNECT_LANGCODE',
]);

/**
 * Whether a setting belongs to a part. Nightscout then makes its name capitals before it looks, so any spelling counts,
 * and its value may become a number.
 */
export function isExtended(name: CatalogueName): boolean {
  const { part } = catalogue[name];
  return part !== null && name.startsWith(`${part.toUpperCase()}_`) && !readByPackages.has(name);
}

/**
 * The names under which Nightscout looks for a setting; the first that is not empty counts.
 * Source: docs/reference/nightscout.md#spellings.
 */
export const spellings = (name: CatalogueName): readonly string[] =>
  [azurePrefix, ''].flatMap((prefix) => [`${prefix}${name}`, `${prefix}${name.toLowerCase()}`]);

/** The setting that Nightscout reads from a config var of this name; null when it reads none. */
export function knownName(name: string): CatalogueName | null {
  const upper = name.toUpperCase().replace(azurePrefix, '');
  if (!isCatalogueName(upper)) return null;
  return isExtended(upper) || spellings(upper).includes(name) ? upper : null;
}

export const familyOf = (name: string): ConfigVarFamily | null =>
  configVarFamilies.find((family) => name.toUpperCase().startsWith(family)) ?? null;

/**
 * Where Nightscout looks for its database; the first that is set is effective.
 * Source: docs/reference/nightscout.md#database-settings.
 */
export const databaseNames = [
  'STORAGE_URI',
  'MONGO_CONNECTION',
  'MONGO',
  'MONGOLAB_URI',
  'MONGODB_URI',
] as const satisfies readonly CatalogueName[];

const always: ReadonlySet<PluginName> = new Set(alwaysOn);
export const isAlwaysOn = (part: PluginName): boolean => always.has(part);

/** Settings of what one sees and of the server that touch neither an alarm nor who gets in nor where readings come from. */
const askedAnyway: ReadonlySet<CatalogueName> = new Set([
  // Which unit the limits are in; when the night is quiet; how often it looks for alarms.
  'DISPLAY_UNITS',
  'DAY_START',
  'DAY_END',
  'HEARTBEAT',
  // How safe a visit is.
  'INSECURE_USE_HTTP',
  'SECURE_HSTS_HEADER',
  'SECURE_CSP',
]);
const harmlessGroups: ReadonlySet<string> = new Set(['display', 'server']);

/**
 * Whether a change that the check proposes is a question to the person, and not one press: all that touches an alarm, a
 * limit, the source of readings, who gets in or the database.
 * @param name as Heroku has it; one that nobody knows is asked about.
 */
export function isAskedAbout(name: string): boolean {
  const known = knownName(name);
  return known === null || askedAnyway.has(known) || !harmlessGroups.has(groupOf(known));
}
