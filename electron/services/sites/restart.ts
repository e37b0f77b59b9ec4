import { ok, type Result } from '../../contract/result.ts';
import type { Problem } from '../../contract/problems.ts';
import { listDynos, restartDynos } from '../heroku/dynos.ts';
import type { JobEnd, Progress } from '../jobs/jobs.ts';
import type { SiteRecord } from './records.ts';
import { startedSince, watchStart, type Watched, type Watcher } from './watch.ts';

/** How often the truth is looked for after an unclear answer, and the pause between, in milliseconds. */
const looks = 3;
const pause = 2_000;

/**
 * The answer to the restart never came whole. It is not sent again: Heroku is asked what is true. Dynos that started
 * since then mean that it was done.
 */
async function truth(watcher: Watcher, watched: Watched, problem: Problem): Promise<Result<true>> {
  let read = false;
  for (let turn = 0; turn < looks; turn += 1) {
    const dynos = await listDynos(watcher.heroku, watched.record.site.id);
    if (dynos.ok) {
      read = true;
      const moved = dynos.value.some((dyno) => dyno.state === 'down' || startedSince(dyno, watched));
      if (moved) return ok(true);
    }
    await watcher.clock.sleep(pause);
  }
  return { ok: false, problem: { ...problem, changed: read ? 'no' : 'unknown' } };
}

/** Restarts all dynos of a site with one request, and watches until the site answers. */
export async function restart(watcher: Watcher, record: SiteRecord, progress: Progress): Promise<JobEnd> {
  progress.at('stopping');
  const since = watcher.clock.now() + watcher.heroku.seen.skewMs;
  const watched = { record, since, before: new Set(record.dynoIds), progress };
  const sent = await restartDynos(watcher.heroku, record.site.id);
  if (!sent.ok) {
    if (sent.problem.changed === 'no') return { state: 'failed', problem: sent.problem };
    const done = await truth(watcher, watched, sent.problem);
    if (!done.ok) return { state: 'failed', problem: done.problem };
  }
  return watchStart(watcher, watched);
}
