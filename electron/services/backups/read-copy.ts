import { Secret } from '../secret.ts';
import type { Asked, CopyFault, CopyKind, CopyOrigin, Found, Reading, Settings } from './copy.ts';
import { decryptAge, isAge, type Keys } from './formats/age.ts';
import { readConfigTable } from './formats/config-table.ts';
import { readCsv } from './formats/csv.ts';
import { readJson } from './formats/json.ts';
import { readShell } from './formats/shell.ts';
import { readXlsx } from './formats/xlsx.ts';
import { configLimit, entryLimit, fileLimit } from './limits.ts';
import { isConfigVarName, isConfigVarValue, isPlatformName } from './names.ts';
import { decodeText } from './text.ts';

export type ReadCopy =
  | {
      readonly ok: true;
      readonly kind: CopyKind;
      readonly settings: Settings;
      /** Heroku's own variables that stood in the file and were left out. */
      readonly dropped: readonly string[];
      readonly asked: readonly Asked[];
      /** Which site and when; only files of ours in JSON or encrypted know it. */
      readonly origin?: CopyOrigin;
    }
  | { readonly ok: false; readonly fault: CopyFault };

/**
 * Reads a file of settings of any format in docs/copies.md, told by its content. Bounded: files to 5 MB, 2,000
 * entries, names of 256 characters, values of 32 KB. Every file gets an answer; nothing in it is run.
 */
export async function readCopy(bytes: Uint8Array, keys: Keys = {}): Promise<ReadCopy> {
  const found = await read(bytes, keys);
  return typeof found === 'string' ? { ok: false, fault: found } : settle(found);
}

async function read(bytes: Uint8Array, keys: Keys): Promise<Found | CopyFault> {
  if (bytes.length > fileLimit) return 'too-large';
  if (!isAge(bytes)) return readOpen(bytes);
  const plain = await decryptAge(bytes, keys);
  if (typeof plain === 'string') return plain;
  const found = await readOpen(plain);
  return typeof found === 'string' ? found : { ...found, kind: 'sitekeeper' };
}

async function readOpen(bytes: Uint8Array): Promise<Found | CopyFault> {
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\x03\x04') {
    return (await readXlsx(bytes)) ?? 'not-a-copy';
  }
  const text = decodeText(bytes);
  if (text === 'not-text') return 'not-a-copy';
  if (text === 'other-letters') return 'damaged';
  return text.value.trim() === '' ? 'empty' : (readText(text.value) ?? 'not-a-copy');
}

/** From the most to the least telling shape: prose may look like a headless table, but never like our own heading. */
function readText(text: string): Reading {
  if (/^\s*(?:<|%PDF)/.test(text)) return null;
  return (
    readJson(text) ??
    (text.startsWith('===') ? readConfigTable(text) : null) ??
    readCsv(text, false) ??
    readShell(text) ??
    readCsv(text, true) ??
    readConfigTable(text)
  );
}

function settle({ kind, ours, entries, origin }: Found): ReadCopy {
  if (entries.length > entryLimit) return { ok: false, fault: 'too-large' };
  const settings = new Map<string, Secret>();
  const dropped = new Set<string>();
  for (const [name, value] of entries) {
    if (!isConfigVarName(name) || !isConfigVarValue(value)) return { ok: false, fault: 'damaged' };
    if (Buffer.byteLength(value) > configLimit) return { ok: false, fault: 'too-large' };
    if (!ours && isPlatformName(name)) dropped.add(name);
    else settings.set(name, new Secret(value));
  }
  if (settings.size === 0 && !ours) return { ok: false, fault: 'not-a-copy' };
  return { ok: true, kind, settings, dropped: [...dropped], asked: [], ...(origin && { origin }) };
}
