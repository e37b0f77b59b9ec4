import { sure, unsure, type Entry, type FormatResult } from '../backup.ts';
import { entryLimit } from '../limits.ts';
import { commandsIn, wordsOf, type Command } from './command-words.ts';
import { amongWords } from './commands.ts';

/** What a Dockerfile says besides (Dockerfile reference): none of it sets a variable of the program. */
const instruction =
  /^\s*(?:FROM|RUN|CMD|LABEL|EXPOSE|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|ONBUILD|STOPSIGNAL|HEALTHCHECK|SHELL|MAINTAINER)\s+\S/;
const env = /^\s*ENV\s+/;
const oldForm = /^([\w.-]+)\s+([^]*)$/;

/** The `ENV` lines of a Dockerfile: `ENV NAME=value OTHER="two words"` and `ENV NAME all of the line`. */
export function readDockerfile(text: string): FormatResult {
  const commands = commandsIn(text);
  const has = (line: RegExp): boolean => commands.some((command) => line.test(command.text));
  if (!has(env) || !has(instruction)) return null;
  const entries: Entry[] = [];
  const unread: number[] = [];
  for (const command of commands) {
    const found = env.test(command.text) ? settingsOf(command) : [];
    if (found === null) unread.push(command.line);
    else entries.push(...found);
    if (entries.length > entryLimit) return 'too-large';
    const known =
      /^\s*(?:#|$)/.test(command.text) || env.test(command.text) || instruction.test(command.text);
    if (!known) unread.push(command.line);
  }
  return entries.length > 0 ? { kind: 'commands', ours: false, entries, unread } : null;
}

/** Null when a quote is not closed. */
function settingsOf({ text, line }: Command): readonly Entry[] | null {
  const rest = text.replace(env, '');
  const words = wordsOf({ text: rest, line });
  if (words === null) return null;
  if (/^[\w.-]+=/.test(rest)) return amongWords(words);
  const [, name, value] = oldForm.exec(rest) ?? [];
  if (name === undefined || value === undefined) return [];
  const plain = words
    .slice(1)
    .map((word) => word.value)
    .join(' ');
  return [
    value.trim() === plain || /^["'].*["']$/.test(value.trim())
      ? sure(name, line, plain)
      : unsure(name, line, 'quotes', plain, value.trim()),
  ];
}
