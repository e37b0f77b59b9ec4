import { siteJobKinds } from '../../contract/jobs.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { ActionDrift } from '../../contract/history.ts';
import { listAddons } from '../heroku/addons.ts';
import { readApp } from '../heroku/apps.ts';
import type { Heroku } from '../heroku/client.ts';
import { listDynos, type Dyno } from '../heroku/dynos.ts';
import type { Begun } from '../history/entries.ts';
import { startedSince } from '../sites/watch-start.ts';
import type { SiteAction } from './action.ts';
import { restartAction } from './restart.ts';
import { driftState, driftRows, type DriftContext } from './drift.ts';
import { remainingAction, type UndoContext } from './undo.ts';
import { wakeAction } from './wake.ts';

const alreadySo = fail({ code: 'nothing-to-change', changed: 'no' });

/** When an act was begun, by Heroku's clock; milliseconds since 1970. */
export const begunAt = (heroku: Heroku, { at }: Begun): number => Date.parse(at) + heroku.seen.skewMs;

/** What can't be undone, and what sends an e-mail, is never done without a new yes on its own page. */
const asksAgain = ({ act, undo }: Begun): boolean =>
  act === 'delete' || act === 'remove-addon' || (undo?.kind === 'helper' && undo.after);

async function dynosAre(
  heroku: Heroku,
  app: string,
  so: (dynos: readonly Dyno[]) => boolean,
): Promise<Result<boolean>> {
  const dynos = await listDynos(heroku, app);
  return dynos.ok ? ok(so(dynos.value)) : dynos;
}

/** Whether an act took place that leaves nothing to compare. */
async function tookPlace(heroku: Heroku, app: string, begun: Begun): Promise<Result<boolean>> {
  switch (begun.act) {
    case 'restart': {
      const since = begunAt(heroku, begun);
      return dynosAre(heroku, app, (dynos) =>
        dynos.some((dyno) => dyno.state === 'down' || startedSince(dyno, { since, before: new Set() })),
      );
    }
    case 'wake':
      return dynosAre(heroku, app, (dynos) => dynos.every(({ state }) => state !== 'idle'));
    case 'delete': {
      const present = await readApp(heroku, app);
      if (present.ok) return ok(false);
      return present.problem.code === 'site-gone' ? ok(true) : present;
    }
    case 'remove-addon': {
      const present = await listAddons(heroku, app);
      if (!present.ok) return present;
      const removed = begun.subject?.kind === 'add-on' ? begun.subject.name : null;
      return ok(!present.value.some(({ name }) => name === removed));
    }
    default:
      return alreadySo;
  }
}

/** What an act changed, as Heroku has it now. */
export async function actionDrift(context: DriftContext, begun: Begun): Promise<Result<ActionDrift>> {
  const resume = asksAgain(begun) ? 'page' : 'here';
  const { siteId, undo } = begun;
  if (siteId === null || undo?.kind === 'cleared') return alreadySo;
  if (undo !== null) {
    const rows = await driftRows(context, siteId, undo);
    return rows.ok ? ok({ state: driftState(rows.value), resume, rows: rows.value }) : rows;
  }
  const took = await tookPlace(context.heroku, siteId, begun);
  return took.ok ? ok({ state: took.value ? 'as-intended' : 'as-before', resume, rows: [] }) : took;
}

async function restOf(context: UndoContext, begun: Begun): Promise<Result<SiteAction>> {
  if (begun.undo !== null && begun.undo.kind !== 'cleared') return remainingAction(context, begun.undo);
  const { watcher, record } = context;
  const took = await tookPlace(watcher.heroku, record.site.id, begun);
  if (!took.ok) return took;
  const act = begun.act === 'wake' ? wakeAction(watcher, record) : restartAction(watcher, record);
  return ok(took.value ? { ...act, prepare: async () => alreadySo } : act);
}

/**
 * The rest of an act that was interrupted, as an act of the same kind: what it intended, from where things are now. Not for
 * those whose own page has to ask again.
 */
export async function resumeAction(context: UndoContext, begun: Begun): Promise<Result<SiteAction>> {
  const kind = siteJobKinds.find((one) => one === begun.act);
  if (kind === undefined || asksAgain(begun)) return fail({ code: 'not-allowed', changed: 'no' });
  const act = await restOf(context, begun);
  return act.ok ? ok({ ...act.value, kind }) : act;
}
