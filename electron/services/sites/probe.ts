import * as v from 'valibot';

import type { DatabaseSight, Reading, SiteKind } from '../../contract/sites.ts';
import type { Clock } from '../../base/clock.ts';
import type { Visit, Visitor } from './http-visit.ts';

/**
 * A site seen from outside (docs/reference/nightscout.md#seen-from-outside).
 * nightscout: its web server lives; what was seen of its database stands in `reading`. web: any other site that answers.
 * redirects: it sends every question elsewhere, so what it is can't be told. boot-page: Nightscout runs but could not
 * start. heroku-page: visitors get a page of Heroku's (application error, nothing here, maintenance). silent: no answer,
 * or a failure of the site's own.
 */
export type Probe =
  | {
      readonly verdict: 'nightscout';
      readonly reading: Reading | null;
      /** As it says itself: `15.0.7`. */
      readonly version: string;
    }
  | { readonly verdict: 'web' | 'redirects' | BootPage | 'heroku-page' | 'silent' };

/** Nightscout's trouble page, and what its list is about where that is told. */
type BootPage = 'boot-page' | 'boot-page-database' | 'boot-page-settings';

export const isBootPage = (verdict: Probe['verdict']): verdict is BootPage => verdict.startsWith('boot-page');

/** Visitors get an answer of the site's own. */
export const isThere = (verdict: Probe['verdict']): boolean =>
  verdict === 'nightscout' || verdict === 'web' || verdict === 'redirects';

/** Time for one answer, in milliseconds. A site that wakes takes 10 to 40 s; the caller says when that may be. */
export const patience = { awake: 10_000, waking: 45_000 } as const;

/**
 * A reading comes every five minutes. When none came for this long, a full database may be why, and its size is asked
 * for. Milliseconds.
 */
const readingsStopped = 15 * 60_000;

/**
 * The free cluster of Atlas takes 512 MB; Nightscout counts with 496 where no DBSIZE_MAX is set. MiB.
 * Source: docs/reference/atlas.md#limits, docs/reference/nightscout.md#size-that-it-shows.
 */
const smallestLimit = 512;

const versionSchema = v.object({ result: v.object({ version: v.string() }) });
const entriesSchema = v.array(v.object({ date: v.optional(v.number()), mills: v.optional(v.number()) }));
const sizeSchema = v.object({
  dbsize: v.object({ totalDataSize: v.number(), details: v.object({ maxSize: v.number() }) }),
});

function json(visit: Visit | null): unknown {
  if (visit?.status !== 200 || !visit.contentType.includes('json')) return null;
  try {
    return JSON.parse(visit.text);
  } catch {
    return null;
  }
}

const herokuPage = /herokucdn\.com\/error-pages\/|<title>\s*Heroku \| /i;
const bootPage = /<title>[^<]*Nightscout - Boot error/i;

/**
 * The page lists what went wrong, as terms and their details (seen with 15.0.7): "Unable to connect to Mongo", "Unable to
 * setup authorization", "ENV Error" with what a setting lacks. What names both is left open.
 * Source: docs/reference/nightscout.md#trouble-page.
 */
const bootList = /<dl>(.*?)<\/dl>/is;
const aboutDatabase = /mongo|authorization/i;
const aboutSettings = /\bENV Error\b|API_SECRET|CONNECT_/;

function bootPageOf(text: string): BootPage {
  const list = bootList.exec(text)?.[1] ?? '';
  const [database, settings] = [aboutDatabase.test(list), aboutSettings.test(list)];
  if (database === settings) return 'boot-page';
  return database ? 'boot-page-database' : 'boot-page-settings';
}

const isRedirect = (visit: Visit): boolean => visit.status >= 300 && visit.status < 400;

function verdictOf(home: Visit | null): Exclude<Probe['verdict'], 'nightscout'> {
  if (home === null) return 'silent';
  if (herokuPage.test(home.text)) return 'heroku-page';
  if (bootPage.test(home.text)) return bootPageOf(home.text);
  return home.status < 500 ? 'web' : 'silent';
}

/**
 * Where a Nightscout gives its newest sensor reading. Without a bound it answers from memory, which outlives its
 * database; a bound of time it takes to the database (seen with 15.0.7). The bound leaves out readings of the future,
 * and `sgv` leaves out meter values and calibrations, which come while the sensor does not.
 * Source: docs/reference/nightscout.md#newest-reading.
 */
const newestPath = (now: number): string => `api/v1/entries/sgv.json?count=1&find[date][$lte]=${now}`;

function newest(visit: Visit | null, now: number): Reading | null {
  const seenAt = new Date(now).toISOString();
  const seen = (at: string | null, database: DatabaseSight): Reading => ({
    at,
    private: false,
    database,
    seenAt,
  });
  if (visit === null || visit.status >= 500) return seen(null, 'silent');
  if (visit.status === 401) return { ...seen(null, 'unknown'), private: true };
  const entries = v.safeParse(entriesSchema, json(visit));
  if (!entries.success) return null;
  const [entry] = entries.output;
  if (entry === undefined) return seen(null, 'empty');
  const at = entry.date ?? entry.mills ?? null;
  const sane = at !== null && Number.isFinite(at) && Math.abs(at) < 8.64e15;
  return seen(sane ? new Date(at).toISOString() : null, 'answers');
}

const hasStopped = ({ at, database }: Reading, now: number): boolean =>
  database === 'empty' || (database === 'answers' && at !== null && now - Date.parse(at) > readingsStopped);

/** Nightscout measures its database every minute; asked only where readings have stopped. */
function isFull(visit: Visit | null): boolean {
  const size = v.safeParse(sizeSchema, json(visit));
  if (!size.success) return false;
  const { totalDataSize, details } = size.output.dbsize;
  return totalDataSize >= Math.max(smallestLimit, details.maxSize);
}

export interface ProbeOptions {
  /** What the site is known to be. One that is not Nightscout is asked for its front page only. */
  readonly kind: SiteKind;
  readonly timeoutMs: number;
  /** How far Heroku's clock is ahead of this computer's, in milliseconds; 0 when left out. */
  readonly skewMs?: number;
}

/**
 * Visits a site once: its version route, which needs no rights, with the newest sensor reading beside it; its front page
 * when that fails; the size of its database where readings have stopped. The version alone says nothing of the
 * database: Nightscout asks for it once and remembers the answer.
 * @param url the app's `web_url`, ending in a slash.
 */
export async function probe(
  visit: Visitor,
  url: string,
  clock: Clock,
  options: ProbeOptions,
): Promise<Probe> {
  const ask = (path: string): Promise<Visit | null> => visit(url + path, options.timeoutMs);
  if (options.kind !== 'nightscout' && options.kind !== 'unknown')
    return { verdict: verdictOf(await ask('')) };

  const now = clock.now();
  const [version, entries] = await Promise.all([
    ask('api/v3/version'),
    ask(newestPath(now + (options.skewMs ?? 0))),
  ]);
  const told = v.safeParse(versionSchema, json(version));
  if (told.success) {
    const reading = newest(entries, now);
    const full =
      reading !== null && hasStopped(reading, now) && isFull(await ask('api/v2/properties/dbsize'));
    return {
      verdict: 'nightscout',
      reading: full ? { ...reading, database: 'full' } : reading,
      version: told.output.result.version,
    };
  }
  if (version === null) return { verdict: 'silent' };
  if (herokuPage.test(version.text)) return { verdict: 'heroku-page' };
  if (isRedirect(version)) return { verdict: 'redirects' };
  const home = await ask('');
  const verdict = verdictOf(home);
  // Its pages need no database, but the version route does at first: a Nightscout that fails there has no readings to show.
  const isNightscout = options.kind === 'nightscout' || /nightscout/i.test(home?.text ?? '');
  const withoutDatabase = isNightscout && verdict === 'web' && version.status >= 500;
  return { verdict: withoutDatabase ? 'silent' : verdict };
}
