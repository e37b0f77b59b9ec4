import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { fail, ok, type Result } from '../../contract/result.ts';
import type { Clock } from '../../base/clock.ts';
import type { CopiedApp, Settings } from './backup.ts';
import type { KeyringKeeper } from './backup-key.ts';
import { expiredCopies, type KeptCopy } from './retention.ts';
import { saveFile } from '../../base/verified-file.ts';
import { sameSettings } from './digest.ts';

/** before: a site's settings as they were. meant: the new values that an act was about to set; only undo reads those. */
type Role = 'before' | 'meant';

export interface AutomaticCopies {
  /** Saves a copy, reads it back, and answers its id. Until it is there nothing may be changed. */
  keep(app: CopiedApp, settings: Settings, role: Role): Promise<Result<string>>;
  open(id: string): Promise<Result<Settings>>;
  /** Copies of one site, newest first. Nothing is decrypted for that. */
  list(appId: string): Promise<readonly KeptCopy[]>;
  remove(id: string): Promise<void>;
  /** Looks which copies there are, for `has`. */
  load(): Promise<void>;
  /** Whether a copy is there, of either role. Reads nothing. */
  has(id: string): boolean;
}

const name = /^(\d{13})_([\w-]{1,64})_(before|meant)_([\w-]{36})\.age$/;

interface CopyFile extends KeptCopy {
  readonly file: string;
  readonly role: Role;
}

function parseName(file: string): CopyFile | null {
  const [, takenAt, appId, role, id] = name.exec(file) ?? [];
  if (takenAt === undefined || appId === undefined || role === undefined || id === undefined) return null;
  return { id, appId, takenAt: Number(takenAt), file, role: role === 'meant' ? 'meant' : 'before' };
}

/** The copies that the app makes by itself before every change: encrypted, in one folder, told apart by their names. */
export function createAutomaticCopies(options: {
  readonly directory: string;
  readonly keyring: KeyringKeeper;
  readonly clock: Clock;
  /** Heroku's time, milliseconds since 1970: nothing is thrown away because this computer's clock is ahead. */
  readonly today?: () => number;
}): AutomaticCopies {
  const { directory, clock } = options;
  const there = new Set<string>();

  async function files(): Promise<readonly CopyFile[]> {
    const names = await readdir(directory).catch(() => []);
    return names.map(parseName).filter((file) => file !== null);
  }

  async function prune(): Promise<void> {
    const gone = expiredCopies(await files(), options.today?.() ?? clock.now());
    await Promise.all(gone.map((copy) => remove(copy.id)));
  }

  async function remove(id: string): Promise<void> {
    const found = (await files()).find((copy) => copy.id === id);
    if (found !== undefined) await rm(join(directory, found.file), { force: true });
    there.delete(id);
  }

  return {
    async keep(app, settings, role) {
      const keyring = await options.keyring.open();
      if (keyring.state === 'locked') return fail({ code: 'copies-locked', changed: 'no' });
      const takenAt = clock.now();
      const id = crypto.randomUUID();
      const copy = { app, settings, takenAt: new Date(takenAt).toISOString(), source: 'automatic' } as const;
      // The formats are loaded when the first copy is made: a start does not wait for them.
      const { writeCopy } = await import('./write-backup.ts');
      const bytes = await writeCopy(copy, {
        kind: 'automatic',
        recipient: keyring.keyring.recipient,
      });
      // It is opened as undo would open it: of a copy that can't be, nobody may say that it is there.
      const { readCopy } = await import('./read-backup.ts');
      const read = await readCopy(bytes, { identity: keyring.keyring.identity });
      if (!read.ok || !sameSettings(read.settings, settings))
        return fail({ code: 'copy-not-saved', changed: 'no' });
      // Where the folder can't be made, saving fails and says so.
      await mkdir(directory, { recursive: true, mode: 0o700 }).catch(() => undefined);
      const saved = await saveFile(
        join(directory, `${String(takenAt).padStart(13, '0')}_${app.id}_${role}_${id}.age`),
        bytes,
      );
      if (!saved.ok) return fail({ code: 'copy-not-saved', changed: 'no' });
      there.add(id);
      await prune();
      return ok(id);
    },
    async open(id) {
      const keyring = await options.keyring.open();
      if (keyring.state === 'locked') return fail({ code: 'copies-locked', changed: 'no' });
      const found = (await files()).find((copy) => copy.id === id);
      if (found === undefined) return fail({ code: 'copy-gone', changed: 'no' });
      const bytes = await readFile(join(directory, found.file)).catch(() => null);
      if (bytes === null) return fail({ code: 'copy-gone', changed: 'no' });
      const { readCopy } = await import('./read-backup.ts');
      const read = await readCopy(bytes, { identity: keyring.keyring.identity });
      return read.ok ? ok(read.settings) : fail({ code: 'copy-gone', changed: 'no' });
    },
    async list(appId) {
      const own = (await files()).filter((copy) => copy.appId === appId && copy.role === 'before');
      return own.toSorted((one, other) => other.takenAt - one.takenAt);
    },
    remove,
    async load() {
      for (const { id } of await files()) there.add(id);
    },
    has: (id) => there.has(id),
  };
}
