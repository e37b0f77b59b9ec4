import { access } from './access.ts';
import { alarms } from './alarms.ts';
import { display } from './display.ts';
import { features } from './features.ts';
import type { Entry } from './kinds.ts';
import { server } from './server.ts';
import { messages, sources } from './sources.ts';

export type { Entry, Unit } from './kinds.ts';
export { alwaysOn, pluginNames, type PluginName } from './plugins.ts';

/**
 * What is known about the settings (config vars) of a Nightscout site: no words, which stand in
 * renderer/locales, and no values. Groups and names are in the order in which they are shown.
 * Source: docs/reference/nightscout.md#the-catalogue-of-settings.
 */
const groups = { access, display, alarms, features, sources, messages, server };

export type ConfigVarGroup = keyof typeof groups;
export const configVarGroups = Object.keys(groups) as readonly ConfigVarGroup[];

const entries = { ...access, ...display, ...alarms, ...features, ...sources, ...messages, ...server };

type Entries = typeof entries;
/** A setting's name as Heroku has it: capitals. */
export type CatalogueName = keyof Entries;

/** The settings of one group. */
export type NamesIn<Group extends ConfigVarGroup> = keyof (typeof groups)[Group];

export const catalogue: Readonly<Record<CatalogueName, Entry>> = entries;
export const catalogueNames = Object.keys(entries) as readonly CatalogueName[];

/** The values that each closed list may have: `mg/dl` for DISPLAY_UNITS. */
export type ChoiceValues = {
  readonly [
    Name in CatalogueName as Entries[Name] extends { kind: 'choice' } ? Name : never
  ]: Entries[Name] extends {
    values: readonly (infer Value extends string)[];
  }
    ? Value
    : never;
};

export const isCatalogueName = (name: string): name is CatalogueName => Object.hasOwn(entries, name);

/** Settings that let one alarm sound, or keep it silent. To the program any word but off and false is on. */
export const alarmSwitches: readonly CatalogueName[] = catalogueNames.filter(
  (name) =>
    catalogue[name].kind === 'switch' && (name.startsWith('ALARM_') || name.endsWith('_ENABLE_ALERTS')),
);

const groupByName = new Map<string, ConfigVarGroup>(
  configVarGroups.flatMap((group) => Object.keys(groups[group]).map((name) => [name, group] as const)),
);
export const groupOf = (name: CatalogueName): ConfigVarGroup => groupByName.get(name) ?? 'server';

/** Names that begin alike and are known only by that: their exact list is the voice part's or the builder's own. */
export const configVarFamilies = ['ALEXA_', 'GOOGLEHOME_', 'SPEECH_', 'NPM_CONFIG_'] as const;
export type ConfigVarFamily = (typeof configVarFamilies)[number];
