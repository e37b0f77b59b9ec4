import type { SiteJobKind } from '../../contract/jobs.ts';
import { ok } from '../../contract/result.ts';
import { readApp, setMaintenance } from '../heroku/apps.ts';
import type { Clock } from '../../base/clock.ts';
import type { Heroku } from '../heroku/client.ts';
import type { Records } from '../sites/records.ts';
import type { SiteAction } from './action.ts';

/**
 * Closes a site for its visitors, or opens it again. The program goes on: it fetches data, logs in and costs as before.
 * Source: docs/reference/heroku-api.md#maintenance-mode.
 * @param until the day on which to look at it again; ISO 8601.
 */
export function maintenanceAction(
  heroku: Heroku,
  app: string,
  kind: Extract<SiteJobKind, 'close' | 'reopen' | 'undo'>,
  closed: boolean,
  until: string | null = null,
): SiteAction {
  return {
    kind,
    steps: [closed ? 'closing' : 'opening'],
    prepare: async () => ok({ undo: { kind: 'maintenance', before: !closed, after: closed, until } }),
    send: () => setMaintenance(heroku, app, closed),
    async happened() {
      const read = await readApp(heroku, app);
      return read.ok ? read.value.maintenance === closed : null;
    },
    watch: async () => ({ state: 'done' }),
  };
}

/** Remembers that a site is closed, and the day on which to look at it again (ISO 8601), or that it is open. */
export function markClosed(
  clock: Clock,
  records: Records,
  id: string,
  closed: boolean,
  until: string | null,
): void {
  const record = records.byId.get(id);
  if (record === undefined) return;
  const mark = closed ? { at: new Date(clock.now()).toISOString(), until } : null;
  records.byId.set(id, { ...record, maintenance: closed, site: { ...record.site, closed: mark } });
}
