import { formatLocale } from './i18n.ts';

/** A price as Heroku names it: "$7", "$12.50". Heroku bills everybody in US dollars. */
export function money(cents: number): string {
  return new Intl.NumberFormat(formatLocale(navigator.language), {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);
}
