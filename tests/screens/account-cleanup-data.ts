/** What main would tell while tidying up: the table, what deleting takes away, and the plans on offer. */
import type { Losses } from '../../electron/contract/actions.ts';
import type { PlanChoice, PlanView } from '../../electron/contract/pricing.ts';
import type { TidyRow } from '../../electron/contract/account-cleanup.ts';
import { household, leo, mia, minutesAgo, news, old, survey } from './household.ts';

const day = 24 * 60;
const a = { host: 'cluster0.ab1cd.mongodb.net', name: 'nightscout' };
const b = { host: 'cluster1.ef2gh.mongodb.net', name: 'mia' };

const base: Omit<TidyRow, 'id'> = {
  releasedAt: minutesAgo(40 * day),
  plan: 'basic',
  processes: [{ type: 'web', quantity: 1, size: 'Basic' }],
  monthly: { cents: 700, flat: false },
  addonCents: 0,
  nightscout: true,
  database: a,
};
const eco = {
  plan: 'eco',
  processes: [{ type: 'web', quantity: 1, size: 'Eco' }],
  monthly: { cents: 500, flat: true },
} as const;

const told: Readonly<Record<string, Partial<TidyRow>>> = {
  [leo.id]: {},
  [mia.id]: { database: b },
  [survey.id]: {
    ...eco,
    nightscout: false,
    addonCents: 500,
    database: { host: 'ec2-34-1-2-3.compute-1.amazonaws.com:5432', name: 'survey' },
  },
  [news.id]: { ...eco, nightscout: false, database: 'none', releasedAt: minutesAgo(490) },
  [old.id]: {
    ...eco,
    processes: [{ type: 'web', quantity: 0, size: 'Eco' }],
    releasedAt: minutesAgo(260 * day),
  },
};

export const rows: readonly TidyRow[] = household.map(({ id, state }) =>
  state.kind === 'empty'
    ? {
        ...base,
        id,
        releasedAt: minutesAgo(410 * day),
        plan: 'unknown',
        processes: [],
        monthly: null,
        nightscout: false,
        database: 'none',
      }
    : { ...base, id, ...told[id] },
);

export const losses: Losses = { addons: [], stays: a, copy: null };
export const saved: Losses = { ...losses, copy: 'Documents/old-ns 2026-11-20.sitekeeper' };
export const surveyLosses: Losses = {
  addons: [
    { name: 'postgresql-flat-47012', plan: 'heroku-postgresql:essential-0', cents: 500, holdsData: true },
    { name: 'papertrail-round-1', plan: 'papertrail:choklad', cents: 0, holdsData: false },
  ],
  stays: null,
  copy: 'Documents/class-survey-9e 2026-11-20.sitekeeper',
};

const choice = (size: string, plan: PlanChoice['plan'], dollars: number, memory: number): PlanChoice => ({
  size,
  plan,
  monthly: { cents: dollars * 100, flat: plan === 'eco' },
  memory,
  present: plan === 'basic',
  fits: true,
});
export const plans: PlanView = {
  id: mia.id,
  processes: [{ type: 'web', quantity: 1, size: 'Basic' }],
  choices: [
    choice('Eco', 'eco', 5, 0.5),
    choice('Basic', 'basic', 7, 0.5),
    choice('Standard-1X', 'standard', 25, 0.5),
    choice('Standard-2X', 'standard', 50, 1),
    choice('Performance-M', 'performance', 250, 2.5),
    choice('Performance-L', 'performance', 500, 14),
  ],
  ecoHoursLeft: 820,
};
