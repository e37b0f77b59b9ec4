import type { FormatResult } from '../backup.ts';
import { readCommands } from './commands.ts';
import { readConfigTable } from './config-table.ts';
import { readHeadedCsv, readLooseCsv } from './csv.ts';
import { readEnv } from './env.ts';
import { readDockerfile } from './dockerfile.ts';
import { readFish } from './fish.ts';
import { readHerokuEnv } from './heroku-env.ts';
import { readJson } from './json.ts';
import { readNotes } from './notes.ts';
import { readPairedLines } from './paired-lines.ts';
import { readPowershell } from './powershell.ts';
import { readSystemd } from './systemd.ts';
import { readYaml } from './yaml.ts';

type TextFormat = (text: string) => FormatResult | Promise<FormatResult>;

/**
 * Every format of text that is read, from the most to the least telling shape: prose may look like notes or like a
 * table without a heading, but never like our own. A reader answers null when the text is none of its own.
 */
const textFormats: readonly TextFormat[] = [
  readJson,
  readConfigTable,
  readHeadedCsv,
  readPowershell,
  readDockerfile,
  readCommands,
  readSystemd,
  readFish,
  readYaml,
  readEnv,
  readLooseCsv,
  readNotes,
  readPairedLines,
];

/** More lines than the settings of any site take, with notes around; each reader looks at every one. */
const lineLimit = 100_000;

function isLong(text: string): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= lineLimit; at = text.indexOf('\n', at + 1))
    lines += 1;
  return lines > lineLimit;
}

/** What chats put in front of each line when one is exported: `[12.03.24, 10:11:12] Anna: `. */
const chat = /^\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? [^\]\n]{4,14}(?:\]| -) [^:\n]{1,40}: /gm;

/** A chat without who wrote when, if every second line at least has that. */
function withoutChat(text: string): string {
  const marked = text.match(chat)?.length ?? 0;
  return marked > 0 && marked * 2 >= text.trim().split('\n').length ? text.replace(chat, '') : text;
}

/** What the first format that knows the text found in it; null when none does. */
export async function readText(text: string): Promise<FormatResult> {
  const ours = readHerokuEnv(text);
  if (ours !== null) return ours;
  if (isLong(text)) return 'too-large';
  const lines = withoutChat(text.includes('\n') ? text : text.replaceAll('\r', '\n'));
  for (const read of textFormats) {
    const found = await read(lines);
    if (found !== null) return found;
  }
  return null;
}
