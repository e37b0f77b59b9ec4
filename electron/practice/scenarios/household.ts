import { uuidOf } from '../state/ids.ts';
import { blankApp } from '../state/blank-app.ts';
import { release } from '../state/acts.ts';
import type { SimulatedAccount } from '../state/simulated-account.ts';
import { databases, nightscoutVars } from './nightscout-vars.ts';
import { addSite, day, hour, minute, type SiteSpec } from './site.ts';

/** Friendly names that the app's own notes hold for the practice sites, by app name. */
export const householdTitles: Readonly<Record<string, string>> = {
  'robin-ns-77ab': 'Robin’s Nightscout',
  'kim-ns-4c1d': 'Kim’s Nightscout',
  'class-survey-9e': 'Class survey',
  'old-ns': 'Old Nightscout',
  'club-news-21': 'Club news',
};

/** Robin's site as each scenario wants it; the others are always the same. */
export function robin(change: Partial<SiteSpec> = {}): SiteSpec {
  return {
    name: 'robin-ns-77ab',
    kind: 'nightscout',
    vars: nightscoutVars('Robin', databases.A),
    size: 'Basic',
    state: 'up',
    forMs: 30 * minute,
    readingAgeMs: 3 * minute,
    ...change,
  };
}

/** Stopped by running out of memory, so a restart brings it back. */
export const robinStopped: Partial<SiteSpec> = {
  state: 'crashed',
  forMs: 38 * minute,
  log: ['FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory'],
};

const brackets = databases.A.replace('canary4A7pass', '<canary4A7pass>');

/**
 * Stopped by a change of the database address; a restart only repeats it. An older Nightscout: newer ones show their
 * trouble page for such a string.
 */
export const robinWrongString: Partial<SiteSpec> = {
  state: 'crashed',
  version: '14.0.7',
  forMs: 38 * minute,
  vars: nightscoutVars('Robin', brackets),
  varsBefore: nightscoutVars('Robin', databases.A),
  log: ['MongoServerError: bad auth : Authentication failed.'],
};

export function addKim(account: SimulatedAccount, database: string = databases.B): void {
  addSite(account, {
    name: 'kim-ns-4c1d',
    kind: 'nightscout',
    vars: nightscoutVars('Kim', database),
    size: 'Basic',
    state: 'up',
    forMs: 8 * hour,
    readingAgeMs: 4 * minute,
  });
}

function addSurvey(account: SimulatedAccount): void {
  const app = addSite(account, {
    name: 'class-survey-9e',
    kind: 'plain',
    vars: {
      DATABASE_URL: 'postgres://survey:canarySurveyPass@db.practice.example:5432/survey',
      SECRET_KEY: 'canary-survey-secret-key',
    },
    size: 'Eco',
    state: 'asleep',
    forMs: 90 * minute,
  });
  app.addons.push({
    id: uuidOf('addon', app.id, 'postgres'),
    name: 'postgresql-practice-47012',
    plan: 'heroku-postgresql:essential-0',
    configVars: ['DATABASE_URL'],
    attachment: 'DATABASE',
    createdAt: app.createdAt,
    provisionedAt: app.createdAt,
  });
}

/** The last time it was 3 March: since then the old site is off. */
function sinceThirdOfMarch(now: number): number {
  const year = new Date(now).getUTCFullYear();
  const thisYear = Date.UTC(year, 2, 3, 20, 15);
  return now - (thisYear <= now ? thisYear : Date.UTC(year - 1, 2, 3, 20, 15));
}

function addOld(account: SimulatedAccount): void {
  addSite(account, {
    name: 'old-ns',
    kind: 'nightscout',
    vars: nightscoutVars('Robin', databases.A),
    size: 'Eco',
    state: 'off',
    forMs: sinceThirdOfMarch(account.startedAt),
  });
}

/** From now back to 18:40 of the evening before. */
function sinceLastEvening(now: number): number {
  const midnight = now - (now % day);
  return now - (midnight - day + 18 * hour + 40 * minute);
}

export function addNews(account: SimulatedAccount, maintenance: boolean): void {
  addSite(account, {
    name: 'club-news-21',
    kind: 'plain',
    vars: { SECRET_KEY: 'canary-news-secret-key' },
    size: 'Eco',
    state: 'up',
    forMs: sinceLastEvening(account.startedAt),
    maintenance,
  });
}

/** Made once and never used: no code, no processes. */
function addEmpty(account: SimulatedAccount): void {
  const app = blankApp(account, { name: 'robin-first-try', createdAt: account.startedAt - 410 * day });
  account.apps.push(app);
  release(account, app, { description: 'Initial release', user: account.owner });
}

export function addHousehold(account: SimulatedAccount, robinNow: Partial<SiteSpec>): void {
  addSite(account, robin(robinNow));
  addKim(account);
  addSurvey(account);
  addOld(account);
  addNews(account, true);
  addEmpty(account);
}
