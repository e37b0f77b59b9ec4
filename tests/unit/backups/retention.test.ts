import { expect, test } from 'vitest';
import { expiredBackups } from '../../../electron/services/backups/retention.ts';

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 20);
const daily = (appId: string, count: number, firstAge = 0) =>
  Array.from({ length: count }, (_, at) => ({
    id: `${appId}-${at}`,
    appId,
    takenAt: now - (firstAge + at) * day,
  }));
const ids = (copies: ReturnType<typeof daily>): string[] => expiredBackups(copies, now).map(({ id }) => id);

test('copies of the last 90 days stay, however many', () => {
  expect(
    ids(Array.from({ length: 300 }, (_, at) => ({ id: `${at}`, appId: 'a', takenAt: now - 90 * day + at }))),
  ).toEqual([]);
});

test('the newest 50 stay, however old', () => {
  expect(ids(daily('a', 50, 1000))).toEqual([]);
  expect(ids(daily('a', 52, 1000))).toEqual(['a-50', 'a-51']);
});

test('each site is counted for itself, in any order of the list', () => {
  const copies = [...daily('a', 92), ...daily('b', 50, 200)].toReversed();
  expect(ids(copies)).toEqual(['a-91']);
});

test('a copy from the future (the clock was wrong) stays', () => {
  expect(ids([{ id: 'x', appId: 'a', takenAt: now + 400 * day }, ...daily('a', 51, 100)])).toEqual([
    'a-49',
    'a-50',
  ]);
});
