import * as v from 'valibot';
import type { CopyOrigin, Found, Reading, SettingsCopy } from '../copy.ts';
import { isConfigVarName } from '../names.ts';

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

/** Our document, `heroku config --json` (a flat object), or a list of `{name or key, value}`. */
export function readJson(text: string): Reading {
  const start = text.trimStart();
  if (!/^[{[]/.test(start)) return null;
  const document = parse(start);
  if (document === undefined) return isUnfinished(start) ? 'cut-file' : 'damaged';
  if (Array.isArray(document)) return found(document.map(listed), false);
  if (!isRecord(document)) return 'not-a-copy';
  if (document['format'] !== mark) return found(Object.entries(document), false);
  if (document['version'] !== 1 || !isRecord(document['settings'])) return 'damaged';
  const origin = v.safeParse(originSchema, document);
  return found(Object.entries(document['settings']), true, origin.success ? origin.output : undefined);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
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

function listed(item: unknown): [string, unknown] {
  if (!isRecord(item)) return ['', null];
  const name = item['name'] ?? item['key'];
  return [typeof name === 'string' ? name : '', item['value']];
}

function found(pairs: Array<[string, unknown]>, ours: boolean, origin?: CopyOrigin): Found | 'not-a-copy' {
  const entries: Array<[string, string]> = [];
  for (const [name, value] of pairs) {
    if (!isConfigVarName(name)) return 'not-a-copy';
    if (typeof value === 'string') entries.push([name, value]);
    else if (typeof value === 'number' || typeof value === 'boolean') entries.push([name, String(value)]);
    else return 'not-a-copy';
  }
  return { kind: 'json', ours, entries, ...(origin && { origin }) };
}
