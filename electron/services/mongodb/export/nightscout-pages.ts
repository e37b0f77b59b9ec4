import type { Problem } from '../../../contract/problems.ts';
import type { ApiDocument, SiteApi } from './nightscout-api.ts';

/** A collection as the API of a Nightscout gives it. */
export interface Paged {
  readonly name: string;
  /** What it is sorted by, newest first, and bounded by; null for what is given without bounds. */
  readonly field: string | null;
  /** The lowest bound: without one a site answers from the last four days only. */
  readonly first: string;
  /** Documents a page: a page must be made within Heroku's 30 s. */
  readonly count: number;
}

/** The page stopped on a problem that the site gave. */
export class SiteTrouble extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** A page that brings nothing new is asked for once more with twice as many documents, up to so many. */
const maxPageDocuments = 256_000;

/** Documents that came already, by their `_id`; by all that stands in them where there is none. */
export class Known {
  readonly #keys = new Set<string>();

  /** Those that did not come yet. */
  fresh(documents: readonly ApiDocument[]): readonly ApiDocument[] {
    return documents.filter((document) => {
      const { _id: id } = document;
      const key = typeof id === 'string' ? id : `\0${JSON.stringify(id ?? document)}`;
      if (this.#keys.has(key)) return false;
      this.#keys.add(key);
      return true;
    });
  }
}

const second = 1000;
const day = 86_400 * second;

/**
 * A bound that leaves out nothing that stands at or below this time in the database's own order. Times are texts there, and
 * compared as such: `16:00:00+02:00` stands behind `14:00:00.000Z`. Nightscout rewrites a bound into UTC before it compares
 * (its `lib/server/query.js`), so the bound is in UTC already: the later one of what the text reads as and of when it was,
 * and the next second, as `Z` stands behind `.000Z`. Null for a text that is no such time.
 */
function textBound(time: string): string | null {
  const [, date, clock] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d))?/.exec(time) ?? [];
  if (date === undefined) return null;
  const read = clock === undefined ? Date.parse(date) + day : Date.parse(`${date}T${clock}Z`) + second;
  if (Number.isNaN(read)) return null;
  const at = Date.parse(time) + second;
  return new Date(Number.isNaN(at) ? read : Math.max(read, at)).toISOString();
}

/** Milliseconds since 1970, or a text. */
type Bound = number | string;

function boundOf(value: unknown): Bound | null {
  if (typeof value === 'string') return textBound(value);
  // Nightscout cuts off what stands behind the point.
  const whole = typeof value === 'number' ? Math.ceil(value) : Number.NaN;
  return Number.isSafeInteger(whole) ? whole : null;
}

/** The bound for the next page: the last document with a time that can be one. Null when there is none. */
function nextBound(page: readonly ApiDocument[], field: string | null): Bound | null {
  if (field === null) return null;
  for (const document of page.toReversed()) {
    const bound = boundOf(document[field]);
    if (bound !== null) return bound;
  }
  return null;
}

type Ask = (until: Bound | null, count: number) => URLSearchParams;

/**
 * Pages of what did not come yet; answers whether that was all. It ends: every turn brings something new, or asks for twice
 * as much, and that has a limit; and each bound is lower than the one before.
 */
async function* turns(
  api: Pick<SiteApi, 'list'>,
  { name, field, count: usual }: Paged,
  known: Known,
  signal: AbortSignal,
  ask: Ask,
): AsyncGenerator<readonly ApiDocument[], boolean> {
  let until: Bound | null = null;
  let count = usual;
  for (;;) {
    const page = await api.list(`/api/v1/${name}.json?${ask(until, count).toString()}`, signal);
    if (!page.ok) {
      // It may be too much at once: what came so far stays.
      if (count > usual) return false;
      throw new SiteTrouble(page.problem);
    }
    const fresh = known.fresh(page.value);
    if (fresh.length > 0) yield fresh;
    const next = nextBound(page.value, field);
    if (fresh.length > 0 && next !== null && (until === null || next < until)) {
      until = next;
      count = usual;
    } else if (page.value.length !== count) {
      // Fewer than it was asked for, or more, as from a page that heeds no count.
      return true;
    } else if (count >= maxPageDocuments || (field === null && fresh.length === 0)) {
      // A full page of what is known, though there are no bounds: a larger one brings no more.
      return false;
    } else count *= 2;
  }
}

/**
 * All documents of a collection that have its time, newest first, by the page. The next page begins a little above the time
 * where the last one ended, as several documents may have the same. Answers whether the site gave all of them. Rejects with
 * SiteTrouble.
 */
export const pagesOf = (
  api: Pick<SiteApi, 'list'>,
  paged: Paged,
  signal: AbortSignal,
  known = new Known(),
): AsyncGenerator<readonly ApiDocument[], boolean> =>
  turns(api, paged, known, signal, (until, count) => {
    const query = new URLSearchParams({ count: String(count) });
    if (paged.field !== null) query.set(`find[${paged.field}][$gte]`, paged.first);
    if (until !== null) query.set(`find[${paged.field}][$lte]`, String(until));
    return query;
  });

/** Who asks for an `_id` is asked for no time (`query.js`, since 2013): every document has one. */
const anyTime = { 'find[_id][$exists]': 'true' };

/** The documents whose time is missing, or is of another type, so that no bound finds them. Answers and rejects as `pagesOf`. */
export const timelessOf = (
  api: Pick<SiteApi, 'list'>,
  paged: Paged & { readonly field: string },
  signal: AbortSignal,
  known: Known,
): AsyncGenerator<readonly ApiDocument[], boolean> =>
  turns(api, { ...paged, field: null }, known, signal, (_until, count) => {
    const none = `find[${paged.field}][$not][$gte]`;
    return new URLSearchParams({ ...anyTime, [none]: paged.first, count: String(count) });
  });

/** How many documents a collection holds, counted by the site itself; null when it does not say. */
export async function countAt(
  api: Pick<SiteApi, 'list'>,
  name: string,
  signal: AbortSignal,
): Promise<number | null> {
  const query = new URLSearchParams(anyTime);
  const answer = await api.list(`/api/v1/count/${name}/where.json?${query.toString()}`, signal);
  if (!answer.ok) return null;
  const [first = { count: 0 }] = answer.value;
  const { count } = first;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null;
}
