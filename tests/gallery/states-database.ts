/** The database of a site, its test, and finding its connection string, in every state. */
import { testFailures } from '../../electron/contract/connection-string.ts';
import type { StringView, TestFailure, WizardPlace } from '../../electron/contract/connection-string.ts';
import type { Site } from '../../electron/contract/models.ts';
import { fail, ok } from '../../electron/contract/result.ts';
import { mistakeCodes } from '../../renderer/screens/database/mistakes.ts';
import { repaired, siteStrings, testAt } from './database-data.ts';
import { first, household, leo, mia, minutesAgo, problem, running, view } from './household.ts';
import { jobAt, changeSteps } from './one-site-data.ts';
import type { GalleryState, Step } from './states.ts';

const press = (name: string): Step => ({ press: name });
const toDatabase = [press(mia.title), press('Database Where the readings are kept MongoDB')];
const tested = [...toDatabase, press('Test it')];
const toFind = [...toDatabase, press('Find another one In older settings, copies and files')];

const broken = { 'strings.ofSite': ok({ ...siteStrings, string: repaired }) };
const push = (change: Partial<StringView>): Step => ({
  push: { event: 'string.changed', payload: { ...repaired, ...change } },
});
const failedWith = (failure: TestFailure) =>
  testAt('login', {
    state: 'failed',
    failure,
    steps: testAt('login').steps.map((step) =>
      step.name === 'login' ? { ...step, state: 'failed' as const } : step,
    ),
  });
const failed = (failure: TestFailure): GalleryState => ({
  name: `database-failed-${failure}`,
  answers: broken,
  steps: [...tested, push({ test: failedWith(failure) })],
});

const asking: StringView = {
  ...repaired,
  verdict: 'needs-answer',
  problems: ['placeholder-left', 'quotes-around'],
  questions: ['password'],
  parts: { ...repaired.parts, password: null, passwordGiven: false },
  ready: false,
};
const elsewhere = testAt(null, { opens: 'test' });
const several = testAt(null, {
  opens: 'test',
  best: null,
  databases: [
    ...testAt(null).databases,
    {
      name: 'mycgm',
      nightscout: true,
      readings: 12_004,
      newestAt: '2024-03-02T09:00:00.000Z',
      future: false,
    },
  ],
});
const long: StringView = {
  ...repaired,
  problems: mistakeCodes.filter((code) => code !== 'not-a-connection-string' && code !== 'web-address'),
  parts: {
    scheme: 'mongodb',
    user: 'a_user_with_a_very_long_name_that_somebody_chose',
    password: '••••••••',
    passwordGiven: true,
    hosts: [
      'ac-ab1cdef-shard-00-00.ab1cd.mongodb.net:27017',
      'ac-ab1cdef-shard-00-01.ab1cd.mongodb.net:27017',
      'ac-ab1cdef-shard-00-02.ab1cd.mongodb.net:27017',
    ],
    database: 'nightscout',
    options: [
      { name: 'ssl', value: 'true' },
      { name: 'replicaSet', value: 'atlas-ab1cde-shard-0' },
      { name: 'authSource', value: 'admin' },
    ],
  },
};

const database: readonly GalleryState[] = [
  { name: 'database', steps: toDatabase },
  { name: 'database-loading', answers: { 'strings.ofSite': 'never' }, steps: toDatabase },
  {
    name: 'database-problem',
    answers: { 'strings.ofSite': fail(problem('heroku-silent')) },
    steps: toDatabase,
  },
  {
    name: 'database-none',
    answers: {
      'strings.ofSite': ok({ inForce: null, string: null, losers: [], unread: ['MONGO_URL'] }),
    },
    steps: toDatabase,
  },
  { name: 'database-repaired', answers: broken, steps: toDatabase },
  {
    name: 'database-everything',
    answers: { 'strings.ofSite': ok({ ...siteStrings, string: long }) },
    steps: toDatabase,
  },
  {
    name: 'database-losers',
    answers: {
      'strings.ofSite': ok({
        ...siteStrings,
        inForce: 'MONGO_CONNECTION',
        losers: [{ name: 'MONGODB_URI', same: false }],
        unread: ['MONGO_URL'],
      }),
    },
    steps: [...toDatabase, { tick: 'Take away MONGO_URL' }],
  },
  { name: 'database-testing', answers: broken, steps: tested },
  {
    name: 'database-tested',
    answers: broken,
    steps: [...tested, push({ test: testAt(null) })],
  },
  {
    name: 'database-tested-read-only',
    answers: broken,
    steps: [...tested, push({ test: testAt(null, { rights: 'read-only', failure: 'read-only' }) })],
  },
  {
    name: 'database-stopped',
    answers: broken,
    steps: [...tested, push({ test: testAt('door', { state: 'stopped' }) })],
  },
  {
    name: 'database-elsewhere',
    answers: broken,
    steps: [...tested, push({ parts: { ...repaired.parts, database: 'test' }, test: elsewhere })],
  },
  { name: 'database-several', answers: broken, steps: [...tested, push({ test: several })] },
  {
    name: 'database-no-readings',
    answers: broken,
    steps: [
      ...tested,
      push({
        problems: ['other-cluster'],
        test: testAt(null, {
          best: null,
          opens: 'test',
          databases: testAt(null).databases.filter(({ nightscout }) => !nightscout),
        }),
      }),
    ],
  },
  ...testFailures.map(failed),
  { name: 'database-shown', answers: broken, steps: [...toDatabase, press('Show the password')] },
  { name: 'database-copied', answers: broken, steps: [...toDatabase, press('Copy the line')] },
  { name: 'database-change', answers: broken, steps: [...toDatabase, press('Change a part')] },
  {
    name: 'database-untested',
    answers: broken,
    steps: [...tested, push({ test: failedWith('door-silent') }), press('Save it untested')],
  },
  {
    name: 'database-saving',
    answers: { ...broken, 'strings.save': ok(jobAt('connect-database', mia.id, changeSteps, 1)) },
    steps: [...tested, push({ test: testAt(null) }), press(`Save to ${mia.title}`)],
  },
  {
    name: 'database-saved',
    answers: broken,
    steps: [
      ...tested,
      push({ test: testAt(null) }),
      press(`Save to ${mia.title}`),
      {
        push: {
          event: 'job.changed',
          payload: { ...jobAt('connect-database', mia.id, changeSteps, changeSteps.length), state: 'done' },
        },
      },
    ],
  },
];

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
const finds = { 'strings.find': ok(found) };
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
const asks = (question: 'user' | 'password' | 'host' | 'database'): GalleryState => ({
  name: `find-ask-${question}`,
  answers: { 'strings.find': ok([{ ...asking, questions: [question] }]) },
  steps: [...toFind, press('Go on with this one')],
});

const find: readonly GalleryState[] = [
  { name: 'find-looking', answers: { 'strings.find': 'never' }, steps: toFind },
  { name: 'find-found', answers: finds, steps: toFind },
  { name: 'find-none', answers: { 'strings.find': ok([]) }, steps: toFind },
  { name: 'find-problem', answers: { 'strings.find': fail(problem('heroku-silent')) }, steps: toFind },
  {
    name: 'find-locked',
    answers: { 'strings.find': fail(problem('copies-locked')), 'copies.lock': ok('give-passphrase') },
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
    answers: { ...finds, 'strings.pick': fail(problem('copy-needs-passphrase')) },
    steps: [...toBring, press('Choose a file')],
  },
  {
    name: 'find-bring-several',
    answers: {
      ...finds,
      'strings.pick': ok(
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
    answers: { ...finds, 'strings.paste': fail(problem('nothing-to-paste')) },
    steps: [...toBring, press('Paste')],
  },
  {
    name: 'find-bring-web-address',
    answers: { ...finds, 'strings.paste': ok(cut) },
    steps: [...toBring, press('Paste')],
  },
  ...(['user', 'password', 'host', 'database'] as const).map(asks),
  {
    name: 'find-ask-empty',
    answers: { 'strings.find': ok([asking]) },
    steps: [...toFind, press('Go on with this one'), press('Continue')],
  },
  {
    name: 'find-test',
    answers: { 'strings.find': ok([repaired]) },
    steps: [...toFind, press('Go on with this one')],
  },
  {
    name: 'find-no-site',
    answers: {
      'app.snapshot': ok(first),
      'wizards.open': ok([
        { ...left('test', null), string: { ...repaired, site: null, test: testAt(null) } },
      ]),
    },
    steps: [press('Go on')],
  },
  {
    name: 'find-no-site-file',
    answers: {
      'app.snapshot': ok(first),
      'wizards.open': ok([
        { ...left('test', null), string: { ...repaired, site: null, test: testAt(null) } },
      ]),
    },
    steps: [press('Go on'), press('Save it in a file')],
  },
];

const troubled: Site = { ...leo, state: { ...leo.state, kind: 'stopped', why: 'boot-page' } };
const withTroubled = {
  'sites.list': ok(view(household.map((site) => (site.id === leo.id ? troubled : site)))),
};

const ways: readonly GalleryState[] = [
  {
    name: 'welcome-repairing',
    answers: { 'app.snapshot': ok(first), 'wizards.open': ok([left('test', null)]) },
  },
  { name: 'sites-repairing', answers: { 'wizards.open': ok([left('test', mia.id)]) } },
  {
    name: 'site-repairing',
    answers: { 'wizards.open': ok([left('test', mia.id)]) },
    steps: [press(mia.title)],
  },
  { name: 'site-boot-page', answers: withTroubled, steps: [press(leo.title)] },
  {
    name: 'site-boot-page-after-restart',
    answers: { ...withTroubled, 'jobs.list': ok([{ ...running, state: 'stuck', stuck: 'boot-page' }]) },
    steps: [press(leo.title)],
  },
];

export const databaseStates: readonly GalleryState[] = [...database, ...find, ...ways];
