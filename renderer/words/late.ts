import { addWords } from './i18n.ts';

let loading: Promise<void> | undefined;

/** Fetches the words of the later screens, once. A sentence that names a setting needs them too. */
export function loadLateWords(): Promise<void> {
  loading ??= import('./en/late.ts').then(({ late }) => addWords(late));
  return loading;
}
