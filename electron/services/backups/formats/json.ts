import * as v from 'valibot';
import { sure, unsure, type CopyOrigin, type Entry, type Reading, type SettingsCopy } from '../copy.ts';
import { isConfigVarName } from '../names.ts';
import { isNoise, seen } from './noise.ts';
import { depthLimit, settingsInTree, type Tree } from './tree.ts';

const mark = 'sitekeeper-settings';

/** The documented text inside a Sitekeeper copy, and the plain JSON format (docs/copies.md). */
export function writeJson(copy: SettingsCopy): string {
  const { app, takenAt, source } = copy;
  const settings = Object.fromEntries([...copy.settings].map(([name, value]) => [name, value.reveal()]));
  return `${JSON.stringify({ format: mark, version: 1, app, takenAt, source, settings }, null, 2)}\n`;
}

const short = v.pipe(v.string(), v.maxLength(500));
const originSchema = v.object({
  app: v.object({ id: short, name: short, title: short }),
  takenAt: v.pipe(short, v.isoTimestamp()),
  source: v.picklist(['person', 'automatic']),
});

/**
 * Our document, `heroku config --json` (a flat object), and the ways of other hosts: a level deeper, `app.json`, lists
 * of `{name or key, value}`. A prompt before it, commas too many and curly quotes do no harm.
 */
export function readJson(file: string): Reading {
  const text = withoutConsole(file);
  if (text === null) return null;
  const document = parse(text) ?? parse(mended(text));
  if (document === undefined) return isUnfinished(text) ? 'cut-file' : 'damaged';
  if (!isRecord(document) && !Array.isArray(document)) return 'not-a-copy';
  if (isRecord(document) && document['format'] === mark) return ours(document);
  const lines = keyLines(file);
  const flat = isRecord(document) ? flatEntries(document, lines) : null;
  const entries = flat ?? settingsInTree(treeOf([document], lines, 0));
  if (entries === null) return 'not-a-copy';
  return typeof entries === 'string' ? entries : { kind: 'json', ours: false, entries };
}

/** How a line begins on which JSON does; `[section]` and `[Environment]::` are of other formats. */
const opening = /^\s*(?:\{|\[\s*(?:$|["'“{[\]]|-?\d+(?:\.\d+)?\s*[,\]]|(?:true|false|null)\b))/;

/** From the first bracket on, when nothing but what a console or a fence adds stands around; null for other texts. */
function withoutConsole(file: string): string | null {
  const lines = file.split('\n');
  const first = lines.findIndex((line) => opening.test(line));
  if (
    first < 0 ||
    !lines.slice(0, first).every((line) => isNoise(seen(line)) || /^\s*[\w.]+ ?= ?$/.test(line))
  )
    return null;
  const last = lines.findLastIndex((line) => /[}\]];?$/.test(line.trimEnd()));
  const behind = lines.slice(last + 1);
  const end = last >= first && behind.every((line) => isNoise(seen(line))) ? last + 1 : lines.length;
  return lines.slice(first, end).join('\n').trim().replace(/;$/, '');
}

/** Numbers as they are written: as a number `12345678901234567890` would lose its end. */
const asWritten = (_key: string, value: unknown, context?: { source?: string }): unknown =>
  typeof value === 'number' ? (context?.source ?? String(value)) : value;

function parse(text: string): unknown {
  try {
    return JSON.parse(text, asWritten);
  } catch {
    return undefined;
  }
}

const stringOrComma = /"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g;

const single = /'((?:[^'\\\n]|\\.)*)'/g;

/**
 * Without commas behind the last item and lines of comments, and with straight double quotes where a word processor made
 * all of them curly or a program has single ones.
 */
function mended(text: string): string {
  const plain = text.replace(/^[ \t]*(?:\/\/|#).*$/gm, '');
  const straight = plain.includes('"')
    ? plain
    : plain
        .replace(/[“”„]/g, '"')
        .replace(single, (_, inner: string) => JSON.stringify(inner.replaceAll("\\'", "'")));
  return straight.replace(stringOrComma, (piece) => (piece === ',' ? '' : piece));
}

/** Whether a text ends inside a string or with brackets still open. */
function isUnfinished(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (inString && char === '\\') at += 1;
    else if (char === '"') inString = !inString;
    else if (!inString && '{['.includes(char)) depth += 1;
    else if (!inString && '}]'.includes(char)) depth -= 1;
  }
  return inString || depth > 0;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function ours(document: Record<string, unknown>): Reading {
  const { settings } = document;
  if (document['version'] !== '1' || !isRecord(settings)) return 'damaged';
  const entries = Object.entries(settings).map(([name, value]) =>
    typeof value === 'string' ? sure(name, 0, value) : null,
  );
  if (!entries.every((entry) => entry !== null)) return 'damaged';
  const origin = v.safeParse(originSchema, document);
  const from: { origin?: CopyOrigin } = origin.success ? { origin: origin.output } : {};
  return { kind: 'json', ours: true, entries, ...from };
}

/** `heroku config --json`: any name that Heroku has, and a text for each. */
function flatEntries(document: Record<string, unknown>, lines: Lines): readonly Entry[] | null {
  const pairs = Object.entries(document);
  const isOne = 'value' in document && ('name' in document || 'key' in document);
  const fits = pairs.every(
    ([name, value]) =>
      isConfigVarName(name) && (value === null || ['string', 'boolean'].includes(typeof value)),
  );
  if (!fits || isOne || pairs.length === 0) return null;
  return pairs.map(([name, value]) => {
    const line = lines.get(name) ?? 1;
    return value === null ? unsure(name, line, 'no-value') : sure(name, line, textOf(value));
  });
}

type Lines = ReadonlyMap<string, number>;

const key = /"((?:[^"\\]|\\.)*)"\s{0,9}:|\n/g;

/** The line on which each key stands for the last time. */
function keyLines(file: string): Lines {
  const lines = new Map<string, number>();
  let line = 1;
  for (const [whole, name] of file.matchAll(key)) {
    if (name !== undefined) lines.set(name, line);
    if (whole === '\n') line += 1;
  }
  return lines;
}

function treeOf(value: unknown, lines: Lines, depth: number): Tree {
  if (depth > depthLimit || value === null || value === undefined) return { kind: 'none', line: 1 };
  if (Array.isArray(value))
    return { kind: 'list', items: value.map((item) => treeOf(item, lines, depth + 1)) };
  if (!isRecord(value)) return { kind: 'scalar', text: textOf(value), line: 1 };
  const pairs = Object.entries(value).map(
    ([name, inner]) => [name, treeOf(inner, lines, depth + 1), lines.get(name) ?? 1] as const,
  );
  return { kind: 'map', pairs };
}
