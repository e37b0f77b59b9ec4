import type { FileDialogs } from '../../base/file-dialogs.ts';
import { basename, join } from 'node:path';

import type { ProblemCode } from '../../contract/problems.ts';
import type { CopiesLock, CopyFormat, SavedCopy } from '../../contract/backups.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { Secret } from '../../base/secret.ts';
import type { BackupKeyStore } from './backup-key.ts';
import { saveFile } from '../../base/verified-file.ts';
import type { ExportedFile, BackupExporter } from './export.ts';

/** Copies that a person asks for. */
export interface BackupService {
  save(id: string, format: CopyFormat, passphrase: Secret | null): Promise<Result<SavedCopy | null>>;
  /**
   * One file for each site. One that can't be saved does not keep the others from it.
   * @param onSaved told of each file as it lies there, so that it is known whatever ends the rest.
   * @param goesOn asked before each site; once it says no, the rest is left out of the answer.
   */
  saveInto(
    folder: string,
    ids: readonly string[],
    format: CopyFormat,
    passphrase: Secret | null,
    onSaved: (file: ExportedFile) => Promise<void>,
    goesOn: () => boolean,
  ): Promise<ExportedFiles>;
  /** Whether automatic copies can be made now. */
  lock(): Promise<CopiesLock>;
  /** Opens that lock; where none was made yet, `passphrase` is the one that is chosen. */
  unlock(passphrase: Secret): Promise<Result<CopiesLock>>;
  /** The identity of the automatic copies, in a file under a passphrase. Null: no place was picked. */
  exportIdentity(passphrase: Secret): Promise<Result<{ file: string } | null>>;
}

interface ExportedFiles {
  readonly files: readonly ExportedFile[];
  readonly failed: readonly { readonly id: string; readonly problem: ProblemCode }[];
}

/** A lock takes a quarter of a gigabyte while it is made, and a sheet a window: these are made one by one. */
const heavy: ReadonlySet<CopyFormat> = new Set(['sitekeeper', 'sheet']);

const inOrder = <T extends { readonly id: string }>(
  items: readonly T[],
  ids: readonly string[],
): readonly T[] => items.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));

const wrongPassphrase = fail({ code: 'wrong-passphrase', changed: 'no' });

export function createBackupService(options: {
  readonly backupKeys: BackupKeyStore;
  readonly saver: BackupExporter;
  readonly files: FileDialogs;
}): BackupService {
  const { backupKeys, files, saver } = options;

  async function lock(): Promise<CopiesLock> {
    const opened = await backupKeys.open();
    if (opened.state === 'open') return 'open';
    return opened.passphrase === 'known' ? 'give-passphrase' : 'choose-passphrase';
  }

  return {
    lock,
    async unlock(passphrase) {
      return (await backupKeys.unlock(passphrase)) ? ok(await lock()) : wrongPassphrase;
    },
    async save(id, format, passphrase) {
      const saved = await saver.save(id, format, passphrase, (name) => files.askWhereToSave(name));
      if (!saved.ok || saved.value === null) return saved.ok ? ok(null) : saved;
      const { file, settings, vital } = saved.value;
      return ok({ file, settings, vital });
    },
    async saveInto(folder, ids, format, passphrase, onSaved, goesOn) {
      const done: ExportedFile[] = [];
      const failed: { id: string; problem: ProblemCode }[] = [];
      const saveOne = async (id: string): Promise<void> => {
        if (!goesOn()) return;
        const saved = await saver.save(id, format, passphrase, async (name) => join(folder, name));
        if (!saved.ok) failed.push({ id, problem: saved.problem.code });
        else if (saved.value !== null) {
          done.push(saved.value);
          await onSaved(saved.value);
        }
      };
      if (heavy.has(format)) for (const id of ids) await saveOne(id);
      else await Promise.all(ids.map(saveOne));
      return { files: inOrder(done, ids), failed: inOrder(failed, ids) };
    },
    async exportIdentity(passphrase) {
      const opened = await backupKeys.open();
      const bytes = opened.state === 'open' ? await backupKeys.exported(passphrase) : null;
      if (bytes === null) return fail({ code: 'copies-locked', changed: 'no' });
      const path = await files.askWhereToSave('sitekeeper automatic copies key.age');
      if (path === null) return ok(null);
      const saved = await saveFile(path, bytes);
      return saved.ok ? ok({ file: basename(path) }) : fail({ code: 'file-not-saved', changed: 'no' });
    },
  };
}
