import { type ConfigVars, sameConfigVars } from '../heroku/config-var-values.ts';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { fail, ok, type Result } from '../../contract/result.ts';
import type { Clock } from '../../base/clock.ts';
import type { BackedUpApp } from '../sites/records.ts';
import type { BackupKeyStore } from './backup-key.ts';
import { expiredBackups, type AutomaticBackup } from './retention.ts';
import { saveFile } from '../../base/verified-file.ts';

/** before: a site's settings as they were. intended: the new values that an act was about to set; only undo reads those. */
type Role = 'before' | 'intended';

export interface AutomaticBackups {
  /** Saves a copy, reads it back, and answers its id. Until it is there nothing may be changed. */
  keep(app: BackedUpApp, settings: ConfigVars, role: Role): Promise<Result<string>>;
  open(id: string): Promise<Result<ConfigVars>>;
  /** Copies of one site, newest first. Nothing is decrypted for that. */
  list(appId: string): Promise<readonly AutomaticBackup[]>;
  remove(id: string): Promise<void>;
  /** Looks which copies there are, for `has`. */
  load(): Promise<void>;
  /** Whether a copy is there, of either role. Reads nothing. */
  has(id: string): boolean;
}

const name = /^(\d{13})_([\w-]{1,64})_(before|intended)_([\w-]{36})\.(?:sitekeeper|age)$/;

interface AutomaticBackupFile extends AutomaticBackup {
  readonly file: string;
  readonly role: Role;
}

function parseName(file: string): AutomaticBackupFile | null {
  const [, takenAt, appId, role, id] = name.exec(file) ?? [];
  if (takenAt === undefined || appId === undefined || role === undefined || id === undefined) return null;
  return { id, appId, takenAt: Number(takenAt), file, role: role === 'intended' ? 'intended' : 'before' };
}

/** The copies that the app makes by itself before every change: encrypted, in one folder, told apart by their names. */
export function createAutomaticBackups(options: {
  readonly directory: string;
  readonly backupKeys: BackupKeyStore;
  readonly clock: Clock;
  /** Heroku's time, milliseconds since 1970: nothing is thrown away because this computer's clock is ahead. */
  readonly today?: () => number;
}): AutomaticBackups {
  const { directory, clock } = options;
  const there = new Set<string>();

  async function files(): Promise<readonly AutomaticBackupFile[]> {
    const names = await readdir(directory).catch(() => []);
    return names.map(parseName).filter((file) => file !== null);
  }

  async function prune(): Promise<void> {
    const gone = expiredBackups(await files(), options.today?.() ?? clock.now());
    await Promise.all(gone.map((copy) => remove(copy.id)));
  }

  async function remove(id: string): Promise<void> {
    const found = (await files()).find((copy) => copy.id === id);
    if (found !== undefined) await rm(join(directory, found.file), { force: true });
    there.delete(id);
  }

  return {
    async keep(app, settings, role) {
      const opened = await options.backupKeys.open();
      if (opened.state === 'locked') return fail({ code: 'copies-locked', changed: 'no' });
      const takenAt = clock.now();
      const id = crypto.randomUUID();
      const copy = { app, settings, takenAt: new Date(takenAt).toISOString(), source: 'automatic' } as const;
      // The formats are loaded when the first copy is made: a start does not wait for them.
      const { writeBackup } = await import('./write-backup.ts');
      const bytes = await writeBackup(copy, {
        kind: 'automatic',
        recipient: opened.backupKey.recipient,
      });
      // It is opened as undo would open it: of a copy that can't be, nobody may say that it is there.
      const { readBackup } = await import('./read-backup.ts');
      const read = await readBackup(bytes, { identity: opened.backupKey.identity });
      if (!read.ok || !sameConfigVars(read.settings, settings))
        return fail({ code: 'copy-not-saved', changed: 'no' });
      // Where the folder can't be made, saving fails and says so.
      await mkdir(directory, { recursive: true, mode: 0o700 }).catch(() => undefined);
      const saved = await saveFile(
        join(directory, `${String(takenAt).padStart(13, '0')}_${app.id}_${role}_${id}.sitekeeper`),
        bytes,
      );
      if (!saved.ok) return fail({ code: 'copy-not-saved', changed: 'no' });
      there.add(id);
      await prune();
      return ok(id);
    },
    async open(id) {
      const opened = await options.backupKeys.open();
      if (opened.state === 'locked') return fail({ code: 'copies-locked', changed: 'no' });
      const found = (await files()).find((copy) => copy.id === id);
      if (found === undefined) return fail({ code: 'copy-gone', changed: 'no' });
      const bytes = await readFile(join(directory, found.file)).catch(() => null);
      if (bytes === null) return fail({ code: 'copy-gone', changed: 'no' });
      const { readBackup } = await import('./read-backup.ts');
      const read = await readBackup(bytes, { identity: opened.backupKey.identity });
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
