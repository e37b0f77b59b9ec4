import type { Problem } from '../../contract/problems.ts';
import type { Clock } from '../../base/clock.ts';
import type { Heroku } from '../heroku/client.ts';
import { listDynos, type Dyno } from '../heroku/dynos.ts';
import type { JobEnd, Progress } from '../jobs/job-plan.ts';
import { isBootPage, isThere, patience, probe, type Probe } from './probe.ts';
import type { SiteRecord } from './records.ts';
import { siteDynos } from './status.ts';
import type { Visitor } from './http-visit.ts';

export interface Watcher {
  readonly heroku: Heroku;
  readonly visit: Visitor;
  readonly clock: Clock;
}

export interface Watched {
  readonly record: SiteRecord;
  /** When the act was sent: Heroku's clock, milliseconds since 1970. */
  readonly since: number;
  /** Dynos that were there before the act. */
  readonly before: ReadonlySet<string>;
  readonly progress: Progress;
}

/** After this a person needs a next step rather than a spinner. Milliseconds. */
const longest = 90_000;
const pause = 2_000;
/** Heroku dates with whole seconds. */
const slack = 1_500;

/**
 * Whether a dyno was started by the act. A restarted dyno has a new id as far as is known (unverified on the live
 * service), so a change of state since the act counts as well. Source: docs/reference/heroku-api.md#restarting.
 */
export function startedSince(dyno: Dyno, watched: Pick<Watched, 'since' | 'before'>): boolean {
  if (dyno.state === 'down') return false;
  if (watched.before.size > 0 && !watched.before.has(dyno.id)) return true;
  const changed = Math.max(Date.parse(dyno.created_at), Date.parse(dyno.updated_at));
  return changed >= watched.since - slack;
}

/** Is the site there again for its visitors? A site without web process is there when its dynos run. */
async function answers(watcher: Watcher, record: SiteRecord): Promise<Probe['verdict']> {
  if (record.webUrl === null) return 'web';
  const options = { kind: record.site.kind, timeoutMs: patience.awake };
  return (await probe(watcher.visit, record.webUrl, watcher.clock, options)).verdict;
}

/** Watches a started restart until the site answers, it is clear that it will not, or the time is up. */
export async function watchStart(watcher: Watcher, watched: Watched): Promise<JobEnd> {
  const { heroku, clock } = watcher;
  const { record, progress } = watched;
  const deadline = clock.elapsed() + longest;
  let running = false;
  let bootPages = 0;
  let missing = 0;
  let unseen: Problem | null = null;
  while (clock.elapsed() < deadline) {
    const dynos = await listDynos(heroku, record.site.id);
    unseen = dynos.ok ? null : dynos.problem;
    if (dynos.ok) {
      const wanted = siteDynos(dynos.value);
      const fresh = wanted.filter((dyno) => startedSince(dyno, watched));
      missing = dynos.value.length === 0 ? missing + 1 : 0;
      if (missing > 1) return { state: 'stuck', stuck: 'off' };
      if (fresh.some((dyno) => dyno.state === 'crashed')) return { state: 'stuck', stuck: 'stopped-again' };
      running =
        fresh.length > 0 && fresh.length === wanted.length && fresh.every(({ state }) => state === 'up');
      if (fresh.length > 0 && !running) progress.at('starting');
    } else if (lasting.has(dynos.problem.code)) {
      return { state: 'failed', problem: { ...dynos.problem, changed: 'yes' } };
    }
    if (running) {
      if (record.maintenance) return { state: 'stuck', stuck: 'closed' };
      progress.at('answering');
      const verdict = await ready(watcher, record, dynos.ok ? dynos.value : []);
      if (isThere(verdict)) return { state: 'done' };
      bootPages = isBootPage(verdict) ? bootPages + 1 : 0;
      if (bootPages > 1) return { state: 'stuck', stuck: 'boot-page' };
    }
    await clock.sleep(pause);
  }
  if (running) return { state: 'stuck', stuck: 'not-answering' };
  // Nobody saw it start: the reason is ours to tell, not the site's.
  if (unseen !== null) return { state: 'failed', problem: { ...unseen, changed: 'yes' } };
  return { state: 'stuck', stuck: 'still-starting' };
}

const lasting = new Set(['key-refused', 'key-limited', 'account-held', 'site-gone']);

async function ready(
  watcher: Watcher,
  record: SiteRecord,
  dynos: readonly Dyno[],
): Promise<Probe['verdict']> {
  const isWorker = dynos.length > 0 && siteDynos(dynos).every((dyno) => dyno.type !== 'web');
  return isWorker ? 'web' : answers(watcher, record);
}
