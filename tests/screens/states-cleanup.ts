/** How full a database is, making room in it, and its data copied out and put back, in every state. */
import type { DatabaseJob } from '../../electron/contract/jobs.ts';
import type { CleanupPreview, DatabaseSize } from '../../electron/contract/mongodb.ts';
import type { HistoryEntry } from '../../electron/contract/history.ts';
import type { Problem, TestFailure } from '../../electron/contract/problems.ts';
import { fail, ok } from '../../electron/contract/result.ts';
import type { Answers } from './fake-bridge.ts';
import {
  folder,
  repaired,
  cleanupPreview,
  siteStrings,
  size,
  stepsAt,
  testAt,
  work,
} from './mongodb-data.ts';
import { entry, first, inPractice, mia, minutesAgo, problem, wentOut } from './household.ts';
import { settings } from './config-vars-data.ts';
import type { ScreenState, Step } from './states.ts';

const mega = 1_048_576;
const press = (name: string): Step => ({ press: name });
const pick = (name: string): Step => ({ tick: name });
const pushed = (payload: DatabaseJob): Step => ({ push: { event: 'job.changed', payload } });

const failed = (database: TestFailure): Problem => ({ code: 'database-failed', changed: 'no', database });
const sized = (change: Partial<DatabaseSize>): Partial<Answers> => ({
  'mongodb.measure': ok({ ...size, ...change }),
});
const previewed = (change: Partial<CleanupPreview>): Partial<Answers> => ({
  'mongodb.cleanupPreview': ok({ ...cleanupPreview, ...change }),
});

const toCleanup: readonly Step[] = [
  press(mia.title),
  press('Database Where the readings are kept MongoDB'),
  press('How full it is What takes the room, and making more'),
];
const toExport: readonly Step[] = [press(mia.title), press('Your data To a folder of yours BSON, CSV, JSON')];
const cleanup = (name: string, answers: Partial<Answers> = {}, steps: readonly Step[] = []): ScreenState => ({
  name: `mongodb-cleanup${name}`,
  answers,
  steps: [...toCleanup, ...steps],
});
const exporting = (
  name: string,
  answers: Partial<Answers> = {},
  steps: readonly Step[] = [],
): ScreenState => ({
  name: `mongodb-export${name}`,
  answers,
  steps: [...toExport, ...steps],
});

const full = {
  parts: size.parts.map((part) =>
    part.kind === 'devicestatus' ? { ...part, bytes: 348 * mega, documents: 812_040 } : part,
  ),
  bytes: 533 * mega,
};
const clearing: DatabaseJob = {
  ...work,
  kind: 'clear',
  steps: stepsAt('clear', 'clearing'),
  collection: 'devicestatus',
  documents: 180_000,
  total: 412_306,
  bytes: 79 * mega,
  place: null,
};
const keptName = 'cleared/1763603412000_5f1d0000-0000-4000-8000-000000000007.sitekeeper';
const cleared: DatabaseJob = {
  ...clearing,
  state: 'done',
  documents: 412_306,
  collection: null,
  freed: 181 * mega,
  place: keptName,
};
/** As it is measured after that. */
const smaller = sized({
  bytes: size.bytes - 181 * mega,
  parts: size.parts.map((part) =>
    part.kind === 'devicestatus'
      ? { ...part, bytes: 33 * mega, documents: 71_814, oldestAt: '2026-10-21T02:15:00.000Z' }
      : part,
  ),
});
const clearEntry: HistoryEntry = entry('60', { act: 'clear', at: minutesAgo(1), undo: 'possible' });
const running = (change: Partial<DatabaseJob>): Partial<Answers> => ({
  'jobs.list': ok([{ ...clearing, ...change }]),
});
const readOnly = {
  'connectionStrings.ofSite': ok({
    ...siteStrings,
    string: { ...repaired, test: testAt(null, { rights: 'read-only' }) },
  }),
} as const;

const cleanups: readonly ScreenState[] = [
  cleanup(''),
  cleanup('-practice', { 'app.snapshot': ok(inPractice) }),
  cleanup('-measuring', { 'mongodb.measure': 'never' }),
  cleanup('-counting', { 'mongodb.cleanupPreview': 'never' }),
  cleanup('-all', {}, [pick('All device status')]),
  cleanup('-days', {}, [press('Other days'), pick('7 days')]),
  cleanup('-history', previewed({ copiedOut: true }), [pick('Old readings and treatments')]),
  cleanup('-nothing', previewed({ documents: 0, bytes: 0, fromAt: null, toAt: null, after: size.bytes })),
  cleanup('-full', { ...sized(full), ...previewed({ after: 351 * mega }) }),
  cleanup('-full-after', { ...sized(full), ...previewed({ bytes: 12 * mega, after: 521 * mega }) }),
  cleanup('-others', {
    ...sized({ bytes: 447 * mega, others: [{ name: 'test', bytes: 48 * mega }] }),
    ...previewed({ after: 265 * mega }),
  }),
  cleanup('-shared', {
    ...sized({ sharedWith: ['Old Nightscout', 'Club news'] }),
    ...previewed({ sharedWith: ['Old Nightscout', 'Club news'] }),
  }),
  cleanup('-told-limit', sized({ limit: 5120 * mega, limitFrom: 'told' })),
  cleanup('-limit', {}, [press('Change the limit')]),
  cleanup('-limit-wrong', {}, [press('Change the limit'), pick('Another'), press('Use this limit')]),
  {
    name: 'mongodb-cleanup-read-only',
    answers: readOnly,
    steps: [...toCleanup.slice(0, 2), press('How full it is 78% full')],
  },
  ...(['connection-timeout', 'login-refused', 'offline'] as const).map((failure) =>
    cleanup(`-${failure}`, { 'mongodb.measure': fail(failed(failure)) }),
  ),
  cleanup('-preview-failed', { 'mongodb.cleanupPreview': fail(failed('cut')) }),
  cleanup('-not-ready', {
    'connectionStrings.ofSite': ok({
      ...siteStrings,
      string: { ...repaired, ready: false, verdict: 'needs-answer', questions: ['password'] },
    }),
  }),
  cleanup('-sure', {}, [press('Clear 182 MB…')]),
  cleanup('-sure-all', previewed({ sharedWith: ['Old Nightscout'] }), [
    pick('All device status'),
    press('Clear 182 MB…'),
    { type: 'nightscout', into: 'Type nightscout to clear it' },
  ]),
  cleanup('-sure-history', previewed({ copiedOut: true }), [
    pick('Old readings and treatments'),
    press('Clear 182 MB…'),
  ]),
  cleanup('-asking', { 'mongodb.cleanupStart': 'never' }, [
    pick('All device status'),
    press('Clear 182 MB…'),
    { type: 'nightscout', into: 'Type nightscout to clear it' },
    press('Clear 182 MB'),
  ]),
  cleanup('-kept', { 'mongodb.cleanupStart': ok(null) }, [press('Clear 182 MB…'), press('Clear 182 MB')]),
  cleanup(
    '-locked',
    { 'mongodb.cleanupStart': fail(problem('copies-locked')), 'backups.lock': ok('give-passphrase') },
    [press('Clear 182 MB…'), press('Clear 182 MB')],
  ),
  cleanup('-refused', { 'mongodb.cleanupStart': fail(failed('read-only')) }, [
    press('Clear 182 MB…'),
    press('Clear 182 MB'),
  ]),
  cleanup(
    '-looking',
    running({ steps: stepsAt('clear', 'looking'), documents: 0, total: null, bytes: 0, collection: null }),
  ),
  cleanup('-clearing', running({})),
  cleanup('-stopping', running({}), [press('Stop')]),
  cleanup('-done', { ...smaller, 'history.list': ok([clearEntry]) }, [
    press('Clear 182 MB…'),
    press('Clear 182 MB'),
    pushed(cleared),
  ]),
  cleanup('-done-unmeasured', { ...smaller, ...running({ ...cleared, freed: null, place: null }) }),
  cleanup('-done-has', { ...smaller, ...running(cleared), 'configVars.list': ok({ ...settings, rows: [] }) }),
  cleanup('-stopped', running({ ...cleared, state: 'stopped', documents: 180_000 })),
  cleanup('-failed', running({ state: 'failed', problem: failed('cut'), place: keptName })),
  {
    ...cleanup('-prevent', { ...smaller, ...running(cleared) }),
    steps: [...toCleanup, press('See these settings')],
  },
];

const copied: DatabaseJob = {
  ...work,
  state: 'done',
  documents: 849_286,
  bytes: 412 * mega,
  collection: null,
};
const picked: readonly Step[] = [press('Choose the copy')];
const own = (name: string, answers: Partial<Answers> = {}, steps: readonly Step[] = []): ScreenState => ({
  name: `mongodb-export-own${name}`,
  answers: {
    'app.snapshot': ok(first),
    'connectionStrings.paste': ok({ ...repaired, site: null }),
    ...answers,
  },
  steps: [press('I only need my data'), ...steps],
});
const listed = (change: Partial<DatabaseJob>): Partial<Answers> => ({
  'jobs.list': ok([{ ...work, ...change }]),
});

const exports: readonly ScreenState[] = [
  exporting(''),
  exporting('-practice', { 'app.snapshot': ok(inPractice) }),
  exporting('-measuring', { 'mongodb.measure': 'never' }),
  exporting('-choosing', { 'mongodb.exportStart': 'never' }, [press('Choose a folder')]),
  exporting('-failed', { 'mongodb.measure': fail(failed('network-list')) }),
  exporting('-no-string', {
    'connectionStrings.ofSite': ok({ ...siteStrings, effective: null, string: null }),
  }),
  exporting('-copying', {}, [press('Choose a folder')]),
  exporting('-copied', listed(copied)),
  exporting('-copy-stopped', listed({ state: 'stopped' })),
  exporting('-copy-failed', listed({ state: 'failed', problem: failed('cut') })),
  exporting('-copy-no-room', listed({ state: 'failed', problem: problem('file-not-saved') })),
  exporting('-folder', {}, picked),
  exporting(
    '-folder-part',
    { 'mongodb.restorePick': ok({ ...folder, whole: false, copiedAt: null, targetDocuments: 104_882 }) },
    picked,
  ),
  exporting('-folder-strange', { 'mongodb.restorePick': fail(problem('folder-unreadable')) }, picked),
  exporting(
    '-folder-begun',
    { 'mongodb.restorePick': ok({ ...folder, targetDocuments: 120_400, begun: true }) },
    picked,
  ),
  exporting(
    '-folder-all-there',
    { 'mongodb.restorePick': ok({ ...folder, targetDocuments: 436_980, begun: true }) },
    picked,
  ),
  exporting('-folder-fresh', { 'mongodb.restorePick': ok({ ...folder, targetDocuments: 104_882 }) }, [
    ...picked,
    press('Use a new database'),
  ]),
  exporting('-put-sure', {}, [...picked, press('Put back 436,980 lines…')]),
  exporting('-putting', {}, [...picked, press('Put back 436,980 lines…'), press('Put it back')]),
  exporting('-put-refused', { 'mongodb.restoreStart': fail(problem('database-not-empty')) }, [
    ...picked,
    press('Put back 436,980 lines…'),
    press('Put it back'),
  ]),
  exporting('-put-back', listed({ ...copied, kind: 'put-back', steps: stepsAt('put-back'), total: 849_286 })),
  exporting(
    '-put-stopped',
    listed({ kind: 'put-back', steps: stepsAt('put-back', 'putting-back'), state: 'stopped' }),
  ),
  exporting('-site', {}, [press('Use the site’s address')]),
  exporting('-site-empty', {}, [press('Use the site’s address'), press('Choose a folder')]),
  exporting('-site-refused', { 'mongodb.exportFromSite': fail(problem('site-secret-refused')) }, [
    press('Use the site’s address'),
    { type: 'made-up-secret', into: 'The site’s secret' },
    press('Choose a folder'),
  ]),
  exporting(
    '-site-copied',
    listed({ ...copied, kind: 'from-site', string: null, siteId: null, total: null }),
  ),
  exporting(
    '-site-short',
    listed({
      ...copied,
      kind: 'from-site',
      string: null,
      siteId: null,
      total: null,
      missing: [
        { collection: 'treatments', documents: 1_240 },
        { collection: 'food', documents: null },
      ],
    }),
  ),
  exporting('-site-stopped', listed({ kind: 'from-site', string: null, siteId: null, state: 'stopped' })),
  own(''),
  own('-pasted', {}, [press('Paste the connection string')]),
  own('-cleared', {
    'history.list': ok([{ ...clearEntry, subject: wentOut, siteId: null, siteTitle: null }]),
  }),
  own(
    '-broken',
    { 'connectionStrings.paste': ok({ ...repaired, site: null, ready: false, verdict: 'needs-answer' }) },
    [press('Paste the connection string')],
  ),
  own('-nothing', { 'connectionStrings.paste': fail(problem('nothing-to-paste')) }, [
    press('Paste the connection string'),
  ]),
];

export const cleanupStates: readonly ScreenState[] = [...cleanups, ...exports];
