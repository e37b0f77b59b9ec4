import { catalogue, type CatalogueName } from '../../contract/config-var-catalogue/index.ts';
import { knownName } from './catalogue.ts';
import { isListed } from './lint/values.ts';
import { joinedPlugins, longestJoined, splitAt, unglued } from './lint/plugins.ts';
import { isPlugin } from './plugins.ts';
import { isNumeric, listWords, writtenWords } from './nightscout-env.ts';
import { switchOf } from './values.ts';

/** What people write for on and off. Nightscout takes most of them for something else. */
const meant: ReadonlyMap<string, 'on' | 'off'> = new Map([
  ...['yes', 'y', '1', 'enable', 'enabled', 'ture', 'tru', 'treu', 'onn'].map(
    (word) => [word, 'on'] as const,
  ),
  ...['no', 'n', '0', 'disable', 'disabled', 'flase', 'fasle', 'fals', 'of'].map(
    (word) => [word, 'off'] as const,
  ),
]);

const pairs: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['”', '”'],
  ['„', '“'],
  ['„', '”'],
  ['‘', '’'],
  ['‚', '‘'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
];

function unquoted(text: string): string {
  const pair = pairs.find(
    ([open, close]) => text.length > 1 && text.startsWith(open) && text.endsWith(close),
  );
  return pair === undefined ? text : text.slice(1, -1).trim();
}

/** The words of a list as it is read; where it can't be, a percent sign that is none of an encoding counts as a blank. */
const readableWords = (text: string): readonly string[] =>
  listWords(text) ??
  listWords(text.replaceAll(/%(?![\da-f]{2})/gi, ' ')) ??
  listWords(text.replaceAll(/%(?:[\da-f]{2})?/gi, ' ')) ??
  [];

/** Several parts that were written as one word. */
const apart = (word: string): readonly string[] =>
  isPlugin(word) || word.length > longestJoined ? [word] : (joinedPlugins(word) ?? [word]);

/** The words of a list of parts, each as it was meant: signs between them, halves, and several written as one. */
function mendedWords(words: readonly string[]): readonly string[] {
  const single = words
    .flatMap(unglued)
    .map((word) => (isPlugin(word.replaceAll(/[-_]/g, '')) ? word.replaceAll(/[-_]/g, '') : word));
  const whole: string[] = [];
  for (let at = 0; at < single.length; at += 1) {
    const halves = splitAt(single, at);
    whole.push(halves ?? single[at] ?? '');
    if (halves !== null) at += 1;
  }
  return [...new Set(whole.flatMap(apart))];
}

/** ALARM_TYPES: the two words that it knows, however they are parted. */
const alarmTypesIn = (words: readonly string[]): readonly string[] => [
  ...new Set(
    words.flatMap((word) => word.split(/[^a-z]+/)).filter((word) => word === 'simple' || word === 'predict'),
  ),
];

/** Minutes that anything but a plain blank parts; null when something else stands there. */
function mendedMinutes(text: string): string | null {
  const words = text.split(/[\s,;/]+/).filter((word) => word !== '');
  return words.length > 0 && words.every((word) => /^\d{1,4}$/.test(word)) ? words.join(' ') : null;
}

const asKnown = (known: CatalogueName, text: string): string => {
  const entry = catalogue[known];
  if (entry.kind !== 'choice' || isListed(known, text)) return text;
  return entry.values.find((value) => value.toLowerCase() === text.toLowerCase()) ?? text;
};

/** A list of words as it was meant; the text itself where it is read as it was meant. */
function listMeant(known: CatalogueName, text: string): string {
  const words = listWords(text);
  const made = (known === 'ALARM_TYPES' ? alarmTypesIn : mendedWords)(words ?? readableWords(text));
  // Of these two only a word that ends the program is mended.
  if (words !== null && (known === 'OBSCURED' || made.join(' ') === words.join(' '))) return text;
  return writtenWords(known === 'OBSCURED' ? readableWords(text) : made);
}

const isList = (known: CatalogueName): boolean =>
  ['ENABLE', 'DISABLE', 'ALARM_TYPES', 'OBSCURED'].includes(known);

function valueMeant(known: CatalogueName, bare: string): string {
  const entry = catalogue[known];
  if (isList(known)) return listMeant(known, bare);
  switch (entry.kind) {
    case 'switch':
      return switchOf(bare) === null ? (meant.get(bare.toLowerCase()) ?? bare) : bare;
    case 'choice':
      return asKnown(known, bare);
    case 'number':
      return entry.unit !== 'glucose' && /^\d+,\d+$/.test(bare) ? bare.replace(',', '.') : bare;
    case 'numbers':
      return isNumeric(bare) ? bare : (mendedMinutes(bare) ?? bare);
    case 'parts':
    case 'text':
    case 'address':
      return bare;
  }
}

/**
 * The value that was meant, where only one thing can have been: without what does not belong round it, and in the
 * spelling that the program reads. Null when there is nothing to mend, or no such one thing.
 * @param name the setting's, as Heroku has it. @param text its value.
 */
export function mended(name: string, text: string): string | null {
  const known = knownName(name);
  if (known === null) return null;
  const made = valueMeant(known, unquoted(text.trim()));
  return made === text || made === '' ? null : made;
}
