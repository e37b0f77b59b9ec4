import {
  pluginNames,
  type CatalogueName,
  type PluginName,
} from '../../../contract/config-var-catalogue/index.ts';
import type { Finding, LintCode } from '../../../contract/config-vars.ts';
import { isPlugin, wordsOf } from '../plugins.ts';
import { listWords } from '../nightscout-env.ts';
import { finding, type Rule, type View } from './view.ts';

/** What a word is made of when the signs in it part words: `iob,cob`, or `iob%20cob` where a blank was written twice over. */
const piecesOf = (word: string): readonly string[] =>
  word.split(/(?:%(?:25)*20|[^\w-])+/).filter((piece) => piece !== '');

/** Whether a word is several that a sign, a tab or a no-break space keeps together; none of them is then on. */
const isGlued = (word: string): boolean =>
  !isPlugin(word) && /[^\w-]/.test(word) && piecesOf(word).some(isPlugin);

/** A word as the words that were meant. */
export const unglued = (word: string): readonly string[] => (isGlued(word) ? piecesOf(word) : [word]);

/** `care portal`, `care-portal`: a part that a telephone's spelling help has cut in two. */
function splitParts(words: readonly string[]): readonly PluginName[] {
  const pairs = words.slice(1).map((word, index) => [words[index] ?? '', word] as const);
  const cut = pairs
    .filter(([first, second]) => !isPlugin(first) || !isPlugin(second))
    .map(([first, second]) => first + second);
  const hyphens = words.filter((word) => /[-_]/.test(word)).map((word) => word.replaceAll(/[-_]/g, ''));
  return [...cut, ...hyphens].filter(isPlugin);
}

/** The parts of which a word is made, as in `iobcob`; null when it is not made of parts. */
export function joinedPlugins(word: string): readonly PluginName[] | null {
  if (word === '') return [];
  for (const part of pluginNames.filter((name) => word.startsWith(name))) {
    const rest = joinedPlugins(word.slice(part.length));
    if (rest !== null) return [part, ...rest];
  }
  return null;
}

/** The part whose two halves stand at this place and the next; null when there is none. */
export function splitAt(words: readonly string[], at: number): PluginName | null {
  const [first = '', second = ''] = words.slice(at, at + 2);
  const both = first + second;
  return second !== '' && isPlugin(both) && !(isPlugin(first) && isPlugin(second)) ? both : null;
}

/** Longer words are not taken apart: the work grows with their length. */
export const longestJoined = 100;

/** The words of a list of parts: Nightscout passes over each that it does not know, without a word (settings.js). */
function checkList(view: View, list: 'ENABLE' | 'DISABLE'): readonly Finding[] {
  const line = view.line(list);
  if (line === null) return [];
  const words = wordsOf(line.text);
  const names = [line.name];
  const split = splitParts(words);
  const odd = words.filter((word) => !isPlugin(word));
  const glued = odd.filter(isGlued);
  const joined = odd
    .filter((word) => !glued.includes(word) && word.length <= longestJoined)
    .map((word) => ({ word, parts: joinedPlugins(word) ?? [] }))
    .filter(({ parts }) => parts.length > 0);
  const halves = split.flatMap((part) => odd.filter((word) => part.includes(word.replaceAll(/[-_]/g, ''))));
  const explained = new Set([...glued, ...joined.map(({ word }) => word), ...halves]);
  const told = (
    code: LintCode,
    found: readonly unknown[],
    parts: readonly PluginName[],
  ): readonly Finding[] => (found.length > 0 ? [finding(code, names, parts)] : []);
  return [
    ...told('parts-split', split, split),
    ...told(
      'parts-joined',
      joined,
      joined.flatMap(({ parts }) => parts),
    ),
    ...told('parts-signs', glued, glued.flatMap(piecesOf).filter(isPlugin)),
    ...told(
      'parts-unknown',
      odd.filter((word) => !explained.has(word)),
      [],
    ),
  ];
}

/** Lists whose percent signs are decoded before anything else is done. A lone one ends the program at its start. */
const decoded: readonly CatalogueName[] = ['ENABLE', 'DISABLE', 'ALARM_TYPES', 'OBSCURED'];

export const checkPlugins: Rule = (view) => {
  const unread = decoded
    .map(view.line)
    .filter((line) => line !== null)
    .filter(({ text }) => listWords(text) === null);
  return [
    ...unread.map(({ name }) => finding('list-percent', [name])),
    ...(['ENABLE', 'DISABLE'] as const)
      .filter((list) => unread.every(({ known }) => known !== list))
      .flatMap((list) => checkList(view, list)),
  ];
};
