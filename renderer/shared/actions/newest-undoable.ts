import type { SiteJobKind } from '../../../electron/contract/jobs.ts';
import type { HistoryEntry } from '../../../electron/contract/history.ts';

/**
 * The newest act of this kind on this site, if it can be taken back now.
 * @param entries newest first.
 */
export function undoable(
  entries: readonly HistoryEntry[],
  siteId: string,
  kind: SiteJobKind,
): HistoryEntry | null {
  const newest = entries.find((entry) => entry.siteId === siteId && entry.act === kind);
  return newest?.undo === 'possible' ? newest : null;
}
