import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { LintCode, ConfigVarFix } from '../../../electron/contract/config-vars.ts';
import { planChanges, type Change } from '../../../electron/services/config-vars/changes.ts';
import { applyPatch } from '../../../electron/services/config-vars/limits.ts';
import { lint } from '../../../electron/services/config-vars/lint/lint.ts';
import { mended } from '../../../electron/services/config-vars/fix-value.ts';
import type { ConfigVars } from '../../../electron/services/heroku/config-var-values.ts';
import { anySettings, healthy, settingsOf, textsOf } from './support.ts';

const site = { appName: 'mia-sugar', nightscout: true, version: '15.0.7' };

const changeOf = (fix: ConfigVarFix): Change =>
  fix.kind === 'delete' ? fix : { kind: 'mend', code: fix.code, answered: true };

/** The settings once the fixes of this finding went in. */
function fixed(settings: ConfigVars, code: LintCode): ConfigVars {
  const fix = lint(settings, site).find((finding) => finding.code === code)?.fix ?? [];
  if (fix.length === 0) throw new Error(`${code} has no fix`);
  const planned = planChanges(settings, new Map(fix.map((one) => [one.name, changeOf(one)])), site, []);
  if (!planned.ok) throw new Error('refused');
  return applyPatch(settings, planned.plan.patch);
}

const cases: readonly (readonly [
  LintCode,
  Readonly<Record<string, string>>,
  Readonly<Record<string, string | undefined>>,
])[] = [
  ['port-set', { PORT: '1337' }, { PORT: undefined }],
  ['parts-signs', { ENABLE: 'iob,cob;cage bridge' }, { ENABLE: 'iob cob cage bridge' }],
  ['parts-split', { ENABLE: 'Care Portal iob cage bridge' }, { ENABLE: 'careportal iob cage bridge' }],
  ['parts-split', { ENABLE: 'care-portal iob cage bridge' }, { ENABLE: 'careportal iob cage bridge' }],
  ['parts-joined', { ENABLE: 'iobcob cage bridge' }, { ENABLE: 'iob cob cage bridge' }],
  ['carelink-old', { ENABLE: 'iob cage mmconnect' }, { ENABLE: 'iob cage' }],
  ['quoted', { DISPLAY_UNITS: '"mg/dl"' }, { DISPLAY_UNITS: 'mg/dl' }],
  ['not-a-switch', { NIGHT_MODE: 'ture' }, { NIGHT_MODE: 'on' }],
  ['number-comma', { BOLUS_RENDER_OVER: '0,5' }, { BOLUS_RENDER_OVER: '0.5' }],
  ['shadowed', { theme: 'default' }, { THEME: 'colors', theme: undefined }],
  ['bridge-max-failures', { BRIDGE_MAX_FAILURES: '1' }, { BRIDGE_MAX_FAILURES: undefined }],
  [
    'database-twins',
    { MONGO_CONNECTION: healthy['MONGODB_URI'] ?? '' },
    { MONGODB_URI: healthy['MONGODB_URI'], MONGO_CONNECTION: undefined },
  ],
];

describe('"Fix this"', () => {
  it.each(cases)('%s: %j is put right', (code, values, after) => {
    const then = fixed(settingsOf({ ...healthy, ...values }), code);
    const texts = textsOf(then);
    for (const [name, text] of Object.entries(after)) expect(texts[name]).toBe(text);
    expect(lint(then, site).map((finding) => finding.code)).not.toContain(code);
  });

  it('leaves what a person has to decide to them', () => {
    const open: readonly Readonly<Record<string, string>>[] = [
      { ENABLE: 'iob cage bridge connect', CONNECT_SOURCE: 'dexcomshare' },
      { MONGO_CONNECTION: 'mongodb://other:canary@b.example/n' },
      { NIGHT_MODE: 'sometimes' },
      { API_SECRET: 'short' },
    ];
    for (const values of open) {
      const found = lint(settingsOf({ ...healthy, ...values }), site);
      expect(found.flatMap(({ fix }) => fix)).toEqual([]);
    }
  });

  it('never holds a value, and mending twice is mending once', () => {
    const shape = /^(?:code,)?kind,name$/;
    fc.assert(
      fc.property(anySettings, (settings) => {
        const fixes = lint(settings, site).flatMap(({ fix }) => fix);
        const odd = fixes.filter((fix) => !shape.test(Object.keys(fix).toSorted().join()));
        const texts = Object.entries(textsOf(settings));
        const again = texts.filter(([name, text]) => mended(name, mended(name, text) ?? '') !== null);
        expect({ odd, again }).toEqual({ odd: [], again: [] });
      }),
    );
  });
});
