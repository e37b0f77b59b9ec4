import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { patchFor, planRestore, type PlanRow } from '../../electron/services/backups/restore-plan.ts';
import { legalSettings, secrets } from './support.ts';

const row = (plan: readonly PlanRow[], name: string): PlanRow | undefined =>
  plan.find((one) => one.name === name);
const ticked = (plan: readonly PlanRow[]): Set<string> =>
  new Set(plan.filter((one) => one.ticked).map((one) => one.name));

/** What the site would hold after Heroku took the patch. */
function after(current: Record<string, string>, result: ReturnType<typeof patchFor>): Record<string, string> {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const next = new Map(Object.entries(current));
  for (const [name, value] of result.patch) {
    if (value === null) next.delete(name);
    else next.set(name, value.reveal());
  }
  return Object.fromEntries(next);
}

describe('the plan', () => {
  const current = { SAME: 'a', CHANGED: 'b', ONLY: 'c', PORT: '1' };
  const copy = {
    SAME: 'a',
    CHANGED: 'B',
    MISSING: 'd',
    PORT: '2',
    HEROKU_X: 'e',
    __X: 'f',
    '1ST': 'g',
    DATABASE_URL: 'h',
  };
  const plan = planRestore(secrets(current), secrets(copy), new Set(['DATABASE_URL', 'SAME']));

  test('says of each name how copy and site differ, and ticks what is changed and missing', () => {
    expect(plan.map(({ name, state, ticked }) => [name, state, ticked])).toEqual([
      ['1ST', 'missing', false],
      ['CHANGED', 'changed', true],
      ['DATABASE_URL', 'missing', false],
      ['HEROKU_X', 'missing', false],
      ['MISSING', 'missing', true],
      ['ONLY', 'only-here', false],
      ['PORT', 'changed', false],
      ['SAME', 'same', false],
      ['__X', 'missing', false],
    ]);
  });

  test('says why a row can not be chosen', () => {
    expect(row(plan, '1ST')?.blocked).toBe('name-grammar');
    expect(row(plan, 'HEROKU_X')?.blocked).toBe('name-reserved');
    expect(row(plan, '__X')?.blocked).toBe('name-reserved');
    expect(row(plan, 'DATABASE_URL')?.blocked).toBe('add-on');
    expect(row(plan, 'PORT')).toMatchObject({ blocked: null, platform: true });
  });

  test('shows no value when it is printed', () => {
    const printed = JSON.stringify(planRestore(secrets({ A: 'canary' }), secrets({ A: 'canary-two' })));
    expect(printed).not.toContain('canary');
  });
});

describe('the request', () => {
  test('makes the site as the copy was, as far as ticked; a second restore has nothing to do', () => {
    fc.assert(
      fc.property(legalSettings, legalSettings, (current, copy) => {
        const plan = planRestore(secrets(current), secrets(copy));
        const chosen = ticked(plan);
        fc.pre(chosen.size > 0);
        const next = after(current, patchFor(plan, chosen));
        expect(next).toEqual({ ...current, ...copy });
        expect(ticked(planRestore(secrets(next), secrets(copy)))).toEqual(new Set());
      }),
    );
  });

  test('removes what only the site has when that is chosen', () => {
    const plan = planRestore(secrets({ A: '1', B: '2' }), secrets({ A: '1' }));
    expect(after({ A: '1', B: '2' }, patchFor(plan, new Set(['B'])))).toEqual({ A: '1' });
  });

  test('is not made for names that Heroku refuses, names of add-ons or names that are not there', () => {
    const plan = planRestore(
      secrets({}),
      secrets({ HEROKU_X: '1', '1ST': '2', D: '3', OK: '4' }),
      new Set(['D']),
    );
    expect(patchFor(plan, new Set(['HEROKU_X', '1ST', 'D', 'OK', 'NONE']))).toEqual({
      ok: false,
      problems: [
        { code: 'name-reserved', name: 'HEROKU_X' },
        { code: 'name-grammar', name: '1ST' },
        { code: 'add-on', name: 'D' },
        { code: 'not-in-plan', name: 'NONE' },
      ],
    });
  });

  test('is not made when nothing would change', () => {
    const plan = planRestore(secrets({ A: '1' }), secrets({ A: '1' }));
    for (const chosen of [new Set<string>(), new Set(['A'])]) {
      expect(patchFor(plan, chosen)).toEqual({ ok: false, problems: [{ code: 'nothing-to-change' }] });
    }
  });

  test('is not made when all settings together would be over 32 KB, counted in bytes with names', () => {
    const current = { A: 'é'.repeat(8000), KEEP: '' };
    const plan = (size: number) => planRestore(secrets(current), secrets({ B: 'x'.repeat(size) }));
    const room = 32 * 1024 - 16_000 - 'ABKEEP'.length;
    expect(patchFor(plan(room), new Set(['B'])).ok).toBe(true);
    expect(patchFor(plan(room + 1), new Set(['B']))).toEqual({
      ok: false,
      problems: [{ code: 'too-large', bytes: 32 * 1024 + 1, limit: 32 * 1024 }],
    });
    expect(patchFor(plan(room + 1), new Set(['A', 'B'])).ok).toBe(true);
  });
});
