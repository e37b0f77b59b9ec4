import type { Secret } from '../secret.ts';
import type { Settings } from './copy.ts';
import { configLimit } from './limits.ts';
import { isPlatformName, nameProblem } from './names.ts';
import { sameValue, valueBytes } from './values.ts';

/** How a setting in a copy stands to the site's: `missing` is in the copy alone, `only-here` on the site alone. */
export type RowState = 'same' | 'changed' | 'missing' | 'only-here';

/** Why a row can't be restored: Heroku would refuse the name, or an add-on owns the setting and keeps it right. */
export type RowBlock = 'name-grammar' | 'name-reserved' | 'add-on';

export interface PlanRow {
  readonly name: string;
  readonly state: RowState;
  /** The value in the copy; null when only the site has the setting. */
  readonly copied: Secret | null;
  /** The value on the site; null when only the copy has the setting. */
  readonly current: Secret | null;
  readonly blocked: RowBlock | null;
  /** Whether Heroku's own machinery uses this name, so that setting it may stop the site. */
  readonly platform: boolean;
  /** Whether it is chosen before the person has touched anything. */
  readonly ticked: boolean;
}

/**
 * What restoring a copy would change, by name. Changed and missing settings are ticked; settings that only the site
 * has are not (choosing one removes it), nor are Heroku's own names. `addOnNames`: settings that add-ons own.
 */
export function planRestore(
  current: Settings,
  copy: Settings,
  addOnNames: ReadonlySet<string> = new Set(),
): readonly PlanRow[] {
  const names = [...new Set([...current.keys(), ...copy.keys()])].sort();
  return names.map((name) => {
    const copied = copy.get(name) ?? null;
    const now = current.get(name) ?? null;
    const state = stateOf(copied, now);
    const platform = isPlatformName(name);
    const blocked = state === 'same' ? null : addOnNames.has(name) ? 'add-on' : nameProblem(name);
    const ticked = (state === 'changed' || state === 'missing') && !platform && blocked === null;
    return { name, state, copied, current: now, blocked, platform, ticked };
  });
}

function stateOf(copied: Secret | null, current: Secret | null): RowState {
  if (copied === null) return 'only-here';
  if (current === null) return 'missing';
  return sameValue(copied, current) ? 'same' : 'changed';
}

/** The body of `PATCH /apps/{app}/config-vars`: a value to set, null to remove. */
export type ConfigPatch = ReadonlyMap<string, Secret | null>;

export type PatchProblem =
  | { readonly code: 'nothing-to-change' }
  | { readonly code: 'not-in-plan' | RowBlock; readonly name: string }
  /** All names and values together would be larger than Heroku takes (bytes). */
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number };

export type PatchResult =
  | { readonly ok: true; readonly patch: ConfigPatch }
  | { readonly ok: false; readonly problems: readonly PatchProblem[] };

/** The one request that restores the chosen rows; or all that speaks against it. Rows that are the same are left out. */
export function patchFor(plan: readonly PlanRow[], chosen: ReadonlySet<string>): PatchResult {
  const rows = new Map(plan.map((row) => [row.name, row]));
  const problems: PatchProblem[] = [];
  const patch = new Map<string, Secret | null>();
  for (const name of chosen) {
    const row = rows.get(name);
    if (row === undefined) problems.push({ code: 'not-in-plan', name });
    else if (row.blocked !== null) problems.push({ code: row.blocked, name });
    else if (row.state !== 'same') patch.set(name, row.copied);
  }
  const bytes = plan.reduce((sum, row) => sum + rowBytes(row, patch), 0);
  if (patch.size > 0 && bytes > configLimit) problems.push({ code: 'too-large', bytes, limit: configLimit });
  if (problems.length === 0 && patch.size === 0) problems.push({ code: 'nothing-to-change' });
  return problems.length === 0 ? { ok: true, patch } : { ok: false, problems };
}

/** What a setting takes of Heroku's limit after the patch, in bytes. */
function rowBytes({ name, current }: PlanRow, patch: ConfigPatch): number {
  const value = patch.has(name) ? (patch.get(name) ?? null) : current;
  return value === null ? 0 : Buffer.byteLength(name) + valueBytes(value);
}
