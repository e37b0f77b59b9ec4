import { sure, unsure, type Entry, type FormatResult } from '../backup.ts';
import { entryLimit } from '../limits.ts';
import { envLine } from './env.ts';
import { isConsoleNoise, visibleText } from './console-lines.ts';
import { curlyQuoted } from './quotes.ts';

const prompt = /^\s*(?:PS[^>]{0,200}>\s*)?/;
/** Ways to set a variable in PowerShell, and `setx` of Windows. The name, then all that stands behind. */
const forms: readonly RegExp[] = [
  /^\$\{?env:([\w.-]+)\}?\s*=\s*(.*)$/i,
  /^\[(?:System\.)?Environment\]::SetEnvironmentVariable\(\s*['"]([\w.-]+)['"]\s*,\s*(.*)$/i,
  /^Set-(?:Item|Content)\s+(?:-(?:Literal)?Path\s+)?['"]?Env:\\?([\w.-]+)['"]?\s+(?:-Value\s+)?(.*)$/i,
  /^setx\s+"?([\w.-]+)"?\s+(.*)$/i,
];
const marks = /\$\{?env:|SetEnvironmentVariable\(|\bEnv:\\?\w|^\s*setx\s/im;

/** Lines that set variables for PowerShell or with `setx`, with others of `set` between. Null when there are none. */
export function readPowershell(text: string): FormatResult {
  if (!marks.test(text)) return null;
  const entries: Entry[] = [];
  const unread: number[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    for (const statement of raw.split(/;\s*(?=\$\{?env:)/i)) {
      const line = visibleText(statement).replace(prompt, '');
      const found = forms.map((form) => form.exec(line)).find((match) => match !== null);
      const [, name, value] = found ?? [];
      if (name !== undefined && value !== undefined) entries.push(entryOf(name, index + 1, value.trim()));
      else {
        const own = envLine(line, index + 1);
        entries.push(...own);
        if (own.length === 0 && !isConsoleNoise(line)) unread.push(index + 1);
      }
    }
    if (entries.length > entryLimit) return 'too-large';
  }
  return entries.length > 0 ? { kind: 'powershell', ours: false, entries, unread } : null;
}

/** What may follow a value: the end of its statement, the scope of `SetEnvironmentVariable`, the switches of `setx`. */
const nothingMore = /^\s*(?:$|;|#|,|\)|\/[a-z]\b)/i;

function entryOf(name: string, line: number, text: string): Entry {
  const single = /^'((?:[^']|'')*)'/.exec(text);
  if (single !== null && nothingMore.test(text.slice(single[0].length))) {
    return sure(name, line, (single[1] ?? '').replaceAll("''", "'"));
  }
  const double = /^"((?:[^"`]|""|`.)*)"/.exec(text);
  if (double !== null && nothingMore.test(text.slice(double[0].length)))
    return expanded(name, line, double[1] ?? '');
  const curly = curlyQuoted(text);
  if (curly !== null && nothingMore.test(curly.rest)) return sure(name, line, curly.inner);
  if (/^['"]/.test(text)) return unsure(name, line, 'quotes', text.slice(1), text);
  return sure(name, line, text.replace(/\s*[;)]$/, ''));
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '' };

/** In double quotes PowerShell puts in the variables that `$` names, if there are any of that name. */
function expanded(name: string, line: number, inner: string): Entry {
  const value = inner.replaceAll('""', '"').replace(/`(.)/g, (_, char: string) => escapes[char] ?? char);
  const names = /(?<!`)\$[A-Za-z_{(]/.test(inner);
  return names ? unsure(name, line, 'reference', value) : sure(name, line, value);
}
