/** What a cluster can hold, in bytes. Pure. */
const mega = 1_048_576;
const giga = 1024 * mega;

/** Of Atlas, as of 2026 (docs/reference/atlas.md#limits). */
export const freeLimit = 512 * mega;
export const flexLimit = 5 * giga;

/** Gigabytes that may be typed: the smallest and the largest that a cluster holds. */
const minGigabytes = 0.1;
const maxGigabytes = 4000;

/** Typed gigabytes as bytes, with a comma or a point; null when it is no such number. */
export function limitOf(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  if (!/^\d{1,4}(\.\d{1,3})?$/.test(text)) return null;
  const gigabytes = Number(text);
  return gigabytes < minGigabytes || gigabytes > maxGigabytes ? null : Math.round(gigabytes * giga);
}
