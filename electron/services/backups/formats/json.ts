import * as v from 'valibot';
import { sure, type BackupOrigin, type Entry, type FormatResult, type Backup } from '../backup.ts';
import { isConfigVarName } from '../config-var-names.ts';
import { isConsoleNoise, visibleText } from './console-lines.ts';
import { parseJsonText } from './json-text.ts';
import { settingOf, settingsInTree, type Tree } from './tree.ts';

const mark = 'sitekeeper-settings';

/** The documented text inside a Sitekeeper copy, and the plain JSON format (docs/file-formats/backups.md). */
export function writeJson(copy: Backup): string {
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
 * of `{name or key, value}`; and what json-text.ts takes for JSON. A prompt or a sentence beside it does no harm.
 */
export function readJson(file: string): FormatResult {
  const part = jsonIn(file);
  if (part === null) return null;
  const { text, firstLine, alone, unread } = part;
  const document = parse(text);
  if (isRecord(document) && document['format'] === mark) return ours(document);
  const tree = document === undefined && text.includes(`"${mark}"`) ? null : parseJsonText(text, firstLine);
  if (tree === null && !alone) return null;
  if (tree === null) return isUnfinished(text) ? 'cut-file' : 'damaged';
  const entries =
    flatEntries(tree) ?? settingsInTree(tree.kind === 'map' ? { kind: 'list', items: [tree] } : tree);
  if (entries === null) return alone ? 'not-a-copy' : null;
  return typeof entries === 'string' ? entries : { kind: 'json', ours: false, entries, unread };
}

/** How a line begins on which JSON does; `[section]` and `[Environment]::` are of other formats. */
const opening = /^\s*(?:\{|\[\s*(?:$|["'“{[\]]|-?\d+(?:\.\d+)?\s*[,\]]|(?:true|false|null)\b))/;
/** How programs begin a line that holds one: `settings = {`, `environ({`. */
const assigning =
  /^\s*(?:(?:(?:const|let|var) )?[a-z][\w.]* = |(?:[a-z][\w.]* = )?(?:environ|dict)\()(?=[{[])/;
const settingLine = /^\W*(?:[a-z]+\s+)?[A-Z_][A-Z\d_]+["'*`]*\s*(?:[=:]|->)/;

interface JsonPart {
  readonly text: string;
  /** From 1. */
  readonly firstLine: number;
  /** Nothing stands around it but what a console or a fence adds: it is JSON or nothing. */
  readonly alone: boolean;
  /** Sentences around it. */
  readonly unread: readonly number[];
}

/** From the first bracket to the last; null for other texts, and where lines around it may be settings. */
function jsonIn(file: string): JsonPart | null {
  const lines = file.split('\n');
  const first = lines.findIndex((line) => opening.test(line) || assigning.test(line));
  if (first < 0) return null;
  const ending = lines.findLastIndex((line) => /[}\]]\)?[;,]?$/.test(line.trimEnd()));
  const last = ending < first ? lines.length - 1 : ending;
  const around = lines.flatMap((line, at) =>
    (at < first || at > last) && !isConsoleNoise(visibleText(line)) && !/^\s*[\w.]+ ?= ?$/.test(line)
      ? [at]
      : [],
  );
  const head = lines[first] ?? '';
  const alone = around.length === 0 && opening.test(head);
  // Behind a text that was cut stands nothing of it: it is told as cut.
  if (around.length > 0 && around.every((at) => at > last) && opening.test(head) && isUnfinished(file))
    return { text: lines.slice(first).join('\n'), firstLine: first + 1, alone: true, unread: [] };
  if (around.some((at) => settingLine.test(lines[at] ?? ''))) return null;
  const text = [head.replace(assigning, ''), ...lines.slice(first + 1, last + 1)].join('\n').trim();
  const bare = assigning.test(head) ? text.replace(/\);?$/, '') : text.replace(/[;,]$/, '');
  return { text: bare, firstLine: first + 1, alone, unread: around.map((at) => at + 1) };
}

/** Numbers as they are written, to tell our own version. */
const asWritten = (_key: string, value: unknown, context?: { source?: string }): unknown =>
  typeof value === 'number' ? (context?.source ?? String(value)) : value;

function parse(text: string): unknown {
  try {
    return JSON.parse(text, asWritten);
  } catch {
    return undefined;
  }
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

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function ours(document: Record<string, unknown>): FormatResult {
  const { settings } = document;
  if (document['version'] !== '1' || !isRecord(settings)) return 'damaged';
  const entries = Object.entries(settings).map(([name, value]) =>
    typeof value === 'string' ? sure(name, 0, value) : null,
  );
  if (!entries.every((entry) => entry !== null)) return 'damaged';
  const origin = v.safeParse(originSchema, document);
  const from: { origin?: BackupOrigin } = origin.success ? { origin: origin.output } : {};
  return { kind: 'json', ours: true, entries, ...from };
}

/** `heroku config --json`: any name that Heroku has, and a text for each. */
function flatEntries(tree: Tree): readonly Entry[] | null {
  if (tree.kind !== 'map' || tree.pairs.length === 0) return null;
  const names = new Set(tree.pairs.map(([name]) => name));
  const isOne = names.has('value') && (names.has('name') || names.has('key'));
  const entries = tree.pairs.flatMap(([name, value, line]) =>
    isConfigVarName(name) && value.kind !== 'map' && value.kind !== 'list'
      ? settingOf(name, value, line)
      : [],
  );
  return isOne || entries.length < tree.pairs.length ? null : entries;
}
