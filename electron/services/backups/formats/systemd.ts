import { sure, unsure, type Entry, type FormatResult } from '../backup.ts';
import { entryLimit } from '../limits.ts';
import { commandsIn, wordsOf } from './command-words.ts';

const directive = /^\s*environment\s*=\s*/i;
/** Supervisor has commas between: `environment=A="b",C="d"`. */
const comma = /,(?=[A-Za-z_]\w*=)/g;

/**
 * `Environment=` of a systemd unit (systemd.exec(5)): words of NAME=value, in quotes where they hold blanks; `%%` is a
 * percent sign. Null when the text has no such line.
 */
export function readSystemd(text: string): FormatResult {
  if (!/^\s*environment\s*=\s*["']?\w+=/im.test(text)) return null;
  const entries: Entry[] = [];
  const unread: number[] = [];
  for (const { text: whole, line } of commandsIn(text)) {
    const start = directive.exec(whole)?.[0];
    if (start === undefined) continue;
    const words = wordsOf({ text: whole.slice(start.length).replace(comma, ' '), line });
    if (words === null) unread.push(line);
    for (const word of words ?? []) {
      const [, name, value] = /^([\w.-]+)=([\s\S]*)$/.exec(word.value) ?? [];
      if (name !== undefined && value !== undefined) entries.push(specified(name, word.line, value));
      else withLooseWord(entries, word.value);
    }
    if (entries.length > entryLimit) return 'too-large';
  }
  return entries.length > 0 ? { kind: 'systemd', ours: false, entries, unread } : null;
}

/** `%h` and the like stand for what only that computer knows. */
const specified = (name: string, line: number, value: string): Entry =>
  /%[A-Za-z]/.test(value.replaceAll('%%', '')) && !/%[\da-f]{2}/i.test(value)
    ? unsure(name, line, 'reference', value)
    : value.includes('%')
      ? unsure(name, line, 'reference', value.replaceAll('%%', '%'), value)
      : sure(name, line, value);

/** systemd passes over a word without a name; who left out the quotes meant it to belong to the one before. */
function withLooseWord(entries: Entry[], word: string): void {
  const last = entries.pop();
  if (last === undefined) return;
  const [first = ''] = last.readings;
  const short = last.readings.at(-1) ?? first;
  entries.push(unsure(last.name, last.line, 'same-line', `${first} ${word}`, short));
}
