import type { MistakeCode } from '../../../contract/connection-strings.ts';
import { withoutWrappers } from './wrappers.ts';

/** What stood around a connection string, and the string itself. */
export interface Cut {
  readonly body: string;
  readonly codes: readonly MistakeCode[];
  /** From a command line: `mongosh "…" --username nightscout`. */
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
}

/** Longer than any connection string and the page it may be pasted with. */
const mostCharacters = 8_000;

// None of them can be seen: soft hyphen, zero-width signs, direction marks, byte order mark (all of Unicode's "format"
// signs), variation selectors; and the same as percent signs.
const unseen = /\p{Cf}|\p{Variation_Selector}|%C2%AD|%D8%9C|%E2%80%(?:8[B-F]|A[A-E])|%E2%81%A\d|%EF%BB%BF/giu;
const structure = /[\uFF03\uFF06\uFF0B\uFF0C\uFF0E\uFF0F\uFF1A\uFF1D\uFF1F\uFF20]/g;
const quotes = '"\'`\u2018\u2019\u201A\u201C\u201D\u201E\u00AB\u00BB';
const opening = `${quotes}<([{`;
const closed: Readonly<Record<string, string>> = {
  '\u2018': '\u2019',
  '\u201C': '\u201D',
  '\u201E': '\u201C',
  '\u00AB': '\u00BB',
  '<': '>',
  '(': ')',
  '[': ']',
  '{': '}',
};
const start = /mongodb(?:\+srv)?:\/\//i;
/** The same, misspelt. */
const roughStart = /\bmo?n?g[a-z]{2,6}(?:[+_ -]?s[a-z]{1,3})?:\/{1,4}/i;
const command = /\b(?:mongo(?:sh|dump|restore|export|import)?|const|let|var|client|MongoClient)\b|--uri\b/;
/** `MONGODB_URI=`, `export MONGODB_URI=`, `declare -x`, `"MONGODB_URI": "`. */
const variable =
  /^\s*(?:(?:export|set|declare\s+-x)\s+|\$env:|-e\s+)?["']?[A-Z_][A-Z0-9_]{1,60}["']?\s*[=:]\s*/i;
const onlyQuotes = new RegExp(String.raw`^[\s${quotes}<(\[{]+$`);
const ownScheme = /^[a-z]{2,10}\+?[a-z]{0,4}\s*:?[/\\]/i;

const lastOpening = new RegExp(String.raw`[${opening.replaceAll('[', '\\[')}]$`);
const firstQuotes = new RegExp(String.raw`^[\s${quotes}]+`);
const atEnd = new Set(`${quotes},;\\`);

/** Without blanks, quotes, commas and backslashes at its end. One look from behind: a pattern would try each place. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (atEnd.has(text.charAt(end - 1)) || /\s/.test(text.charAt(end - 1)))) end -= 1;
  return text.slice(0, end);
}

const option = (text: string, names: string): string | undefined =>
  text === '' ? undefined : new RegExp(String.raw`(?:^|\s)(?:${names})[\s=]+["']?([^\s"']+)`).exec(text)?.[1];

/** Takes away the name of a variable or the text in front; what is left starts with the string or a bad scheme. */
function withoutFront(text: string, codes: MistakeCode[]): readonly [body: string, quote: string] {
  const named = ownScheme.test(text) ? null : variable.exec(text);
  const assigned = named?.[0].includes('=') === true;
  const afterName = named !== null && assigned ? named[0].length : 0;
  const at = (start.exec(text) ?? roughStart.exec(text))?.index ?? -1;
  const front = at < 0 ? text.slice(0, afterName) : text.slice(0, at);
  const body = text.slice(front.length);
  const [quote = ''] = lastOpening.exec(front.trimEnd()) ?? [];
  const plain = quote === '' ? front : front.trimEnd().slice(0, -1);
  if (front === '' || (at > 0 && isScheme(plain))) return [isScheme(plain) ? text : body, ''];
  if (onlyQuotes.test(front)) codes.push('quotes-around');
  else if (variable.exec(plain)?.[0].length === plain.length) codes.push('variable-name');
  else if (command.test(front)) codes.push('text-around');
  else if (front.includes('@')) return [text, ''];
  else codes.push('text-around');
  return [body, quote];
}

const isScheme = (text: string): boolean => /^mongo[a-z+]{0,8}[:/]{1,5}$/i.test(text.trim());

/** `mongodb+srv://…/mycgm (old)`, `… -- my string`. */
const noteBehind = /\s+(?:[([{]|--?\s|<-|\/\/\s)/;

/** Takes away what stands behind: the second quote and all after it, the rest of a command, a second string. */
function withoutBack(
  text: string,
  quote: string,
  codes: MistakeCode[],
): readonly [body: string, rest: string] {
  const matching = quote === '' ? -1 : text.indexOf(closed[quote] ?? quote);
  const bracket = quote !== '' && closed[quote] === '>';
  const close = bracket ? (text.endsWith('>') ? text.length - 1 : -1) : matching;
  const flags = /\s--?[a-z][\w-]*(?:[\s=]|$)/i.exec(text)?.index ?? text.length;
  const second = /[\s,;]["']?(?=mongodb(?:\+srv)?:\/\/)/i.exec(text)?.index ?? text.length;
  const note = noteBehind.exec(text)?.index ?? -1;
  const space = codes.includes('text-around') && quote === '' ? text.search(/\s/) : -1;
  const end = Math.min(
    ...[close, flags, second, space, note > text.lastIndexOf('@') ? note : -1].map((place) =>
      place < 0 ? text.length : place,
    ),
  );
  const rest = text.slice(end);
  if (end !== close && rest.trim() !== '' && !codes.includes('text-around')) codes.push('text-around');
  return [text.slice(0, end), rest];
}

/** Quotes and full stops at either end, which no connection string has. A row of dots is a cut text, not an end. */
function withoutQuotes(text: string, codes: MistakeCode[]): string {
  const inside = withoutEnd(text.replace(firstQuotes, '')).replace(/(?<!\.)\.$/, '');
  if (inside !== text && !codes.includes('quotes-around')) codes.push('quotes-around');
  return inside;
}

/** A shell wants a backslash before these signs, and at the end of a line that goes on. */
const continued = /\\\r?\n\s*/g;
const escaped = /\\(?=[?&=:/@,.#%-])/g;

/** Behind the login a backslash belongs to nothing; in front of it, it may belong to the password. */
function withoutBackslashes(text: string): string {
  const at = text.lastIndexOf('@');
  return at < 0 ? text : text.slice(0, at) + text.slice(at).replaceAll(escaped, '');
}

/** Finds the connection string in whatever was pasted. It looks at the text once, from both ends. */
export function cutOut(pasted: string): Cut {
  const codes: MistakeCode[] = [];
  const seen = pasted.slice(0, mostCharacters).replace(unseen, '').replaceAll(continued, '');
  const trimmed = seen.trim();
  if (trimmed !== pasted.slice(0, mostCharacters)) codes.push('white-space');
  const plain = trimmed.replace(structure, (sign) => sign.normalize('NFKC'));
  if (plain !== trimmed) codes.push('look-alikes');
  const text = withoutBackslashes(withoutWrappers(plain));
  const [back, quote] = withoutFront(text, codes);
  const [middle, rest] = withoutBack(back, quote, codes);
  const front = codes.includes('text-around') ? text.slice(0, text.length - back.length) : '';
  const flags = `${front} ${rest}`.trim();
  const body = withoutQuotes(middle, codes);
  if (text !== plain && !codes.includes('text-around')) codes.push('text-around');
  const user = option(flags, '--username|-u');
  const password = option(flags, '--password|-p');
  const database = option(flags, '--db|-d');
  return {
    body,
    codes,
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    ...(database === undefined ? {} : { database }),
  };
}
