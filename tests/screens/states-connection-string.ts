/** The database of a site, its test, and finding its connection string, in every state. */
import { type TestFailure, testFailures } from '../../electron/contract/problems.ts';
import type { StringView, TestStepName } from '../../electron/contract/connection-strings.ts';
import { fail, ok } from '../../electron/contract/result.ts';
import { mistakeCodes } from '../../electron/contract/connection-strings.ts';
import { repaired, siteStrings, testAt } from './mongodb-data.ts';
import { mia, problem } from './household.ts';
import { jobAt, changeSteps } from './site-data.ts';
import type { ScreenState, Step } from './states.ts';

export const press = (name: string): Step => ({ press: name });
export const toDatabase = [press(mia.title), press('Database Where the readings are kept MongoDB')];
const tested = [...toDatabase, press('Test it')];

const broken = { 'connectionStrings.ofSite': ok({ ...siteStrings, string: repaired }) };
const push = (change: Partial<StringView>): Step => ({
  push: { event: 'string.changed', payload: { ...repaired, ...change } },
});
/** Where a test meets each failure (services/mongodb/test/test-connection.ts); at the sign-in where it is not said. */
const metAt: Partial<Record<TestFailure, TestStepName>> = {
  string: 'text',
  offline: 'address',
  'address-gone': 'address',
  'local-dns': 'address',
  'dns-trouble': 'address',
  'no-route': 'tcp',
  'connection-refused': 'tcp',
  'connection-timeout': 'tcp',
  'network-list': 'tls',
  certificate: 'tls',
  'not-allowed': 'nightscout',
  cut: 'databases',
  'time-up': 'databases',
};
const failedWith = (failure: TestFailure) => {
  const at = metAt[failure] ?? 'login';
  const { steps } = testAt(at);
  return testAt(at, {
    state: 'failed',
    failure,
    steps: steps.map((step) => (step.name === at ? { ...step, state: 'failed' } : step)),
  });
};
/** What only a write tells: the rest of the test went well. */
const unwritten = (failure: 'read-only' | 'full') => {
  const { steps } = testAt(null);
  return testAt(null, {
    failure,
    rights: failure === 'full' ? 'write' : failure,
    steps: steps.map((step) => (step.name === 'write' ? { ...step, state: 'failed' } : step)),
  });
};
const failed = (failure: TestFailure): ScreenState => ({
  name: `database-failed-${failure}`,
  answers: broken,
  steps: [
    ...tested,
    push({ test: failure === 'read-only' || failure === 'full' ? unwritten(failure) : failedWith(failure) }),
  ],
});

export const asking: StringView = {
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
export const long: StringView = {
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

export const databaseStates: readonly ScreenState[] = [
  { name: 'database', steps: toDatabase },
  { name: 'database-loading', answers: { 'connectionStrings.ofSite': 'never' }, steps: toDatabase },
  {
    name: 'database-problem',
    answers: { 'connectionStrings.ofSite': fail(problem('heroku-silent')) },
    steps: toDatabase,
  },
  {
    name: 'database-none',
    answers: {
      'connectionStrings.ofSite': ok({ effective: null, string: null, shadowed: [], unread: ['MONGO_URL'] }),
    },
    steps: toDatabase,
  },
  { name: 'database-repaired', answers: broken, steps: toDatabase },
  {
    name: 'database-everything',
    answers: { 'connectionStrings.ofSite': ok({ ...siteStrings, string: long }) },
    steps: toDatabase,
  },
  {
    name: 'database-shadowed',
    answers: {
      'connectionStrings.ofSite': ok({
        ...siteStrings,
        effective: 'MONGO_CONNECTION',
        shadowed: [{ name: 'MONGODB_URI', same: false }],
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
    steps: [...tested, push({ test: testAt('tcp', { state: 'stopped' }) })],
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
        verdict: 'needs-answer',
        problems: ['other-cluster'],
        questions: ['host'],
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
  { name: 'database-copied', answers: broken, steps: [...toDatabase, press('Copy the whole line')] },
  { name: 'database-change', answers: broken, steps: [...toDatabase, press('Change a part')] },
  {
    name: 'database-untested',
    answers: broken,
    steps: [...tested, push({ test: failedWith('connection-timeout') }), press('Save it untested')],
  },
  {
    name: 'database-saving',
    answers: { ...broken, 'connectionStrings.save': ok(jobAt('connect-database', mia.id, changeSteps, 1)) },
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
