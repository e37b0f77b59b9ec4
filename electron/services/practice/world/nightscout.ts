import { type Cluster, mayRead, mayWrite, placeOf, reach } from './clusters.ts';
import { currentConfig } from './current.ts';
import { lastWorking } from './dynos.ts';
import type { App, ConfigVars } from './model.ts';
import type { World } from './world.ts';

/** How a Nightscout start ends: working, a page that says why not, or a program that stops. */
export type Boot =
  | { readonly kind: 'works'; readonly cluster: Cluster; readonly database: string }
  | {
      readonly kind: 'boot-error';
      readonly category: string;
      readonly reason: string;
      /** How long it tries before it gives up, in milliseconds; as any start takes when left out. */
      readonly afterMs?: number;
    }
  | { readonly kind: 'crash'; readonly log: readonly string[]; readonly afterMs?: number };

const databaseNames = ['STORAGE_URI', 'MONGO_CONNECTION', 'MONGO', 'MONGOLAB_URI', 'MONGODB_URI'] as const;

/** The connection string that Nightscout reads (nightscout-domain.md B1). */
const stringOf = (vars: ConfigVars): string | undefined =>
  databaseNames.map((name) => vars[name]?.trim()).find(Boolean);

const r10 = 'Error R10 (Boot timeout) -> Web process failed to bind to $PORT within 60 seconds of launch';

/** From this version on, Nightscout tries an unreachable database for ever, and Heroku ends it after a minute. */
const triesForEver = '15.0.7';

/**
 * What Nightscout does with these settings. Rules and words follow its documentation (a missing or malformed string, a
 * refused password, a read-only user and a short secret give the boot error page) and the domain facts 0.1 and A16.
 */
function bootWith(world: World, app: App, vars: ConfigVars): Boot {
  const database = stringOf(vars);
  if (database === undefined) {
    return bootError('Mongo', 'MONGODB_URI setting is missing, cannot connect to database');
  }
  if (!/^mongodb(\+srv)?:\/\/[^/\s]+(\/|$)/.test(database)) {
    return bootError('Mongo', 'MONGODB_URI seems invalid: Invalid connection string');
  }
  if (/[<>]/.test(database)) {
    return { kind: 'crash', log: ['MongoServerError: bad auth : Authentication failed.', r10] };
  }
  if ((vars['API_SECRET'] ?? '').trim().length < 12) {
    return bootError('API_SECRET', 'API_SECRET should be at least 12 characters');
  }
  return bootOn(world, app, database);
}

function bootOn(world: World, app: App, text: string): Boot {
  const found = reach(world.databases.clusters, text);
  switch (found.kind) {
    case 'malformed':
      return bootError('Mongo', 'MONGODB_URI seems invalid: Invalid connection string');
    case 'no-name':
      return bootError('Mongo', `MONGODB_URI seems invalid: querySrv ENOTFOUND _mongodb._tcp.${found.host}`);
    case 'bad-auth':
      return bootError(
        'Mongo',
        'MongoDB authentication failed! Double check the URL has the right username and password in MONGODB_URI.',
      );
    case 'unreachable':
      if (app.version === triesForEver) {
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
  if (!mayRead(user, database)) {
    return bootError('Unable to setup authorization', `not allowed on ${database}.auth_roles`);
  }
  if (!mayWrite(user, database)) {
    return bootError('Mongo', 'MongoDB connection is in read only mode! Go back to MongoDB configuration');
  }
  return { kind: 'works', cluster, database };
}

function bootError(category: string, reason: string): Boot {
  return { kind: 'boot-error', category, reason };
}

/** Until when readings came: now, or the moment the site stopped or its trouble began. */
function readingsUntil(world: World, app: App, now: number): number {
  const boot = bootWith(world, app, currentConfig(app));
  const trouble = app.dataTrouble;
  const over = trouble?.kind === 'database-full' && boot.kind === 'works' && !boot.cluster.full;
  if (trouble !== null && !over) return trouble.since;
  return boot.kind === 'works' ? lastWorking(app, now) : app.stoppedAt;
}

const readingEveryMs = 5 * 60_000;

/** The last moment of this site's five-minute rhythm that is not after `until`. */
const newestBy = (app: App, until: number): number =>
  until - ((((until - app.readingPhase) % readingEveryMs) + readingEveryMs) % readingEveryMs);

/** Times of the newest `count` readings, newest first: one every five minutes for as long as the site worked. */
function readingTimes(world: World, app: App, now: number, count: number): readonly number[] {
  const until = readingsUntil(world, app, now);
  const newest = newestBy(app, until);
  return Array.from({ length: count }, (_, index) => newest - index * readingEveryMs).filter(
    (time) => time >= app.createdAt,
  );
}

/** How a start of this site ends now; null for a site that is no Nightscout. */
export const bootOf = (world: World, app: App): Boot | null =>
  app.kind === 'nightscout' ? bootWith(world, app, currentConfig(app)) : null;

/** The databases of the sites that work take in the readings that have come since. */
export function feed(world: World): void {
  for (const app of world.apps) {
    const boot = bootOf(world, app);
    const [newest] = readingTimes(world, app, world.now(), 1);
    if (boot?.kind !== 'works' || boot.cluster.full || newest === undefined) continue;
    boot.cluster.feed(boot.database, newest);
  }
}

/**
 * The database of a site holds what the site wrote before its scenario opened, whatever is wrong with it today.
 * @param before the settings it had until it stopped, where the present ones are not those.
 */
export function fedBefore(world: World, app: App, before: ConfigVars | undefined): void {
  const text = stringOf(before ?? currentConfig(app)) ?? '';
  const place = placeOf(world.databases.clusters, text);
  const [newest] = readingTimes(world, app, world.now(), 1);
  const until = before === undefined ? newest : newestBy(app, app.stoppedAt);
  if (until !== undefined && place !== null) place.cluster.feed(place.database, until);
}

/** When a site's newest reading came, as it shows it; null for one that has none to show. */
export function newestReading(world: World, app: App): number | null {
  const boot = bootOf(world, app);
  if (boot?.kind === 'works' && !boot.cluster.keepsReadings(boot.database)) return null;
  return readingTimes(world, app, world.now(), 1)[0] ?? null;
}
