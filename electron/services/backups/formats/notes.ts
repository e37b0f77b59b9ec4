import { sure, unsure, type Entry, type FormatResult } from '../backup.ts';
import { knownName } from '../../config-vars/catalogue.ts';
import { entryLimit } from '../limits.ts';
import { isOpenPem, withFollowingLines } from './multi-line-value.ts';
import { isConsoleNoise, isPrompt, visibleText } from './console-lines.ts';
import { unwrapped } from './quotes.ts';

interface NoteRow {
  readonly name: string;
  readonly value: string;
  /** The name is surely that of a setting: one that Nightscout knows, or words joined with `_`. */
  readonly telling: boolean;
}

/** `API_SECRET: value`, with what people put in front of it and between the two. */
const row =
  /^[\s\u00A0]*(?:(?:[-*•–·]|\d{1,3}[.)])[\s\u00A0]+)?[*_`"'“”„]{0,3}([A-Z][A-Z\d_]{1,255})[*_`"'“”„]{0,3}(?:[\s\u00A0]{0,80}(?::=?|：|＝|->|=>|→|\t)|[ \u00A0]{2,80}(?=[^\s=]))(.*)$/u;

/** Whether a name is surely that of a setting, wherever it stands. */
export const isTelling = (name: string): boolean => /[A-Z\d]_[A-Z\d]/.test(name) || knownName(name) !== null;

/** A line of notes that names a setting and its value; null when it is none. */
export function noteRow(line: string): NoteRow | null {
  const [, name, rest] = row.exec(line) ?? [];
  if (name === undefined || rest === undefined) return null;
  return { name, value: noted(rest.trim()), telling: isTelling(name) };
}

/** Without the quotes round it, and without the comma that stands behind them in a list. */
function noted(value: string): string {
  const quoted = /^(["'“”„‘’«»`].*["'“”‘’«»`])\s*[,;]$/u.exec(value)?.[1];
  return unwrapped(quoted ?? value);
}

/** `API_SECRET: x, THEME: y`: where the next one of a line begins. */
const nextOne = /\s*[,;|]\s+(?=[A-Z][A-Z\d_]{1,255}\s?[:=]\s)|\s+(?=[A-Z][A-Z\d]*_[A-Z\d_]{1,255}\s?[:=]\s)/g;

/** The settings of a line: one, or several with a sign between; with a blank between nobody knows where one ends. */
function onOneLine({ name, value }: NoteRow, line: number): readonly Entry[] {
  const ends = [...value.matchAll(nextOne)];
  const [first] = ends;
  if (first === undefined) return [sure(name, line, value)];
  const own = value.slice(0, first.index);
  const rest = noteRow(value.slice(first.index + first[0].length));
  const others = rest === null ? [] : onOneLine(rest, line);
  return first[0].trim() === '' || others.length === 0
    ? [unsure(name, line, 'same-line', own, value)]
    : [sure(name, line, own), ...others];
}

const head = /^=== .*Config Vars/;

/**
 * Notes as people write them: `NAME: value` on a line each, with words between. Where the value does not stand on the
 * line of its name, the next line is it. Null when no line names a setting for sure and most are something else.
 */
export function readNotes(text: string): FormatResult {
  const entries: Entry[] = [];
  const unread: number[] = [];
  let below: string[] | null = null;
  let filled = 0;
  let telling = 0;
  const close = (): void => {
    const last = entries.pop();
    if (last !== undefined) entries.push(settled(last, below ?? []));
    below = null;
  };
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = visibleText(raw);
    if (line.trim() !== '') filled += 1;
    const openKey = below !== null && isOpenPem([entries.at(-1)?.readings[0] ?? '', ...below].join('\n'));
    const note = openKey ? null : noteRow(line);
    if (note !== null) {
      if (below !== null) close();
      if (entries.length > entryLimit) return 'too-large';
      if (note.telling) telling += 1;
      entries.push(...onOneLine(note, index + 1));
      below = [];
    } else if (below !== null && !openKey && (isPrompt(line) || (isConsoleNoise(line) && line.trim() !== '')))
      close();
    else if (below === null && !isConsoleNoise(line)) unread.push(index + 1);
    else below?.push(line.trim());
  }
  if (below !== null) close();
  const enough = telling > 0 || entries.length * 2 >= filled;
  if (entries.length === 0 || !enough || head.test(text)) return null;
  const kept = entries.filter(({ name }) => entries.length * 2 >= filled || isTelling(name));
  return { kind: 'notes', ours: false, entries: kept, unread };
}

/** What stands below a row up to the first blank line may belong to it; further down it is something else. */
function settled(entry: Entry, below: readonly string[]): Entry {
  if (entry.readings[0] !== '') {
    const blank = below.indexOf('');
    return withFollowingLines(
      entry,
      blank < 0 || isOpenPem(entry.readings[0] ?? '') ? below : below.slice(0, blank),
    );
  }
  const lines = below.filter((line) => line !== '');
  const [first, ...others] = lines;
  if (first === undefined) return unsure(entry.name, entry.line, 'no-value', '');
  return withFollowingLines(sure(entry.name, entry.line, unwrapped(first)), others);
}
