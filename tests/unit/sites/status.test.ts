import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Plan, StateKind } from '../../../electron/contract/sites.ts';
import type { Dyno } from '../../../electron/services/heroku/dynos.ts';
import type { Formation } from '../../../electron/services/heroku/formation.ts';
import { mayVisit, type ContactQuestion } from '../../../electron/services/sites/visit-policy.ts';
import {
  afterVisit,
  planOf,
  siteDynos,
  stateOf,
  type Facts,
} from '../../../electron/services/sites/status.ts';
import { counterexample } from '../../support/counterexample.ts';

const now = Date.parse('2026-11-20T02:52:00Z');
const at = (minutesAgo: number): string => new Date(now - minutesAgo * 60_000).toISOString();

const dyno = (state: string, type = 'web', minutesAgo = 60): Dyno => ({
  id: `${type}-${state}-${minutesAgo}`,
  type,
  state,
  size: 'Basic',
  created_at: at(600),
  updated_at: at(minutesAgo),
});
const wanted = (quantity: number): Formation => ({
  type: 'web',
  quantity,
  size: 'Basic',
  updated_at: at(90),
});

const facts = (change: Partial<Facts>): Facts => ({
  maintenance: false,
  slugSize: 1,
  dynos: [],
  formation: null,
  now,
  ...change,
});

describe('what Heroku’s answers say of a site', () => {
  it.each<[string, readonly Dyno[], StateKind]>([
    ['up', [dyno('up')], 'working'],
    ['starting', [dyno('starting')], 'starting'],
    ['crashed', [dyno('crashed')], 'stopped'],
    ['idle', [dyno('idle')], 'asleep'],
    ['down for a moment', [dyno('down', 'web', 1)], 'starting'],
    ['down for long', [dyno('down', 'web', 10)], 'stopped'],
    ['a word that nobody knows', [dyno('thinking')], 'stopped'],
    ['up and crashed: visitors are served', [dyno('crashed'), dyno('up')], 'working'],
    ['up and starting', [dyno('starting'), dyno('up')], 'working'],
    ['up and idle', [dyno('idle'), dyno('up')], 'working'],
    ['starting and crashed', [dyno('crashed'), dyno('starting')], 'starting'],
    ['starting and idle', [dyno('idle'), dyno('starting')], 'starting'],
    ['crashed and idle', [dyno('idle'), dyno('crashed')], 'stopped'],
    ['crashed and down', [dyno('down', 'web', 1), dyno('crashed')], 'stopped'],
    ['a worker up beside a crashed web', [dyno('up', 'worker'), dyno('crashed')], 'stopped'],
    ['a crashed worker beside a web that is up', [dyno('crashed', 'worker'), dyno('up')], 'working'],
    ['only a worker, up', [dyno('up', 'worker')], 'working'],
    ['only a worker, crashed', [dyno('crashed', 'worker')], 'stopped'],
    ['a one-off command beside a crashed web', [dyno('up', 'run'), dyno('crashed')], 'stopped'],
    [
      'a release command and a scheduler beside an idle web',
      [dyno('up', 'release'), dyno('up', 'scheduler'), dyno('idle')],
      'asleep',
    ],
  ])('%s', (_name, dynos, kind) => {
    expect(stateOf(facts({ dynos })).kind).toBe(kind);
    expect(stateOf(facts({ dynos: dynos.toReversed() })).kind).toBe(kind);
  });

  it.each<[string, Partial<Facts>, StateKind]>([
    ['nothing was ever published', { slugSize: null, formation: [] }, 'empty'],
    ['a container that was never scaled', { slugSize: null, formation: [wanted(0)] }, 'off'],
    ['scaled to nothing', { formation: [wanted(0)] }, 'off'],
    ['wanted, but not there yet', { formation: [wanted(1)] }, 'starting'],
    ['only a one-off command runs', { dynos: [dyno('up', 'run')], formation: [wanted(0)] }, 'off'],
    ['closed for maintenance', { maintenance: true, dynos: [dyno('up')] }, 'closed'],
    ['closed and crashed', { maintenance: true, dynos: [dyno('crashed')] }, 'closed'],
    ['closed and switched off', { maintenance: true, formation: [wanted(0)] }, 'closed'],
  ])('%s', (_name, change, kind) => {
    expect(stateOf(facts(change)).kind).toBe(kind);
  });

  it('says since when: the last change into that state', () => {
    expect(stateOf(facts({ dynos: [dyno('crashed', 'web', 38), dyno('crashed', 'web', 50)] }))).toEqual({
      kind: 'stopped',
      since: at(38),
      why: 'crashed',
    });
    expect(stateOf(facts({ formation: [wanted(0)] })).since).toBe(at(90));
  });

  it('gives a state for whatever dynos there are, and the order does not matter', () => {
    const one = fc.record({
      type: fc.constantFrom('web', 'worker', 'run', 'release', 'clock'),
      state: fc.constantFrom('up', 'down', 'starting', 'crashed', 'idle', 'new-word'),
      ago: fc.integer({ min: 0, max: 600 }),
    });
    const steady = fc.property(fc.array(one, { maxLength: 8 }), (some) => {
      const dynos = some.map(({ type, state, ago }) => dyno(state, type, ago));
      const forth = stateOf(facts({ dynos, formation: [wanted(0)] }));
      const back = stateOf(facts({ dynos: dynos.toReversed(), formation: [wanted(0)] }));
      const up = siteDynos(dynos).some(({ state }) => state === 'up');
      return forth.kind === back.kind && forth.since === back.since && up === (forth.kind === 'working');
    });
    expect(counterexample(steady)).toBeNull();
  });
});

describe('after a visit', () => {
  const up = stateOf(facts({ dynos: [dyno('up')] }));

  it.each([
    ['nightscout', 'working', null],
    ['web', 'working', null],
    ['boot-page', 'stopped', 'boot-page'],
    ['heroku-page', 'stopped', 'not-answering'],
    ['silent', 'stopped', 'not-answering'],
  ] as const)('%s: %s', (verdict, kind, why) => {
    expect(afterVisit(up, verdict)).toEqual({ ...up, kind, why });
  });

  it('a site that does not run stays what Heroku says of it', () => {
    const asleep = stateOf(facts({ dynos: [dyno('idle')] }));
    expect(afterVisit(asleep, 'silent')).toEqual(asleep);
  });
});

describe('the plan', () => {
  it.each<[string[], Plan]>([
    [['Eco'], 'eco'],
    [['eco'], 'eco'],
    [['Basic'], 'basic'],
    [['Standard-1X', 'Standard-2X'], 'standard'],
    [['Performance-L'], 'performance'],
    [['Private-M'], 'unknown'],
    [[], 'unknown'],
  ])('%j is %s', (sizes, plan) => {
    expect(planOf(sizes)).toBe(plan);
  });
});

const ask = (change: Partial<ContactQuestion>): boolean =>
  mayVisit({ why: 'press', state: 'working', plan: 'basic', sinceVisit: null, ...change });

describe('when a site may be visited', () => {
  const states: readonly StateKind[] = [
    'checking',
    'starting',
    'asleep',
    'off',
    'stopped',
    'closed',
    'empty',
    'unknown',
  ];
  const whys = ['timer', 'page', 'press'] as const;
  const plans: readonly Plan[] = ['eco', 'basic', 'standard', 'performance', 'unknown'];

  it.each(states)('never while it is %s: that would wake it or repeat its failing logins', (state) => {
    const asked = whys.flatMap((why) => plans.map((plan) => ask({ why, state, plan, sinceVisit: 1e9 })));
    expect(asked.filter(Boolean)).toEqual([]);
  });

  it.each<[Plan, boolean, boolean, boolean]>([
    ['eco', false, true, true],
    ['unknown', false, true, true],
    ['basic', true, true, true],
    ['standard', true, true, true],
    ['performance', true, true, true],
  ])('on %s: by itself %s, for its page %s, on a press %s', (plan, timer, page, press) => {
    expect(whys.map((why) => ask({ why, plan }))).toEqual([timer, page, press]);
  });

  it('by itself not twice within two minutes', () => {
    expect(ask({ why: 'timer', sinceVisit: 0 })).toBe(false);
    expect(ask({ why: 'timer', sinceVisit: 120_000 })).toBe(false);
    expect(ask({ why: 'timer', sinceVisit: 300_000 })).toBe(true);
    expect(ask({ why: 'press', sinceVisit: 0 })).toBe(true);
  });
});
