import { call } from './call.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** `xx` is the test language: longer words, right to left. It is offered only in unpackaged builds. */
export const locales = ['en', 'xx'] as const;
export type Locale = (typeof locales)[number];

export interface Preferences {
  readonly theme: Theme;
  readonly locale: Locale;
}

export const preferencesCalls = {
  'preferences.set': call<Partial<Preferences>, Preferences>(),
} as const;
