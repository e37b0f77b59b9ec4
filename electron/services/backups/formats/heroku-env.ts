import type { SettingsCopy } from '../copy.ts';

/** First line of every `heroku.env` of ours; the reader in shell.ts knows the file by it. */
export const envHeader = '# Sitekeeper copy of settings';
/** Begins the last line; without it the file was cut. */
export const envEnd = '# End of copy:';
/** Begins a line for a name that no shell can hold (`1ST`): a comment to shells, a setting to us. */
export const envComment = '#setting ';

/**
 * `heroku.env`: one `NAME='value'` per setting. POSIX single quotes (`'` as `'\''`) let nothing be run or replaced
 * when a shell loads the file, whatever the value.
 */
export function writeEnv(copy: SettingsCopy): string {
  const head = [
    envHeader,
    `# Site: ${oneLine(copy.app.title)} (${oneLine(copy.app.name)})`,
    `# Taken: ${oneLine(copy.takenAt)}`,
    '# Keep it private. Load it in a shell with: set -a; . ./heroku.env; set +a',
    '',
  ];
  const lines = [...copy.settings].map(([name, value]) =>
    /^\d/.test(name)
      ? `${envComment}${name}=${JSON.stringify(value.reveal())}`
      : `${name}='${value.reveal().replaceAll("'", String.raw`'\''`)}'`,
  );
  return [...head, ...lines, '', `${envEnd} ${copy.settings.size} settings`, ''].join('\n');
}

/** A title must not break out of its comment line. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
