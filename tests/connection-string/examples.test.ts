import { inspect } from 'node:util';

import { describe, expect, it } from 'vitest';

import { mistakes } from '../../electron/contract/connection-string.ts';
import { explain } from '../../electron/services/connection-string/explain.ts';
import { Secret } from '../../electron/services/secret.ts';
import { good } from './example.ts';
import { examples } from './examples.ts';

const said = (text: string, context = {}) => {
  const { repaired, ...rest } = explain(text, context);
  return { ...rest, repaired: repaired[0]?.reveal() ?? null };
};

const tries = (text: string): readonly string[] => explain(text).repaired.map((one) => one.reveal());

describe('the mistakes of table B4', () => {
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
    const numbers = Object.values(mistakes).filter((number) => number !== null);
    expect(numbers.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 32 }, (_, index) => index + 1),
    );
    // Two variables and a wrong one are faults of the settings: variables.test.ts.
    const inSettings = new Set(['two-variables', 'wrong-variable']);
    const told = new Set(examples.map(({ code }) => code));
    expect(Object.keys(mistakes).filter((code) => !inSettings.has(code) && !told.has(code as never))).toEqual(
      [],
    );
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

describe('other readings', () => {
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
