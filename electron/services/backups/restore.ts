import { fail, ok, type Result } from '../../contract/result.ts';
import type { RestoreChoice, RestoreReview, RestoreView, Whose } from '../../contract/backups.ts';
import type { Heroku } from '../heroku/client.ts';
import { listAddons } from '../heroku/addons.ts';
import { readConfigVars } from '../heroku/config-vars.ts';
import { Secret } from '../../base/secret.ts';
import type { AddonVars } from '../config-vars/classify.ts';
import type { ConfigVarService } from '../config-vars/service.ts';
import type { ConfigVarPatch, ConfigVars } from '../heroku/config-var-values.ts';
import type { AutomaticBackups } from './automatic-backups.ts';
import type { BackedUpApp } from '../sites/records.ts';
import type { AmbiguousVar } from './backup.ts';
import { openBackup, type BackupFile } from './open-backup.ts';
import { changesFor, planRestore, type PlanRow } from './restore-plan.ts';
import { maskPair } from './mask-pair.ts';
import { originRelation } from './backup-origin.ts';
import type { FileDialogs } from '../../base/file-dialogs.ts';

/** Looking at a copy before its settings are put back. Main holds what was looked at last; the page knows names. */
export interface RestoreSession {
  /** Asks which file. Null: the person closed that window. */
  pick(id: string): Promise<Result<RestoreView | null>>;
  /** A list that somebody sent, as it was copied. */
  paste(id: string, text: Secret): Promise<Result<RestoreView>>;
  /** The file or text that turned out to be locked. */
  unlock(id: string, passphrase: Secret): Promise<Result<RestoreView>>;
  lookAtCopy(id: string, copy: string): Promise<Result<RestoreView>>;
  /** What the choice would do, by what was read when the copy was opened. Asks nothing of Heroku. */
  review(id: string, choice: RestoreChoice): Result<RestoreReview>;
  /** One value of the copy, for Show. `reading`: which of several; null: the one. */
  value(id: string, name: string, reading: number | null): Result<Secret>;
  /**
   * Makes the patch for the choice out of what Heroku has at that moment. Without a second yes (`despiteOtherSite`) no
   * database goes in from a copy that is not known to be this site's.
   */
  planner(
    id: string,
    choice: RestoreChoice,
    despiteOtherSite: boolean,
  ): Promise<Result<(now: ConfigVars) => Result<ConfigVarPatch>>>;
}

interface Looked {
  readonly id: string;
  readonly settings: ConfigVars;
  readonly asked: readonly AmbiguousVar[];
  readonly whose: Whose;
  /** The site's, as they were then. */
  readonly now: ConfigVars;
  readonly addons: readonly AddonVars[] | null;
}

const gone = fail({ code: 'copy-gone', changed: 'no' });
const refused = fail({ code: 'settings-refused', changed: 'no' });
const nothing = fail({ code: 'nothing-to-change', changed: 'no' });

function rowsOf({ settings, asked, whose }: Looked, now: ConfigVars, addons: Looked['addons']) {
  const addOnNames = new Set(addons?.flatMap(({ configVars }) => configVars));
  return planRestore(now, settings, { addOnNames, whose: whose.kind, asked });
}

function told({ name, state, blocked, ticked, because, asked, current, copied }: PlanRow) {
  const [now, then] = maskPair(name, current, copied);
  const readings = asked?.readings.map((reading) => ({
    shown: maskPair(name, reading, null)[0],
    asNow: current !== null && reading.reveal() === current.reveal(),
  }));
  return {
    name,
    state,
    blocked,
    ticked,
    because,
    now,
    copied: then,
    asked: asked === null ? null : { doubt: asked.doubt, line: asked.line, readings: readings ?? [] },
  };
}

export function createRestoreSession(options: {
  readonly heroku: Heroku;
  readonly automatic: AutomaticBackups;
  readonly files: Pick<FileDialogs, 'askWhichFile'>;
  readonly settings: Pick<ConfigVarService, 'check'>;
  /** A site of this account; null for one that it does not know. */
  readonly siteOf: (id: string) => BackedUpApp | null;
}): RestoreSession {
  const { heroku, automatic, siteOf } = options;
  let locked: BackupFile | null = null;
  let looked: Looked | null = null;

  async function addonsOf(id: string): Promise<readonly AddonVars[] | null> {
    const addons = await listAddons(heroku, id);
    return addons.ok ? addons.value.map(({ name, config_vars: configVars }) => ({ name, configVars })) : null;
  }

  async function compare(
    id: string,
    copy: Pick<Looked, 'settings' | 'asked' | 'whose'>,
    more: Pick<RestoreView, 'left' | 'unread' | 'takenAt'>,
  ): Promise<Result<RestoreView>> {
    const [now, addons] = await Promise.all([readConfigVars(heroku, id), addonsOf(id)]);
    if (!now.ok) return now;
    looked = { id, ...copy, now: now.value, addons };
    return ok({ rows: rowsOf(looked, now.value, addons).map(told), ...more, whose: copy.whose });
  }

  async function open(id: string, file: BackupFile, passphrase: Secret | null): Promise<Result<RestoreView>> {
    const site = siteOf(id);
    if (site === null) return fail({ code: 'site-gone', changed: 'no' });
    const opened = await openBackup(file, passphrase);
    if (!opened.ok) {
      locked = file;
      return opened;
    }
    locked = null;
    const { settings, asked, left, unread, origin } = opened.value;
    const whose = originRelation(origin, site, siteOf);
    return compare(
      id,
      { settings, asked, whose },
      { left: left.length, unread, takenAt: origin?.takenAt ?? null },
    );
  }

  /** Rows that the choice would bring in, against what the site has now. */
  function chosen(of: Looked, choice: RestoreChoice, now: ConfigVars, addons: Looked['addons']) {
    return changesFor(rowsOf(of, now, addons), choice);
  }

  return {
    async pick(id) {
      const file = await options.files.askWhichFile();
      return file === null ? ok(null) : open(id, file, null);
    },
    paste: (id, text) => open(id, { name: null, bytes: Buffer.from(text.reveal()) }, null),
    unlock: async (id, passphrase) => (locked === null ? gone : open(id, locked, passphrase)),
    async lookAtCopy(id, copy) {
      const kept = (await automatic.list(id)).find((one) => one.id === copy);
      if (kept === undefined) return gone;
      const settings = await automatic.open(copy);
      if (!settings.ok) return settings;
      const takenAt = new Date(kept.takenAt).toISOString();
      return compare(
        id,
        { settings: settings.value, asked: [], whose: { kind: 'this-site' } },
        { left: 0, unread: [], takenAt },
      );
    },
    review(id, choice) {
      if (looked?.id !== id) return gone;
      const { now, addons } = looked;
      const changes = chosen(looked, choice, now, addons);
      if (changes === null) return refused;
      const planned = options.settings.check(id, now, changes, addons);
      if (!planned.ok) return ok({ caused: [], mended: [], problems: planned.problems });
      const { caused, mended } = planned.plan;
      return ok({ caused, mended, problems: [] });
    },
    value(id, name, reading) {
      if (looked?.id !== id) return gone;
      const of = looked.asked.find((one) => one.name === name)?.readings;
      const value = of === undefined ? looked.settings.get(name) : of[reading ?? -1];
      return value === undefined ? nothing : ok(value);
    },
    async planner(id, choice, despiteOtherSite) {
      if (looked?.id !== id) return gone;
      const from = looked;
      const addons = await addonsOf(id);
      const wanted = new Set(choice.names);
      const database = rowsOf(from, from.now, addons).some(
        ({ name, because }) => wanted.has(name) && because.includes('database'),
      );
      if (database && from.whose.kind !== 'this-site' && !despiteOtherSite) {
        return fail({ code: 'other-database', changed: 'no' });
      }
      return ok((now) => {
        const changes = chosen(from, choice, now, addons);
        const planned = changes === null ? null : options.settings.check(id, now, changes, addons);
        if (planned === null || !planned.ok) return refused;
        return planned.plan.patch.size === 0 ? nothing : ok(planned.plan.patch);
      });
    },
  };
}
