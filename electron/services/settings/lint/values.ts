import {
  catalogue,
  catalogueNames,
  type CatalogueName,
  type Entry,
  type PartName,
} from '../../../contract/catalogue.ts';
import type { Finding, LintCode } from '../../../contract/settings.ts';
import { databaseNames } from '../catalogue.ts';
import { numberOf } from '../numbers.ts';
import { wordsOf } from '../parts.ts';
import { switchOf } from '../switches.ts';
import { finding, type Line, type Rule, type View } from './view.ts';

/** These have rules of their own, or an empty one means something: no region is the US. */
const elsewhere: ReadonlySet<CatalogueName> = new Set([
  'API_SECRET',
  ...databaseNames,
  'PORT',
  'NODE_ENV',
  'ENABLE',
  'BRIDGE_INTERVAL',
  'BRIDGE_SERVER',
]);

const quoted = /^(["'`]).*\1$|^[“”„«‘].*[”“»’]$/s;

function numberFault(
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
): LintCode | null {
  const value = numberOf(text);
  if (value === null) return 'not-a-number';
  return value < min || value > max ? 'out-of-range' : null;
}

/** What is wrong with a value of its kind; null when the site can use it. */
function faultOf(entry: Entry, text: string): LintCode | null {
  switch (entry.kind) {
    case 'switch':
      return switchOf(text) === null ? 'not-a-switch' : null;
    case 'choice': {
      const listed = entry.values.some((value) => value.toLowerCase() === text.toLowerCase());
      return listed || entry.more ? null : 'not-in-list';
    }
    case 'number': {
      const fault = numberFault(text, entry);
      // Only the glucose limits are read with a comma (C4).
      return fault === null && entry.unit !== 'glucose' && text.includes(',') ? 'number-comma' : fault;
    }
    case 'numbers': {
      if (entry.off && text.toLowerCase() === 'off') return null;
      return (
        wordsOf(text)
          .map((word) => numberFault(word, entry))
          .find((fault) => fault !== null) ?? null
      );
    }
    case 'parts':
    case 'text':
    case 'address':
      return null;
  }
}

function checkLine({ known, name, text }: Line): readonly Finding[] {
  if (known === null || elsewhere.has(known)) return [];
  // A login is blanked on purpose, to let a locked account rest (A9b).
  if (text === '') return catalogue[known].secret ? [] : [finding('empty', [name])];
  if (quoted.test(text)) return [finding('quoted', [name])];
  // Whatever holds "mmol" is mmol/L to Nightscout.
  if (known === 'DISPLAY_UNITS' && text.toLowerCase().includes('mmol')) return [];
  const fault = faultOf(catalogue[known], text);
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
const sourceParts: ReadonlySet<PartName> = new Set(['bridge', 'connect', 'mmconnect']);

/** Settings of parts that are not switched on, one finding for each part. */
function idle(view: View): readonly Finding[] {
  const byPart = new Map<PartName, string[]>();
  for (const { known, name, text } of view.lines) {
    const part = known === null ? null : catalogue[known].part;
    if (part === null || text === '' || sourceParts.has(part) || view.on(part)) continue;
    byPart.set(part, [...(byPart.get(part) ?? []), name]);
  }
  return [...byPart].map(([part, names]) => finding('needs-part', names, [part]));
}

export const checkValues: Rule = (view) => [
  ...view.lines.flatMap(checkLine),
  ...shadowed(view),
  ...idle(view),
];
