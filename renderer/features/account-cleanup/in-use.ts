/** Whether a site is in use, as far as can be known without asking it. Pure, so it is tested as data. */
import type { Site } from '../../../electron/contract/sites.ts';
import type { TidyRow } from '../../../electron/contract/account-cleanup.ts';

export interface InUse {
  readonly use: 'yes' | 'no' | 'unknown';
  readonly because: 'reading' | 'no-reading' | 'visited' | 'changed' | 'off' | 'never' | 'runs' | 'silent';
  /** The time that the reason is about; null where it has none. */
  readonly at: string | null;
}

/**
 * Milliseconds. A sensor writes every five minutes, so a day without a reading is no pause.
 * Source: docs/reference/nightscout.md#rhythm-of-readings.
 */
const day = 24 * 60 * 60_000;

const within = (at: string | null, now: number): boolean => at !== null && now - Date.parse(at) < day;

function told(use: InUse['use'], because: InUse['because'], at: string | null = null): InUse {
  return { use, because, at };
}

/**
 * @param row null while it was not read yet.
 * @param now milliseconds since 1970.
 */
export function inUse(site: Site, row: TidyRow | null, now: number): InUse {
  const { kind, since } = site.state;
  const readingAt = site.reading?.at ?? null;
  const releasedAt = row?.releasedAt ?? null;
  if (kind === 'empty') return told('no', 'never');
  if (within(readingAt, now)) return told('yes', 'reading', readingAt);
  if (within(releasedAt, now)) return told('yes', 'changed', releasedAt);
  if (kind === 'off') {
    return readingAt === null ? told('no', 'off', since) : told('no', 'reading', readingAt);
  }
  if (readingAt !== null) return told('no', 'reading', readingAt);
  const nightscout = site.kind === 'nightscout' || row?.nightscout === true;
  if (nightscout && site.reading !== null && !site.reading.private) return told('no', 'no-reading');
  // An Eco site falls asleep half an hour after its last visitor, so both tell of one.
  if (kind === 'asleep') return told(within(since, now) ? 'yes' : 'unknown', 'visited', since);
  if (kind === 'working') return told(site.plan === 'eco' ? 'yes' : 'unknown', 'runs');
  return told('unknown', releasedAt === null ? 'silent' : 'changed', releasedAt);
}
