/** What main would tell of one site besides its state: cost, versions, and the acts on it. */
import type { SiteJob, SiteJobKind, SiteStepName } from '../../electron/contract/jobs.ts';
import type { HistoryEntry } from '../../electron/contract/history.ts';
import type { SiteDetail } from '../../electron/contract/sites.ts';
import type { ReleaseSummary, RollbackPreview } from '../../electron/contract/releases.ts';
import { mia, minutesAgo, old, survey } from './household.ts';

export const detail: SiteDetail = {
  id: mia.id,
  processes: [{ type: 'web', quantity: 1, size: 'Basic' }],
  plan: 'basic',
  monthly: { cents: 700, flat: false },
  ecoHoursLeft: null,
  lastCopyAt: minutesAgo(342),
};
export const ecoDetail: SiteDetail = {
  ...detail,
  id: survey.id,
  processes: [{ type: 'web', quantity: 1, size: 'Eco' }],
  plan: 'eco',
  monthly: { cents: 500, flat: true },
  ecoHoursLeft: 412,
  lastCopyAt: null,
};
export const offDetail: SiteDetail = {
  ...ecoDetail,
  id: old.id,
  processes: [{ type: 'web', quantity: 0, size: 'Eco' }],
};

const day = 24 * 60;
const version = (number: number, age: number, change: Partial<ReleaseSummary>): ReleaseSummary => ({
  id: `release-${number}`,
  number,
  at: minutesAgo(age),
  by: 'sam@example.org',
  story: { kind: 'other' },
  current: false,
  way: { ok: true },
  ...change,
});
export const versions: readonly ReleaseSummary[] = [
  version(48, 342, {
    story: { kind: 'settings-changed', set: ['DISPLAY_UNITS'], removed: [] },
    current: true,
    way: { ok: false, why: 'current' },
  }),
  version(47, 6.8 * day, { story: { kind: 'settings-changed', set: ['ENABLE'], removed: [] } }),
  version(46, 18.4 * day, { story: { kind: 'published', version: '15.0.7' } }),
  version(45, 18.5 * day, {
    story: { kind: 'published', version: '15.0.7' },
    way: { ok: false, why: 'unfinished' },
  }),
  version(44, 23 * day, {
    story: { kind: 'settings-changed', set: ['TIME_FORMAT', 'THEME'], removed: ['LANGUAGE'] },
  }),
  version(43, 50 * day, { story: { kind: 'rolled-back', to: 41 } }),
  version(42, 51 * day, { story: { kind: 'add-on' }, way: { ok: false, why: 'not-eligible' } }),
  version(41, 60 * day, { story: { kind: 'settings-changed', set: [], removed: ['MONGO_CONNECTION'] } }),
  version(2, 700 * day, { way: { ok: false, why: 'expired' } }),
  version(1, 701 * day, { story: { kind: 'initial' }, way: { ok: false, why: 'failed' } }),
];

export const preview: RollbackPreview = {
  rows: [
    {
      name: 'DISPLAY_UNITS',
      change: 'changed',
      now: { kind: 'word', value: 'mmol' },
      back: { kind: 'word', value: 'mg/dl' },
      secret: false,
    },
    { name: 'ENABLE', change: 'same', now: { kind: 'hidden' }, back: { kind: 'hidden' }, secret: false },
  ],
};
export const longPreview: RollbackPreview = {
  rows: [
    ...preview.rows,
    {
      name: 'API_SECRET',
      change: 'changed',
      now: { kind: 'hidden' },
      back: { kind: 'hidden' },
      secret: true,
    },
    {
      name: 'MONGODB_URI',
      change: 'changed',
      now: { kind: 'hidden' },
      back: { kind: 'hidden' },
      secret: true,
    },
    {
      name: 'ENABLE',
      change: 'changed',
      now: { kind: 'parts', parts: ['careportal', 'iob', 'cob', 'bridge'], others: 1 },
      back: { kind: 'parts', parts: ['careportal'], others: 0 },
      secret: false,
    },
    {
      name: 'BG_HIGH',
      change: 'added',
      now: { kind: 'absent' },
      back: { kind: 'numbers', values: [260] },
      secret: false,
    },
    {
      name: 'AUTH_DEFAULT_ROLES',
      change: 'removed',
      now: { kind: 'word', value: 'denied' },
      back: { kind: 'absent' },
      secret: false,
    },
    {
      name: 'ALARM_URGENT_HIGH',
      change: 'changed',
      now: { kind: 'switch', on: true },
      back: { kind: 'switch', on: false },
      secret: false,
    },
  ],
};

/** The steps of every act that changes settings. */
export const changeSteps: readonly SiteStepName[] = ['saving', 'sending', 'starting', 'answering'];

/** A job of any kind, as it runs: the steps before `now` are done. */
export function jobAt(
  kind: SiteJobKind,
  siteId: string,
  steps: readonly SiteStepName[],
  now: number,
): SiteJob {
  return {
    id: `job-${kind}`,
    target: 'site',
    kind,
    siteId,
    startedAt: minutesAgo(0.4),
    state: 'running',
    steps: steps.map((name, index) => ({
      name,
      state: index < now ? 'done' : index === now ? 'now' : 'todo',
      seconds: index < now ? 3 + index : index === now ? 9 : 0,
    })),
    stuck: null,
    problem: null,
  };
}
export const ended = (job: SiteJob, change: Partial<SiteJob> = {}): SiteJob => ({
  ...job,
  state: 'done',
  steps: job.steps.map((step, index) => ({ ...step, state: 'done', seconds: 3 + index * 9 })),
  ...change,
});
/** The line that History has of a job. */
export const entryOf = (job: SiteJob, siteTitle: string): HistoryEntry => ({
  id: `entry-${job.id}`,
  at: job.startedAt,
  act: job.kind,
  siteId: job.siteId,
  siteTitle,
  outcome: job.state,
  changed: job.state === 'failed' ? (job.problem?.changed ?? 'no') : job.state === 'running' ? 'no' : 'yes',
  seconds: job.state === 'running' ? null : 12,
  stuck: job.stuck,
  problem: job.problem?.code ?? null,
  subject: null,
  undo: job.state === 'done' || (job.problem !== null && job.problem.changed !== 'no') ? 'possible' : 'none',
  undoes: null,
  documents: null,
});
