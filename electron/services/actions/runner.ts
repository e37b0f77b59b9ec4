import type { SiteJob } from '../../contract/jobs.ts';
import { fail, type Result } from '../../contract/result.ts';
import type { ConfigVarPatch, ConfigVars } from '../heroku/config-var-values.ts';
import { collaboratorAction } from './collaborator.ts';
import { configVarsAction } from './config-vars.ts';
import { dynoSizeAction } from './dyno-size.ts';
import { createHistoryActions, type HistoryActionParts, type HistoryActions } from './history-actions.ts';
import {
  createIrreversibleActions,
  type IrreversibleActionParts,
  type IrreversibleActions,
} from './irreversible-actions.ts';
import { maintenanceAction, markClosed } from './maintenance.ts';
import { renameAction } from './rename.ts';
import { restartAction } from './restart.ts';
import { rollbackAction } from './rollback.ts';
import { createRunAction, type RunAction, type RunActionParts } from './run-action.ts';
import { turnedOn } from '../heroku/formation.ts';
import { allOff, scaleAction } from './scale.ts';
import { wakeAction } from './wake.ts';

export type ActionRunnerParts = RunActionParts & HistoryActionParts & Omit<IrreversibleActionParts, 'heroku'>;

/** Everything that changes a site. Each answers a job at once; the work goes on and tells its progress. */
export interface ActionRunner extends SiteActions, HistoryActions, IrreversibleActions {}

/** What can be taken back. */
interface SiteActions {
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
  invite(id: string, email: string): Result<SiteJob>;
  removeCollaborator(id: string, email: string): Result<SiteJob>;
}

const hour = 3_600_000;
const day = 24 * hour;
/** The third restart within the hour may lock a Dexcom account (docs/reference/nightscout.md#restarts-and-dexcom). */
const restartsBeforeWarning = 2;

function createSiteActions(parts: ActionRunnerParts, run: RunAction): SiteActions {
  const { watcher, records, history, jobs, copies } = parts;
  const { clock, heroku } = watcher;

  function setClosed(id: string, closed: boolean, days: number | null): Result<SiteJob> {
    const until = days === null ? null : new Date(clock.now() + days * day).toISOString();
    return run(id, () => maintenanceAction(heroku, id, closed ? 'close' : 'reopen', closed, until), {
      after: () => markClosed(clock, records, id, closed, until),
    });
  }

  return {
    restart(id, despiteWarning) {
      const recent = history.countSince('restart', id, clock.now() - hour);
      if (recent >= restartsBeforeWarning && !despiteWarning && jobs.running(id) === null) {
        return fail({ code: 'many-restarts', changed: 'no' });
      }
      return run(id, (record) => restartAction(watcher, record));
    },
    wake: (id) => run(id, (record) => wakeAction(watcher, record)),
    turnOff: (id) => run(id, (record) => scaleAction(watcher, record, 'turn-off', allOff)),
    turnOn(id) {
      const last = history.newest('turn-off', id);
      const remembered = last?.kind === 'scale' ? last.before : null;
      return run(id, (record) =>
        scaleAction(watcher, record, 'turn-on', (present) => turnedOn(present, remembered)),
      );
    },
    close: (id, days) => setClosed(id, true, days),
    reopen: (id) => setClosed(id, false, null),
    changeConfigVars: (id, plan) =>
      run(id, (record) => configVarsAction(watcher, record, copies, 'settings', plan)),
    restoreBackup: (id, plan) =>
      run(id, (record) => configVarsAction(watcher, record, copies, 'restore', plan)),
    connectDatabase: (id, plan) =>
      run(id, (record) => configVarsAction(watcher, record, copies, 'connect-database', plan)),
    rollBack: (id, release) =>
      run(id, (record) =>
        rollbackAction(watcher, record, copies, 'go-back', ({ id: one }) => one === release),
      ),
    changeDynoSize: (id, size) =>
      run(id, (record) =>
        dynoSizeAction(watcher, record, 'plan', (present) => present.map(({ type }) => ({ type, size }))),
      ),
    rename: (id, name) =>
      run(id, (record) => renameAction(heroku, record, 'rename', name, (app) => records.renew(app))),
    invite: (id, email) => run(id, () => collaboratorAction(heroku, id, 'invite', email.trim(), true)),
    removeCollaborator: (id, email) =>
      run(id, () => collaboratorAction(heroku, id, 'remove-helper', email, false)),
  };
}

/** @param parts the services of one account. */
export function createActionRunner(parts: ActionRunnerParts): ActionRunner {
  const run = createRunAction(parts);
  return {
    ...createSiteActions(parts, run),
    ...createHistoryActions(parts, run),
    ...createIrreversibleActions({ ...parts, heroku: parts.watcher.heroku }, run),
  };
}
