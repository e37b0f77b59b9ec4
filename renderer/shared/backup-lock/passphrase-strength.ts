import { minPassphraseLength } from '../../../electron/contract/backups.ts';

/** How hard a new passphrase is to guess, in steps that can be told in plain words. Pure; nothing is kept. */

/** In UTF-16 units. Main takes no longer one (electron/ipc/schemas.ts). */
export const maxPassphraseLength = 1000;
export type Strength = 'empty' | 'short' | 'weak' | 'fair' | 'strong';

/**
 * A rough count of what somebody would have to try: one word counts for about 13 bits, a single sign of a mixed text for
 * 3 to 5, repeats for next to nothing. Meant to steer away from the worst, not to measure.
 */
export function strengthOf(passphrase: string): Strength {
  if (passphrase === '') return 'empty';
  if (passphrase.length < minPassphraseLength) return 'short';
  const words = passphrase
    .toLowerCase()
    .split(/[\s_.,-]+/)
    .filter((word) => /\p{L}{3,}/u.test(word));
  const different = new Set(passphrase).size;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d\s]/u].filter((kind) => kind.test(passphrase)).length;
  const byWords = new Set(words).size * 13;
  const bySigns = Math.min(different, passphrase.length) * (kinds + 1);
  const bits = Math.max(byWords, words.length > 1 ? 0 : bySigns);
  if (different < 5 || bits < 32) return 'weak';
  return bits < 52 ? 'fair' : 'strong';
}

export const isEnough = (strength: Strength): boolean => strength === 'fair' || strength === 'strong';
