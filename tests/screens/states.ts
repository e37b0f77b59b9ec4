/** Every screen in every state, as data: what main answers, and what is pressed to get there. */
import type { SiteJob, StuckReason } from '../../electron/contract/jobs.ts';
import type { Site } from '../../electron/contract/sites.ts';
import { fail, ok } from '../../electron/contract/result.ts';
import type { Answers, Push } from './fake-bridge.ts';
import {
  done,
  entries,
  entry,
  first,
  household,
  inPractice,
  leo,
  manySites,
  mia,
  minutesAgo,
  news,
  old,
  problem,
  reading,
  running,
  sam,
  snapshot,
  state,
  survey,
  view,
} from './household.ts';
import { actStates } from './states-actions.ts';
import { atlasStates } from './states-atlas.ts';
import { backStates } from './states-history.ts';
import { connectStates } from './states-account.ts';
import { restoreStates } from './states-restore.ts';
import { cleanupStates } from './states-cleanup.ts';
import { databaseStates } from './states-connection-string.ts';
import { findStates } from './states-find-string.ts';
import { settingsStates } from './states-config-vars.ts';
import { stoppingStates } from './states-shutdown.ts';
import { tidyStates } from './states-account-cleanup.ts';

export type Step =
  | { readonly press: string }
  /** `in`: the name of its group, where the page has several with such a box. */
  | { readonly tick: string; readonly in?: string }
  /** A switch. */
  | { readonly toggle: string }
  | { readonly type: string; readonly into: string }
  | { readonly push: Push };

export interface ScreenState {
  /** Also the name of its picture. */
  readonly name: string;
  readonly answers?: Partial<Answers>;
  readonly steps?: readonly Step[];
}

const press = (name: string): Step => ({ press: name });
const listed = (sites: readonly Site[], change: Parameters<typeof view>[1] = {}) => ({
  'sites.list': ok(view(sites, change)),
});
const without = (site: Site): readonly Site[] => household.filter(({ id }) => id !== site.id);
const changed = (site: Site): readonly Site[] =>
  household.map((known) => (known.id === site.id ? site : known));
const practice = { 'app.snapshot': ok(inPractice) };

const asSeen = (site: Site): Site => ({
  ...site,
  state: { ...site.state, seenAt: minutesAgo(21) },
  reading: site.reading === null ? null : { ...site.reading, seenAt: minutesAgo(21) },
});

/** Sites that run, and do not do what they are for; and one on Eco that can't wake. */
const unwell: Readonly<Record<string, Site>> = {
  unsure: { ...mia, visitedAt: null },
  'readings-stopped': { ...mia, reading: reading(185) },
  'no-readings': { ...mia, reading: reading(null) },
  'database-full': { ...mia, reading: reading(64, { database: 'full' }) },
  'database-silent': { ...mia, reading: reading(null, { database: 'silent' }) },
  'no-hours': { ...survey, noHours: true },
};

const sites: readonly ScreenState[] = [
  { name: 'sites' },
  { name: 'sites-practice', answers: practice },
  { name: 'sites-help', steps: [press('Help')] },
  { name: 'sites-loading', answers: { 'sites.list': 'never' } },
  {
    name: 'sites-checking',
    answers: listed(household.map((site) => ({ ...site, state: state('checking', null, { seenAt: null }) }))),
  },
  { name: 'sites-all-well', answers: listed(without(leo)) },
  {
    name: 'sites-two-stopped',
    answers: listed(changed({ ...news, state: state('stopped', 5, { why: 'not-answering' }) })),
  },
  {
    name: 'sites-more-states',
    answers: listed([
      { ...mia, state: state('starting', 1), reading: reading(12) },
      { ...survey, state: state('unknown', null, { why: 'heroku-silent', seenAt: null }) },
      { ...old, state: state('working', 30), reading: reading(null, { private: true, database: 'unknown' }) },
      { ...leo, state: state('working', 30), reading: reading(null) },
      { ...news, kind: 'worker', state: state('working', 400) },
    ]),
  },
  {
    name: 'sites-unwell',
    answers: listed(Object.entries(unwell).map(([name, site]) => ({ ...site, id: `${site.id}-${name}` }))),
  },
  {
    name: 'sites-some-checked',
    answers: listed([leo, mia, { ...news, state: state('checking', null, { seenAt: null }) }]),
  },
  { name: 'sites-restarting', answers: { 'jobs.list': ok([running]) } },
  { name: 'sites-empty', answers: listed([]) },
  { name: 'sites-unread', answers: listed(household, { unread: 1 }) },
  {
    name: 'sites-offline',
    answers: listed(household.map(asSeen), {
      problem: problem('offline'),
      listedAt: minutesAgo(21),
      heroku: 'unknown',
    }),
  },
  {
    name: 'sites-heroku-trouble',
    answers: listed(household.map(asSeen), {
      problem: problem('heroku-down'),
      listedAt: minutesAgo(21),
      heroku: 'trouble',
    }),
  },
  {
    name: 'sites-network-in-between',
    answers: listed(household.map(asSeen), { problem: problem('heroku-strange', { support: '01a-req' }) }),
  },
  {
    name: 'sites-needs-key',
    answers: {
      ...listed(household.map(asSeen), { problem: problem('key-refused') }),
      'app.snapshot': ok({ ...snapshot, accounts: [{ ...sam, needsKey: true }] }),
    },
  },
  { name: 'sites-clock-off', answers: listed(household, { clockOff: -840 }) },
  { name: 'sites-many', answers: listed(manySites) },
  {
    name: 'sites-many-found',
    answers: listed(manySites),
    steps: [{ type: 'number 0', into: 'Find a site' }],
  },
  {
    name: 'sites-open-failed',
    answers: { 'sites.open': fail(problem('unexpected')) },
    steps: [press('Open Mia’s Nightscout')],
  },
];

const onPage = (site: Site): Step => press(site.title);
const page = (name: string, site: Site, answers: Partial<Answers> = {}): ScreenState => ({
  name,
  answers: { ...listed(changed(site)), ...answers },
  steps: [onPage(site)],
});
const stuckJob = (stuck: StuckReason): SiteJob => ({ ...running, state: 'stuck', stuck });
const restarted = { ...leo, state: state('working', 1), reading: reading(1) };

const oneSite: readonly ScreenState[] = [
  page('site-stopped', leo),
  page('site-stopped-practice', leo, practice),
  page('site-working', mia),
  page('site-asleep', survey),
  page('site-off', old),
  page('site-closed', news),
  page('site-starting', { ...mia, state: state('starting', 1) }),
  page('site-boot-page', { ...leo, state: state('stopped', 3, { why: 'boot-page' }) }),
  ...(['boot-page-database', 'boot-page-settings'] as const).map((why) =>
    page(`site-${why}`, { ...leo, state: state('stopped', 3, { why }) }),
  ),
  ...Object.entries(unwell).map(([name, site]) => page(`site-${name}`, site)),
  page('site-unknown', {
    ...mia,
    state: state('unknown', null, { why: 'heroku-silent', seenAt: null }),
    reading: null,
  }),
  page('site-restarting', leo, { 'jobs.list': ok([running]) }),
  page('site-restart-done', restarted, { 'jobs.list': ok([done]) }),
  ...(['stopped-again', 'boot-page', 'still-starting', 'not-answering', 'closed', 'off'] as const).map(
    (reason) => page(`site-stuck-${reason}`, leo, { 'jobs.list': ok([stuckJob(reason)]) }),
  ),
  page('site-restart-failed', leo, {
    'jobs.list': ok([
      {
        ...running,
        state: 'failed',
        problem: problem('heroku-silent', { changed: 'unknown', support: '8f2c-req' }),
      },
    ]),
  }),
  {
    ...page('site-refused', leo, { 'actions.restart': fail(problem('key-limited')) }),
    steps: [onPage(leo), press('Restart')],
  },
  {
    ...page('site-third-restart', leo, { 'actions.restart': fail(problem('many-restarts')) }),
    steps: [onPage(leo), press('Restart')],
  },
  { ...page('site-rename', leo), steps: [onPage(leo), press('Change name')] },
  {
    ...page('site-rename-empty', leo),
    steps: [onPage(leo), press('Change name'), { type: ' ', into: 'What you call this site' }, press('Save')],
  },
  page(
    'site-offline',
    asSeen(leo),
    listed(household.map(asSeen), { problem: problem('offline'), heroku: 'unknown' }),
  ),
  page('site-waking', survey, {
    'jobs.list': ok([
      {
        ...running,
        kind: 'wake',
        siteId: survey.id,
        steps: [
          { name: 'knocking', state: 'now', seconds: 3 },
          { name: 'answering', state: 'todo', seconds: 0 },
        ],
      },
    ]),
  }),
];

const rest: readonly ScreenState[] = [
  { name: 'history', steps: [press('History')] },
  { name: 'history-practice', answers: practice, steps: [press('History')] },
  { name: 'history-none', answers: { 'history.list': ok([]) }, steps: [press('History')] },
  {
    name: 'history-running',
    answers: {
      'history.list': ok([
        entry('9', {
          at: minutesAgo(1),
          siteId: leo.id,
          siteTitle: leo.title,
          outcome: 'running',
          seconds: null,
        }),
        ...entries.slice(1),
      ]),
    },
    steps: [press('History')],
  },
  { name: 'settings', steps: [press('App settings')] },
  { name: 'settings-practice', answers: practice, steps: [press('App settings')] },
  {
    name: 'settings-session',
    answers: {
      'app.snapshot': ok({
        ...snapshot,
        packaged: true,
        accounts: [{ ...sam, kept: 'session', keychainTrouble: 'locked' }],
      }),
    },
    steps: [press('App settings')],
  },
  { name: 'settings-sign-out', steps: [press('App settings'), press('Sign out')] },
  {
    name: 'signed-out',
    steps: [
      press('App settings'),
      press('Sign out'),
      press('Sign out'),
      { push: { event: 'app.changed', payload: first } },
    ],
  },
  {
    name: 'signed-out-unsure',
    answers: { 'account.signOut': ok({ gone: false }) },
    steps: [press('App settings'), press('Sign out'), press('Sign out')],
  },
];

export const states: readonly ScreenState[] = [
  ...connectStates,
  ...sites,
  ...oneSite,
  ...rest,
  ...actStates,
  ...backStates,
  ...settingsStates,
  ...restoreStates,
  ...tidyStates,
  ...stoppingStates,
  ...atlasStates,
  ...cleanupStates,
  ...databaseStates,
  ...findStates,
];
