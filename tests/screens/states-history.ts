/** Older versions, going back to one, and History with its undo, in every state. */
import type { SiteJob } from '../../electron/contract/jobs.ts';
import type { DriftRow, HistoryEntry } from '../../electron/contract/history.ts';
import type { Site } from '../../electron/contract/sites.ts';
import { fail, ok } from '../../electron/contract/result.ts';
import type { Answers } from './fake-bridge.ts';
import {
  entries,
  entry,
  firstTry,
  inPractice,
  leo,
  mia,
  minutesAgo,
  news,
  old,
  problem,
  survey,
  wentOut,
  copyFolder,
} from './household.ts';
import { changeSteps, ended, entryOf, jobAt, longPreview } from './site-data.ts';
import type { ScreenState, Step } from './states.ts';

const press = (name: string): Step => ({ press: name });
const pick = (name: string): Step => ({ tick: name });

const toVersions: readonly Step[] = [press(mia.title), press('Go back To an older version releases')];
const picked: readonly Step[] = [...toVersions, pick('You changed Parts that are on')];
const pressed: readonly Step[] = [...picked, press('Go back to 13 November')];
const versions = (name: string, steps: readonly Step[], answers: Partial<Answers> = {}): ScreenState => ({
  name: `versions${name}`,
  answers,
  steps,
});
const backJob = jobAt('go-back', mia.id, changeSteps, 0);
const backEnds = (job: SiteJob): Step => ({ push: { event: 'job.changed', payload: job } });
const goBack: readonly ScreenState[] = [
  versions('', toVersions),
  versions('-practice', toVersions, { 'app.snapshot': ok(inPractice) }),
  versions('-loading', toVersions, { 'releases.list': 'never' }),
  versions('-failed', toVersions, { 'releases.list': fail(problem('heroku-silent')) }),
  versions('-none', toVersions, { 'releases.list': ok([]) }),
  versions('-picked', picked),
  versions('-picked-many', picked, { 'releases.preview': ok(longPreview) }),
  versions('-picked-same', picked, { 'releases.preview': ok({ rows: [] }) }),
  versions('-looking', picked, { 'releases.preview': 'never' }),
  versions('-preview-failed', picked, { 'releases.preview': fail(problem('heroku-silent')) }),
  versions('-waits', picked, { 'jobs.list': ok([jobAt('restart', mia.id, ['stopping', 'starting'], 0)]) }),
  versions('-going', pressed, {
    'releases.rollback': ok({ ...backJob, ...jobAt('go-back', mia.id, changeSteps, 2) }),
  }),
  versions(
    '-locked',
    [...pressed, backEnds({ ...backJob, state: 'failed', problem: problem('copies-locked') })],
    {
      'backups.lock': ok('choose-passphrase'),
    },
  ),
  versions('-refused', pressed, {
    'releases.rollback': fail(problem('heroku-refused', { support: '8f2c-req' })),
  }),
  versions('-done', [...pressed, backEnds(ended(backJob))], {
    'history.list': ok([entryOf(ended(backJob), mia.title)]),
  }),
  versions('-stuck', [...pressed, backEnds({ ...backJob, state: 'stuck', stuck: 'stopped-again' })]),
];

const cut = (id: string, site: Site, change: Partial<HistoryEntry>): HistoryEntry =>
  entry(id, {
    siteId: site.id,
    siteTitle: site.title,
    outcome: 'interrupted',
    seconds: null,
    at: minutesAgo(180),
    undo: 'possible',
    ...change,
  });
const all: readonly HistoryEntry[] = [
  cut('30', survey, { act: 'turn-off' }),
  entry('31', {
    act: 'settings',
    siteId: leo.id,
    siteTitle: leo.title,
    at: minutesAgo(192),
    subject: { kind: 'config-vars', names: ['MONGODB_URI'] },
    undo: 'possible',
  }),
  entry('32', {
    act: 'settings',
    at: minutesAgo(342),
    subject: { kind: 'config-vars', names: ['DISPLAY_UNITS', 'TIME_FORMAT', 'THEME'] },
    undo: 'possible',
    outcome: 'stuck',
    stuck: 'not-answering',
  }),
  entry('33', {
    act: 'close',
    siteId: news.id,
    siteTitle: news.title,
    at: minutesAgo(492),
    undo: 'possible',
  }),
  entry('34', { act: 'undo', at: minutesAgo(60 * 24 * 2), undoes: '35', undo: 'possible', seconds: 40 }),
  entry('35', { act: 'go-back', at: minutesAgo(60 * 24 * 2.1), undo: 'done' }),
  entry('36', {
    act: 'restore',
    at: minutesAgo(60 * 24 * 11),
    subject: { kind: 'config-vars', names: ['API_SECRET', 'ENABLE'] },
    undo: 'done',
  }),
  entry('37', {
    act: 'turn-off',
    siteId: old.id,
    siteTitle: old.title,
    at: '2026-03-03T10:00:00Z',
    undo: 'none',
  }),
  entry('38', {
    act: 'turn-on',
    siteId: old.id,
    siteTitle: old.title,
    at: '2026-03-02T10:00:00Z',
    seconds: 50,
  }),
  ...entries,
];
const hidden = { kind: 'hidden' } as const;
const theme = (value: string) => ({ kind: 'word', value }) as const;
const differences: readonly DriftRow[] = [
  {
    subject: 'setting',
    name: 'MONGODB_URI',
    before: hidden,
    intended: hidden,
    now: hidden,
    matches: 'other',
  },
  {
    subject: 'setting',
    name: 'THEME',
    before: theme('default'),
    intended: theme('colors'),
    now: theme('colors'),
    matches: 'intended',
  },
  {
    subject: 'setting',
    name: 'MY_OWN',
    before: { kind: 'absent' },
    intended: hidden,
    now: { kind: 'absent' },
    matches: 'before',
  },
];
const parts: readonly DriftRow[] = [
  {
    subject: 'computers',
    name: 'web',
    before: { kind: 'numbers', values: [1] },
    intended: { kind: 'numbers', values: [0] },
    now: { kind: 'numbers', values: [2] },
    matches: 'other',
  },
];
const toHistory = press('History');
/** One act that was cut short, and what Heroku says of it. */
const stands = (
  name: string,
  change: Partial<HistoryEntry>,
  stand: Answers['history.drift'],
): ScreenState => ({
  name: `history-cut-short-${name}`,
  answers: { 'history.list': ok([cut('40', mia, change), ...entries]), 'history.drift': stand },
  steps: [toHistory],
});
const history: readonly ScreenState[] = [
  { name: 'history-all', answers: { 'history.list': ok(all) }, steps: [toHistory] },
  {
    name: 'history-waits',
    answers: {
      'history.list': ok(all),
      'jobs.list': ok([jobAt('restart', leo.id, ['stopping', 'starting'], 0)]),
    },
    steps: [toHistory],
  },
  {
    name: 'history-undoing',
    answers: { 'history.list': ok(all) },
    steps: [toHistory, press('Undo You closed it for maintenance')],
  },
  ...(['changed-since', 'copies-locked', 'heroku-down'] as const).map((code): ScreenState => ({
    name: `history-${code}`,
    answers: {
      'history.list': ok(all),
      'history.undo': fail(problem(code)),
      'history.drift': ok({ state: 'changed', resume: 'here', rows: differences }),
      'backups.lock': ok('give-passphrase'),
    },
    steps: [toHistory, press('Undo You changed Database address')],
  })),
  {
    name: 'history-cut-short',
    answers: {
      'history.list': ok([
        cut('40', mia, { act: 'settings', subject: { kind: 'config-vars', names: ['ENABLE'] } }),
        cut('41', leo, { act: 'go-back' }),
        cut('42', news, { act: 'reopen' }),
        cut('43', firstTry, { act: 'restart', undo: 'none' }),
      ]),
    },
    steps: [toHistory],
  },
  stands('looking', { act: 'settings', subject: { kind: 'config-vars', names: ['ENABLE'] } }, 'never'),
  stands('unknown', { act: 'turn-off' }, fail(problem('offline'))),
  stands('done', { act: 'go-back' }, ok({ state: 'as-intended', resume: 'here', rows: [] })),
  stands('changed', { act: 'plan' }, ok({ state: 'changed', resume: 'here', rows: [] })),
  stands('anew', { act: 'delete', undo: 'none' }, ok({ state: 'as-before', resume: 'page', rows: [] })),
  stands('closing', { act: 'delete', undo: 'none' }, ok({ state: 'as-intended', resume: 'page', rows: [] })),
  {
    name: 'history-finish-changed-since',
    answers: {
      'history.list': ok([cut('40', mia, { act: 'turn-off' }), ...entries]),
      'history.drift': ok({ state: 'changed', resume: 'here', rows: parts }),
      'history.resume': fail(problem('changed-since')),
    },
    steps: [toHistory, press(`Finish it ${mia.title}`)],
  },
  ...(
    [
      ['copy', { act: 'copy-out', subject: copyFolder, documents: 55_715, undo: 'none' }],
      ['copy-own', { act: 'copy-out', subject: copyFolder, siteId: null, siteTitle: null, undo: 'none' }],
      ['put', { act: 'put-back', subject: copyFolder, documents: 12_400, undo: 'none' }],
      [
        'from-site',
        {
          act: 'from-site',
          subject: { kind: 'file', name: 'mia.example 2026-11-20' },
          siteId: null,
          siteTitle: null,
          documents: 0,
          undo: 'none',
        },
      ],
      ['clear', { act: 'clear', subject: wentOut }],
    ] as const
  ).map(([name, change]) => stands(`work-${name}`, change, 'never')),
  {
    name: 'history-cut-short-work',
    answers: {
      'history.list': ok([
        cut('50', mia, { act: 'clear', undo: 'possible' }),
        cut('51', leo, { act: 'copy-out', undo: 'none' }),
      ]),
    },
    steps: [toHistory],
  },
  {
    name: 'sites-cut-short',
    answers: { 'history.list': ok([cut('40', mia, { act: 'turn-off' }), ...entries]) },
  },
  {
    name: 'history-failed',
    answers: { 'history.list': fail(problem('unexpected', { support: 'S-4F2K' })) },
    steps: [toHistory],
  },
];

export const backStates: readonly ScreenState[] = [...goBack, ...history];
