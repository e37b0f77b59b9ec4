import type { SiteJobKind } from '../../contract/jobs.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { AutomaticBackups } from '../backups/automatic-backups.ts';
import { readConfigVars, updateConfigVars } from '../heroku/config-vars.ts';
import { applyPatch } from '../config-vars/limits.ts';
import { sameValue, type ConfigVarPatch, type ConfigVars } from '../heroku/config-var-values.ts';
import { backedUpApp, type SiteRecord } from '../sites/records.ts';
import type { Watcher } from '../sites/watch-start.ts';
import { watchChange, type SiteAction } from './action.ts';

/**
 * Changes settings with one PATCH: one release, one restart. A copy of all settings as they are comes first, and one of
 * what they are intended to become, so that undo knows what still state.
 * @param plan makes the patch from the settings as Heroku has them at this moment.
 */
export function configVarsAction(
  watcher: Watcher,
  record: SiteRecord,
  copies: AutomaticBackups,
  kind: Extract<SiteJobKind, 'settings' | 'restore' | 'connect-database' | 'undo'>,
  plan: (now: ConfigVars) => Result<ConfigVarPatch>,
): SiteAction {
  const { heroku } = watcher;
  const app = record.site.id;
  let patch: ConfigVarPatch = new Map();
  return {
    kind,
    steps: ['saving', 'sending', 'starting', 'answering'],
    async prepare() {
      const now = await readConfigVars(heroku, app);
      if (!now.ok) return now;
      const planned = plan(now.value);
      if (!planned.ok) return planned;
      if (planned.value.size === 0) return fail({ code: 'nothing-to-change', changed: 'no' });
      patch = planned.value;
      const before = await copies.keep(backedUpApp(record), now.value, 'before');
      if (!before.ok) return before;
      const intended = await copies.keep(backedUpApp(record), applyPatch(now.value, patch), 'intended');
      if (!intended.ok) return intended;
      return ok({
        subject: { kind: 'config-vars', names: [...patch.keys()] },
        undo: { kind: 'settings', before: before.value, intended: intended.value },
      });
    },
    send: () => updateConfigVars(heroku, app, patch),
    async happened() {
      const now = await readConfigVars(heroku, app);
      if (!now.ok) return null;
      return [...patch].every(([name, value]) => sameValue(now.value.get(name), value ?? undefined));
    },
    watch: (progress, since) => watchChange(watcher, record, progress, since),
  };
}
