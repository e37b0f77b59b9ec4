/** The first minutes: Welcome, and connecting an account. */
import type { ProblemCode } from '../../electron/contract/problems.ts';
import { fail, ok } from '../../electron/contract/result.ts';
import { first, key, problem, sam } from './household.ts';
import type { ScreenState, Step } from './states.ts';

const press = (name: string): Step => ({ press: name });
const fresh = { 'app.snapshot': ok(first) };

const welcome: readonly ScreenState[] = [
  { name: 'welcome', answers: fresh },
  {
    name: 'welcome-practice-failed',
    answers: { ...fresh, 'app.enterPractice': fail(problem('unexpected', { support: 'S-4F2K' })) },
    steps: [press('Try it with a practice site')],
  },
  { name: 'welcome-help', answers: fresh, steps: [press('Help')] },
];

const toMake = [press('Connect my Heroku account'), press('Continue')];
const toPaste = [...toMake, press('I have done this')];
const toCheck = [...toPaste, press('Paste')];
const refused = (code: ProblemCode): ScreenState => ({
  name: `connect-3-${code}`,
  answers: { ...fresh, 'account.paste': fail(problem(code)) },
  steps: toCheck,
});

const connect: readonly ScreenState[] = [
  { name: 'connect-1-what', answers: fresh, steps: toMake.slice(0, 1) },
  { name: 'connect-1-not-sure', answers: fresh, steps: [...toMake.slice(0, 1), press('I’m not sure')] },
  { name: 'connect-2-make', answers: fresh, steps: toMake },
  { name: 'connect-2-different', answers: fresh, steps: [...toMake, press('It looks different')] },
  { name: 'connect-3-paste', answers: fresh, steps: toPaste },
  {
    name: 'connect-3-typed',
    answers: fresh,
    steps: [...toPaste, { type: 'HRKU-0000-made-up', into: 'Your key' }],
  },
  { name: 'connect-3-checking', answers: { ...fresh, 'account.paste': 'never' }, steps: toCheck },
  ...(
    ['not-a-key', 'nothing-to-paste', 'key-refused', 'key-limited', 'offline', 'account-held'] as const
  ).map(refused),
  { name: 'connect-4-check', answers: fresh, steps: toCheck },
  ...(['look-only', 'account-only', 'unknown'] as const).map((reach) => ({
    name: `connect-4-${reach}`,
    answers: {
      ...fresh,
      'account.paste': ok({ ...key, reach, apps: reach === 'account-only' ? null : 6 }),
    },
    steps: toCheck,
  })),
  ...(['absent', 'locked', 'denied', 'damaged'] as const).map((keychainTrouble) => ({
    name: `connect-5-${keychainTrouble}`,
    answers: { ...fresh, 'account.keep': ok({ ...sam, kept: 'session' as const, keychainTrouble }) },
    steps: [...toCheck, press('Keep this key')],
  })),
];

export const connectStates: readonly ScreenState[] = [...welcome, ...connect];
