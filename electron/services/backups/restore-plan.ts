import { type ConfigVars, sameValue } from '../heroku/config-var-values.ts';
import type { Secret } from '../../base/secret.ts';
import type { Change, ChangeSet } from '../config-vars/changes.ts';
import { restoreRiskOf } from './restore-risk.ts';
import type { AmbiguousVar } from './backup.ts';
import { valueDamageOf } from './value-damage.ts';
import { configVarNameProblem } from '../../contract/config-vars.ts';
import type { RestoreChoice, RestoreRow, Untick, Whose } from '../../contract/backups.ts';

export interface PlanRow extends Pick<RestoreRow, 'name' | 'state' | 'blocked' | 'ticked' | 'because'> {
  /** What the setting may be, where the file does not say in one way only. */
  readonly asked: AmbiguousVar | null;
  /** The value in the copy; null when only the site has the setting. */
  readonly copied: Secret | null;
  /** The value on the site; null when only the copy has the setting. */
  readonly current: Secret | null;
}

interface Planned {
  /** Settings that add-ons own. */
  readonly addOnNames?: ReadonlySet<string>;
  readonly whose?: Whose['kind'];
  /** What can be read in several ways; not in the copy's settings. */
  readonly asked?: readonly AmbiguousVar[];
}

/**
 * What restoring a copy would change, by name. Ticked is what differs and what nothing speaks against: it looks whole
 * beside the one on the site, can do no harm by itself, and the copy is not of another site. Settings that only the
 * site has are never ticked (choosing one removes it).
 */
export function planRestore(
  current: ConfigVars,
  copy: ConfigVars,
  { addOnNames = new Set(), whose = 'this-site', asked = [] }: Planned = {},
): readonly PlanRow[] {
  const doubts = new Map(asked.map((one) => [one.name, one]));
  const names = new Set([...current.keys(), ...copy.keys(), ...doubts.keys()]);
  return [...names].sort().map((name) => {
    const doubt = doubts.get(name) ?? null;
    const copied = doubt === null ? (copy.get(name) ?? null) : null;
    const now = current.get(name) ?? null;
    const state = doubt === null ? stateOf(copied, now) : 'asked';
    const blocked =
      state === 'same' ? null : addOnNames.has(name) ? 'add-on' : configVarNameProblem(name, now !== null);
    const back = blocked !== null || state === 'same' ? null : (copied ?? doubt?.readings[0] ?? null);
    const because =
      back === null ? [] : reasons({ name, copied: back, current: now }, names, { whose, doubt });
    const ticked = back !== null && doubt === null && because.length === 0;
    return { name, state, asked: doubt, copied, current: now, blocked, because, ticked };
  });
}

function reasons(
  row: { readonly name: string; readonly copied: Secret; readonly current: Secret | null },
  names: ReadonlySet<string>,
  { whose, doubt }: { readonly whose: Whose['kind']; readonly doubt: AmbiguousVar | null },
): readonly Untick[] {
  const found = [
    doubt === null ? valueDamageOf(row.name, row.copied, row.current, names) : null,
    restoreRiskOf(row),
    whose === 'other-site' ? ('other-site' as const) : null,
  ];
  return found.filter((reason) => reason !== null);
}

function stateOf(copied: Secret | null, current: Secret | null): RestoreRow['state'] {
  if (copied === null) return 'only-here';
  if (current === null) return 'missing';
  return sameValue(copied, current) ? 'same' : 'changed';
}

/**
 * The changes that the chosen rows ask for: a value to set, or taking the setting away. Null when a name is not in the
 * plan, is blocked, or can be read in several ways and no reading was chosen. Rows that are the same change nothing.
 */
export function changesFor(plan: readonly PlanRow[], { names, readings }: RestoreChoice): ChangeSet | null {
  const rows = new Map(plan.map((row) => [row.name, row]));
  const readingOf = new Map(readings.map(({ name, reading }) => [name, reading]));
  const changes = new Map<string, Change>();
  for (const name of names) {
    const row = rows.get(name);
    if (row === undefined || row.blocked !== null) return null;
    const value = row.asked === null ? row.copied : row.asked.readings[readingOf.get(name) ?? -1];
    if (value === undefined) return null;
    if (row.state !== 'same') changes.set(name, value === null ? { kind: 'delete' } : { kind: 'set', value });
  }
  return changes;
}
