/**
 * How Nightscout reads its settings: seen with 15.0.7 and its packages, and read there (env.js, settings.js). Pure, and
 * for texts whose outer blanks are cut already, as it cuts them.
 * Source: docs/reference/nightscout.md#how-settings-are-read.
 */

/**
 * Whether it takes a text for a number. Its extended settings (those of a part) then become numbers: an empty text is 0,
 * and `0x1f` or `1e5` are numbers too.
 */
export const isNumeric = (text: string): boolean => !Number.isNaN(Number(text));

/** The value of an extended setting: a number, on or off, or the text itself. */
export function extendedValue(text: string): number | boolean | string {
  if (isNumeric(text)) return Number(text);
  const word = text.toLowerCase();
  if (word === 'on' || word === 'true') return true;
  return word === 'off' || word === 'false' ? false : text;
}

/** A glucose limit: one comma may stand for the point. NaN where it is no number; then nothing is compared with it. */
export function limitOf(text: string): number {
  return Number(isNumeric(text) ? text : text.replace(',', '.'));
}

/** The words of a list with its percent signs decoded; null where one is none of an encoding. */
export function decodedWords(text: string): readonly string[] | null {
  try {
    return decodeURIComponent(text)
      .split(' ')
      .filter((word) => word !== '');
  } catch {
    return null;
  }
}

/**
 * The words of ENABLE, DISABLE, ALARM_TYPES and OBSCURED: percent signs are decoded, capitals made small, and only the
 * plain blank parts two words. A tab, a line break or a no-break space stays inside its word.
 * @returns null where a percent sign is none of an encoding: the program then ends at its start.
 */
export const listWords = (text: string): readonly string[] | null =>
  decodedWords(text.toLowerCase())?.map((word) => word.toLowerCase()) ?? null;

/** Writes words so that `listWords` reads the same ones. */
export const writtenWords = (words: readonly string[]): string => words.join(' ').replaceAll('%', '%25');

/** The numbers of a list of minutes: parted at plain blanks, two blanks make a 0 between them. NaN for other texts. */
export const minutesOf = (text: string): readonly number[] =>
  isNumeric(text) ? [Number(text)] : text.split(' ').map(Number);

/** The roles of a visitor who does not sign in. */
export const rolesOf = (text: string): readonly string[] => text.split(/[, :]/).filter((role) => role !== '');

/** mg/dL in one mmol/L of glucose, as it converts. */
export const perMmol = 18.01559;
/** With mmol in DISPLAY_UNITS, all four limits are converted when the highest is below this; else none. */
export const convertedBelow = 50;

export interface Limits {
  readonly BG_LOW: number;
  readonly BG_TARGET_BOTTOM: number;
  readonly BG_TARGET_TOP: number;
  readonly BG_HIGH: number;
}
export type LimitName = keyof Limits;
export const limitNames = [
  'BG_LOW',
  'BG_TARGET_BOTTOM',
  'BG_TARGET_TOP',
  'BG_HIGH',
] as const satisfies readonly LimitName[];

/** The limits as they are compared with readings, in mg/dL. @param written the four as they are set, or their defaults. */
export function limitsInUse(written: Limits, mmol: boolean): Limits {
  const convert = mmol && written.BG_HIGH < convertedBelow;
  const mg = (value: number): number => (convert ? Math.round(value * perMmol) : value);
  const top = mg(written.BG_TARGET_TOP);
  const bottom = mg(written.BG_TARGET_BOTTOM) >= top ? top - 1 : mg(written.BG_TARGET_BOTTOM);
  const low = mg(written.BG_LOW) >= bottom ? bottom - 1 : mg(written.BG_LOW);
  const high = mg(written.BG_HIGH) <= top ? top + 1 : mg(written.BG_HIGH);
  return { BG_LOW: low, BG_TARGET_BOTTOM: bottom, BG_TARGET_TOP: top, BG_HIGH: high };
}
