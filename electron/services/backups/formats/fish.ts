import { sure, unsure, type Entry, type FormatResult } from '../backup.ts';
import { entryLimit } from '../limits.ts';
import { wordsOf } from './command-words.ts';
import { isConsoleNoise, visibleText } from './console-lines.ts';

/** `set -gx NAME value` (fish), `setenv NAME value` (csh, launchctl), `ENV NAME value` (Dockerfile). */
const form =
  /^\s*(?:set(?:\s+(?:-[a-zA-Z]*[xU][a-zA-Z]*|--export|--global|--universal|-g))+|(?:launchctl\s+)?setenv|ENV)\s+([\w.-]+)\s+(?!=)(.+)$/;

/** Lines in which a name and its value stand behind a command, with no sign between. Null when there are none. */
export function readFish(text: string): FormatResult {
  const entries: Entry[] = [];
  const unread: number[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = visibleText(raw);
    const [, name, value] = form.exec(line) ?? [];
    const words = value === undefined ? null : wordsOf({ text: value, line: index + 1 });
    if (name !== undefined && words !== null) {
      // Several words are a list, which fish hands on with blanks between.
      const whole = words.map((word) => word.value).join(' ');
      const variable = words.some((word) => word.variable);
      entries.push(variable ? unsure(name, index + 1, 'reference', whole) : sure(name, index + 1, whole));
    } else if (!isConsoleNoise(line)) unread.push(index + 1);
    if (entries.length > entryLimit) return 'too-large';
  }
  return entries.length > 0 && unread.length <= entries.length
    ? { kind: 'fish', ours: false, entries, unread }
    : null;
}
