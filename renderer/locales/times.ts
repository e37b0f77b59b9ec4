/**
 * Times as people say them. Pure functions that answer a key and its values; the words themselves lie in `locales/en`.
 * `now` is always passed in, in milliseconds since 1970, so that nothing here reads a clock.
 */
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

type AgeUnit = 'minutes' | 'hours' | 'days' | 'months' | 'years';
export interface Age {
  readonly unit: AgeUnit;
  readonly count: number;
}

/** Whether a text is a moment that a calendar can show. */
export const isTime = (iso: string): boolean => !Number.isNaN(Date.parse(iso));

/**
 * How old a moment is, in the one unit that people would use. Never negative: a clock that runs a little behind must
 * not show readings from the future. Under a minute is `{ unit: 'minutes', count: 0 }`.
 */
export function ageOf(iso: string, now: number): Age {
  const past = Math.max(0, now - Date.parse(iso));
  if (past < hour) return { unit: 'minutes', count: Math.floor(past / minute) };
  if (past < 2 * day) return { unit: 'hours', count: Math.floor(past / hour) };
  const days = Math.floor(past / day);
  // Two months are 61 days: at 60 it would fall back to one.
  if (days < 61) return { unit: 'days', count: days };
  const months = Math.floor(days / 30.44);
  if (months < 24) return { unit: 'months', count: months };
  return { unit: 'years', count: Math.floor(days / 365.25) };
}

/** The date alone, as a number that daylight saving does not bend. */
const midnight = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());

/** In how many whole days of the calendar a moment comes: 0 today, 1 tomorrow. Negative when it is past. */
export function daysUntil(iso: string, now: number): number {
  return Math.round((midnight(new Date(iso)) - midnight(new Date(now))) / day);
}

export interface Day {
  /** In whole days of the calendar: 0 today, 1 yesterday. A moment in the future counts as today. */
  readonly daysAgo: number;
  readonly sameYear: boolean;
}

/** Which calendar day of the person's own time zone a moment fell on, seen from now. */
export function dayOf(iso: string, now: number): Day {
  const then = new Date(iso);
  const today = new Date(now);
  return {
    daysAgo: Math.max(0, -daysUntil(iso, now)),
    sameYear: then.getFullYear() === today.getFullYear(),
  };
}

/** Older than this, a seen state is said with the time at which it was seen. */
export const freshForMs = 10 * minute;

export function isFresh(iso: string | null, now: number): boolean {
  return iso !== null && now - Date.parse(iso) < freshForMs;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes milliseconds, and a list of sites asks for the same three again and again. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** A moment as the calendar of a language writes it. A text that is no moment stands as it is: nothing here throws. */
export const inWords = (iso: string, locale: string, options: Intl.DateTimeFormatOptions): string =>
  isTime(iso) ? formatOf(locale, options).format(new Date(iso)) : iso;
