import { lintCodes, type Finding } from '../../contract/settings.ts';
import { checkDatabase } from './lint/database.ts';
import { fixOf } from './lint/fix.ts';
import { checkGlucose } from './lint/glucose.ts';
import { checkParts } from './lint/parts.ts';
import { checkSecret } from './lint/secret.ts';
import { checkHost, checkServer } from './lint/server.ts';
import { checkSources } from './lint/sources.ts';
import { checkValues } from './lint/values.ts';
import { viewOf, type CheckedSite, type Rule } from './lint/view.ts';
import type { Settings } from './reading.ts';

const nightscoutRules: readonly Rule[] = [
  checkSecret,
  checkDatabase,
  checkParts,
  checkSources,
  checkGlucose,
  checkServer,
  checkValues,
];

export interface LintedSite extends CheckedSite {
  /** Other sites may use Nightscout's names for other things, so only Heroku's own rules hold for them. */
  readonly nightscout: boolean;
}

/**
 * Looks the settings of a site over: what keeps it from starting, what will not work, what is worth a look, the worst
 * first. Answers hold names and codes, never a value. Never throws, whatever the values are.
 */
export function lint(settings: Settings, site: LintedSite): readonly Finding[] {
  const view = viewOf(settings);
  const rules = site.nightscout ? [checkHost, ...nightscoutRules] : [checkHost];
  const found = rules.flatMap((rule) => rule(view, site));
  const told = found.map((one) => ({ ...one, fix: fixOf(view, one) }));
  return told.sort((one, other) => lintCodes.indexOf(one.code) - lintCodes.indexOf(other.code));
}

const keyOf = ({ code, names }: Finding): string => [code, ...names].join(' ');

/** The findings of the second list that the first has not: what a change would cause, or with the two swapped, mend. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Set(before.map(keyOf));
  return after.filter((finding) => !known.has(keyOf(finding)));
}
