import { createHash } from 'node:crypto';

/**
 * A UUID that is always the same for the same words: the practice account has the same ids on every start, so a test
 * or a screenshot can be compared with the one before.
 */
export function uuidOf(...words: readonly (string | number)[]): string {
  const hex = hexOf(32, ...words);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}

/** `length` (at most 64) hex digits that are always the same for the same words. */
export function hexOf(length: number, ...words: readonly (string | number)[]): string {
  return createHash('sha256').update(words.join('/')).digest('hex').slice(0, length);
}
