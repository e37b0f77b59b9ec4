import type { Job } from '../../contract/models.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { AutomaticCopies } from '../backups/automatic.ts';
import type { PortableCopies } from '../backups/portable.ts';
import { endOf, type History } from '../history/history.ts';
import type { JobEnd, Jobs, Progress } from '../jobs/jobs.ts';
import type { Patch, Settings } from '../settings/reading.ts';
import type { Records, SiteRecord } from '../sites/records.ts';
import type { Watcher } from '../sites/watch.ts';
import { sendOnce, type Act } from './act.ts';
import { goBackAct } from './go-back.ts';
import { helperAct } from './helper.ts';
import { deleteAct } from './delete.ts';
import { maintenanceAct } from './maintenance.ts';
import { planAct } from './plan.ts';
import { allOff, scaleAct, turnedOn } from './power.ts';
import type { Removal } from './removal.ts';
import { removeAddonAct, type AddonRemoval } from './remove-addon.ts';
import { renameAct } from './rename.ts';
import { restartAct } from './restart.ts';
import { settingsAct } from './settings.ts';
import { undoAct } from './undo.ts';
import { wakeAct } from './wake.ts';

export interface ActsOptions {
  readonly watcher: Watcher;
  readonly records: Records;
  readonly history: History;
  readonly jobs: Jobs;
  readonly copies: AutomaticCopies;
  readonly portable: PortableCopies;
  readonly removal: Removal;
  readonly addonRemoval: AddonRemoval;
  /** Looks at a site again after an act. */
  readonly lookAgain: (id: string) => Promise<unknown>;
}

/** Everything that changes a site. Each answers a job at once; the work goes on and tells its progress. */
export interface Acts {
  restart(id: string, despiteWarning: boolean): Result<Job>;
  wake(id: string): Result<Job>;
  turnOff(id: string): Result<Job>;
  turnOn(id: string): Result<Job>;
  close(id: string, days: number | null): Result<Job>;
  reopen(id: string): Result<Job>;
  changeSettings(id: string, plan: (now: Settings) => Result<Patch>): Result<Job>;
  restoreSettings(id: string, plan: (now: Settings) => Result<Patch>): Result<Job>;
  /** Gives a site its connection string. */
  connectDatabase(id: string, plan: (now: Settings) => Result<Patch>): Result<Job>;
  goBack(id: string, release: string): Result<Job>;
  changePlan(id: string, size: string): Result<Job>;
  rename(id: string, name: string): Result<Job>;
  ticketToDelete(id: string, typed: string): Promise<Result<{ ticket: string }>>;
  /** Null: the person keeps the site. */
  remove(id: string, ticket: string): Promise<Result<Job | null>>;
  invite(id: string, email: string): Result<Job>;
  removeHelper(id: string, email: string): Result<Job>;
  ticketToRemoveAddon(id: string, typed: string): Promise<Result<{ ticket: string }>>;
  /** Null: the person keeps it. */
  removeAddon(id: string, addon: string, ticket: string): Promise<Result<Job | null>>;
  undo(entry: string, despiteChanges: boolean): Promise<Result<Job>>;
}

const hour = 3_600_000;
const day = 24 * hour;
/** The third restart within the hour may lock a Dexcom account (nightscout-domain.md A7). */
const restartsBeforeWarning = 2;

const gone = fail({ code: 'site-gone', changed: 'no' });

export function createActs(options: ActsOptions): Acts {
  const { watcher, records, history, jobs, copies } = options;
  const { clock, heroku } = watcher;

  /** Copy and notes first, then the one request, then the watching: the same for every act. */
  async function carryOut(act: Act, record: SiteRecord, progress: Progress, note: Note): Promise<JobEnd> {
    const first = act.steps[0];
    if (first !== undefined) progress.at(first);
    const prepared = await act.prepare();
    if (!prepared.ok) return { state: 'failed', problem: prepared.problem };
    const { id, title } = record.site;
    note.entry = await history.begin(act.kind, { id, title }, { ...prepared.value, undoes: note.undoes });
    const sentAt = clock.now();
    const skewBefore = heroku.seen.skewMs;
    if (act.steps.includes('sending')) progress.at('sending');
    const sent = await sendOnce(act, clock);
    // One answer with a date far ahead must not make the new dynos look older than the act.
    const since = sentAt + Math.min(skewBefore, heroku.seen.skewMs);
    return sent.ok ? act.watch(progress, since) : { state: 'failed', problem: sent.problem };
  }

  function start(id: string, makeAct: (record: SiteRecord) => Act, more: Partial<Note> = {}): Result<Job> {
    const record = records.byId.get(id);
    if (record === undefined) return gone;
    if (jobs.running(id) !== null) return fail({ code: 'already-running', changed: 'no' });
    const act = makeAct(record);
    const note: Note = { entry: null, undoes: null, ...more };
    const job = jobs.start({
      kind: act.kind,
      siteId: id,
      steps: act.steps,
      run: (progress) => carryOut(act, record, progress, note),
      async ended(job) {
        if (note.entry !== null) await history.finish(note.entry, endOf(job));
        if (job.state !== 'failed') note.after?.();
        await options.lookAgain(id);
      },
    });
    return ok(job);
  }

  function markClosed(id: string, closed: boolean, days: number | null): void {
    const record = records.byId.get(id);
    if (record === undefined) return;
    const now = clock.now();
    const until = days === null ? null : new Date(now + days * day).toISOString();
    const mark = closed ? { at: new Date(now).toISOString(), until } : null;
    records.byId.set(id, { ...record, maintenance: closed, site: { ...record.site, closed: mark } });
  }

  const setClosed = (id: string, closed: boolean, days: number | null): Result<Job> =>
    start(id, () => maintenanceAct(heroku, id, closed ? 'close' : 'reopen', closed), {
      after: () => markClosed(id, closed, days),
    });

  return {
    restart(id, despiteWarning) {
      const recent = history.countSince('restart', id, clock.now() - hour);
      if (recent >= restartsBeforeWarning && !despiteWarning && jobs.running(id) === null) {
        return fail({ code: 'many-restarts', changed: 'no' });
      }
      return start(id, (record) => restartAct(watcher, record));
    },
    wake: (id) => start(id, (record) => wakeAct(watcher, record)),
    turnOff: (id) => start(id, (record) => scaleAct(watcher, record, 'turn-off', allOff)),
    turnOn(id) {
      const last = history.newest('turn-off', id);
      const remembered = last?.kind === 'scale' ? last.before : null;
      return start(id, (record) =>
        scaleAct(watcher, record, 'turn-on', (present) => turnedOn(present, remembered)),
      );
    },
    close: (id, days) => setClosed(id, true, days),
    reopen: (id) => setClosed(id, false, null),
    changeSettings: (id, plan) =>
      start(id, (record) => settingsAct(watcher, record, copies, 'settings', plan)),
    restoreSettings: (id, plan) =>
      start(id, (record) => settingsAct(watcher, record, copies, 'restore', plan)),
    connectDatabase: (id, plan) =>
      start(id, (record) => settingsAct(watcher, record, copies, 'connect-database', plan)),
    goBack: (id, release) => start(id, (record) => goBackAct(watcher, record, copies, 'go-back', release)),
    changePlan: (id, size) =>
      start(id, (record) =>
        planAct(watcher, record, 'plan', (present) => present.map(({ type }) => ({ type, size }))),
      ),
    rename: (id, name) =>
      start(id, (record) => renameAct(heroku, record, 'rename', name, (app) => records.renew(app))),
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
      return start(id, () => deleteAct(heroku, record, options.portable), {
        after: () => records.byId.delete(id),
      });
    },
    invite: (id, email) => start(id, () => helperAct(heroku, id, 'invite', email.trim(), true)),
    removeHelper: (id, email) => start(id, () => helperAct(heroku, id, 'remove-helper', email, false)),
    async ticketToRemoveAddon(id, typed) {
      const record = records.byId.get(id);
      return record === undefined ? gone : options.addonRemoval.issue(record, typed);
    },
    async removeAddon(id, addon, ticket) {
      const record = records.byId.get(id);
      if (record === undefined) return gone;
      const agreed = await options.addonRemoval.agreed(record, addon, ticket);
      if (!agreed.ok) return agreed;
      return agreed.value ? start(id, () => removeAddonAct(heroku, record, copies, addon)) : ok(null);
    },
    async undo(entry, despiteChanges) {
      const known = history.undoOf(entry);
      if (known === null) return fail({ code: 'no-undo', changed: 'no' });
      const { siteId, undo } = known;
      const record = records.byId.get(siteId);
      if (record === undefined) return gone;
      const act = await undoAct(
        { watcher, record, copies, despiteChanges, renew: (app) => records.renew(app) },
        undo,
      );
      if (!act.ok) return act;
      return start(siteId, () => act.value, {
        undoes: entry,
        ...(undo.kind === 'maintenance' && { after: () => markClosed(siteId, undo.before, null) }),
      });
    },
  };
}

/** What belongs to one run of an act besides the act itself. */
interface Note {
  entry: string | null;
  /** The entry that it takes back. */
  undoes: string | null;
  /** What to remember when it took place. */
  after?: () => unknown;
}
