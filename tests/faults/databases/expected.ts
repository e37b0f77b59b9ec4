import type { Trouble } from './case.ts';

/** What each step of a test asks the server; where it is while an answer is missing. */
const steps: Readonly<Record<string, string>> = {
  connectionStatus: 'rights',
  listDatabases: 'databases',
  listCollections: 'nightscout',
  count: 'nightscout',
  find: 'nightscout',
};

/**
 * On the way to the server, and why the test says that it ended there. Where this computer's own resolver fails, another
 * one's answer is taken, so that strikes nowhere.
 */
const onTheWay: Partial<Record<Trouble, readonly [failure: string, step: string]>> = {
  'dns-no-name': ['address-gone', 'address'],
  'tcp-refused': ['connection-refused', 'tcp'],
  'tcp-silent': ['connection-timeout', 'tcp'],
  'tls-refused': ['network-list', 'tls'],
  'tls-silent': ['time-up', 'tls'],
  'tls-wrong-certificate': ['certificate', 'tls'],
  'auth-refused': ['login-refused', 'login'],
};

/** Where a test waits in vain before it finds another way. */
const waitedOut: Partial<Record<Trouble, string>> = { 'dns-silent': 'address' };

/** With the server: what becomes of a command. Slow bytes and big documents are waited for. */
const atTheServer: Partial<Record<Trouble, string>> = {
  'cut-before': 'cut',
  'cut-after': 'cut',
  silent: 'time-up',
};

/** The driver makes the line in one go: whether the door or the secure line was silent, it does not tell. */
const byTheDriver: Partial<Record<Trouble, string>> = { 'tls-silent': 'connection-timeout' };

/** On the way to the server, as the driver tells it; null for what does not strike there. */
export const failureOnTheWay = (trouble: Trouble): string | null =>
  byTheDriver[trouble] ?? onTheWay[trouble]?.[0] ?? null;

/** The step that a test is at when a fault strikes; null for one that strikes nowhere. */
export const stepOf = (trouble: Trouble, command: string | null): string | null =>
  onTheWay[trouble]?.[1] ?? waitedOut[trouble] ?? steps[command ?? ''] ?? null;

/** How an act ends under a fault. Reads change nothing, whatever happens. */
export function expectedOf(act: string, trouble: Trouble, command: string | null): string {
  const failure = onTheWay[trouble]?.[0] ?? atTheServer[trouble];
  if (act === 'measure a database') return failureOnTheWay(trouble) ?? failure ?? 'measured';
  return failure === undefined ? 'worked' : `${failure} at ${stepOf(trouble, command)}`;
}
