import { sure, unsure, type Entry, type FormatResult } from '../backup.ts';
import { entryLimit } from '../limits.ts';
import { isCapitalName } from '../config-var-names.ts';
import { isConsoleNoise, visibleText } from './console-lines.ts';
import { isTelling } from './notes.ts';
import { unwrapped } from './quotes.ts';
import { withFollowingLines } from './multi-line-value.ts';

/** Buttons and headings that come along when a page with settings is copied, in the languages of the hosts' pages. */
const buttons =
  /^(?:add|cancel|config vars|copy|copied!?|delete|edit|environment(?: variables)?|hide(?: config vars)?|key|name|new variable|raw editor|remove|reveal(?: config vars)?|save|show|value|variable|variables|✎|×|✕|⋮|…)$/i;

/** A console in which each value was asked for by itself. */
const getter = /\bheroku config:get\s+([\w.-]+)/;

/**
 * What a copied page gives: the name of a setting on a line, its value on the next. Null when not every name is surely
 * one of a setting or there are fewer than two.
 */
export function readPairedLines(text: string): FormatResult {
  const entries: Entry[] = [];
  let name: { text: string; line: number } | null = null;
  let below: string[] = [];
  let before = 0;
  const close = (): void => {
    const [first, ...others] = below;
    if (name !== null) {
      if (first === undefined) entries.push(unsure(name.text, name.line, 'no-value'));
      else entries.push(withFollowingLines(sure(name.text, name.line, unwrapped(first)), others));
    }
    below = [];
  };
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = visibleText(raw).trim();
    if (line === '' || buttons.test(line)) continue;
    const fetched = getter.exec(line)?.[1];
    if (fetched !== undefined || (isCapitalName(line) && isTelling(line))) {
      close();
      if (entries.length > entryLimit) return 'too-large';
      name = { text: fetched ?? line, line: index + 1 };
    } else if (name === null) {
      if (!isConsoleNoise(line)) before += 1;
    } else if (below.length === 0 || !isConsoleNoise(line)) below.push(line);
  }
  close();
  const paired = entries.filter(({ doubt }) => doubt === null).length;
  const enough = paired >= 2 || (paired === 1 && entries.length === 1);
  return enough && before <= entries.length * 2 ? { kind: 'paired-lines', ours: false, entries } : null;
}
