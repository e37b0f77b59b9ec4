import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findKey } from '../../../electron/services/account/parse-key.ts';
import { counterexample } from '../../support/counterexample.ts';

const fresh = 'HRKU-AAbbCC0123456789ddEEff_-xyz';
const old = '01234567-89ab-cdef-0123-456789abcdef';

const whole = `HRKU-AA${'bC3_'.repeat(14)}xY`;

const read = (text: string): string | null => {
  const key = findKey(text);
  return key === null || key === 'several' ? key : key.reveal();
};

describe('a pasted key', () => {
  it.each([fresh, old, old.toUpperCase(), `HRKU-${old}`])('%s is a key', (key) => {
    expect(read(key)).toBe(key);
  });

  it.each<[string, string]>([
    ['spaces around', `  ${fresh}  `],
    ['a line break behind', `${fresh}\r\n`],
    ['quotes', `"${fresh}"`],
    ['single quotes', `'${fresh}'`],
    ['curly quotes', `“${fresh}”`],
    ['backquotes', `\`${fresh}\``],
    ['angle brackets', `<${fresh}>`],
    ['invisible characters', `\uFEFF\u200B${fresh}\u200D`],
    ['a space that does not break', `\u00A0${fresh}\u00A0`],
    ['a full stop behind', `${fresh}.`],
    ['a comma behind', `${fresh},`],
    ['Bearer', `Bearer ${fresh}`],
    ['its name', `HEROKU_API_KEY=${fresh}`],
    ['its name, quotes and spaces', ` HEROKU_API_KEY = "${fresh}" ; `],
    ['Token:', `Token: ${fresh}`],
    ['Key:', `key: ${old}`],
    ['itself once more', `${fresh} ${fresh}`],
    ['export and quotes', `export HEROKU_API_KEY='${fresh}'`],
    ['a header', `curl -H "Authorization: Bearer ${fresh}" https://api.heroku.com/apps`],
    [
      '.netrc',
      `machine api.heroku.com\n  login me@example.com\n  password ${fresh}\nmachine git.heroku.com\n  login me@example.com\n  password ${fresh}\n`,
    ],
    ['.netrc of older days', `machine api.heroku.com\n  login me@example.com\n  password ${old}\n`],
    ['JSON', `{"id":"11111111-2222-3333-4444-555555555555","access_token":{"token":"${fresh}"}}`],
    [
      'what the client prints',
      `Client:      <none>\nID:          11111111-2222-3333-4444-555555555555\nDescription: phone\nScope:       global\nToken:       ${fresh}\n`,
    ],
    [
      'the same with an old key',
      `ID:          11111111-2222-3333-4444-555555555555\nScope:       global\nToken:       ${old}\n`,
    ],
    ['a table', `| Description | Token |\n| --- | --- |\n| phone | ${fresh} |\n`],
    ['PowerShell', `PS C:\\Users\\Anna> $env:HEROKU_API_KEY = "${fresh}"`],
    ['a letter around it', `Hello! The key is „${fresh}“, as you asked.\nBye`],
    ['marks of direction inside', `${fresh.slice(0, 12)}\u200E${fresh.slice(12)}`],
    ['French quotes', `« ${fresh} »`],
  ])('is found with %s', (_name, text) => {
    expect([fresh, old]).toContain(read(text));
  });

  it.each([
    [`${whole.slice(0, 40)}\n${whole.slice(40)}`, whole],
    [`> ${whole.slice(0, 40)}\r\n> ${whole.slice(40)}\r\n`, whole],
    [`Token: "${whole.slice(0, 9)}\n  ${whole.slice(9)}"`, whole],
    [`${old.slice(0, 20)}\n${old.slice(20)}`, old],
    ['HRKU-line\nbreak0123456789012345', 'HRKU-linebreak0123456789012345'],
    [`${whole}\n0123456789`, whole],
    [`${fresh}\nglobal`, fresh],
  ])('%j comes together over two lines, and nothing else joins it', (text, key) => {
    expect(read(text)).toBe(key);
  });

  it.each([
    ['two with the prefix', `${fresh}\n${whole}`],
    ['two of older days', `${old} 11111111-2222-3333-4444-555555555555`],
    ['two in a table', `phone  ${old}  global\nlaptop  11111111-2222-3333-4444-555555555555  global`],
  ])('%s: nobody knows which is meant', (_name, text) => {
    expect(read(text)).toBe('several');
  });

  it.each([
    '',
    ' ',
    'hello',
    'HRKU-',
    'HRKU-short',
    `HRKU-${'a'.repeat(121)}`,
    `${old}-${old}`,
    'HRKU-with space in the middle 0123456789',
    'HRKU-semi;colon0123456789012345',
    'HRKU-abcdéfghijklmnopqrstuvwxyz',
    '01234567-89ab-cdef-0123-456789abcde',
    '01234567-89ab-cdef-0123-456789abcdeg',
    'https://dashboard.heroku.com/account',
    'me@example.com',
    '__proto__',
  ])('%j is none', (text) => {
    expect(read(text)).toBeNull();
  });

  it('is found in whatever people copy along', () => {
    const junk = fc.string({
      unit: fc.constantFrom(' ', '\t', '\n', '"', "'", '`', '“', '”', '\u200B', '\uFEFF'),
    });
    const found = fc.property(
      junk,
      fc.constantFrom(fresh, old),
      junk,
      (left, key, right) => read(left + key + right) === key,
    );
    expect(counterexample(found)).toBeNull();
  });

  it('holds nothing that could break out of a header', () => {
    const safe = fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const key = read(`HRKU-aaaaaaaaaaaaaaaaaaaa${text}`);
      return key === null || /^[\w-]+$/.test(key);
    });
    expect(counterexample(safe)).toBeNull();
  });

  it('is looked for in the first ten thousand characters only', () => {
    expect(read(' '.repeat(5_000_000) + fresh)).toBeNull();
    expect(read('"Bearer '.repeat(500_000))).toBeNull();
  });
});
