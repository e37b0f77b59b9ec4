import type { SiteJob } from '../../contract/jobs.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { ActionDrift } from '../../contract/history.ts';
import type { AutomaticBackups } from '../backups/automatic-backups.ts';
import type { VerifiedExports } from '../backups/verified-exports.ts';
import { endOf, worked, type ActionEnd, type History } from '../history/history.ts';
import type { Begun } from '../history/entries.ts';
import type { JobEnd, Jobs, Progress } from '../jobs/site-jobs.ts';
import type { ConfigVarPatch, ConfigVars } from '../heroku/config-var-values.ts';
import type { Records, SiteRecord } from '../sites/records.ts';
import type { Watcher } from '../sites/watch-start.ts';
import { sendOnce, type SiteAction } from './action.ts';
import { actionDrift, begunAt, resumeAction } from './resume.ts';
import { rollbackAction } from './rollback.ts';
import { collaboratorAction } from './collaborator.ts';
import { deleteAction } from './delete.ts';
import { maintenanceAction } from './maintenance.ts';
import { dynoSizeAction } from './dyno-size.ts';
import { allOff, scaleAction, turnedOn } from './scale.ts';
import type { Removal } from './delete-confirmation.ts';
import { removeAddonAction, type AddonRemoval } from './remove-addon.ts';
import { renameAction } from './rename.ts';
import { restartAction } from './restart.ts';
import { configVarsAction } from './config-vars.ts';
import { undoAction, type UndoContext } from './undo.ts';
import { wakeAction } from './wake.ts';

export interface ActionRunnerParts {
  readonly watcher: Watcher;
  readonly records: Records;
  readonly history: History;
  readonly jobs: Jobs;
  readonly copies: AutomaticBackups;
  readonly portable: VerifiedExports;
  readonly removal: Removal;
  readonly addonRemoval: AddonRemoval;
  /** Looks at a site again after an act. */
  readonly lookAgain: (id: string) => Promise<unknown>;
}

/** Everything that changes a site. Each answers a job at once; the work goes on and tells its progress. */
export interface ActionRunner {
  restart(id: string, despiteWarning: boolean): Result<SiteJob>;
  wake(id: string): Result<SiteJob>;
  turnOff(id: string): Result<SiteJob>;
  turnOn(id: string): Result<SiteJob>;
  close(id: string, days: number | null): Result<SiteJob>;
  reopen(id: string): Result<SiteJob>;
  changeConfigVars(id: string, plan: (now: ConfigVars) => Result<ConfigVarPatch>): Result<SiteJob>;
  restoreBackup(id: string, plan: (now: ConfigVars) => Result<ConfigVarPatch>): Result<SiteJob>;
  /** Gives a site its connection string. */
  connectDatabase(id: string, plan: (now: ConfigVars) => Result<ConfigVarPatch>): Result<SiteJob>;
  rollBack(id: string, release: string): Result<SiteJob>;
  changeDynoSize(id: string, size: string): Result<SiteJob>;
  rename(id: string, name: string): Result<SiteJob>;
  ticketToDelete(id: string, typed: string): Promise<Result<{ ticket: string }>>;
  /** Null: the person keeps the site. */
  remove(id: string, ticket: string): Promise<Result<SiteJob | null>>;
  invite(id: string, email: string): Result<SiteJob>;
  removeCollaborator(id: string, email: string): Result<SiteJob>;
  ticketToRemoveAddon(id: string, typed: string): Promise<Result<{ ticket: string }>>;
  /** Null: the person keeps it. */
  removeAddon(id: string, addon: string, ticket: string): Promise<Result<SiteJob | null>>;
  undo(entry: string, despiteChanges: boolean): Promise<Result<SiteJob>>;
  /** What an act changed, as Heroku has it now. */
  drift(entry: string): Promise<Result<ActionDrift>>;
  /** Does the rest of an act that was interrupted. Null: it took place, and there is nothing to watch. */
  resume(entry: string, despiteChanges: boolean): Promise<Result<SiteJob | null>>;
  /** Leaves it as Heroku says that it stands. */
  leave(entry: string): Promise<Result<void>>;
}

const hour = 3_600_000;
const day = 24 * hour;
/** The third restart within the hour may lock a Dexcom account (docs/reference/nightscout.md#restarts-and-dexcom). */
const restartsBeforeWarning = 2;

const noEntry = fail({ code: 'nothing-to-change', changed: 'no' });
const gone = fail({ code: 'site-gone', changed: 'no' });

/** How an act that was interrupted ends when it is left as it is, by what Heroku says of it. */
const endLeft: Readonly<Record<ActionDrift['state'], ActionEnd>> = {
  'as-intended': worked,
  'as-before': { outcome: 'failed', stuck: null, problem: null },
  changed: { outcome: 'failed', changed: true, unclear: true, stuck: null, problem: null },
};

export function createActionRunner(options: ActionRunnerParts): ActionRunner {
  const { watcher, records, history, jobs, copies } = options;
  const { clock, heroku } = watcher;

  /** Copy and notes first, then the one request, then the watching: the same for every act. */
  async function carryOut(
    act: SiteAction,
    record: SiteRecord,
    progress: Progress,
    note: Note,
  ): Promise<JobEnd> {
    const first = act.steps[0];
    if (first !== undefined) progress.at(first);
    const prepared = await act.prepare();
    if (!prepared.ok) {
      const { problem } = prepared;
      // What was interrupted may have taken place all the same: then it is only watched.
      if (note.interrupted !== null && problem.code === 'nothing-to-change') {
        return act.watch(progress, begunAt(heroku, note.interrupted));
      }
      return { state: 'failed', problem };
    }
    const { id, title } = record.site;
    note.entry ??= await history.begin(act.kind, { id, title }, { ...prepared.value, undoes: note.undoes });
    const sentAt = clock.now();
    const skewBefore = heroku.seen.skewMs;
    if (act.steps.includes('sending')) progress.at('sending');
    const sent = await sendOnce(act, clock);
    // One answer with a date far ahead must not make the new dynos look older than the act.
    const since = sentAt + Math.min(skewBefore, heroku.seen.skewMs);
    return sent.ok ? act.watch(progress, since) : { state: 'failed', problem: sent.problem };
  }

  function start(
    id: string,
    makeAct: (record: SiteRecord) => SiteAction,
    more: Partial<Note> = {},
  ): Result<SiteJob> {
    const record = records.byId.get(id);
    if (record === undefined) return gone;
    if (jobs.running(id) !== null) return fail({ code: 'already-running', changed: 'no' });
    const act = makeAct(record);
    const note: Note = { entry: more.interrupted?.id ?? null, undoes: null, interrupted: null, ...more };
    if (note.entry !== null) history.resume(note.entry);
    const job = jobs.start({
      kind: act.kind,
      siteId: id,
      steps: act.steps,
      run: (progress) => carryOut(act, record, progress, note),
      async ended(job) {
        await tellEnd(job, note);
        if (job.state !== 'failed') note.after?.();
        await options.lookAgain(id);
      },
    });
    return ok(job);
  }

  async function tellEnd(job: SiteJob, { entry, interrupted, undoes }: Note): Promise<void> {
    const nothingDone = job.state === 'failed' && job.problem?.changed === 'no';
    if (entry !== null && interrupted !== null && nothingDone) history.releaseResume(entry);
    else if (entry !== null) await history.finish(entry, { ...endOf(job), later: interrupted !== null });
    if (undoes !== null && job.problem?.code === 'nothing-to-change') await neverTookPlace(undoes);
  }

  /** Of an act that was interrupted, Heroku says that all is as before it. */
  async function neverTookPlace(entry: string): Promise<void> {
    if (history.interrupted(entry) === null) return;
    await history.finish(entry, { outcome: 'failed', stuck: null, problem: null, later: true });
  }

  function markClosed(id: string, closed: boolean, until: string | null): void {
    const record = records.byId.get(id);
    if (record === undefined) return;
    const mark = closed ? { at: new Date(clock.now()).toISOString(), until } : null;
    records.byId.set(id, { ...record, maintenance: closed, site: { ...record.site, closed: mark } });
  }

  function setClosed(id: string, closed: boolean, days: number | null): Result<SiteJob> {
    const until = days === null ? null : new Date(clock.now() + days * day).toISOString();
    return start(id, () => maintenanceAction(heroku, id, closed ? 'close' : 'reopen', closed, until), {
      after: () => markClosed(id, closed, until),
    });
  }

  /** What taking an act back, or finishing it, needs to know. */
  const contextOf = (record: SiteRecord, despiteChanges: boolean): UndoContext => ({
    watcher,
    record,
    copies,
    despiteChanges,
    renew: (app) => records.renew(app),
  });

  return {
    restart(id, despiteWarning) {
      const recent = history.countSince('restart', id, clock.now() - hour);
      if (recent >= restartsBeforeWarning && !despiteWarning && jobs.running(id) === null) {
        return fail({ code: 'many-restarts', changed: 'no' });
      }
      return start(id, (record) => restartAction(watcher, record));
    },
    wake: (id) => start(id, (record) => wakeAction(watcher, record)),
    turnOff: (id) => start(id, (record) => scaleAction(watcher, record, 'turn-off', allOff)),
    turnOn(id) {
      const last = history.newest('turn-off', id);
      const remembered = last?.kind === 'scale' ? last.before : null;
      return start(id, (record) =>
        scaleAction(watcher, record, 'turn-on', (present) => turnedOn(present, remembered)),
      );
    },
    close: (id, days) => setClosed(id, true, days),
    reopen: (id) => setClosed(id, false, null),
    changeConfigVars: (id, plan) =>
      start(id, (record) => configVarsAction(watcher, record, copies, 'settings', plan)),
    restoreBackup: (id, plan) =>
      start(id, (record) => configVarsAction(watcher, record, copies, 'restore', plan)),
    connectDatabase: (id, plan) =>
      start(id, (record) => configVarsAction(watcher, record, copies, 'connect-database', plan)),
    rollBack: (id, release) =>
      start(id, (record) =>
        rollbackAction(watcher, record, copies, 'go-back', ({ id: one }) => one === release),
      ),
    changeDynoSize: (id, size) =>
      start(id, (record) =>
        dynoSizeAction(watcher, record, 'plan', (present) => present.map(({ type }) => ({ type, size }))),
      ),
    rename: (id, name) =>
      start(id, (record) => renameAction(heroku, record, 'rename', name, (app) => records.renew(app))),
    async ticketToDelete(id, typed) {
      const record = records.byId.get(id);
      return record === undefined ? gone : options.removal.issue(record, typed);
    },
    async remove(id, ticket) {
      const record = records.byId.get(id);
      if (record === undefined) return gone;
      const agreed = await options.removal.agreed(record, ticket);
      if (!agreed.ok) return agreed;
      if (!agreed.value) return ok(null);
      return start(id, () => deleteAction(heroku, record, options.portable, (app) => records.renew(app)), {
        after: () => records.byId.delete(id),
      });
    },
    invite: (id, email) => start(id, () => collaboratorAction(heroku, id, 'invite', email.trim(), true)),
    removeCollaborator: (id, email) =>
      start(id, () => collaboratorAction(heroku, id, 'remove-helper', email, false)),
    async ticketToRemoveAddon(id, typed) {
      const record = records.byId.get(id);
      return record === undefined ? gone : options.addonRemoval.issue(record, typed);
    },
    async removeAddon(id, addon, ticket) {
      const record = records.byId.get(id);
      if (record === undefined) return gone;
      const agreed = await options.addonRemoval.agreed(record, addon, ticket);
      if (!agreed.ok) return agreed;
      return agreed.value ? start(id, () => removeAddonAction(heroku, record, copies, addon)) : ok(null);
    },
    async undo(entry, despiteChanges) {
      const known = history.undoOf(entry);
      if (known === null) return fail({ code: 'no-undo', changed: 'no' });
      const { siteId, undo } = known;
      // What was taken out of a database is put back by the desk of databases.
      if (undo.kind === 'cleared') return fail({ code: 'no-undo', changed: 'no' });
      const record = siteId === null ? undefined : records.byId.get(siteId);
      if (siteId === null || record === undefined) return gone;
      const act = await undoAction(contextOf(record, despiteChanges), undo);
      if (!act.ok) {
        if (act.problem.code === 'nothing-to-change') await neverTookPlace(entry);
        return act;
      }
      return start(siteId, () => act.value, {
        undoes: entry,
        ...(undo.kind === 'maintenance' && { after: () => markClosed(siteId, undo.before, null) }),
      });
    },
    async drift(entry) {
      const begun = history.begun(entry);
      return begun === null ? noEntry : actionDrift({ heroku, copies }, begun);
    },
    async leave(entry) {
      const begun = history.interrupted(entry);
      if (begun === null) return noEntry;
      const stand = await actionDrift({ heroku, copies }, begun);
      if (!stand.ok) return stand;
      await history.finish(entry, { ...endLeft[stand.value.state], later: true });
      return ok(undefined);
    },
    async resume(entry, despiteChanges) {
      const begun = history.interrupted(entry);
      if (begun === null || begun.siteId === null) return noEntry;
      const { siteId, undo } = begun;
      const stand = await actionDrift({ heroku, copies }, begun);
      if (!stand.ok) return stand;
      if (stand.value.resume === 'page' && stand.value.state === 'as-intended') {
        await history.finish(entry, { ...worked, later: true });
        return ok(null);
      }
      const record = records.byId.get(siteId);
      if (record === undefined) return gone;
      const act = await resumeAction(contextOf(record, despiteChanges), begun);
      if (!act.ok) return act;
      return start(siteId, () => act.value, {
        interrupted: begun,
        undoes: begun.undoes,
        ...(undo?.kind === 'maintenance' && { after: () => markClosed(siteId, undo.after, undo.until) }),
      });
    },
  };
}

/** What belongs to one run of an act besides the act itself. */
interface Note {
  entry: string | null;
  /** The entry that it takes back. */
  undoes: string | null;
  /** The act that was interrupted, of which this is the rest: one act, one entry. */
  interrupted: Begun | null;
  /** What to remember when it took place. */
  after?: () => unknown;
}
