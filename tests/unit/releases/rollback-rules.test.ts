import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkRollback, configVarsDiff } from '../../../electron/services/releases/rollback-rules.ts';
import { anySettings, settingsOf, textsOf } from '../config-vars/support.ts';

describe('whether one may go back to a release', () => {
  it.each([
    ['succeeded', false, true, { ok: true }],
    ['succeeded', true, true, { ok: false, why: 'current' }],
    ['failed', false, true, { ok: false, why: 'failed' }],
    ['pending', false, false, { ok: false, why: 'unfinished' }],
    ['expired', false, false, { ok: false, why: 'expired' }],
    ['succeeded', false, false, { ok: false, why: 'not-eligible' }],
    ['succeeded', false, null, { ok: false, why: 'not-eligible' }],
  ] as const)('%s, current %s, eligible %s', (status, current, eligible, answer) => {
    expect(checkRollback({ status, current, eligible })).toEqual(answer);
  });
});

const row = (name: string, change: string, now: object, back: object, secret = false) => ({
  name,
  change,
  now,
  back,
  secret,
});

describe('what going back does to the settings', () => {
  it('is told setting by setting, with dots for what is nobody’s business', () => {
    const now = settingsOf({
      DISPLAY_UNITS: 'mmol',
      THEME: 'colors',
      API_SECRET: 'canary-new',
      CUSTOM_TITLE: 'Mia',
    });
    const then = settingsOf({
      DISPLAY_UNITS: 'mg/dl',
      THEME: 'colors',
      API_SECRET: 'canary-old',
      NIGHT_MODE: 'on',
    });
    const hidden = { kind: 'hidden' };
    const absent = { kind: 'absent' };
    const colors = { kind: 'word', value: 'colors' };
    expect(configVarsDiff(now, then)).toEqual([
      row('API_SECRET', 'changed', hidden, hidden, true),
      row('CUSTOM_TITLE', 'removed', hidden, absent),
      row('DISPLAY_UNITS', 'changed', { kind: 'word', value: 'mmol' }, { kind: 'word', value: 'mg/dl' }),
      row('NIGHT_MODE', 'added', absent, { kind: 'switch', on: true }),
      row('THEME', 'same', colors, colors),
    ]);
  });

  it('says the same only of what is the same', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (now, then) => {
        const [today, old] = [textsOf(now), textsOf(then)];
        for (const { name, change } of configVarsDiff(now, then)) {
          expect(change === 'same').toBe(Object.hasOwn(today, name) && today[name] === old[name]);
        }
      }),
    );
  });
});
