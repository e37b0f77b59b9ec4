/** The acts on a site's page, in every state: while they run, how they end, what they ask first, the last one's undo. */
import type { SiteJob, SiteJobKind, SiteStepName } from '../../electron/contract/jobs.ts';
import type { HistoryEntry } from '../../electron/contract/history.ts';
import type { Site } from '../../electron/contract/sites.ts';
import { fail, ok } from '../../electron/contract/result.ts';
import type { Answers } from './fake-bridge.ts';
import {
  entries,
  entry,
  household,
  mia,
  minutesAgo,
  news,
  old,
  problem,
  state,
  survey,
  view,
} from './household.ts';
import { changeSteps, detail, ecoDetail, ended, entryOf, jobAt, offDetail } from './site-data.ts';
import type { ScreenState, Step } from './states.ts';

const press = (name: string): Step => ({ press: name });
const pick = (name: string): Step => ({ tick: name });
const listed = (site: Site) => ({
  'sites.list': ok(view(household.map((known) => (known.id === site.id ? site : known)))),
});
const page = (
  name: string,
  site: Site,
  answers: Partial<Answers> = {},
  steps: readonly Step[] = [],
): ScreenState => ({
  name: `site-${name}`,
  answers: { ...listed(site), ...answers },
  steps: [press(site.title), ...steps],
});

const startSteps: readonly SiteStepName[] = ['sending', 'starting', 'answering'];
const acts: readonly (readonly [SiteJobKind, Site, readonly SiteStepName[]])[] = [
  ['turn-off', mia, ['sending', 'stopping']],
  ['turn-on', old, startSteps],
  ['close', mia, ['closing']],
  ['reopen', news, ['opening']],
  ['settings', mia, changeSteps],
  ['restore', mia, changeSteps],
  ['go-back', mia, changeSteps],
  ['undo', mia, startSteps],
];
/** How the site is once the act is done. */
const after: Partial<Record<SiteJobKind, Partial<Site>>> = {
  'turn-off': { state: state('off', 0) },
  'turn-on': { state: state('working', 0) },
  close: { state: state('closed', 0), closed: { at: minutesAgo(0), until: null } },
  reopen: { state: state('working', 0), closed: null },
};
const withJob = (job: SiteJob, title: string): Partial<Answers> => ({
  'jobs.list': ok([job]),
  'history.list': ok([entryOf(job, title), ...entries]),
});

const whileRunning = acts.map(([kind, site, steps]) =>
  page(
    `${kind}-running`,
    site,
    withJob(jobAt(kind, site.id, steps, Math.min(1, steps.length - 1)), site.title),
  ),
);
const whenDone = acts.map(([kind, site, steps]) =>
  page(
    `${kind}-done`,
    { ...site, ...after[kind] },
    withJob(ended(jobAt(kind, site.id, steps, 0)), site.title),
  ),
);
const whenFailed = acts.map(([kind, site, steps]) =>
  page(
    `${kind}-failed`,
    site,
    withJob(
      {
        ...jobAt(kind, site.id, steps, 0),
        state: 'failed',
        problem: problem('site-busy', { support: '8f2c-req' }),
      },
      site.title,
    ),
  ),
);

const whenUnknown = acts.map(([kind, site, steps]) =>
  page(
    `${kind}-unknown`,
    site,
    withJob(
      {
        ...jobAt(kind, site.id, steps, 0),
        state: 'failed',
        problem: { ...problem('heroku-silent'), changed: 'unknown' },
      },
      site.title,
    ),
  ),
);

const dayOver = { at: minutesAgo(26 * 60), until: minutesAgo(2 * 60) };
const inADay = { at: minutesAgo(60), until: minutesAgo(-23 * 60) };

const offAndClosed: readonly ScreenState[] = [
  page('working-eco', survey, { 'sites.detail': ok(ecoDetail) }),
  page('eco-no-hours', survey, { 'sites.detail': ok({ ...ecoDetail, ecoHoursLeft: 0 }) }),
  page('price-unknown', mia, { 'sites.detail': ok({ ...detail, monthly: null }) }),
  page('detail-failed', mia, { 'sites.detail': fail(problem('heroku-down')) }),
  page('off-price', old, {
    'sites.detail': ok({ ...offDetail, plan: 'basic', monthly: { cents: 700, flat: false } }),
  }),
  page('turn-off-asked', mia, {}, [press('Turn off…')]),
  page('turn-off-asked-eco', { ...survey, state: state('working', 3) }, { 'sites.detail': ok(ecoDetail) }, [
    press('Turn off…'),
  ]),
  page('turn-off-still-running', mia, {
    'jobs.list': ok([
      { ...jobAt('turn-off', mia.id, ['sending', 'stopping'], 1), state: 'stuck', stuck: 'still-running' },
    ]),
  }),
  page('close-asked', mia, {}, [{ toggle: 'Close for maintenance' }]),
  page('close-asked-day', mia, {}, [{ toggle: 'Close for maintenance' }, pick('For one day')]),
  page('closed-for-a-day', { ...news, closed: inADay }),
  page('closed-day-over', { ...news, closed: dayOver }),
  page('closed-by-others', { ...news, closed: null }),
  { name: 'sites-closed-for-a-day', answers: listed({ ...news, closed: inADay }) },
  { name: 'sites-closed-day-over', answers: listed({ ...news, closed: dayOver }) },
  {
    name: 'sites-closed-nightscout',
    answers: listed({ ...mia, state: state('closed', 60), closed: inADay }),
  },
  { name: 'sites-reopening', answers: { 'jobs.list': ok([jobAt('reopen', news.id, ['opening'], 0)]) } },
  {
    name: 'sites-reopen-failed',
    answers: {
      'jobs.list': ok([
        { ...jobAt('reopen', news.id, ['opening'], 0), state: 'failed', problem: problem('site-busy') },
      ]),
    },
  },
];

const settingsEntry = entry('20', {
  act: 'settings',
  at: minutesAgo(342),
  subject: { kind: 'config-vars', names: ['DISPLAY_UNITS'] },
  undo: 'possible',
});
const lastAct = (change: Partial<HistoryEntry>, answers: Partial<Answers> = {}): Partial<Answers> => ({
  'history.list': ok([{ ...settingsEntry, ...change }]),
  ...answers,
});
const undoJob = jobAt('undo', mia.id, startSteps, 0);
const failedUndo = (code: 'changed-since' | 'copies-locked'): readonly Step[] => [
  press('Undo You changed Units'),
  { push: { event: 'job.changed', payload: { ...undoJob, state: 'failed', problem: problem(code) } } },
];

const lastActs: readonly ScreenState[] = [
  page('last-act', mia, lastAct({})),
  page(
    'last-act-waits',
    mia,
    lastAct({}, { 'jobs.list': ok([jobAt('restart', mia.id, ['stopping', 'starting'], 0)]) }),
  ),
  page('last-act-none', mia, { 'history.list': ok([]) }),
  page('undo-changed-since', mia, lastAct({}, { 'history.undo': ok(undoJob) }), failedUndo('changed-since')),
  page(
    'undo-locked',
    mia,
    lastAct({}, { 'history.undo': ok(undoJob), 'backups.lock': ok('give-passphrase') }),
    failedUndo('copies-locked'),
  ),
  page('undo-gone', mia, lastAct({}, { 'history.undo': fail(problem('no-undo')) }), [
    press('Undo You changed Units'),
  ]),
];

export const actStates: readonly ScreenState[] = [
  ...whileRunning,
  ...whenDone,
  ...whenFailed,
  ...whenUnknown,
  ...offAndClosed,
  ...lastActs,
];
