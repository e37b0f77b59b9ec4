import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type StringTest,
  type StringView,
  mistakeCodes,
} from '../../../electron/contract/connection-strings.ts';
import { testFailures } from '../../../electron/contract/problems.ts';
import { fail, ok } from '../../../electron/contract/result.ts';
import { partsShown } from '../../../renderer/features/connection-strings/connection-string-parts.tsx';
import { answersOf } from '../../../renderer/features/connection-strings/change-part.tsx';
import { bitOf, mistakesOf } from '../../../renderer/features/connection-strings/mistakes.ts';
import {
  databaseToChoose,
  mayBeSaved,
  waysAfter,
} from '../../../renderer/features/connection-strings/next-steps.ts';
import { useStrings } from '../../../renderer/stores/connection-strings.ts';
import { back, count, next } from '../../../renderer/guides/engine/guide.ts';
import { findSteps } from '../../../renderer/features/connection-strings/wizards/find/steps.ts';
import { lazy } from '../../../renderer/locales/en/lazy.ts';
import { repaired, stringId, testAt } from '../../screens/mongodb-data.ts';

const asking = (question: StringView['questions'][number], change: Partial<StringView> = {}): StringView => ({
  ...repaired,
  verdict: 'needs-answer',
  questions: [question],
  ready: false,
  ...change,
});
const failed = (failure: StringTest['failure']) => testAt('login', { state: 'failed', failure });

const lines = (view: StringView) =>
  Object.fromEntries(partsShown(view.parts).map((part) => [part.name, part.lines]));
const testShown = () => useStrings.getState().byId[stringId]?.test;

describe('what was wrong with a string', () => {
  test('every mistake has words, and none is left over', () => {
    expect(Object.keys(lazy.connectionStringMistakes).toSorted()).toEqual([...mistakeCodes].toSorted());
    expect(new Set(mistakeCodes).size).toBe(mistakeCodes.length);
  });

  test('a repaired one has nothing left to do', () => {
    expect(mistakesOf(repaired)).toEqual({ repaired: repaired.problems, open: [] });
  });

  test('what asks a question waits, the rest is mended', () => {
    const view = asking('password', { problems: ['quotes-around', 'placeholder-left'] });
    expect(mistakesOf(view)).toEqual({ repaired: ['quotes-around'], open: ['placeholder-left'] });
  });

  test('nothing of a hopeless one is said to be mended', () => {
    const view = asking('everything', { verdict: 'hopeless', problems: ['quotes-around', 'web-address'] });
    expect(mistakesOf(view).repaired).toEqual([]);
  });

  test('rights that only Atlas can give are never said to be mended', () => {
    const problems = ['wrong-auth-source', 'read-only-user'] as const;
    const test = testAt(null, { rights: 'other-database' });
    expect(mistakesOf({ ...repaired, problems, test }).open).toEqual(problems);
  });

  test.each([
    ['pool-option', ['minPoolSize'], ['pool-option'], '− minPoolSize'],
    ['option-refused', ['authMechanism'], ['option-refused'], '− authMechanism'],
    [
      'options-damaged',
      ['directConnection', 'nonsense'],
      ['options-damaged'],
      '− directConnection, nonsense',
    ],
    [
      'options-damaged',
      ['minPoolSize', 'maxConnecting'],
      ['pool-option', 'options-damaged'],
      '− maxConnecting',
    ],
    ['file-option', ['tlsCAFile', 'authMechanism'], ['option-refused', 'file-option'], '− tlsCAFile'],
    ['options-damaged', [], ['options-damaged'], null],
  ] as const)('the chip of %s names what was taken away: %j', (code, dropped, problems, chip) => {
    expect(bitOf(code, { ...repaired, problems, dropped })).toBe(chip);
  });

  test.each(['unreachable-host', 'tables-address', 'dead-host'] as const)(
    '%s is never said to be mended while it is open',
    (code) => {
      const view = asking('host', { problems: [code] });
      expect(mistakesOf(view)).toEqual({ repaired: [], open: [code] });
    },
  );

  test('the chip names the database that was put in', () => {
    expect(bitOf('no-database', repaired)).toBe('+ nightscout');
    const without = { ...repaired, parts: { ...repaired.parts, database: null } };
    expect(bitOf('no-database', without)).toBeNull();
  });
});

describe('the parts of a string', () => {
  test('a part that a site needs and has not is shown as missing', () => {
    const { parts } = repaired;
    const bare = {
      ...repaired,
      parts: { ...parts, user: '', password: null, passwordGiven: false, options: [] },
    };
    expect(lines(bare)).toMatchObject({ user: [], password: [] });
    expect(lines(bare)).not.toHaveProperty('extras');
  });

  test('the password is dots', () => {
    expect(lines(repaired)['password']).toEqual(['••••••••']);
  });

  test('only what was changed is sent, and an empty password box changes nothing', () => {
    const now = {
      user: 'mia_site',
      password: '',
      host: 'cluster0.ab1cd.mongodb.net',
      database: 'nightscout',
    };
    expect(answersOf(repaired, now)).toEqual({});
    expect(answersOf(repaired, { ...now, password: ' as typed ', database: ' mycgm ' })).toEqual({
      password: ' as typed ',
      database: 'mycgm',
    });
  });
});

describe('after a test', () => {
  test('every failure has words and a way on', () => {
    expect(Object.keys(lazy.connectionStringTest.failure).toSorted()).toEqual([...testFailures].toSorted());
    expect(testFailures.filter((failure) => waysAfter[failure].length === 0)).toEqual([]);
  });

  test('what works may be saved, also when the user may only read', () => {
    expect(mayBeSaved(testAt(null, { failure: 'read-only', rights: 'read-only' }))).toBe('tested');
  });

  test.each(['local-dns', 'connection-timeout', 'connection-refused', 'no-route'] as const)(
    'it may be saved untested where %s stands in the way of this computer alone',
    (failure) => expect(mayBeSaved(failed(failure))).toBe('untested'),
  );

  test.each(['login-refused', 'address-gone', 'not-allowed', 'string', 'offline'] as const)(
    'it may not be saved after %s',
    (failure) => expect(mayBeSaved(failed(failure))).toBe('no'),
  );

  test('it may not be saved before a test, while one runs, or after a stopped one', () => {
    const tests = [null, testAt('tcp'), testAt('tcp', { state: 'stopped' })];
    expect(tests.map(mayBeSaved)).toEqual(['no', 'no', 'no']);
  });

  test('a database is offered when the readings lie in another one than the string opens', () => {
    expect(databaseToChoose(testAt(null))).toBeNull();
    expect(databaseToChoose(testAt(null, { opens: 'test' }))).toEqual(['nightscout']);
    const two = [...testAt(null).databases].map((database) => ({ ...database, nightscout: true }));
    expect(databaseToChoose(testAt(null, { opens: 'none', best: null, databases: two }))).toEqual([
      'nightscout',
      'test',
    ]);
  });
});

describe('finding a string', () => {
  const steps = findSteps('site');

  test('leads from what was found to the test, past every question that nobody asks', () => {
    expect(next(steps, repaired, 'look')).toBe('test');
    expect(back(steps, repaired, 'test')).toBe('look');
  });

  test.each(['user', 'password', 'host', 'database'] as const)('asks for the %s first', (question) => {
    expect(next(steps, asking(question), 'look')).toBe(question);
    expect(next(steps, asking(question), question)).toBe(question);
    expect(next(steps, repaired, question)).toBe('test');
  });

  test('does not ask for a database name that the test can find', () => {
    expect(next(steps, asking('database', { ready: true }), 'look')).toBe('test');
  });

  test('stays where it is while nothing can be made of it', () => {
    expect(next(steps, null, 'look')).toBe('look');
    expect(next(steps, asking('everything'), 'bring')).toBe('bring');
    expect(next(steps, { ...repaired, verdict: 'hopeless' }, 'bring')).toBe('bring');
  });

  test('goes back to where a brought string was brought', () => {
    const brought: StringView = { ...repaired, source: { kind: 'pasted' } };
    expect(back(steps, brought, 'test')).toBe('bring');
  });

  test('without a site it begins with bringing, and the count never changes', () => {
    expect(findSteps(null)[0].name).toBe('bring');
    const brought: StringView = { ...repaired, source: { kind: 'pasted' } };
    expect(count(findSteps(null), null, 'bring')).toEqual({ number: 1, total: 2 });
    expect(count(findSteps(null), brought, 'test')).toEqual({ number: 2, total: 2 });
    expect(count(steps, brought, 'test')).toEqual({ number: 2, total: 2 });
  });
});

describe('the store of strings', () => {
  const calls = {
    'connectionStrings.test': vi.fn<() => Promise<unknown>>(),
    'guides.list': vi.fn<() => Promise<unknown>>(),
    'guides.keep': vi.fn<() => Promise<unknown>>(),
    'guides.end': vi.fn<() => Promise<unknown>>(),
  };
  beforeEach(() => {
    vi.stubGlobal('window', { sitekeeper: { calls, events: {} } });
    for (const call of Object.values(calls)) call.mockReset().mockResolvedValue(ok(undefined));
    useStrings.getState().forget();
    useStrings.getState().take([repaired]);
  });

  test('an answer does not take back a step that arrived before it', async () => {
    calls['connectionStrings.test'].mockImplementation(() => {
      useStrings.getState().takeTest(stringId, testAt('login'));
      return Promise.resolve(ok(testAt('text')));
    });
    await useStrings.getState().test(stringId, false);
    expect(testShown()).toEqual(testAt('login'));
  });

  test('why a test did not begin is known, whoever asked for it, until the next one', async () => {
    const declined = { code: 'not-agreed', changed: 'no' } as const;
    calls['connectionStrings.test']
      .mockResolvedValueOnce(fail(declined))
      .mockResolvedValueOnce(fail(declined));
    await useStrings.getState().test(stringId, false);
    expect(useStrings.getState().refused).toEqual({ [stringId]: declined });

    // The name of its database was found: it is tested by itself, and main's question is declined.
    useStrings.setState({ refused: {} });
    useStrings.getState().takeTest(stringId, testAt(null));
    useStrings.getState().takeLearnt({ ...repaired, test: null });
    await vi.waitFor(() => expect(useStrings.getState().refused).toEqual({ [stringId]: declined }));

    calls['connectionStrings.test'].mockResolvedValue(ok(testAt('text')));
    await useStrings.getState().test(stringId, false);
    expect(useStrings.getState().refused).toEqual({ [stringId]: null });
  });

  test('a test of a string that is not known here changes nothing', () => {
    useStrings.getState().takeTest('another', testAt('login'));
    expect(useStrings.getState().byId).not.toHaveProperty('another');
  });

  test('what main knew before it was told of a step does not take the wizard back to it', async () => {
    const keeping = Promise.withResolvers<unknown>();
    calls['guides.keep'].mockReturnValue(keeping.promise);
    useStrings.setState({ open: [] });
    const place = { wizard: 'find', site: null, string: null } as const;
    void useStrings.getState().keep({ ...place, step: 'look' });
    const loading = useStrings.getState().loadOpen();
    await Promise.resolve();
    expect(calls['guides.list']).not.toHaveBeenCalled();
    calls['guides.list'].mockResolvedValue(ok([{ ...place, step: 'look', at: '2026-11-20T02:14:00.000Z' }]));
    keeping.resolve(ok(undefined));
    await loading;
    expect(useStrings.getState().open).toMatchObject([{ step: 'look' }]);
  });

  test('a wizard is kept once for each site, and gone when it has ended', async () => {
    calls['guides.list'].mockResolvedValue(ok([]));
    const { keep, end } = useStrings.getState();
    await keep({ wizard: 'find', site: null, step: 'bring', string: null });
    await keep({ wizard: 'find', site: null, step: 'test', string: repaired });
    expect(useStrings.getState().open).toMatchObject([{ step: 'test' }]);
    expect(calls['guides.keep']).toHaveBeenLastCalledWith({
      wizard: 'find',
      site: null,
      step: 'test',
      string: stringId,
    });
    await end('find', null);
    expect(useStrings.getState().open).toEqual([]);
  });
});
