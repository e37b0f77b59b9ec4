import { describe, expect, test } from 'vitest';
import { problemCodes } from '../../../electron/contract/problems.ts';
import { en } from '../../../renderer/locales/en/index.ts';
import { lazy } from '../../../renderer/locales/en/lazy.ts';
import { pseudo, pseudoText } from '../../../renderer/locales/pseudo.ts';
import type { Words } from '../../../renderer/locales/pseudo.ts';

function texts(words: Words, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof words === 'string') return [[path, words]];
  return Object.entries(words).flatMap(([key, value]) => texts(value, path === '' ? key : `${path}.${key}`));
}
const every = { ...en, ...lazy };
const all = texts(every);

/** The names of Heroku's own buttons are quoted as they stand there, and bold. */
const quoted = /“[^”]*”|<b>[^<]*<\/b>/g;
const sentences = (text: string) => text.split(/(?<=[.?!:])\s+/);
const isLong = (text: string) => sentences(text).some((sentence) => wordsIn(sentence).length > 20);
const wordsIn = (sentence: string) => sentence.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word));

/** The places whose text breaks a rule; a test that fails names them all at once. */
const places = (breaks: (text: string, path: string) => boolean) =>
  all.filter(([path, text]) => breaks(text, path)).map(([path]) => path);

describe('every text', () => {
  test('is there', () => {
    expect(places((text) => text.trim() === '')).toEqual([]);
  });

  test('has at most 20 words a sentence', () => {
    expect(places(isLong)).toEqual([]);
  });

  test('says no word that helps nobody', () => {
    const banned = /\b(please|sorry|oops|error|invalid|forbidden|submit)\b/i;
    expect(places((text) => banned.test(text))).toEqual([]);
  });

  test('after an act that may have taken place, looking comes before trying again', () => {
    const said = Object.values(every.lookNext);
    expect(said.filter((text) => !/\blook again\b/i.test(text) || /try again/i.test(text))).toEqual([]);
  });

  test('uses plain words outside the places for small technical ones', () => {
    const small = /^state\.tech\.|Tech$|\.tech$|\.picture\.text$/;
    const jargon =
      /\b(dynos?|config vars?|environment|token|oauth|api|keychain|deploy|rollback|scale|uri|log in|login|enable|disable)\b/i;
    const breaks = (text: string, path: string) =>
      !small.test(path) && jargon.test(text.replaceAll(quoted, ''));
    expect(places(breaks)).toEqual([]);
  });

  test('calls nothing safe that nobody looked at', () => {
    // That an act touches no readings is ours to say; how they are is not. After a test of the database it was seen.
    const vouches =
      /(?:readings|saved|what is (?:there|in it))[^.]* (?:(?:are|is|stays?|remains?) (?:safe|saved|(?:still )there)|where (?:it|they) w)|nothing is lost/i;
    const seen = /^stringTest\.|^strings\.failure\./;
    // What lies with this app itself.
    const ours = /^sites\.(?:stopUnderWaySay|keySay)$|^problem\.key-|^shutdown\.off\.safe$/;
    expect(places((text, path) => !seen.test(path) && !ours.test(path) && vouches.test(text))).toEqual([]);
  });

  test('gives no health advice', () => {
    const advice = /\b(insulin|dose|treat|carbs?|glucose level|hypo|hyper)\b/i;
    // The catalogue names what a setting of Nightscout is about; that is no advice.
    expect(places((text, path) => !path.startsWith('configVarCatalogue.') && advice.test(text))).toEqual([]);
  });
});

describe('problems', () => {
  test.each(problemCodes)('%s is told: what happened, what is safe, what comes next', (code) => {
    const { title, happened, safe, next } = en.problem[code];
    for (const words of [happened, safe, next]) expect(words).toMatch(/^[A-Z].*\.$/);
    expect(title).not.toMatch(/\.$/);
  });

  test('none is left over', () => {
    expect(Object.keys(en.problem).toSorted()).toEqual([...problemCodes].toSorted());
  });
});

const syllables = (word: string) =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/e$/, '')
        .match(/[aeiouy]+/g) ?? []
    ).length,
  );

/** Flesch and Kincaid's grade of running text. */
const grade = (text: string) => {
  const parts = sentences(text).filter((part) => wordsIn(part).length > 0);
  const words = parts.flatMap(wordsIn);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / parts.length) + 11.8 * (sounds / words.length) - 15.59;
};

describe('the reading grade', () => {
  test('of every topic is 6 or lower', () => {
    const hard = Object.entries(every).filter(([, words]) => {
      const running = texts(words)
        .map(([, text]) => text.replaceAll(/\{\{\w+\}\}/g, 'it'))
        .filter((text) => /[.?!]$/.test(text));
      return running.length > 0 && grade(running.join(' ')) > 6;
    });
    expect(hard.map(([topic]) => topic)).toEqual([]);
  });
});

/** Places for values, and marks for bold words. */
const fixed = /\{\{\w+\}\}|<\/?\w+>/g;

const letters = (text: string) => text.replaceAll(fixed, '').length;
const marks = (text: string) => (text.match(fixed) ?? []).join();

describe('the test language', () => {
  test('has every key of English', () => {
    expect(texts(pseudo(every)).map(([path]) => path)).toEqual(all.map(([path]) => path));
  });

  test('is at least 40 % longer', () => {
    expect(places((text) => pseudoText(text).length < Math.floor(letters(text) * 1.4))).toEqual([]);
  });

  test('keeps values and bold marks as they are', () => {
    expect(places((text) => marks(pseudoText(text)) !== marks(text))).toEqual([]);
  });
});
