/** The wizards through the pages of Atlas, at each of their steps. */
import type { StringTest, StringView } from '../../electron/contract/connection-strings.ts';
import type { StringWizard } from '../../electron/contract/guides.ts';
import { fail, ok } from '../../electron/contract/result.ts';
import { repaired, testAt } from './mongodb-data.ts';
import { done, leo, minutesAgo, problem } from './household.ts';
import type { ScreenState, Step } from './states.ts';

const press = (name: string): Step => ({ press: name });
const noPassword = { ...repaired.parts, password: null, passwordGiven: false, database: null };

/** As Atlas gives it, pasted by somebody who has no site any more. */
const pasted: StringView = {
  ...repaired,
  site: null,
  source: { kind: 'pasted' },
  verdict: 'needs-answer',
  problems: ['placeholder-left', 'text-around'],
  questions: ['password'],
  parts: noPassword,
  ready: false,
};
const ready: StringView = {
  ...pasted,
  verdict: 'repaired',
  questions: [],
  parts: repaired.parts,
  ready: true,
};
const withTest = (test: StringTest): StringView => ({ ...ready, test });
const failedAt = (step: 'tcp' | 'tls' | 'login', failure: NonNullable<StringTest['failure']>): StringTest => {
  const going = testAt(step);
  return {
    ...going,
    state: 'failed',
    failure,
    steps: going.steps.map((one) => (one.state === 'now' ? { ...one, state: 'failed' } : one)),
  };
};
const worked = withTest(testAt(null));
const several = withTest(
  testAt(null, {
    opens: 'test',
    best: null,
    databases: [
      { name: 'leo', nightscout: true, readings: 104_882, newestAt: minutesAgo(38), future: false },
      { name: 'old-cgm', nightscout: true, readings: 210_004, newestAt: minutesAgo(600_000), future: false },
      { name: 'clock', nightscout: true, readings: 12, newestAt: '2031-01-01T00:00:00.000Z', future: true },
      { name: 'test', nightscout: false, readings: null, newestAt: null, future: false },
    ],
  }),
);

type Place = Partial<ScreenState> & { readonly view?: StringView | null; readonly site?: string | null };

/** A wizard that was left at this step, and is gone on with. */
function at(
  wizard: StringWizard,
  step: string,
  { view = null, site = null, answers, steps = [] }: Place = {},
): ScreenState {
  const string = view === null ? null : { ...view, site };
  return {
    name: `atlas-${wizard}-${step}`,
    answers: { 'guides.list': ok([{ wizard, site, step, string, at: minutesAgo(9) }]), ...answers },
    steps: [press('Go on'), ...steps],
  };
}
const called = (name: string, state: ScreenState): ScreenState => ({
  ...state,
  name: `${state.name}-${name}`,
});

const rebuild: readonly ScreenState[] = [
  { name: 'atlas-rebuild-what', steps: [press('My site is gone. Find its database')] },
  at('rebuild', 'sign-in'),
  called('different', at('rebuild', 'sign-in', { steps: [press('It looks different')] })),
  at('rebuild', 'project'),
  at('rebuild', 'cluster'),
  called('paused', at('rebuild', 'cluster', { steps: [{ tick: 'The word “paused”' }, press('Continue')] })),
  at('rebuild', 'gone'),
  at('rebuild', 'connect'),
  at('rebuild', 'drivers'),
  called('empty', at('rebuild', 'drivers', { steps: [press('Read this line')] })),
  called(
    'nothing',
    at('rebuild', 'drivers', {
      answers: { 'connectionStrings.paste': fail(problem('nothing-to-paste')) },
      steps: [press('Paste')],
    }),
  ),
  called(
    'hopeless',
    at('rebuild', 'drivers', {
      answers: {
        'connectionStrings.paste': ok({
          ...pasted,
          verdict: 'hopeless',
          problems: ['web-address'],
          questions: ['everything'],
        }),
      },
      steps: [press('Paste')],
    }),
  ),
  called('has', at('rebuild', 'drivers', { view: pasted })),
  at('rebuild', 'parts', { view: pasted }),
  at('rebuild', 'user', {
    view: { ...pasted, questions: ['user', 'password'], problems: ['account-email'] },
  }),
  at('rebuild', 'know', { view: pasted }),
  at('rebuild', 'enter', { view: pasted }),
  at('rebuild', 'users-edit', { view: pasted }),
  at('rebuild', 'new-password', { view: pasted }),
  at('rebuild', 'network', { view: ready }),
  at('rebuild', 'network-entry', { view: ready }),
  at('rebuild', 'test', { view: ready }),
  called('running', at('rebuild', 'test', { view: withTest(testAt('login')) })),
  called('closed', at('rebuild', 'test', { view: withTest(failedAt('tls', 'network-list')) })),
  called('worked', at('rebuild', 'test', { view: worked })),
  at('rebuild', 'database', { view: several }),
  at('rebuild', 'save', { view: worked }),
  called('file', at('rebuild', 'save', { view: worked, steps: [press('Continue')] })),
  called('site', at('rebuild', 'save', { view: worked, site: leo.id })),
];

const site = leo.id;
const short: readonly ScreenState[] = [
  at('password', 'know', { view: ready, site }),
  called('refused', at('password', 'test', { view: withTest(failedAt('login', 'login-refused')), site })),
  at('network', 'network', { view: ready, site }),
  called(
    'missing',
    at('network', 'network', {
      site,
      answers: {
        'connectionStrings.ofSite': ok({ effective: null, string: null, shadowed: [], unread: [] }),
      },
    }),
  ),
  called('looking', at('network', 'network', { site, answers: { 'connectionStrings.ofSite': 'never' } })),
  at('wake', 'wake', { view: ready, site }),
  called('asleep', at('wake', 'test', { view: withTest(failedAt('tcp', 'connection-timeout')), site })),
  at('wake', 'restart', { view: worked, site }),
  called('running', at('wake', 'restart', { view: worked, site, steps: [press('Restart')] })),
  called(
    'done',
    at('wake', 'restart', {
      view: worked,
      site,
      answers: { 'actions.restart': ok(done) },
      steps: [press('Restart')],
    }),
  ),
  called(
    'third',
    at('wake', 'restart', {
      view: worked,
      site,
      answers: { 'actions.restart': fail(problem('many-restarts')) },
      steps: [press('Restart')],
    }),
  ),
  called('alone', at('wake', 'restart', { view: worked })),
  at('read-only', 'rights', { view: ready, site }),
  called(
    'read-only',
    at('read-only', 'test', {
      view: withTest(testAt(null, { failure: 'read-only', rights: 'read-only' })),
      site,
    }),
  ),
];

export const atlasStates: readonly ScreenState[] = [...rebuild, ...short];
