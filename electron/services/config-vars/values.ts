/** A plain number with at most six digits before and four behind its point or comma; null for anything else. */
export function numberOf(text: string): number | null {
  if (!/^\d{1,6}(?:[.,]\d{1,4})?$/.test(text)) return null;
  return Number(text.replace(',', '.'));
}

/** What Nightscout takes for on and off (docs/reference/nightscout.md#switches); null for anything else. */
export function switchOf(text: string): boolean | null {
  const word = text.toLowerCase();
  if (word === 'on' || word === 'true') return true;
  return word === 'off' || word === 'false' ? false : null;
}
