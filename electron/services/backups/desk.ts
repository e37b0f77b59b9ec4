import { basename } from 'node:path';

import { catalogue } from '../../contract/catalogue.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { CopyFormat, RestoreView, SavedCopy } from '../../contract/site-page.ts';
import { copiedApp } from '../acts/settings.ts';
import type { Clock } from '../clock.ts';
import type { Heroku } from '../heroku/client.ts';
import { readConfigVars } from '../heroku/config-vars.ts';
import { listAddons } from '../heroku/addons.ts';
import type { Secret } from '../secret.ts';
import { knownName } from '../settings/catalogue.ts';
import type { Patch, Settings as SettingsNow } from '../settings/reading.ts';
import { shown } from '../settings/shown.ts';
import type { Records } from '../sites/records.ts';
import type { AutomaticCopies } from './automatic.ts';
import type { CopyOrigin, Settings } from './copy.ts';
import type { PortableCopies } from './portable.ts';
import { readCopy } from './read-copy.ts';
import { patchFor, planRestore } from './restore-plan.ts';
import { saveFile } from './save-file.ts';
import { copyFileName, writeCopy, type CopyFormat as WrittenFormat } from './write-copy.ts';

/** What the desk needs of the desktop: where to save, which file to read. Null: the person closed that window. */
export interface FileDesk {
  askWhereToSave(suggestedName: string): Promise<string | null>;
  /** The bytes of the picked file, bounded. */
  askWhichFile(): Promise<Uint8Array | null>;
}

/** Copies that a person asks for, and looking at one before its settings are put back. */
export interface CopiesDesk {
  save(id: string, format: CopyFormat, passphrase: Secret | null): Promise<Result<SavedCopy | null>>;
  pick(id: string): Promise<Result<RestoreView | null>>;
  unlock(id: string, passphrase: Secret): Promise<Result<RestoreView>>;
  lookAtCopy(id: string, copy: string): Promise<Result<RestoreView>>;
  /** Makes the patch for the chosen names of what was looked at last; null when nothing was. */
  planner(id: string, names: readonly string[]): Promise<((now: SettingsNow) => Result<Patch>) | null>;
}

interface Looked {
  readonly id: string;
  readonly settings: Settings;
}

function vitalIn(settings: Settings): readonly string[] {
  return [...settings.keys()].filter((name) => {
    const known = knownName(name);
    return known !== null && catalogue[known].vital;
  });
}

function targetOf(format: CopyFormat, passphrase: Secret | null): WrittenFormat | null {
  if (format !== 'sitekeeper') return { kind: format };
  return passphrase === null ? null : { kind: 'sitekeeper', passphrase };
}

export function createCopiesDesk(options: {
  readonly heroku: Heroku;
  readonly records: Records;
  readonly clock: Clock;
  readonly automatic: AutomaticCopies;
  readonly portable: PortableCopies;
  readonly files: FileDesk;
}): CopiesDesk {
  const { heroku, records, clock, automatic, files } = options;
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
      from: more.origin?.app.title ?? null,
    });
  }

  async function open(id: string, bytes: Uint8Array, passphrase?: Secret): Promise<Result<RestoreView>> {
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
      const record = records.byId.get(id);
      if (record === undefined) return fail({ code: 'site-gone', changed: 'no' });
      const target = targetOf(format, passphrase);
      if (target === null) return fail({ code: 'copy-needs-passphrase', changed: 'no' });
      const settings = await readConfigVars(heroku, id);
      if (!settings.ok) return settings;
      const takenAt = new Date(clock.now()).toISOString();
      const app = copiedApp(record);
      const path = await files.askWhereToSave(copyFileName({ app, takenAt }, format));
      if (path === null) return ok(null);
      const copy = { app, takenAt, source: 'person', settings: settings.value } as const;
      const saved = await saveFile(path, await writeCopy(copy, target));
      if (!saved.ok) return fail({ code: 'copy-not-saved', changed: 'no' });
      await options.portable.note({ id, path, settings: settings.value, passphrase });
      return ok({ file: basename(path), settings: settings.value.size, vital: vitalIn(settings.value) });
    },
    async pick(id) {
      const bytes = await files.askWhichFile();
      return bytes === null ? ok(null) : open(id, bytes);
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
