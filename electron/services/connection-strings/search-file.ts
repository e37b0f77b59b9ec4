import { maxFileBytes } from '../../base/file-dialogs.ts';
import { Secret } from '../../base/secret.ts';
import type { UnreadableFile } from '../../contract/problems.ts';
import { stringsIn } from './search.ts';

/** A connection string in a file. `name`: the setting that held it; null when the file was no list of settings. */
export interface InFile {
  readonly name: string | null;
  readonly text: Secret;
}

/** More than a person keeps; a file made to keep us busy ends here. */
const maxStrings = 20;
const maxCharacters = 4_000;

const start = /mongodb(?:\+srv)?:\/\//gi;
/** What a person writes in front of a string that helps to read it: a quote, a name, a command. */
const lead = 80;

/** Lines that a mail program broke come together again (RFC 2045 6.7). */
const unfolded = (text: string): string =>
  /quoted-printable/i.test(text) ? text.replaceAll(/=\r?\n/g, '').replaceAll(/=3D/gi, '=') : text;

/** Every connection string in a text of any kind: a note, an e-mail, a page that was saved. */
function stringsInText(text: string): readonly InFile[] {
  const found: InFile[] = [];
  for (const line of unfolded(text).split(/\r?\n/)) {
    const starts = [...line.matchAll(start)].map(({ index }) => index);
    for (const [turn, at] of starts.entries()) {
      const before = starts[turn - 1];
      // Behind the first one of a line nothing but the string itself is taken along.
      const piece =
        before === undefined
          ? line.slice(Math.max(0, at - lead), starts[1] ?? at + maxCharacters)
          : (/^\S+/.exec(
              line.slice(at, Math.min(starts[turn + 1] ?? line.length, at + maxCharacters)),
            )?.[0] ?? '');
      found.push({ name: null, text: new Secret(piece) });
      if (found.length === maxStrings) return found;
    }
  }
  return found;
}

/** All that stands in the cells of a workbook, a line each; null when it is none. */
async function cellsIn(bytes: Uint8Array): Promise<string | null> {
  const { readSheets } = await import('../backups/formats/xlsx.ts');
  let sheets = 0;
  const cells: string[] = [];
  for await (const rows of readSheets(bytes)) {
    if (typeof rows === 'string') return null;
    sheets += 1;
    cells.push(...rows.flat().filter((cell) => cell.includes('://')));
  }
  return sheets === 0 ? null : cells.join('\n');
}

/** Text in UTF-8 or UTF-16; an older encoding changes no sign of which a connection string is made. */
async function lettersIn(bytes: Uint8Array): Promise<string | null> {
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\x03\x04') return cellsIn(bytes);
  const { decodeText } = await import('../backups/decode-text.ts');
  const text = decodeText(bytes);
  if (text === 'not-text') return null;
  return text === 'other-letters' ? Buffer.from(bytes).toString('latin1') : text.value;
}

/**
 * The connection strings in a file: a copy or list of settings of any format, else any text in which some stand.
 * Bounded as copies are; empty when it can be read and holds none.
 */
export async function stringsInFile(
  bytes: Uint8Array,
  passphrase: Secret | null,
): Promise<readonly InFile[] | UnreadableFile> {
  if (bytes.length > maxFileBytes) return 'too-large';
  const { readBackup } = await import('../backups/read-backup.ts');
  const read = await readBackup(bytes, passphrase === null ? {} : { passphrase });
  const named = read.ok ? stringsIn(read.settings) : [];
  if (named.length > 0) return named.slice(0, maxStrings).map(({ name, text }) => ({ name, text }));
  if (!read.ok && (read.fault === 'needs-passphrase' || read.fault === 'wrong-passphrase')) return read.fault;
  const text = await lettersIn(bytes);
  if (text !== null) return stringsInText(text);
  return read.ok ? [] : read.fault;
}
