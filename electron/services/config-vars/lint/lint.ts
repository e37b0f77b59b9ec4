import { type Finding, type FixQuestion, type LintCode, lintCodes } from '../../../contract/config-vars.ts';
import { Secret } from '../../../base/secret.ts';
import { isAskedAbout } from '../catalogue.ts';
import { changeRow } from '../change-row.ts';
import { effectsOf } from '../effects.ts';
import { applyPatch } from '../limits.ts';
import { checkDatabase } from './database.ts';
import { proposalFor, type Proposal } from './fix.ts';
import { checkGlucose } from './glucose.ts';
import { checkPlugins } from './plugins.ts';
import { checkSecret } from './secret.ts';
import { checkHost, checkServer } from './server.ts';
import { checkSources } from './sources.ts';
import { checkValues } from './values.ts';
import { forVersion } from './versions.ts';
import { viewOf, type CheckedSite, type Rule, type View } from './view.ts';
import type { ConfigVarPatch, ConfigVars } from '../../heroku/config-var-values.ts';

const nightscoutRules: readonly Rule[] = [
  checkSecret,
  checkDatabase,
  checkPlugins,
  checkSources,
  checkGlucose,
  checkServer,
  checkValues,
];

export interface LintedSite extends CheckedSite {
  /** Other sites may use Nightscout's names for other things, so only Heroku's own rules hold for them. */
  readonly nightscout: boolean;
  /** The version of Nightscout that it runs, as `major.minor.patch`; null while it is not known. */
  readonly version: string | null;
}

/** What the rules find, without what would mend it. */
function found(view: View, site: LintedSite): readonly Finding[] {
  const rules = site.nightscout ? [checkHost, ...nightscoutRules] : [checkHost];
  return rules.flatMap((rule) => rule(view, site)).map((one) => forVersion(one, site.version));
}

const patchOf = (proposal: Proposal): ConfigVarPatch =>
  new Map([...proposal].map(([name, text]) => [name, text === null ? null : new Secret(text)]));

function questionOf(settings: ConfigVars, view: View, patch: ConfigVarPatch): FixQuestion | null {
  if (![...patch.keys()].some(isAskedAbout)) return null;
  return {
    rows: [...patch].map(([name, value]) => changeRow(settings, name, value)),
    effects: effectsOf(view, viewOf(applyPatch(settings, patch))),
  };
}

function withFix(settings: ConfigVars, view: View, finding: Finding): Finding {
  const patch = patchOf(proposalFor(view, finding));
  if (patch.size === 0) return finding;
  return {
    ...finding,
    fix: [...patch].map(([name, value]) =>
      value === null ? { name, kind: 'delete' } : { name, kind: 'mend', code: finding.code },
    ),
    question: questionOf(settings, view, patch),
  };
}

const bySeverity = ['stops', 'warning', 'hint'] as const satisfies readonly Finding['severity'][];

/**
 * Looks the settings of a site over: what keeps it from starting, what will not work, what is worth a look, the worst
 * first. Answers hold names and codes, never a value. Never throws, whatever the values are.
 */
export function lint(settings: ConfigVars, site: LintedSite): readonly Finding[] {
  const view = viewOf(settings);
  return found(view, site)
    .map((one) => withFix(settings, view, one))
    .toSorted(
      (one, other) =>
        bySeverity.indexOf(one.severity) - bySeverity.indexOf(other.severity) ||
        lintCodes.indexOf(one.code) - lintCodes.indexOf(other.code),
    );
}

/**
 * What the check proposes for one setting, as it is at this moment.
 * @returns null when that finding is not there any more or proposes nothing. `asks`: it is a question to the person.
 */
export function proposed(
  settings: ConfigVars,
  site: LintedSite,
  name: string,
  code: LintCode,
): { readonly value: Secret; readonly asks: boolean } | null {
  const view = viewOf(settings);
  const proposals = found(view, site)
    .filter((one) => one.code === code)
    .map((one) => patchOf(proposalFor(view, one)));
  const patch = proposals.find((one) => one.has(name));
  const value = patch?.get(name);
  if (patch === undefined || value === undefined || value === null) return null;
  return { value, asks: [...patch.keys()].some(isAskedAbout) };
}

const keyOf = ({ code, names }: Finding): string => [code, ...names].join(' ');

/** The findings of the second list that the first has not: what a change would cause, or with the two swapped, mend. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Set(before.map(keyOf));
  return after.filter((finding) => !known.has(keyOf(finding)));
}
