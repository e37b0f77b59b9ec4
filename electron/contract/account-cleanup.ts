import { call } from './call.ts';
import type { DatabasePlace } from './mongodb.ts';
import type { Plan, Process } from './sites.ts';

/** What tidying up shows of one app besides what `Site` tells. */
export interface TidyRow {
  readonly id: string;
  /** When it was last changed, by Heroku's list of releases; null for an app that never had one. */
  readonly releasedAt: string | null;
  readonly plan: Plan;
  /** The processes by Heroku's list; null when Heroku did not tell. */
  readonly processes: readonly Process[] | null;
  /** As in `SiteDetail`. */
  readonly monthly: { readonly cents: number; readonly flat: boolean } | null;
  /** What its add-ons cost a month together, in cents; null when Heroku did not tell. */
  readonly addonCents: number | null;
  /** Looks like a Nightscout: told by what it was built from or how it answers, or by its settings. */
  readonly nightscout: boolean;
  /** none: it has no database setting. unknown: its settings, or the address in them, could not be read. */
  readonly database: DatabasePlace | 'none' | 'unknown';
}

export const accountCleanupCalls = {
  'accountCleanup.list': call<{ ids: readonly string[] }, readonly TidyRow[]>(),
} as const;
