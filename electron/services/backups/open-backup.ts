import { type ConfigVars, sameConfigVars } from '../heroku/config-var-values.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import { oneLine } from '../../base/one-line.ts';
import type { Secret } from '../../base/secret.ts';
import type { ReadBackup } from './read-backup.ts';
import type { UnreadableKind } from '../../contract/problems.ts';

/** A file that a person picked, or a text that was pasted; that one has no name. */
export interface BackupFile {
  readonly name: string | null;
  readonly bytes: Uint8Array;
}

/** A copy that could be read. */
export type OpenedBackup = Extract<ReadBackup, { ok: true }>;

const longestName = 120;

/**
 * Reads a copy of settings, of whatever format. A file that can't be read is told by its kind and its name
 * (`copy-unreadable`); one that is locked asks for its passphrase. Changes nothing.
 */
export async function openBackup(file: BackupFile, passphrase: Secret | null): Promise<Result<OpenedBackup>> {
  // The formats are loaded when the first copy is read: a start does not wait for them.
  const { readBackup } = await import('./read-backup.ts');
  const read = await readBackup(file.bytes, passphrase === null ? {} : { passphrase });
  if (read.ok) return ok(read);
  switch (read.fault) {
    case 'needs-passphrase':
      return fail({ code: 'copy-needs-passphrase', changed: 'no' });
    case 'wrong-passphrase':
      return fail({ code: 'wrong-passphrase', changed: 'no' });
    default:
      return unreadable(file.name, read.fault);
  }
}

/** That a file can't be read, told by its kind and its name. */
export const unreadable = (name: string | null, fault: UnreadableKind): Result<never> =>
  fail({
    code: 'copy-unreadable',
    changed: 'no',
    file: { name: name === null ? null : oneLine(name, longestName), fault },
  });

/** Whether a copy that was just made opens as a restore would open it, and gives all that went in. */
export async function opensTo(
  bytes: Uint8Array,
  settings: ConfigVars,
  passphrase: Secret | null,
): Promise<boolean> {
  const { readBackup } = await import('./read-backup.ts');
  const read = await readBackup(bytes, passphrase === null ? {} : { passphrase });
  return read.ok && sameConfigVars(read.settings, settings);
}
