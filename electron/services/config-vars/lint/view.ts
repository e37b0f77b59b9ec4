import {
  catalogueNames,
  type CatalogueName,
  type PluginName,
} from '../../../contract/config-var-catalogue/index.ts';
import { type Finding, type LintCode, lintSeverity } from '../../../contract/config-vars.ts';
import { isAlwaysOn, isExtended, knownName, readByPackages, spellings } from '../catalogue.ts';
import { isPlugin, wordsOf } from '../plugins.ts';
import { extendedValue } from '../nightscout-env.ts';
import { textOf, type ConfigVars } from '../../heroku/config-var-values.ts';

/** One config var as the site reads it: outer spaces are cut (docs/reference/nightscout.md#spellings). */
export interface Line {
  readonly name: string;
  readonly known: CatalogueName | null;
  readonly text: string;
}

/** A site's settings as Nightscout reads them, for the rules of the check. It holds texts, so it lives for one check only. */
export interface View {
  readonly lines: readonly Line[];
  /** Every config var that is not empty and is read as this setting; the first is effective. */
  readonly all: (name: CatalogueName) => readonly Line[];
  /** The effective one. */
  readonly line: (name: CatalogueName) => Line | null;
  /** Its text; empty when it is not there. */
  readonly text: (name: CatalogueName) => string;
  /** The config var that holds a setting, or the name that it would have. */
  readonly where: (name: CatalogueName) => string;
  /** Whether a setting of a part holds nothing that the part can use: not there, empty, 0 or off. */
  readonly lacks: (name: CatalogueName) => boolean;
  /** Whether a part of Nightscout stands in ENABLE or is always on, and not in DISABLE. */
  readonly on: (part: PluginName) => boolean;
}

export function viewOf(settings: ConfigVars): View {
  const lines = [...settings].map(([name, value]) => {
    const known = knownName(name);
    const text = textOf(value);
    // What a package reads by itself keeps its outer blanks.
    return { name, known, text: known !== null && readByPackages.has(known) ? text : text.trim() };
  });
  const filled = (name: CatalogueName): Line[] => {
    const found = lines.filter(({ known, text }) => known === name && text !== '');
    if (isExtended(name)) return found;
    const order = spellings(name);
    return found.toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
  };
  const all = new Map(catalogueNames.map((name) => [name, filled(name)]));
  const line = (name: CatalogueName): Line | null => all.get(name)?.[0] ?? null;
  const text = (name: CatalogueName): string => line(name)?.text ?? '';
  const enabled = new Set(wordsOf(text('ENABLE')).filter(isPlugin));
  const disabled = new Set(wordsOf(text('DISABLE')).filter(isPlugin));
  return {
    lines,
    all: (name) => all.get(name) ?? [],
    line,
    text,
    where: (name) => line(name)?.name ?? name,
    lacks: (name) => !extendedValue(text(name)),
    on: (part) => (enabled.has(part) || isAlwaysOn(part)) && !disabled.has(part),
  };
}

export const finding = (
  code: LintCode,
  names: readonly string[],
  parts: readonly PluginName[] = [],
): Finding => ({
  code,
  severity: lintSeverity[code],
  names,
  parts,
  version: null,
  fix: [],
  question: null,
});

/** What the check has to know of the site besides its settings. */
export interface CheckedSite {
  /** Heroku's name of the app. */
  readonly appName: string;
}

export type Rule = (view: View, site: CheckedSite) => readonly Finding[];
