import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { MaskedValue } from '../../../electron/contract/config-vars.ts';
import { mayShow, mask } from '../../../electron/services/config-vars/mask.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { anyName } from './support.ts';

const show = (name: string, text: string): MaskedValue => mask(name, new Secret(text));

describe('what is shown of a value before anybody presses Show', () => {
  it.each<readonly [string, string, MaskedValue]>([
    ['DISPLAY_UNITS', 'mmol', { kind: 'word', value: 'mmol' }],
    ['DISPLAY_UNITS', ' MG/DL ', { kind: 'word', value: 'mg/dl' }],
    ['NIGHT_MODE', 'on', { kind: 'switch', on: true }],
    ['NIGHT_MODE', 'False', { kind: 'switch', on: false }],
    ['BG_HIGH', '13,9', { kind: 'numbers', values: [13.9] }],
    ['ALARM_LOW_MINS', '15 30 45', { kind: 'numbers', values: [15, 30, 45] }],
    ['ERRORCODES_WARN', 'off', { kind: 'switch', on: false }],
    ['ENABLE', 'iob Bridge hunter2', { kind: 'parts', parts: ['iob', 'bridge'], others: 1 }],
    ['enable', '', { kind: 'parts', parts: [], others: 0 }],
    ['AUTH_DEFAULT_ROLES', 'denied', { kind: 'word', value: 'denied' }],
  ])('%s = "%s"', (name, text, expected) => {
    expect(show(name, text)).toEqual(expected);
  });

  it.each([
    ['a password in a switch', 'NIGHT_MODE', 'hunter2'],
    ['a password in a closed list', 'DISPLAY_UNITS', 'canary-pass'],
    ['roles that somebody wrote', 'AUTH_DEFAULT_ROLES', 'family'],
    ['a number out of its range', 'BG_HIGH', '123456'],
    ['a telephone number among alarm times', 'ALARM_LOW_MINS', '15 5551234'],
    ['a free text', 'CUSTOM_TITLE', 'Mia'],
    ['an address', 'BASE_URL', 'https://mia.example'],
    ['a password', 'API_SECRET', 'on'],
    ['an unknown setting', 'MY_SWITCH', 'on'],
    ['an unknown spelling', 'Night_Mode', 'on'],
    ['a setting named like a part of the language', '__proto__', 'on'],
  ])('dots for %s', (_, name, text) => {
    expect(show(name, text)).toEqual({ kind: 'hidden' });
    expect(mayShow(name, new Secret(text))).toBe(false);
  });

  it('says that nothing is there', () => {
    expect(mask('ENABLE', undefined)).toEqual({ kind: 'absent' });
  });

  it('never tells a text that no catalogue holds, whatever the setting is', () => {
    fc.assert(
      fc.property(anyName, fc.stringMatching(/^canary[!-~]{0,20}$/), (name, text) => {
        expect(JSON.stringify(show(name, text))).not.toContain('canary');
      }),
    );
  });
});
