import { type Cluster, mayRead, mayWrite, placeOf, reach } from './clusters.ts';
import { currentConfig } from './current.ts';
import { lastWorking } from './dynos.ts';
import type { App, ConfigVars } from './model.ts';
import type { SimulatedAccount } from './simulated-account.ts';

/** How a Nightscout start ends: working, a page that says why not, or a program that stops. */
export type Boot =
  | {
      readonly kind: 'works';
      readonly cluster: Cluster;
      readonly database: string;
      /** Its database user may write, so readings are kept. */
      readonly writes: boolean;
    }
  | {
      readonly kind: 'boot-error';
      readonly category: string;
      readonly reason: string;
      /** How long it tries before it gives up, in milliseconds; as any start takes when left out. */
      readonly afterMs?: number;
    }
  | { readonly kind: 'crash'; readonly log: readonly string[]; readonly afterMs?: number };

const databaseNames = ['STORAGE_URI', 'MONGO_CONNECTION', 'MONGO', 'MONGOLAB_URI', 'MONGODB_URI'] as const;

/** The connection string that Nightscout reads (docs/reference/nightscout.md#database-settings). */
const stringOf = (vars: ConfigVars): string | undefined =>
  databaseNames.map((name) => vars[name]?.trim()).find(Boolean);

const r10 = 'Error R10 (Boot timeout) -> Web process failed to bind to $PORT within 60 seconds of launch';

/**
 * These versions try an unreachable database for ever, and Heroku ends them after a minute.
 * Source: docs/reference/nightscout.md#database-out-of-reach.
 */
const triesForEver = (version: string): boolean => version === '15.0.7' || beforeTroublePages(version);

/** Until 14.0 a login that the database refuses ended so as well. */
const beforeTroublePages = (version: string): boolean => /^1(?:3|4\.0)\./.test(version);

const shortestSecret = 12;

/**
 * What Nightscout does with these settings. Rules and words are those of a real 15.0.7 (`npm run check:nightscout`) and,
 * for older versions, of
 * docs/reference/nightscout.md#database-out-of-reach and docs/reference/nightscout.md#trouble-page.
 */
function bootWith(account: SimulatedAccount, app: App, vars: ConfigVars): Boot {
  const secret = (vars['API_SECRET'] ?? '').trim();
  const database = stringOf(vars);
  if (secret !== '' && secret.length < shortestSecret) {
    const desc = `API_SECRET should be at least ${shortestSecret} characters`;
    return bootError('ENV Error', JSON.stringify({ 0: { desc }, length: 1 }));
  }
  if (database === undefined) {
    return bootError(
      'Mandatory setting missing',
      'MONGODB_URI setting is missing, cannot connect to database',
    );
  }
  if (secret !== '' && loneUserPercent(database)) return { kind: 'crash', log: ['URIError: URI malformed'] };
  if (!/^mongodb(?:\+srv)?:\/\//.test(database)) {
    return noMongo(
      'Invalid scheme, expected connection string to start with "mongodb://" or "mongodb+srv://"',
    );
  }
  if (/[<>]/.test(database) && beforeTroublePages(app.version)) {
    return { kind: 'crash', log: ['MongoServerError: bad auth : Authentication failed.', r10] };
  }
  const boot = bootOn(account, app, database);
  // Names of tokens are worked out from the main password; without one that step ends the program.
  const tokens = boot.kind === 'works' && boot.cluster.keepsReadings(boot.database);
  return secret === '' && tokens
    ? { kind: 'crash', log: ['TypeError [ERR_INVALID_ARG_TYPE]: The "data" argument must be of type string'] }
    : boot;
}

/** A percent sign before the host that is no encoded sign. */
function loneUserPercent(text: string): boolean {
  try {
    decodeURIComponent(/^[^/]*\/\/([^@]*)@/.exec(text)?.[1] ?? '');
    return false;
  } catch {
    return true;
  }
}

function bootOn(account: SimulatedAccount, app: App, text: string): Boot {
  const found = reach(account.databases.clusters, text);
  switch (found.kind) {
    case 'malformed':
      return noMongo('URI must include hostname, domain name, and tld');
    case 'no-name':
      return noMongo(`querySrv ENOTFOUND _mongodb._tcp.${found.host}`);
    case 'bad-auth':
      return noMongo(
        found.flavour === 'atlas' ? 'bad auth : authentication failed' : 'Authentication failed.',
      );
    case 'unreachable':
      if (triesForEver(app.version)) {
        const lost = `MongoServerSelectionError: connection to ${found.host} failed`;
        return { kind: 'crash', log: [lost, r10], afterMs: 60_000 };
      }
      return {
        kind: 'boot-error',
        category: 'Unable to connect to Mongo',
        reason: 'MongoDB connection failed! Double check the MONGODB_URI setting in Heroku.',
        afterMs: 30_000,
      };
    case 'open':
      break;
  }
  const { cluster, database, user } = found;
  if (user.roles[0]?.role === 'readAnyDatabase') {
    return bootError(
      'Unable to connect to Mongo',
      'MongoDB connection is in read only mode! Go back to MongoDB configuration and check your database user has read and write access.',
    );
  }
  if (!mayRead(user, database)) {
    const message =
      cluster.flavour === 'atlas'
        ? `user is not allowed to do action [find] on [${database}.auth_roles]`
        : `not authorized on ${database} to execute command { find: "auth_roles" }`;
    return bootError('Unable to setup authorization', JSON.stringify({ message, ok: 0 }));
  }
  return { kind: 'works', cluster, database, writes: mayWrite(user, database) };
}

function bootError(category: string, reason: string): Boot {
  return { kind: 'boot-error', category, reason };
}

const noMongo = (reason: string): Boot =>
  bootError('Unable to connect to Mongo', `MONGODB_URI seems invalid: ${reason}`);

/** Until when readings came: now, or the moment the site stopped or its trouble began. */
function readingsUntil(account: SimulatedAccount, app: App, now: number): number {
  const boot = bootWith(account, app, currentConfig(app));
  const trouble = app.dataTrouble;
  const over = trouble?.kind === 'database-full' && boot.kind === 'works' && !boot.cluster.full;
  if (trouble !== null && !over) return trouble.since;
  return boot.kind === 'works' && boot.writes ? lastWorking(app, now) : app.stoppedAt;
}

const readingEveryMs = 5 * 60_000;

/** The last moment of this site's five-minute rhythm that is not after `until`. */
const newestBy = (app: App, until: number): number =>
  until - ((((until - app.readingPhase) % readingEveryMs) + readingEveryMs) % readingEveryMs);

/** Times of the newest `count` readings, newest first: one every five minutes for as long as the site worked. */
function readingTimes(account: SimulatedAccount, app: App, now: number, count: number): readonly number[] {
  const until = readingsUntil(account, app, now);
  const newest = newestBy(app, until);
  return Array.from({ length: count }, (_, index) => newest - index * readingEveryMs).filter(
    (time) => time >= app.createdAt,
  );
}

/** How a start of this site ends now; null for a site that is no Nightscout. */
export const bootOf = (account: SimulatedAccount, app: App): Boot | null =>
  app.kind === 'nightscout' ? bootWith(account, app, currentConfig(app)) : null;

/** The databases of the sites that work take in the readings that have come since. */
export function ingestDueReadings(account: SimulatedAccount): void {
  for (const app of account.apps) {
    const boot = bootOf(account, app);
    const [newest] = readingTimes(account, app, account.now(), 1);
    if (boot?.kind !== 'works' || !boot.writes || boot.cluster.full || newest === undefined) continue;
    boot.cluster.ingestUntil(boot.database, newest);
  }
}

/**
 * The database of a site holds what the site wrote before its scenario opened, whatever is wrong with it today.
 * @param before the settings it had until it stopped, where the present ones are not those.
 */
export function ingestPastReadings(
  account: SimulatedAccount,
  app: App,
  before: ConfigVars | undefined,
): void {
  const text = stringOf(before ?? currentConfig(app)) ?? '';
  const place = placeOf(account.databases.clusters, text);
  const [newest] = readingTimes(account, app, account.now(), 1);
  const until = before === undefined ? newest : newestBy(app, app.stoppedAt);
  if (until !== undefined && place !== null) place.cluster.ingestUntil(place.database, until);
}

/** When a site's newest reading came, as it shows it; null for one that has none to show. */
export function newestReading(account: SimulatedAccount, app: App): number | null {
  const boot = bootOf(account, app);
  if (boot?.kind === 'works' && !boot.cluster.keepsReadings(boot.database)) return null;
  return readingTimes(account, app, account.now(), 1)[0] ?? null;
}
