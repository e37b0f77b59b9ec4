import { describe, expect, it } from 'vitest';

import { configVarNameProblem } from '../../../electron/contract/config-vars.ts';
import { planRestore } from '../../../electron/services/backups/restore-plan.ts';
import { checkLimits } from '../../../electron/services/config-vars/limits.ts';
import { Secret } from '../../../electron/base/secret.ts';

const vars = (...names: readonly string[]) => new Map(names.map((name) => [name, new Secret('x')]));
const other = (name: string) => new Map([[name, new Secret('y')]]);

/** As a change of the settings and as a copy that is put back. */
const problemsOf = (name: string, there: readonly string[]) => ({
  page: configVarNameProblem(name, there.includes(name)),
  change: checkLimits(vars(...there), other(name), [])[0]?.code ?? null,
  restore: planRestore(vars(...there), other(name))[0]?.blocked ?? null,
});

const all = (code: 'name-grammar' | 'name-reserved' | null) => ({ page: code, change: code, restore: code });

describe('the page, a change and a restore judge a name alike', () => {
  it.each([
    ['THEME', null],
    ['_lower9', null],
    ['9_LIVES', 'name-grammar'],
    ['TWO WORDS', 'name-grammar'],
    ['MY-VAR', 'name-grammar'],
    ['', 'name-grammar'],
    ['a'.repeat(256), null],
    ['a'.repeat(257), 'name-grammar'],
    ['HEROKU_X', 'name-reserved'],
    ['heroku_x', 'name-reserved'],
    ['__X', 'name-reserved'],
  ] as const)('%j, when it is new: %j', (name, code) => {
    expect(problemsOf(name, [])).toEqual(all(code));
  });

  it.each([
    ['MY-VAR', null],
    ['9_LIVES', null],
    ['heroku_x', null],
    ['HEROKU_X', 'name-reserved'],
    ['__X', 'name-reserved'],
  ] as const)('%j, when the site has it: %j', (name, code) => {
    expect(problemsOf(name, [name])).toEqual(all(code));
  });
});
