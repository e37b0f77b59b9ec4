import type { FileDialogs } from '../../base/file-dialogs.ts';
import { type ConfigVars, sameValue } from '../heroku/config-var-values.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { CompareRow, CompareView, ComparedSide, CopyRef, Side } from '../../contract/backups.ts';
import type { Heroku } from '../heroku/client.ts';
import { readConfigVars } from '../heroku/config-vars.ts';
import type { Secret } from '../../base/secret.ts';
import type { AutomaticBackups } from './automatic-backups.ts';
import type { BackedUpApp } from '../sites/records.ts';
import { openBackup, type BackupFile } from './open-backup.ts';
import { maskPair } from './mask-pair.ts';
import { originRelation } from './backup-origin.ts';

/** Two copies of settings beside each other, or a copy beside what the site has now. Changes nothing. */
export interface CompareSession {
  /** Asks which file and keeps it for that side. Null: the person closed that window. */
  pick(id: string, side: Side): Promise<Result<ComparedSide | null>>;
  /** The file of that side, which turned out to be locked. */
  unlock(id: string, side: Side, passphrase: Secret): Promise<Result<ComparedSide>>;
  view(id: string, one: CopyRef, other: CopyRef): Promise<Result<CompareView>>;
}

interface Opened {
  readonly settings: ConfigVars;
  /** Settings of a file that can be read in several ways, so that nobody knows whether they differ. */
  readonly asked: ReadonlySet<string>;
  readonly told: ComparedSide;
}

interface Held {
  /** The site whose page picked it. */
  readonly id: string;
  readonly file: BackupFile;
  /** Null while it is locked. */
  readonly opened: Opened | null;
}

const gone = fail({ code: 'copy-gone', changed: 'no' });

function stateOf(name: string, one: Opened, other: Opened): CompareRow['state'] {
  if (one.asked.has(name) || other.asked.has(name)) return 'asked';
  const [first, second] = [one.settings.get(name), other.settings.get(name)];
  if (first === undefined) return 'only-other';
  if (second === undefined) return 'only-one';
  return sameValue(first, second) ? 'same' : 'differs';
}

function rowsOf(one: Opened, other: Opened): readonly CompareRow[] {
  const names = new Set([one, other].flatMap(({ settings, asked }) => [...settings.keys(), ...asked]));
  return [...names].sort().map((name) => {
    const [first, second] = [one.settings.get(name) ?? null, other.settings.get(name) ?? null];
    const [shown, beside] = maskPair(name, first, second);
    return { name, state: stateOf(name, one, other), one: shown, other: beside };
  });
}

export function createCompareSession(options: {
  readonly heroku: Heroku;
  readonly automatic: AutomaticBackups;
  readonly files: Pick<FileDialogs, 'askWhichFile'>;
  /** A site of this account; null for one that it does not know. */
  readonly siteOf: (id: string) => BackedUpApp | null;
}): CompareSession {
  const { heroku, automatic, siteOf } = options;
  const held = new Map<Side, Held>();

  async function open(
    id: string,
    side: Side,
    file: BackupFile,
    passphrase: Secret | null,
  ): Promise<Result<ComparedSide>> {
    const site = siteOf(id);
    if (site === null) return fail({ code: 'site-gone', changed: 'no' });
    const read = await openBackup(file, passphrase);
    held.set(side, { id, file, opened: null });
    if (!read.ok) return read;
    const { settings, asked, origin } = read.value;
    const told = {
      file: file.name,
      takenAt: origin?.takenAt ?? null,
      whose: originRelation(origin, site, siteOf),
    };
    held.set(side, { id, file, opened: { settings, asked: new Set(asked.map(({ name }) => name)), told } });
    return ok(told);
  }

  async function opened(id: string, side: Side, ref: CopyRef): Promise<Result<Opened>> {
    const own = { file: null, whose: { kind: 'this-site' } } as const;
    switch (ref.from) {
      case 'file': {
        const file = held.get(side);
        return file?.id !== id || file.opened === null ? gone : ok(file.opened);
      }
      case 'site': {
        const now = await readConfigVars(heroku, id);
        return now.ok ? ok({ settings: now.value, asked: new Set(), told: { ...own, takenAt: null } }) : now;
      }
      case 'copy': {
        const kept = (await automatic.list(id)).find((one) => one.id === ref.copy);
        if (kept === undefined) return gone;
        const settings = await automatic.open(ref.copy);
        if (!settings.ok) return settings;
        const takenAt = new Date(kept.takenAt).toISOString();
        return ok({ settings: settings.value, asked: new Set(), told: { ...own, takenAt } });
      }
    }
  }

  return {
    async pick(id, side) {
      const file = await options.files.askWhichFile();
      return file === null ? ok(null) : open(id, side, file, null);
    },
    async unlock(id, side, passphrase) {
      const file = held.get(side);
      return file?.id !== id ? gone : open(id, side, file.file, passphrase);
    },
    async view(id, one, other) {
      const [first, second] = await Promise.all([opened(id, 'one', one), opened(id, 'other', other)]);
      if (!first.ok) return first;
      if (!second.ok) return second;
      return ok({ rows: rowsOf(first.value, second.value), one: first.value.told, other: second.value.told });
    },
  };
}
