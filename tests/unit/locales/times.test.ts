import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageOf, dayOf, isFresh } from '../../../renderer/locales/times.ts';

const now = new Date(2026, 10, 20, 2, 52).getTime();
const ago = (milliseconds: number) => new Date(now - milliseconds).toISOString();
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('how old something is', () => {
  test.each([
    [20_000, 'minutes', 0],
    [38 * minute, 'minutes', 38],
    [59 * minute + 59_000, 'minutes', 59],
    [hour, 'hours', 1],
    [47 * hour, 'hours', 47],
    [2 * day, 'days', 2],
    [59 * day, 'days', 59],
    [244 * day, 'months', 8],
    [800 * day, 'years', 2],
  ] as const)('%d ms is said in %s: %d', (past, unit, count) => {
    expect(ageOf(ago(past), now)).toEqual({ unit, count });
  });

  test('never shows a time in the future', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10 * day, max: 4000 * day }), (past) => {
        const { count } = ageOf(ago(past), now);
        expect(count).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('never grows younger', () => {
    const inMinutes = { minutes: 1, hours: 60, days: 1440, months: 43_834, years: 525_960 };
    const size = (past: number) => {
      const { unit, count } = ageOf(ago(past), now);
      return count * inMinutes[unit];
    };
    fc.assert(
      fc.property(fc.nat(2000 * day), fc.nat(30 * day), (past, more) => {
        expect(size(past + more)).toBeGreaterThanOrEqual(size(past) * 0.97);
      }),
    );
  });
});

describe('which day', () => {
  test('goes by the calendar, not by 24 hours', () => {
    expect(dayOf(new Date(2026, 10, 20, 0, 1).toISOString(), now).daysAgo).toBe(0);
    expect(dayOf(new Date(2026, 10, 19, 23, 59).toISOString(), now).daysAgo).toBe(1);
    expect(dayOf(new Date(2026, 10, 18, 23, 59).toISOString(), now).daysAgo).toBe(2);
  });

  test('knows another year, and calls the future today', () => {
    expect(dayOf(new Date(2025, 2, 3).toISOString(), now).sameYear).toBe(false);
    expect(dayOf(new Date(2026, 10, 21).toISOString(), now).daysAgo).toBe(0);
  });
});

test('what was seen ten minutes ago is told with its time', () => {
  expect(isFresh(ago(9 * minute), now)).toBe(true);
  expect(isFresh(ago(10 * minute), now)).toBe(false);
  expect(isFresh(null, now)).toBe(false);
});
