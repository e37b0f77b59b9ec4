import { sure, type Entry, type FormatResult } from '../backup.ts';
import { entryLimit } from '../limits.ts';
import { isCapitalName } from '../config-var-names.ts';
import { withFollowingLines } from './multi-line-value.ts';
import { named } from './origin.ts';
import { isConsoleNoise, isPrompt, visibleText } from './console-lines.ts';

const title = /^=== (.*?)\s*Config Vars$/;
const row = /^([^\s:=]{1,256}):([ \t]*)(.*)$/;

/**
 * What `heroku config` prints: `=== app Config Vars`, then `NAME:   value` with all values in one column. Lines that do
 * not fit the column go on with the value before; behind the last row stand prompts and notices, or nobody knows what.
 */
export function readConfigTable(text: string): FormatResult {
  const lines = text.split(/\r?\n/).map(visibleText);
  const starts = lines.flatMap((line, at) => (title.test(line) ? [at] : []));
  const [first] = starts;
  if (first === undefined) return null;
  const apps = new Set(starts.map((at) => title.exec(lines[at] ?? '')?.[1]?.replace(/^⬢ /u, '')));
  if (apps.size > 1) return 'two-lists';
  const entries: Entry[] = [];
  for (const [turn, start] of starts.entries()) {
    const table = rowsOf(lines.slice(start + 1, starts[turn + 1]), start + 2);
    if (table === 'too-large') return table;
    entries.push(...table);
  }
  const [app = ''] = apps;
  return entries.length > 0 ? { kind: 'table', ours: false, entries, ...(app !== '' && named(app)) } : null;
}

function rowsOf(lines: readonly string[], firstNumber: number): Entry[] | 'too-large' {
  const end = lines.findIndex(isPrompt);
  const body = end < 0 ? lines : lines.slice(0, end);
  const fits = fitting(body);
  const entries: Entry[] = [];
  let below: string[] = [];
  for (const [index, line] of body.entries()) {
    const match = row.exec(line);
    if (match !== null && fits(line, match)) {
      const [, name = '', , value = ''] = match;
      const last = entries.pop();
      if (last !== undefined) entries.push(inside(last, below));
      below = [];
      // The client writes '' where a setting is empty.
      entries.push(sure(name, firstNumber + index, value === "''" ? '' : value));
      if (entries.length > entryLimit) return 'too-large';
    } else if (line.trim() === '' || !isConsoleNoise(line)) below.push(line);
  }
  const last = entries.pop();
  if (last !== undefined) entries.push(withFollowingLines(last, below));
  return entries;
}

/** Lines between two rows of a table can only belong to the first of them, but an address has no line breaks. */
function inside(entry: Entry, below: readonly string[]): Entry {
  const value = entry.readings[0] ?? '';
  const last = below.findLastIndex((line) => line.trim() !== '');
  if (last < 0 || value.includes('://')) return withFollowingLines(entry, below);
  return { ...entry, readings: [[value, ...below.slice(0, last + 1)].join('\n')] };
}

/**
 * Which lines begin a row: those with their value in the column of most. In a table whose blanks were lost on the way
 * (in a mail, say) there is no such column; then all whose name is in capitals.
 */
function fitting(lines: readonly string[]): (line: string, match: RegExpExecArray) => boolean {
  const columns = new Map<number, number>();
  let named = 0;
  for (const line of lines) {
    const match = row.exec(line);
    if (match === null || match[3] === '' || !isCapitalName(match[1] ?? '')) continue;
    named += 1;
    const column = columnOf(match);
    columns.set(column, (columns.get(column) ?? 0) + 1);
  }
  const [column, count] = [...columns].toSorted(([, one], [, other]) => other - one)[0] ?? [0, 0];
  const aligned = named < 2 || (count > 1 && count * 2 > named);
  return (_, match) => {
    if (match[3] === '') return true;
    if (named === 0) return true;
    return aligned ? columnOf(match) === column : isCapitalName(match[1] ?? '');
  };
}

/** At which character the value of a row begins. */
const columnOf = (match: RegExpExecArray): number => `${match[1]}:${match[2]}`.length;
