import type { PluginName } from './plugins.ts';

/** What a number counts. `glucose` is in whatever unit DISPLAY_UNITS says; `clock` is an hour of the day. */
export type Unit =
  | 'plain'
  | 'percent'
  | 'milliseconds'
  | 'seconds'
  | 'minutes'
  | 'hours'
  | 'days'
  | 'clock'
  | 'glucose'
  | 'insulin'
  | 'volts'
  | 'mebibytes';

interface Common {
  /** What the site does when the setting is not there, as one would write it; null when it does nothing. */
  readonly fallback: string | null;
  /** Opens or signs in somewhere, or names a person elsewhere: never shown or copied unasked, never in a report. */
  readonly secret: boolean;
  /** A copy without it can't bring the site back as it was. */
  readonly vital: boolean;
  /** It works only while this word stands in ENABLE (or is always on). */
  readonly part: PluginName | null;
  /** What to use in its place; null while it is the right one. */
  readonly replacedBy: string | null;
  /** No version that we know reads it. */
  readonly unread: boolean;
}

/** What a value may be. Values of the first five kinds are harmless; `text` and `address` are shown only on a press. */
type Kind =
  | { readonly kind: 'switch' }
  /**
   * One of a list. With `more`, the site takes other texts too, and those are not shown. With `anyCase`, capitals do not
   * matter; else the site knows a value only by its exact letters.
   */
  | {
      readonly kind: 'choice';
      readonly values: readonly string[];
      readonly more: boolean;
      readonly anyCase: boolean;
    }
  | { readonly kind: 'number'; readonly unit: Unit; readonly min: number; readonly max: number }
  /** Numbers with spaces between them; with `off`, the word off is also taken. */
  | {
      readonly kind: 'numbers';
      readonly unit: Unit;
      readonly min: number;
      readonly max: number;
      readonly off: boolean;
    }
  /** Words from the list of parts, with spaces between them. */
  | { readonly kind: 'parts' }
  | { readonly kind: 'text' }
  | { readonly kind: 'address' };

export type Entry = Common & Kind;

type Extra = Partial<Common>;
type Of<K extends Kind['kind']> = Common & Extract<Kind, { kind: K }>;

const common: Common = {
  fallback: null,
  secret: false,
  vital: false,
  part: null,
  replacedBy: null,
  unread: false,
};

export const onOff = (fallback: 'on' | 'off' | 'true' | 'false', extra?: Extra): Of<'switch'> => ({
  ...common,
  kind: 'switch',
  fallback,
  ...extra,
});

/** One of `values`. The type keeps them, so that a value without words does not compile. */
export const choice = <const V extends readonly string[]>(
  values: V,
  fallback: V[number] | null,
  extra?: Extra & { readonly more?: boolean; readonly anyCase?: boolean },
): Of<'choice'> & { readonly values: V } => ({
  ...common,
  kind: 'choice',
  values,
  more: false,
  anyCase: false,
  fallback,
  ...extra,
});

export const number = (
  unit: Unit,
  range: readonly [min: number, max: number],
  fallback: string | null,
  extra?: Extra,
): Of<'number'> => ({ ...common, kind: 'number', unit, min: range[0], max: range[1], fallback, ...extra });

export const numbers = (
  unit: Unit,
  range: readonly [min: number, max: number],
  fallback: string,
  extra?: Extra & { readonly off?: boolean },
): Of<'numbers'> => ({
  ...common,
  kind: 'numbers',
  unit,
  min: range[0],
  max: range[1],
  off: false,
  fallback,
  ...extra,
});

export const parts = (fallback: string, extra?: Extra): Of<'parts'> => ({
  ...common,
  kind: 'parts',
  fallback,
  ...extra,
});

export const text = (fallback: string | null = null, extra?: Extra): Of<'text'> => ({
  ...common,
  kind: 'text',
  fallback,
  ...extra,
});

export const address = (fallback: string | null = null, extra?: Extra): Of<'address'> => ({
  ...common,
  kind: 'address',
  fallback,
  ...extra,
});

/** A password, key or user name. */
export const hidden = (extra?: Extra): Of<'text'> => text(null, { ...extra, secret: true });
