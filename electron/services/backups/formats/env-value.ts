import type { ReadingDoubt } from '../../../contract/backups.ts';
import { curlyQuoted } from './quotes.ts';
import {
  namesVariable,
  readWord,
  withoutControls,
  wordLimit,
  type Word,
  type WordFault,
} from './shell-words.ts';

/** A value that stands behind `NAME=`. */
export interface EnvValue {
  /** What it may be, the likeliest first. */
  readonly readings: readonly string[];
  readonly doubt: ReadingDoubt | null;
  /** Where the text goes on: behind the line, or where the next assignment of the same line begins. */
  readonly end: number;
  /** Another assignment follows on the same line. */
  readonly more: boolean;
  /** Nothing says where the value ends but the end of its line. */
  readonly bare: boolean;
}

export interface EnvContext {
  /** `export`, `declare -x`: may be written by a shell, which quotes by its own strict rules. */
  readonly exported: boolean;
  /** `set`: to Windows, quotes are a part of the value. */
  readonly windows: boolean;
  /** What ends every line of this file, and belongs to no value. */
  readonly separator: ';' | ',' | null;
}

type Read = EnvValue | 'cut-file' | 'too-large';

const taken = (reading: string, end: number, more = false): EnvValue => ({
  readings: [reading],
  doubt: null,
  end,
  more,
  bare: false,
});

const asked = (doubt: ReadingDoubt, end: number, ...readings: string[]): EnvValue => {
  const [first = '', ...others] = new Set(readings);
  if (others.length === 0) return taken(first, end);
  return { readings: [first, ...others], doubt, end, more: false, bare: false };
};

/** Programs that are started with variables in front of them: `PORT=1337 node server.js`. */
const command =
  /^(?:(?:env|sudo|nohup|exec)\s+)*(?:node(?:js)?\s+\S+\.[cm]?js\b|(?:npm|pnpm|yarn)\s+(?:start|run|test)\b|(?:npx|pm2|nodemon|forever|docker|podman|heroku)\s+[\w.-]+)/;
const commandInside =
  /\s(?=(?:node(?:js)?\s+\S{1,200}\.[cm]?js|(?:npm|pnpm|yarn)\s+(?:start|run\s+\S{1,80}))\s*$)/;

/** Reads the value that begins at `start`. */
export function readEnvValue(text: string, start: number, context: EnvContext): Read {
  const end = endOfLine(text, start);
  if (end - start > wordLimit) return 'too-large';
  const line = text.slice(start, end);
  const straight = /^(?:['"]|\$')/.test(line) ? straightQuoted(text, start, line, context) : null;
  if (straight !== null) return straight;
  const curly = curlyQuoted(line);
  if (curly !== null) {
    const one = afterQuote(text, end - curly.rest.length, curly.inner);
    return one ?? asked('same-line', end, curly.inner, line.trim());
  }
  if (/^['"]/.test(line)) return asked('quotes', end, line.slice(1).trim(), line.trim());
  const bare = bareValue(text, start, line, context);
  return context.exported || context.windows ? ofShell(line.slice(0, bare.end - start), bare, context) : bare;
}

/** What the shell itself would have put in or taken away in a line that was typed. */
function ofShell(raw: string, value: EnvValue, { windows }: EnvContext): EnvValue {
  const [first = ''] = value.readings;
  if (value.doubt !== null) return value;
  if (!windows && namesVariable(raw)) return { ...value, doubt: 'reference' };
  const plain = first.replace(/\^([&|<>^])/g, '$1').replaceAll('%%', '%');
  return windows && plain !== first ? { ...value, doubt: 'backslashes', readings: [plain, first] } : value;
}

/** Where the line ends in which `at` stands, without its line break. */
export function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  return end > at && text.charAt(end - 1) === '\r' ? end - 1 : end;
}

/** A line that sets something in capitals: a quote that was opened above it hardly reaches past it. */
const settingLine = /\n[ \t]*(?:export[ \t]+)?[A-Z_][A-Z\d_]{1,255}=/;

/** Null when the quote is not closed by its like: then it may be closed by another, or be a slip. */
function straightQuoted(text: string, start: number, line: string, context: EnvContext): Read | null {
  const end = start + line.length;
  const word = withoutComma(readWord(text, start), text);
  if (word === 'endless') return 'too-large';
  if (word === 'open') {
    const goesOn = text.includes('\n', end);
    return goesOn ? null : 'cut-file';
  }
  const raw = text.slice(start, word.end);
  if (word.end > end && !context.exported && settingLine.test(raw)) return null;
  if (context.windows && !context.exported) return asked('quotes', end, word.value, line.trim());
  const lineEnd = endOfLine(text, word.end);
  const one = afterQuote(text, word.end, word.value);
  if (one !== null) {
    if (context.exported && namesVariable(raw)) return { ...one, doubt: 'reference' };
    const literal = withoutControls(raw, word.value);
    if (literal !== null) return { ...one, doubt: 'backslashes', readings: [word.value, literal] };
    if (context.exported || !isDoubled(raw)) return one;
    return { ...one, doubt: 'backslashes', readings: [word.value.replaceAll('\\\\', '\\'), word.value] };
  }
  // A hand-written `'it's fine'` that no shell would read: what stands between the outer quotes.
  const whole = text.slice(start, lineEnd).trimEnd();
  if (whole.endsWith(whole.charAt(0))) return taken(whole.slice(1, -1), lineEnd);
  return asked('same-line', lineEnd, word.value, whole);
}

/** `"value",`: the comma of a list, which a shell would take for a part of the word. */
function withoutComma(word: Word | WordFault, text: string): Word | WordFault {
  if (typeof word === 'string' || !/["'],$/.test(text.slice(word.end - 2, word.end))) return word;
  return { value: word.value.slice(0, -1), end: word.end - 1 };
}

/**
 * `'a\\b'`, all in single quotes and each backslash doubled: Heroku's client wrote it so for `a\b` up to 11.8; since
 * 11.9 and by every shell it is `a\\b`. Source: docs/reference/heroku-api.md#what-the-official-client-prints.
 */
const isDoubled = (raw: string): boolean =>
  /^'[^']*'$/.test(raw) && raw.includes('\\\\') && !raw.replaceAll('\\\\', '').includes('\\');

const nothingMore = /^\s*(?:$|#|\/\/|[;,]\s*$|\\$)/;
const nextOne = /^\s*(?:;|&&)?(?=\s*(?:(?:export|set|declare -x)\s+)?[A-Z_][A-Z\d_]{1,255}=)/;

/** What follows a quoted value; null when that may belong to the value. */
function afterQuote(text: string, behind: number, reading: string): EnvValue | null {
  const end = endOfLine(text, behind);
  const rest = text.slice(behind, end);
  const next = nextOne.exec(rest);
  if (next !== null && rest !== '') return taken(reading, behind + next[0].length, true);
  return nothingMore.test(rest) || command.test(rest.trimStart()) ? taken(reading, end) : null;
}

/** Where another assignment begins on the same line. Bounded, so that a line of capitals takes no time. */
const another = /(?<=[\s;&])[A-Z_][A-Z\d_]{1,255}=/g;
const before = /(?:\s+|\s*(?:;|&&)\s*)(?:(?:export|set|declare -x)\s+)?$/;

function bareValue(text: string, start: number, line: string, context: EnvContext): EnvValue {
  const end = start + line.length;
  another.lastIndex = 0;
  const next = another.exec(line);
  if (next === null) return { ...alone(line.trimEnd(), end, context), bare: true };
  const tail = line.slice(Math.max(0, next.index - 40), next.index);
  const gap = before.exec(tail)?.[0].length ?? 0;
  const own = line.slice(0, next.index - gap).trimEnd();
  // `A=x&B=y` of an address, or one long value.
  if (/[^&]&$/.test(own)) return asked('same-line', end, own.slice(0, -1), line.trimEnd());
  const at = start + next.index - (/(?:export|set|declare -x)\s+$/.exec(tail)?.[0].length ?? 0);
  const clean = taken(own, at, true);
  // `CUSTOM_TITLE=my site A=b`: a shell would end the value at its first blank, a person hardly.
  return /\s/.test(own) ? { ...clean, doubt: 'same-line', readings: [own, line.trimEnd()] } : clean;
}

/** The last or only value of a line, without quotes. */
function alone(line: string, end: number, { exported, windows, separator }: EnvContext): EnvValue {
  const byShell = exported || windows;
  const value = separator !== null && line.endsWith(separator) ? line.slice(0, -1).trimEnd() : line;
  const ended = value.replace(/\s*(?:[;,]|&&)$/, '');
  if (ended !== value) return byShell ? taken(ended, end) : asked('same-line', end, ended, value);
  const program = commandInside.exec(value);
  if (program !== null) {
    const own = value.slice(0, program.index).replace(/\s*(?:;|&&)$/, '');
    return /\s/.test(own) ? asked('same-line', end, own, value) : taken(own, end);
  }
  const comment = value.search(/(?:^|\s)#/);
  // `Lily #1` is a name with a number; `x # note` and `x #note` may be comments, as dotenv has it.
  if (comment >= 0 && !/^\s?#\d+$/.test(value.slice(comment))) {
    return asked('comment', end, value.slice(0, comment).trimEnd(), value);
  }
  const aside = value.search(/\s(?:\/\/\s|<-|←|--\s)/);
  if (aside > 0) return asked('comment', end, value.slice(0, aside).trimEnd(), value);
  return unescaped(value, end);
}

/** A bare value with the shell's backslashes: `a\ b`. Where some signs have one and some lack it, nobody can say. */
function unescaped(value: string, end: number): EnvValue {
  if (value.endsWith(' \\')) return taken(value.slice(0, -1).trimEnd(), end);
  if (/[^\\]\\$/.test(value)) return asked('backslashes', end, value.slice(0, -1), value);
  if (!/\\[^A-Za-z\d]/.test(value)) return taken(value, end);
  const plain = value.replace(/\\([^A-Za-z\d])/g, '$1');
  const left = value.replace(/\\[^A-Za-z\d]/g, '');
  return /[\s"'`$&;|<>()*?#!\\]/.test(left) ? asked('backslashes', end, value, plain) : taken(plain, end);
}

/** What follows the last value of a line with several: `PORT=1337 node server.js`, or more of the value. */
export function lastOfSeveral(value: EnvValue): EnvValue {
  const text = value.readings[0] ?? '';
  const blank = text.search(/\s/);
  if (!value.bare || value.doubt !== null || blank < 0) return value;
  const first = text.slice(0, blank);
  if (command.test(text.slice(blank).trimStart())) return taken(first, value.end);
  return { ...value, doubt: 'same-line', readings: [text, first] };
}
