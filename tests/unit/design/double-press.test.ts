import { describe, expect, test } from 'vitest';
import { isTooEarly } from '../../../renderer/design/double-press.ts';

const never = Number.NEGATIVE_INFINITY;
const question = { question: 1_000, any: 1_000 };
const page = { question: never, any: 1_000 };

describe('a press after something has changed under the pointer', () => {
  test.each([
    ['of a pointer, on a question that has just opened', { count: 1, at: 1_050 }, question, true],
    ['the second of a double press, on a question', { count: 2, at: 1_050 }, question, true],
    [
      'that was made before the question was drawn, and arrives after it',
      { count: 1, at: 990 },
      question,
      true,
    ],
    ['the second of a slow double press', { count: 2, at: 1_900 }, question, true],
    ['the third of a triple press', { count: 3, at: 1_900 }, question, true],
    ['of a pointer, when the question could be read', { count: 1, at: 1_700 }, question, false],
    ['of a key or of assistive technology, at once', { count: 0, at: 1_001 }, question, false],
    ['the second of a double press, on a page that has just opened', { count: 2, at: 1_200 }, page, true],
    ['the first press on a page that has just opened', { count: 1, at: 1_010 }, page, false],
    [
      'a double press when nothing has changed',
      { count: 2, at: 1_200 },
      { question: never, any: never },
      false,
    ],
    ['a double press long after', { count: 2, at: 9_000 }, question, false],
  ])('%s', (_name, press, changes, held) => {
    expect(isTooEarly(press, changes)).toBe(held);
  });
});
