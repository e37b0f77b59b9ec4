import type { Clock } from '../../base/clock.ts';
import type { DatabaseRuntime } from '../mongo/databases.ts';
import { ownerOf } from '../routes/account.ts';
import { SimulatedAccount } from '../state/simulated-account.ts';
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
const robinAndKim = (account: SimulatedAccount, change: Partial<SiteSpec>): void => {
  addSite(account, robin(change));
  addKim(account);
};

const fill: Readonly<Record<ScenarioName, (account: SimulatedAccount) => void>> = {
  household: (account) => addHousehold(account, robinStopped),
  'wrong-string': (account) => addHousehold(account, robinWrongString),
  healthy: (account) => {
    robinAndKim(account, {});
    addNews(account, false);
  },
  crashed: (account) => robinAndKim(account, robinStopped),
  maintenance: (account) => robinAndKim(account, { maintenance: true }),
  'switched-off': (account) => robinAndKim(account, { state: 'off', forMs: 26 * hour }),
  asleep: (account) => robinAndKim(account, { state: 'asleep', size: 'Eco', forMs: 2 * hour }),
  'database-full': (account) => robinAndKim(account, databaseTroubles['database-full'].robin),
  'database-paused': (account) => robinAndKim(account, databaseTroubles['database-paused'].robin),
  'database-gone': (account) => robinAndKim(account, databaseTroubles['database-gone'].robin),
  'database-refused': (account) => robinAndKim(account, databaseTroubles['database-refused'].robin),
  'wrong-password': (account) => robinAndKim(account, databaseTroubles['wrong-password'].robin),
  'read-only-user': (account) => robinAndKim(account, databaseTroubles['read-only-user'].robin),
  'short-secret': (account) => robinAndKim(account, databaseTroubles['short-secret'].robin),
  'private-site': (account) => robinAndKim(account, databaseTroubles['private-site'].robin),
  'test-database': (account) => robinAndKim(account, databaseTroubles['test-database'].robin),
  'two-databases': (account) => {
    addSite(account, robin(databaseTroubles['two-databases'].robin));
    addKim(account, kimOnA);
  },
  'dexcom-locked': (account) =>
    robinAndKim(account, {
      trouble: 'dexcom-locked',
      forMs: 3 * hour,
      log: [
        'SSO_AuthenticateMaxAttemptsExceeded',
        'Too many login failures, check DEXCOM_ACCOUNT_NAME and DEXCOM_PASSWORD',
      ],
    }),
  'failed-build': (account) => robinAndKim(account, { lastBuildFailed: true, forMs: 50 * minute }),
  'old-stack': (account) => robinAndKim(account, { stack: 'heroku-22' }),
  'empty-account': () => undefined,
  'many-sites': addMany,
};

/** A fresh account for a scenario. Everything in it is dated from the clock's present moment. */
export function createSimulatedAccount(
  scenario: ScenarioName,
  clock: Clock,
  speed: number,
  runtime: DatabaseRuntime,
): SimulatedAccount {
  const account = new SimulatedAccount(clock, speed, ownerOf('practice@sitekeeper.example'), runtime);
  const trouble: DatabaseTrouble | null = isDatabaseTrouble(scenario) ? databaseTroubles[scenario] : null;
  for (const cluster of [clusterA(trouble?.cluster), clusterB, clusterC]) account.databases.add(cluster);
  fill[scenario](account);
  return account;
}
