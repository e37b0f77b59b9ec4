import { addWords } from './i18n.ts';

let loaded: Promise<void> | undefined;

/** Fetches the words of all screens but the first, once. */
export function loadLazyWords(): Promise<void> {
  loaded ??= import('./en/lazy.ts').then((found) => addWords(found.lazy));
  return loaded;
}
