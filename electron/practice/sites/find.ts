import type { ObjectId } from 'bson';

/**
 * How Nightscout reads the query of a request (its API of version 1): `find[date][$gte]=…` becomes a filter of MongoDB
 * after rules that its own documentation does not tell. Each rule here was seen with 15.0.7 (`npm run check:nightscout`).
 * Source: docs/reference/nightscout.md#queries.
 */

/** The collections of a Nightscout's API, version 1. */
export type ApiCollection =
  | 'entries'
  | 'treatments'
  | 'devicestatus'
  | 'profile'
  | 'profiles'
  | 'food'
  | 'activity'
  /** Not one of its own: what `count/NAME/where` asks of any. */
  | 'counted';

interface Rules {
  /** The collection of the database. */
  readonly stored: string;
  /** What it is sorted by, newest first, and bounded by when no time is asked for; null where it is given as it lies. */
  readonly field: string | null;
  /** Heeds `find`. */
  readonly heeds: boolean;
  /** So many when no count is asked for; zero for all. */
  readonly count: number;
  readonly numbers: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
  /** Its times are numbers. */
  readonly epoch: boolean;
  /** How far back the part reaches that it keeps in memory, in milliseconds; zero for none. */
  readonly memoryMs: number;
}

const hour = 60 * 60_000;
const day = 24 * hour;

const plain: Rules = {
  stored: '',
  field: 'created_at',
  heeds: true,
  count: 0,
  // Where a collection names no types of its own, these two are numbers.
  numbers: new Set(['date', 'sgv']),
  patterns: new Set(),
  epoch: false,
  memoryMs: 0,
};

export const rulesOf: Readonly<Record<ApiCollection, Rules>> = {
  entries: {
    ...plain,
    stored: 'entries',
    field: 'date',
    count: 10,
    numbers: new Set(['date', 'sgv', 'filtered', 'unfiltered', 'rssi', 'noise', 'mbg']),
    epoch: true,
    memoryMs: 2 * day,
  },
  treatments: {
    ...plain,
    stored: 'treatments',
    count: 100,
    numbers: new Set(['insulin', 'carbs', 'glucose']),
    patterns: new Set(['notes', 'eventType', 'enteredBy']),
    memoryMs: 60 * hour,
  },
  devicestatus: { ...plain, stored: 'devicestatus', count: 10, memoryMs: day },
  profile: { ...plain, stored: 'profile', field: 'startDate', heeds: false, count: 10 },
  profiles: { ...plain, stored: 'profile', field: 'startDate', count: 10, numbers: new Set() },
  food: { ...plain, stored: 'food', field: null, heeds: false },
  activity: { ...plain, stored: 'activity' },
  // Its time is called `date` whatever is counted, and yet bounded by a text.
  counted: { ...plain, field: 'date' },
};

/** What is bounded by no time is answered from so many milliseconds back. */
const recentMs = 4 * day;

type Find = Record<string, unknown>;

/** What makes Nightscout's own code throw before the database is asked. */
export class UnreadableQuery extends Error {}

const isTree = (value: unknown): value is Find =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null;

function branch(tree: Find, name: string): Find {
  const known = tree[name];
  const found = isTree(known) ? known : (Object.create(null) as Find);
  tree[name] = found;
  return found;
}

/** `find[a][$in][]=x` as a tree. */
function treeOf(query: URLSearchParams): Find {
  const root: Find = Object.create(null) as Find;
  for (const [key, text] of query) {
    const names = /^find((?:\[[^[\]]*\])+)$/.exec(key)?.[1]?.slice(1, -1).split('][');
    if (names === undefined) continue;
    let inside = root;
    for (const [index, name] of names.entries()) {
      const at = name === '' ? String(Object.keys(inside).length) : name;
      if (index === names.length - 1) inside[at] = text;
      else inside = branch(inside, at);
    }
  }
  return root;
}

/** Each text at the ends of a tree, changed; numbered branches become lists. */
function changed(value: unknown, change: (text: string) => unknown): unknown {
  if (!isTree(value)) return change(String(value));
  const entries = Object.entries(value).map(([name, one]) => [name, changed(one, change)] as const);
  const isList = entries.length > 0 && entries.every(([name], index) => name === String(index));
  return isList ? entries.map(([, one]) => one) : Object.fromEntries(entries);
}

/** `/mango/i` as a pattern; any other text as it is. */
function patternOf(text: string): RegExp | string {
  const [whole, pattern = '', flags = ''] = /\/(.*)\/(.*)/.exec(text) ?? [];
  try {
    return whole === undefined ? text : new RegExp(pattern, flags);
  } catch {
    throw new UnreadableQuery(text);
  }
}

const isNumeric = (text: string): boolean => !Number.isNaN(Number(text));
const zone = /(?:z|[+-]\d{2}(?::?\d{2})?)$/i;

/** A text of time becomes UTC to the millisecond before it is compared; one without a zone is taken for UTC. */
function utc(text: string): string {
  if (isNumeric(text)) return text;
  const plus = text.replace(' ', '+');
  const hasTime = /\d:\d/.test(plus);
  const at = Date.parse(hasTime && !zone.test(plus) ? `${plus}Z` : plus);
  if (Number.isNaN(at)) throw new UnreadableQuery(`Cannot parse ${text} as a valid ISO-8601 date`);
  return new Date(at).toISOString();
}

export interface Asked {
  readonly filter: Find;
  /** How many at most; zero for all. */
  readonly limit: number;
  /** So many of the newest are asked for and nothing else, so it may be answered from memory; null where it may not. */
  readonly newest: number | null;
  /** The one kind of entry that is wanted. */
  readonly type: string | null;
}

/**
 * What a request asks a collection for.
 * @param type the kind of entry that the address names (`entries/sgv.json`).
 * @throws UnreadableQuery where Nightscout's own code throws.
 */
export function asked(
  query: URLSearchParams,
  name: ApiCollection,
  options: {
    readonly now: number;
    readonly type: string | null;
    readonly objectId: (hex: string) => ObjectId;
  },
): Asked {
  const rules = rulesOf[name];
  const tree = treeOf(query);
  if (options.type !== null) tree['type'] = options.type;
  const names = Object.keys(tree);
  const count = countOf(query.get('count'), name === 'treatments' && names.length > 0 ? 1_000 : rules.count);
  const limit = Math.abs(count);
  const only = [...query.keys()].every((key) => key === 'count');
  const simple = name === 'entries' ? names.every((one) => one === 'type') : only;
  const type = typeof tree['type'] === 'string' ? tree['type'] : null;
  const newest = rules.memoryMs > 0 && simple ? count : null;
  // Food heeds no question at all.
  if (!rules.heeds) return { filter: {}, limit: name === 'food' ? 0 : limit, newest, type };
  // Who asks for an `_id` is asked for no time, and its rule for times reads nothing then.
  const timed: Rules = '_id' in tree ? { ...rules, field: null } : rules;
  const filter = Object.fromEntries(
    Object.entries(tree).map(([field, value]) => [field, valueOf(field, value, timed, options.objectId)]),
  );
  const free = '_id' in filter || 'dateString' in filter || (rules.field !== null && rules.field in filter);
  const since = options.now - recentMs;
  if (!free && rules.field !== null) {
    filter[rules.field] = { $gte: rules.epoch ? since : new Date(since).toISOString() };
  }
  return { filter, limit, newest, type };
}

function valueOf(field: string, value: unknown, rules: Rules, objectId: (hex: string) => ObjectId): unknown {
  if (field === '_id')
    return changed(value, (text) => (/^[0-9a-f]{24}$/i.test(text) ? objectId(text) : text));
  // Its rule for times takes texts and numbers, and stumbles over a list.
  if (field === rules.field && isTree(value) && Object.values(value).some(isTree)) {
    throw new UnreadableQuery(field);
  }
  if (rules.numbers.has(field)) {
    return changed(value, (text) => {
      const number = Number.parseInt(text, 10);
      if (field === rules.field && Number.isNaN(number)) throw new UnreadableQuery(text);
      return number;
    });
  }
  if (rules.patterns.has(field)) return changed(value, patternOf);
  if (field === rules.field && !isTree(value)) {
    // It goes through a plain text sign by sign, and stumbles over the first that is no digit.
    if (!/^[\d ]*$/.test(String(value))) throw new UnreadableQuery(String(value));
    return value;
  }
  return changed(value, field === rules.field ? utc : (text) => text);
}

/** What is no number is no limit. */
function countOf(count: string | null, standard: number): number {
  if (count === null || count === '') return standard;
  const number = Number.parseInt(count, 10);
  return Number.isNaN(number) ? 0 : number;
}
