import {
  catalogue,
  catalogueNames,
  type CatalogueName,
  type Entry,
  type PluginName,
  type Unit,
} from '../../../contract/config-var-catalogue/index.ts';
import type { Finding, LintCode } from '../../../contract/config-vars.ts';
import { databaseNames, isExtended } from '../catalogue.ts';
import { isNumeric, limitOf, listWords, minutesOf } from '../nightscout-env.ts';
import { switchOf } from '../values.ts';
import { finding, type Line, type Rule, type View } from './view.ts';

/** These have rules of their own, or an empty one means something: no region is the US. */
const elsewhere: ReadonlySet<CatalogueName> = new Set([
  'API_SECRET',
  ...databaseNames,
  'PORT',
  'NODE_ENV',
  'ENABLE',
  'DISABLE',
  'OBSCURED',
  'AUTH_DEFAULT_ROLES',
  'BRIDGE_INTERVAL',
  'BRIDGE_SERVER',
  'CONNECT_SOURCE',
  'CONNECT_SHARE_REGION',
  'CONNECT_LINK_UP_REGION',
  'CONNECT_CARELINK_REGION',
  'CONNECT_GLOOKO_ENV',
  'MONGO_POOL_SIZE',
  'MONGO_MIN_POOL_SIZE',
]);

const quoted = /^(["'`]).*\1$|^[“”„«‘‚‹»].*[”“»’‘›«]$/s;

/** Whether a choice knows a text: by its exact letters, where capitals count. */
export function isListed(name: CatalogueName, text: string): boolean {
  const entry = catalogue[name];
  if (entry.kind !== 'choice') return true;
  return entry.values.some((value) =>
    entry.anyCase ? value.toLowerCase() === text.toLowerCase() : value === text,
  );
}

/** ALARM_TYPES is a list that is decoded; each of its words has to be known. */
const knowsAlarmTypes = (text: string): boolean =>
  (listWords(text) ?? ['simple']).every((word) => word === 'simple' || word === 'predict');

type Range = { readonly min: number; readonly max: number };

const outside = (value: number, { min, max }: Range): boolean => value < min || value > max;

function numberFault(text: string, range: Range & { readonly unit: Unit }): LintCode | null {
  // Of all numbers only the glucose limits are read with a comma (docs/reference/nightscout.md#numbers).
  const value = range.unit === 'glucose' ? limitOf(text) : Number(text);
  if (!Number.isNaN(value)) return outside(value, range) ? 'out-of-range' : null;
  return /^\d+,\d+$/.test(text) ? 'number-comma' : 'not-a-number';
}

function minutesFault(text: string, range: Range): LintCode | null {
  const values = minutesOf(text);
  if (values.some(Number.isNaN)) return 'not-a-number';
  return values.some((value) => outside(value, range)) ? 'out-of-range' : null;
}

/** What is wrong with a value of its kind; null when the site can use it. */
function faultOf(name: CatalogueName, entry: Entry, text: string): LintCode | null {
  switch (entry.kind) {
    case 'switch':
      // A number is on or off to a part, as it is to the language it is written in.
      return switchOf(text) === null && !(isExtended(name) && isNumeric(text)) ? 'not-a-switch' : null;
    case 'choice':
      if (name === 'ALARM_TYPES') return knowsAlarmTypes(text) ? null : 'not-in-list';
      // Whatever holds "mmol" is mmol/L to Nightscout.
      if (name === 'DISPLAY_UNITS' && text.toLowerCase().includes('mmol')) return null;
      return isListed(name, text) || entry.more ? null : 'not-in-list';
    case 'number':
      return numberFault(text, entry);
    case 'numbers':
      if (entry.off && text.toLowerCase() === 'off') return null;
      return minutesFault(text, entry);
    case 'parts':
    case 'text':
    case 'address':
      return null;
  }
}

function checkLine({ known, name, text }: Line): readonly Finding[] {
  if (known === null || elsewhere.has(known)) return [];
  const entry = catalogue[known];
  if (entry.unread) return [finding('not-read', [name])];
  // A login is blanked on purpose, to let a locked account rest (docs/reference/nightscout.md#dexcom-share).
  if (text === '') return entry.secret ? [] : [finding('empty', [name])];
  if (quoted.test(text)) return [finding('quoted', [name])];
  // Any text is on to it, also "off".
  if (known === 'EDIT_MODE' && switchOf(text) === false) return [finding('always-on', [name])];
  const fault = faultOf(known, entry, text);
  return fault === null ? [] : [finding(fault, [name])];
}

/** Two config vars that Nightscout reads as one setting: `enable` does nothing beside `ENABLE`. */
const shadowed = (view: View): readonly Finding[] =>
  catalogueNames
    .filter((name) => !databaseNames.some((database) => database === name))
    .map((name) => view.all(name).map((line) => line.name))
    .filter((names) => names.length > 1)
    .map((names) => finding('shadowed', names));

/** The data sources have a rule of their own. */
const sourceParts: ReadonlySet<PluginName> = new Set(['bridge', 'connect', 'mmconnect']);

/** Settings of parts that are not switched on, one finding for each part. */
function idle(view: View): readonly Finding[] {
  const byPart = new Map<PluginName, string[]>();
  for (const { known, name, text } of view.lines) {
    const part = known === null ? null : catalogue[known].part;
    if (
      part === null ||
      text === '' ||
      sourceParts.has(part) ||
      catalogue[known ?? 'ENABLE'].unread ||
      view.on(part)
    )
      continue;
    byPart.set(part, [...(byPart.get(part) ?? []), name]);
  }
  return [...byPart].map(([part, names]) => finding('needs-part', names, [part]));
}

export const checkValues: Rule = (view) => [
  ...view.lines.flatMap(checkLine),
  ...shadowed(view),
  ...idle(view),
];
