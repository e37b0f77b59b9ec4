import type { ClusterSpec } from '../state/clusters.ts';
import { hosts, kimsContents, robinsContents } from './clusters.ts';
import { databases, nightscoutVars } from './nightscout-vars.ts';
import { day, hour, minute, type SiteSpec } from './site.ts';

/** What is wrong with a database or with a setting, and how Robin's site stands because of it. */
export interface DatabaseTrouble {
  readonly cluster?: Partial<ClusterSpec>;
  readonly robin: Partial<SiteSpec>;
}

const right = nightscoutVars('Robin', databases.A);
const withString = (string: string) => nightscoutVars('Robin', string);

/** Since Nightscout 15.0.7 a site whose database is out of reach tries for ever, and Heroku stops it. */
const triesForEver = '15.0.7';

const unreachable = (host: string): string =>
  `MongoServerSelectionError: connection to ${host.replace('.', '-shard-00-00.')} failed`;

export const databaseTroubles = {
  /** Robin's closed loop has filled the free 512 MB. The pages open, nothing new is kept. */
  'database-full': {
    cluster: {
      databases: { nightscout: { ...robinsContents, loopDays: 90, fillToMb: 513.4 } },
    },
    robin: {
      trouble: 'database-full',
      forMs: 2 * hour,
      log: ['MongoServerError: you are over your space quota, using 513 MB of 512 MB'],
    },
  },
  /** The free cluster was paused; the site shows its boot error page. */
  'database-paused': {
    cluster: { state: 'paused' },
    robin: { forMs: 5 * hour, log: [unreachable(hosts.A)] },
  },
  /** The cluster was ended on Atlas: not even its name is left. */
  'database-gone': {
    cluster: { state: 'gone' },
    robin: { forMs: 9 * day, log: [`Error: querySrv ENOTFOUND _mongodb._tcp.${hosts.A}`] },
  },
  /** Atlas' IP access list lets nobody in. A newer Nightscout: the site has stopped (R10). */
  'database-refused': {
    cluster: { state: 'refuses-us' },
    robin: {
      state: 'crashed',
      version: triesForEver,
      forMs: 50 * minute,
      log: [
        unreachable(hosts.A),
        'Error R10 (Boot timeout) -> Web process failed to bind to $PORT within 60 seconds of launch',
      ],
    },
  },
  /** The password was changed on Atlas, the string was not. */
  'wrong-password': {
    robin: {
      vars: withString(databases.A.replace('canary4A7pass', 'canary1A1past')),
      varsBefore: right,
      forMs: 3 * hour,
      log: ['MongoServerError: bad auth : authentication failed'],
    },
  },
  /** A main password of eleven signs: the site shows its boot error page for it. */
  'short-secret': {
    robin: {
      vars: { ...right, API_SECRET: 'canary-robi' },
      varsBefore: right,
      forMs: 25 * minute,
      log: ['API_SECRET should be at least 12 characters'],
    },
  },
  /** Strangers, and so the app, see nothing but that it runs. */
  'private-site': { robin: { vars: { ...right, AUTH_DEFAULT_ROLES: 'denied' } } },
  /** The string names a user who may only look. */
  'read-only-user': {
    robin: {
      vars: withString(databases.A.replace('nightscout:canary4A7pass', 'reader:canary3R9pass')),
      varsBefore: right,
      forMs: 4 * hour,
    },
  },
  /** The string names no database, so an empty one called `test` is open: the history is in `nightscout`. */
  'test-database': {
    cluster: { databases: { nightscout: robinsContents, test: { kind: 'blank' } } },
    robin: {
      vars: withString(databases.A.replace('/nightscout?', '/?')),
      varsBefore: right,
      forMs: 2 * day,
    },
  },
  /** Robin's and Kim's databases lie on one cluster and fill it together. */
  'two-databases': {
    cluster: { databases: { robin: robinsContents, kim: kimsContents } },
    robin: { vars: withString(databases.A.replace('/nightscout?', '/robin?')) },
  },
} as const satisfies Readonly<Record<string, DatabaseTrouble>>;

export type DatabaseTroubleName = keyof typeof databaseTroubles;

export const isDatabaseTrouble = (name: string): name is DatabaseTroubleName => name in databaseTroubles;

/** Kim's string where her database lies on Robin's cluster. */
export const kimOnA = databases.A.replace('/nightscout?', '/kim?');
