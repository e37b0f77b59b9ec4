import { describe, expect, test } from 'vitest';
import type { HistoryEntry } from '../../../electron/contract/history.ts';
import type { RestoreRow } from '../../../electron/contract/backups.ts';
import { undoable } from '../../../renderer/shared/actions/newest-undoable.ts';
import { isEnough, strengthOf } from '../../../renderer/shared/backup-lock/passphrase-strength.ts';
import { vitalOf } from '../../../renderer/features/backups/vital-config-vars.ts';
import {
  bringsDatabase,
  countTicks,
  firstTicks,
  sortRows,
} from '../../../renderer/features/backups/restore/rows.ts';

describe('a new passphrase', () => {
  test.each([
    ['', 'empty'],
    ['short one', 'short'],
    ['aaaaaaaaaaaa', 'weak'],
    ['password password password', 'weak'],
    ['river lamp window', 'fair'],
    ['river lamp window seven', 'strong'],
    ['k7#Qz!pW2v-rT9', 'strong'],
  ])('%j is %s', (passphrase, strength) => {
    expect(strengthOf(passphrase)).toBe(strength);
  });
  test('may be used from fair on', () => {
    expect((['empty', 'short', 'weak', 'fair', 'strong'] as const).map(isEnough)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});

const told = (held: readonly string[], kind: 'nightscout' | 'web') =>
  vitalOf(held, kind).map((one) => [one.name, one.held]);

describe('what matters most in a copy', () => {
  test('is told with the database and the main password first', () => {
    expect(told(['ENABLE', 'API_SECRET', 'MONGODB_URI'], 'nightscout')).toEqual([
      ['MONGODB_URI', true],
      ['API_SECRET', true],
      ['ENABLE', true],
    ]);
  });
  test('counts an old name of the database address', () => {
    expect(told(['mongo_connection', 'API_SECRET'], 'nightscout')).toEqual([
      ['mongo_connection', true],
      ['API_SECRET', true],
    ]);
  });
  test('is missed on a Nightscout site, and only there', () => {
    expect(told([], 'nightscout')).toEqual([
      ['MONGODB_URI', false],
      ['API_SECRET', false],
    ]);
    expect(told([], 'web')).toEqual([]);
  });
});

const row = (name: string, state: RestoreRow['state'], change: Partial<RestoreRow> = {}): RestoreRow => ({
  name,
  state,
  blocked: null,
  because: [],
  asked: null,
  ticked: state === 'changed' || state === 'missing',
  now: { kind: 'hidden' },
  copied: { kind: 'hidden' },
  ...change,
});

describe('a copy against the site', () => {
  const rows = [
    row('A', 'same'),
    row('B', 'only-here'),
    row('C', 'missing'),
    row('D', 'changed'),
    row('MONGODB_URI', 'changed', { ticked: false, because: ['database'] }),
    row('E F', 'missing', { blocked: 'name-grammar' }),
    row('G', 'asked', { asked: { doubt: 'comment', line: 3, readings: [] } }),
  ];
  test('shows first what asks for an answer, then what can come back, and the same apart', () => {
    const { differ, same } = sortRows(rows);
    expect(differ.map(({ name }) => name)).toEqual(['G', 'D', 'MONGODB_URI', 'C', 'E F', 'B']);
    expect(same.map(({ name }) => name)).toEqual(['A']);
  });
  test('ticks what main ticked, and never what is blocked', () => {
    expect([...firstTicks(rows)]).toEqual(['C', 'D']);
  });
  test('knows when a database would come with the ticked ones', () => {
    expect(bringsDatabase(rows, new Set(['C', 'D']))).toBe(false);
    expect(bringsDatabase(rows, new Set(['C', 'MONGODB_URI']))).toBe(true);
  });
  test('counts what comes back and what goes away', () => {
    expect(countTicks(rows, new Set(['A', 'B', 'C', 'D']))).toEqual({ back: 2, away: 1 });
    expect(countTicks(rows, new Set())).toEqual({ back: 0, away: 0 });
  });
});

const entry = (id: string, change: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id,
  at: '2026-11-20T02:00:00Z',
  act: 'settings',
  siteId: 'mia',
  siteTitle: 'Mia',
  outcome: 'done',
  changed: 'yes',
  seconds: 20,
  stuck: null,
  problem: null,
  subject: { kind: 'config-vars', names: ['ENABLE'] },
  undo: 'possible',
  undoes: null,
  documents: null,
  ...change,
});

describe('the newest change', () => {
  test('of this kind on this site can be taken back', () => {
    const entries = [entry('4', { siteId: 'leo' }), entry('3', { act: 'restart' }), entry('2'), entry('1')];
    expect(undoable(entries, 'mia', 'settings')?.id).toBe('2');
  });
  test('that was taken back already leaves the older ones alone', () => {
    expect(undoable([entry('2', { undo: 'done' }), entry('1')], 'mia', 'settings')).toBeNull();
  });
});
