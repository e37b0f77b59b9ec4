import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { systemClock } from '../../../electron/base/clock.ts';
import { fromSite } from '../../../electron/services/mongodb/export/from-nightscout-api.ts';
import { createSiteApi } from '../../../electron/services/mongodb/export/nightscout-api.ts';
import { Secret } from '../../../electron/base/secret.ts';
import type { JobContext } from '../../../electron/services/jobs/job-plan.ts';
import { hostOf, type Kit, secret, stringFor } from './kit.ts';
import type { Check } from './report.ts';
import { type Nightscout, type Settings, withNightscout } from './server.ts';

/** Copying through the pages of a real Nightscout, for each way in which real sites hold their times. */

const hour = 60 * 60_000;
const end = Date.parse('2026-11-20T10:00:00Z');

type Documents = Readonly<Record<string, readonly object[]>>;

const times = (count: number, stepMs: number): readonly number[] =>
  Array.from({ length: count }, (_none, index) => end - index * stepMs);

const utc = (at: number): string => new Date(at).toISOString();
const withoutMilliseconds = (at: number): string => utc(at).replace('.000Z', 'Z');
const atOffset = (hours: number, zone: string) => (at: number) =>
  utc(at + hours * hour).replace('.000Z', zone);

const treatments = (written: (at: number) => string): readonly object[] =>
  times(3_000, 20 * 60_000).map((at, index) => ({
    eventType: 'Note',
    notes: `note ${index}`,
    created_at: written(at),
  }));

const sets: Readonly<Record<string, Documents>> = {
  'an ordinary site': {
    entries: times(12_000, 5 * 60_000).map((date) => ({
      type: 'sgv',
      sgv: 120,
      date,
      dateString: utc(date),
    })),
    treatments: treatments(utc),
    devicestatus: times(1_500, 5 * 60_000).map((at) => ({ device: 'loop', created_at: utc(at) })),
    profile: times(14, 240 * hour).map((at) => ({
      defaultProfile: 'Default',
      startDate: utc(at),
      store: {},
    })),
    food: [
      { type: 'food', name: 'Apple' },
      { type: 'food', name: 'Milk' },
    ],
    activity: times(3, 24 * hour).map((at) => ({ steps: 4_200, created_at: utc(at) })),
  },
  'times without milliseconds': { treatments: treatments(withoutMilliseconds) },
  'times east of Greenwich': { treatments: treatments(atOffset(2, '+02:00')) },
  'times west of Greenwich': { treatments: treatments(atOffset(-5, '-05:00')) },
  'many at one moment, and some without a time': {
    treatments: [
      ...Array.from({ length: 2_600 }, (_none, index) => ({ notes: `same ${index}`, created_at: utc(end) })),
      ...times(400, hour).map((at) => ({ notes: 'old', created_at: utc(at - 4_000 * hour) })),
      ...Array.from({ length: 25 }, (_none, index) => ({ notes: `none ${index}`, timestamp: utc(end) })),
    ],
  },
  'readings with odd dates': {
    entries: [
      ...times(300, 5 * 60_000).map((date) => ({ type: 'sgv', sgv: 100, date })),
      ...times(7, 5 * 60_000).map((date) => ({ type: 'sgv', sgv: 100, date: String(date - 900 * hour) })),
      ...times(5, 5 * 60_000).map((date) => ({ type: 'sgv', sgv: 100, dateString: utc(date) })),
      ...times(5, 5 * 60_000).map((date) => ({ type: 'sgv', sgv: 100, date: date - 800 * hour + 0.5 })),
    ],
  },
};

interface Manifest {
  readonly whole: boolean;
  readonly collections: readonly {
    readonly name: string;
    readonly documents: number;
    readonly missing: number | null;
  }[];
}

const contextWith = (signal: AbortSignal): JobContext => ({
  signal,
  at: () => undefined,
  report: () => undefined,
  begin: async () => undefined,
});

async function copied(
  kit: Kit,
  site: Nightscout,
  name: string,
): Promise<{ manifest: Manifest; folder: string }> {
  const picked = join(kit.folder, `copy ${name}`);
  await mkdir(picked);
  const api = createSiteApi({
    origin: site.url.slice(0, -1),
    secret: new Secret(secret),
    fetch: site.fetch,
    clock: systemClock,
  });
  const verified = await api.verify();
  if (!verified.ok) throw new Error(`the secret was refused: ${verified.problem.code}`);
  const job = contextWith(AbortSignal.timeout(120_000));
  const result = await fromSite({ api, host: 'check-ns', picked, clock: systemClock }, job);
  if (!result.ok) throw new Error(`the copy failed: ${result.problem.code}`);
  const folder = join(picked, (await readdir(picked))[0] ?? '');
  const manifest = JSON.parse(await readFile(join(folder, 'sitekeeper.json'), 'utf8')) as Manifest;
  return { manifest, folder };
}

const linesIn = async (file: string): Promise<readonly string[]> =>
  (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');

/** Null when every document came once, or the copy says how many did not. */
async function judged(kit: Kit, site: Nightscout, name: string, database: string): Promise<string | null> {
  const { manifest, folder } = await copied(kit, site, name);
  const wrong: string[] = [];
  for (const [collection, documents] of Object.entries(sets[name] ?? {})) {
    const told = manifest.collections.find((one) => one.name === collection);
    const lines = await linesIn(join(folder, `${collection}.jsonl`));
    const kept = (await kit.world.databases.counts(hostOf('scratch'), database))[collection] ?? 0;
    const twice = lines.length - new Set(lines).size;
    const short = documents.length - lines.length;
    const honest = told !== undefined && (told.missing === null || told.missing === short);
    if (kept !== documents.length) wrong.push(`${collection}: the database holds ${kept}`);
    if (twice !== 0) wrong.push(`${collection}: ${twice} twice`);
    if (!honest) {
      wrong.push(
        `${collection}: ${lines.length} of ${documents.length} came, ${String(told?.missing)} told missing`,
      );
    }
  }
  return wrong.length === 0 ? null : wrong.join('; ');
}

export const copyChecks: readonly Check[] = Object.entries(sets).map(([name, documents], index) => ({
  group: 'copy',
  name,
  run: async (kit) => {
    const database = `copy${index}`;
    for (const [collection, rows] of Object.entries(documents)) {
      await kit.world.databases.insert(hostOf('scratch'), database, collection, rows);
    }
    const settings: Settings = {
      MONGODB_URI: stringFor('scratch', { database }),
      API_SECRET: secret,
      AUTH_DEFAULT_ROLES: index % 2 === 0 ? 'readable' : 'denied',
    };
    return withNightscout(kit, settings, (site) => judged(kit, site, name, database));
  },
}));
