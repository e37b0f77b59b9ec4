import type { LookReason, Plan, StateKind } from '../../contract/sites.ts';

export interface ContactQuestion {
  readonly why: LookReason;
  readonly state: StateKind;
  readonly plan: Plan;
  /** Milliseconds since the last visit; null when there was none since the start. */
  readonly sinceVisit: number | null;
}

/** A reading comes every five minutes; asking twice as often is enough to show its age. Milliseconds. */
const pause = 150_000;

/**
 * May the site itself be visited now? A visit wakes a sleeping site, burns hours of an Eco plan and makes a crashing
 * Nightscout repeat a failing Dexcom login. So: only a site that runs; an Eco site only for its page or a press; and by
 * itself not often. (Waking a site is an act of its own, with its own button.)
 * Source: docs/reference/nightscout.md#waking.
 */
export function mayVisit({ why, state, plan, sinceVisit }: ContactQuestion): boolean {
  if (state !== 'working') return false;
  if (why !== 'timer') return true;
  return plan !== 'eco' && plan !== 'unknown' && (sinceVisit === null || sinceVisit >= pause);
}
