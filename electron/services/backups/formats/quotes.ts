/**
 * Quotes that word processors, phones and other languages put in place of `"` and `'`: which sign opens, and which may
 * close. In none of these is a setting written on purpose.
 */
const closers: Readonly<Record<string, string>> = {
  '“': '”“"',
  '”': '”"',
  '„': '“”"',
  '‟': '”"',
  '‘': "’‘'",
  '’': "’'",
  '‚': "‘’'",
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '＂': '＂',
  '＇': '＇',
  '`': '`´',
  '´': '´`',
  '"': '”“„',
  "'": '’‘',
};

/** The signs that may close what this one opens; null when it is no quote. */
export const closersOf = (sign: string): string | null =>
  Object.hasOwn(closers, sign) ? (closers[sign] ?? null) : null;

/**
 * What stands between two quotes of which at least one is none of `"` and `'`, and what follows behind the second.
 * Null when the text does not begin with a quote, or no such one closes it in this line.
 */
export function curlyQuoted(line: string): { inner: string; rest: string } | null {
  const first = line.charAt(0);
  const closing = closersOf(first);
  if (closing === null) return null;
  const trimmed = line.trimEnd();
  const atEnd = trimmed.length > 1 && closing.includes(trimmed.charAt(trimmed.length - 1));
  const end = atEnd ? trimmed.length - 1 : firstOf(line, closing);
  if (end < 0) return null;
  // French puts a blank inside its quotes; nobody means it to be part of the value.
  const inner = line.slice(1, end);
  return { inner: '«»‹›'.includes(first) ? inner.trim() : inner, rest: line.slice(end + 1) };
}

function firstOf(line: string, signs: string): number {
  for (let at = 1; at < line.length; at += 1) if (signs.includes(line.charAt(at))) return at;
  return -1;
}

/** A value without the quotes that are wrapped round all of it, straight or curly; the same value when none are. */
export function unwrapped(value: string): string {
  const curly = curlyQuoted(value);
  if (curly !== null && curly.rest.trim() === '') return curly.inner;
  const first = value.charAt(0);
  const straight = value.length > 1 && (first === '"' || first === "'") && value.endsWith(first);
  return straight ? value.slice(1, -1) : value;
}

const doubles = /["“”„‟«»「」『』＂]/g;
const singles = /['‘’‚‹›＇]/g;

/**
 * Whether a value begins or ends with a quote that has no partner: a slip, or a part of it. An apostrophe may well stand
 * inside or end a word.
 */
export function isHalfQuoted(value: string): boolean {
  if (/^["“”„‟«»「『＂]|["“”„«»」』＂]$/.test(value)) return (value.match(doubles) ?? []).length % 2 === 1;
  return /^['‘’‚‹›＇]/.test(value) && (value.match(singles) ?? []).length === 1;
}
