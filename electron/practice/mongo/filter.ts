import { BSON, BSONRegExp, type Document, ObjectId } from 'bson';

import { fieldOf } from './bytes.ts';
import { badValue, MongoRefusal } from './refusal.ts';
import { compare, isOfType, sameType } from './values.ts';

export type Test = (document: Uint8Array) => boolean;

type Check = (value: unknown) => boolean;

/** A value, or any member of a list: MongoDB matches both. */
const any =
  (check: Check): Check =>
  (value) =>
    check(value) || (Array.isArray(value) && value.some(check));

/** A pattern as JavaScript reads it. @throws MongoRefusal 51091 for one that is none. */
function patternOf(wanted: unknown, options: unknown): RegExp {
  const source =
    wanted instanceof RegExp ? wanted.source : wanted instanceof BSONRegExp ? wanted.pattern : wanted;
  const own = wanted instanceof RegExp ? wanted.flags : wanted instanceof BSONRegExp ? wanted.options : '';
  const flags = typeof options === 'string' ? options : own;
  if (typeof source !== 'string') throw badValue('$regex has to be a string');
  try {
    return new RegExp(source, flags.replaceAll(/[^imsu]/g, ''));
  } catch {
    throw new MongoRefusal(51_091, 'Location51091', `Regular expression is invalid: ${source}`);
  }
}

const isPattern = (wanted: unknown): boolean => wanted instanceof RegExp || wanted instanceof BSONRegExp;

const matches = (pattern: RegExp): Check => any((value) => typeof value === 'string' && pattern.test(value));

const equal = (wanted: unknown): Check =>
  isPattern(wanted)
    ? matches(patternOf(wanted, undefined))
    : wanted === null
      ? (value) => value === null || value === undefined
      : any((value) => value !== undefined && sameType(value, wanted) && compare(value, wanted) === 0);

const range = (wanted: unknown, fits: (order: number) => boolean): Check =>
  any((value) => value !== undefined && sameType(value, wanted) && fits(compare(value, wanted)));

const not =
  (check: Check): Check =>
  (value) =>
    !check(value);

const list = (operator: string, wanted: unknown): readonly unknown[] => {
  if (!Array.isArray(wanted)) throw badValue(`${operator} needs an array`);
  return wanted;
};

/** `$in` with a thousand ids is asked of every document: the ids go into a set. */
function isIn(wanted: readonly unknown[]): Check {
  const ids = new Set(wanted.filter((one) => one instanceof ObjectId).map((one) => one.toHexString()));
  const others = wanted.filter((one) => !(one instanceof ObjectId)).map(equal);
  return any((value) =>
    value instanceof ObjectId ? ids.has(value.toHexString()) : others.some((check) => check(value)),
  );
}

const every =
  (checks: readonly Check[]): Check =>
  (value) =>
    checks.every((check) => check(value));

/** One element of a list: against operators, or as a document of its own. */
function elementTest(wanted: Document): Check {
  if (isOperators(wanted) && !Object.keys(wanted).some((key) => /^\$(?:and|or|nor)$/.test(key))) {
    return checkOf(wanted);
  }
  const test = testOf(wanted);
  return (value) => typeof value === 'object' && value !== null && test(BSON.serialize(value));
}

function operator(name: string, wanted: unknown, whole: Document): Check {
  switch (name) {
    case '$eq':
      return equal(wanted);
    case '$ne':
      return not(equal(wanted));
    case '$gt':
      return range(wanted, (order) => order > 0);
    case '$gte':
      return range(wanted, (order) => order >= 0);
    case '$lt':
      return range(wanted, (order) => order < 0);
    case '$lte':
      return range(wanted, (order) => order <= 0);
    case '$in':
      return isIn(list(name, wanted));
    case '$nin':
      return not(isIn(list(name, wanted)));
    case '$exists':
      return (value) => (value !== undefined) === Boolean(wanted);
    case '$not':
      return not(checkOf(wanted));
    case '$regex':
      return matches(patternOf(wanted, whole['$options']));
    case '$options':
      return () => true;
    case '$size':
      return (value) => Array.isArray(value) && value.length === Number(wanted);
    case '$all':
      return every(list(name, wanted).map(checkOf));
    case '$mod': {
      const [divisor, rest] = list(name, wanted).map(Number);
      return any(
        (value) => typeof value === 'number' && Math.trunc(value) % Number(divisor) === Number(rest),
      );
    }
    case '$type': {
      const types = Array.isArray(wanted) ? wanted : [wanted];
      return any((value) => types.some((one) => isOfType(value, one)));
    }
    case '$elemMatch': {
      const test = elementTest(wanted as Document);
      return (value) => Array.isArray(value) && value.some(test);
    }
    default:
      throw badValue(`unknown operator: ${name}`);
  }
}

const isOperators = (value: unknown): value is Document =>
  typeof value === 'object' &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype &&
  Object.keys(value).some((key) => key.startsWith('$'));

function checkOf(wanted: unknown): Check {
  if (!isOperators(wanted)) return equal(wanted);
  return every(Object.entries(wanted).map(([name, value]) => operator(name, value, wanted)));
}

/** @throws MongoRefusal 2 for what we do not know. */
export function testOf(filter: Document): Test {
  const tests = Object.entries(filter).map(([name, wanted]): Test => {
    if (name === '$comment') return () => true;
    if (name === '$and' || name === '$or' || name === '$nor') {
      const parts = list(name, wanted).map((one) => testOf(one as Document));
      if (name === '$and') return (document) => parts.every((part) => part(document));
      const some: Test = (document) => parts.some((part) => part(document));
      return name === '$or' ? some : (document) => !some(document);
    }
    if (name.startsWith('$')) throw badValue(`unknown top level operator: ${name}`);
    const check = checkOf(wanted);
    return (document) => check(fieldOf(document, name));
  });
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return (document) => tests.every((test) => test(document));
}

/** The ids that a filter names; null when it names none and every document must be looked at. */
export function idsIn(filter: Document): readonly unknown[] | null {
  const wanted: unknown = filter['_id'];
  if (wanted === undefined) return null;
  if (!isOperators(wanted)) return [wanted];
  if ('$eq' in wanted) return [wanted['$eq']];
  return '$in' in wanted ? list('$in', wanted['$in']) : null;
}

export interface Bounds {
  /** Lowest first; the value and whether it is taken in. */
  readonly from: { readonly value: unknown; readonly included: boolean } | null;
  readonly to: { readonly value: unknown; readonly included: boolean } | null;
  /** The filter says nothing else. */
  readonly only: boolean;
}

const bound = { $gt: ['from', false], $gte: ['from', true], $lt: ['to', false], $lte: ['to', true] } as const;

/** What a filter says of one field, as a range; null when it says nothing that is a range. */
export function boundsOf(filter: Document, field: string): Bounds | null {
  const wanted: unknown = filter[field];
  if (!isOperators(wanted)) return null;
  const found: { from: Bounds['from']; to: Bounds['to'] } = { from: null, to: null };
  let only = Object.keys(filter).length === 1;
  for (const [name, value] of Object.entries(wanted)) {
    const side = bound[name as keyof typeof bound] as (typeof bound)[keyof typeof bound] | undefined;
    if (side === undefined || found[side[0]] !== null) only = false;
    else found[side[0]] = { value, included: side[1] };
  }
  return found.from === null && found.to === null ? null : { ...found, only };
}
