import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

import type { Fetch } from '../../../electron/base/allowed-hosts.ts';
import { hostOf, type Kit, stringFor } from './kit.ts';
import type { Check } from './report.ts';
import { type Nightscout, type Settings, withNightscout } from './server.ts';

/** The same questions to a real Nightscout and to a practice site, on the same practice database. */

const robin = 'robin-ns-77ab';
const host = hostOf('cluster0');

interface Site {
  readonly fetch: Fetch;
  readonly url: string;
}

interface Both {
  readonly real: Nightscout;
  readonly practice: Site;
  readonly secret: string;
}

interface Asked {
  readonly path: string;
  readonly secret?: boolean;
  readonly proto?: 'http';
}

/** The practice world's Robin, with these settings changed, and a real Nightscout with the same settings. */
async function withBoth<T>(
  kit: Kit,
  change: Readonly<Record<string, string | null>>,
  use: (both: Both) => Promise<T>,
): Promise<T> {
  const headers = {
    accept: 'application/vnd.heroku+json; version=3',
    authorization: `Bearer ${kit.world.key}`,
    'content-type': 'application/json',
  };
  const heroku = async (path: string, init: RequestInit = {}): Promise<Record<string, unknown>> =>
    (await fetch(kit.world.origin + path, { headers, ...init })).json() as Promise<Record<string, unknown>>;
  kit.world.setScenario('healthy');
  await kit.world.databases.insert(host, 'nightscout', 'treatments', oddTreatments);
  await kit.world.databases.insert(host, 'nightscout', 'entries', oddEntries);
  const vars = (await heroku(`/apps/${robin}/config-vars`, {
    method: 'PATCH',
    body: JSON.stringify(change),
  })) as Settings;
  const app = await heroku(`/apps/${robin}`);
  const address = kit.world.siteUrl(String(app['web_url'])) ?? '';
  // Robin's own cluster has moved to other doors with the new scenario.
  await kit.renewNames();
  return withNightscout(kit, vars, async (real) => {
    const site: Site = { url: address, fetch };
    await upAgain(site);
    return use({ real, practice: site, secret: vars['API_SECRET'] ?? '' });
  });
}

async function upAgain({ fetch: ask, url }: Site): Promise<void> {
  await ask(`${url}robots.txt`);
}

const id = (number: number): string => number.toString(16).padStart(24, 'a');
const oddTreatments: readonly object[] = [
  { eventType: 'Note', notes: 'Mango at tea', created_at: '2020-01-01T10:00:00+02:00', carbs: '12' },
  { eventType: 'Note', notes: 'late', created_at: '2020-01-01T11:00:00Z', insulin: 1.25 },
  { eventType: 'Meal Bolus', notes: 'mango', created_at: '2020-01-01T09:30:00.000Z', carbs: 20 },
];
const oddEntries: readonly object[] = [
  { type: 'mbg', mbg: 118, date: Date.parse('2020-01-01T10:00:00Z'), identifier: id(1) },
  { type: 'sgv', sgv: 99, date: Date.parse('2020-01-01T10:05:00Z'), dateString: '2020-01-01T10:05:00.000Z' },
];

const from = Date.parse('2020-01-01T00:00:00Z');
const questions: readonly Asked[] = [
  ...[
    'robots.txt',
    'api/v3/version',
    'api/v1/status.json',
    'api/v1/verifyauth',
    'api/v2/properties/dbsize',
    'api/v1/entries.json',
    'api/v1/entries.json?count=1',
    'api/v1/entries.json?count=3',
    'api/v1/entries.json?count=0',
    'api/v1/entries.json?count=-3',
    'api/v1/entries/sgv.json?count=2',
    'api/v1/entries/mbg.json?count=2',
    `api/v1/entries/mbg.json?count=2&find[date][$gte]=${from}`,
    `api/v1/entries/sgv.json?count=1&find[date][$lte]=${Date.now()}`,
    `api/v1/entries.json?find[date][$gte]=${from}&find[date][$lt]=${from + 86_400_000}`,
    `api/v1/entries.json?find[date]=${from + 36_000_000}`,
    'api/v1/entries.json?find[date][$gte]=abc',
    'api/v1/entries.json?find[dateString][$lte]=2020-02-01&count=5',
    'api/v1/entries.json?find[sgv][$gt]=200&count=4',
    'api/v1/entries.json?find[type]=mbg',
    'api/v1/entries.json?find[date][$between]=1',
    'api/v1/treatments.json',
    'api/v1/treatments.json?count=2',
    'api/v1/treatments.json?find[created_at][$lt]=2020-02-01',
    'api/v1/treatments.json?find[created_at][$gte]=2020-01-01T11:00:00%2B02:00&find[created_at][$lt]=2020-02-01',
    'api/v1/treatments.json?find[created_at][$lt]=2020-02-01T00:00:00-05:00&find[eventType]=Note',
    'api/v1/treatments.json?find[created_at][$lt]=2020-02-01&find[notes]=/mango/i',
    'api/v1/treatments.json?find[created_at][$lt]=2020-02-01&find[carbs][$gte]=15',
    'api/v1/treatments.json?find[created_at]=2020-01-01T11:00:00Z',
    'api/v1/treatments.json?find[created_at][$gte]=yesterday',
    'api/v1/treatments.json?find[eventType]=Note',
    'api/v1/devicestatus.json?count=1',
    'api/v1/devicestatus.json?find[created_at][$lte]=2100-01-01&count=2',
    'api/v1/profile.json',
    'api/v1/profile.json?count=1',
    'api/v1/profile.json?find[startDate][$lte]=2020-01-01',
    'api/v1/profiles.json',
    'api/v1/profiles.json?find[startDate][$lte]=2100-01-01',
    'api/v1/food.json',
    'api/v1/food.json?count=1',
    'api/v1/count/entries/where.json',
    'api/v1/count/entries/where.json?find[date][$gte]=0',
    'api/v1/count/treatments/where.json?find[created_at][$gte]=0',
    'api/v1/count/treatments/where?find[created_at][$gte]=0&find[date][$exists]=false',
    'api/v1/count/profile/where.json?find[date][$gte]=0',
    'api/v1/count/entries/where.json?find[date][$gte]=0&find[type]=nothing',
    'api/v1/entries.json?find[date][$in][0]=1&find[date][$in][1]=2',
    'api/v1/activity.json',
    'api/v1/activity.json?find[created_at][$gte]=2000-01-01&count=1',
  ].map((path) => ({ path })),
  { path: 'api/v1/verifyauth', secret: true },
  { path: 'api/v1/entries.json?count=1', proto: 'http' },
];

interface Heard {
  readonly status: number;
  readonly body: unknown;
}

/** What is another each time, or another version's, is left out. */
const passing: ReadonlySet<string> = new Set(['version', 'srvDate', 'serverTime', 'serverTimeEpoch']);

const clean = (body: unknown): unknown =>
  JSON.parse(
    JSON.stringify(body, (key, value: unknown) => (passing.has(key) ? undefined : value)) ?? 'null',
  ) as unknown;

async function hear(site: Site, asked: Asked, secret: string): Promise<Heard> {
  const answer = await site.fetch(site.url + asked.path, {
    redirect: 'manual',
    headers: {
      'x-forwarded-proto': asked.proto ?? 'https',
      ...(asked.secret === true && { 'api-secret': createHash('sha1').update(secret).digest('hex') }),
    },
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json') === true;
  return { status: answer.status, body: isJson && text !== '' ? clean(JSON.parse(text)) : text.trim() };
}

/** A practice site leaves out much of a status; what it says must be so. */
function within(practice: unknown, real: unknown): boolean {
  if (typeof practice !== 'object' || practice === null || Array.isArray(practice)) {
    return isDeepStrictEqual(practice, real);
  }
  return Object.entries(practice).every(([key, value]) =>
    within(value, (real as Record<string, unknown>)[key]),
  );
}

function alike(path: string, practice: Heard, real: Heard): boolean {
  if (practice.status !== real.status) return false;
  // Why a database failed is the driver's to say.
  if (real.status === 500) return true;
  if (real.status >= 300 && real.status < 400) return true;
  if (path.includes('status.json')) return within(practice.body, real.body);
  return isDeepStrictEqual(practice.body, real.body);
}

const short = (heard: Heard): string => `${heard.status} ${JSON.stringify(heard.body).slice(0, 240)}`;

/** Asks both; null when they say the same. */
async function compared({ real, practice, secret }: Both, asked: Asked): Promise<string | null> {
  const [theirs, ours] = await Promise.all([hear(real, asked, secret), hear(practice, asked, secret)]);
  if (alike(asked.path, ours, theirs)) return null;
  return `${asked.path}\n       real     ${short(theirs)}\n       practice ${short(ours)}`;
}

async function all(both: Both, questionsNow: readonly Asked[]): Promise<string | null> {
  const differences: string[] = [];
  for (const one of questionsNow) {
    const difference = await compared(both, one);
    if (difference !== null) differences.push(difference);
  }
  return differences.length === 0
    ? null
    : `${differences.length} differ:\n     ${differences.join('\n     ')}`;
}

const afterLoss: readonly Asked[] = [
  'api/v3/version',
  'api/v1/entries.json?count=1',
  'api/v1/entries/sgv.json?count=1',
  `api/v1/entries/sgv.json?count=1&find[date][$lte]=${Date.now()}`,
  'api/v1/treatments.json?find[created_at][$lt]=2020-02-01',
  'api/v1/profile.json',
  'api/v1/food.json',
].map((path) => ({ path }));

const starts: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  'a short main password': { API_SECRET: 'elevensigns' },
  'no database': { MONGODB_URI: null },
  'a wrong password': { MONGODB_URI: stringFor('cluster0', { password: 'wrong' }) },
  'brackets round the password': { MONGODB_URI: stringFor('cluster0', { password: '<canary>' }) },
  'no scheme': { MONGODB_URI: 'cluster0.practice.example/nightscout' },
  'a name that is gone': { MONGODB_URI: stringFor('nowhere') },
  'a user who may only read': {
    MONGODB_URI: stringFor('cluster0', { user: 'reader', password: 'canary3R9pass' }),
  },
};

/** Reason of a trouble page, without what the driver adds to it. */
const reasonOf = (page: string): string =>
  (/<dd>(.*?)<\/dd>/s.exec(page)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replace(/"stack":".*?","message"/s, '"message"');

export const siteChecks: readonly Check[] = [
  {
    group: 'site',
    name: `a practice site answers ${questions.length} questions as the real one does`,
    alone: true,
    run: (kit) => withBoth(kit, {}, (both) => all(both, questions)),
  },
  {
    group: 'site',
    name: 'a private site keeps the same doors shut',
    alone: true,
    run: (kit) =>
      withBoth(kit, { AUTH_DEFAULT_ROLES: 'denied' }, (both) =>
        all(both, [...questions, { path: 'api/v1/entries.json?count=1', secret: true }]),
      ),
  },
  {
    group: 'site',
    name: 'after the database is lost, both answer from memory, and fail alike',
    alone: true,
    run: (kit) =>
      withBoth(kit, {}, async (both) => {
        await all(both, afterLoss.slice(0, 3));
        await kit.world.databases.change(host, { state: 'paused' });
        const result = await all(both, afterLoss);
        await kit.world.databases.change(host, { state: 'awake' });
        return result;
      }),
  },
  ...Object.entries(starts).map(([name, change]): Check => ({
    group: 'site',
    name: `the trouble page: ${name}`,
    alone: true,
    run: (kit) =>
      withBoth(kit, change, async ({ real, practice }) => {
        const ours = await practice.fetch(practice.url);
        const said = reasonOf(await ours.text());
        const theirs = reasonOf(`<dd>${/<dd>(.*?)<\/dd>/s.exec(real.trouble)?.[1] ?? ''}</dd>`);
        const same = ours.status === (real.outcome === 'boot-page' ? 500 : 200) && said === theirs;
        return same ? null : `real ${real.outcome} ${theirs}\n     practice ${ours.status} ${said}`;
      }),
  })),
];
