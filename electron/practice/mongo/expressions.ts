import { BSON, type Document, ObjectId } from 'bson';

import { fieldOf } from './bytes.ts';
import { MongoRefusal } from './refusal.ts';
import { compare } from './values.ts';

/** What stands behind a `$` in a pipeline, worked out for one document. */

export type Expression = (row: Uint8Array) => unknown;

type Work = (values: readonly unknown[]) => unknown;

const numbers =
  (work: (numbers: readonly number[]) => number): Work =>
  (values) =>
    values.some((value) => value === null || value === undefined)
      ? null
      : work(values.map((value) => (value instanceof Date ? value.getTime() : Number(value))));

const asDate = (value: unknown): Date | null =>
  value === null || value === undefined ? null : new Date(value as string | number | Date);

/** Null for what is no text and no plain value. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  return value instanceof ObjectId ? value.toHexString() : null;
}

const dated = new Set(['$add', '$subtract']);

/** Operators that take a list of values, or one alone. */
const works: Readonly<Record<string, Work>> = {
  $add: numbers((all) => all.reduce((sum, one) => sum + one, 0)),
  $subtract: numbers(([from = 0, take = 0]) => from - take),
  $multiply: numbers((all) => all.reduce((product, one) => product * one, 1)),
  $divide: numbers(([from = 0, by = 1]) => from / by),
  $mod: numbers(([from = 0, by = 1]) => from % by),
  $abs: numbers(([one = 0]) => Math.abs(one)),
  $ceil: numbers(([one = 0]) => Math.ceil(one)),
  $floor: numbers(([one = 0]) => Math.floor(one)),
  $round: numbers(([one = 0, digits = 0]) => Math.round(one * 10 ** digits) / 10 ** digits),
  $eq: ([a, b]) => compare(a, b) === 0,
  $ne: ([a, b]) => compare(a, b) !== 0,
  $gt: ([a, b]) => compare(a, b) > 0,
  $gte: ([a, b]) => compare(a, b) >= 0,
  $lt: ([a, b]) => compare(a, b) < 0,
  $lte: ([a, b]) => compare(a, b) <= 0,
  $and: (all) => all.every(Boolean),
  $or: (all) => all.some(Boolean),
  $not: ([one]) => !one,
  $cond: ([test, then, otherwise]) => (test ? then : otherwise),
  $ifNull: (all) => all.find((one) => one !== null && one !== undefined) ?? null,
  $concat: (all) => (all.some((one) => typeof one !== 'string') ? null : all.join('')),
  $toLower: ([one]) => (textOf(one) ?? '').toLowerCase(),
  $toUpper: ([one]) => (textOf(one) ?? '').toUpperCase(),
  $toString: ([one]) => textOf(one),
  $toInt: ([one]) => (one === null || one === undefined ? null : Math.trunc(Number(one))),
  $toDouble: ([one]) => (one === null || one === undefined ? null : Number(one)),
  $toDate: ([one]) => asDate(one),
  $size: ([one]) => (Array.isArray(one) ? one.length : 0),
  $isArray: ([one]) => Array.isArray(one),
  $substrCP: ([text, from, length]) =>
    Array.from(textOf(text) ?? '')
      .slice(Number(from), Number(from) + Number(length))
      .join(''),
  $hour: ([one]) => asDate(one)?.getUTCHours() ?? null,
  $dayOfWeek: ([one]) => (asDate(one)?.getUTCDay() ?? -1) + 1,
  $month: ([one]) => (asDate(one)?.getUTCMonth() ?? -1) + 1,
  $year: ([one]) => asDate(one)?.getUTCFullYear() ?? null,
};

const two = (number: number): string => String(number).padStart(2, '0');

function formatted(date: Date | null, format: string): string | null {
  if (date === null || Number.isNaN(date.getTime())) return null;
  const parts: Readonly<Record<string, string>> = {
    Y: String(date.getUTCFullYear()),
    m: two(date.getUTCMonth() + 1),
    d: two(date.getUTCDate()),
    H: two(date.getUTCHours()),
    M: two(date.getUTCMinutes()),
    S: two(date.getUTCSeconds()),
    L: String(date.getUTCMilliseconds()).padStart(3, '0'),
  };
  return format.replaceAll(/%([YmdHMSL])/g, (_whole, part: string) => parts[part] ?? '');
}

const isPlain = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** An operator with named parts; null for one that has none. */
function named(name: string, wanted: unknown): Expression | null {
  if (name === '$literal') return () => wanted;
  if (!isPlain(wanted)) return null;
  if (name === '$cond') {
    return expressionOf({ $cond: [wanted['if'], wanted['then'], wanted['else']] });
  }
  if (name !== '$dateToString') return null;
  const date = expressionOf(wanted['date']);
  const format = typeof wanted['format'] === 'string' ? wanted['format'] : '%Y-%m-%dT%H:%M:%S.%LZ';
  return (row) => formatted(asDate(date(row)), format);
}

function operator(name: string, wanted: unknown): Expression {
  const special = named(name, wanted);
  if (special !== null) return special;
  const work = works[name];
  if (work === undefined) {
    throw new MongoRefusal(168, 'InvalidPipelineOperator', `Unrecognized expression '${name}'`);
  }
  const values = (Array.isArray(wanted) ? wanted : [wanted]).map(expressionOf);
  return (row) => {
    const given = values.map((value) => value(row));
    const made = work(given);
    // A time and a number make a time; two times make the number between them.
    const times = given.filter((one) => one instanceof Date).length;
    return dated.has(name) && times === 1 && typeof made === 'number' ? new Date(made) : made;
  };
}

/**
 * `'$field'`, a constant, an operator, or a document or list of such.
 * @throws MongoRefusal 168 for an operator that we do not know.
 */
export function expressionOf(wanted: unknown): Expression {
  if (typeof wanted === 'string' && wanted.startsWith('$')) {
    const [variable = ''] = wanted.slice(2).split('.');
    if (wanted === '$$ROOT' || wanted === '$$CURRENT') return (row) => BSON.deserialize(row);
    if (wanted.startsWith('$$ROOT.')) return expressionOf(`$${wanted.slice(7)}`);
    if (wanted === '$$NOW') return () => new Date();
    if (wanted.startsWith('$$'))
      throw new MongoRefusal(17276, 'Location17276', `Use of undefined variable: ${variable}`);
    return (row) => fieldOf(row, wanted.slice(1));
  }
  if (Array.isArray(wanted)) {
    const all = wanted.map(expressionOf);
    return (row) => all.map((one) => one(row));
  }
  if (!isPlain(wanted)) return () => wanted;
  const parts = Object.entries(wanted);
  const [first] = parts;
  if (first?.[0].startsWith('$') === true) return operator(first[0], first[1]);
  const made = parts.map(([name, value]) => [name, expressionOf(value)] as const);
  return (row) => Object.fromEntries(made.map(([name, expression]) => [name, expression(row)]));
}
