import { beforeEach, describe, expect, test } from 'vitest';

import { beside } from '../../../renderer/guides/engine/guide.ts';
import { runGuide } from '../../../renderer/guides/engine/runner.ts';
import type { GuidePages } from '../../../renderer/guides/engine/runner.ts';

type Name = 'what' | 'choose' | 'make' | 'copy' | 'paste' | 'only-some' | 'end';
interface Facts {
  readonly text: string;
  readonly some?: boolean;
}

/** With every kind of page: plain, beside the way, one that waits, one that only some see, one that needs something. */
const pages: GuidePages<Name, Facts> = [
  { name: 'what' },
  { name: 'choose' },
  { name: 'make', ...beside, leadsTo: 'copy' },
  { name: 'copy', ...beside },
  { name: 'paste', answered: ({ text }) => text !== '' },
  { name: 'only-some', when: ({ some }) => some === true, uncounted: true },
  { name: 'end', possible: ({ text }) => text !== '' },
];

/** As main keeps it: a name and the facts. What was done is written down in order. */
let kept: { at: string | null; facts: Facts };
let done: string[];

beforeEach(() => {
  kept = { at: null, facts: { text: '' } };
  done = [];
});

/** The guide as it is drawn anew from what was kept, as after each step and after a quit. */
const opened = () =>
  runGuide(pages, {
    ...kept,
    keep: (at, facts) => {
      kept = { at, facts };
    },
    arrived: (page, { text }) => done.push(`arrived at ${page} with "${text}"`),
    leave: () => done.push('left'),
    finish: () => done.push('finished'),
  });

const left = (at: string, facts: Facts = { text: '' }): void => {
  kept = { at, facts };
};

describe('any guide', () => {
  test('begins with its first page', () => {
    expect(opened()).toMatchObject({ step: 'what', count: { number: 1, total: 4 } });
  });

  test('goes on page by page, and what was kept is where it goes on later', () => {
    opened().onNext();
    expect(kept.at).toBe('choose');
    expect(opened().step).toBe('choose');
    opened().onNext();
    expect(opened()).toMatchObject({ step: 'paste', count: { number: 3, total: 4 } });
  });

  test('begins again where the name of the page is not known to this version', () => {
    left('of-another-version', { text: 'mine' });
    expect(opened().step).toBe('what');
    opened().onNext();
    expect(kept).toEqual({ at: 'choose', facts: { text: 'mine' } });
  });

  test('begins again where the page can’t be shown any more', () => {
    left('end', { text: 'mine' });
    expect(opened().step).toBe('end');
    left('end');
    expect(opened().step).toBe('what');
  });

  test('waits on a page that is not answered', () => {
    left('paste');
    opened().onNext();
    expect(opened().step).toBe('paste');
  });

  test('takes what a page brings, and goes by it', () => {
    left('paste');
    opened().onNext({ text: 'mine', some: true });
    expect(kept).toEqual({ at: 'only-some', facts: { text: 'mine', some: true } });
    expect(opened().count).toBeNull();
    left('paste');
    opened().onNext({ text: 'mine' });
    expect(opened().step).toBe('end');
  });

  test('passes by the pages beside the way, and leads back from them to the choice', () => {
    left('choose');
    opened().to('make');
    expect(opened()).toMatchObject({ step: 'make', count: null });
    opened().onNext();
    expect(opened().step).toBe('copy');
    opened().onBack();
    expect(opened().step).toBe('make');
    opened().onBack();
    expect(opened().step).toBe('choose');
    left('copy');
    opened().onNext();
    expect(opened().step).toBe('paste');
  });

  test('is left by going back from its first page, and finished by going on from its last', () => {
    opened().onBack();
    left('end', { text: 'mine' });
    opened().onNext();
    expect(done).toEqual(['left', 'finished']);
    expect(kept).toEqual({ at: 'end', facts: { text: 'mine' } });
  });

  test('begins what a page does by itself when one comes to it by going on or by a choice', () => {
    opened().onNext();
    opened().to('paste');
    opened().to('end', { text: 'mine' });
    expect(done).toEqual([
      'arrived at choose with ""',
      'arrived at paste with ""',
      'arrived at end with "mine"',
    ]);
  });

  test('does not begin it again by going back, or when it is opened where it was left', () => {
    left('end', { text: 'mine' });
    expect(opened().step).toBe('end');
    opened().onBack();
    expect(kept.at).toBe('paste');
    expect(done).toEqual([]);
  });
});
