/** The list of History, put in order. Pure. */
import { databaseJobKinds } from '../../../electron/contract/jobs.ts';
import type { HistoryEntry } from '../../../electron/contract/history.ts';
import { dayOf } from '../../locales/times.ts';

export interface HistoryGroups {
  /** Cut short, with nothing done to that site or database since: these still want a look. */
  readonly open: readonly HistoryEntry[];
  readonly today: readonly HistoryEntry[];
  readonly yesterday: readonly HistoryEntry[];
  readonly earlier: readonly HistoryEntry[];
}

/** What an act is about: a site; or its database, whose long work is no news of the site's. Null: neither. */
function aboutOf({ act, siteId }: HistoryEntry): string | null {
  if (databaseJobKinds.some((kind) => kind === act)) return `database ${siteId ?? ''}`;
  return siteId;
}

/**
 * Those that were cut short, with nothing done to that site or database since.
 * @param entries newest first.
 */
export function stillOpen(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const newest = new Map<string, string>();
  for (const entry of entries) {
    const about = aboutOf(entry);
    if (about !== null && !newest.has(about)) newest.set(about, entry.id);
  }
  return entries.filter((entry) => {
    const about = aboutOf(entry);
    return entry.outcome === 'interrupted' && about !== null && newest.get(about) === entry.id;
  });
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
