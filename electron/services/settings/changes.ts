import { catalogue } from '../../contract/catalogue.ts';
import type { ChangeRow, Finding, LimitProblem } from '../../contract/settings.ts';
import type { Secret } from '../secret.ts';
import { knownName } from './catalogue.ts';
import { isSecret, type AddonVars } from './classify.ts';
import { applyPatch, checkLimits } from './limits.ts';
import { lint, newFindings, type LintedSite } from './lint.ts';
import { mended } from './mend.ts';
import { retick, type Reticked } from './parts.ts';
import { mapValue, sameValue, type Patch, type Settings } from './reading.ts';
import { shown } from './shown.ts';

/** What a person asks of one setting. `parts` ticks and unticks words of a list and leaves its other words alone. */
export type Change =
  | { readonly kind: 'set'; readonly value: Secret }
  | { readonly kind: 'delete' }
  | { readonly kind: 'mend' }
  | ({ readonly kind: 'parts' } & Reticked);

/** The changes that wait, by the setting's name as Heroku has it. */
export type ChangeSet = ReadonlyMap<string, Change>;

export interface Plan {
  /** What is to be looked over, without what changes nothing. */
  readonly rows: readonly ChangeRow[];
  /** All of it in one PATCH: one release, one restart. Empty when nothing changes. */
  readonly patch: Patch;
  /** Every change of a config var restarts all dynos (heroku-api.md 0.6). */
  readonly restarts: boolean;
  /** What the check of the settings would find that it does not find now. */
  readonly caused: readonly Finding[];
  /** What it finds now and would no longer. */
  readonly mended: readonly Finding[];
}

export type Planned =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly LimitProblem[] };

function wanted(name: string, now: Secret | undefined, change: Change): Secret | null {
  switch (change.kind) {
    case 'set':
      return change.value;
    case 'delete':
      return null;
    case 'mend':
      return now === undefined ? null : mapValue(now, (text) => mended(name, text) ?? text);
    case 'parts':
      return retick(now, change);
  }
}

function patchOf(before: Settings, changes: ChangeSet): Patch {
  const wantedNow = [...changes].map(
    ([name, change]) => [name, wanted(name, before.get(name), change)] as const,
  );
  return new Map(wantedNow.filter(([name, value]) => !sameValue(before.get(name), value ?? undefined)));
}

function rowOf(before: Settings, name: string, value: Secret | null): ChangeRow {
  const old = before.get(name);
  const after = value ?? undefined;
  const known = knownName(name);
  return {
    name,
    act: after === undefined ? 'remove' : old === undefined ? 'add' : 'change',
    before: shown(name, old),
    after: shown(name, after),
    secret: [old, after].some((one) => one !== undefined && isSecret(name, one)),
    vital: known !== null && catalogue[known].vital,
  };
}

/**
 * Makes one reviewable change out of all that wait. Nothing is sent.
 * @param addons the app's add-ons; null while they are not known.
 * @returns the plan, or every reason why Heroku would not take it.
 */
export function planChanges(
  before: Settings,
  changes: ChangeSet,
  site: LintedSite,
  addons: readonly AddonVars[] | null,
): Planned {
  const patch = patchOf(before, changes);
  const problems = checkLimits(before, patch, addons);
  if (problems.length > 0) return { ok: false, problems };
  const found = lint(before, site);
  const then = lint(applyPatch(before, patch), site);
  const plan: Plan = {
    rows: [...patch].map(([name, value]) => rowOf(before, name, value)),
    patch,
    restarts: patch.size > 0,
    caused: newFindings(found, then),
    mended: newFindings(then, found),
  };
  return { ok: true, plan };
}
