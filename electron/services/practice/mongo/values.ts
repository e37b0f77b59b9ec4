import { Binary, Decimal128, Long, ObjectId, Timestamp } from 'bson';

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

export const sameType = (a: unknown, b: unknown): boolean => rank(a) === rank(b);
