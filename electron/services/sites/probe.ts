import * as v from 'valibot';

import type { Reading, SiteKind } from '../../contract/models.ts';
import type { Clock } from '../clock.ts';
import type { Visit, Visitor } from './visit.ts';

/**
 * A site seen from outside (nightscout-domain.md D1).
 * nightscout: web and database live. web: any other site that answers. boot-page: Nightscout runs but could not start.
 * heroku-page: visitors get a page of Heroku's (application error, nothing here, maintenance). silent: no answer, or a
 * failure of the site's own.
 */
export type Probe =
  | { readonly verdict: 'nightscout'; readonly reading: Reading | null }
  | { readonly verdict: 'web' | 'boot-page' | 'heroku-page' | 'silent' };

/** Time for one answer, in milliseconds. A site that wakes takes 10 to 40 s; the caller says when that may be. */
export const patience = { awake: 10_000, waking: 45_000 } as const;

const versionSchema = v.object({ result: v.object({ version: v.string() }) });
const entriesSchema = v.array(v.object({ date: v.optional(v.number()), mills: v.optional(v.number()) }));

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

function verdictOf(home: Visit | null): Exclude<Probe['verdict'], 'nightscout'> {
  if (home === null) return 'silent';
  if (herokuPage.test(home.text)) return 'heroku-page';
  if (bootPage.test(home.text)) return 'boot-page';
  return home.status < 500 ? 'web' : 'silent';
}

function newest(visit: Visit | null, now: number): Reading | null {
  const seenAt = new Date(now).toISOString();
  if (visit?.status === 401) return { at: null, private: true, seenAt };
  const entries = v.safeParse(entriesSchema, json(visit));
  if (!entries.success) return null;
  const at = entries.output[0]?.date ?? entries.output[0]?.mills ?? null;
  const sane = at !== null && Number.isFinite(at) && Math.abs(at) < 8.64e15;
  return { at: sane ? new Date(at).toISOString() : null, private: false, seenAt };
}

export interface ProbeOptions {
  /** What the site is known to be. One that is not Nightscout is asked for its front page only. */
  readonly kind: SiteKind;
  readonly timeoutMs: number;
}

/**
 * Visits a site once: its version route (which needs no rights and asks its database one thing), with the newest reading
 * beside it; its front page when that fails.
 * @param url the app's `web_url`, ending in a slash.
 */
export async function probe(
  visit: Visitor,
  url: string,
  clock: Clock,
  options: ProbeOptions,
): Promise<Probe> {
  if (options.kind === 'nightscout' || options.kind === 'unknown') {
    const [version, entries] = await Promise.all([
      visit(`${url}api/v3/version`, options.timeoutMs),
      visit(`${url}api/v1/entries.json?count=1`, options.timeoutMs),
    ]);
    if (v.is(versionSchema, json(version))) {
      return { verdict: 'nightscout', reading: newest(entries, clock.now()) };
    }
    if (version === null) return { verdict: 'silent' };
    if (herokuPage.test(version.text)) return { verdict: 'heroku-page' };
    const verdict = verdictOf(await visit(url, options.timeoutMs));
    // Its pages need no database, but the version route does: a Nightscout that fails there has no readings to show.
    const withoutDatabase = options.kind === 'nightscout' && verdict === 'web' && version.status >= 500;
    return { verdict: withoutDatabase ? 'silent' : verdict };
  }
  return { verdict: verdictOf(await visit(url, options.timeoutMs)) };
}
