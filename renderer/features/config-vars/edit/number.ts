/** A typed number, checked before it is kept. Pure. */

export interface NumberRule {
  readonly min: number;
  readonly max: number;
  /** Several numbers, with spaces between them. */
  readonly many: boolean;
  /** The word off is taken too. */
  readonly off: boolean;
}

export type NumberAnswer =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly wrong: 'numberEmpty' | 'notNumber' | 'outOfRange' };

/** What was typed as the site reads it: a point for a comma, one space between two numbers. */
export function checkNumber(typed: string, { min, max, many, off }: NumberRule): NumberAnswer {
  const text = typed.trim();
  if (text === '') return { ok: false, wrong: 'numberEmpty' };
  if (off && text.toLowerCase() === 'off') return { ok: true, value: 'off' };
  const words = (many ? text.split(/\s+/) : [text]).map((word) => word.replace(',', '.'));
  if (!words.every((word) => /^-?\d+(\.\d+)?$/.test(word))) return { ok: false, wrong: 'notNumber' };
  if (!words.map(Number).every((value) => value >= min && value <= max)) {
    return { ok: false, wrong: 'outOfRange' };
  }
  return { ok: true, value: words.join(' ') };
}
