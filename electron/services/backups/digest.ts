import type { Secret } from '../../base/secret.ts';
import type { Settings } from './backup.ts';

/** Whether two settings have the same value. */
export const sameValue = (one: Secret, other: Secret): boolean => one.reveal() === other.reveal();

/** Whether two lists of settings hold the same, in any order. */
export const sameSettings = (one: Settings, other: Settings): boolean =>
  one.size === other.size &&
  [...one].every(([name, value]) => {
    const twin = other.get(name);
    return twin !== undefined && sameValue(value, twin);
  });

/** A number for all settings of a site together, in any order: two that differ anywhere have different ones. */
export function digestOf(settings: Settings): Promise<string> {
  const entries = [...settings].map(([name, value]) => [name, value.reveal()] as const);
  const sorted = entries.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return sha256(Buffer.from(JSON.stringify(sorted)));
}

/** The SHA-256 of bytes, in hex. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const whole = new Uint8Array(bytes);
  return Buffer.from(await crypto.subtle.digest('SHA-256', whole)).toString('hex');
}
