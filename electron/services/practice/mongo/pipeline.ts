import { BSON, type Document } from 'bson';

import { fieldOf } from './bytes.ts';
import { type Collection, howMany, sortedBy } from './collection.ts';
import { testOf } from './filter.ts';
import { MongoRefusal } from './refusal.ts';
import { shapeOf } from './shape.ts';
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

type Expression = (row: Uint8Array) => unknown;

/** `'$field'`, `null`, a constant, or a document of such. */
function expressionOf(wanted: unknown): Expression {
  if (typeof wanted === 'string' && wanted.startsWith('$')) {
    const path = wanted.slice(1);
    if (wanted === '$$ROOT') return (row) => BSON.deserialize(row);
    if (wanted.startsWith('$$'))
      throw new MongoRefusal(17276, 'Location17276', `Use of undefined variable: ${path}`);
    return (row) => fieldOf(row, path);
  }
  if (typeof wanted !== 'object' || wanted === null || Object.getPrototypeOf(wanted) !== Object.prototype) {
    return () => wanted;
  }
  const parts = Object.entries(wanted as Document);
  const [first] = parts;
  if (first?.[0].startsWith('$') === true) {
    throw new MongoRefusal(168, 'InvalidPipelineOperator', `Unrecognized expression '${first[0]}'`);
  }
  const made = parts.map(([name, value]) => [name, expressionOf(value)] as const);
  return (row) => Object.fromEntries(made.map(([name, expression]) => [name, expression(row)]));
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
};

function* grouped(rows: Rows, group: Document): Rows {
  const key = expressionOf(group['_id']);
  const fields = Object.entries(group)
    .filter(([name]) => name !== '_id')
    .map(([name, accumulator]) => {
      const [first] = Object.entries(accumulator as Record<string, unknown>);
      const [operator, wanted] = first ?? ['', null];
      const fold = folds[operator];
      if (fold === undefined) {
        throw new MongoRefusal(15952, 'Location15952', `unknown group operator '${operator}'`);
      }
      return { name, fold, expression: expressionOf(wanted), start: operator === '$sum' ? 0 : undefined };
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
  for (const one of groups.values()) yield BSON.serialize(one, { ignoreUndefined: true });
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
    case '$project': {
      const shape = shapeOf(wanted as Document);
      return shape === null ? rows : mapped(rows, shape);
    }
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
