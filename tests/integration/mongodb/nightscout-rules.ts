import { fail, ok, type Result } from '../../../electron/contract/result.ts';
import type { ApiDocument, SiteApi } from '../../../electron/services/mongodb/export/nightscout-api.ts';

/** A document as it lies in the database of a site. */
type Stored = Readonly<Record<string, unknown>>;

const dateOf: Readonly<Record<string, string>> = {
  entries: 'date',
  treatments: 'created_at',
  devicestatus: 'created_at',
  activity: 'created_at',
};

/** MongoDB compares values of the same type only. */
const atLeast = (value: unknown, bound: unknown): boolean =>
  (typeof value === 'number' && typeof bound === 'number' && value >= bound) ||
  (typeof value === 'string' && typeof bound === 'string' && value >= bound);
const atMost = (value: unknown, bound: unknown): boolean =>
  (typeof value === 'number' && typeof bound === 'number' && value <= bound) ||
  (typeof value === 'string' && typeof bound === 'string' && value <= bound);

/** As its `query.js` reads a bound: a number of a reading, and a time rewritten into UTC to the millisecond. */
function bound(text: string, field: string, rewrites: boolean): unknown {
  if (field === 'date') return Number.parseInt(text, 10);
  return rewrites && Number.isNaN(Number(text)) ? new Date(text).toISOString() : text;
}

const rank = (value: unknown): number => (typeof value === 'number' ? 1 : typeof value === 'string' ? 2 : 0);

function newestFirst(field: string) {
  return (one: Stored, other: Stored): number => {
    const [a, b] = [one[field], other[field]];
    const ranks = rank(b) - rank(a);
    if (ranks !== 0) return ranks;
    return a === b ? 0 : (a as string) < (b as string) ? 1 : -1;
  };
}

export interface RuledSite extends SiteApi {
  /** Addresses that were asked for. */
  readonly asked: string[];
}

export interface RuledOptions {
  /** Pages that it does not have. */
  readonly without?: readonly string[];
  /** It is told nothing with more documents than that: too large, or too slow. */
  readonly most?: number;
  /** What it makes of a document on its way out. */
  readonly shown?: (name: string, document: Stored) => ApiDocument;
}

const none = fail({ code: 'not-nightscout', changed: 'no' });

function found(all: readonly Stored[], name: string, query: URLSearchParams): readonly Stored[] {
  const field = dateOf[name];
  if (field === undefined) return all;
  const free = query.has('find[_id][$exists]');
  const from = query.get(`find[${field}][$gte]`);
  const until = query.get(`find[${field}][$lte]`);
  const notFrom = query.get(`find[${field}][$not][$gte]`);
  // What asks for no time is answered from the last four days: here nothing is as new as that.
  if (!free && from === null && until === null) return [];
  return all.filter(
    ({ [field]: value }) =>
      (from === null || atLeast(value, bound(from, field, !free))) &&
      (until === null || atMost(value, bound(until, field, !free))) &&
      (notFrom === null || !atLeast(value, bound(notFrom, field, !free))),
  );
}

/**
 * A site that answers as Nightscout 15.0.7 was seen to: which collections heed a question, how a bound is read, what comes
 * first, what it makes of carbs and insulin.
 */
export function ruledSite(
  stored: Readonly<Record<string, readonly Stored[]>>,
  { without = [], most = Number.POSITIVE_INFINITY, shown = (_name, document) => document }: RuledOptions = {},
): RuledSite {
  const asked: string[] = [];
  return {
    asked,
    verify: async () => ok(undefined),
    async list(path): Promise<Result<readonly ApiDocument[]>> {
      asked.push(path);
      if (asked.length > 500) throw new Error('it is asked without end');
      const { pathname, searchParams: query } = new URL(path, 'https://site.example');
      const counting = /^\/api\/v1\/count\/(\w+)\/where\.json$/.exec(pathname)?.[1];
      if (counting !== undefined) {
        if (without.includes('count')) return none;
        const { length } = found(stored[counting] ?? [], counting, query);
        return ok(length === 0 ? [] : [{ _id: null, count: length }]);
      }
      const name = /^\/api\/v1\/(\w+)\.json$/.exec(pathname)?.[1] ?? '';
      if (without.includes(name)) return none;
      const all = found(stored[name] ?? [], name, query).toSorted(newestFirst(dateOf[name] ?? 'startDate'));
      const page = name === 'food' ? all : all.slice(0, Number(query.get('count')));
      if (page.length > most) return none;
      return ok(
        page.map((document) =>
          shown(
            name,
            name === 'treatments'
              ? { ...document, carbs: asAmount(document['carbs']), insulin: asAmount(document['insulin']) }
              : document,
          ),
        ),
      );
    },
  };
}

/** JSON has no word for what is no number. */
const asAmount = (value: unknown): number | null => (Number.isNaN(Number(value)) ? null : Number(value));
