import { BSON, type Document } from 'bson';

import { fieldOf } from './bytes.ts';
import { type Collection, howMany, sortedBy } from './collection.ts';
import { type Expression, expressionOf } from './expressions.ts';
import { testOf } from './filter.ts';
import { MongoRefusal } from './refusal.ts';
import { shapeOf, updated } from './shape.ts';
import { compare, rank } from './values.ts';

type Rows = Iterable<Uint8Array>;

function* where(rows: Rows, filter: Document): Rows {
  const test = testOf(filter);
  for (const row of rows) if (test(row)) yield row;
}

function* some(rows: Rows, skip: number, limit: number): Rows {
  let seen = 0;
  if (limit === 0) return;
  for (const row of rows) {
    seen += 1;
    if (seen <= skip) continue;
    yield row;
    if (seen - skip >= limit) return;
  }
}

function* mapped(rows: Rows, change: (row: Uint8Array) => Uint8Array): Rows {
  for (const row of rows) yield change(row);
}

type Fold = (before: unknown, value: unknown) => unknown;

const isNumber = (value: unknown): boolean => rank(value) === 2;
const isThere = (value: unknown): boolean => value !== undefined && value !== null;

const folds: Readonly<Record<string, Fold>> = {
  $sum: (before, value) => Number(before ?? 0) + (isNumber(value) ? Number(value) : 0),
  $min: (before, value) =>
    !isThere(value) || (isThere(before) && compare(before, value) <= 0) ? before : value,
  $max: (before, value) =>
    !isThere(value) || (isThere(before) && compare(before, value) >= 0) ? before : value,
  $first: (before, value) => (before === undefined ? value : before),
  $last: (_before, value) => value,
  $push: (before, value) => [
    ...((before as unknown[] | undefined) ?? []),
    ...(value === undefined ? [] : [value]),
  ],
  $addToSet: (before, value) => {
    const all = (before as unknown[] | undefined) ?? [];
    return value === undefined || all.some((one) => compare(one, value) === 0) ? all : [...all, value];
  },
  // Sum and number, until the end.
  $avg: (before, value) => {
    const { sum, count } = (before as Average | undefined) ?? { sum: 0, count: 0 };
    return isNumber(value) ? { sum: sum + Number(value), count: count + 1 } : { sum, count };
  },
};

interface Average {
  readonly sum: number;
  readonly count: number;
}

const averaged = (held: unknown): unknown => {
  const { sum, count } = held as Average;
  return count === 0 ? null : sum / count;
};

function* grouped(rows: Rows, group: Document): Rows {
  const key = expressionOf(group['_id']);
  const fields = Object.entries(group)
    .filter(([name]) => name !== '_id')
    .map(([name, accumulator]) => {
      const [first] = Object.entries(accumulator as Record<string, unknown>);
      const [operator, wanted] = first ?? ['', null];
      const fold = operator === '$count' ? folds['$sum'] : folds[operator];
      if (fold === undefined) {
        throw new MongoRefusal(15952, 'Location15952', `unknown group operator '${operator}'`);
      }
      const start = operator === '$sum' || operator === '$count' ? 0 : undefined;
      const expression = operator === '$count' ? () => 1 : expressionOf(wanted);
      return { name, fold, expression, start, ends: operator === '$avg' ? averaged : null };
    });
  const groups = new Map<string, Document>();
  for (const row of rows) {
    const id = key(row);
    const text = id === undefined ? 'null' : BSON.EJSON.stringify({ id });
    const known = groups.get(text) ?? { _id: id ?? null };
    groups.set(text, known);
    for (const { name, fold, expression, start } of fields)
      known[name] = fold(known[name] ?? start, expression(row));
  }
  for (const one of groups.values()) {
    for (const { name, ends } of fields) if (ends !== null) one[name] = ends(one[name]);
    yield BSON.serialize(one, { ignoreUndefined: true });
  }
}

/** One row for each member of a list; a document that has none goes, unless it shall stay. */
function* unwound(rows: Rows, wanted: unknown): Rows {
  const options = typeof wanted === 'string' ? { path: wanted } : (wanted as Document);
  const path = String(options['path']).slice(1);
  for (const row of rows) {
    const value = fieldOf(row, path);
    if (Array.isArray(value) && value.length > 0) {
      for (const one of value as unknown[]) yield withField(row, path, one);
    } else if (value !== undefined && value !== null && !Array.isArray(value)) yield row;
    else if (options['preserveNullAndEmptyArrays'] === true) yield row;
  }
}

function withField(row: Uint8Array, path: string, value: unknown): Uint8Array {
  return BSON.serialize(
    updated(BSON.deserialize(row, { promoteValues: false }), { $set: { [path]: value } }, false),
    {
      ignoreUndefined: true,
    },
  );
}

/** The fields of `$addFields`, or of a `$project` that works something out. */
function added(row: Uint8Array, fields: readonly (readonly [string, Expression])[]): Uint8Array {
  return fields.reduce((made, [name, expression]) => withField(made, name, expression(row)), row);
}

const isWorkedOut = (value: unknown): boolean =>
  typeof value === 'string' || (typeof value === 'object' && value !== null);

function projected(rows: Rows, wanted: Document): Rows {
  const entries = Object.entries(wanted);
  const made = entries
    .filter(([, value]) => isWorkedOut(value))
    .map(([name, value]) => [name, expressionOf(value)] as const);
  const plain = Object.fromEntries(
    entries.map(([name, value]) => [name, isWorkedOut(value) ? 1 : (value as unknown)]),
  );
  const shape = shapeOf(plain);
  const full = made.length === 0 ? rows : mapped(rows, (row) => added(row, made));
  return shape === null ? full : mapped(full, shape);
}

function* counted(rows: Rows, name: string): Rows {
  const count = howMany(rows);
  if (count > 0) yield BSON.serialize({ [name]: count });
}

function stage(rows: Rows, name: string, wanted: unknown): Rows {
  switch (name) {
    case '$match':
      return where(rows, wanted as Document);
    case '$sort':
      return sortedBy([...rows], Object.entries(wanted as Record<string, number>));
    case '$limit':
      return some(rows, 0, Number(wanted));
    case '$skip':
      return some(rows, Number(wanted), Number.POSITIVE_INFINITY);
    case '$count':
      return counted(rows, String(wanted));
    case '$group':
      return grouped(rows, wanted as Document);
    case '$project':
      return projected(rows, wanted as Document);
    case '$unwind':
      return unwound(rows, wanted);
    case '$addFields':
    case '$set': {
      const fields = Object.entries(wanted as Document).map(
        ([field, value]) => [field, expressionOf(value)] as const,
      );
      return mapped(rows, (row) => added(row, fields));
    }
    case '$unset':
      return projected(rows, Object.fromEntries([wanted].flat().map((field) => [String(field), 0])));
    case '$replaceRoot':
    case '$replaceWith': {
      const root = expressionOf(name === '$replaceRoot' ? (wanted as Document)['newRoot'] : wanted);
      return mapped(rows, (row) => BSON.serialize(root(row) as Document));
    }
    case '$sortByCount':
      return sortedBy([...grouped(rows, { _id: wanted, count: { $sum: 1 } })], [['count', -1]]);
    default:
      throw new MongoRefusal(40324, 'Location40324', `Unrecognized pipeline stage name: '${name}'`);
  }
}

const stageOf = (one: Document): readonly [string, unknown] => {
  const [found] = Object.entries(one);
  if (found === undefined || Object.keys(one).length !== 1) {
    throw new MongoRefusal(
      40323,
      'Location40323',
      'A pipeline stage specification object must contain exactly one field.',
    );
  }
  return found;
};

/** Counting everything, as `countDocuments` asks it: `$match`, then `$group` with one `$sum: 1`. */
function onlyCounts(
  stages: readonly (readonly [string, unknown])[],
): { filter: Document; id: unknown } | null {
  const [match, group, more] = stages;
  if (match?.[0] !== '$match' || group?.[0] !== '$group' || more !== undefined) return null;
  const { _id, n, ...rest } = group[1] as Document;
  const one = n as Document | undefined;
  const plain = Object.keys(rest).length === 0 && one?.['$sum'] === 1;
  return plain && typeof _id !== 'string' ? { filter: match[1] as Document, id: _id } : null;
}

/** One document after the stages of an update by pipeline. */
export function reshaped(row: Uint8Array, pipeline: readonly Document[]): Uint8Array {
  let rows: Rows = [row];
  for (const [name, wanted] of pipeline.map(stageOf)) rows = stage(rows, name, wanted);
  const [made = row] = rows;
  return made;
}

/** What a pipeline gives. @throws MongoRefusal for stages and expressions that we do not know. */
export function aggregated(collection: Collection, pipeline: readonly Document[]): Rows {
  const stages = pipeline.map(stageOf);
  const counts = onlyCounts(stages);
  if (counts !== null) {
    const n = collection.countOf(counts.filter);
    return n === 0 ? [] : [BSON.serialize({ _id: counts.id, n })];
  }
  const [first, second] = stages;
  const filter = first?.[0] === '$match' ? (first[1] as Document) : null;
  const sort = filter === null ? first : second;
  const sorts = sort?.[0] === '$sort';
  const taken = (filter === null ? 0 : 1) + (sorts ? 1 : 0);
  let rows: Rows = sorts
    ? collection.sorted(filter ?? {}, sort[1] as Document)
    : collection.find(filter ?? {});
  for (const [name, wanted] of stages.slice(taken)) rows = stage(rows, name, wanted);
  return rows;
}
