import type { StringSource } from '../../contract/connection-strings.ts';
import type { Problem } from '../../contract/problems.ts';
import { ok, type Result } from '../../contract/result.ts';
import { mostReleases } from '../releases/rollback-rules.ts';
import { databaseVariables, isDatabaseVariable } from '../config-vars/database-variables.ts';
import { readConfigVars, readReleaseVars } from '../heroku/config-vars.ts';
import { listReleases, type Release } from '../heroku/releases.ts';
import { describeRelease } from '../releases/describe.ts';
import type { Secret } from '../../base/secret.ts';
import type { ConfigVars } from '../heroku/config-var-values.ts';
import type { SiteAccount } from './ports.ts';

/** A connection string that lay somewhere. */
export interface Found {
  readonly source: StringSource;
  readonly text: Secret;
  /** The site reads it now. */
  readonly effective: boolean;
  /** When it was there; milliseconds since 1970. */
  readonly at: number;
}

/** All that Heroku and this computer tell of the connection strings of a site. */
export interface Search {
  readonly found: readonly Found[];
  readonly settings: ConfigVars;
  /** A place that could not be looked into. */
  readonly missed: Problem | null;
}

/** Settings of releases that are read: one request each, of the 75 that Heroku gives back a minute. */
const maxReleases = 12;
/** The same when hardly any requests are left: a press on a button of the person's comes first. */
const maxReleasesWhenScarce = 3;
/** Below this many left in the pool it is nearly empty. */
const scarceBelow = 300;
const maxConcurrentReads = 4;
const maxCopies = 12;

/** Names that Nightscout reads, and those under which people keep what it does not read. */
const mayHold = (name: string): boolean => isDatabaseVariable(name) || /mongo|database|storage/i.test(name);

/** Every connection string among settings, in the order in which Nightscout would take them. */
export function stringsIn(
  settings: ConfigVars,
): readonly { name: string; text: Secret; effective: boolean }[] {
  const { effective, shadowed, unread } = databaseVariables(settings);
  const names = [...(effective === null ? [] : [effective]), ...shadowed.map(({ name }) => name), ...unread];
  return names.flatMap((name) => {
    const text = settings.get(name);
    return text === undefined ? [] : [{ name, text, effective: name === effective }];
  });
}

/**
 * The releases whose settings may hold another connection string than those beside them: where one was set, and before
 * one was changed or taken away; then where Heroku's own line leaves open what happened; at last the oldest.
 * @param releases newest first.
 */
export function releasesToRead(releases: readonly Release[], max: number): readonly Release[] {
  const sure: number[] = [];
  const open: number[] = [];
  for (const [index, { description }] of releases.entries()) {
    const story = describeRelease(description);
    if (story.kind === 'settings-changed') {
      if ([...story.set, ...story.removed].some(mayHold)) sure.push(index, index + 1);
    } else if (story.kind !== 'published' && story.kind !== 'initial') open.push(index, index + 1);
  }
  const order = new Set([...sure, ...open, releases.length - 1]);
  // The settings of the newest are those of today.
  order.delete(0);
  return [...order].flatMap((index) => releases[index] ?? []).slice(0, max);
}

const problemOf = (result: Result<unknown>): Problem | null => (result.ok ? null : result.problem);

async function inReleases({ heroku }: SiteAccount, site: string): Promise<Pick<Search, 'found' | 'missed'>> {
  const releases = await listReleases(heroku, site, mostReleases);
  if (!releases.ok) return { found: [], missed: releases.problem };
  const { remaining } = heroku.seen;
  const wanted = releasesToRead(
    releases.value,
    remaining !== null && remaining < scarceBelow ? maxReleasesWhenScarce : maxReleases,
  );
  const found: Found[] = [];
  // In turns, not by a limiter: what fails for one turn is not asked for in the next.
  for (let next = 0; next < wanted.length; next += maxConcurrentReads) {
    const read = await Promise.all(
      wanted.slice(next, next + maxConcurrentReads).map(async (release) => {
        const settings = await readReleaseVars(heroku, site, release.id);
        return { release, settings };
      }),
    );
    for (const { release, settings } of read) {
      if (!settings.ok) continue;
      const at = Date.parse(release.created_at);
      for (const { name, text } of stringsIn(settings.value)) {
        const source = { kind: 'release', name, number: release.version, at: release.created_at } as const;
        found.push({ source, text, effective: false, at });
      }
    }
    // A release of long ago may be gone; whatever else fails will fail for the next one too.
    const missed = read.map(({ settings }) => problemOf(settings)).find((problem) => problem !== null);
    if (missed !== undefined && missed?.code !== 'site-gone') return { found, missed };
  }
  return { found, missed: null };
}

async function inCopies({ copies: { automatic } }: SiteAccount, site: string): Promise<readonly Found[]> {
  const newest = (await automatic.list(site)).slice(0, maxCopies);
  const opened = await Promise.all(
    newest.map(async ({ id, takenAt }) => ({ takenAt, settings: await automatic.open(id) })),
  );
  return opened.flatMap(({ takenAt, settings }) =>
    settings.ok
      ? stringsIn(settings.value).map(({ name, text }) => {
          const at = new Date(takenAt).toISOString();
          return { source: { kind: 'copy', name, at } as const, text, effective: false, at: takenAt };
        })
      : [],
  );
}

/** The first of each text, when the newest stand first. */
function distinct(found: readonly Found[]): readonly Found[] {
  const texts = new Set<string>();
  return found.filter(({ text }) => {
    const known = texts.has(text.reveal().trim());
    texts.add(text.reveal().trim());
    return !known;
  });
}

/**
 * Looks wherever the connection string of a site may still lie: in its settings, in those of its earlier releases, in
 * the automatic copies. Each text once, from the newest place that held it. Only the settings must be readable.
 */
export async function searchFor(account: SiteAccount, site: string, now: number): Promise<Result<Search>> {
  const [settings, releases, copies] = await Promise.all([
    readConfigVars(account.heroku, site),
    inReleases(account, site),
    inCopies(account, site),
  ]);
  if (!settings.ok) return settings;
  const present = stringsIn(settings.value).map(({ name, text, effective }): Found => ({
    source: { kind: 'setting', name },
    text,
    effective,
    at: now,
  }));
  const older = [...releases.found, ...copies].toSorted((one, other) => other.at - one.at);
  return ok({
    found: distinct([...present, ...older]),
    settings: settings.value,
    missed: releases.missed,
  });
}
