import { uuidOf } from '../state/ids.ts';
import { blankApp } from '../state/blank-app.ts';
import { release } from '../state/acts.ts';
import type { World } from '../state/simulated-account.ts';
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

export function addKim(world: World, database: string = databases.B): void {
  addSite(world, {
    name: 'kim-ns-4c1d',
    kind: 'nightscout',
    vars: nightscoutVars('Kim', database),
    size: 'Basic',
    state: 'up',
    forMs: 8 * hour,
    readingAgeMs: 4 * minute,
  });
}

function addSurvey(world: World): void {
  const app = addSite(world, {
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

function addOld(world: World): void {
  addSite(world, {
    name: 'old-ns',
    kind: 'nightscout',
    vars: nightscoutVars('Robin', databases.A),
    size: 'Eco',
    state: 'off',
    forMs: sinceThirdOfMarch(world.startedAt),
  });
}

/** From now back to 18:40 of the evening before. */
function sinceLastEvening(now: number): number {
  const midnight = now - (now % day);
  return now - (midnight - day + 18 * hour + 40 * minute);
}

export function addNews(world: World, maintenance: boolean): void {
  addSite(world, {
    name: 'club-news-21',
    kind: 'plain',
    vars: { SECRET_KEY: 'canary-news-secret-key' },
    size: 'Eco',
    state: 'up',
    forMs: sinceLastEvening(world.startedAt),
    maintenance,
  });
}

/** Made once and never used: no code, no processes. */
function addEmpty(world: World): void {
  const app = blankApp(world, { name: 'robin-first-try', createdAt: world.startedAt - 410 * day });
  world.apps.push(app);
  release(world, app, { description: 'Initial release', user: world.owner });
}

export function addHousehold(world: World, robinNow: Partial<SiteSpec>): void {
  addSite(world, robin(robinNow));
  addKim(world);
  addSurvey(world);
  addOld(world);
  addNews(world, true);
  addEmpty(world);
}
