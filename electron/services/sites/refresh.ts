import type { LookReason, Reading, Site, SiteKind, StateReason } from '../../contract/sites.ts';
import type { Problem } from '../../contract/problems.ts';
import type { Clock } from '../../base/clock.ts';
import { newestBuild } from '../heroku/builds.ts';
import type { Heroku } from '../heroku/client.ts';
import { listDynos, type Dyno } from '../heroku/dynos.ts';
import { listFormation, type Formation } from '../heroku/formation.ts';
import { mayVisit } from './visit-policy.ts';
import { isBootPage, patience, probe, type Probe } from './probe.ts';
import type { SiteRecord } from './records.ts';
import { afterVisit, planOf, siteDynos, stateOf, type Found } from './status.ts';
import type { Visitor } from './http-visit.ts';

export interface Looker {
  readonly heroku: Heroku;
  readonly visit: Visitor;
  readonly clock: Clock;
}

/** We could not find out: what was known stays, with the time it was seen and why it is old. */
function unseen(record: SiteRecord, problem: Problem): SiteRecord {
  const { state } = record.site;
  const kind = state.seenAt === null ? 'unknown' : state.kind;
  return { ...record, site: { ...record.site, state: { ...state, kind, why: problem.code } } };
}

/**
 * A Nightscout is told by what it was built from; its settings are never read for that. Null when Heroku did not say.
 * Source: docs/reference/heroku-api.md#builds.
 */
async function builtAs(heroku: Heroku, id: string): Promise<SiteKind | null> {
  const builds = await newestBuild(heroku, id);
  if (!builds.ok) return null;
  const from = builds.value[0]?.source_blob.url ?? '';
  return /cgm-remote-monitor|nightscout/i.test(from) ? 'nightscout' : 'unknown';
}

export const sameIds = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

function kindAfter(known: SiteKind, dynos: readonly Dyno[], verdict: Probe['verdict'] | null): SiteKind {
  if (verdict === 'nightscout' || (verdict !== null && isBootPage(verdict))) return 'nightscout';
  if (known !== 'unknown') return known;
  if (verdict === 'web') return 'web';
  return dynos.length > 0 && siteDynos(dynos).every((dyno) => dyno.type !== 'web') ? 'worker' : known;
}

/**
 * Finds out how one site is: one request for its dynos, one more when there are none (switched off, or empty?), one
 * more, once, for a site that can't be visited and whose kind is unknown. Then a visit, where that may be.
 */
export async function look(looker: Looker, record: SiteRecord, why: LookReason): Promise<SiteRecord> {
  const { heroku, clock } = looker;
  const { id } = record.site;
  const dynos = await listDynos(heroku, id);
  if (!dynos.ok) return unseen(record, dynos.problem);
  let formation: readonly Formation[] | null = null;
  if (dynos.value.length === 0) {
    const read = await listFormation(heroku, id);
    if (!read.ok) return unseen(record, read.problem);
    formation = read.value;
  }
  const found = stateOf({
    maintenance: record.maintenance,
    slugSize: record.slugSize,
    dynos: dynos.value,
    formation,
    now: clock.now() + heroku.seen.skewMs,
  });
  const sizes = [...siteDynos(dynos.value), ...(formation ?? [])].map(({ size }) => size);
  const plan = sizes.length > 0 ? planOf(sizes) : record.site.plan;
  const dynoIds = dynos.value.map((dyno) => dyno.id);
  const sinceVisit = record.visit === null ? null : clock.now() - record.visit.at;
  const known: SiteRecord = { ...record, dynoIds };

  if (record.webUrl !== null && mayVisit({ why, state: found.kind, plan, sinceVisit })) {
    const seen = await probe(looker.visit, record.webUrl, clock, {
      kind: record.site.kind,
      timeoutMs: patience.awake,
      skewMs: heroku.seen.skewMs,
    });
    const version = seen.verdict === 'nightscout' ? seen.version : null;
    const visit = { verdict: seen.verdict, version, at: clock.now(), dynoIds };
    const kind = kindAfter(record.site.kind, dynos.value, seen.verdict);
    const reading = seen.verdict === 'nightscout' ? seen.reading : null;
    return settled({ ...known, visit }, afterVisit(found, seen.verdict), { plan, kind, reading }, clock);
  }
  const unknown = record.site.kind === 'unknown' && found.kind !== 'empty' && found.kind !== 'working';
  const built = unknown && !record.buildRead ? await builtAs(heroku, id) : null;
  const kind = built ?? record.site.kind;
  const asked: SiteRecord = { ...known, buildRead: record.buildRead || built !== null };
  // The verdict of an earlier visit holds while the same dynos run.
  const last = record.visit !== null && sameIds(record.visit.dynoIds, dynoIds) ? record.visit.verdict : null;
  const state = last === null ? found : afterVisit(found, last);
  return settled(asked, state, { plan, kind: kindAfter(kind, dynos.value, last), reading: null }, clock);
}

function settled(
  record: SiteRecord,
  found: Found,
  more: { plan: Site['plan']; kind: SiteKind; reading: Reading | null },
  clock: Clock,
): SiteRecord {
  const why: StateReason | null = found.why;
  return {
    ...record,
    site: {
      ...record.site,
      plan: more.plan,
      kind: more.kind,
      reading: more.reading ?? record.site.reading,
      state: {
        kind: found.kind,
        since: sinceOf(record, found),
        why,
        seenAt: new Date(clock.now()).toISOString(),
      },
    },
  };
}

/**
 * Heroku does not say since when a site is closed; when this app closed it, it knows.
 * Source: docs/reference/heroku-api.md#maintenance-mode.
 */
const sinceOf = (record: SiteRecord, found: Found): string | null =>
  found.kind === 'closed' ? (record.site.closed?.at ?? null) : found.since;
