import { fail, ok, type Result } from '../../contract/result.ts';
import type { AutomaticBackups } from '../backups/automatic-backups.ts';
import type { App } from '../heroku/apps.ts';
import type { ActionUndo } from '../history/undo-record.ts';
import { undoPatch } from '../config-vars/three-way-undo.ts';
import type { SiteRecord } from '../sites/records.ts';
import type { Watcher } from '../sites/watch-start.ts';
import type { SiteAction } from './action.ts';
import { rollbackAction } from './rollback.ts';
import { collaboratorAction } from './collaborator.ts';
import { maintenanceAction } from './maintenance.ts';
import { dynoSizeAction } from './dyno-size.ts';
import type { Quantities } from '../heroku/formation.ts';
import { scaleAction } from './scale.ts';
import { renameAction } from './rename.ts';
import { configVarsAction } from './config-vars.ts';
import { driftState, driftRows } from './drift.ts';

const changedSince = fail({ code: 'changed-since', changed: 'no' });
/** There is nothing to do: as after an act that was interrupted before it was sent. */
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
type Aim = 'before' | 'intended';

async function settingsToward(
  { watcher, record, copies, despiteChanges }: UndoContext,
  undo: Extract<ActionUndo, { kind: 'settings' }>,
  aim: Aim,
): Promise<Result<SiteAction>> {
  const [before, intended] = await Promise.all([copies.open(undo.before), copies.open(undo.intended)]);
  if (!before.ok) return before;
  if (!intended.ok) return intended;
  const [to, from] = aim === 'before' ? [before.value, intended.value] : [intended.value, before.value];
  return ok(
    configVarsAction(watcher, record, copies, 'undo', (now) => {
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
  undo: Exclude<ActionUndo, { kind: 'settings' }>,
  aim: Aim,
): SiteAction {
  const { heroku } = watcher;
  const app = record.site.id;
  const back = aim === 'before';
  switch (undo.kind) {
    case 'scale': {
      const [to, from] = back ? [undo.before, undo.after] : [undo.after, undo.before];
      return scaleAction(watcher, record, 'undo', () => touched(to, from));
    }
    case 'maintenance':
      return back
        ? maintenanceAction(heroku, app, 'undo', undo.before)
        : maintenanceAction(heroku, app, 'undo', undo.after, undo.until);
    case 'size':
      return dynoSizeAction(watcher, record, 'undo', () => (back ? undo.before : undo.after));
    case 'name':
      return renameAction(heroku, record, 'undo', back ? undo.before : undo.after, renew);
    case 'helper':
      return collaboratorAction(heroku, app, 'undo', undo.email, back ? undo.before : undo.after);
    case 'release':
      return rollbackAction(watcher, record, copies, 'undo', ({ id, version }) =>
        back ? id === undo.before : version === undo.to,
      );
  }
}

/**
 * The act that takes another one back. It touches only what that act changed and what still state as it left it; where
 * something changed since, it asks first. Its own prepare makes it an act like any other, so it can be taken back too.
 */
export async function undoAction(context: UndoContext, undo: ActionUndo): Promise<Result<SiteAction>> {
  if (undo.kind === 'settings') return settingsToward(context, undo, 'before');
  const { watcher, copies, record, despiteChanges } = context;
  const rows = await driftRows({ heroku: watcher.heroku, copies }, record.site.id, undo);
  if (!rows.ok) return rows;
  const state = driftState(rows.value);
  if (state === 'as-before') return alreadySo;
  return state === 'changed' && !despiteChanges ? changedSince : ok(toward(context, undo, 'before'));
}

/**
 * The act that does what another one was to do and was cut short. Where that took place all the same, its prepare says
 * that there is nothing to change; where something changed since, it asks first.
 */
export async function remainingAction(context: UndoContext, undo: ActionUndo): Promise<Result<SiteAction>> {
  if (undo.kind === 'settings') return settingsToward(context, undo, 'intended');
  const { watcher, copies, record, despiteChanges } = context;
  const rows = await driftRows({ heroku: watcher.heroku, copies }, record.site.id, undo);
  if (!rows.ok) return rows;
  const state = driftState(rows.value);
  if (state === 'changed' && !despiteChanges) return changedSince;
  const act = toward(context, undo, 'intended');
  return ok(state === 'as-intended' ? { ...act, prepare: async () => alreadySo } : act);
}
