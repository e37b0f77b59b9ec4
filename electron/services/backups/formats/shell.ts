import type { CopyFault, CopyKind, Reading } from '../copy.ts';
import { entryLimit } from '../limits.ts';
import { herokuQuote, readHerokuQuoted } from './heroku-quote.ts';
import { envComment, envEnd, envHeader } from './heroku-env.ts';
import { readWord } from './shell-words.ts';

interface Assignment {
  readonly name: string;
  readonly value: string;
  /** The value as it stands in the file, quotes and all. */
  readonly raw: string;
  readonly exported: boolean;
  readonly end: number;
}

/** `ours`: what heroku-env.ts writes; `plain`: printed by `env`, no quotes at all; `shell`: everything else. */
type Dialect = 'ours' | 'plain' | 'shell';

/** Where a line sets a variable. With blanks around `=` only names in capitals count, else prose would match. */
const head =
  /[ \t]*(?:((?:declare|typeset)(?:[ \t]+-[-\w]+)*|export|set|SET)[ \t]+)?(?:(\w{1,256})=|([A-Z_][A-Z\d_]{0,255})[ \t]+=)[ \t]*/y;

/** Variables that only a list printed by `env` sets without `export` or `declare`; its values are not quoted. */
const printedByEnv = /^(?:DYNO|PWD|SHLVL)=/m;

/**
 * Lines that set variables: our `heroku.env`, `.env` files, `heroku config -s`, and what `export`, `declare -x` or
 * `env` print in a console. Other lines (prompts, "command not found") are passed over. Null when no line sets any.
 */
export function readShell(file: string): Reading {
  const text = withoutReturns(file);
  const ours = text.startsWith(envHeader);
  if (ours && !text.includes(`\n${envEnd}`)) return 'cut-file';
  const found = readAssignments(text, ours ? 'ours' : printedByEnv.test(text) ? 'plain' : 'shell');
  if (typeof found === 'string') return found;
  if (found.length === 0 && !ours) return null;
  const entries =
    !ours && isHerokuShell(found)
      ? found.map(({ name, raw }) => [name, readHerokuQuoted(raw)] as const)
      : found.map(({ name, value }) => [name, value] as const);
  const dumped = found.some(({ exported, name }) => exported || name === 'SHLVL');
  const kind: CopyKind = ours ? 'heroku-env' : dumped ? 'console' : 'env';
  return { kind, ours, entries };
}

/** A file saved on Windows has CRLF throughout, inside values of several lines too. Ours are written with LF. */
const withoutReturns = (text: string): string =>
  /(?<!\r)\n/.test(text) ? text : text.replaceAll('\r\n', '\n');

/** `heroku config -s` doubles backslashes inside single quotes, as nobody else does. Known when every line fits it. */
const isHerokuShell = (found: readonly Assignment[]): boolean =>
  found.every(({ exported, raw }) => !exported && herokuQuote(readHerokuQuoted(raw)) === raw);

function readAssignments(text: string, dialect: Dialect): Assignment[] | CopyFault {
  const found: Assignment[] = [];
  for (let at = 0; at < text.length;) {
    const comment = dialect === 'ours' && text.startsWith(envComment, at);
    const one = comment ? readComment(text, at) : readAssignment(text, at, dialect);
    if (typeof one === 'string') return one;
    if (one !== null) found.push(one);
    if (found.length > entryLimit) return 'too-large';
    const newline = text.indexOf('\n', one?.end ?? at);
    at = newline < 0 ? text.length : newline + 1;
  }
  return found;
}

function readComment(text: string, at: number): Assignment | CopyFault {
  const match = /^(\w{1,256})=(".*")$/.exec(lineAt(text, at).slice(envComment.length));
  if (match === null) return 'damaged';
  const [, name = '', raw = ''] = match;
  try {
    return { name, value: String(JSON.parse(raw)), raw, exported: false, end: at };
  } catch {
    return 'damaged';
  }
}

function readAssignment(text: string, at: number, dialect: Dialect): Assignment | CopyFault | null {
  head.lastIndex = at;
  const match = head.exec(text);
  const name = match?.[2] ?? match?.[3];
  if (match === null || name === undefined) return null;
  const start = at + match[0].length;
  const line = lineAt(text, start);
  const exported = match[1] !== undefined;
  if (dialect === 'plain') return { name, value: line, raw: line, exported, end: start };
  if (!/^(?:['"]|\$')/.test(line))
    return { name, value: bare(line), raw: line.trimEnd(), exported, end: start };
  const word = readWord(text, start);
  if (word === 'open') return 'cut-file';
  if (word === 'endless') return 'too-large';
  const clean = /^[ \t]*(?:$|;|#)/.test(lineAt(text, word.end));
  if (clean) return { name, value: word.value, raw: text.slice(start, word.end), exported, end: word.end };
  return { name, value: unquoted(line.trimEnd()), raw: line.trimEnd(), exported, end: start };
}

function lineAt(text: string, at: number): string {
  const newline = text.indexOf('\n', at);
  const line = newline < 0 ? text.slice(at) : text.slice(at, newline);
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** A value without quotes: to the end of the line or a comment, with the shell's backslashes taken away. */
const bare = (line: string): string =>
  line
    .replace(/(?:^|\s)#.*$/, '')
    .trimEnd()
    .replace(/\\([^A-Za-z\d])/g, '$1');

/** A hand-written `'it's fine'` that no shell would read: what stands between the outer quotes. */
const unquoted = (line: string): string =>
  line.length > 1 && line.endsWith(line.charAt(0)) ? line.slice(1, -1) : line;
