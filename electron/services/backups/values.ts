import { createHash } from 'node:crypto';

import type { Secret } from '../secret.ts';
import type { Settings } from './copy.ts';

/** Whether two settings have the same value. */
export const sameValue = (one: Secret, other: Secret): boolean => one.reveal() === other.reveal();

/** Size of a value as Heroku counts it, in bytes of UTF-8. */
export const valueBytes = (value: Secret): number => Buffer.byteLength(value.reveal());

/** A number for all settings of a site together, in any order: two that differ anywhere have different ones. */
export function digestOf(settings: Settings): string {
  const entries = [...settings].map(([name, value]) => [name, value.reveal()] as const);
  const sorted = entries.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}
