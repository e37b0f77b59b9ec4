import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account, KeyCheck } from '../../../electron/contract/account.ts';
import { back, count, next, shown } from '../../../renderer/guides/engine/guide.ts';
import type { Page, Pages } from '../../../renderer/guides/engine/guide.ts';
import { connectSteps, mayKeep } from '../../../renderer/features/account/connect/steps.ts';

/** A made-up wizard: answers are the set of things that are true. */
type Answers = ReadonlySet<string>;
interface Wizard {
  readonly steps: Pages<string, Answers>;
  readonly answers: Answers;
}
const wizards: fc.Arbitrary<Wizard> = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 })
  .chain((names) =>
    fc.record({
      steps: fc.tuple(
        ...names.map((name) =>
          fc.record({ optional: fc.boolean(), uncounted: fc.boolean() }).map((kind) => ({
            name,
            answered: (answers: Answers) => answers.has(`answered ${name}`),
            uncounted: kind.uncounted,
            ...(kind.optional ? { when: (answers: Answers) => answers.has(`shown ${name}`) } : {}),
          })),
        ),
      ) as fc.Arbitrary<Pages<string, Answers>>,
      answers: fc
        .subarray(names.flatMap((name) => [`answered ${name}`, `shown ${name}`]))
        .map((facts): Answers => new Set(facts)),
    }),
  );

/** A page without a rule may be left at once. */
const mayLeave = ({ answered }: Page<string, Answers>, answers: Answers): boolean =>
  answered?.(answers) !== false;

/** Where going on leads from each step that is shown and answered. */
const moves = (steps: Pages<string, Answers>, answers: Answers) =>
  shown(steps, answers)
    .filter((page) => mayLeave(page, answers))
    .map(({ name }) => ({ from: name, to: next(steps, answers, name) }));

const stays = ({ steps, answers }: Wizard) =>
  steps.every((page) => mayLeave(page, answers) || next(steps, answers, page.name) === page.name);

const leads = ({ steps, answers }: Wizard) => {
  const visible = shown(steps, answers).map(({ name }) => name);
  return moves(steps, answers).every(({ to }) => to === null || visible.includes(to));
};

const returns = ({ steps, answers }: Wizard) =>
  moves(steps, answers).every(({ from, to }) => to === null || back(steps, answers, to) === from);

const ends = ({ steps, answers }: Wizard) => {
  const places = steps.map(({ name }) => name);
  return moves(steps, answers).every(
    ({ from, to }) => to === null || places.indexOf(to) > places.indexOf(from),
  );
};

const counts = ({ steps, answers }: Wizard) => {
  const all = shown(steps, answers).flatMap(({ name }) => count(steps, answers, name) ?? []);
  return all.every(({ number, total }, index) => number === index + 1 && total === all.length);
};

describe('any wizard', () => {
  test('stays on a step that is not answered', () => {
    expect(() => fc.assert(fc.property(wizards, stays))).not.toThrow();
  });

  test('never leads to a step that is not shown', () => {
    expect(() => fc.assert(fc.property(wizards, leads))).not.toThrow();
  });

  test('going on and then back leads to where one was', () => {
    expect(() => fc.assert(fc.property(wizards, returns))).not.toThrow();
  });

  test('only ever goes forward, so it ends', () => {
    expect(() => fc.assert(fc.property(wizards, ends))).not.toThrow();
  });

  test('counts from 1 to the same total on every counted step', () => {
    expect(() => fc.assert(fc.property(wizards, counts))).not.toThrow();
  });
});

describe('connecting', () => {
  const key: KeyCheck = { email: 'sam@example.org', name: 'Sam', reach: 'everything', apps: 6 };
  const kept: Account = {
    id: 'sam',
    email: key.email,
    name: 'Sam',
    kept: 'keychain',
    keychainTrouble: null,
    needsKey: false,
  };
  const nothing = { key: null, account: null };

  test('waits at the paste step until a key was tested', () => {
    expect(next(connectSteps, nothing, 'paste')).toBe('paste');
    expect(next(connectSteps, { ...nothing, key }, 'paste')).toBe('check');
  });

  test('ends after the key is in the key store', () => {
    expect(next(connectSteps, { key, account: kept }, 'check')).toBeNull();
  });

  test('says why there was no safe place for the key before it goes on', () => {
    const account: Account = { ...kept, kept: 'session', keychainTrouble: 'locked' };
    expect(next(connectSteps, { key, account }, 'check')).toBe('kept');
    expect(next(connectSteps, { key, account }, 'kept')).toBeNull();
  });

  test('says "Step 1 of 4" and never changes the total', () => {
    const account: Account = { ...kept, kept: 'session', keychainTrouble: 'absent' };
    expect(count(connectSteps, nothing, 'what')).toEqual({ number: 1, total: 4 });
    expect(count(connectSteps, { key, account }, 'check')).toEqual({ number: 4, total: 4 });
    expect(count(connectSteps, { key, account }, 'kept')).toBeNull();
  });

  test('keeps a key that can look, not one that sees no sites', () => {
    expect(mayKeep({ ...key, reach: 'look-only' })).toBe(true);
    expect(mayKeep({ ...key, reach: 'account-only', apps: null })).toBe(false);
  });
});
