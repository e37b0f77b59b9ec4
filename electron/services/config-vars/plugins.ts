import { pluginNames, type PluginName } from '../../contract/config-var-catalogue/index.ts';
import type { Secret } from '../../base/secret.ts';
import { decodedWords, listWords, writtenWords } from './nightscout-env.ts';
import { mapValue } from '../heroku/config-var-values.ts';

const known: ReadonlySet<string> = new Set(pluginNames);
export const isPlugin = (word: string): word is PluginName => known.has(word);

/**
 * The words of ENABLE and its like, as the program reads them. Where it can't read them and ends, those that are plain
 * to see.
 */
export const wordsOf = (text: string): readonly string[] =>
  listWords(text) ??
  text
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');

export interface Reticked {
  readonly add: readonly PluginName[];
  readonly remove: readonly PluginName[];
}

/** A list of parts with some ticked and some no longer. Words that are no part stay as they are. */
export const retick = (list: Secret | undefined, { add, remove }: Reticked): Secret =>
  mapValue(list, (text) => {
    const gone = new Set<string>(remove);
    const words = decodedWords(text.trim()) ?? wordsOf(text.trim());
    const kept = words.filter((word) => !gone.has(word.toLowerCase()));
    const there = new Set(kept.map((word) => word.toLowerCase()));
    return writtenWords([...kept, ...add.filter((word) => !there.has(word))]);
  });
