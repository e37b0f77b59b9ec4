import { Binary, Decimal128, Long, ObjectId, Timestamp } from 'bson';

import { badValue } from './refusal.ts';

/** MongoDB's order of types (Comparison/Sort Order in its manual); values of different types never fit a range. */
export function rank(value: unknown): number {
  if (value === undefined) return 0;
  if (value === null) return 1;
  if (typeof value === 'number' || typeof value === 'bigint' || value instanceof Long) return 2;
  if (value instanceof Decimal128) return 2;
  if (typeof value === 'string') return 3;
  if (Array.isArray(value)) return 5;
  if (value instanceof Binary) return 6;
  if (value instanceof ObjectId) return 7;
  if (typeof value === 'boolean') return 8;
  if (value instanceof Date) return 9;
  if (value instanceof Timestamp) return 10;
  return 4;
}

function plain(value: unknown): number | string | boolean {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Long || value instanceof Timestamp) return value.toNumber();
  if (value instanceof Decimal128) return Number(value.toString());
  if (value instanceof Date) return value.getTime();
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof Binary) return value.toString('hex');
  return value === undefined || value === null ? 0 : JSON.stringify(value);
}

/** Below, at or above zero, as in a sort. */
export function compare(a: unknown, b: unknown): number {
  const byType = rank(a) - rank(b);
  if (byType !== 0) return byType;
  const left = plain(a);
  const right = plain(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Names and numbers of types as `$type` takes them; numbers of all kinds read alike here. */
const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  number: (value) => rank(value) === 2,
  string: (value) => typeof value === 'string',
  object: (value) => rank(value) === 4,
  array: Array.isArray,
  binData: (value) => value instanceof Binary,
  objectId: (value) => value instanceof ObjectId,
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
  decimal: (value) => value instanceof Decimal128,
  timestamp: (value) => value instanceof Timestamp,
};
const aliases: Readonly<Record<string, string>> = {
  double: 'number',
  int: 'number',
  long: 'number',
  1: 'number',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  16: 'number',
  17: 'timestamp',
  18: 'number',
  19: 'decimal',
};

/** Whether a value is of a type as `$type` names it. @throws MongoRefusal 2 for a name that is none. */
export function isOfType(value: unknown, type: unknown): boolean {
  const name = String(type);
  const test = types[aliases[name] ?? name];
  if (test === undefined) throw badValue(`Unknown type name alias: ${name}`);
  return test(value);
}

export const sameType = (a: unknown, b: unknown): boolean => rank(a) === rank(b);
