import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';

import { describe, expect, it } from 'vitest';

import { mistakeCodes } from '../../../electron/contract/connection-strings.ts';
import { explain } from '../../../electron/services/connection-strings/analysis/explain.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { good } from './example.ts';
import { keptPasswords } from './examples-gaps.ts';
import { examples } from './examples.ts';

const said = (text: string, context = {}) => {
  const { repaired, ...rest } = explain(text, context);
  return { ...rest, repaired: repaired[0]?.reveal() ?? null };
};

const tries = (text: string): readonly string[] => explain(text).repaired.map((one) => one.reveal());

describe('the mistakes', () => {
  it.each(examples.map((example) => [example.code, example.text, example] as const))(
    '%s: %s',
    (code, text, example) => {
      const context = {
        ...(example.seen === undefined ? {} : { seen: example.seen }),
        ...(example.apiSecret === undefined ? {} : { apiSecret: new Secret(example.apiSecret) }),
      };
      const answer = said(text, context);
      const verdict = example.hopeless
        ? 'hopeless'
        : example.asks !== undefined
          ? 'needs-answer'
          : example.repaired === text
            ? 'fine'
            : 'repaired';
      expect(answer.problems).toContain(code);
      expect(answer).toMatchObject({ verdict, questions: example.asks ?? [], repaired: example.repaired });
    },
  );

  it('all have a code, and every code an example', () => {
    const rows = readFileSync('docs/reference/connection-string-mistakes.md', 'utf8').matchAll(
      /\| (\d+) +\| \[([\w-]+)\]/g,
    );
    const numbered = [...rows].map(([, number, code]) => [Number(number), code] as const);
    expect(numbered.toSorted(([one], [other]) => one - other)).toEqual(
      mistakeCodes.slice(0, 32).map((code, index) => [index + 1, code]),
    );
    // Two variables and a wrong one are faults of the settings: variables.test.ts.
    const inSettings = new Set<string>(['two-variables', 'wrong-variable']);
    const told = new Set(examples.map(({ code }) => code));
    expect(mistakeCodes.filter((code) => !inSettings.has(code) && !told.has(code))).toEqual([]);
  });
});

describe('an answer', () => {
  it('takes the place of what was asked', () => {
    const text =
      'mongodb+srv://<db_username>:<db_password>@cluster0.ab1cd.mongodb.net/?retryWrites=true&w=majority';
    const answers = {
      user: new Secret('nightscout'),
      password: new Secret('S3cretPw9'),
      database: new Secret('mycgm'),
    };
    expect(said(text).questions).toEqual(['user', 'password', 'database']);
    expect(said(text, { answers })).toMatchObject({ verdict: 'repaired', repaired: good });
  });

  it('may hold any sign', () => {
    const answers = { password: new Secret('p@ss/w:rd %41') };
    const { repaired } = said(good.replace('S3cretPw9', '<password>'), { answers });
    expect(repaired).toBe(good.replace('S3cretPw9', 'p%40ss%2Fw%3Ard%20%2541'));
  });
});

const named = (text: string): readonly string[] =>
  explain(text, { answers: { database: new Secret('mycgm') } }).repaired.map((one) => one.reveal());

describe('the name of a database', () => {
  const railway = 'mongodb://mongo:S3cretPw9@junction.proxy.rlwy.net:41234';

  it.each([
    ['none before: the user is in admin', railway, 'admin'],
    ['another host without one', 'mongodb://root:S3cretPw9@db.example.org:27018/', 'admin'],
    ['another one before: the user is there', 'mongodb://root:S3cretPw9@db.example.org/test', 'test'],
    ['admin before', 'mongodb://root:S3cretPw9@db.example.org/admin', 'admin'],
    ['a gap before', 'mongodb://root:S3cretPw9@db.example.org/<dbname>', 'admin'],
  ])('takes the place to sign in along: %s', (_name, text, source) => {
    const bare = `${text.replace(/(?<=[a-z0-9])\/[^/]*$/, '')}/mycgm`;
    expect(named(text).slice(0, 2)).toEqual([`${bare}?authSource=${source}`, bare]);
  });

  it.each([
    ['Atlas says it by itself', 'mongodb+srv://anna:S3cretPw9@cluster0.ab1cd.mongodb.net/', ''],
    ['the string says it', 'mongodb://anna:S3cretPw9@db.example.org/?authSource=users', '?authSource=users'],
    ['the same name', 'mongodb://anna:S3cretPw9@db.example.org/mycgm', ''],
  ])('changes nothing else: %s', (_name, text, query) => {
    expect(named(text)[0]).toBe(`${text.replace(/(?:mycgm)?(?:\?.*)?$/, '')}mycgm${query}`);
  });

  it('keeps a user who signed in where it is when the test finds the right spelling', () => {
    const seen = { login: 'accepted', databases: [{ name: 'mycgm', nightscout: true }] } as const;
    const text = 'mongodb://anna:S3cretPw9@db.example.org/MyCGM';
    expect(explain(text, { seen }).repaired[0]?.reveal()).toBe(
      'mongodb://anna:S3cretPw9@db.example.org/mycgm?authSource=MyCGM',
    );
  });

  it('is tried with the users of admin as well, where the string leaves it open', () => {
    const text = 'mongodb://anna:S3cretPw9@db.example.org/mycgm';
    expect(explain(text)).toMatchObject({ verdict: 'fine', problems: [] });
    expect(tries(text)).toEqual([text, `${text}?authSource=admin`]);
  });
});

describe('what was taken away', () => {
  it.each([
    ['minPoolSize=1', ['minPoolSize']],
    ['authMechanism=DEFAULT', ['authMechanism']],
    ['tlsCAFile=ca.pem&directConnection=true', ['tlsCAFile', 'directConnection']],
    ['nonsense=1', ['nonsense']],
    ['retryWrites=tru', []],
  ])('is said: %s', (options, names) => {
    expect(explain(good.replace(/\?.*/, `?${options}`)).dropped).toEqual(names);
  });

  it('is not the password', () => {
    expect(explain(`${good}&S3cretPw9=1`).dropped).toEqual([]);
  });
});

describe('a password with the signs of a gap in it', () => {
  it.each(keptPasswords)('is a password: %s', (password) => {
    const text = good.replace('S3cretPw9', password);
    expect(said(text)).toMatchObject({ verdict: 'fine', problems: [], questions: [], repaired: text });
  });
});

describe('other readings', () => {
  it.each([
    ['the backslash of a shell', 'S3cret\\!Pw9', 'S3cret!Pw9'],
    ['brackets that were kept', '{S3cretPw9}', 'S3cretPw9'],
    ['round brackets', '(S3cretPw9)', 'S3cretPw9'],
    ['square brackets', '[S3cretPw9]', 'S3cretPw9'],
  ])('%s may have been meant, so both are tried', (_name, written, other) => {
    expect(tries(good.replace('S3cretPw9', written))[1]).toBe(
      good.replace('S3cretPw9', encodeURIComponent(other)),
    );
  });

  it.each([
    ['::S3cretPw9', '%3AS3cretPw9'],
    ['S3cretPw9@', 'S3cretPw9%40'],
  ])('a sign at the end of a password may belong to it: %s', (written, other) => {
    const all = tries(good.replace(':S3cretPw9', written.startsWith(':') ? written : `:${written}`));
    expect(all).toEqual(expect.arrayContaining([good, good.replace('S3cretPw9', other)]));
  });

  it('two extras that contradict each other are tried both ways', () => {
    const own = 'mongodb://nightscout:S3cretPw9@db.example.org/mycgm';
    expect(tries(`${own}?tls=true&ssl=false`).slice(0, 2)).toEqual([`${own}?tls=true`, `${own}?ssl=false`]);
  });

  it('a password in brackets may be meant as it stands', () => {
    expect(tries(good.replace('S3cretPw9', '<S3cretPw9>'))).toEqual([
      good,
      good.replace('S3cretPw9', '%3CS3cretPw9%3E'),
    ]);
  });

  it('so may one that looks encoded twice', () => {
    const text = good.replace('S3cretPw9', 'p%2540ss');
    expect(tries(text)).toEqual([text.replace('%2540', '%40'), text]);
  });
});

describe('what is shown', () => {
  it('are the parts, and dots for the password', () => {
    expect(explain(good).parts).toEqual({
      scheme: 'mongodb+srv',
      user: 'nightscout',
      password: '••••••••',
      passwordGiven: true,
      hosts: ['cluster0.ab1cd.mongodb.net'],
      database: 'mycgm',
      options: [
        { name: 'retryWrites', value: 'true' },
        { name: 'w', value: 'majority' },
      ],
    });
  });

  it('hides the user too when it is the password once more, or may be', () => {
    expect(explain(good.replace('nightscout', 'S3cretPw9')).parts.user).toBe('••••••••');
    expect(explain(good.replace('nightscout:', '')).parts.user).toBe('••••••••');
  });

  it.each(examples.map(({ text }) => [text] as const))('is never the password: %s', (text) => {
    const answer = explain(text);
    expect(`${JSON.stringify(answer)}${inspect(answer, { depth: 9 })}`).not.toMatch(/S3cretPw9|abc123def/);
  });
});
