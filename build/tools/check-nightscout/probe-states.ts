import { createHash } from 'node:crypto';

import { systemClock } from '../../../electron/base/clock.ts';
import { isBootPage, patience, probe, type Probe } from '../../../electron/services/sites/probe.ts';
import { createVisitor } from '../../../electron/services/sites/http-visit.ts';
import { hostOf, type Kit, secret, stringFor } from './kit.ts';
import type { Check } from './report.ts';
import { type Nightscout, type Outcome, type Settings, withNightscout } from './server.ts';

const minute = 60_000;
const hour = 60 * minute;

/** What the app's probe must say of a real Nightscout in a state. */
interface ProbeCase {
  readonly what: string;
  readonly settings: Settings;
  /** `http`: visitors come without https. */
  readonly proto?: 'http';
  /** Brings the running site into its state. */
  readonly before?: (site: Nightscout, kit: Kit) => Promise<void>;
  readonly after?: (kit: Kit) => Promise<void>;
  /** How the start ends where the site never answers. */
  readonly outcome?: Outcome;
  /** Verdict, or for a working Nightscout: what was seen of its database, and the age of its newest reading. */
  readonly says?: string;
}

const scratch = (database: string): string => stringFor('scratch', { database });
const filled: Settings = { MONGODB_URI: stringFor('filled'), API_SECRET: secret };

const upload =
  (...entries: readonly object[]) =>
  async ({ fetch, url }: Nightscout): Promise<void> => {
    const answer = await fetch(`${url}api/v1/entries.json`, {
      method: 'POST',
      headers: {
        'api-secret': createHash('sha1').update(secret).digest('hex'),
        'content-type': 'application/json',
      },
      body: JSON.stringify(entries),
    });
    if (!answer.ok) throw new Error(`the upload failed: ${answer.status} ${await answer.text()}`);
  };

const entry = (type: 'sgv' | 'mbg' | 'cal', agoMs: number): object => {
  const date = Date.now() - agoMs;
  const value = type === 'cal' ? { slope: 800, intercept: 30_000, scale: 1 } : { [type]: 120 };
  return { type, ...value, date, dateString: new Date(date).toISOString() };
};

const paused = async (_site: Nightscout, kit: Kit): Promise<void> =>
  kit.world.databases.change(hostOf('filled'), { state: 'paused' });
const awake = async (kit: Kit): Promise<void> =>
  kit.world.databases.change(hostOf('filled'), { state: 'awake' });

const visited = async ({ fetch, url }: Nightscout): Promise<void> => {
  await fetch(`${url}api/v3/version`);
};

const withString = (text: string): Settings => ({ ...filled, MONGODB_URI: text });

const cases: readonly ProbeCase[] = [
  { what: 'readable', settings: filled, says: 'answers, fresh' },
  { what: 'an empty database', settings: withString(stringFor('empty')), says: 'empty, none' },
  ...['denied', 'status-only', 'Denied', 'Readable'].map((roles) => ({
    what: `AUTH_DEFAULT_ROLES=${roles}`,
    settings: { ...filled, AUTH_DEFAULT_ROLES: roles },
    says: 'unknown, private',
  })),
  {
    what: 'a main password of 11 signs',
    settings: { ...filled, API_SECRET: 'elevensigns' },
    says: 'boot-page-settings',
  },
  {
    what: 'no main password, no tokens',
    settings: { MONGODB_URI: stringFor('empty') },
    says: 'empty, none',
  },
  { what: 'no main password, tokens', settings: { MONGODB_URI: stringFor('filled') }, outcome: 'exits' },
  { what: 'no database', settings: { API_SECRET: secret }, says: 'boot-page-database' },
  {
    what: 'a wrong password, in Atlas’ words',
    settings: withString(stringFor('filled', { password: 'wrong' })),
    says: 'boot-page-database',
  },
  {
    what: 'a wrong password, in MongoDB’s words',
    settings: withString(stringFor('own', { password: 'wrong' })),
    says: 'boot-page-database',
  },
  {
    what: 'a name that is gone',
    settings: withString(stringFor('nowhere')),
    says: 'boot-page-database',
  },
  {
    what: 'brackets left round the password',
    settings: withString(stringFor('filled', { password: '<password>' })),
    says: 'boot-page-database',
  },
  {
    what: 'no scheme',
    settings: withString(stringFor('filled').replace('mongodb+srv://', '')),
    says: 'boot-page-database',
  },
  {
    what: 'an @ in the password',
    settings: withString(stringFor('filled', { password: 'p@ss' })),
    says: 'boot-page-database',
  },
  {
    what: 'a % in the password',
    settings: withString(stringFor('filled', { password: '100%' })),
    outcome: 'exits',
  },
  {
    what: 'a user who may read any database',
    settings: withString(stringFor('filled', { user: 'anyreader' })),
    says: 'boot-page-database',
  },
  {
    what: 'a user who may read this database',
    settings: withString(stringFor('filled', { user: 'reader' })),
    says: 'answers, fresh',
  },
  {
    what: 'a user of another database',
    settings: withString(stringFor('filled', { user: 'elsewhere' })),
    says: 'boot-page-database',
  },
  { what: 'a full database', settings: withString(stringFor('full')), says: 'full, none' },
  { what: 'a paused database', settings: withString(stringFor('paused')), outcome: 'silent' },
  { what: 'an IP list that refuses', settings: withString(stringFor('refuses')), outcome: 'silent' },
  {
    what: 'a settings file that is not there (IMPORT_CONFIG)',
    settings: { ...filled, IMPORT_CONFIG: 'http://nowhere.example/settings.json' },
    says: 'boot-page',
  },
  {
    what: 'reached without https',
    settings: filled,
    proto: 'http',
    says: 'redirects',
  },
  {
    what: 'a database that was lost after the first answers',
    settings: filled,
    before: async (site, kit) => {
      await visited(site);
      await paused(site, kit);
    },
    after: awake,
    says: 'silent, none',
  },
  {
    what: 'a database that was lost before anybody asked',
    settings: filled,
    before: paused,
    after: awake,
    says: 'silent',
  },
  {
    what: 'a private site whose database was lost',
    settings: { ...filled, AUTH_DEFAULT_ROLES: 'denied' },
    before: async (site, kit) => {
      await visited(site);
      await paused(site, kit);
    },
    after: awake,
    says: 'unknown, private',
  },
  {
    what: 'an old sensor reading, then a meter value',
    settings: withString(scratch('meter')),
    before: upload(entry('sgv', 3 * hour), entry('mbg', minute)),
    says: 'answers, old',
  },
  {
    what: 'an old sensor reading, then a calibration',
    settings: withString(scratch('calibration')),
    before: upload(entry('sgv', 3 * hour), entry('cal', minute)),
    says: 'answers, old',
  },
  {
    what: 'an old sensor reading, and one of tomorrow',
    settings: withString(scratch('tomorrow')),
    before: upload(entry('sgv', 3 * hour), entry('sgv', -24 * hour)),
    says: 'answers, old',
  },
  {
    what: 'a fresh reading, and one of tomorrow',
    settings: withString(scratch('both')),
    before: upload(entry('sgv', 2 * minute), entry('sgv', -24 * hour)),
    says: 'answers, fresh',
  },
  {
    what: 'only a reading of tomorrow',
    settings: withString(scratch('only-tomorrow')),
    before: upload(entry('sgv', -24 * hour)),
    says: 'empty, none',
  },
];

/** A verdict in a few words. */
function inWords(seen: Probe): string {
  if (seen.verdict !== 'nightscout') return seen.verdict;
  const { reading } = seen;
  if (reading === null) return 'nothing';
  const age = reading.at === null ? null : Date.now() - Date.parse(reading.at);
  const said = reading.private ? 'private' : age === null ? 'none' : age < 15 * minute ? 'fresh' : 'old';
  return `${reading.database}, ${said}`;
}

async function seen(kit: Kit, one: ProbeCase): Promise<string> {
  return withNightscout(
    kit,
    one.settings,
    async (site) => {
      if (site.outcome === 'exits' || site.outcome === 'silent') return `never answers: ${site.outcome}`;
      await one.before?.(site, kit);
      const options = { kind: 'unknown', timeoutMs: patience.awake } as const;
      const found = await probe(createVisitor(site.fetch), site.url, systemClock, options);
      await one.after?.(kit);
      return inWords(found) + (isBootPage(found.verdict) ? `; ${site.trouble}` : '');
    },
    one.proto,
  );
}

/** The app's probe against a real Nightscout in each of its states. */
export const probeChecks: readonly Check[] = cases.map((one) => ({
  group: 'probe',
  name: one.what,
  alone: one.before !== undefined,
  run: async (kit) => {
    const expected = one.says ?? `never answers: ${one.outcome ?? ''}`;
    const got = await seen(kit, one);
    return got === expected || got.startsWith(`${expected};`) ? null : `expected ${expected}, got ${got}`;
  },
}));
