/** A word read from shell text: its value and where the text goes on after it. */
export interface Word {
  readonly value: string;
  readonly end: number;
}

/** `open`: a quote is never closed; `endless`: the word is longer than any setting can be. */
export type WordFault = 'open' | 'endless';

/** Every byte of a 32 KB value may be written as four characters (`'\''`, `\303`). */
export const wordLimit = 160 * 1024;

/**
 * One word of shell text from `start` on: pieces in `'…'`, `"…"`, `$'…'`, with backslashes or bare, joined until a
 * blank or `;`. Nothing is run and no variable is replaced: `$HOME` stays as it is.
 */
export function readWord(text: string, start: number, limit = wordLimit): Word | WordFault {
  let value = '';
  let at = start;
  while (at < text.length) {
    if (at - start > limit) return 'endless';
    const char = text.charAt(at);
    if (/[\s;]/.test(char)) break;
    const piece = readPiece(text, at, char);
    if (typeof piece === 'string') return piece;
    value += piece.value;
    at = piece.end;
  }
  return { value, end: at };
}

function readPiece(text: string, at: number, char: string): Word | WordFault {
  if (char === "'") {
    const close = text.indexOf("'", at + 1);
    return close < 0 ? 'open' : { value: text.slice(at + 1, close), end: close + 1 };
  }
  if (char === '"') return readDouble(text, at + 1);
  if (text.startsWith("$'", at)) return readAnsi(text, at + 2);
  if (char === '\\' && at + 1 < text.length) return { value: text.charAt(at + 1), end: at + 2 };
  return { value: char, end: at + 1 };
}

/**
 * Control characters as `.env` files and the Heroku client write them, and what Ruby and JSON add: `\#`, `\/`,
 * `\u00EB`. Bash itself doubles every real backslash, so that none of these can be meant otherwise there.
 */
const doubleEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '\n': '',
  '#': '#',
  '/': '/',
};
const doubleEscape = /\\(?:u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|([\s\S]))/g;

function readDouble(text: string, start: number): Word | WordFault {
  const close = closing(text, start, '"');
  if (typeof close === 'string') return close;
  const value = text
    .slice(start, close)
    .replace(doubleEscape, (whole: string, unit?: string, point?: string, char = '') => {
      if (unit !== undefined) return String.fromCharCode(Number.parseInt(unit, 16));
      if (point !== undefined) return codePoint(point) ?? whole;
      return '$"\\`!'.includes(char) ? char : (doubleEscapes[char] ?? whole);
    });
  return { value, end: close + 1 };
}

/**
 * `"C:\new\table"`: some programs read line breaks and tabs in it, shells and others do not. The reading without them;
 * null when there are none, for a key, which is nothing without its line breaks, and where other signs have a backslash
 * as well: whoever wrote that knew what it does.
 * @param raw a word as it is written, quotes and all.
 */
export function withoutControls(raw: string, decoded: string): string | null {
  if (!/^[^'"]*"/.test(raw) || decoded.includes('-----BEGIN ') || /\\[\\$`!"]/.test(raw)) return null;
  const kept = raw.replace(/\\([nrt])/g, String.raw`\\$1`);
  const word = kept === raw ? 'open' : readWord(kept, 0);
  return typeof word === 'string' ? null : word.value;
}

const quotedPiece = /\\[^]|\$'(?:\\[^]|[^'\\])*'|'[^']*'|"((?:\\[^]|[^"\\])*)"/g;

/** Whether a shell would put something else in place of `$NAME` in a word as it is written; not in single quotes. */
export const namesVariable = (raw: string): boolean =>
  /\$[A-Za-z_{(]/.test(raw.replace(quotedPiece, (_, inner = '') => String(inner).replace(/\\[^]/g, '')));

function codePoint(hex: string): string | null {
  const code = Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** Where the quote closes, passing over escaped characters. */
function closing(text: string, start: number, quote: string): number | WordFault {
  for (let at = start; at < text.length; at += 1) {
    if (at - start > wordLimit) return 'endless';
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === quote) return at;
  }
  return 'open';
}

const ansiEscapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const ansiEscape = /\\(?:([0-7]{1,3})|x([\da-f]{1,2})|u([\da-f]{1,4})|U([\da-f]{1,8})|c(.)|([\s\S]))/giu;

/** Bash's `$'…'`. Outside a UTF-8 locale bash writes é as the two bytes `\303\251`, so bytes are gathered first. */
function readAnsi(text: string, start: number): Word | WordFault {
  const close = closing(text, start, "'");
  if (typeof close === 'string') return close;
  const raw = text.slice(start, close);
  const parts: Buffer[] = [];
  let last = 0;
  for (const escape of raw.matchAll(ansiEscape)) {
    parts.push(Buffer.from(raw.slice(last, escape.index)), ansiBytes(escape));
    last = escape.index + escape[0].length;
  }
  parts.push(Buffer.from(raw.slice(last)));
  return { value: Buffer.concat(parts).toString('utf8'), end: close + 1 };
}

function ansiBytes([, octal, hex, short, long, control, other]: RegExpExecArray): Buffer {
  if (octal !== undefined) return Buffer.from([Number.parseInt(octal, 8) & 0xff]);
  if (hex !== undefined) return Buffer.from([Number.parseInt(hex, 16)]);
  if (control !== undefined) return Buffer.from([control.toUpperCase().charCodeAt(0) & 0x1f]);
  const code = Number.parseInt(short ?? long ?? '', 16);
  if (code <= 0x10ffff) return Buffer.from(String.fromCodePoint(code));
  return Buffer.from(ansiEscapes[other ?? ''] ?? other ?? '');
}
