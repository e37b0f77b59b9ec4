import { sure, unsure, type Entry, type FormatResult } from '../backup.ts';
import { entryLimit } from '../limits.ts';
import { isCapitalName } from '../config-var-names.ts';
import { isOpenPem, withFollowingLines } from './multi-line-value.ts';
import { endOfLine, lastOfSeveral, readEnvValue, type EnvContext, type EnvValue } from './env-value.ts';
import { isConsoleNoise, isPrompt, visibleText } from './console-lines.ts';
import { noteRow } from './notes.ts';

/**
 * Where a line sets a variable, perhaps behind a prompt or the dot of a list. With blanks around `=` only names in
 * capitals count, else prose would match.
 */
const head =
  /[ \t\u00A0]*(?:(?:[-*•$%>❯]|\d{1,3}[.)]|\d{1,5}(?=[ \t]{2})|~\S{0,99} ?[$%]|PS [^>\n]{0,200}>|[A-Za-z]:\\[^>\n]{0,200}>|[\w.-]{1,64}@[\w.-]{1,64}[^=\n$%#]{0,200}[$%#])[ \t]+)?(?:(declare|typeset|export|set|SET|env|ENV|readonly|cross-env)(?:[ \t]+-[-\w]+)*[ \t]+)?(?:process\.env\.)?(?:([A-Z_][A-Z\d_]{0,255})(?:[ \t\u00A0]+(?:=>|==?)|[ \t\u00A0]*:=|(?:=>|==)(?=[ \t"'“„]))|([\w.-]{1,256})=)[ \t]*/y;

/** `set "NAME=value"` of Windows: the quotes stand round all of it. */
const windowsQuoted = /^\s*set\s+"([^"=]{1,256})=(.*)"\s*$/i;

/** `declare -x OLDPWD`: a variable without a value. */
const nothingSet = /^\s*(?:declare|typeset|export|readonly)(?:\s+-\S+)*\s+\w+\s*$/;

/** Variables that only a list printed by `env`, or by `set` on Windows, has without `export`; nothing is quoted there. */
const printedByEnv = /^(?:DYNO|PWD|SHLVL|COMPUTERNAME|SystemRoot)=/m;

/** What stands between assignments that are all written alike, one on each line. */
const wholeLine = /^[ \t]*(?:export[ \t]+)?[A-Z_][A-Z\d_]{0,255}[ \t]?=(.*)$/gm;

/** What a line of the file came to. */
interface Line {
  readonly entries: readonly Entry[];
  /** Where the next line begins. */
  readonly end: number;
  /** The last entry has no end of its own, so the next lines may belong to it. */
  readonly open: boolean;
  readonly exported: boolean;
  /** It sets something by `=`, as no note does. */
  readonly assigns: boolean;
}

/**
 * Lines that set variables: `.env` files, `heroku config -s`, and what `export`, `declare -x`, `env` or `set` print in
 * a console. Null when no line sets any.
 */
export function readEnv(file: string): FormatResult {
  const text = withoutReturns(file);
  const plain = printedByEnv.test(text);
  const separator = plain ? null : separatorOf(text);
  const entries: Entry[] = [];
  const unread: number[] = [];
  let below: string[] | null = null;
  let dumped = plain;
  let assigns = false;
  let number = 0;
  const close = (): void => {
    const last = entries.pop();
    if (last !== undefined) entries.push(withFollowingLines(last, below ?? []));
    below = null;
  };
  for (let at = 0; at < text.length;) {
    number += 1;
    const raw = text.slice(at, endOfLine(text, at));
    const open: Entry | null = below === null ? null : (entries.at(-1) ?? null);
    if (below !== null && open !== null && belongs(open, below, raw)) {
      below.push(raw);
      at = nextLine(text, at);
      continue;
    }
    const line = readLine(text, at, number, { plain, separator });
    if (typeof line === 'string') return line;
    if (line !== null) {
      if (below !== null) close();
      entries.push(...line.entries);
      if (entries.length > entryLimit) return 'too-large';
      dumped ||= line.exported;
      assigns ||= line.assigns;
      below = line.open ? [] : null;
      number += lineBreaks(text, at, line.end);
      at = line.end;
      continue;
    }
    if (isConsoleNoise(visibleText(raw)) || nothingSet.test(raw)) {
      if (below !== null && !isOpenPem(open?.readings[0] ?? '')) close();
    } else if (below === null) unread.push(number);
    else below.push(raw);
    at = nextLine(text, at);
  }
  if (below !== null) close();
  if (!assigns) return null;
  return { kind: dumped ? 'console' : 'env', ours: false, entries, unread };
}

/** The settings in one line among those of another format. @param number of that line in its file, from 1. */
export function envLine(line: string, number: number): readonly Entry[] {
  const found = readEnv(line);
  if (found === null || typeof found === 'string') return [];
  return found.entries.map((entry) => ({ ...entry, line: number + entry.line - 1 }));
}

/** A file saved on Windows has CRLF throughout, inside values of several lines too. */
const withoutReturns = (text: string): string =>
  /(?<!\r)\n/.test(text) ? text : text.replaceAll('\r\n', '\n');

function nextLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

/** Line breaks between two places, but for the one that ends the last line. */
function lineBreaks(text: string, from: number, to: number): number {
  let count = -1;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return Math.max(0, count);
}

/**
 * Whether a line goes on with a value although it looks as if it set something: inside a key all does that sets nothing
 * in capitals, and behind an address that was broken at its `?` or `&` all does whose name is none of a setting.
 */
function belongs(open: Entry, below: readonly string[], line: string): boolean {
  const value = open.readings[0] ?? '';
  if (isPrompt(line)) return false;
  if (isOpenPem([value, ...below].join('\n')))
    return !/^\s*(?:export\s+)?[A-Z_][A-Z\d_]*=\s*[^\s=]/.test(line);
  const name = /^\s*([\w.-]+)=/.exec(line)?.[1];
  return name !== undefined && value.includes('://') && !isCapitalName(name);
}

function separatorOf(text: string): EnvContext['separator'] {
  const ends = [...text.matchAll(wholeLine)].map(([, value = '']) => value.trimEnd().at(-1));
  if (ends.length < 2) return null;
  if (ends.every((end) => end === ';')) return ';';
  return ends.slice(0, -1).every((end) => end === ',') ? ',' : null;
}

function readLine(
  text: string,
  start: number,
  number: number,
  file: { plain: boolean; separator: EnvContext['separator'] },
): Line | 'cut-file' | 'too-large' | null {
  const entries: Entry[] = [];
  let exported = false;
  let at = start;
  let last: EnvValue | null = null;
  for (let more = true; more;) {
    head.lastIndex = at;
    const match = head.exec(text);
    const name = match?.[2] ?? match?.[3];
    if (match === null || name === undefined) break;
    const from = at + match[0].length;
    const word = match[1];
    if (file.plain && word === undefined) {
      const end = endOfLine(text, from);
      const entry = sure(name, number, text.slice(from, end));
      return { entries: [entry], end: nextLine(text, end), open: true, exported, assigns: true };
    }
    const byShell = word !== undefined && /^(?:declare|typeset|export)$/.test(word);
    exported ||= byShell;
    const context = { exported: byShell, windows: word?.toLowerCase() === 'set', separator: file.separator };
    const read = readEnvValue(text, from, context);
    if (typeof read === 'string') return read;
    last = entries.length > 0 && !read.more ? lastOfSeveral(read) : read;
    entries.push({ name, line: number, readings: last.readings, doubt: last.doubt });
    at = last.end;
    more = last.more;
  }
  if (entries.length > 0) {
    return { entries, end: nextLine(text, at), open: last?.bare ?? false, exported, assigns: true };
  }
  const raw = text.slice(start, endOfLine(text, start));
  const one = otherLine(raw, number);
  return one === null
    ? null
    : { entries: [one], end: nextLine(text, start), open: false, exported, assigns: windowsQuoted.test(raw) };
}

/** A line of another habit among these: Windows' own quotes, or a note. */
function otherLine(line: string, number: number): Entry | null {
  const [, name, value] = windowsQuoted.exec(line) ?? [];
  if (name !== undefined && value !== undefined) return sure(name, number, value);
  const note = noteRow(line);
  if (note === null || !note.telling) return null;
  return note.value === '' ? unsure(note.name, number, 'no-value', '') : sure(note.name, number, note.value);
}
