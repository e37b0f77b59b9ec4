import type { ChangeRow, Effect, Finding, LimitProblem, LintCode } from '../../contract/config-vars.ts';
import type { Secret } from '../../base/secret.ts';
import { changeRow } from './change-row.ts';
import type { AddonVars } from './classify.ts';
import { effectsOf } from './effects.ts';
import { applyPatch, checkLimits } from './limits.ts';
import { lint, newFindings, proposed, type LintedSite } from './lint/lint.ts';
import { viewOf } from './lint/view.ts';
import { retick, type Reticked } from './plugins.ts';
import { sameValue, type ConfigVarPatch, type ConfigVars } from '../heroku/config-var-values.ts';

/** What a person asks of one setting. `parts` ticks and unticks words of a list and leaves its other words alone. */
export type Change =
  | { readonly kind: 'set'; readonly value: Secret }
  | { readonly kind: 'delete' }
  /** What a finding of this code proposes. `answered`: the person was asked, and said yes. */
  | { readonly kind: 'mend'; readonly code: LintCode; readonly answered: boolean }
  | ({ readonly kind: 'parts' } & Reticked);

/** The changes that wait, by the setting's name as Heroku has it. */
export type ChangeSet = ReadonlyMap<string, Change>;

export interface Plan {
  /** What is to be looked over, without what changes nothing. */
  readonly rows: readonly ChangeRow[];
  /** All of it in one PATCH: one release, one restart. Empty when nothing changes. */
  readonly patch: ConfigVarPatch;
  /** Every change of a config var restarts all dynos (docs/reference/heroku-api.md#changing-config-vars). */
  readonly restarts: boolean;
  /** What it does to alarms, limits, parts; only of a Nightscout. */
  readonly effects: readonly Effect[];
  /** What the check of the settings would find that it does not find now. */
  readonly caused: readonly Finding[];
  /** What it finds now and would no longer. */
  readonly mended: readonly Finding[];
}

export type Planned =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly LimitProblem[] };

/** A proposal of the check that can't be taken: it is not there any more, or it is a question that nobody was asked. */
const unasked = 'unasked';

function wanted(
  before: ConfigVars,
  site: LintedSite,
  name: string,
  change: Change,
): Secret | null | undefined | typeof unasked {
  const now = before.get(name);
  switch (change.kind) {
    case 'set':
      return change.value;
    case 'delete':
      return null;
    case 'mend': {
      const proposal = proposed(before, site, name, change.code);
      // It was mended since, by this app or elsewhere: nothing is left to do.
      if (proposal === null) return now;
      return proposal.asks && !change.answered ? unasked : proposal.value;
    }
    case 'parts':
      return retick(now, change);
  }
}

function patchOf(
  before: ConfigVars,
  changes: ChangeSet,
  site: LintedSite,
): { readonly patch: ConfigVarPatch; readonly refused: readonly string[] } {
  const patch = new Map<string, Secret | null>();
  const refused: string[] = [];
  for (const [name, change] of changes) {
    const value = wanted(before, site, name, change);
    if (value === unasked) refused.push(name);
    else if (!sameValue(before.get(name), value ?? undefined)) patch.set(name, value ?? null);
  }
  return { patch, refused };
}

/**
 * Makes one reviewable change out of all that wait. Nothing is sent.
 * @param addons the app's add-ons; null while they are not known.
 * @returns the plan, or every reason why Heroku would not take it.
 */
export function planChanges(
  before: ConfigVars,
  changes: ChangeSet,
  site: LintedSite,
  addons: readonly AddonVars[] | null,
): Planned {
  const { patch, refused } = patchOf(before, changes, site);
  const problems = [
    ...refused.map((name): LimitProblem => ({ code: 'not-asked', name })),
    ...checkLimits(before, patch, addons),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const after = applyPatch(before, patch);
  const found = lint(before, site);
  const then = lint(after, site);
  const plan: Plan = {
    rows: [...patch].map(([name, value]) => changeRow(before, name, value)),
    patch,
    restarts: patch.size > 0,
    effects: site.nightscout ? effectsOf(viewOf(before), viewOf(after)) : [],
    caused: newFindings(found, then),
    mended: newFindings(then, found),
  };
  return { ok: true, plan };
}
