import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../../electron/contract/models.ts';
import { en } from './en/index.ts';
import type { late } from './en/late.ts';
import { pseudo } from './pseudo.ts';
import type { Words } from './pseudo.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en & typeof late };
    returnNull: false;
  }
}

/** Which way a language runs. The test language goes from right to left on purpose. */
export const directions: Readonly<Record<Locale, 'ltr' | 'rtl'>> = { en: 'ltr', xx: 'rtl' };

/** What dates and numbers follow: the system's own kind of English when it is English, else the British kind. */
export function formatLocale(system: string): string {
  return system.startsWith('en') ? system : 'en-GB';
}

/** Gets the words ready. They are part of the bundle, so this is done at once. */
export function startWords(): void {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
    react: { useSuspense: false },
  });
}

/** Words of screens that were loaded later, for the test language. */
let later: Words = {};

/** Adds the words of screens that come in a bundle of their own, when that bundle is loaded. */
export function addWords(words: Words): void {
  later = words;
  i18next.addResourceBundle('en', 'translation', words, true);
  if (i18next.hasResourceBundle('xx', 'translation')) {
    i18next.addResourceBundle('xx', 'translation', pseudo(words), true);
  }
}

/** Changes the language of the page, its `lang` and its direction. */
export function speak(locale: Locale): void {
  if (locale === 'xx' && !i18next.hasResourceBundle('xx', 'translation')) {
    i18next.addResourceBundle('xx', 'translation', pseudo(en));
    i18next.addResourceBundle('xx', 'translation', pseudo(later), true);
  }
  void i18next.changeLanguage(locale);
  document.documentElement.lang = locale === 'xx' ? 'en-x-test' : locale;
  document.documentElement.dir = directions[locale];
}
