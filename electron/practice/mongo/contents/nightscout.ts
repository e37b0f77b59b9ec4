import { BSON, type Document, ObjectId } from 'bson';

import type { Contents } from '../../state/clusters.ts';
import { hexOf } from '../../state/ids.ts';
import { Collection } from '../collection.ts';
import { loopStatus, phoneStatus, readings, readingEveryMs, treatments } from './series.ts';

const day = 24 * 60 * 60_000;
const minute = 60_000;

/** Indexes that Nightscout makes at its start. */
const indexed: Readonly<Record<string, readonly Document[]>> = {
  entries: [{ date: 1 }, { type: 1 }, { sgv: 1 }, { mbg: 1 }, { sysTime: 1 }, { dateString: 1 }],
  treatments: [{ created_at: 1 }, { eventType: 1 }, { insulin: 1 }, { carbs: 1 }, { glucose: 1 }],
  devicestatus: [{ created_at: 1 }],
  profile: [{ startDate: 1 }],
  food: [{ type: 1 }, { position: 1 }, { hidden: 1 }],
  activity: [{ created_at: 1 }],
};

export const indexName = (key: Document): string =>
  Object.entries(key)
    .map(([name, order]) => `${name}_${String(order)}`)
    .join('_');

function withIndexes(name: string, collection: Collection): Collection {
  for (const key of indexed[name] ?? []) collection.indexes.push({ name: indexName(key), key, rest: {} });
  return collection;
}

function few(seed: string, documents: readonly Document[]): Collection {
  const collection = new Collection();
  for (const [index, one] of documents.entries()) {
    collection.insert(BSON.serialize({ _id: new ObjectId(hexOf(24, seed, index)), ...one }));
  }
  return collection;
}

const hours = (values: readonly (readonly [string, number])[]): Document[] =>
  values.map(([time, value]) => ({
    time,
    value: String(value),
    timeAsSeconds: Number(time.slice(0, 2)) * 3_600,
  }));

const profileOf = (startDate: string): Document => ({
  defaultProfile: 'Default',
  startDate,
  created_at: startDate,
  mills: Date.parse(startDate),
  units: 'mg/dl',
  store: {
    Default: {
      dia: '3.5',
      timezone: 'Europe/Berlin',
      units: 'mg/dl',
      carbratio: hours([
        ['00:00', 15],
        ['07:00', 12],
      ]),
      sens: hours([['00:00', 75]]),
      basal: hours([
        ['00:00', 0.35],
        ['06:00', 0.5],
        ['20:00', 0.4],
      ]),
      target_low: hours([['00:00', 90]]),
      target_high: hours([['00:00', 120]]),
    },
  },
});

const foods: readonly Document[] = [
  { type: 'food', name: 'Apple', category: 'Fruit', portion: 100, carbs: 12, unit: 'g' },
  { type: 'food', name: 'Pasta, cooked', category: 'Meals', portion: 100, carbs: 28, unit: 'g' },
  { type: 'food', name: 'Milk', category: 'Drinks', portion: 200, carbs: 10, unit: 'ml' },
];

const roles: readonly Document[] = [
  { name: 'school', permissions: ['*:*:read'], notes: 'May look, nothing else' },
];

const subjects: readonly Document[] = [
  { name: 'grandma', roles: ['readable'], notes: '' },
  { name: 'school-nurse', roles: ['school'], notes: 'until summer' },
];

const names = [
  'activity',
  'auth_roles',
  'auth_subjects',
  'devicestatus',
  'entries',
  'food',
  'profile',
  'settings',
  'treatments',
];

export interface Moment {
  /** When the scenario opened. */
  readonly startedAt: number;
  /** How far the readings reach by now. */
  readonly until: () => number;
}

/** Nightscout's collections as they are when it has just met an empty database. */
function blank(): Map<string, Collection> {
  return new Map(names.map((name) => [name, withIndexes(name, new Collection())]));
}

/** What a database holds. @param seed makes its documents others than those of the next database. */
export function contentsOf(
  seed: string,
  contents: Contents,
  moment: Moment,
  statusWeight: number,
): Map<string, Collection> {
  const collections = blank();
  if (contents.kind === 'blank') return collections;
  const put = (name: string, collection: Collection): void => {
    collections.set(name, withIndexes(name, collection));
  };
  const { days, loopDays } = contents;
  const until = moment.until();
  const ago = (inDays: number): string => new Date(until - inDays * day).toISOString();
  const status =
    loopDays === undefined
      ? phoneStatus(seed, until - 2 * minute, Math.min(days, 60))
      : loopStatus(seed, until - minute, loopDays);
  const count = contents.readings ?? Math.round((days * day) / readingEveryMs);
  const firstReading = until - (count - 1) * readingEveryMs;
  put('entries', new Collection(readings(seed, firstReading, moment.until)));
  put('treatments', new Collection(treatments(seed, until - 40 * minute, days)));
  put('devicestatus', new Collection(status, statusWeight));
  put(
    'profile',
    few(`${seed}/profile`, [profileOf(ago(days)), profileOf(ago(days / 2)), profileOf(ago(20))]),
  );
  put('food', few(`${seed}/food`, foods));
  put(
    'auth_roles',
    few(
      `${seed}/roles`,
      roles.map((one) => ({ ...one, created_at: ago(days) })),
    ),
  );
  put(
    'auth_subjects',
    few(
      `${seed}/subjects`,
      subjects.map((one) => ({ ...one, created_at: ago(days) })),
    ),
  );
  put(
    'activity',
    few(`${seed}/activity`, [
      { steps: 4_200, created_at: ago(1) },
      { steps: 6_150, created_at: ago(0.1) },
    ]),
  );
  put('settings', few(`${seed}/settings`, [{ alias: 'clock', theme: 'colors', updated_at: ago(30) }]));
  return collections;
}
