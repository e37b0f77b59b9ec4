import { describe, expect, test } from 'vitest';
import {
  configVarNameProblem,
  type ListedConfigVar,
  type MaskedValue,
} from '../../../electron/contract/config-vars.ts';
import { checkNumber } from '../../../renderer/features/config-vars/edit/number.ts';
import { absentRow } from '../../../renderer/shared/config-var/known.ts';
import {
  filtered,
  grouped,
  openFirst,
  rowsWith,
  searched,
} from '../../../renderer/features/config-vars/group-and-filter.ts';
import { partsDiffer } from '../../../renderer/shared/config-var/plugins-differ.ts';
import {
  nothingWaits,
  partsChange,
  shownAfter,
  tickedPlugins,
  withChange,
  withoutChange,
} from '../../../renderer/features/config-vars/pending-changes.ts';

const hidden: MaskedValue = { kind: 'hidden' };
const row = (name: string, shown: MaskedValue = hidden): ListedConfigVar => ({ ...absentRow(name), shown });
const names = (rows: readonly ListedConfigVar[]) => rows.map(({ name }) => name);
const rows = [row('GRANDMA_NOTE'), row('ENABLE'), row('API_SECRET'), row('BG_HIGH')];
const doubleLogin = {
  code: 'double-login',
  severity: 'warning',
  names: ['ENABLE'],
  parts: [],
  version: null,
  fix: [],
  question: null,
} as const;
const readable = {
  code: 'readable-by-all',
  severity: 'hint',
  names: ['API_SECRET'],
  parts: [],
  version: null,
  fix: [],
  question: null,
} as const;
const words = ({ name }: ListedConfigVar) => (name === 'BG_HIGH' ? 'Very high limit' : '');

describe('the list', () => {
  test('stands in the groups of the catalogue, unknown names last', () => {
    const groups = grouped(rows, rows);
    expect(groups.map(({ name }) => name)).toEqual(['access', 'alarms', 'features', 'others']);
    expect(names(groups[3]?.rows ?? [])).toEqual(['GRANDMA_NOTE']);
  });
  test('says how many of a group a search leaves', () => {
    const both = [row('API_SECRET'), row('MONGODB_URI')];
    expect(grouped(both, both.slice(0, 1))).toMatchObject([{ name: 'access', all: 2 }]);
  });
  test('opens the group that something is wrong with, and for a hint alone the first', () => {
    const groups = grouped(rows, rows);
    expect(openFirst(groups, [doubleLogin])).toBe('features');
    expect(openFirst(groups, [readable])).toBe('access');
    expect(openFirst([], [])).toBeNull();
  });
  test('is searched by technical name, with or without its lines, and by plain words', () => {
    expect(names(searched(rows, 'api secret', words))).toEqual(['API_SECRET']);
    expect(names(searched(rows, 'API_SEC', words))).toEqual(['API_SECRET']);
    expect(names(searched(rows, ' limit very ', words))).toEqual(['BG_HIGH']);
    expect(searched(rows, 'giraffe', words)).toEqual([]);
    expect(searched(rows, '  ', words)).toEqual(rows);
  });
  test('shows what waits to be added beside what is there', () => {
    const waiting = withChange(nothingWaits, { name: 'GRANDMA_PHONE', kind: 'set', value: 'x' });
    const all = rowsWith(rows, waiting);
    expect(names(all)).toEqual([...names(rows), 'GRANDMA_PHONE']);
    expect(names(filtered(all, 'waiting', [], waiting))).toEqual(['GRANDMA_PHONE']);
    expect(names(filtered(all, 'look', [doubleLogin], waiting))).toEqual(['ENABLE']);
    expect(names(filtered(all, 'secret', [], waiting))).toEqual([
      'GRANDMA_NOTE',
      'API_SECRET',
      'GRANDMA_PHONE',
    ]);
  });
});

describe('a change that waits', () => {
  test('takes the place of an earlier one of the same setting, and can be taken back', () => {
    const first = withChange(nothingWaits, { name: 'BG_HIGH', kind: 'set', value: '250' });
    const second = withChange(first, { name: 'BG_HIGH', kind: 'delete' });
    expect([...second.values()]).toEqual([{ name: 'BG_HIGH', kind: 'delete' }]);
    expect(withoutChange(second, 'BG_HIGH').size).toBe(0);
    expect(first.get('BG_HIGH')).toMatchObject({ kind: 'set' });
  });
  test.each<[string, string, MaskedValue]>([
    ['NIGHT_MODE', 'on', { kind: 'switch', on: true }],
    ['CAGE_ENABLE_ALERTS', 'false', { kind: 'switch', on: false }],
    ['TIME_FORMAT', '24', { kind: 'word', value: '24' }],
    ['AUTH_DEFAULT_ROLES', 'something of my own', hidden],
    ['ALARM_LOW_MINS', '15 30', { kind: 'numbers', values: [15, 30] }],
    ['ERRORCODES_WARN', 'off', { kind: 'switch', on: false }],
    ['CUSTOM_TITLE', 'Leo', hidden],
    ['API_SECRET', 'a made-up secret', hidden],
    ['GRANDMA_NOTE', 'on', hidden],
  ])('%s is told without its value unless it is of a closed list', (name, value, shown) => {
    expect(shownAfter(row(name), { name, kind: 'set', value })).toEqual(shown);
  });
  test('of a setting that goes away leaves nothing there', () => {
    expect(shownAfter(row('BG_HIGH'), { name: 'BG_HIGH', kind: 'delete' })).toEqual({ kind: 'absent' });
  });
});

describe('parts', () => {
  const there: MaskedValue = { kind: 'parts', parts: ['careportal', 'bridge'], others: 1 };
  test('that are ticked anew become what comes and what goes', () => {
    const change = partsChange('ENABLE', there, ['careportal', 'connect']);
    expect(change).toEqual({ name: 'ENABLE', kind: 'parts', add: ['connect'], remove: ['bridge'] });
    if (change === null) return;
    expect(tickedPlugins(there, change)).toEqual(['careportal', 'connect']);
    const after = shownAfter(row('ENABLE', there), change);
    expect(after).toEqual({ kind: 'parts', parts: ['careportal', 'connect'], others: 1 });
    expect(partsDiffer(there, after)).toEqual({ come: ['connect'], go: ['bridge'] });
  });
  test('ticked as they were change nothing', () => {
    expect(partsChange('ENABLE', there, ['bridge', 'careportal'])).toBeNull();
  });
  test('are told only of lists of parts', () => {
    expect(partsDiffer(there, hidden)).toBeNull();
  });
});

describe('a typed number', () => {
  const one = { min: 1, max: 600, many: false, off: false };
  test.each([
    [' 7,5 ', one, '7.5'],
    ['120', one, '120'],
    ['15   30 45', { ...one, many: true }, '15 30 45'],
    ['OFF', { ...one, many: true, off: true }, 'off'],
  ])('%j is kept as the site reads it', (typed, rule, value) => {
    expect(checkNumber(typed, rule)).toEqual({ ok: true, value });
  });
  test.each([
    ['', one, 'numberEmpty'],
    ['a lot', one, 'notNumber'],
    ['1 2', one, 'notNumber'],
    ['1e3', one, 'notNumber'],
    ['off', one, 'notNumber'],
    ['601', one, 'outOfRange'],
    ['5 900', { ...one, many: true }, 'outOfRange'],
  ])('%j is not kept', (typed, rule, wrong) => {
    expect(checkNumber(typed, rule)).toEqual({ ok: false, wrong });
  });
});

test.each([
  ['GRANDMA_PHONE', null],
  ['_lower9', null],
  ['9_LIVES', 'name-grammar'],
  ['TWO WORDS', 'name-grammar'],
  ['', 'name-grammar'],
  ['HEROKU_APP_NAME', 'name-reserved'],
])('the name %j may be added or not', (name, fault) => {
  expect(configVarNameProblem(name)).toBe(fault);
});
