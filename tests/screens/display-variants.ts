/** In what every state is drawn and inspected: theme, text size, width, language, contrast. */
import { plain } from './page.ts';
import type { DisplayVariant } from './page.ts';

export const displayVariants: Readonly<Record<string, DisplayVariant>> = {
  light: plain,
  dark: { ...plain, theme: 'dark' },
  'big-light': { ...plain, text: 2 },
  'big-dark': { ...plain, theme: 'dark', text: 2 },
  'narrow-light': { ...plain, width: 400 },
  'narrow-dark': { ...plain, width: 320, theme: 'dark' },
  'long-rtl': { ...plain, locale: 'xx' },
  'long-narrow': { ...plain, locale: 'xx', width: 320 },
  contrast: { ...plain, theme: 'dark', forcedColors: true },
};
