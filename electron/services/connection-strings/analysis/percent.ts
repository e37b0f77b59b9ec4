/** What a part means: its percent signs undone where they are sound, every other sign taken as it stands. */
export function meaning(raw: string): string {
  return raw.replaceAll(/(?:%[0-9a-f]{2})+/gi, (signs) => {
    try {
      return decodeURIComponent(signs);
    } catch {
      return signs;
    }
  });
}

/** As it has to be written. A lone half of a sign pair can't be, so it is left out. */
export const encoded = (plain: string): string =>
  encodeURIComponent(plain.toWellFormed().replaceAll('\uFFFD', ''));

/** Whether every percent sign in it begins a sign of UTF-8. */
export function isSound(raw: string): boolean {
  try {
    decodeURIComponent(raw);
    return true;
  } catch {
    return false;
  }
}
