import { addWords } from './i18n.ts';

let near: Promise<void> | undefined;
let late: Promise<void> | undefined;

/** Fetches the words of the screens that are one press away, once. */
export function loadNearWords(): Promise<void> {
  near ??= import('./en/preloaded.ts').then((found) => addWords(found.near));
  return near;
}

/** Fetches the words of the later screens, once. A sentence that names a setting needs them too. */
export function loadLateWords(): Promise<void> {
  late ??= import('./en/lazy.ts').then((found) => addWords(found.late));
  return late;
}
