import type { SiteJobKind } from '../../contract/jobs.ts';
import { fail, ok } from '../../contract/result.ts';
import type { AutomaticBackups } from '../backups/automatic-backups.ts';
import { readConfigVars } from '../heroku/config-vars.ts';
import { listReleases, rollBack, type Release } from '../heroku/releases.ts';
import { checkRollback, mostReleases, releaseFacts } from '../releases/rollback-rules.ts';
import { backedUpApp, type SiteRecord } from '../sites/records.ts';
import type { Watcher } from '../sites/watch-start.ts';
import { watchChange, type SiteAction } from './action.ts';

/**
 * Goes back to an older release: its program and its settings, as one new release. The settings of today are saved
 * first; data and add-ons stay as they are (docs/reference/heroku-api.md#going-back).
 */
export function rollbackAction(
  watcher: Watcher,
  record: SiteRecord,
  copies: AutomaticBackups,
  kind: Extract<SiteJobKind, 'go-back' | 'undo'>,
  isTarget: (release: Release) => boolean,
): SiteAction {
  const { heroku } = watcher;
  const app = record.site.id;
  let target: Release | undefined;
  let newest = 0;
  return {
    kind,
    steps: ['saving', 'sending', 'starting', 'answering'],
    async prepare() {
      const [releases, settings] = await Promise.all([
        listReleases(heroku, app, mostReleases),
        readConfigVars(heroku, app),
      ]);
      if (!releases.ok) return releases;
      if (!settings.ok) return settings;
      target = releases.value.find(isTarget);
      const current = releases.value.find((release) => release.current);
      if (target === undefined || current === undefined || !checkRollback(releaseFacts(target)).ok) {
        return fail({ code: 'heroku-refused', changed: 'no' });
      }
      newest = Math.max(...releases.value.map(({ version }) => version));
      const copy = await copies.keep(backedUpApp(record), settings.value, 'before');
      if (!copy.ok) return copy;
      return ok({ undo: { kind: 'release', before: current.id, to: target.version } });
    },
    send: () => rollBack(heroku, app, target?.id ?? ''),
    async happened() {
      const releases = await listReleases(heroku, app, 5);
      if (!releases.ok) return null;
      return releases.value.some(
        ({ version, description }) =>
          version > newest && description === `Rollback to v${target?.version ?? 0}`,
      );
    },
    watch: (progress, since) => watchChange(watcher, record, progress, since),
  };
}
