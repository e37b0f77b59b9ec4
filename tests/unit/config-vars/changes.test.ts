import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Change, Plan, Planned } from '../../../electron/services/config-vars/changes.ts';
import { planChanges } from '../../../electron/services/config-vars/changes.ts';
import { applyPatch, checkLimits } from '../../../electron/services/config-vars/limits.ts';
import { patchBody } from '../../../electron/services/heroku/config-var-values.ts';
import { undoPatch } from '../../../electron/services/config-vars/three-way-undo.ts';
import { Secret } from '../../../electron/base/secret.ts';
import {
  anyName,
  anySettings,
  anyValue,
  healthy,
  patchTexts,
  postgres,
  settingsOf,
  textsOf,
} from './support.ts';

const site = { appName: 'mia-sugar', nightscout: true, version: '15.0.7' };
const set = (text: string): Change => ({ kind: 'set', value: new Secret(text) });
const remove: Change = { kind: 'delete' };

const plan = (changes: Readonly<Record<string, Change>>): Planned =>
  planChanges(settingsOf(healthy), new Map(Object.entries(changes)), site, [postgres]);

function planned(changes: Readonly<Record<string, Change>>): Plan {
  const answer = plan(changes);
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.problems)}`);
  return answer.plan;
}

describe('changes that wait', () => {
  it('become one PATCH, with a line for each to look over', () => {
    const { rows, patch, restarts } = planned({
      DISPLAY_UNITS: set('mmol'),
      BRIDGE_PASSWORD: set('canaryOther2'),
      THEME: remove,
      CUSTOM_TITLE: set('Mia'),
    });
    expect(rows).toEqual([
      {
        name: 'DISPLAY_UNITS',
        act: 'change',
        before: { kind: 'word', value: 'mg/dl' },
        after: { kind: 'word', value: 'mmol' },
        secret: false,
        vital: true,
      },
      {
        name: 'BRIDGE_PASSWORD',
        act: 'change',
        before: { kind: 'hidden' },
        after: { kind: 'hidden' },
        secret: true,
        vital: true,
      },
      {
        name: 'THEME',
        act: 'remove',
        before: { kind: 'word', value: 'colors' },
        after: { kind: 'absent' },
        secret: false,
        vital: false,
      },
      {
        name: 'CUSTOM_TITLE',
        act: 'add',
        before: { kind: 'absent' },
        after: { kind: 'hidden' },
        secret: false,
        vital: false,
      },
    ]);
    expect(restarts).toBe(true);
    expect(patchBody(patch)).toEqual({
      DISPLAY_UNITS: 'mmol',
      BRIDGE_PASSWORD: 'canaryOther2',
      THEME: null,
      CUSTOM_TITLE: 'Mia',
    });
  });

  it('leave nothing to do where they change nothing', () => {
    const { rows, patch, restarts } = planned({ THEME: set('colors'), NIGHT_MODE: remove });
    expect({ rows, size: patch.size, restarts }).toEqual({ rows: [], size: 0, restarts: false });
  });

  it('tick and untick parts, and keep the words that are no part', () => {
    const list = settingsOf({ ENABLE: 'CarePortal  rainbow bridge iob' });
    const change: Change = { kind: 'parts', add: ['connect', 'iob'], remove: ['bridge'] };
    const answer = planChanges(
      list,
      new Map([['ENABLE', change]]),
      { ...site, nightscout: false, version: null },
      [],
    );
    expect(answer.ok && patchTexts(answer.plan.patch)).toEqual({ ENABLE: 'CarePortal rainbow iob connect' });
  });

  it('tell what they would break and what they would mend', () => {
    const before = settingsOf({ ...healthy, THEME: 'pink' });
    const changes = new Map([
      ['THEME', set('colors')],
      ['API_SECRET', set('short')],
    ]);
    const answer = planChanges(before, changes, site, []);
    expect(answer.ok && answer.plan.caused.map(({ code }) => code)).toEqual(['secret-short']);
    expect(answer.ok && answer.plan.mended.map(({ code }) => code)).toEqual(['not-in-list']);
  });

  it('tell no value when they are printed', () => {
    expect(JSON.stringify(plan({ API_SECRET: set('canary-secret-of-mia') }))).not.toContain('canary');
  });

  it.each([
    ['an odd name', { 'MY VAR': set('1') }, [{ code: 'name-grammar', name: 'MY VAR' }]],
    ['a digit first', { '1A': set('1') }, [{ code: 'name-grammar', name: '1A' }]],
    ['no name', { '': set('1') }, [{ code: 'name-grammar', name: '' }]],
    ['Heroku’s own name', { HEROKU_APP_ID: set('1') }, [{ code: 'name-reserved', name: 'HEROKU_APP_ID' }]],
    ['two low lines first', { __A: set('1') }, [{ code: 'name-reserved', name: '__A' }]],
    ['an add-on’s setting', { DATABASE_URL: set('1') }, [{ code: 'add-on-owned', name: 'DATABASE_URL' }]],
    ['a NUL', { NOTE: set('a\0b') }, [{ code: 'value-unfit', name: 'NOTE' }]],
    ['half a character', { NOTE: set('\ud83d') }, [{ code: 'value-unfit', name: 'NOTE' }]],
  ] as const)('are refused for %s before anything is sent', (_, changes, problems) => {
    expect(plan(changes)).toEqual({ ok: false, problems });
  });

  it('name every reason at once', () => {
    const answer = plan({ 'A-B': set('x'), HEROKU_X: set('x'), THEME: set('default') });
    expect(!answer.ok && answer.problems.map(({ code }) => code)).toEqual(['name-grammar', 'name-reserved']);
  });
});

const most = 32 * 1024;
/** A value that takes so many bytes together with a name of one letter. */
const fill = (bytes: number): Secret => new Secret('x'.repeat(bytes - 1));

describe('the room that Heroku gives', () => {
  it('is used to the last byte, names and values together', () => {
    expect(checkLimits(new Map(), new Map([['A', fill(most)]]), [])).toEqual([]);
    expect(checkLimits(new Map(), new Map([['A', fill(most + 1)]]), [])).toEqual([
      { code: 'too-large', bytes: most + 1, most },
    ]);
  });

  it('is counted in bytes, not in letters', () => {
    const problems = checkLimits(new Map(), new Map([['A', new Secret('é'.repeat(most / 2))]]), []);
    expect(problems).toEqual([{ code: 'too-large', bytes: most + 1, most }]);
  });

  it('lets settings shrink that are too large already', () => {
    const before = new Map([
      ['A', fill(most)],
      ['B', fill(most)],
    ] as const);
    expect(checkLimits(before, new Map([['B', fill(10)]]), [])).toEqual([]);
  });
});

/** Settings, and changes to some of them. */
const anyChange = fc
  .tuple(anySettings, fc.dictionary(anyName, fc.option(anyValue), { maxKeys: 10 }))
  .map(([before, values]) => {
    const patch = new Map(
      Object.entries(values).map(([name, text]) => [name, text === null ? null : new Secret(text)] as const),
    );
    return { before, after: applyPatch(before, patch) };
  });

describe('taking an act back', () => {
  it('gives exactly what was there', () => {
    fc.assert(
      fc.property(anyChange, ({ before, after }) => {
        const { patch, conflicts } = undoPatch(before, after, after);
        expect(conflicts).toEqual([]);
        expect(textsOf(applyPatch(after, patch))).toEqual(textsOf(before));
      }),
    );
  });

  it('sends nothing where it was taken back already', () => {
    fc.assert(
      fc.property(anyChange, ({ before, after }) => {
        expect(undoPatch(before, after, before)).toEqual({ patch: new Map(), conflicts: [] });
      }),
    );
  });

  it('never touches what others changed since, nor what the act left alone', () => {
    fc.assert(
      fc.property(anyChange, anySettings, ({ before, after }, now) => {
        const { patch, conflicts } = undoPatch(before, after, now);
        const [was, act, today] = [textsOf(before), textsOf(after), textsOf(now)];
        for (const name of patch.keys()) {
          expect(was[name]).not.toBe(act[name]);
          expect(today[name]).toBe(act[name]);
        }
        for (const name of conflicts) expect(patch.has(name)).toBe(false);
      }),
    );
  });

  it('names what has to be asked', () => {
    const before = settingsOf({ A: '1', B: '1', C: '1', D: '1' });
    const after = settingsOf({ A: '2', B: '2', D: '1', E: '2' });
    const now = settingsOf({ A: '2', B: '3', C: '9', D: '7', E: '2' });
    const { patch, conflicts } = undoPatch(before, after, now);
    expect(patchTexts(patch)).toEqual({ A: '1', E: null });
    expect(conflicts).toEqual(['B', 'C']);
  });
});
