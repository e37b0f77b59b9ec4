import { closersOf } from './quotes.ts';
import { depthLimit, type Tree } from './tree.ts';

type Scalar = Extract<Tree, { kind: 'scalar' }>;
type Pairs = Extract<Tree, { kind: 'map' }>['pairs'];

/** Where the reading stands. */
interface Cursor {
  readonly text: string;
  at: number;
  /** Line of the file, from 1, that `counted` is in. */
  line: number;
  counted: number;
}

/**
 * JSON, and what people and other programs make of it: comments, a comma behind the last item or none between, single and curly quotes,
 * names without quotes, `=>` and `=` for `:`, `None`; several documents below each other make a list. Each pair of a map
 * stays, also where a name stands twice. Null where it is none of that; nothing is run.
 * @param firstLine line of the file on which the text begins, from 1.
 */
export function parseJsonText(text: string, firstLine: number): Tree | null {
  const cursor: Cursor = { text, at: 0, line: firstLine, counted: 0 };
  const items: Tree[] = [];
  for (skip(cursor); cursor.at < text.length; skip(cursor)) {
    const value = valueAt(cursor, 0);
    if (value === null || value.kind === 'scalar' || value.kind === 'none') return null;
    items.push(value);
  }
  const [first] = items;
  return first === undefined ? null : items.length === 1 ? first : { kind: 'list', items };
}

const between = /(?:\s|\/\/.*|#.*|\/\*[^]*?\*\/)*[,;]?(?:\s|\/\/.*|#.*|\/\*[^]*?\*\/)*/y;

/** Passes over blanks, comments and what stands between items. */
function skip(cursor: Cursor): void {
  between.lastIndex = cursor.at;
  cursor.at += between.exec(cursor.text)?.[0].length ?? 0;
}

function lineAt(cursor: Cursor): number {
  for (; cursor.counted < cursor.at; cursor.counted += 1)
    if (cursor.text.charAt(cursor.counted) === '\n') cursor.line += 1;
  return cursor.line;
}

function valueAt(cursor: Cursor, depth: number): Tree | null {
  if (depth > depthLimit) return null;
  const sign = cursor.text.charAt(cursor.at);
  if (sign === '{') return mapAt(cursor, depth);
  if (sign === '[') return listAt(cursor, depth);
  return closersOf(sign) === null ? wordAt(cursor) : stringAt(cursor);
}

function listAt(cursor: Cursor, depth: number): Tree | null {
  const items: Tree[] = [];
  cursor.at += 1;
  for (skip(cursor); cursor.text.charAt(cursor.at) !== ']'; skip(cursor)) {
    const item = cursor.at < cursor.text.length ? valueAt(cursor, depth + 1) : null;
    if (item === null) return null;
    items.push(item);
  }
  cursor.at += 1;
  return { kind: 'list', items };
}

const bareName = /[\w.$-]+/y;
const joint = /\s*(?::|=>|=)\s*/y;

function mapAt(cursor: Cursor, depth: number): Tree | null {
  const pairs: Array<Pairs[number]> = [];
  cursor.at += 1;
  for (skip(cursor); cursor.text.charAt(cursor.at) !== '}'; skip(cursor)) {
    const line = lineAt(cursor);
    const name = nameAt(cursor);
    if (name === null || !passed(cursor, joint)) return null;
    const value = valueAt(cursor, depth + 1);
    if (value === null) return null;
    pairs.push([name, value, line]);
  }
  cursor.at += 1;
  return { kind: 'map', pairs };
}

function passed(cursor: Cursor, pattern: RegExp): string | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0] ?? null;
  cursor.at += found?.length ?? 0;
  return found;
}

function nameAt(cursor: Cursor): string | null {
  if (closersOf(cursor.text.charAt(cursor.at)) === null) return passed(cursor, bareName);
  return stringAt(cursor)?.text ?? null;
}

const word = /[^\s,;{}[\]"'`]+/y;

/** Numbers stay as they are written: as a number `12345678901234567890` would lose its end. */
function wordAt(cursor: Cursor): Tree | null {
  const line = lineAt(cursor);
  const text = passed(cursor, word);
  if (text === null) return null;
  if (/^(?:null|None|nil|undefined)$/.test(text)) return { kind: 'none', line };
  const plain = /^(?:true|false|[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)$/i.test(text);
  return plain ? { kind: 'scalar', text, line } : null;
}

/** A key is the one text that people break into lines between quotes. */
const pemHead = '-----BEGIN ';
const escape = /\\(?:u([\da-fA-F]{4})|([^]))/g;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function stringAt(cursor: Cursor): Scalar | null {
  const line = lineAt(cursor);
  const sign = cursor.text.charAt(cursor.at);
  const closing = `"'`.includes(sign) ? sign : (closersOf(sign) ?? sign);
  const start = cursor.at + 1;
  const broken = cursor.text.startsWith(pemHead, start);
  for (let at = start; at < cursor.text.length; at += 1) {
    const char = cursor.text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '\n' && !broken) return null;
    else if (closing.includes(char)) {
      cursor.at = at + 1;
      return decoded(cursor.text.slice(start, at), sign, line);
    }
  }
  return null;
}

/** In single quotes some languages read `\n` as a line break, and some as two signs; JSON knows few signs behind `\`. */
function decoded(raw: string, sign: string, line: number): Scalar {
  if (!raw.includes('\\')) return { kind: 'scalar', text: raw, line };
  let odd = false;
  const text = raw.replace(escape, (pair, unit: string | undefined, char: string) => {
    if (unit !== undefined) return String.fromCharCode(Number.parseInt(unit, 16));
    const control = escapes[char];
    odd ||= control === undefined ? !`"'\\/`.includes(char) : sign !== '"';
    return control ?? (`"'\\/`.includes(char) ? char : pair);
  });
  if (!odd || text.startsWith(pemHead)) return { kind: 'scalar', text, line };
  const readings = [text, raw.replaceAll("\\'", "'")];
  return { kind: 'scalar', text, line, doubt: { doubt: 'backslashes', readings } };
}
