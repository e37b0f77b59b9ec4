import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DatabaseJob } from '../../../electron/contract/jobs.ts';
import { clearedOf, toldAs } from '../../../renderer/shared/actions/entry-text.ts';
import {
  choiceOf,
  kindsOf,
  layersOf,
  needsName,
  partsOf,
  preventing,
} from '../../../renderer/features/mongodb/cleanup/usage-layers.ts';
import { flexLimit, limitOf } from '../../../renderer/features/mongodb/cleanup/limit.ts';
import { absentRow } from '../../../renderer/shared/config-var/known.ts';
import { doneOf, kindOf, soFarOf, spokenPart } from '../../../renderer/features/mongodb/job/job-steps.ts';
import { databaseJob, useJobs } from '../../../renderer/stores/jobs.ts';
import { amount, percent, size as sizeWords } from '../../../renderer/locales/sizes.ts';
import { size, stepsAt, work } from '../../screens/mongodb-data.ts';
import { entry, mia, old } from '../../screens/household.ts';

const mega = 1_048_576;
const clear = (change: Partial<DatabaseJob> = {}): DatabaseJob => ({ ...work, kind: 'clear', ...change });

const shares = (layers: ReturnType<typeof layersOf>) =>
  layers.map(({ name, share }) => [name, Math.round(share * 512)]);

beforeEach(() => vi.stubGlobal('navigator', { language: 'en-GB' }));
afterEach(() => {
  vi.unstubAllGlobals();
  useJobs.getState().forget();
});

describe('amounts', () => {
  test.each([
    [0, '0 MB'],
    [12_000, '12 kB'],
    [0.4 * mega, '0.4 MB'],
    [9.96 * mega, '10 MB'],
    [399.4 * mega, '399 MB'],
    [1024 * mega, '1 GB'],
    [5.25 * 1024 * mega, '5.3 GB'],
  ])('%d bytes: %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });

  test('follow the language of the computer', () => {
    vi.stubGlobal('navigator', { language: 'en-IN' });
    expect(amount(412_306)).toBe('4,12,306');
  });

  test.each([
    [399, 512, '78%'],
    [511.9, 512, '99%'],
    [512, 512, '100%'],
    [533, 512, '104%'],
    [0.1, 512, '1%'],
    [0, 512, '0%'],
  ])('%d of %d is %s: a part never shows as the whole, nor as nothing', (part, whole, words) => {
    expect(percent(part, whole)).toBe(words);
  });
});

describe('the cylinder', () => {
  test('has device status on top, as it may go', () => {
    expect(shares(layersOf(size, null))).toEqual([
      ['profile', 28],
      ['treatments', 61],
      ['entries', 96],
      ['devicestatus', 214],
    ]);
  });

  test('has on top what goes, and stripes exactly so much', () => {
    const layers = layersOf(size, { what: 'old-history', bytes: 110 * mega });
    expect(layers.map(({ name }) => name)).toEqual(['profile', 'devicestatus', 'treatments', 'entries']);
    expect(layers.map(({ goes }) => Math.round(goes * 512))).toEqual([0, 0, 14, 96]);
  });

  test('shows the other databases of the cluster at the bottom', () => {
    const [bottom] = layersOf({ ...size, others: [{ name: 'test', bytes: 48 * mega }] }, null);
    expect(bottom).toMatchObject({ name: 'others', share: 48 / 512 });
  });

  test('is never more than full', () => {
    const parts = size.parts.map((part) => ({ ...part, bytes: part.bytes * 2 }));
    const layers = layersOf({ ...size, parts, bytes: size.bytes * 2 }, null);
    expect(layers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  test('the list leaves out what is empty and has no name of its own', () => {
    const other = { kind: 'other', bytes: 0, documents: 0, oldestAt: null, newestAt: null } as const;
    expect(partsOf({ parts: [other, ...size.parts] }).map(({ kind }) => kind)).toEqual([
      'devicestatus',
      'entries',
      'treatments',
      'profile',
    ]);
  });
});

describe('what may go', () => {
  const days = { 'old-devicestatus': 7, 'old-history': 365 };

  test('is asked for with its days', () => {
    expect(choiceOf('old-devicestatus', days)).toEqual({ what: 'old-devicestatus', days: 7 });
    expect(choiceOf('all-devicestatus', days)).toEqual({ what: 'all-devicestatus' });
  });

  test('as a whole, or as history, needs the name of the database', () => {
    expect((['old-devicestatus', 'all-devicestatus', 'old-history'] as const).map(needsName)).toEqual([
      false,
      true,
      true,
    ]);
    expect(kindsOf('old-history')).toEqual(['entries', 'treatments']);
  });
});

describe('the limit that a person tells', () => {
  test.each([
    ['5', flexLimit],
    ['0,5', 512 * mega],
    [' 10.5 ', 10.5 * 1024 * mega],
    ['', null],
    ['0', null],
    ['much', null],
    ['99999', null],
  ])('"%s"', (typed, bytes) => {
    expect(limitOf(typed)).toBe(bytes);
  });
});

describe('the settings that keep it from filling up', () => {
  test('are all proposed where the site has none of them', () => {
    expect(preventing([]).map(({ name }) => name)).toEqual([
      'ENABLE',
      'SHOW_PLUGINS',
      'DBSIZE_ENABLE_ALERTS',
      'API3_AUTOPRUNE_DEVICESTATUS',
    ]);
  });

  test('are proposed as far as they are missing, under the name that the site uses', () => {
    const rows = [
      { ...absentRow('ENABLE'), shown: { kind: 'parts', parts: ['dbsize'], others: 0 } },
      { ...absentRow('SHOW_PLUGINS'), name: 'show_plugins', shown: { kind: 'parts', parts: [], others: 0 } },
      { ...absentRow('DBSIZE_ENABLE_ALERTS'), shown: { kind: 'switch', on: true } },
      { ...absentRow('API3_AUTOPRUNE_DEVICESTATUS'), shown: { kind: 'numbers', values: [90] } },
    ] as const;
    expect(preventing(rows)).toEqual([{ name: 'show_plugins', kind: 'parts', add: ['dbsize'], remove: [] }]);
  });
});

describe('long work', () => {
  test('is counted where the whole is known', () => {
    expect(doneOf({ documents: 5, total: null })).toBeNull();
    expect(doneOf({ documents: 5, total: 0 })).toBeNull();
    expect(doneOf({ documents: 12, total: 10 })).toBe(1);
  });

  test('is read aloud at each quarter, not at each change', () => {
    const parts = Array.from({ length: 101 }, (_, documents) => spokenPart({ documents, total: 100 }));
    expect([...new Set(parts)]).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  test('that was stopped before it cleared has cleared nothing', () => {
    expect(soFarOf(clear({ steps: stepsAt('clear', 'copying'), documents: 900 }))).toBe(0);
    expect(soFarOf(clear({ steps: stepsAt('clear', 'clearing'), documents: 900 }))).toBe(900);
  });

  test('that was stopped while it compared has copied all', () => {
    expect(soFarOf({ ...work, steps: stepsAt('copy-out', 'checking'), documents: 3, total: 900 })).toBe(900);
    expect(soFarOf({ ...work, steps: stepsAt('copy-out', 'looking'), documents: 3, total: null })).toBe(0);
  });

  test('tells collections in plain words where they are Nightscout’s own', () => {
    expect(['entries', 'devicestatus', 'food', 'other'].map(kindOf)).toEqual([
      'entries',
      'devicestatus',
      null,
      null,
    ]);
  });

  test('does not run again by a late message of its progress', () => {
    const { take } = useJobs.getState();
    take([{ ...work, state: 'done' }]);
    take([work]);
    expect(useJobs.getState().all.map(({ state }) => state)).toEqual(['done']);
  });

  test('belongs to the screen of its site or its string; from the site’s pages, to each', () => {
    const of = { string: work.string, siteId: mia.id };
    const others = { string: 'another', siteId: old.id };
    expect(databaseJob([work], ['copy-out'], of)).toBe(work);
    expect(databaseJob([work], ['clear'], of)).toBeUndefined();
    expect(databaseJob([work], ['copy-out'], others)).toBeUndefined();
    const bySite: DatabaseJob = { ...work, kind: 'from-site', string: null, siteId: null };
    expect(databaseJob([work, bySite], ['copy-out', 'from-site'], others)).toBe(bySite);
  });

  test('whose end was read does not come back; what still runs stays', () => {
    const { take, dismiss } = useJobs.getState();
    take([work]);
    dismiss(work);
    expect(useJobs.getState().all).toEqual([work]);
    const ended: DatabaseJob = { ...work, id: '5f1d0000-0000-4000-8000-00000000000f', state: 'done' };
    take([ended]);
    dismiss(ended);
    take([ended]);
    expect(useJobs.getState().all).toEqual([work]);
  });
});

describe('History', () => {
  test('says what went and how many', () => {
    const made = entry('1', {
      act: 'clear',
      subject: {
        kind: 'database-cleanup',
        database: 'nightscout',
        what: 'old-devicestatus',
        documents: 412_306,
      },
    });
    expect(clearedOf(made)).toMatchObject({
      database: 'nightscout',
      what: 'old-devicestatus',
      documents: 412_306,
    });
    expect(clearedOf({ ...made, subject: { kind: 'database', name: 'nightscout' } })).toBeNull();
    expect(clearedOf({ ...made, subject: null })).toBeNull();
  });

  test('tells of putting back what was cleared', () => {
    const made = entry('1', { act: 'clear', undo: 'done' });
    const back = entry('2', { act: 'put-back', undoes: '1' });
    expect(toldAs(back, [back, made])).toEqual({ kind: 'undid', act: 'clear' });
  });
});
