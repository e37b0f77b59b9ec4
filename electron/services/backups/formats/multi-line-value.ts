import { unsure, type Entry } from '../backup.ts';

const pemHead = /^-----BEGIN [A-Z\d ]+-----/;
const pemEnd = /-----END [A-Z\d ]+-----\s*$/;

/** Whether a value begins a key or certificate (PEM, RFC 7468) that is not closed yet: the lines below are of it. */
export const isOpenPem = (value: string): boolean => pemHead.test(value) && !value.includes('-----END ');

/**
 * An entry with the lines that stand below it and are no settings: of a key they are the rest; an address is never of
 * several lines; of anything else nobody can say.
 */
export function withFollowingLines(entry: Entry, below: readonly string[]): Entry {
  const last = below.findLastIndex((line) => line.trim() !== '');
  if (last < 0) return entry;
  const lines = below.slice(0, last + 1);
  const value = entry.readings[0] ?? '';
  const whole = [value, ...lines].join('\n');
  if (pemHead.test(value) && pemEnd.test(whole)) return { ...entry, readings: [whole.trimEnd()] };
  if (value.includes('://')) {
    const joined = value + lines.map((line) => line.trim()).join('');
    return unsure(entry.name, entry.line, 'next-line', joined, ...entry.readings);
  }
  return unsure(entry.name, entry.line, 'next-line', ...entry.readings, whole);
}
