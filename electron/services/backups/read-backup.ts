import { maxFileBytes } from '../../base/file-dialogs.ts';
import type { ConfigVars } from '../heroku/config-var-values.ts';
import { Secret } from '../../base/secret.ts';
import type { AmbiguousVar, BackupFileKind, Entry, ParsedFile, FoundOrigin, FormatResult } from './backup.ts';
import { unsure } from './backup.ts';
import { checkEntry, mergeDuplicates } from './value-doubts.ts';
import { decryptAge, isAge, type Keys } from './formats/age.ts';
import { foreignFile, readArchive } from './formats/containers.ts';
import { commandOrigin } from './formats/origin.ts';
import { readText } from './formats/table.ts';
import { entryLimit } from './limits.ts';
import { isConfigVarValue } from '../../contract/config-vars.ts';
import { isStray } from './config-var-names.ts';
import { lettersOf, type Letters } from './decode-text.ts';
import type { UnreadableFile } from '../../contract/problems.ts';

export type ReadBackup =
  | {
      readonly ok: true;
      readonly kind: BackupFileKind;
      /** What can be read in one way only. */
      readonly settings: ConfigVars;
      /** Names of Heroku's own, of other hosts' and of images' that stood in the file and were left out. */
      readonly left: readonly string[];
      /** What can be read in several ways, or in none: in no setting above. */
      readonly asked: readonly AmbiguousVar[];
      /** Lines of the file, from 1, that are neither settings nor anything known. */
      readonly unread: readonly number[];
      /** Which site and when, as far as the file says. */
      readonly origin?: FoundOrigin;
    }
  | { readonly ok: false; readonly fault: UnreadableFile };

/**
 * Reads a file of settings of any format in docs/file-formats/backups.md, told by its content. Bounded: files to 5 MB and what Heroku
 * holds of one site; a copy of ours is read whatever is in it. Every file gets an answer; nothing in it is run.
 */
export async function readBackup(bytes: Uint8Array, keys: Keys = {}): Promise<ReadBackup> {
  const found = await read(bytes, keys);
  return typeof found === 'string' ? { ok: false, fault: found } : settle(found);
}

async function read(bytes: Uint8Array, keys: Keys): Promise<ParsedFile | UnreadableFile> {
  if (bytes.length > maxFileBytes) return 'too-large';
  if (!isAge(bytes)) return readOpen(bytes, true);
  const plain = await decryptAge(bytes, keys);
  if (typeof plain === 'string') return plain;
  const found = await readOpen(plain, false);
  return typeof found === 'string' ? found : { ...found, kind: 'sitekeeper' };
}

/** @param outer false for what lies in an archive or under a passphrase: no archive is looked for in there. */
async function readOpen(bytes: Uint8Array, outer: boolean): Promise<ParsedFile | UnreadableFile> {
  if (bytes.length === 0) return 'empty';
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\x03\x04') {
    const inside = {
      file: (file: Uint8Array) => (outer ? readOpen(file, false) : Promise.resolve('archive' as const)),
      text: readText,
    };
    return (await readArchive(bytes, inside)) ?? 'not-a-copy';
  }
  const foreign = foreignFile(bytes);
  if (foreign !== null) return foreign;
  const letters = lettersOf(bytes);
  if (letters === 'not-text') return 'other-bytes';
  if (letters.texts.every((text) => text.trim() === '')) return 'empty';
  if (letters.texts.some((text) => /^\s*<(?:!doctype|html|head|body|\?xml|svg|script)/i.test(text)))
    return 'web-page';
  return (await readLetters(letters)) ?? 'not-a-copy';
}

/** Reads a text in each way in which its letters can be: only what is the same in all of them needs no question. */
async function readLetters({ texts, unsure: odd }: Letters): Promise<FormatResult> {
  const readings: ParsedFile[] = [];
  for (const text of texts) {
    const reading = await readText(text);
    if (reading === null || typeof reading === 'string') return reading;
    readings.push(reading);
  }
  const [first, ...others] = readings;
  if (first === undefined) return null;
  const entries = first.entries.map((entry, at): Entry => {
    const ways = [entry, ...others.map((other) => other.entries[at] ?? entry)];
    const values = new Set(ways.flatMap(({ readings: [value = ''] }) => [value]));
    const doubtful = values.size > 1 || (odd && [...values].some((value) => /[^\p{ASCII}]/u.test(value)));
    return doubtful ? unsure(entry.name, entry.line, 'old-letters', ...values) : entry;
  });
  return { ...commandOrigin(texts[0] ?? ''), ...first, entries };
}

function settle({ kind, ours, entries, unread, origin }: ParsedFile): ReadBackup {
  if (entries.length > entryLimit) return { ok: false, fault: 'too-large' };
  const settings = new Map<string, Secret>();
  const left = new Set<string>();
  const asked: AmbiguousVar[] = [];
  for (const entry of ours ? entries : mergeDuplicates(entries.map((one) => checkEntry(one, kind)))) {
    const { name, line, readings, doubt } = entry;
    const [value] = readings;
    if (ours && readings.some((reading) => !isConfigVarValue(reading)))
      return { ok: false, fault: 'damaged' };
    if (!ours && isStray(name, value ?? '')) left.add(name);
    else if (doubt !== null || value === undefined) {
      settings.delete(name);
      asked.push({
        name,
        line,
        doubt: doubt ?? 'no-value',
        readings: readings.map((one) => new Secret(one)),
      });
    } else settings.set(name, new Secret(value));
  }
  const none = settings.size === 0 && asked.length === 0;
  if (none && !ours) return { ok: false, fault: 'not-a-copy' };
  return {
    ok: true,
    kind,
    settings,
    left: [...left],
    asked,
    unread: unread ?? [],
    ...(origin && { origin }),
  };
}
