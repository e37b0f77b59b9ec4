/** The list of History, put in order. Pure. */
import type { HistoryEntry } from '../../../electron/contract/models.ts';
import { dayOf } from '../../words/times.ts';

export interface HistoryGroups {
  /** Cut short, with nothing done to that site since: these still want a look. */
  readonly open: readonly HistoryEntry[];
  readonly today: readonly HistoryEntry[];
  readonly yesterday: readonly HistoryEntry[];
  readonly earlier: readonly HistoryEntry[];
}

/**
 * Those that were cut short, with nothing done to that site since.
 * @param entries newest first.
 */
export function stillOpen(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const newestOfSite = new Map<string, string>();
  for (const { id, siteId } of entries) {
    if (siteId !== null && !newestOfSite.has(siteId)) newestOfSite.set(siteId, id);
  }
  return entries.filter(
    ({ id, siteId, outcome }) =>
      outcome === 'interrupted' && siteId !== null && newestOfSite.get(siteId) === id,
  );
}

/**
 * @param entries newest first.
 * @param now milliseconds since 1970.
 */
export function grouped(entries: readonly HistoryEntry[], now: number): HistoryGroups {
  const open = stillOpen(entries);
  const rest = entries.filter((entry) => !open.includes(entry));
  const daysAgo = ({ at }: HistoryEntry) => dayOf(at, now).daysAgo;
  return {
    open,
    today: rest.filter((entry) => daysAgo(entry) === 0),
    yesterday: rest.filter((entry) => daysAgo(entry) === 1),
    earlier: rest.filter((entry) => daysAgo(entry) > 1),
  };
}
