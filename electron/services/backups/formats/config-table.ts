import type { Reading } from '../copy.ts';
import { entryLimit } from '../limits.ts';

const title = /^=== .*Config Vars\s*$/m;
const row = /^(\w{1,256}):([ \t]*)(.*)$/;

/**
 * What `heroku config` prints: `=== app Config Vars`, then `NAME:   value` with all values in one column. Lines that
 * do not fit the column go on with the value before. Without the title every line has to fit and be in capitals.
 */
export function readConfigTable(text: string): Reading {
  const heading = title.exec(text);
  const body = heading === null ? text : text.slice(heading.index + heading[0].length);
  const lines = body.split(/\r?\n/);
  const width = columnOf(lines.find((line) => (row.exec(line)?.[3] ?? '') !== '') ?? '');
  const entries: Array<[string, string]> = [];
  for (const line of lines) {
    if (entries.length > entryLimit) return 'too-large';
    const match = row.exec(line);
    const [, name = '', , value = ''] = match ?? [];
    const fits = value === '' || columnOf(line) === width;
    if (match !== null && fits && (heading !== null || /^[A-Z_][A-Z\d_]*$/.test(name))) {
      entries.push([name, value]);
    } else if (line.trim() !== '') {
      const last = heading === null ? undefined : entries.at(-1);
      if (last === undefined) return null;
      last[1] += `\n${line}`;
    }
  }
  return entries.length > 0 ? { kind: 'table', ours: false, entries } : null;
}

/** At which character the value of a row begins. */
function columnOf(line: string): number {
  const match = row.exec(line);
  return match === null ? 0 : `${match[1]}:${match[2]}`.length;
}
