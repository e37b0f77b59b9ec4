/** A household with sites in every state, at 2:52 in the night of 20 November 2026, as main would tell of them. */
import type { SiteJob } from '../../electron/contract/jobs.ts';
import type { Account, KeyCheck } from '../../electron/contract/account.ts';
import type { HistoryEntry } from '../../electron/contract/history.ts';
import type { Reading, Site, SiteState, SitesView } from '../../electron/contract/sites.ts';
import type { Snapshot } from '../../electron/contract/app.ts';
import type { Problem, ProblemCode } from '../../electron/contract/problems.ts';

export const now = Date.parse('2026-11-20T02:52:00Z');
const minute = 60_000;
export const minutesAgo = (minutes: number): string => new Date(now - minutes * minute).toISOString();

export const sam: Account = {
  id: 'sam',
  email: 'sam@example.org',
  name: 'Sam',
  kept: 'keychain',
  keychainTrouble: null,
  needsKey: false,
};

export const snapshot: Snapshot = {
  version: '0.1.0',
  mode: 'heroku',
  runtime: 'preview',
  packaged: false,
  preferences: { theme: 'system', locale: 'en' },
  accounts: [sam],
};
export const first: Snapshot = { ...snapshot, mode: 'none', accounts: [] };
export const inPractice: Snapshot = { ...snapshot, mode: 'practice', accounts: [] };

export const state = (
  kind: SiteState['kind'],
  since: number | null,
  change: Partial<SiteState> = {},
): SiteState => ({
  kind,
  since: since === null ? null : minutesAgo(since),
  why: kind === 'stopped' ? 'crashed' : null,
  seenAt: minutesAgo(0),
  ...change,
});
export const reading = (age: number | null, change: Partial<Reading> = {}): Reading => ({
  at: age === null ? null : minutesAgo(age),
  private: false,
  database: age === null ? 'empty' : 'answers',
  seenAt: minutesAgo(0),
  ...change,
});

const base = {
  plan: 'basic',
  recentRestarts: 0,
  account: 'sam@example.org',
  reading: null,
  visitedAt: minutesAgo(0),
  noHours: false,
  closed: null,
} as const;
const month = 30.44 * 24 * 60;

export const leo: Site = {
  ...base,
  id: '6f1c2d10-0000-4000-8000-000000000001',
  name: 'leo-ns-77ab',
  title: 'Leo’s Nightscout',
  address: 'leo-ns-77ab.herokuapp.com',
  kind: 'nightscout',
  state: state('stopped', 38),
  reading: reading(38),
};
export const mia: Site = {
  ...base,
  id: '6f1c2d10-0000-4000-8000-000000000002',
  name: 'mia-ns-4c1d',
  title: 'Mia’s Nightscout',
  address: 'mia-ns-4c1d.herokuapp.com',
  kind: 'nightscout',
  state: state('working', 600),
  reading: reading(4),
};
export const survey: Site = {
  ...base,
  id: '6f1c2d10-0000-4000-8000-000000000003',
  name: 'class-survey-9e',
  title: 'Class survey',
  address: 'class-survey-9e.herokuapp.com',
  kind: 'web',
  plan: 'eco',
  state: state('asleep', 120),
};
export const old: Site = {
  ...base,
  id: '6f1c2d10-0000-4000-8000-000000000004',
  name: 'old-ns',
  title: 'Old Nightscout',
  address: 'old-ns.herokuapp.com',
  kind: 'nightscout',
  plan: 'eco',
  state: { ...state('off', 0), since: '2026-03-03T10:00:00Z' },
  reading: reading(8.2 * month, { seenAt: '2026-03-03T10:00:00Z' }),
};
export const news: Site = {
  ...base,
  id: '6f1c2d10-0000-4000-8000-000000000005',
  name: 'club-news-21',
  title: 'Club news',
  address: 'club-news-21.herokuapp.com',
  kind: 'web',
  plan: 'eco',
  state: state('closed', 8 * 60 + 12),
  closed: { at: minutesAgo(8 * 60 + 12), until: null },
};
export const firstTry: Site = {
  ...base,
  id: '6f1c2d10-0000-4000-8000-000000000006',
  name: 'leo-first-try',
  title: 'leo-first-try',
  address: '',
  kind: 'unknown',
  plan: 'unknown',
  state: state('empty', null),
};

export const household: readonly Site[] = [mia, survey, leo, old, news, firstTry];

export const view = (sites: readonly Site[], change: Partial<SitesView> = {}): SitesView => ({
  sites,
  listedAt: minutesAgo(0),
  problem: null,
  unread: 0,
  heroku: 'fine',
  clockOff: null,
  ...change,
});

export const problem = (code: ProblemCode, change: Partial<Problem> = {}): Problem => ({
  code,
  changed: 'no',
  ...change,
});

/** Forty sites in every state, with long and short names. */
export const manySites: readonly Site[] = Array.from({ length: 100 }, (_, index) => {
  const kinds = ['working', 'asleep', 'working', 'closed', 'working', 'off', 'starting'] as const;
  const kind = kinds[index % kinds.length] ?? 'working';
  const number = String(index + 1).padStart(3, '0');
  return {
    ...(index % 2 === 0 ? mia : survey),
    id: `6f1c2d10-0000-4000-8000-000000001${number}`,
    name: `site-${number}`,
    title: index % 9 === 0 ? `Club of the long names, number ${number}` : `Site ${number}`,
    state: index === 41 ? state('stopped', 12) : state(kind, 45),
  };
});

export const running: SiteJob = {
  id: 'job-1',
  target: 'site',
  kind: 'restart',
  siteId: leo.id,
  startedAt: minutesAgo(0.4),
  state: 'running',
  steps: [
    { name: 'stopping', state: 'done', seconds: 4 },
    { name: 'starting', state: 'now', seconds: 12 },
    { name: 'answering', state: 'todo', seconds: 0 },
  ],
  stuck: null,
  problem: null,
};
export const done: SiteJob = {
  ...running,
  state: 'done',
  startedAt: minutesAgo(0.8),
  steps: [
    { name: 'stopping', state: 'done', seconds: 4 },
    { name: 'starting', state: 'done', seconds: 31 },
    { name: 'answering', state: 'done', seconds: 13 },
  ],
};

export const entry = (id: string, change: Partial<HistoryEntry>): HistoryEntry => ({
  id,
  at: minutesAgo(30),
  act: 'restart',
  siteId: mia.id,
  siteTitle: mia.title,
  outcome: 'done',
  seconds: 48,
  stuck: null,
  problem: null,
  subject: null,
  undo: 'none',
  undoes: null,
  documents: null,
  changed: change.outcome === 'failed' ? 'no' : change.outcome === 'interrupted' ? 'unknown' : 'yes',
  ...change,
});
export const entries: readonly HistoryEntry[] = [
  entry('2', { at: minutesAgo(252) }),
  entry('3', {
    siteId: leo.id,
    siteTitle: leo.title,
    at: minutesAgo(400),
    outcome: 'stuck',
    seconds: 90,
    stuck: 'stopped-again',
  }),
  entry('4', {
    siteId: survey.id,
    siteTitle: survey.title,
    act: 'wake',
    seconds: 21,
    at: minutesAgo(60 * 24 * 8),
  }),
  entry('5', { outcome: 'failed', seconds: null, problem: 'heroku-down', at: minutesAgo(60 * 24 * 9) }),
  entry('6', { act: 'connect', siteId: null, siteTitle: null, seconds: null, at: minutesAgo(60 * 24 * 11) }),
];

export const key: KeyCheck = { email: 'sam@example.org', name: 'Sam', reach: 'everything', apps: 6 };

/** What History tells of work on a database: what went, and where a copy lies. */
export const wentOut = {
  kind: 'database-cleanup',
  database: 'nightscout',
  what: 'old-devicestatus',
  documents: 412_306,
} as const;
export const copyFolder = { kind: 'file', name: 'nightscout 2026-11-20' } as const;
