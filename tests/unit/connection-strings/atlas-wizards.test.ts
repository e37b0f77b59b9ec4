import { describe, expect, test } from 'vitest';
import type { StringTest, StringView } from '../../../electron/contract/connection-strings.ts';
import { stringWizards } from '../../../electron/contract/guides.ts';
import { back, count, next } from '../../../renderer/guides/engine/guide.ts';
import {
  atlasWizards,
  databasesToOffer,
  needsDatabase,
} from '../../../renderer/features/connection-strings/wizards/atlas/guides.ts';
import type {
  AtlasStep,
  AtlasWizard,
} from '../../../renderer/features/connection-strings/wizards/atlas/guides.ts';
import type { StringAnswers } from '../../../renderer/features/connection-strings/wizards/use-string-wizard.ts';
import { repaired, testAt } from '../../screens/mongodb-data.ts';

const pasted: StringView = {
  ...repaired,
  site: null,
  source: { kind: 'pasted' },
  verdict: 'needs-answer',
  problems: ['placeholder-left'],
  questions: ['user', 'password'],
  ready: false,
};
const userTold: StringView = { ...pasted, questions: ['password'] };
const told: StringView = { ...pasted, questions: [], verdict: 'repaired', ready: true };
const worked: StringView = { ...told, test: testAt(null) };

/** The names of the steps that one passes by going on, while main tells of the string what stands beside each. */
function way(wizard: AtlasWizard, told: (at: AtlasStep) => StringAnswers): readonly AtlasStep[] {
  const passed: AtlasStep[] = [];
  let at: AtlasStep | null = wizard.pages[0].name;
  while (at !== null && !passed.includes(at)) {
    passed.push(at);
    at = next(wizard.pages, told(at), at);
  }
  return passed;
}

const { rebuild, password, network, wake } = atlasWizards;
const readOnly = atlasWizards['read-only'];

describe('the wizards through Atlas', () => {
  test('are all there but "find"', () => {
    expect(['find', ...Object.keys(atlasWizards)].toSorted()).toEqual([...stringWizards].toSorted());
  });

  test('keep their place under a name that main takes', () => {
    const names = Object.values(atlasWizards).flatMap(({ pages }) => pages.map(({ name }) => name));
    expect(names.filter((name) => !/^[a-z-]{1,40}$/.test(name))).toEqual([]);
  });

  test('lead back along the way that they lead on', () => {
    for (const wizard of Object.values(atlasWizards)) {
      const passed = way(wizard, () => worked);
      const returned = passed.slice(1).map((at) => back(wizard.pages, worked, at));
      expect(returned).toEqual(passed.slice(0, -1));
      expect(back(wizard.pages, worked, wizard.pages[0].name)).toBeNull();
    }
  });
});

describe('rebuilding the string', () => {
  test('asks for the user and the password only what the pasted text did not tell', () => {
    const known: Partial<Record<AtlasStep, StringView>> = { drivers: pasted, parts: pasted, user: userTold };
    expect(way(rebuild, (at) => known[at] ?? told).slice(0, 9)).toEqual([
      'what',
      'sign-in',
      'project',
      'cluster',
      'connect',
      'drivers',
      'parts',
      'user',
      'know',
    ]);
    expect(next(rebuild.pages, told, 'parts')).toBe('network');
  });

  test('does not go on without a text that main could read', () => {
    expect(next(rebuild.pages, null, 'drivers')).toBe('drivers');
    expect(next(rebuild.pages, { ...pasted, verdict: 'hopeless' }, 'drivers')).toBe('drivers');
    expect(next(rebuild.pages, { ...pasted, questions: ['everything'] }, 'drivers')).toBe('drivers');
    expect(next(rebuild.pages, pasted, 'drivers')).toBe('parts');
  });

  test('goes on from the pages beside the way, and back from them to the choice', () => {
    expect(next(rebuild.pages, null, 'wake')).toBe('connect');
    expect(back(rebuild.pages, null, 'wake')).toBe('cluster');
    expect(next(rebuild.pages, pasted, 'users-edit')).toBe('new-password');
    expect(back(rebuild.pages, pasted, 'new-password')).toBe('users-edit');
    expect(back(rebuild.pages, userTold, 'enter')).toBe('know');
    expect(next(rebuild.pages, told, 'new-password')).toBe('network');
    expect(next(rebuild.pages, told, 'network-entry')).toBe('test');
  });

  test('counts the same number of steps from the first to the last', () => {
    const totals = ([null, pasted, told, worked] as const).map((view) => count(rebuild.pages, view, 'test'));
    expect(new Set(totals.map((one) => one?.total)).size).toBe(1);
    expect(count(rebuild.pages, null, 'wake')).toBeNull();
  });

  test('is not saved before a test that worked, or that can’t be made from here', () => {
    const failed = (failure: StringTest['failure']) => ({
      ...told,
      test: testAt('login', { state: 'failed', failure }),
    });
    expect(next(rebuild.pages, told, 'test')).toBe('test');
    expect(next(rebuild.pages, failed('login-refused'), 'test')).toBe('test');
    expect(next(rebuild.pages, failed('local-dns'), 'test')).toBe('save');
    expect(next(rebuild.pages, worked, 'test')).toBe('save');
  });

  test('asks which database when the readings lie in another one than the string opens', () => {
    const other: StringView = { ...told, test: testAt(null, { opens: 'test' }) };
    expect(needsDatabase(other)).toBe(true);
    expect(next(rebuild.pages, other, 'test')).toBe('database');
    expect(next(rebuild.pages, other, 'database')).toBe('database');
    expect(next(rebuild.pages, { ...other, test: null }, 'database')).toBe('save');
  });
});

describe('the short wizards', () => {
  test('end in a restart, and only after a test that worked', () => {
    const ways = [network, wake, readOnly].map((wizard) => way(wizard, () => worked));
    expect(ways).toEqual([
      ['network', 'test', 'restart'],
      ['wake', 'test', 'restart'],
      ['users-edit', 'rights', 'test', 'restart'],
    ]);
    const silent = { ...told, test: testAt('tcp', { state: 'failed', failure: 'connection-timeout' }) };
    expect(next(wake.pages, silent, 'test')).toBe('test');
    expect(next(wake.pages, worked, 'restart')).toBeNull();
  });

  test('the password is put into the site at the end', () => {
    expect(way(password, () => worked)).toEqual(['know', 'test', 'save']);
    expect(next(password.pages, told, 'enter')).toBe('test');
    expect(next(password.pages, told, 'new-password')).toBe('test');
  });

  test('only the one about rights writes to the database', () => {
    const writing = Object.entries(atlasWizards).filter(([, { write }]) => write);
    expect(writing.map(([name]) => name)).toEqual(['read-only']);
  });
});

const found = (name: string, change: Partial<StringTest['databases'][number]> = {}) => ({
  name,
  nightscout: true,
  readings: 1000,
  newestAt: '2026-11-01T00:00:00.000Z',
  future: false,
  ...change,
});
const order = (databases: StringTest['databases'], change: Partial<StringTest> = {}) =>
  databasesToOffer(testAt(null, { databases, best: null, ...change })).map(({ name }) => name);

describe('the databases to choose from', () => {
  test('begin with the newest reading, then with the most', () => {
    const old = found('old', { readings: 90_000, newestAt: '2024-01-01T00:00:00.000Z' });
    expect(order([old, found('few', { readings: 3 }), found('many')])).toEqual(['many', 'few', 'old']);
  });

  test('begin with what main says is best', () => {
    expect(order([found('one'), found('two', { readings: 1 })], { best: 'two' })).toEqual(['two', 'one']);
  });

  test('are not led by a date in the future, or by none', () => {
    const future = found('future', { newestAt: '2031-01-01T00:00:00.000Z', future: true });
    expect(order([future, found('none', { newestAt: null, readings: 5 }), found('now')])).toEqual([
      'now',
      'future',
      'none',
    ]);
  });

  test('name at last the one that the string opens now, though it is empty; no other empty one', () => {
    const empty = { nightscout: false, readings: null, newestAt: null };
    const all = [found('test', empty), found('logs', empty), found('mine')];
    expect(order(all, { opens: 'test' })).toEqual(['mine', 'test']);
  });
});
