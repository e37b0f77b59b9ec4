import { catalogue } from '../../contract/catalogue.ts';
import { knownName } from './catalogue.ts';
import { joinedParts, longestJoined, splitAt } from './lint/parts.ts';
import { numberOf } from './numbers.ts';
import { isPart, wordsOf } from './parts.ts';
import { switchOf } from './switches.ts';

/** What people write for on and off. Nightscout takes each for neither. */
const meant: Readonly<Record<string, 'on' | 'off'>> = {
  yes: 'on',
  y: 'on',
  1: 'on',
  enable: 'on',
  enabled: 'on',
  ture: 'on',
  tru: 'on',
  treu: 'on',
  onn: 'on',
  no: 'off',
  n: 'off',
  0: 'off',
  disable: 'off',
  disabled: 'off',
  flase: 'off',
  fasle: 'off',
  fals: 'off',
  of: 'off',
};

const pairs: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['‘', '’'],
];

function unquoted(text: string): string {
  const pair = pairs.find(
    ([open, close]) => text.length > 1 && text.startsWith(open) && text.endsWith(close),
  );
  return pair === undefined ? text : text.slice(1, -1).trim();
}

/** Several parts that were written as one word. */
const apart = (word: string): readonly string[] =>
  isPart(word) || word.length > longestJoined ? [word] : (joinedParts(word) ?? [word]);

/** The words of a list of parts, each as it was meant: signs between them, halves, and several written as one. */
function mendedWords(text: string): string {
  const words = wordsOf(text)
    .flatMap((word) => (isPart(word) ? [word] : word.split(/[^\w-]+/)))
    .map((word) => (isPart(word.replaceAll(/[-_]/g, '')) ? word.replaceAll(/[-_]/g, '') : word))
    .filter((word) => word !== '');
  const whole: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const halves = splitAt(words, at);
    whole.push(halves ?? words[at] ?? '');
    if (halves !== null) at += 1;
  }
  const single = whole.flatMap(apart);
  return [...new Set(single)].join(' ');
}

/**
 * The value that was meant, where only one thing can have been: without what does not belong round it, and in the
 * spelling that Nightscout reads. Null when there is nothing to mend, or no such one thing.
 */
export function mended(name: string, text: string): string | null {
  const known = knownName(name);
  if (known === null) return null;
  const entry = catalogue[known];
  const bare = unquoted(text.trim());
  const value = (): string => {
    if (entry.kind === 'parts') return mendedWords(bare);
    if (entry.kind === 'switch' && switchOf(bare) === null) return meant[bare.toLowerCase()] ?? bare;
    if (entry.kind === 'number' && entry.unit !== 'glucose' && numberOf(bare) !== null)
      return bare.replace(',', '.');
    return bare;
  };
  const made = value();
  return made === text || made === '' ? null : made;
}
