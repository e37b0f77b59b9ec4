import { fail, ok, type Result } from '../../contract/result.ts';
import type { AutomaticCopies } from '../backups/automatic.ts';
import { readApp, type App } from '../heroku/apps.ts';
import { listReleases } from '../heroku/releases.ts';
import type { Undo } from '../history/undo.ts';
import { undoPatch } from '../settings/undo.ts';
import type { SiteRecord } from '../sites/records.ts';
import type { Watcher } from '../sites/watch.ts';
import type { Act } from './act.ts';
import { goBackAct } from './go-back.ts';
import { helperAct, isHelper } from './helper.ts';
import { maintenanceAct } from './maintenance.ts';
import { planAct, readSizes, sameSizes } from './plan.ts';
import { readQuantities, sameQuantities, scaleAct } from './power.ts';
import { renameAct } from './rename.ts';
import { settingsAct } from './settings.ts';

const changedSince = fail({ code: 'changed-since', changed: 'no' });
/** As after an act that was cut short before it was sent. */
const asBefore = fail({ code: 'nothing-to-change', changed: 'no' });

export interface UndoContext {
  readonly watcher: Watcher;
  readonly record: SiteRecord;
  readonly copies: AutomaticCopies;
  /** Takes over what Heroku says of the site after it got another name. */
  readonly renew: (app: App) => void;
  /** The person has seen that other things changed since, and wants it all the same. */
  readonly despiteChanges: boolean;
}

async function undoSettings(
  { watcher, record, copies, despiteChanges }: UndoContext,
  undo: Extract<Undo, { kind: 'settings' }>,
): Promise<Result<Act>> {
  const [before, meant] = await Promise.all([copies.open(undo.before), copies.open(undo.meant)]);
  if (!before.ok) return before;
  if (!meant.ok) return meant;
  return ok(
    settingsAct(watcher, record, copies, 'undo', (now) => {
      const { patch, conflicts } = undoPatch(before.value, meant.value, now);
      return conflicts.length > 0 && !despiteChanges ? changedSince : ok(patch);
    }),
  );
}

/**
 * The act that takes another one back. It touches only what that act changed and what still stands as it left it; where
 * something changed since, it asks first. Its own prepare makes it an act like any other, so it can be taken back too.
 */
export async function undoAct(context: UndoContext, undo: Undo): Promise<Result<Act>> {
  const { watcher, record, copies, despiteChanges } = context;
  const { heroku } = watcher;
  const app = record.site.id;
  switch (undo.kind) {
    case 'settings':
      return undoSettings(context, undo);
    case 'scale': {
      const present = await readQuantities(heroku, app);
      if (!present.ok) return present;
      if (sameQuantities(undo.before, present.value)) return asBefore;
      const stands = sameQuantities(undo.after, present.value);
      if (!stands && !despiteChanges) return changedSince;
      return ok(scaleAct(watcher, record, 'undo', () => undo.before));
    }
    case 'maintenance': {
      const present = await readApp(heroku, app);
      if (!present.ok) return present;
      if (present.value.maintenance === undo.before) return asBefore;
      return ok(maintenanceAct(heroku, app, 'undo', undo.before));
    }
    case 'size': {
      const present = await readSizes(heroku, app);
      if (!present.ok) return present;
      if (sameSizes(undo.before, present.value)) return asBefore;
      if (!sameSizes(undo.after, present.value) && !despiteChanges) return changedSince;
      return ok(planAct(watcher, record, 'undo', () => undo.before));
    }
    case 'name': {
      const present = await readApp(heroku, app);
      if (!present.ok) return present;
      if (present.value.name === undo.before) return asBefore;
      if (present.value.name !== undo.after && !despiteChanges) return changedSince;
      return ok(renameAct(heroku, record, 'undo', undo.before, context.renew));
    }
    case 'helper': {
      const present = await isHelper(heroku, app, undo.email);
      if (!present.ok) return present;
      if (present.value === undo.before) return asBefore;
      return ok(helperAct(heroku, app, 'undo', undo.email, undo.before));
    }
    case 'release': {
      const newest = await listReleases(heroku, app, 1);
      if (!newest.ok) return newest;
      if (newest.value[0]?.id === undo.before) return asBefore;
      const stands = newest.value[0]?.description === `Rollback to v${undo.to}`;
      if (!stands && !despiteChanges) return changedSince;
      return ok(goBackAct(watcher, record, copies, 'undo', undo.before));
    }
    case 'cleared':
      // Long work on a database, and no act on a site: the desk of databases puts it back.
      return fail({ code: 'no-undo', changed: 'no' });
  }
}
