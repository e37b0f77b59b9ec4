import { type Finding, type LintCode, lintSeverity } from '../../../contract/config-vars.ts';

/** The version whose reading of its settings was tried out. The door `check:settings` speaks of this one. */
export const seenVersion = '15.0.7';

/**
 * Since which version a finding keeps a site from starting, by the source of the versions between; seen with
 * `seenVersion`. What is not named here stops all of them, or stops none.
 */
const stopsSince: Readonly<Partial<Record<LintCode, string>>> = {
  'list-percent': '13.0.1',
  'ssl-set': '13.0.1',
  'hostname-set': '14.2.3',
  'build-developer': '14.2.3',
  'key-is-number': '15.0.0',
  'connect-source-unknown': '15.0.0',
  'connect-no-login': '15.0.0',
  'connect-no-place': '15.0.0',
  'database-unreadable': '14.2.3',
  'pool-size': seenVersion,
};

/** These are only as they are told in some versions: before 14.2.3 a missing main password stopped the site. */
const seenOnly: ReadonlySet<LintCode> = new Set(['secret-missing']);

const numbers = (version: string): readonly number[] => version.split('.').map(Number);

/** Negative where the first version is older. Both as `major.minor.patch`. */
function compare(one: string, other: string): number {
  const [left, right] = [numbers(one), numbers(other)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/**
 * The finding as it holds for one version of Nightscout. Where it is not known whether that version stops, it is no
 * longer said to; it then names the version that was seen.
 * @param version the site's, as `major.minor.patch`; null when it is not known.
 */
export function forVersion(found: Finding, version: string | null): Finding {
  const since = stopsSince[found.code];
  const known =
    version !== null &&
    /^\d+\.\d+\.\d+$/.test(version) &&
    compare(version, since ?? seenVersion) >= 0 &&
    compare(version, seenVersion) <= 0;
  if ((since === undefined && !seenOnly.has(found.code)) || known) return found;
  const severity = lintSeverity[found.code] === 'stops' ? 'warning' : found.severity;
  return { ...found, severity, version: seenVersion };
}
