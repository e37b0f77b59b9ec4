import type { Locale } from '../contract/preferences.ts';
import { en } from './en/index.ts';

/** The shape of main's words; every language has the same. */
type MainWords = typeof en;

/** How main speaks: the words of the app's language, with moments and sums as the person's system writes them. */
export interface MainLocale extends MainWords {
  /** BCP 47, such as `en`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** A moment in the person's own time: `20 November 2026 at 19:54`. @param at milliseconds since 1970. */
  readonly moment: (at: number) => string;
  /** A day in the person's own time: `5 December 2026`. @param at milliseconds since 1970. */
  readonly day: (at: number) => string;
  /** A price as Heroku names it, in US dollars: `$7`, `$12.50`. */
  readonly money: (cents: number) => string;
}

/** The test language is the page's alone: what main shows stays English. */
const words: Readonly<Record<Locale, MainWords>> = { en, xx: en };

/** What dates and sums follow: the system's own kind of English when it is English, else the British kind. */
const formatLocale = (system: string): string => (system.startsWith('en') ? system : 'en-GB');

function mainLocale(language: Locale, system: string): MainLocale {
  const spoken = words[language];
  const inWords =
    (options: Intl.DateTimeFormatOptions) =>
    (at: number): string =>
      Number.isFinite(at)
        ? new Intl.DateTimeFormat(formatLocale(system), options).format(at)
        : spoken.documents.unknownTime;
  return {
    ...spoken,
    language: 'en',
    direction: 'ltr',
    moment: inWords({ dateStyle: 'long', timeStyle: 'short' }),
    day: inWords({ dateStyle: 'long' }),
    money: (cents) =>
      new Intl.NumberFormat(formatLocale(system), {
        style: 'currency',
        currency: 'USD',
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
      }).format(cents / 100),
  };
}

/** The language that main speaks now. */
export interface MainLanguage {
  readonly current: () => MainLocale;
  /** Speaks the app's language, as the person chose it. */
  use(language: Locale): void;
}

/**
 * Main's words are its own: the page is never asked for them, as a page that went bad could then ask one thing and show
 * another.
 *
 * @param system the system's language, BCP 47.
 */
export function createMainLanguage(system: string): MainLanguage {
  let current = mainLocale('en', system);
  return {
    current: () => current,
    use: (language) => {
      current = mainLocale(language, system);
    },
  };
}
