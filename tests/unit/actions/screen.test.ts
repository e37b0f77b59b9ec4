import { describe, expect, test } from 'vitest';
import type { SiteJob } from '../../../electron/contract/jobs.ts';
import { type HistoryAct, type HistoryEntry, historyActs } from '../../../electron/contract/history.ts';
import type { RollbackRow } from '../../../electron/contract/releases.ts';
import type { MaskedValue } from '../../../electron/contract/config-vars.ts';
import type { PluginName } from '../../../electron/contract/config-var-catalogue/index.ts';
import { entryOfJob, sinceOf, toldAs as historyTold } from '../../../renderer/shared/actions/entry-text.ts';
import { mainButton } from '../../../renderer/features/site/primary-action.ts';
import { overdue } from '../../../renderer/shared/site/site-status.ts';
import {
  afterwards,
  changedRows,
  describeRelease as versionTold,
} from '../../../renderer/features/releases/release-text.ts';
import { daysUntil } from '../../../renderer/locales/times.ts';
import { entry, mia, minutesAgo, news, now, running, state } from '../../screens/household.ts';
import { longPreview, preview, versions } from '../../screens/site-data.ts';

const ended = (kind: SiteJob['kind'], change: Partial<SiteJob> = {}): SiteJob => ({
  ...running,
  kind,
  state: 'done',
  ...change,
});

const line = (id: string, change: Partial<HistoryEntry> = {}) =>
  entry(id, { act: 'close', at: minutesAgo(1), ...change });
const closedUntil = (until: string | null) => ({ ...news, closed: { at: minutesAgo(3000), until } });

describe('the main button after an act', () => {
  test.each(['turn-off', 'close'] as const)('%s: only its undo stands there', (kind) => {
    expect(mainButton(mia, ended(kind))).toBeNull();
  });

  test('a site that is still closed can be opened, one that is off turned on', () => {
    expect(mainButton({ ...mia, state: state('closed', 0) }, ended('turn-on'))).toMatchObject({
      act: 'reopen',
    });
    expect(mainButton({ ...mia, state: state('off', 0) }, ended('undo'))).toMatchObject({ act: 'turn-on' });
  });

  test('an act of one press can be tried again when nothing was changed', () => {
    const problem = { code: 'site-busy', changed: 'no' } as const;
    expect(mainButton(mia, ended('turn-off', { state: 'failed', problem }))).toMatchObject({
      act: 'turn-off',
    });
    expect(mainButton(mia, ended('settings', { state: 'failed', problem }))).toMatchObject({ act: 'look' });
  });

  test('a site that did not stop is looked at, not turned off blindly once more', () => {
    expect(mainButton(mia, ended('turn-off', { state: 'stuck', stuck: 'still-running' }))).toMatchObject({
      act: 'look',
    });
  });
});

describe('closed for a day', () => {
  test('asks to decide once the day is over, and not before', () => {
    expect(overdue([closedUntil(minutesAgo(1))], now)).toHaveLength(1);
    expect(overdue([closedUntil(minutesAgo(-1)), closedUntil(null)], now)).toEqual([]);
  });

  test('says nothing of a site that is open again', () => {
    expect(overdue([{ ...closedUntil(minutesAgo(1)), state: state('working', 1) }], now)).toEqual([]);
  });

  test('days are counted by the calendar', () => {
    const night = new Date(2026, 10, 20, 23, 50).getTime();
    expect(daysUntil(new Date(2026, 10, 20, 23, 59).toISOString(), night)).toBe(0);
    expect(daysUntil(new Date(2026, 10, 21, 0, 1).toISOString(), night)).toBe(1);
    expect(daysUntil(new Date(2026, 10, 19, 12, 0).toISOString(), night)).toBe(-1);
  });
});

describe('History tells', () => {
  const original = entry('1', { act: 'turn-off', undo: 'done' });
  const taken = entry('2', { act: 'undo', undoes: '1' });

  test('an undo by the act that it took back', () => {
    expect(historyTold(taken, [taken, original])).toEqual({ kind: 'undid', act: 'turn-off' });
  });

  test('an undo of something that is not listed any more', () => {
    expect(historyTold(taken, [taken])).toEqual({ kind: 'act', act: 'undo' });
  });

  test('a change of settings by their names', () => {
    const change = entry('3', { act: 'settings', subject: { kind: 'config-vars', names: ['ENABLE'] } });
    expect(historyTold(change, [])).toEqual({ kind: 'settings', names: ['ENABLE'] });
    expect(historyTold({ ...change, subject: { kind: 'config-vars', names: [] } }, [])).toEqual({
      kind: 'act',
      act: 'settings',
    });
  });

  test.each([
    ['settings', 'settings'],
    ['restore', 'settings'],
    ['turn-off', 'power'],
    ['go-back', 'version'],
    ['undo', 'other'],
  ] as const)('what an undo of %s does to later changes: %s', (act, words) => {
    expect(sinceOf(act)).toBe(words);
  });

  test('every act has such words', () => {
    expect(historyActs.map((act: HistoryAct) => sinceOf(act))).not.toContain(undefined);
  });
});

describe('the line of History that belongs to a job', () => {
  const job = ended('close', { siteId: mia.id, startedAt: minutesAgo(2) });

  test('is of the same kind and site, and not older than the job', () => {
    const others = [line('other-site', { siteId: news.id }), line('other-act', { act: 'reopen' })];
    expect(entryOfJob([...others, line('mine')], job)?.id).toBe('mine');
    expect(entryOfJob([line('older', { at: minutesAgo(3) })], job)).toBeUndefined();
  });
});

const back = (name: string, now: MaskedValue, then: MaskedValue): RollbackRow => ({
  name,
  change: 'changed',
  now,
  back: then,
  secret: false,
});
const on: MaskedValue = { kind: 'switch', on: true };
const off: MaskedValue = { kind: 'switch', on: false };
const absent: MaskedValue = { kind: 'absent' };
const parts = (...names: readonly PluginName[]): MaskedValue => ({ kind: 'parts', parts: names, others: 0 });

describe('a version', () => {
  test.each([
    [48, { kind: 'changed', names: ['DISPLAY_UNITS'] }],
    [46, { kind: 'published', version: '15.0.7' }],
    [44, { kind: 'changed', names: ['TIME_FORMAT', 'THEME', 'LANGUAGE'] }],
    [43, { kind: 'back', to: 41 }],
    [42, { kind: 'addOn' }],
    [41, { kind: 'removed', names: ['MONGO_CONNECTION'] }],
    [2, { kind: 'other' }],
    [1, { kind: 'initial' }],
  ])('v%d is told in words', (number, told) => {
    const version = versions.find((one) => one.number === number);
    expect(version && versionTold(version)).toEqual(told);
  });

  test('shows only the settings that going back would change', () => {
    expect(changedRows(preview).map(({ name }) => name)).toEqual(['DISPLAY_UNITS']);
    expect(changedRows({ rows: [] })).toEqual([]);
  });

  test('says all that comes of it, an alarm that falls silent first', () => {
    expect(afterwards(changedRows(longPreview)).map(({ kind }) => kind)).toEqual([
      'alarms',
      'parts',
      'limits',
      'database',
      'secrets',
      'units',
    ]);
    const secret = { ...(longPreview.rows.find(({ name }) => name === 'API_SECRET') as RollbackRow) };
    expect(afterwards([secret])).toEqual([{ kind: 'secrets', names: ['API_SECRET'] }]);
    expect(afterwards([{ ...secret, name: 'THEME', secret: false }])).toEqual([]);
  });

  test('an alarm goes off by its switch, by its default, and by a part that goes', () => {
    expect(afterwards([back('ALARM_URGENT_LOW', on, off)])).toEqual([
      { kind: 'alarms', names: ['ALARM_URGENT_LOW'] },
    ]);
    // On by itself, so that it goes off where a switch comes back that is off; and off by itself.
    expect(afterwards([back('ALARM_URGENT_LOW', absent, off)])).toHaveLength(1);
    expect(afterwards([back('CAGE_ENABLE_ALERTS', on, absent)])).toHaveLength(1);
    // Any other word is on to the program.
    expect(afterwards([back('ALARM_LOW', { kind: 'hidden' }, off)])).toHaveLength(1);
    expect(afterwards([back('ALARM_LOW', off, on), back('ALARM_HIGH', on, absent)])).toEqual([]);
    expect(afterwards([back('ENABLE', parts('iob', 'bridge'), parts('iob'))])).toEqual([
      { kind: 'parts', parts: ['bridge'] },
    ]);
    expect(afterwards([back('DISABLE', absent, parts('ar2'))])).toEqual([{ kind: 'parts', parts: ['ar2'] }]);
  });
});
