import type { Call } from '../http/route.ts';
import type { Boot } from '../world/nightscout.ts';

/** The collections of a Nightscout's API, version 1. */
export type ApiCollection = 'entries' | 'treatments' | 'devicestatus' | 'profile';

type Open = Extract<Boot, { kind: 'works' }>;

interface Shape {
  /** The field that it is sorted by, newest first, and bounded by when nothing else is asked. */
  readonly field: string;
  readonly count: number;
  readonly recentOnly: boolean;
}

/** As Nightscout's own query rules have it: what names no date is answered from the last four days. */
const shapes: Readonly<Record<ApiCollection, Shape>> = {
  entries: { field: 'date', count: 10, recentOnly: true },
  treatments: { field: 'created_at', count: 100, recentOnly: true },
  devicestatus: { field: 'created_at', count: 10, recentOnly: true },
  profile: { field: 'startDate', count: 10, recentOnly: false },
};

const recentMs = 4 * 24 * 60 * 60_000;

const numbers: ReadonlySet<string> = new Set(['date', 'sgv', 'mbg', 'mills', 'carbs', 'insulin']);

const meant = (field: string, text: string): unknown => (numbers.has(field) ? Number(text) : text);

/** `find[date][$gte]=…&find[type]=sgv` as a filter. */
function filterOf(query: URLSearchParams): Record<string, Record<string, unknown>> {
  const filter: Record<string, Record<string, unknown>> = {};
  for (const [key, text] of query) {
    const [, field = '', operator = '$eq'] =
      /^find\[([\w.]+)\](?:\[(\$(?:gte?|lte?|eq|ne))\])?$/.exec(key) ?? [];
    if (field === '') continue;
    filter[field] = { ...filter[field], [operator]: meant(field, text) };
  }
  return filter;
}

async function foundIn(call: Call, open: Open, name: ApiCollection) {
  const { world, query } = call;
  const shape = shapes[name];
  const filter = filterOf(query);
  const dated = [shape.field, 'dateString', '_id'].some((field) => field in filter);
  if (!dated && shape.recentOnly) {
    const since = world.now() - recentMs;
    filter[shape.field] = { $gte: shape.field === 'date' ? since : new Date(since).toISOString() };
  }
  const live = (await world.databases.live()).cluster(open.cluster);
  live.surroundings.refresh();
  return { live, filter, sort: { [shape.field]: -1 }, collection: live.collection(open.database, name) };
}

/** The newest documents that fit, as the API's JSON. */
export async function collectionAnswer(
  call: Call,
  open: Open,
  name: ApiCollection,
): Promise<readonly unknown[]> {
  const { BSON } = await import('bson');
  const { collection, filter, sort } = await foundIn(call, open, name);
  const wanted = Math.floor(Number(call.query.get('count') ?? ''));
  const count = wanted > 0 ? wanted : shapes[name].count;
  const rows: unknown[] = [];
  for (const row of collection?.sorted(filter, sort) ?? []) {
    const document = BSON.deserialize(row);
    rows.push(name === 'entries' ? { ...document, mills: document['date'] as unknown } : document);
    if (rows.length >= count) break;
  }
  return rows;
}

/** Deletes what fits, as the admin tools of Nightscout do. Deleting works in a full database too. */
export async function removed(call: Call, open: Open, name: ApiCollection): Promise<Record<string, unknown>> {
  const { live, collection, filter } = await foundIn(call, open, name);
  let n = 0;
  for (const row of collection?.find(filter) ?? []) if (collection?.remove(row) === true) n += 1;
  live.measured();
  return { n, ok: 1, deletedCount: n };
}
