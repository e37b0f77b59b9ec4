import type { SiteJob } from '../../contract/jobs.ts';
import type { ActionDrift } from '../../contract/history.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { AutomaticBackups } from '../backups/automatic-backups.ts';
import { worked, type ActionEnd, type History } from '../history/history.ts';
import type { Records, SiteRecord } from '../sites/records.ts';
import type { Watcher } from '../sites/watch-start.ts';
import { markClosed } from './maintenance.ts';
import { actionDrift, resumeAction } from './resume.ts';
import { neverTookPlace, siteGone, type RunAction } from './run-action.ts';
import { undoAction, type UndoContext } from './undo.ts';

/** What is done with an action that stands in the history. */
export interface HistoryActions {
  undo(entry: string, despiteChanges: boolean): Promise<Result<SiteJob>>;
  /** What an action changed, as Heroku has it now. */
  drift(entry: string): Promise<Result<ActionDrift>>;
  /** Does the rest of an action that was interrupted. Null: it took place, and there is nothing to watch. */
  resume(entry: string, despiteChanges: boolean): Promise<Result<SiteJob | null>>;
  /** Leaves it as Heroku says that it stands. */
  leave(entry: string): Promise<Result<void>>;
}

export interface HistoryActionParts {
  readonly watcher: Watcher;
  readonly records: Records;
  readonly history: History;
  readonly copies: AutomaticBackups;
}

const noEntry = fail({ code: 'nothing-to-change', changed: 'no' });

/** How an action that was interrupted ends when it is left as it is, by what Heroku says of it. */
const endLeft: Readonly<Record<ActionDrift['state'], ActionEnd>> = {
  'as-intended': worked,
  'as-before': { outcome: 'failed', stuck: null, problem: null },
  changed: { outcome: 'failed', changed: true, unclear: true, stuck: null, problem: null },
};

/** @param run starts the action that comes of it. */
export function createHistoryActions(parts: HistoryActionParts, run: RunAction): HistoryActions {
  const { watcher, records, history, copies } = parts;

  /** What taking an action back, or finishing it, needs to know. */
  const contextOf = (record: SiteRecord, despiteChanges: boolean): UndoContext => ({
    watcher,
    record,
    copies,
    despiteChanges,
    renew: (app) => records.renew(app),
  });

  return {
    async undo(entry, despiteChanges) {
      const known = history.undoOf(entry);
      if (known === null) return fail({ code: 'no-undo', changed: 'no' });
      const { siteId, undo } = known;
      // What was taken out of a database is put back by the service of databases.
      if (undo.kind === 'cleared') return fail({ code: 'no-undo', changed: 'no' });
      const record = siteId === null ? undefined : records.byId.get(siteId);
      if (siteId === null || record === undefined) return siteGone;
      const action = await undoAction(contextOf(record, despiteChanges), undo);
      if (!action.ok) {
        if (action.problem.code === 'nothing-to-change') await neverTookPlace(history, entry);
        return action;
      }
      return run(siteId, () => action.value, {
        undoes: entry,
        ...(undo.kind === 'maintenance' && {
          after: () => markClosed(watcher.clock, records, siteId, undo.before, null),
        }),
      });
    },
    async drift(entry) {
      const begun = history.begun(entry);
      return begun === null ? noEntry : actionDrift({ heroku: watcher.heroku, copies }, begun);
    },
    async leave(entry) {
      const begun = history.interrupted(entry);
      if (begun === null) return noEntry;
      const found = await actionDrift({ heroku: watcher.heroku, copies }, begun);
      if (!found.ok) return found;
      await history.finish(entry, { ...endLeft[found.value.state], later: true });
      return ok(undefined);
    },
    async resume(entry, despiteChanges) {
      const begun = history.interrupted(entry);
      if (begun === null || begun.siteId === null) return noEntry;
      const { siteId, undo } = begun;
      const found = await actionDrift({ heroku: watcher.heroku, copies }, begun);
      if (!found.ok) return found;
      if (found.value.resume === 'page' && found.value.state === 'as-intended') {
        await history.finish(entry, { ...worked, later: true });
        return ok(null);
      }
      const record = records.byId.get(siteId);
      if (record === undefined) return siteGone;
      const action = await resumeAction(contextOf(record, despiteChanges), begun);
      if (!action.ok) return action;
      return run(siteId, () => action.value, {
        interrupted: begun,
        undoes: begun.undoes,
        ...(undo?.kind === 'maintenance' && {
          after: () => markClosed(watcher.clock, records, siteId, undo.after, undo.until),
        }),
      });
    },
  };
}
