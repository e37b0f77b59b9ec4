/** What Nightscout takes for on and off (docs/reference/nightscout.md#switches); null for anything else. */
export function switchOf(text: string): boolean | null {
  const word = text.toLowerCase();
  if (word === 'on' || word === 'true') return true;
  return word === 'off' || word === 'false' ? false : null;
}
