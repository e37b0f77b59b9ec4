import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../../electron/contract/preferences.ts';
import { en } from './en/index.ts';
import type { lazy } from './en/lazy.ts';
import { pseudo } from './pseudo.ts';
import type { Words } from './pseudo.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en & typeof lazy };
    returnNull: false;
  }
}

/** Which way a language runs. The test language goes from right to left on purpose. */
const directions: Readonly<Record<Locale, 'ltr' | 'rtl'>> = { en: 'ltr', xx: 'rtl' };

/** What dates and numbers follow: the system's own kind of English when it is English, else the British kind. */
export function formatLocale(system: string): string {
  return system.startsWith('en') ? system : 'en-GB';
}

/** All words of the page. Components take them with `useTranslation`; only the crash page asks here. */
export const words = createInstance();

/** Gets the words ready. They are part of the bundle, so this is done at once. */
export function startWords(): void {
  void words.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
    react: { useSuspense: false },
  });
}

/** Words of screens that were loaded later, for the test language. */
const later: Words[] = [];

/** Adds the words of screens that come in a bundle of their own, when that bundle is loaded. */
export function addWords(more: Words): void {
  later.push(more);
  words.addResourceBundle('en', 'translation', more, true);
  if (words.hasResourceBundle('xx', 'translation')) {
    words.addResourceBundle('xx', 'translation', pseudo(more), true);
  }
}

/** Changes the language of the page, its `lang` and its direction. */
export function speak(locale: Locale): void {
  if (locale === 'xx' && !words.hasResourceBundle('xx', 'translation')) {
    words.addResourceBundle('xx', 'translation', pseudo(en));
    for (const more of later) words.addResourceBundle('xx', 'translation', pseudo(more), true);
  }
  // To say the same language again would draw everything anew.
  if (words.language !== locale) void words.changeLanguage(locale);
  document.documentElement.lang = locale === 'xx' ? 'en-x-test' : locale;
  document.documentElement.dir = directions[locale];
}
