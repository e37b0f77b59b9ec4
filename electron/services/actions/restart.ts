import { listDynos, restartDynos } from '../heroku/dynos.ts';
import type { SiteRecord } from '../sites/records.ts';
import { startedSince, watchStart, type Watcher } from '../sites/watch-start.ts';
import { nothingToPrepare, type SiteAction } from './action.ts';

/** Restarts all dynos of a site with one request, and watches until the site answers. */
export function restartAction(watcher: Watcher, record: SiteRecord): SiteAction {
  const { heroku, clock } = watcher;
  const before = new Set(record.dynoIds);
  const sentAt = clock.now() + heroku.seen.skewMs;
  return {
    kind: 'restart',
    steps: ['stopping', 'starting', 'answering'],
    prepare: nothingToPrepare,
    send: () => restartDynos(heroku, record.site.id),
    async happened() {
      const dynos = await listDynos(heroku, record.site.id);
      if (!dynos.ok) return null;
      return dynos.value.some(
        (dyno) => dyno.state === 'down' || startedSince(dyno, { since: sentAt, before }),
      );
    },
    watch: (progress, since) => watchStart(watcher, { record, since, before, progress }),
  };
}
