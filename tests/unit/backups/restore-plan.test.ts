import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { changesFor, planRestore, type PlanRow } from '../../../electron/services/backups/restore-plan.ts';
import { planChanges } from '../../../electron/services/config-vars/changes.ts';
import { legalSettings, secrets } from './support.ts';

const site = { appName: 'lily-sugar', nightscout: false, version: null };
const row = (plan: readonly PlanRow[], name: string): PlanRow | undefined =>
  plan.find((one) => one.name === name);
const changed = (plan: readonly PlanRow[]): readonly string[] =>
  plan
    .filter(({ state, blocked }) => state !== 'same' && state !== 'only-here' && blocked === null)
    .map(({ name }) => name);

/** What the site would hold after Heroku took the patch. */
function after(
  current: Record<string, string>,
  plan: readonly PlanRow[],
  names: readonly string[],
): Record<string, string> {
  const changes = changesFor(plan, { names, readings: [] });
  const planned = changes === null ? null : planChanges(secrets(current), changes, site, []);
  if (planned === null || !planned.ok) throw new Error('refused');
  const next = new Map(Object.entries(current));
  for (const [name, value] of planned.plan.patch) {
    if (value === null) next.delete(name);
    else next.set(name, value.reveal());
  }
  return Object.fromEntries(next);
}

describe('the plan', () => {
  const current = { SAME: 'a', CHANGED: 'b', ONLY: 'c', PORT: '1' };
  const copy = {
    SAME: 'a',
    CHANGED: 'B2',
    MISSING: 'd',
    PORT: '2',
    HEROKU_X: 'e',
    __X: 'f',
    '1ST': 'g',
    DATABASE_URL: 'h',
  };
  const plan = planRestore(secrets(current), secrets(copy), {
    addOnNames: new Set(['DATABASE_URL', 'SAME']),
  });

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
    expect(row(plan, 'PORT')).toMatchObject({ blocked: null, because: ['heroku'] });
  });

  test('shows no value when it is printed', () => {
    const printed = JSON.stringify(planRestore(secrets({ A: 'canary' }), secrets({ A: 'canary-two' })));
    expect(printed).not.toContain('canary');
  });

  test('of another site ticks nothing, and each row says so', () => {
    const rows = planRestore(secrets(current), secrets(copy), { whose: 'other-site' });
    expect(rows.filter(({ ticked }) => ticked)).toEqual([]);
    expect(row(rows, 'CHANGED')?.because).toEqual(['other-site']);
    expect(row(rows, 'PORT')?.because).toEqual(['heroku', 'other-site']);
  });

  test('either ticks a row that can come back or says why not', () => {
    fc.assert(
      fc.property(legalSettings, legalSettings, (now, then) => {
        for (const { state, ticked, because, copied } of planRestore(secrets(now), secrets(then))) {
          const comes = copied !== null && state !== 'same';
          expect(ticked).toBe(comes && because.length === 0);
        }
      }),
    );
  });
});

describe('what can be read in two ways', () => {
  const readings = [...secrets({ one: 'a#b', two: 'a' }).values()];
  const asked = [{ name: 'TITLE', line: 2, doubt: 'comment', readings }] as const;
  const plan = planRestore(secrets({ TITLE: 'now' }), secrets({ OTHER: 'x' }), { asked });

  test('is never taken for a setting that only the site has, and never ticked', () => {
    expect(row(plan, 'TITLE')).toMatchObject({ state: 'asked', ticked: false });
  });
  test('goes in as the person read it, and not at all without that', () => {
    const read = (reading: number) =>
      changesFor(plan, { names: ['TITLE'], readings: [{ name: 'TITLE', reading }] })?.get('TITLE');
    expect(read(0)).toEqual({ kind: 'set', value: readings[0] });
    expect(read(1)).toEqual({ kind: 'set', value: readings[1] });
    expect(read(2)).toBeUndefined();
    expect(changesFor(plan, { names: ['TITLE'], readings: [] })).toBeNull();
  });
});

describe('the request', () => {
  test('makes the site as the copy was, as far as chosen; a second restore has nothing to do', () => {
    fc.assert(
      fc.property(legalSettings, legalSettings, (current, copy) => {
        const plan = planRestore(secrets(current), secrets(copy));
        const next = after(current, plan, changed(plan));
        expect(next).toEqual({ ...current, ...copy });
        expect(changed(planRestore(secrets(next), secrets(copy)))).toEqual([]);
      }),
    );
  });

  test('removes what only the site has when that is chosen', () => {
    const plan = planRestore(secrets({ A: '1', B: '2' }), secrets({ A: '1' }));
    expect(after({ A: '1', B: '2' }, plan, ['B'])).toEqual({ A: '1' });
  });

  test.each(['HEROKU_X', '1ST', 'D', 'NONE'])(
    'is not made for %s: a name that Heroku refuses, that is an add-on’s, or that is not there',
    (name) => {
      const plan = planRestore(secrets({}), secrets({ HEROKU_X: '1', '1ST': '2', D: '3', OK: '4' }), {
        addOnNames: new Set(['D']),
      });
      expect(changesFor(plan, { names: ['OK', name], readings: [] })).toBeNull();
      expect(changesFor(plan, { names: ['OK'], readings: [] })?.size).toBe(1);
    },
  );
});
