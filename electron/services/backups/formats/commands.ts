import { sure, unsure, type Entry, type FormatResult } from '../backup.ts';
import { entryLimit } from '../limits.ts';
import { commandsIn, wordsOf, type CommandWord } from './command-words.ts';
import { envLine } from './env.ts';
import { isConsoleNoise, visibleText } from './console-lines.ts';
import { noteRow } from './notes.ts';

/** Commands of which only what stands behind `-e` or `--env` is a setting. */
const containers = /(?:^|[\s;&|])(?:docker|podman|nerdctl)\s+(?:container\s+)?(?:run|create)\s/;
/** Commands that take settings as words of their own. */
const setters =
  /(?:^|[\s;&|])(?:heroku\s+config:(?:set|add)|dokku\s+config:set|fly(?:ctl)?\s+secrets\s+(?:set|import)|railway\s+variables?|az\s+(?:webapp|functionapp)\s+config\s+appsettings\s+set|scalingo\s.*env-set|koyeb\s.*(?:update|create)|eb\s+setenv|cf\s+set-env)\s/;

const assigned = /^([\w.-]{1,256})=([\s\S]*)$/;
const flagWithValue = /^(?:-e|--env|--set|--settings?)(?:=|(?=[A-Za-z_][\w.-]*=))([\s\S]+)$/;

/** `docker run -e`, lists of `heroku config:set` and their like. Null when no such command stands in the text. */
export function readCommands(text: string): FormatResult {
  if (!containers.test(text) && !setters.test(text)) return null;
  const entries: Entry[] = [];
  const unread: number[] = [];
  for (const command of commandsIn(text)) {
    const flagsOnly = containers.test(command.text);
    if (!flagsOnly && !setters.test(command.text)) {
      const line = visibleText(command.text);
      const own = envLine(line, command.line);
      entries.push(...own);
      if (own.length === 0 && !isConsoleNoise(line) && noteRow(line) === null) unread.push(command.line);
      continue;
    }
    const words = wordsOf(command);
    if (words === null) unread.push(command.line);
    else for (const entry of flagsOnly ? behindFlags(words) : amongWords(words)) entries.push(entry);
    if (entries.length > entryLimit) return 'too-large';
  }
  return entries.length > 0 ? { kind: 'commands', ours: false, entries, unread } : null;
}

function entryOf({ value, line, literal, variable }: CommandWord): Entry | null {
  const [, name, text] = assigned.exec(value) ?? [];
  if (name === undefined || text === undefined) return null;
  if (variable) return unsure(name, line, 'reference', text);
  const plain = assigned.exec(literal ?? '')?.[2];
  return plain === undefined ? sure(name, line, text) : unsure(name, line, 'backslashes', text, plain);
}

function behindFlags(words: readonly CommandWord[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [index, word] of words.entries()) {
    const attached = flagWithValue.exec(word.value)?.[1];
    const before = words[index - 1]?.value;
    const own =
      attached === undefined ? (before === '-e' || before === '--env' ? word.value : null) : attached;
    if (own === null) continue;
    const entry = entryOf({ ...word, value: own });
    // `-e API_SECRET` hands on what the computer has under this name.
    if (entry !== null) entries.push(entry);
    else if (/^\w+$/.test(own)) entries.push(unsure(own, word.line, 'no-value'));
  }
  return entries;
}

/** The settings among words. Words behind one that are none themselves may belong to it: its quotes are missing. */
export function amongWords(words: readonly CommandWord[]): readonly Entry[] {
  const entries: Entry[] = [];
  let loose = false;
  for (const [index, word] of words.entries()) {
    const attached = flagWithValue.exec(word.value)?.[1];
    const entry = entryOf({ ...word, value: attached ?? word.value });
    if (entry !== null && !word.value.startsWith('-') === (attached === undefined)) {
      entries.push(entry);
      loose = true;
    } else if (word.value.startsWith('-') || /^(?:&&|\|\|?|#.*)$/.test(word.value)) {
      loose = false;
    } else if (loose && !(words[index - 1]?.value ?? '').startsWith('-')) {
      const last = entries.pop();
      const first = last?.readings[0];
      if (last === undefined || first === undefined) continue;
      const whole = `${first} ${word.value}`;
      entries.push(unsure(last.name, last.line, 'same-line', whole, last.readings.at(-1) ?? first));
    }
  }
  return entries;
}
