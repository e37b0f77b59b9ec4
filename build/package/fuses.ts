import { readFile } from 'node:fs/promises';

/** Electron's fuses in the order of their places on the wire, and how ours are set. docs/security.md says why. */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
  wasmTrapHandlers: true,
} as const;

/** The one fuse that electron-builder cannot set yet. Electron's own default for it is what we want. */
export const { wasmTrapHandlers: _leftAsItIs, ...settableFuses } = fuses;

/** The mark that Electron's build leaves before the wire (Electron's docs, "Electron Fuses"). */
export const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE_VERSION = 1;
const ON = '1'.charCodeAt(0);

/**
 * Reads how the fuses of an Electron program are set.
 * @throws when the program has no wire, or a fuse that this file does not know: a new Electron may bring one, and
 * somebody must then decide about it
 */
export async function readFuses(program: string): Promise<Record<string, boolean>> {
  const bytes = await readFile(program);
  const start = bytes.indexOf(SENTINEL);
  if (start < 0) throw new Error(`No fuses found in ${program}`);
  const wire = bytes.subarray(start + SENTINEL.length);
  if (wire[0] !== WIRE_VERSION) throw new Error('The fuses of this Electron are written in a new way');
  const names = Object.keys(fuses);
  const length = wire[1] ?? 0;
  if (length > names.length)
    throw new Error(`This Electron has ${length} fuses; we decided about ${names.length}`);
  return Object.fromEntries(names.slice(0, length).map((name, place) => [name, wire[place + 2] === ON]));
}
