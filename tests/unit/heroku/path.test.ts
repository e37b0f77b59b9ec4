import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { path, PathPartError } from '../../../electron/services/heroku/path.ts';
import { counterexample } from '../../support/counterexample.ts';

describe('a path to Heroku', () => {
  it.each(['robin-ns-77ab', '01234567-89ab-cdef-0123-456789abcdef', '~', 'web', 'A_b-9'])(
    'takes %s',
    (part) => {
      expect(path`/apps/${part}/dynos`).toBe(`/apps/${part}/dynos`);
    },
  );

  it.each([
    '',
    '.',
    '..',
    '../account',
    'a/b',
    'a\\b',
    'a?b',
    'a#b',
    'a b',
    'a%2fb',
    '%2e%2e',
    'a\0',
    'a\n',
    '-a',
    '~a',
    '@evil.example',
    'a'.repeat(129),
    'é',
  ])('refuses %j', (part) => {
    expect(() => path`/apps/${part}`).toThrow(PathPartError);
  });

  it('leads to the route it was written for, whatever the part', () => {
    const stays = fc.property(fc.string({ unit: 'binary' }), (part) => {
      try {
        const url = new URL(`https://api.heroku.com${path`/apps/${part}/dynos`}`);
        return (
          /^\/apps\/[^/]+\/dynos$/.test(url.pathname) && url.host === 'api.heroku.com' && url.search === ''
        );
      } catch (cause) {
        return cause instanceof PathPartError;
      }
    });
    expect(counterexample(stays)).toBeNull();
  });

  it('does not tell the bad part: it may be a secret that was mistaken for a name', () => {
    expect(() => path`/apps/${'canary secret'}`).not.toThrow(/canary/);
  });
});
