import { partNames, type PartName } from '../../contract/catalogue.ts';
import type { Secret } from '../secret.ts';
import { mapValue } from './reading.ts';

const known: ReadonlySet<string> = new Set(partNames);
export const isPart = (word: string): word is PartName => known.has(word);

/** The words of ENABLE and its like. Nightscout reads them in small letters, with spaces between. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

export interface Reticked {
  readonly add: readonly PartName[];
  readonly remove: readonly PartName[];
}

/** A list of parts with some ticked and some no longer. Words that are no part stay as they are. */
export const retick = (list: Secret | undefined, { add, remove }: Reticked): Secret =>
  mapValue(list, (text) => {
    const gone = new Set<string>(remove);
    const kept = text.split(/\s+/).filter((word) => word !== '' && !gone.has(word.toLowerCase()));
    const there = new Set(kept.map((word) => word.toLowerCase()));
    return [...kept, ...add.filter((word) => !there.has(word))].join(' ');
  });
