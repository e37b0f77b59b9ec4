import type { ConfigVars } from '../heroku/config-var-values.ts';
import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, sep } from 'node:path';

import { digestOf, sha256 } from './config-var-digest.ts';

interface VerifiedExport {
  readonly id: string;
  readonly path: string;
  /** What was just saved there, read back, and opened as a restore would. */
  readonly bytes: Uint8Array;
  readonly settings: ConfigVars;
}

/**
 * Copies that a person saved since the app was opened, outside the app's own folder. Only main writes this down, so that
 * no page can claim a copy that is not there: without one no site is deleted.
 */
export interface VerifiedExports {
  /** Remembers a copy that lies outside the app's own folder. */
  note(saved: VerifiedExport): Promise<void>;
  /** Another copy was saved, which may be none that counts. */
  forget(id: string): void;
  /** Folder and name of a site's copy, when the file still lies there as it was written; else null. */
  place(id: string): Promise<string | null>;
  /** The same, when the copy also holds the settings as they are now. */
  placeOf(id: string, now: ConfigVars): Promise<string | null>;
}

interface Known {
  readonly path: string;
  readonly fileDigest: string;
  readonly settingsDigest: string;
}

/** @param appFolder the app's own data, which goes when the app is taken off this computer. */
export function createVerifiedExports(appFolder: string): VerifiedExports {
  const known = new Map<string, Known>();

  async function isOutside(path: string): Promise<boolean> {
    const own = await realpath(appFolder).catch(() => appFolder);
    const folder = await realpath(dirname(path)).catch(() => own);
    return folder !== own && !folder.startsWith(own + sep);
  }

  async function standing(id: string): Promise<Known | null> {
    const copy = known.get(id);
    if (copy === undefined) return null;
    const bytes = await readFile(copy.path).catch(() => null);
    return bytes !== null && (await sha256(bytes)) === copy.fileDigest ? copy : null;
  }

  const placeIn = ({ path }: Known): string => `${basename(dirname(path))}/${basename(path)}`;

  return {
    async note({ id, path, bytes, settings }) {
      known.delete(id);
      if (!(await isOutside(path))) return;
      known.set(id, { path, fileDigest: await sha256(bytes), settingsDigest: await digestOf(settings) });
    },
    forget(id) {
      known.delete(id);
    },
    async place(id) {
      const copy = await standing(id);
      return copy === null ? null : placeIn(copy);
    },
    async placeOf(id, now) {
      const copy = await standing(id);
      return copy?.settingsDigest === (await digestOf(now)) ? placeIn(copy) : null;
    },
  };
}
