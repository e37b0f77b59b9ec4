/** Made-up strings, tests and sizes for the screens about databases. */
import {
  type SiteStrings,
  type StringTest,
  type StringView,
  type TestStepName,
  testSteps,
} from '../../electron/contract/connection-strings.ts';
import type {
  DatabaseJob,
  DatabaseJobKind,
  DatabaseStepName,
  JobStep,
} from '../../electron/contract/jobs.ts';
import type { CleanupPreview, DatabaseSize, FolderView } from '../../electron/contract/mongodb.ts';
import { databaseSteps } from '../../electron/services/jobs/job-plan.ts';
import { mia, minutesAgo } from './household.ts';

const mega = 1_048_576;

export const stringId = '5f1d0000-0000-4000-8000-000000000001';

/** A test that has come as far as this step; all steps done when it is left out. */
export function testAt(present: TestStepName | null, change: Partial<StringTest> = {}): StringTest {
  const at = present === null ? testSteps.length : testSteps.indexOf(present);
  return {
    state: present === null ? 'worked' : 'running',
    steps: testSteps.map((name, index) => ({
      name,
      state: name === 'write' ? 'passed-over' : index < at ? 'done' : index === at ? 'now' : 'todo',
      ms: index < at ? 120 : 0,
    })),
    failure: null,
    rights: at > testSteps.indexOf('rights') ? 'write' : 'unknown',
    databases:
      at > testSteps.indexOf('nightscout')
        ? [
            {
              name: 'nightscout',
              nightscout: true,
              readings: 104_882,
              newestAt: '2026-11-20T02:14:00.000Z',
              future: false,
            },
            { name: 'test', nightscout: false, readings: null, newestAt: null, future: false },
          ]
        : [],
    opens: 'nightscout',
    best: at > testSteps.indexOf('nightscout') ? 'nightscout' : null,
    ...change,
  };
}

export const repaired: StringView = {
  id: stringId,
  site: mia.id,
  source: { kind: 'setting', name: 'MONGODB_URI' },
  verdict: 'repaired',
  problems: ['brackets-kept', 'special-characters', 'no-database'],
  questions: [],
  parts: {
    scheme: 'mongodb+srv',
    user: 'mia_site',
    password: '••••••••',
    passwordGiven: true,
    hosts: ['cluster0.ab1cd.mongodb.net'],
    database: 'nightscout',
    options: [{ name: 'w', value: 'majority' }],
  },
  ready: true,
  test: null,
};

export const siteStrings: SiteStrings = {
  effective: 'MONGODB_URI',
  string: { ...repaired, verdict: 'fine', problems: [] },
  shadowed: [],
  unread: [],
};

export const size: DatabaseSize = {
  name: 'nightscout',
  parts: [
    {
      kind: 'devicestatus',
      bytes: 214 * mega,
      documents: 484_120,
      oldestAt: '2026-03-09T10:00:00.000Z',
      newestAt: '2026-11-20T02:14:00.000Z',
    },
    {
      kind: 'entries',
      bytes: 96 * mega,
      documents: 312_554,
      oldestAt: '2023-11-02T10:00:00.000Z',
      newestAt: '2026-11-20T02:14:00.000Z',
    },
    {
      kind: 'treatments',
      bytes: 61 * mega,
      documents: 51_204,
      oldestAt: '2023-11-02T10:00:00.000Z',
      newestAt: '2026-11-19T21:40:00.000Z',
    },
    { kind: 'profile', bytes: 28 * mega, documents: 1_408, oldestAt: null, newestAt: null },
  ],
  bytes: 399 * mega,
  others: [],
  limit: 512 * mega,
  limitFrom: 'free',
  sharedWith: [],
  measuredAt: '2026-11-20T02:15:00.000Z',
};

export const cleanupPreview: CleanupPreview = {
  documents: 412_306,
  bytes: 182 * mega,
  fromAt: '2026-03-09T10:00:00.000Z',
  toAt: '2026-10-21T02:15:00.000Z',
  after: 217 * mega,
  seconds: 240,
  sharedWith: [],
  copiedOut: false,
};

/** The steps of a job on a database that is at this one; of one that is done without it. */
export const stepsAt = (kind: DatabaseJobKind, at?: DatabaseStepName): readonly JobStep[] => {
  const names = databaseSteps[kind];
  const present = at === undefined ? names.length : names.indexOf(at);
  return names.map((name, index) => ({
    name,
    state: index < present ? 'done' : index === present ? 'now' : 'todo',
    seconds: 0,
  }));
};

export const work: DatabaseJob = {
  id: '5f1d0000-0000-4000-8000-000000000002',
  target: 'database',
  kind: 'copy-out',
  string: stringId,
  siteId: mia.id,
  startedAt: minutesAgo(2),
  state: 'running',
  steps: stepsAt('copy-out', 'copying'),
  stuck: null,
  collection: 'entries',
  documents: 120_400,
  total: 849_286,
  bytes: 31 * mega,
  freed: null,
  place: 'nightscout 2026-11-20',
  missing: [],
  problem: null,
};

export const folder: FolderView = {
  folder: 'nightscout 2026-11-20',
  database: 'nightscout',
  copiedAt: '2026-11-20T02:20:00.000Z',
  collections: [
    { name: 'entries', kind: 'entries', documents: 312_554 },
    { name: 'treatments', kind: 'treatments', documents: 51_204 },
    { name: 'devicestatus', kind: 'devicestatus', documents: 71_814 },
    { name: 'profile', kind: 'profile', documents: 1_408 },
  ],
  whole: true,
  targetDocuments: 0,
  begun: false,
  target: 'nightscout',
};
