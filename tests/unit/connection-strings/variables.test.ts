import { inspect } from 'node:util';

import { describe, expect, it } from 'vitest';

import { databaseVariables } from '../../../electron/services/config-vars/database-variables.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { good } from './example.ts';

const old = good.replace('mycgm', 'old');
const look = (vars: Readonly<Record<string, string>>) =>
  databaseVariables(new Map(Object.entries(vars).map(([name, text]) => [name, new Secret(text)])));

describe('the setting that is in force', () => {
  it.each([
    ['alone', { MONGODB_URI: good }, 'MONGODB_URI'],
    ['the older name wins', { MONGODB_URI: good, MONGO_CONNECTION: old }, 'MONGO_CONNECTION'],
    ['the first of all', { MONGOLAB_URI: good, MONGO: good, STORAGE_URI: old }, 'STORAGE_URI'],
    [
      'Azure’s spelling wins over the plain one',
      { MONGODB_URI: good, CUSTOMCONNSTR_MONGODB_URI: old },
      'CUSTOMCONNSTR_MONGODB_URI',
    ],
    [
      'Azure’s spelling in small letters',
      { MONGODB_URI: good, CUSTOMCONNSTR_mongo: old },
      'CUSTOMCONNSTR_mongo',
    ],
    ['small letters', { mongo: old, MONGODB_URI: good }, 'mongo'],
    ['capitals win over small letters', { mongo: old, MONGO: good }, 'MONGO'],
    ['an empty one does not count', { MONGO_CONNECTION: ' ', MONGODB_URI: good }, 'MONGODB_URI'],
    ['none', { API_SECRET: 'abc', MONGO_COLLECTION: 'entries' }, null],
  ])('%s', (_name, vars, name) => {
    expect(look(vars as Readonly<Record<string, string>>).effective).toBe(name);
  });

  it('gives its value', () => {
    expect(look({ MONGODB_URI: good }).value?.reveal()).toBe(good);
  });
});

describe('the others', () => {
  it('are told in Nightscout’s order, and whether they hold the same', () => {
    const seen = look({ MONGODB_URI: good, mongo: old, MONGO: good, MONGOLAB_URI: good });
    expect(seen.effective).toBe('MONGO');
    expect(seen.shadowed).toEqual([
      { name: 'mongo', same: false },
      { name: 'MONGOLAB_URI', same: true },
      { name: 'MONGODB_URI', same: true },
    ]);
    expect(seen.problems).toEqual(['two-variables']);
  });

  it.each(['MONGO_COLLECTION', 'MONGODB_URL', 'MONGO_URI', 'DATABASE_URL'])('%s is never read', (name) => {
    expect(look({ [name]: good })).toMatchObject({
      effective: null,
      unread: [name],
      problems: ['wrong-variable'],
    });
  });

  it('are no problem when there are none', () => {
    expect(look({ MONGODB_URI: good, MONGO_COLLECTION: 'entries' })).toMatchObject({
      shadowed: [],
      unread: [],
      problems: [],
    });
  });
});

it('shows no value', () => {
  const seen = look({ MONGODB_URI: good, mongo: old, MONGO_URL: good });
  expect(`${JSON.stringify(seen)}${inspect(seen, { depth: 9 })}`).not.toContain('S3cretPw9');
});
