/** Amounts of data as people say them. */
import { formatLocale } from './i18n.ts';

const kilo = 1024;
const mega = kilo * kilo;
const giga = mega * kilo;

/** From here on a decimal says nothing more. */
const small = 10;

function said(value: number, unit: 'kilobyte' | 'megabyte' | 'gigabyte'): string {
  return new Intl.NumberFormat(formatLocale(navigator.language), {
    style: 'unit',
    unit,
    maximumFractionDigits: value < small && unit !== 'kilobyte' ? 1 : 0,
  }).format(value);
}

/** "399 MB", "0.4 MB", "5 GB". A megabyte is 1,048,576 bytes, as Atlas counts. */
export function size(bytes: number): string {
  if (bytes >= giga) return said(bytes / giga, 'gigabyte');
  return bytes > 0 && bytes < mega / small ? said(bytes / kilo, 'kilobyte') : said(bytes / mega, 'megabyte');
}

/** "412,306". */
export const amount = (count: number): string =>
  new Intl.NumberFormat(formatLocale(navigator.language)).format(count);

/** "78%". A part never shows as the whole before it is, nor as nothing while there is some. */
export function percent(part: number, whole: number): string {
  const rounded = Math.round((part / whole) * 100);
  const shown = part < whole ? Math.min(99, rounded) : rounded;
  return new Intl.NumberFormat(formatLocale(navigator.language), { style: 'percent' }).format(
    (part > 0 ? Math.max(1, shown) : shown) / 100,
  );
}
