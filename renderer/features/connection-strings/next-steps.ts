/** What can be done after a test that failed, and whether the string may be saved all the same. */
import type { StringTest } from '../../../electron/contract/connection-strings.ts';
import { type StringWizard, stringWizards } from '../../../electron/contract/guides.ts';
import type { TestFailure } from '../../../electron/contract/problems.ts';

/** again: the test once more. change: mend a part here. cleanup: make room. Else a wizard. */
export type Way = 'again' | 'change' | 'cleanup' | Exclude<StringWizard, 'find'>;

/** The likeliest help first (docs/reference/atlas.md#what-a-failed-test-means). */
export const waysAfter: Readonly<Record<TestFailure, readonly [Way, ...Way[]]>> = {
  string: ['change', 'rebuild'],
  offline: ['again'],
  // A paused cluster of the free kind may drop out of DNS too.
  'address-gone': ['rebuild', 'wake', 'change'],
  'local-dns': ['again'],
  'dns-trouble': ['again'],
  'no-route': ['again'],
  'connection-refused': ['wake', 'again'],
  'connection-timeout': ['wake', 'again'],
  'network-list': ['network', 'again'],
  certificate: ['again'],
  'no-primary': ['again', 'wake'],
  'login-refused': ['password', 'change'],
  'not-allowed': ['read-only', 'again'],
  'read-only': ['read-only', 'again'],
  full: ['cleanup', 'again'],
  cut: ['again'],
  'time-up': ['again'],
  strange: ['again'],
};

export const isWizard = (way: Way): way is Exclude<StringWizard, 'find'> =>
  stringWizards.some((wizard) => wizard === way);

/** Troubles that may be of this computer's network alone: the site may well get through. */
const ofThisPlace: ReadonlySet<TestFailure> = new Set([
  'local-dns',
  'dns-trouble',
  'no-route',
  'connection-refused',
  'connection-timeout',
  'network-list',
  'certificate',
  'time-up',
  'cut',
]);

/** Signed in, and nothing keeps a site from working with it: a user who may only read is in, but of no use to a site. */
export const worksWell = (test: StringTest | null): boolean =>
  test?.state === 'worked' && test.failure === null;

/** tested: it works. untested: the test could not tell, so it is the person's second choice. no: not yet. */
export function mayBeSaved(test: StringTest | null): 'tested' | 'untested' | 'no' {
  if (test?.state === 'worked') return 'tested';
  const failed = test?.state === 'failed' && test.failure !== null;
  return failed && ofThisPlace.has(test.failure) ? 'untested' : 'no';
}

/** A database that holds readings while the string opens another one; null when there is nothing to choose. */
export function databaseToChoose(test: StringTest): readonly string[] | null {
  if (test.state !== 'worked') return null;
  const full = test.databases.filter(({ nightscout }) => nightscout).map(({ name }) => name);
  if (full.length === 0 || (test.opens !== null && full.includes(test.opens) && full.length === 1))
    return null;
  if (test.best !== null) return test.best === test.opens ? null : [test.best];
  return full.length > 1 ? full : null;
}
