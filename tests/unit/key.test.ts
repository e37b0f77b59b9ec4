import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseKey } from '../../electron/services/account/key.ts';
import { counterexample } from '../support/counterexample.ts';

const fresh = 'HRKU-AAbbCC0123456789ddEEff_-xyz';
const old = '01234567-89ab-cdef-0123-456789abcdef';

const read = (text: string): string | undefined => parseKey(text)?.reveal();

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
  ])('is found with %s', (_name, text) => {
    expect([fresh, old]).toContain(read(text));
  });

  it.each([
    '',
    ' ',
    'hello',
    'HRKU-',
    'HRKU-short',
    `HRKU-${'a'.repeat(121)}`,
    `${fresh} ${fresh}`,
    `${old}-${old}`,
    'HRKU-with space in the middle 0123456789',
    'HRKU-line\nbreak0123456789012345',
    'HRKU-semi;colon0123456789012345',
    'HRKU-abcdéfghijklmnopqrstuvwxyz',
    '01234567-89ab-cdef-0123-456789abcde',
    '01234567-89ab-cdef-0123-456789abcdeg',
    'https://dashboard.heroku.com/account',
    'me@example.com',
    '__proto__',
  ])('%j is none', (text) => {
    expect(parseKey(text)).toBeNull();
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
      return key === undefined || /^[\w-]+$/.test(key);
    });
    expect(counterexample(safe)).toBeNull();
  });

  it('is looked for in the first thousand characters only', () => {
    expect(parseKey(' '.repeat(5_000_000) + fresh)).toBeNull();
    expect(parseKey('"Bearer '.repeat(500_000))).toBeNull();
  });
});
