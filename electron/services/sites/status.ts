import type { Plan, StateKind, StateReason } from '../../contract/sites.ts';
import type { Dyno } from '../heroku/dynos.ts';
import type { Formation } from '../heroku/formation.ts';
import type { Probe } from './probe.ts';

export interface Facts {
  readonly maintenance: boolean;
  readonly slugSize: number | null;
  readonly dynos: readonly Dyno[];
  /** Asked for only when no dyno is there. */
  readonly formation: readonly Formation[] | null;
  /** Milliseconds since 1970 by Heroku's clock. */
  readonly now: number;
}

export interface Found {
  readonly kind: StateKind;
  readonly since: string | null;
  readonly why: StateReason | null;
}

/** Commands that somebody runs once; they say nothing of the site. */
const passingTypes = new Set(['run', 'release', 'scheduler', 'console']);

/** The dynos that make the site: its web ones, or the others where it has no web process. */
export function siteDynos(dynos: readonly Dyno[]): readonly Dyno[] {
  const lasting = dynos.filter((dyno) => !passingTypes.has(dyno.type));
  const web = lasting.filter((dyno) => dyno.type === 'web');
  return web.length > 0 ? web : lasting;
}

/** `down` is the moment between stopping and starting. When it lasts, something is wrong. Milliseconds. */
const longestDown = 5 * 60_000;

const latest = (times: readonly string[]): string | null => times.toSorted().at(-1) ?? null;

function withoutDynos(facts: Facts): Found {
  const formation = facts.formation ?? [];
  const wanted = formation.reduce((sum, { quantity }) => sum + quantity, 0);
  if (formation.length === 0 && facts.slugSize === null) return { kind: 'empty', since: null, why: null };
  if (wanted > 0) return { kind: 'starting', since: null, why: null };
  return { kind: 'off', since: latest(formation.map((type) => type.updated_at)), why: null };
}

/** What Heroku's own answers say of a site, before anybody visits it. */
export function stateOf(facts: Facts): Found {
  if (facts.maintenance) return { kind: 'closed', since: null, why: null };
  const dynos = siteDynos(facts.dynos);
  if (dynos.length === 0) return withoutDynos(facts);
  const inState = (state: string): readonly Dyno[] => dynos.filter((dyno) => dyno.state === state);
  const since = (state: string): string | null => latest(inState(state).map((dyno) => dyno.updated_at));
  if (inState('up').length > 0) return { kind: 'working', since: since('up'), why: null };
  if (inState('starting').length > 0) return { kind: 'starting', since: since('starting'), why: null };
  if (inState('crashed').length > 0) return { kind: 'stopped', since: since('crashed'), why: 'crashed' };
  if (inState('idle').length > 0) return { kind: 'asleep', since: since('idle'), why: null };
  const downAt = since('down');
  const justNow = downAt !== null && facts.now - Date.parse(downAt) < longestDown;
  return justNow
    ? { kind: 'starting', since: downAt, why: null }
    : { kind: 'stopped', since: downAt, why: 'not-answering' };
}

/** The same after a visit: a computer that runs is not yet a site that answers. */
export function afterVisit(found: Found, verdict: Probe['verdict']): Found {
  if (found.kind !== 'working') return found;
  switch (verdict) {
    case 'nightscout':
    case 'web':
    case 'redirects':
      return found;
    case 'boot-page':
    case 'boot-page-database':
    case 'boot-page-settings':
      return { ...found, kind: 'stopped', why: verdict };
    case 'heroku-page':
    case 'silent':
      return { ...found, kind: 'stopped', why: 'not-answering' };
  }
}

/** Eco, Basic, Standard-1X …: a whole app is on one tier. */
export function planOf(sizes: readonly string[]): Plan {
  const size = sizes[0]?.toLowerCase() ?? '';
  if (size === 'eco') return 'eco';
  if (size === 'basic') return 'basic';
  if (size.startsWith('standard')) return 'standard';
  return size.startsWith('performance') ? 'performance' : 'unknown';
}
