import { sure, type Entry, type FormatResult, type Backup } from '../backup.ts';
import { entryLimit } from '../limits.ts';
import { endOfLine, readEnvValue } from './env-value.ts';
import { ownOrigin } from './origin.ts';
import { readWord } from './shell-words.ts';

/** First line of every `heroku.env` of ours, by which it is known. */
const header = '# Sitekeeper copy of settings';
/** Begins the last line; without it the file was cut. */
const ending = '# End of copy:';
/** Begins a line for a name that a shell can't hold or would act upon: a comment to shells, a setting to us. */
const comment = '#setting ';

/**
 * Names that a shell takes in: read-only ones end the loading, and the values of others are run or looked up as soon as
 * the next command is (bash(1), "Shell Variables"; ld.so(8)).
 */
const heededByShells =
  /^(?:PS[0-4]|PROMPT_COMMAND|BASH(?:OPTS|_\w+)?|SHELLOPTS|ENV|IFS|PATH|CDPATH|FPATH|ZDOTDIR|E?UID|E?GID|PPID|_|LD_\w+|DYLD_\w+)$/;

/** Whether `NAME='…'` sets the name in any shell and does nothing else. */
const isSafeInShells = (name: string): boolean => /^[A-Za-z_]\w*$/.test(name) && !heededByShells.test(name);

/**
 * `heroku.env`: one `NAME='value'` per setting. POSIX single quotes (`'` as `'\''`) let nothing be run or replaced
 * when a shell loads the file, whatever the value; names that are none to a shell stand in comments.
 */
export function writeEnv(copy: Backup): string {
  const head = [
    header,
    `# Site: ${oneLine(copy.app.title)} (${oneLine(copy.app.name)})`,
    `# Taken: ${oneLine(copy.takenAt)}`,
    '# Keep it private. Load it in a shell with: set -a; . ./heroku.env; set +a',
    '',
  ];
  const lines = [...copy.settings].map(([name, value]) =>
    isSafeInShells(name)
      ? `${name}='${value.reveal().replaceAll("'", String.raw`'\''`)}'`
      : `${comment}${/^\w+$/.test(name) ? name : JSON.stringify(name)}=${JSON.stringify(value.reveal())}`,
  );
  return [...head, ...lines, '', `${ending} ${copy.settings.size} settings`, ''].join('\n');
}

/** A title must not break out of its comment line. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** Reads what `writeEnv` wrote; null when the text is something else. */
export function readHerokuEnv(file: string): FormatResult {
  if (!file.startsWith(header)) return null;
  const text = /(?<!\r)\n/.test(file) ? file : file.replaceAll('\r\n', '\n');
  if (!text.includes(`\n${ending}`)) return 'cut-file';
  const entries: Entry[] = [];
  for (let at = 0; at < text.length;) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    const one = line.startsWith(comment) ? commented(line) : assignment(text, at, line);
    if (typeof one === 'string') return one;
    if (one !== null) entries.push(one.entry);
    if (entries.length > entryLimit) return 'too-large';
    const newline = text.indexOf('\n', one?.end === undefined ? end : Math.max(one.end, at));
    at = newline < 0 ? text.length : newline + 1;
  }
  const [, site = '', taken = ''] = /^# Site: (.*)\n# Taken: (.*)$/m.exec(text) ?? [];
  return { kind: 'heroku-env', ours: true, entries, ...ownOrigin(site, taken) };
}

interface One {
  readonly entry: Entry;
  /** Where it ends, when not with its line. */
  readonly end?: number;
}

function commented(line: string): One | 'damaged' {
  const match = /^(\w+|"(?:[^"\\]|\\.)*")=(".*")$/.exec(line.slice(comment.length));
  if (match === null) return 'damaged';
  const [, name = '', value = ''] = match;
  try {
    const plain = name.startsWith('"') ? String(JSON.parse(name)) : name;
    return { entry: sure(plain, 0, String(JSON.parse(value))) };
  } catch {
    return 'damaged';
  }
}

function assignment(text: string, at: number, line: string): One | 'cut-file' | 'too-large' | null {
  const name = /^(\w+)=/.exec(line)?.[1];
  if (name === undefined) return null;
  const start = at + name.length + 1;
  const word = text.charAt(start) === "'" ? readWord(text, start, Number.POSITIVE_INFINITY) : null;
  if (word === 'open') return 'cut-file';
  if (word === 'endless') return 'too-large';
  if (word !== null && word.end === endOfLine(text, word.end))
    return { entry: sure(name, 0, word.value), end: word.end };
  // Somebody wrote into the file: what stands there is read as in any other.
  const read = readEnvValue(text, start, { exported: false, windows: false, separator: null });
  if (typeof read === 'string') return read;
  const number = text.slice(0, at).split('\n').length;
  return { entry: { name, line: number, readings: read.readings, doubt: read.doubt }, end: read.end };
}
