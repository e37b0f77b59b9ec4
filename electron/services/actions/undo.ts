import { fail, ok, type Result } from '../../contract/result.ts';
import type { AutomaticBackups } from '../backups/automatic-backups.ts';
import type { App } from '../heroku/apps.ts';
import type { ActUndo } from '../history/undo-record.ts';
import { undoPatch } from '../config-vars/three-way-undo.ts';
import type { SiteRecord } from '../sites/records.ts';
import type { Watcher } from '../sites/watch-start.ts';
import type { Act } from './action.ts';
import { goBackAct } from './rollback.ts';
import { helperAct } from './collaborator.ts';
import { maintenanceAct } from './maintenance.ts';
import { planAct } from './dyno-size.ts';
import { scaleAct, type Quantities } from './scale.ts';
import { renameAct } from './rename.ts';
import { settingsAct } from './config-vars.ts';
import { standOf, standRows } from './drift.ts';

const changedSince = fail({ code: 'changed-since', changed: 'no' });
/** There is nothing to do: as after an act that was cut short before it was sent. */
const alreadySo = fail({ code: 'nothing-to-change', changed: 'no' });

export interface UndoContext {
  readonly watcher: Watcher;
  readonly record: SiteRecord;
  readonly copies: AutomaticBackups;
  /** Takes over what Heroku says of the site after it got another name. */
  readonly renew: (app: App) => void;
  /** The person has seen that other things changed since, and wants it all the same. */
  readonly despiteChanges: boolean;
}

/** Where to: how an act found things, or how it was to leave them. */
type Aim = 'before' | 'meant';

async function settingsToward(
  { watcher, record, copies, despiteChanges }: UndoContext,
  undo: Extract<ActUndo, { kind: 'settings' }>,
  aim: Aim,
): Promise<Result<Act>> {
  const [before, meant] = await Promise.all([copies.open(undo.before), copies.open(undo.meant)]);
  if (!before.ok) return before;
  if (!meant.ok) return meant;
  const [to, from] = aim === 'before' ? [before.value, meant.value] : [meant.value, before.value];
  return ok(
    settingsAct(watcher, record, copies, 'undo', (now) => {
      const { patch, conflicts } = undoPatch(to, from, now);
      return conflicts.length > 0 && !despiteChanges ? changedSince : ok(patch);
    }),
  );
}

/** Only the parts that the act changed. */
const touched = (these: Quantities, others: Quantities): Quantities =>
  these.filter(({ type, quantity }) => others.find((row) => row.type === type)?.quantity !== quantity);

/** The act that brings a site there. */
function toward(
  { watcher, record, copies, renew }: UndoContext,
  undo: Exclude<ActUndo, { kind: 'settings' }>,
  aim: Aim,
): Act {
  const { heroku } = watcher;
  const app = record.site.id;
  const back = aim === 'before';
  switch (undo.kind) {
    case 'scale': {
      const [to, from] = back ? [undo.before, undo.after] : [undo.after, undo.before];
      return scaleAct(watcher, record, 'undo', () => touched(to, from));
    }
    case 'maintenance':
      return back
        ? maintenanceAct(heroku, app, 'undo', undo.before)
        : maintenanceAct(heroku, app, 'undo', undo.after, undo.until);
    case 'size':
      return planAct(watcher, record, 'undo', () => (back ? undo.before : undo.after));
    case 'name':
      return renameAct(heroku, record, 'undo', back ? undo.before : undo.after, renew);
    case 'helper':
      return helperAct(heroku, app, 'undo', undo.email, back ? undo.before : undo.after);
    case 'release':
      return goBackAct(watcher, record, copies, 'undo', ({ id, version }) =>
        back ? id === undo.before : version === undo.to,
      );
  }
}

/**
 * The act that takes another one back. It touches only what that act changed and what still stands as it left it; where
 * something changed since, it asks first. Its own prepare makes it an act like any other, so it can be taken back too.
 */
export async function undoAct(context: UndoContext, undo: ActUndo): Promise<Result<Act>> {
  if (undo.kind === 'settings') return settingsToward(context, undo, 'before');
  const { watcher, copies, record, despiteChanges } = context;
  const rows = await standRows({ heroku: watcher.heroku, copies }, record.site.id, undo);
  if (!rows.ok) return rows;
  const stands = standOf(rows.value);
  if (stands === 'as-before') return alreadySo;
  return stands === 'changed' && !despiteChanges ? changedSince : ok(toward(context, undo, 'before'));
}

/**
 * The act that does what another one was to do and was cut short. Where that took place all the same, its prepare says
 * that there is nothing to change; where something changed since, it asks first.
 */
export async function redoAct(context: UndoContext, undo: ActUndo): Promise<Result<Act>> {
  if (undo.kind === 'settings') return settingsToward(context, undo, 'meant');
  const { watcher, copies, record, despiteChanges } = context;
  const rows = await standRows({ heroku: watcher.heroku, copies }, record.site.id, undo);
  if (!rows.ok) return rows;
  const stands = standOf(rows.value);
  if (stands === 'changed' && !despiteChanges) return changedSince;
  const act = toward(context, undo, 'meant');
  return ok(stands === 'as-meant' ? { ...act, prepare: async () => alreadySo } : act);
}
