import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, sep } from 'node:path';

import type { Secret } from '../secret.ts';
import type { Settings } from './copy.ts';
import { digestOf, sha256 } from './values.ts';

export interface SavedBy {
  readonly id: string;
  /** The file that was just saved and read back. */
  readonly path: string;
  readonly settings: Settings;
  readonly passphrase: Secret | null;
}

/**
 * Copies that a person saved since the app was opened, outside the app's own folder. Only main writes this down, so that
 * no page can claim a copy that is not there: without one no site is deleted.
 */
export interface PortableCopies {
  /** Opens the saved file once more, as a restore would, and remembers it when it holds what the site has. */
  note(saved: SavedBy): Promise<void>;
  /** Folder and name of a site's copy, when the file still lies there as it was written; else null. */
  place(id: string): Promise<string | null>;
  /** The same, when the copy also holds the settings as they are now. */
  placeOf(id: string, now: Settings): Promise<string | null>;
}

interface Known {
  readonly path: string;
  readonly fileDigest: string;
  readonly settingsDigest: string;
}

/** @param appFolder the app's own data, which goes when the app is taken off this computer. */
export function createPortableCopies(appFolder: string): PortableCopies {
  const known = new Map<string, Known>();

  async function isOutside(path: string): Promise<boolean> {
    const own = await realpath(appFolder).catch(() => appFolder);
    const folder = await realpath(dirname(path));
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
    async note({ id, path, settings, passphrase }) {
      known.delete(id);
      const bytes = await readFile(path).catch(() => null);
      if (bytes === null || !(await isOutside(path))) return;
      const { readCopy } = await import('./read-copy.ts');
      const read = await readCopy(bytes, passphrase === null ? {} : { passphrase });
      const settingsDigest = await digestOf(settings);
      if (!read.ok || (await digestOf(read.settings)) !== settingsDigest) return;
      known.set(id, { path, fileDigest: await sha256(bytes), settingsDigest });
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
