import type { Reading } from '../copy.ts';
import { readCommands } from './commands.ts';
import { readConfigTable } from './config-table.ts';
import { readHeadedCsv, readLooseCsv } from './csv.ts';
import { readEnv } from './env.ts';
import { readFish } from './fish.ts';
import { readHerokuEnv } from './heroku-env.ts';
import { readJson } from './json.ts';
import { readNotes } from './notes.ts';
import { readPairedLines } from './paired-lines.ts';
import { readPowershell } from './powershell.ts';
import { readSystemd } from './systemd.ts';
import { readYaml } from './yaml.ts';

type TextFormat = (text: string) => Reading | Promise<Reading>;

/**
 * Every format of text that is read, from the most to the least telling shape: prose may look like notes or like a
 * table without a heading, but never like our own. A reader answers null when the text is none of its own.
 */
const textFormats: readonly TextFormat[] = [
  readJson,
  readConfigTable,
  readHeadedCsv,
  readPowershell,
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

/** What the first format that knows the text found in it; null when none does. */
export async function readText(text: string): Promise<Reading> {
  const ours = readHerokuEnv(text);
  if (ours !== null) return ours;
  if (isLong(text)) return 'too-large';
  for (const read of textFormats) {
    const found = await read(text);
    if (found !== null) return found;
  }
  return null;
}
