import { basename, join } from 'node:path';

import type { ProblemCode } from '../../contract/problems.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { CopyFormat, RestoreView, SavedCopy } from '../../contract/site-page.ts';
import type { Heroku } from '../heroku/client.ts';
import { readConfigVars } from '../heroku/config-vars.ts';
import { listAddons } from '../heroku/addons.ts';
import type { Secret } from '../secret.ts';
import type { Patch, Settings as SettingsNow } from '../settings/reading.ts';
import { shown } from '../settings/shown.ts';
import type { AutomaticCopies } from './automatic.ts';
import type { CopyOrigin, Settings } from './copy.ts';
import type { KeyringKeeper } from './keyring.ts';
import { patchFor, planRestore } from './restore-plan.ts';
import { saveFile } from './save-file.ts';
import type { SavedFile, Saver } from './saving.ts';

export interface PickedFile {
  /** Without its folder. */
  readonly name: string;
  /** Bounded: one byte more than is read tells a longer file. */
  readonly bytes: Uint8Array;
}

/** What the desk needs of the desktop: where to save, which file to read. Null: the person closed that window. */
export interface FileDesk {
  askWhereToSave(suggestedName: string): Promise<string | null>;
  /** A folder for several files. */
  askWhichFolder(): Promise<string | null>;
  askWhichFile(): Promise<PickedFile | null>;
}

/** Copies that a person asks for, and looking at one before its settings are put back. */
export interface CopiesDesk {
  save(id: string, format: CopyFormat, passphrase: Secret | null): Promise<Result<SavedCopy | null>>;
  /** One file for each site. One that can't be saved does not keep the others from it. */
  saveInto(
    folder: string,
    ids: readonly string[],
    format: CopyFormat,
    passphrase: Secret | null,
  ): Promise<SavedInto>;
  /** The identity of the automatic copies, in a file under a passphrase. Null: no place was picked. */
  exportIdentity(passphrase: Secret): Promise<Result<{ file: string } | null>>;
  pick(id: string): Promise<Result<RestoreView | null>>;
  unlock(id: string, passphrase: Secret): Promise<Result<RestoreView>>;
  lookAtCopy(id: string, copy: string): Promise<Result<RestoreView>>;
  /** Makes the patch for the chosen names of what was looked at last; null when nothing was. */
  planner(id: string, names: readonly string[]): Promise<((now: SettingsNow) => Result<Patch>) | null>;
}

export interface SavedInto {
  readonly files: readonly SavedFile[];
  readonly failed: readonly { readonly id: string; readonly problem: ProblemCode }[];
}

/** A lock takes a quarter of a gigabyte while it is made, and a sheet a window: these are made one by one. */
const heavy: ReadonlySet<CopyFormat> = new Set(['sitekeeper', 'sheet']);

const inOrder = <T extends { readonly id: string }>(
  items: readonly T[],
  ids: readonly string[],
): readonly T[] => items.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));

interface Looked {
  readonly id: string;
  readonly settings: Settings;
}

export function createCopiesDesk(options: {
  readonly heroku: Heroku;
  readonly automatic: AutomaticCopies;
  readonly keyring: KeyringKeeper;
  readonly saver: Saver;
  readonly files: FileDesk;
}): CopiesDesk {
  const { heroku, automatic, files, saver } = options;
  /** The file that turned out to be locked, until its passphrase comes. */
  let picked: Uint8Array | null = null;
  let looked: Looked | null = null;

  async function addonNames(id: string): Promise<ReadonlySet<string>> {
    const addons = await listAddons(heroku, id);
    return new Set(addons.ok ? addons.value.flatMap((addon) => addon.config_vars) : []);
  }

  async function compare(
    id: string,
    settings: Settings,
    more: { dropped: number; origin?: CopyOrigin | undefined },
  ): Promise<Result<RestoreView>> {
    const [now, addons] = await Promise.all([readConfigVars(heroku, id), addonNames(id)]);
    if (!now.ok) return now;
    looked = { id, settings };
    return ok({
      rows: planRestore(now.value, settings, addons).map((row) => ({
        name: row.name,
        state: row.state,
        blocked: row.blocked,
        ticked: row.ticked,
        now: shown(row.name, row.current ?? undefined),
        copied: shown(row.name, row.copied ?? undefined),
      })),
      dropped: more.dropped,
      takenAt: more.origin?.takenAt ?? null,
      from: more.origin?.app.name ?? null,
    });
  }

  async function open(id: string, bytes: Uint8Array, passphrase?: Secret): Promise<Result<RestoreView>> {
    const { readCopy } = await import('./read-copy.ts');
    const read = await readCopy(bytes, passphrase === undefined ? {} : { passphrase });
    if (read.ok) {
      picked = null;
      return compare(id, read.settings, { dropped: read.dropped.length, origin: read.origin });
    }
    picked = bytes;
    switch (read.fault) {
      case 'needs-passphrase':
        return fail({ code: 'copy-needs-passphrase', changed: 'no' });
      case 'wrong-passphrase':
        return fail({ code: 'wrong-passphrase', changed: 'no' });
      default:
        return fail({ code: 'copy-unreadable', changed: 'no' });
    }
  }

  return {
    async save(id, format, passphrase) {
      const saved = await saver.save(id, format, passphrase, (name) => files.askWhereToSave(name));
      if (!saved.ok || saved.value === null) return saved.ok ? ok(null) : saved;
      const { file, settings, vital } = saved.value;
      return ok({ file, settings, vital });
    },
    async saveInto(folder, ids, format, passphrase) {
      const done: SavedFile[] = [];
      const failed: { id: string; problem: ProblemCode }[] = [];
      const saveOne = async (id: string): Promise<void> => {
        const saved = await saver.save(id, format, passphrase, async (name) => join(folder, name));
        if (!saved.ok) failed.push({ id, problem: saved.problem.code });
        else if (saved.value !== null) done.push(saved.value);
      };
      if (heavy.has(format)) for (const id of ids) await saveOne(id);
      else await Promise.all(ids.map(saveOne));
      return { files: inOrder(done, ids), failed: inOrder(failed, ids) };
    },
    async exportIdentity(passphrase) {
      const opened = await options.keyring.open();
      const bytes = opened.state === 'open' ? await options.keyring.exported(passphrase) : null;
      if (bytes === null) return fail({ code: 'copies-locked', changed: 'no' });
      const path = await files.askWhereToSave('sitekeeper automatic copies key.age');
      if (path === null) return ok(null);
      const saved = await saveFile(path, bytes);
      return saved.ok ? ok({ file: basename(path) }) : fail({ code: 'copy-not-saved', changed: 'no' });
    },
    async pick(id) {
      const file = await files.askWhichFile();
      return file === null ? ok(null) : open(id, file.bytes);
    },
    async unlock(id, passphrase) {
      if (picked === null) return fail({ code: 'copy-gone', changed: 'no' });
      return open(id, picked, passphrase);
    },
    async lookAtCopy(id, copy) {
      const settings = await automatic.open(copy);
      return settings.ok ? compare(id, settings.value, { dropped: 0 }) : settings;
    },
    async planner(id, names) {
      if (looked === null || looked.id !== id) return null;
      const { settings } = looked;
      const addons = await addonNames(id);
      return (now) => {
        const made = patchFor(planRestore(now, settings, addons), new Set(names));
        if (made.ok) return ok(made.patch);
        const nothing = made.problems.some(({ code }) => code === 'nothing-to-change');
        return fail({ code: nothing ? 'nothing-to-change' : 'settings-refused', changed: 'no' });
      };
    },
  };
}
