import { listDynos } from '../heroku/dynos.ts';
import type { JobEnd, Progress } from '../jobs/job-plan.ts';
import { isBootPage, isThere, patience, probe } from './probe.ts';
import type { SiteRecord } from './records.ts';
import { siteDynos } from './status.ts';
import type { Watcher } from './watch-start.ts';

/** A sleeping site needs up to 40 s (docs/reference/nightscout.md#waking). Milliseconds. */
const longest = 90_000;
const pause = 3_000;

/** Visits a sleeping site, which wakes it, and goes on until it answers. No act at Heroku's. */
export async function wake(watcher: Watcher, record: SiteRecord, progress: Progress): Promise<JobEnd> {
  const { clock } = watcher;
  progress.at('knocking');
  if (record.webUrl === null) return { state: 'stuck', stuck: 'not-answering' };
  const deadline = clock.elapsed() + longest;
  let bootPages = 0;
  while (clock.elapsed() < deadline) {
    const options = { kind: record.site.kind, timeoutMs: patience.waking };
    const { verdict } = await probe(watcher.visit, record.webUrl, clock, options);
    if (isThere(verdict)) return { state: 'done' };
    bootPages = isBootPage(verdict) ? bootPages + 1 : 0;
    if (bootPages > 1) return { state: 'stuck', stuck: 'boot-page' };
    progress.at('answering');
    const dynos = await listDynos(watcher.heroku, record.site.id);
    if (dynos.ok) {
      const states = siteDynos(dynos.value).map((dyno) => dyno.state);
      if (states.length === 0) return { state: 'stuck', stuck: 'off' };
      if (states.includes('crashed')) return { state: 'stuck', stuck: 'stopped-again' };
    } else if (dynos.problem.code === 'offline') {
      // The silence was our own.
      return { state: 'failed', problem: dynos.problem };
    }
    await clock.sleep(pause);
  }
  return { state: 'stuck', stuck: 'not-answering' };
}
