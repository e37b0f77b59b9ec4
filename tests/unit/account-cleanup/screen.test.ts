import { describe, expect, test } from 'vitest';
import type { Site } from '../../../electron/contract/sites.ts';
import type { TidyRow } from '../../../electron/contract/account-cleanup.ts';
import { costOf, totalOf } from '../../../renderer/features/account-cleanup/costs.ts';
import { databasesOf } from '../../../renderer/features/account-cleanup/databases.ts';
import { inUse } from '../../../renderer/features/account-cleanup/in-use.ts';
import {
  firstTry,
  leo,
  mia,
  minutesAgo,
  news,
  now,
  old,
  reading,
  state,
  survey,
} from '../../screens/household.ts';
import { rows } from '../../screens/account-cleanup-data.ts';

const [miaRow] = rows;
if (miaRow === undefined) throw new Error('the household is empty');
const rowOf = (site: Site, change: Partial<TidyRow> = {}): TidyRow => ({ ...miaRow, id: site.id, ...change });
const day = 24 * 60;
const untouched = rowOf(mia, { releasedAt: minutesAgo(40 * day) });

describe('in use', () => {
  test.each<[string, Site, Partial<TidyRow>, string, string]>([
    ['a reading of today', mia, {}, 'yes', 'reading'],
    ['stopped 38 minutes ago', leo, {}, 'yes', 'reading'],
    ['no reading for a day', { ...mia, reading: reading(day + 1) }, {}, 'no', 'reading'],
    ['off for months', old, {}, 'no', 'reading'],
    ['off, and never read', { ...survey, state: state('off', 5 * day) }, {}, 'no', 'off'],
    ['asleep since two hours', survey, { nightscout: false }, 'yes', 'visited'],
    [
      'asleep for a week',
      { ...survey, state: state('asleep', 7 * day) },
      { nightscout: false },
      'unknown',
      'visited',
    ],
    ['changed last night', news, { releasedAt: minutesAgo(480) }, 'yes', 'changed'],
    ['closed, and not changed for weeks', news, { nightscout: false }, 'unknown', 'changed'],
    ['never published', firstTry, {}, 'no', 'never'],
    ['a Nightscout without readings', { ...mia, reading: reading(null) }, {}, 'no', 'no-reading'],
    [
      'readings kept private',
      { ...mia, reading: reading(null, { private: true, database: 'unknown' }) },
      {},
      'unknown',
      'runs',
    ],
    [
      'an Eco site that runs was visited',
      { ...news, state: state('working', 9) },
      { nightscout: false },
      'yes',
      'runs',
    ],
  ])('%s', (_name, site, row, use, because) => {
    expect(inUse(site, rowOf(site, { releasedAt: untouched.releasedAt, ...row }), now)).toMatchObject({
      use,
      because,
    });
  });
});

describe('databases', () => {
  const a = { host: 'one.example.net', name: 'ns' };
  test('two sites on one database have one letter; another name on the same host is another one', () => {
    const found = databasesOf([
      rowOf(mia, { database: a }),
      rowOf(leo, { database: { ...a, name: 'leo' } }),
      rowOf(old, { database: { ...a } }),
      rowOf(news, { database: 'none' }),
    ]);
    expect(found.get(mia.id)).toMatchObject({ letter: 'A', sites: [mia.id, old.id] });
    expect(found.get(leo.id)).toMatchObject({ letter: 'B', sites: [leo.id] });
    expect(found.has(news.id)).toBe(false);
  });

  test('what is not known is never said to be shared', () => {
    const unknown = [rowOf(mia, { database: 'unknown' }), rowOf(leo, { database: 'unknown' })];
    expect(databasesOf(unknown).size).toBe(0);
  });

  test('a hundred of them have a hundred letters', () => {
    const many = Array.from({ length: 100 }, (_, at) =>
      rowOf(mia, { id: `site-${at}`, database: { host: `h${at}.example.net`, name: null } }),
    );
    const letters = [...databasesOf(many).values()].map(({ letter }) => letter);
    expect(new Set(letters).size).toBe(100);
    expect([letters[25], letters[26]]).toEqual(['Z', 'AA']);
  });
});

describe('costs', () => {
  test('the Eco price is counted once for all, add-ons for each, and nothing for what is off', () => {
    expect(totalOf(rows)).toEqual({ cents: 700 + 700 + 500 + 500, eco: true });
  });

  test('what is off costs only its add-ons', () => {
    const off = rowOf(old, { processes: [{ type: 'web', quantity: 0, size: 'Basic' }], addonCents: 900 });
    expect(costOf(off)).toEqual({ eco: false, cents: 900 });
  });

  test('with one price missing there is no sum', () => {
    expect(totalOf([...rows, rowOf(old, { addonCents: null })])).toBeNull();
    expect(costOf(rowOf(old, { processes: null }))).toBeNull();
  });
});
