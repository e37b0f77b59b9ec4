import { describe, expect, test } from 'vitest';
import type { SiteJob, StuckReason } from '../../../electron/contract/jobs.ts';
import type { HistoryEntry } from '../../../electron/contract/history.ts';
import { type Site, type StateKind, stateKinds } from '../../../electron/contract/sites.ts';
import { grouped } from '../../../renderer/features/history/group-by-day.ts';
import { mainButton } from '../../../renderer/features/site/primary-action.ts';
import { found, sorted } from '../../../renderer/shared/site/site-status.ts';
import { siteJob, withJob } from '../../../renderer/stores/jobs.ts';
import {
  entries,
  household,
  leo,
  manySites,
  mia,
  now,
  running,
  state,
  survey,
} from '../../screens/household.ts';

const job = (change: Partial<SiteJob>): SiteJob => ({ ...running, ...change });
const ids = (list: readonly HistoryEntry[]) => list.map(({ id }) => id);
const inState = (kind: StateKind): Site => ({ ...mia, state: state(kind, 10) });

describe('My sites', () => {
  test('shows the site that needs help first and leaves the rest in their order', () => {
    expect(sorted(household).map(({ title }) => title)).toEqual([
      'Leo’s Nightscout',
      'Mia’s Nightscout',
      'Class survey',
      'Old Nightscout',
      'Club news',
    ]);
  });

  test('finds a site by any part of its name or address, in any order', () => {
    expect(found(household, 'night LEO').map(({ name }) => name)).toEqual(['leo-ns-77ab']);
    expect(found(household, 'club-news').map(({ name }) => name)).toEqual(['club-news-21']);
    expect(found(manySites, '')).toHaveLength(100);
    expect(found(manySites, 'no such site')).toEqual([]);
  });
});

describe('the one main button of a site', () => {
  test.each([
    ['stopped', 'restart', true],
    ['working', 'restart', false],
    ['asleep', 'wake', true],
    ['off', 'turn-on', true],
    ['closed', 'reopen', true],
    ['unknown', 'look', true],
  ] as const)('%s: %s', (kind, act, strong) => {
    expect(mainButton(inState(kind), undefined)).toEqual({ kind: 'offer', act, strong });
  });

  test('is missing where nothing can be done', () => {
    const without = stateKinds.filter((kind) => mainButton(inState(kind), undefined) === null);
    expect(without).toEqual(['checking', 'starting', 'empty']);
  });

  test('is busy while a restart runs', () => {
    expect(mainButton(leo, running)).toEqual({ kind: 'busy', job: 'restart' });
  });

  test('opens the site when the restart helped', () => {
    expect(mainButton(mia, { ...running, state: 'done' })).toMatchObject({ act: 'open' });
  });

  test('looks first when nobody knows whether the restart took place', () => {
    const failed = job({ state: 'failed', problem: { code: 'heroku-silent', changed: 'unknown' } });
    expect(mainButton(leo, failed)).toMatchObject({ act: 'look' });
    const refused = { ...failed, problem: { code: 'heroku-down', changed: 'no' } } as const;
    expect(mainButton(leo, refused)).toMatchObject({ act: 'restart' });
  });

  const reasons: readonly StuckReason[] = ['stopped-again', 'still-starting', 'closed', 'off'];
  test.each(reasons)('does not offer another restart when it is stuck: %s', (stuck) => {
    expect(mainButton(leo, { ...running, state: 'stuck', stuck })).not.toMatchObject({ act: 'restart' });
  });
});

const newest = (known: SiteJob, arrived: SiteJob) => siteJob(withJob([known], arrived), known.siteId)?.id;

describe('news of a job', () => {
  test('the end of a job is not undone by a late message of its progress', () => {
    const ended = job({ state: 'done' });
    expect(withJob([ended], job({}))).toEqual([ended]);
    expect(withJob([job({})], ended)).toEqual([ended]);
  });
  test('a newer job replaces an older one', () => {
    const later = new Date(now + 1000).toISOString();
    expect(newest(job({}), job({ id: 'job-2', startedAt: later }))).toBe('job-2');
    expect(newest(job({ startedAt: later }), job({ id: 'job-0' }))).toBe(job({}).id);
  });
});

describe('History', () => {
  const cut: HistoryEntry = {
    ...(entries[0] as HistoryEntry),
    id: '1',
    siteId: survey.id,
    outcome: 'interrupted',
    at: new Date(now - 3_600_000).toISOString(),
  };

  test('is told by day', () => {
    const groups = grouped([cut, ...entries], now);
    expect(ids(groups.open)).toEqual(['1']);
    expect(ids([...groups.today, ...groups.yesterday, ...groups.earlier])).toEqual(['2', '3', '4', '5', '6']);
  });

  test('an act that was cut short asks for a look only until something else was done to that site', () => {
    const after: HistoryEntry = { ...cut, id: '0', outcome: 'done', at: new Date(now).toISOString() };
    expect(grouped([after, cut, ...entries], now).open).toEqual([]);
  });
});
