/** People and "Stop using Heroku" of the household, the evening after that night. */
import type { Person } from '../../electron/contract/collaborators.ts';
import type { PaidExtra, ShutdownSite, ShutdownView } from '../../electron/contract/shutdown.ts';
import type { SavedAll } from '../../electron/contract/backups.ts';
import { leo, mia, minutesAgo, news, old, sam, survey } from './household.ts';

export const people: readonly Person[] = [
  {
    id: '7a000000-0000-4000-8000-000000000001',
    email: sam.email,
    owner: true,
    since: '2023-01-09T10:00:00Z',
  },
  {
    id: '7a000000-0000-4000-8000-000000000002',
    email: 'gran@example.org',
    owner: false,
    since: '2025-06-01T10:00:00Z',
  },
];

const copy = (name: string, database: string | null) => ({
  place: `Heroku copies/${name} 2026-11-20 0250.sitekeeper`,
  at: minutesAgo(2),
  database,
});

const site = (
  { id, title, name }: typeof leo,
  cents: number,
  flat: boolean,
  change: Partial<ShutdownSite> = {},
): ShutdownSite => ({
  id,
  title,
  name,
  cents,
  flat,
  state: 'on',
  offAt: null,
  problem: null,
  copy: null,
  ...change,
});

const shutSites: readonly ShutdownSite[] = [
  site(leo, 700, false),
  site(mia, 700, false),
  site(survey, 500, true),
  site(news, 500, true),
  site(old, 0, false, { state: 'was-off' }),
];

const database = [['MONGODB_URI'], ['MONGO_CONNECTION'], ['DATABASE_URL'], [null], ['MONGODB_URI']] as const;
export const copied: readonly ShutdownSite[] = shutSites.map((one, index) => ({
  ...one,
  copy: copy(one.name, database[index]?.[0] ?? null),
}));

export const shutdown: ShutdownView = {
  account: sam.email,
  startedAt: minutesAgo(20),
  step: 'copies',
  sites: shutSites,
  tell: [],
  extras: null,
  check: null,
  own: { eco: null, card: null, account: null },
  busy: 'no',
  bill: null,
};

export const told = [
  { text: 'Gran, who follows on her phone', done: true },
  { text: 'The nurse at school', done: false },
];

export const turning: ShutdownView = {
  ...shutdown,
  step: 'turn-off',
  tell: told,
  busy: 'turning-off',
  sites: copied.map((one, index) => ({
    ...one,
    ...(index < 2 && { state: 'off' as const, offAt: minutesAgo(1) }),
    ...(index === 2 && { state: 'turning' as const }),
  })),
};

export const extras: readonly PaidExtra[] = [
  {
    siteId: survey.id,
    name: 'postgresql-clear-31415',
    plan: 'heroku-postgresql:essential-0',
    cents: 500,
    holdsData: true,
    gone: false,
  },
];

export const allOff: ShutdownView = {
  ...turning,
  step: 'receipt',
  busy: 'no',
  sites: turning.sites.map((one) =>
    one.state === 'was-off' ? one : { ...one, state: 'off', offAt: minutesAgo(1) },
  ),
  extras,
  check: { at: minutesAgo(0), running: [], unknown: [] },
  bill: { from: '2026-12-01T00:00:00.000Z', cardFrom: '2026-12-05T00:00:00.000Z' },
};

export const savedAll: SavedAll = {
  folder: 'Heroku copies',
  files: shutSites.map(({ id, name }) => ({ id, file: `${name} 2026-11-20 0250.sitekeeper` })),
  left: [],
  failed: [],
};
