import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  alarmSwitches,
  pluginNames,
  type PluginName,
} from '../../../electron/contract/config-var-catalogue/index.ts';
import type { Effect, Finding } from '../../../electron/contract/config-vars.ts';
import { planChanges, type Change } from '../../../electron/services/config-vars/changes.ts';
import { applyPatch } from '../../../electron/services/config-vars/limits.ts';
import { lint } from '../../../electron/services/config-vars/lint/lint.ts';
import type { ConfigVars } from '../../../electron/services/heroku/config-var-values.ts';
import { asRead, type AsRead } from './as-read.ts';
import { namedCases } from './nightscout-env-cases.ts';
import { anySettings, changed, healthy, settingsOf, textsOf } from './support.ts';

const site = { appName: 'mia-sugar', nightscout: true, version: '15.0.7' };
const isPart = (word: string): word is PluginName => (pluginNames as readonly string[]).includes(word);

/** The settings as one fix leaves them. @param answered whether the person was asked. */
function after(settings: ConfigVars, { fix }: Finding, answered: boolean): ConfigVars | null {
  const changes = fix.map((one): readonly [string, Change] => [
    one.name,
    one.kind === 'delete' ? one : { kind: 'mend', code: one.code, answered },
  ]);
  const planned = planChanges(settings, new Map(changes), site, []);
  return planned.ok ? applyPatch(settings, planned.plan.patch) : null;
}

/** The settings that are read otherwise, by their names without part or prefix. */
function readOtherwise(was: AsRead, is: AsRead): readonly string[] {
  const names = [...new Set([...was.rest.keys(), ...is.rest.keys()])];
  const differ = names.filter((name) => !Object.is(was.rest.get(name), is.rest.get(name)));
  return differ.map((name) => name.replace('part ', ''));
}

const parts = (read: AsRead): readonly string[] => [...read.parts].filter(isPart).toSorted();
const isAlarm = (name: string): boolean => (alarmSwitches as readonly string[]).includes(name);

/** Parts that come or go, as they are told. */
const partsTold = (effects: readonly Effect[], on: boolean): readonly string[] =>
  effects.flatMap((effect) => (effect.kind === 'part' && effect.on === on ? [effect.part] : [])).toSorted();

/** What is wrong with what one fix does; empty when it does only what it says. */
function faults(settings: ConfigVars, finding: Finding): readonly string[] {
  const { fix, question, code } = finding;
  if (fix.length === 0) return [];
  const then = after(settings, finding, true);
  if (then === null) return [`${code} is refused`];
  const [was, is] = [asRead(textsOf(settings)), asRead(textsOf(then))];
  const fixed = fix.map(({ name }) => name.toUpperCase().replace('CUSTOMCONNSTR_', ''));
  const others = was.ends
    ? []
    : readOtherwise(was, is).filter(
        (name) => !fixed.includes(name) && was.parts.has(partOf(name)) === is.parts.has(partOf(name)),
      );
  const told = others.map((name) => `${code} changes ${name}`);
  // Another list may still be one that ends it.
  if (!was.ends && is.ends) told.push(`${code} ends it`);
  const lists = textsOf(then);
  if (code === 'list-percent' && fix.some(({ name }) => !decodes(lists[name]))) told.push('it still ends');
  if (question === null) {
    if (String(parts(was)) !== String(parts(is))) told.push(`${code} changes parts in one press`);
    if (String(was.limits) !== String(is.limits)) told.push(`${code} changes limits in one press`);
    if (readOtherwise(was, is).some(isAlarm)) told.push(`${code} changes an alarm in one press`);
    return told;
  }
  return [...told, ...untold(was, is, question.effects).map((what) => `${code} does not tell ${what}`)];
}

function decodes(text: string | undefined): boolean {
  try {
    decodeURIComponent(text ?? '');
    return true;
  } catch {
    return false;
  }
}

const partOf = (name: string): string => name.split('_')[0]?.toLowerCase() ?? '';

/** What a question leaves out of what would change. */
function untold(was: AsRead, is: AsRead, effects: readonly Effect[]): readonly string[] {
  const come = parts(is).filter((part) => !was.parts.has(part));
  const go = parts(was).filter((part) => !is.parts.has(part));
  const limits = ['BG_LOW', 'BG_TARGET_BOTTOM', 'BG_TARGET_TOP', 'BG_HIGH'].filter(
    (_, index) => !Object.is(was.limits[index], is.limits[index]),
  );
  const limitsTold: readonly string[] = effects.flatMap((effect) =>
    effect.kind === 'limit' ? [effect.name] : [],
  );
  const started = was.ends && !is.ends;
  return [
    // What a start brings along on every site goes without saying.
    ...(started || String(partsTold(effects, true)) === String(come) ? [] : [`that ${String(come)} come on`]),
    ...(String(partsTold(effects, false)) === String(go) ? [] : [`that ${String(go)} go off`]),
    ...limits.filter((name) => !limitsTold.includes(name)).map((name) => `the new ${name}`),
    ...(started && !effects.some(({ kind }) => kind === 'all') ? ['that it starts'] : []),
  ];
}

const faultsOf = (settings: ConfigVars): readonly string[] =>
  lint(settings, site).flatMap((finding) => faults(settings, finding));

const word = fc.oneof(
  fc.constantFrom(...pluginNames),
  fc.constantFrom('Care', 'portal', 'canary', 'care-portal', '"iob"'),
);
const between = fc.constantFrom(
  ' ',
  '  ',
  '%20',
  '%09',
  '\t',
  '\n',
  '\u00A0',
  ',',
  ', ',
  ';',
  '+',
  '%',
  '%2C',
  '|',
);
/** Lists as people write them: words with anything between. */
const anyList = fc
  .array(fc.tuple(word, between), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.map(([one, sign]) => one + sign).join(''));
const anyLimit = fc.option(
  fc.constantFrom('3.5', '3,9', '4.4', '10', '14', '55', '80', '180', '260', 'abc', '0x50', '1e2', ''),
  { nil: undefined },
);
const anySwitch = fc.constantFrom('on', 'off', 'yes', 'no', '1', '0', 'ture', 'True', '"on"', 'constructor');

const written = fc.record(
  {
    ENABLE: anyList,
    DISABLE: anyList,
    SHOW_PLUGINS: anyList,
    ALARM_TYPES: fc.constantFrom('simple', 'simple,predict', 'predict%20simple', '%', 'Simple\tpredict'),
    DISPLAY_UNITS: fc.constantFrom('mmol', 'mg/dl', '"mmol/L"', 'MG/DL'),
    BG_LOW: anyLimit.map((limit) => limit ?? '55'),
    BG_TARGET_BOTTOM: anyLimit.map((limit) => limit ?? '80'),
    BG_TARGET_TOP: anyLimit.map((limit) => limit ?? '180'),
    BG_HIGH: anyLimit.map((limit) => limit ?? '260'),
    ALARM_HIGH: anySwitch,
    ALARM_URGENT_LOW: anySwitch,
    NIGHT_MODE: anySwitch,
    CAGE_ENABLE_ALERTS: anySwitch,
    CONNECT_SOURCE: fc.constantFrom('LINKUP', 'dexcom', 'dexcomshare', 'constructor'),
    CONNECT_SHARE_REGION: fc.constantFrom('OUS', 'us', 'eu'),
    BRIDGE_SERVER: fc.constantFrom('eu', 'EU ', 'OUS', 'us', 'JP'),
    LANGUAGE: fc.constantFrom('DE', 'de', 'x'),
    THEME: fc.constantFrom('Colors', '“colors”', 'pink'),
    ALARM_LOW_MINS: fc.constantFrom('15,30', '15\t30', '15  30', '15 30'),
    HOSTNAME: fc.constantFrom('x', '0.0.0.0'),
    PUSHOVER_API_TOKEN: fc.constantFrom('', 'canary'),
  },
  { requiredKeys: [] },
);

describe('a fix', () => {
  it.each(namedCases)('of %s changes nothing but what it tells', (_, [, , values]) => {
    expect(faultsOf(settingsOf(changed(values)))).toEqual([]);
  });

  it('changes nothing but what it tells, whatever people write', () => {
    fc.assert(
      fc.property(written, (values) => {
        expect(faultsOf(settingsOf({ ...healthy, ...values }))).toEqual([]);
      }),
    );
  });

  it('changes nothing but what it tells, whatever the settings are', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(faultsOf(settings)).toEqual([]);
      }),
    );
  });
});

describe('a fix that touches an alarm, a limit, or the source of readings', () => {
  const asked = namedCases
    .map(([name, [, , values]]) => [name, settingsOf(changed(values))] as const)
    .filter(([, settings]) => lint(settings, site).some(({ question }) => question !== null));

  it('there are such', () => {
    expect(asked.length).toBeGreaterThan(30);
  });

  it.each(asked)('is a question, and refused without an answer: %s', (_, settings) => {
    for (const finding of lint(settings, site)) {
      const mends = finding.fix.filter(({ kind }) => kind === 'mend');
      if (finding.question === null || mends.length === 0) continue;
      expect(after(settings, finding, false)).toBeNull();
    }
  });

  it('is never one press: no plain fix names such a setting', () => {
    const touching =
      /^(?:ALARM_|BG_|BRIDGE_|CONNECT_|ENABLE$|DISABLE$|DISPLAY_UNITS$|.*_(?:WARN|URGENT|ENABLE_ALERTS)$)/;
    fc.assert(
      fc.property(written, (values) => {
        const plain = lint(settingsOf({ ...healthy, ...values }), site).filter(
          ({ question }) => question === null,
        );
        const names = plain.flatMap(({ fix }) => fix.map(({ name }) => name));
        expect(names.filter((name) => touching.test(name))).toEqual([]);
      }),
    );
  });
});
