import { closersOf } from './quotes.ts';
import { namesVariable, readWord, withoutControls } from './shell-words.ts';

export interface CommandWord {
  readonly value: string;
  readonly line: number;
  /** What it is where `\n` and `\t` between double quotes are two signs each, as they are to shells. */
  readonly literal?: string;
  /** The shell would put something else in place of a `$NAME` in it. */
  readonly variable: boolean;
}

/** A command and what belongs to it, over lines that end with `\` (shells), `^` (cmd) or a backquote (PowerShell). */
export interface Command {
  readonly text: string;
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
}

export function commandsIn(text: string): readonly Command[] {
  const commands: Command[] = [];
  let open: { text: string; line: number } | null = null;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trimEnd();
    const goesOn = /(?:^|\s)[\\^`]$/.test(line.slice(-2));
    const piece = goesOn ? line.slice(0, -1) : line;
    const whole: { text: string; line: number } =
      open === null ? { text: piece, line: index + 1 } : { text: `${open.text}\n${piece}`, line: open.line };
    if (goesOn) open = whole;
    else {
      commands.push(whole);
      open = null;
    }
  }
  if (open !== null) commands.push(open);
  return commands;
}

const beforeCurly = /^(?:-{1,2}[\w-]+[= ]?)?(?:[\w.-]+=)?/;

/** The words of a command, as a shell has them; quotes of a word processor count as quotes. Null: one is not closed. */
export function wordsOf({ text, line }: Command): readonly CommandWord[] | null {
  const words: CommandWord[] = [];
  let number = line;
  for (let at = 0; at < text.length;) {
    const char = text.charAt(at);
    if (/[\s;]/.test(char)) {
      if (char === '\n') number += 1;
      at += 1;
      continue;
    }
    const word = curlyWord(text, at) ?? readWord(text, at);
    if (typeof word === 'string') return null;
    const raw = text.slice(at, word.end);
    const literal = withoutControls(raw, word.value);
    words.push({
      value: word.value,
      line: number,
      variable: namesVariable(raw),
      ...(literal !== null && { literal }),
    });
    number += text.slice(at, word.end).split('\n').length - 1;
    at = word.end;
  }
  return words;
}

/** `NAME=“value”` */
function curlyWord(text: string, at: number): { value: string; end: number } | null {
  const prefix = beforeCurly.exec(text.slice(at, at + 300))?.[0] ?? '';
  const from = at + prefix.length;
  const closing = closersOf(text.charAt(from));
  if (closing === null || /["'`]/.test(text.charAt(from))) return null;
  for (let end = from + 1; end < text.length && text.charAt(end) !== '\n'; end += 1) {
    if (closing.includes(text.charAt(end)))
      return { value: prefix + text.slice(from + 1, end), end: end + 1 };
  }
  return null;
}
