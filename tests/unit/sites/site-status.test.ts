import { describe, expect, test } from 'vitest';
import { type Site, databaseSights, stateKinds } from '../../../electron/contract/sites.ts';
import { mainButton, sideAct } from '../../../renderer/features/site/primary-action.ts';
import { needsHelp, runningOf, shownAs, sorted } from '../../../renderer/shared/site/site-status.ts';
import { leo, mia, minutesAgo, news, reading, state, survey } from '../../screens/household.ts';

/** What was seen of a site that runs, what it is called for that, and the button that may help. */
const seen: readonly (readonly [
  name: string,
  site: Site,
  running: ReturnType<typeof runningOf>,
  act: string,
])[] = [
  ['a new reading', mia, 'working', 'restart'],
  ['some readings missed', { ...mia, reading: reading(25) }, 'working', 'restart'],
  ['readings three hours old', { ...mia, reading: reading(180) }, 'readings-stopped', 'database'],
  [
    'a reading that was new when the site was last visited',
    { ...mia, reading: reading(12) },
    'working',
    'restart',
  ],
  ['no reading at all', { ...mia, reading: reading(null) }, 'no-readings', 'database'],
  ['a full database', { ...mia, reading: reading(40, { database: 'full' }) }, 'database-full', 'database'],
  [
    'a database that is gone',
    { ...mia, reading: reading(null, { database: 'silent' }) },
    'database-silent',
    'database',
  ],
  [
    'private readings',
    { ...mia, reading: reading(null, { private: true, database: 'unknown' }) },
    'working',
    'restart',
  ],
  ['readings that could not be read', { ...mia, reading: null }, 'unsure', 'look'],
  ['nobody visited it', { ...mia, visitedAt: null }, 'unsure', 'look'],
  ['a visit of this morning', { ...mia, visitedAt: minutesAgo(200) }, 'unsure', 'look'],
  ['a web site that answered', { ...news, state: state('working', 9) }, 'working', 'restart'],
  ['a web site nobody visited', { ...news, state: state('working', 9), visitedAt: null }, 'unsure', 'look'],
  [
    'a worker',
    { ...news, kind: 'worker', state: state('working', 9), visitedAt: null },
    'working',
    'restart',
  ],
];

describe('a site that runs', () => {
  test.each(seen)('%s', (_name, site, running, act) => {
    expect(runningOf(site)).toBe(running);
    expect(mainButton(site, undefined)).toMatchObject({ act });
    // Green is kept for what does what it is for.
    expect(shownAs(site).tone === 'ok').toBe(running === 'working');
    expect(needsHelp(site)).toBe(!['working', 'unsure'].includes(running ?? ''));
  });

  test('green is said of nothing else', () => {
    for (const kind of stateKinds) {
      for (const database of databaseSights) {
        for (const age of [3, 300, null]) {
          for (const visitedAt of [minutesAgo(0), minutesAgo(99), null]) {
            const site = { ...mia, visitedAt, state: state(kind, 5), reading: reading(age, { database }) };
            const good = kind === 'working' && age === 3 && database !== 'silent' && database !== 'full';
            const green = good && visitedAt === minutesAgo(0) && database !== 'empty';
            expect([kind, database, age, visitedAt, shownAs(site).tone === 'ok']).toEqual([
              kind,
              database,
              age,
              visitedAt,
              green,
            ]);
          }
        }
      }
    }
  });

  test('who needs somebody comes first, whatever the trouble', () => {
    const stale = { ...mia, id: 'stale', reading: reading(200) };
    expect(sorted([mia, stale, news, leo]).map(({ id }) => id)).toEqual(['stale', leo.id, mia.id, news.id]);
  });
});

describe('the trouble page', () => {
  test.each([
    ['boot-page', 'database', 'settings'],
    ['boot-page-database', 'database', 'restart'],
    ['boot-page-settings', 'settings', 'database'],
  ] as const)('%s leads to what it is about', (why, main, side) => {
    const site = { ...leo, state: state('stopped', 3, { why }) };
    expect(mainButton(site, undefined)).toMatchObject({ act: main });
    expect(sideAct(site, undefined)).toBe(side);
  });
});

test('an Eco site without hours is not offered to be woken', () => {
  const site = { ...survey, noHours: true };
  expect(mainButton(site, undefined)).toMatchObject({ act: 'plans' });
  expect(shownAs(site).word).toBe('state.noHours');
  expect(mainButton(survey, undefined)).toMatchObject({ act: 'wake' });
});
