import type { Clock } from '../../base/clock.ts';
import type { DatabaseSurroundings } from '../mongo/databases.ts';
import { ownerOf } from '../routes/account.ts';
import { World } from '../state/simulated-account.ts';
import {
  addHousehold,
  addKim,
  addNews,
  householdTitles,
  robin,
  robinStopped,
  robinWrongString,
} from './household.ts';
import { clusterA, clusterB, clusterC } from './clusters.ts';
import { databaseTroubles, type DatabaseTrouble, isDatabaseTrouble, kimOnA } from './database-trouble.ts';
import { addMany } from './many-sites.ts';
import { addSite, hour, minute, type SiteSpec } from './site.ts';

export const scenarioNames = [
  'household',
  'healthy',
  'crashed',
  'maintenance',
  'switched-off',
  'asleep',
  'database-full',
  'database-paused',
  'database-gone',
  'database-refused',
  'wrong-password',
  'read-only-user',
  'short-secret',
  'private-site',
  'test-database',
  'two-databases',
  'wrong-string',
  'dexcom-locked',
  'failed-build',
  'old-stack',
  'empty-account',
  'many-sites',
] as const;

export type ScenarioName = (typeof scenarioNames)[number];

export const titles = householdTitles;

/** Robin in one special state, and Kim working beside it. */
const robinAndKim = (world: World, change: Partial<SiteSpec>): void => {
  addSite(world, robin(change));
  addKim(world);
};

const fill: Readonly<Record<ScenarioName, (world: World) => void>> = {
  household: (world) => addHousehold(world, robinStopped),
  'wrong-string': (world) => addHousehold(world, robinWrongString),
  healthy: (world) => {
    robinAndKim(world, {});
    addNews(world, false);
  },
  crashed: (world) => robinAndKim(world, robinStopped),
  maintenance: (world) => robinAndKim(world, { maintenance: true }),
  'switched-off': (world) => robinAndKim(world, { state: 'off', forMs: 26 * hour }),
  asleep: (world) => robinAndKim(world, { state: 'asleep', size: 'Eco', forMs: 2 * hour }),
  'database-full': (world) => robinAndKim(world, databaseTroubles['database-full'].robin),
  'database-paused': (world) => robinAndKim(world, databaseTroubles['database-paused'].robin),
  'database-gone': (world) => robinAndKim(world, databaseTroubles['database-gone'].robin),
  'database-refused': (world) => robinAndKim(world, databaseTroubles['database-refused'].robin),
  'wrong-password': (world) => robinAndKim(world, databaseTroubles['wrong-password'].robin),
  'read-only-user': (world) => robinAndKim(world, databaseTroubles['read-only-user'].robin),
  'short-secret': (world) => robinAndKim(world, databaseTroubles['short-secret'].robin),
  'private-site': (world) => robinAndKim(world, databaseTroubles['private-site'].robin),
  'test-database': (world) => robinAndKim(world, databaseTroubles['test-database'].robin),
  'two-databases': (world) => {
    addSite(world, robin(databaseTroubles['two-databases'].robin));
    addKim(world, kimOnA);
  },
  'dexcom-locked': (world) =>
    robinAndKim(world, {
      trouble: 'dexcom-locked',
      forMs: 3 * hour,
      log: [
        'SSO_AuthenticateMaxAttemptsExceeded',
        'Too many login failures, check DEXCOM_ACCOUNT_NAME and DEXCOM_PASSWORD',
      ],
    }),
  'failed-build': (world) => robinAndKim(world, { lastBuildFailed: true, forMs: 50 * minute }),
  'old-stack': (world) => robinAndKim(world, { stack: 'heroku-22' }),
  'empty-account': () => undefined,
  'many-sites': addMany,
};

/** A fresh world for a scenario. Everything in it is dated from the clock's present moment. */
export function makeWorld(
  scenario: ScenarioName,
  clock: Clock,
  speed: number,
  surroundings: DatabaseSurroundings,
): World {
  const world = new World(clock, speed, ownerOf('practice@sitekeeper.example'), surroundings);
  const trouble: DatabaseTrouble | null = isDatabaseTrouble(scenario) ? databaseTroubles[scenario] : null;
  for (const cluster of [clusterA(trouble?.cluster), clusterB, clusterC]) world.databases.add(cluster);
  fill[scenario](world);
  return world;
}
