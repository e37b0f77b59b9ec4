import { useTranslation } from 'react-i18next';
import { formatLocale } from './i18n.ts';
import { ageOf, dayOf, daysUntil, inWords, isTime } from './times.ts';

export interface SayTimes {
  /** "4 minutes", "8 months". */
  readonly age: (iso: string) => string;
  /** "just now", "4 minutes ago". */
  readonly ago: (iso: string) => string;
  /** "2:14", "yesterday, 18:40", "3 March". */
  readonly when: (iso: string) => string;
  /** The same with the clock on every day: "3 March, 18:40". Two of one day can be told apart. */
  readonly exactly: (iso: string) => string;
  /** "at 2:31", "yesterday, 18:40": for "seen at 2:31". */
  readonly at: (iso: string) => string;
  /** "since 2:14". */
  readonly since: (iso: string) => string;
  /** "today, 18:40", "tomorrow, 18:40", "30 November, 18:40": for what is still to come. */
  readonly due: (iso: string) => string;
  /** "23:40" alone. */
  readonly clock: (iso: string) => string;
  /** "12 Nov", for the list of History. */
  readonly shortDay: (iso: string) => string;
  /** "1 December": when Heroku counts Eco hours anew. */
  readonly nextMonth: () => string;
  /** "48 seconds", "2 minutes". */
  readonly lasted: (seconds: number) => string;
}

/** Times in the words of the chosen language, as seen at `now` (milliseconds since 1970). */
export function useTimes(now: number): SayTimes {
  const { t } = useTranslation();
  const locale = formatLocale(navigator.language);
  const format = (iso: string, options: Intl.DateTimeFormatOptions) => inWords(iso, locale, options);
  const clock = (iso: string) => format(iso, { hour: 'numeric', minute: '2-digit' });

  const age = (iso: string) => {
    const { unit, count } = ageOf(iso, now);
    if (unit === 'minutes' && count === 0) return t('times.lessThanMinute');
    return t(`times.${unit}`, { count });
  };
  const ago = (iso: string) => {
    const { unit, count } = ageOf(iso, now);
    return unit === 'minutes' && count === 0 ? t('times.justNow') : t('times.ago', { age: age(iso) });
  };
  const when = (iso: string) => {
    const { daysAgo, sameYear } = dayOf(iso, now);
    if (daysAgo === 0) return clock(iso);
    if (daysAgo === 1) return t('times.yesterdayAt', { time: clock(iso) });
    return format(iso, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
  };
  const exactly = (iso: string) => {
    const day = when(iso);
    return dayOf(iso, now).daysAgo <= 1 ? day : t('times.dayAt', { day, time: clock(iso) });
  };
  const said: SayTimes = {
    age,
    ago,
    when,
    exactly,
    clock,
    at: (iso) => (dayOf(iso, now).daysAgo === 0 ? t('times.at', { time: clock(iso) }) : when(iso)),
    due: (iso) => {
      const days = daysUntil(iso, now);
      const time = clock(iso);
      if (days === 0) return t('times.todayAt', { time });
      if (days === 1) return t('times.tomorrowAt', { time });
      return t('times.dayAt', { day: format(iso, { day: 'numeric', month: 'long' }), time });
    },
    since: (iso) => t('times.since', { when: when(iso) }),
    shortDay: (iso) => format(iso, { day: 'numeric', month: 'short' }),
    nextMonth: () => {
      const today = new Date(now);
      const first = new Date(today.getFullYear(), today.getMonth() + 1, 1);
      return format(first.toISOString(), { day: 'numeric', month: 'long' });
    },
    lasted: (seconds) =>
      seconds < 120
        ? t('times.seconds', { count: seconds })
        : t('times.minutes', { count: Math.round(seconds / 60) }),
  };
  // A time that is none, from a damaged file or an odd answer, must not take the whole page down.
  const surely =
    (say: (iso: string) => string) =>
    (iso: string): string =>
      isTime(iso) ? say(iso) : t('times.unknown');
  return {
    ...said,
    age: surely(said.age),
    ago: surely(said.ago),
    when: surely(said.when),
    exactly: surely(said.exactly),
    at: surely(said.at),
    since: surely(said.since),
    due: surely(said.due),
    clock: surely(said.clock),
    shortDay: surely(said.shortDay),
  };
}
