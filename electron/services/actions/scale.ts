import type { SiteJobKind } from '../../contract/jobs.ts';
import type { Problem } from '../../contract/problems.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { Clock } from '../../base/clock.ts';
import type { Heroku } from '../heroku/client.ts';
import { listDynos } from '../heroku/dynos.ts';
import { isOff, listFormation, scaleFormation, type Quantities, type Scale } from '../heroku/formation.ts';
import type { JobEnd } from '../jobs/job-plan.ts';
import type { SiteRecord } from '../sites/records.ts';
import { watchStart, type Watcher } from '../sites/watch-start.ts';
import type { SiteAction } from './action.ts';

const sameQuantities = (one: Quantities, other: Quantities): boolean =>
  one.every(({ type, quantity }) => (other.find((row) => row.type === type)?.quantity ?? 0) === quantity);

export async function readQuantities(heroku: Heroku, app: string): Promise<Result<Scale[]>> {
  const formation = await listFormation(heroku, app);
  if (!formation.ok) return formation;
  return ok(formation.value.map(({ type, quantity }) => ({ type, quantity })));
}

/** Nothing runs: only then nothing more is billed for dynos. */
export const allOff = (present: Quantities): Quantities => present.map(({ type }) => ({ type, quantity: 0 }));

/**
 * A process gets 30 s to stop before Heroku ends it. Milliseconds.
 * Source: docs/reference/heroku-api.md#starting-and-stopping.
 */
const longestStop = 60_000;
const pause = 2_000;

async function watchStop(heroku: Heroku, app: string, clock: Clock): Promise<JobEnd> {
  const deadline = clock.elapsed() + longestStop;
  let unseen: Problem | null = null;
  while (clock.elapsed() < deadline) {
    const dynos = await listDynos(heroku, app);
    if (dynos.ok && dynos.value.length === 0) return { state: 'done' };
    unseen = dynos.ok ? null : dynos.problem;
    await clock.sleep(pause);
  }
  // Nobody saw it run on either: the reason is ours to tell, not the site's.
  if (unseen !== null) return { state: 'failed', problem: { ...unseen, changed: 'yes' } };
  return { state: 'stuck', stuck: 'still-running' };
}

/**
 * Sets how many computers each part of a site has, with one request for all of them.
 * @param aim from what is there to what ought to be; undo needs both.
 */
export function scaleAction(
  watcher: Watcher,
  record: SiteRecord,
  kind: Extract<SiteJobKind, 'turn-off' | 'turn-on' | 'undo'>,
  aim: (present: Quantities) => Quantities,
): SiteAction {
  const { heroku, clock } = watcher;
  const app = record.site.id;
  let wanted: Quantities = [];
  // Taking a turn-on back stops the site: what undo aims at is known before anything is read.
  const stops = kind === 'turn-off' || (kind === 'undo' && isOff(aim([])));
  return {
    kind,
    steps: stops ? ['sending', 'stopping'] : ['sending', 'starting', 'answering'],
    async prepare() {
      const present = await readQuantities(heroku, app);
      if (!present.ok) return present;
      wanted = aim(present.value);
      if (sameQuantities(wanted, present.value)) return fail({ code: 'nothing-to-change', changed: 'no' });
      return ok({ undo: { kind: 'scale', before: present.value, after: [...wanted] } });
    },
    send: () => scaleFormation(heroku, app, wanted),
    async happened() {
      const present = await readQuantities(heroku, app);
      return present.ok ? sameQuantities(wanted, present.value) : null;
    },
    async watch(progress, since) {
      progress.at(stops ? 'stopping' : 'starting');
      if (stops) return watchStop(heroku, app, clock);
      return watchStart(watcher, { record, since, before: new Set(record.dynoIds), progress });
    },
  };
}
