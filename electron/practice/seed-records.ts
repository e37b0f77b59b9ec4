import type { Memory } from '../services/sites/records.ts';
import type { PracticeServer } from './start.ts';

/** The practice sites have been looked after for a while: their names and newest readings are known. */
export function seedRecords(practice: PracticeServer, now: number): Readonly<Record<string, Memory>> {
  const readings = practice.lastReadings();
  const seenAt = new Date(now).toISOString();
  const names = new Set([...Object.keys(practice.titles), ...Object.keys(readings)]);
  const entries = [...names].map((name): [string, Memory] => {
    const title = practice.titles[name];
    const readingAt = readings[name];
    return [
      name,
      { seenAt, ...(title !== undefined && { title }), ...(readingAt !== undefined && { readingAt }) },
    ];
  });
  return Object.fromEntries(entries);
}
