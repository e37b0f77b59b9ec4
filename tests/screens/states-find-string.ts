/** Finding the connection string, and where one is led to it, in every state. */
import type { StringView } from '../../electron/contract/connection-strings.ts';
import type { WizardPlace } from '../../electron/contract/guides.ts';
import type { Site } from '../../electron/contract/sites.ts';
import { fail, ok } from '../../electron/contract/result.ts';
import { repaired, testAt } from './mongodb-data.ts';
import { first, household, leo, mia, minutesAgo, problem, running, view } from './household.ts';
import { asking, long, press, toDatabase } from './states-connection-string.ts';
import type { ScreenState } from './states.ts';

const toFind = [...toDatabase, press('Find another one In older settings, copies and files')];

const found: readonly StringView[] = [
  { ...asking, id: '5f1d0000-0000-4000-8000-000000000003' },
  {
    ...repaired,
    source: { kind: 'release', name: 'MONGODB_URI', number: 41, at: minutesAgo(60 * 24 * 60) },
  },
  {
    ...long,
    id: '5f1d0000-0000-4000-8000-000000000004',
    verdict: 'hopeless',
    problems: ['dead-host'],
    source: { kind: 'copy', name: 'MONGO_CONNECTION', at: minutesAgo(60 * 24 * 400) },
  },
];
const finds = { 'connectionStrings.find': ok(found) };
const toBring = [...toFind, press('I have another one')];
const cut: StringView = {
  ...repaired,
  verdict: 'hopeless',
  problems: ['web-address'],
  questions: [],
  ready: false,
  source: { kind: 'pasted' },
};
const left = (step: string, site: string | null): WizardPlace => ({
  wizard: 'find',
  site,
  step,
  string: repaired,
  at: minutesAgo(60 * 20),
});
const asks = (question: 'user' | 'password' | 'host' | 'database'): ScreenState => ({
  name: `find-ask-${question}`,
  answers: { 'connectionStrings.find': ok([{ ...asking, questions: [question] }]) },
  steps: [...toFind, press('Go on with this one')],
});

const find: readonly ScreenState[] = [
  { name: 'find-looking', answers: { 'connectionStrings.find': 'never' }, steps: toFind },
  { name: 'find-found', answers: finds, steps: toFind },
  { name: 'find-none', answers: { 'connectionStrings.find': ok([]) }, steps: toFind },
  {
    name: 'find-problem',
    answers: { 'connectionStrings.find': fail(problem('heroku-silent')) },
    steps: toFind,
  },
  {
    name: 'find-locked',
    answers: {
      'connectionStrings.find': fail(problem('copies-locked')),
      'backups.lock': ok('give-passphrase'),
    },
    steps: toFind,
  },
  { name: 'find-bring', answers: finds, steps: toBring },
  { name: 'find-bring-unsure', answers: finds, steps: [...toBring, press('I’m not sure')] },
  {
    name: 'find-bring-typed',
    answers: finds,
    steps: [...toBring, { type: 'mongodb+srv://made-up', into: 'Or type it here' }],
  },
  {
    name: 'find-bring-locked',
    answers: { ...finds, 'connectionStrings.pick': fail(problem('copy-needs-passphrase')) },
    steps: [...toBring, press('Choose a file')],
  },
  {
    name: 'find-bring-several',
    answers: {
      ...finds,
      'connectionStrings.pick': ok(
        found.map((one) => ({
          ...one,
          source: { kind: 'file' as const, name: 'MONGODB_URI', file: 'heroku.env' },
        })),
      ),
    },
    steps: [...toBring, press('Choose a file')],
  },
  {
    name: 'find-bring-nothing',
    answers: { ...finds, 'connectionStrings.paste': fail(problem('nothing-to-paste')) },
    steps: [...toBring, press('Paste')],
  },
  {
    name: 'find-bring-web-address',
    answers: { ...finds, 'connectionStrings.paste': ok(cut) },
    steps: [...toBring, press('Paste')],
  },
  ...(['user', 'password', 'host', 'database'] as const).map(asks),
  {
    name: 'find-ask-empty',
    answers: { 'connectionStrings.find': ok([asking]) },
    steps: [...toFind, press('Go on with this one'), press('Continue')],
  },
  {
    name: 'find-test',
    answers: { 'connectionStrings.find': ok([repaired]) },
    steps: [...toFind, press('Go on with this one')],
  },
  {
    name: 'find-no-site',
    answers: {
      'app.snapshot': ok(first),
      'guides.list': ok([{ ...left('test', null), string: { ...repaired, site: null, test: testAt(null) } }]),
    },
    steps: [press('Go on')],
  },
  {
    name: 'find-no-site-file',
    answers: {
      'app.snapshot': ok(first),
      'guides.list': ok([{ ...left('test', null), string: { ...repaired, site: null, test: testAt(null) } }]),
    },
    steps: [press('Go on'), press('Save it in a file')],
  },
];

const troubled: Site = { ...leo, state: { ...leo.state, kind: 'stopped', why: 'boot-page' } };
const withTroubled = {
  'sites.list': ok(view(household.map((site) => (site.id === leo.id ? troubled : site)))),
};

const ways: readonly ScreenState[] = [
  {
    name: 'welcome-repairing',
    answers: { 'app.snapshot': ok(first), 'guides.list': ok([left('test', null)]) },
  },
  { name: 'sites-repairing', answers: { 'guides.list': ok([left('test', mia.id)]) } },
  {
    name: 'site-repairing',
    answers: { 'guides.list': ok([left('test', mia.id)]) },
    steps: [press(mia.title)],
  },
  { name: 'site-boot-page', answers: withTroubled, steps: [press(leo.title)] },
  {
    name: 'site-boot-page-after-restart',
    answers: { ...withTroubled, 'jobs.list': ok([{ ...running, state: 'stuck', stuck: 'boot-page' }]) },
    steps: [press(leo.title)],
  },
];

export const findStates: readonly ScreenState[] = [...find, ...ways];
