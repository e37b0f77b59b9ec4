import { BSON, type Document } from 'bson';

import { testOf } from './filter.ts';
import { badValue, MongoRefusal } from './refusal.ts';
import { compare } from './values.ts';

/** Types stay as they are: an int32 that was read is written as an int32. */
const exact = { promoteValues: false } as const;

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

type Shape = (document: Uint8Array) => Uint8Array;

/** A projection that takes fields in or leaves fields out; null when everything is wanted. */
export function shapeOf(projection: Document | undefined): Shape | null {
  const entries = Object.entries(projection ?? {});
  if (entries.length === 0) return null;
  const fields = entries.filter(([name]) => name !== '_id');
  const wantsId = projection?.['_id'] === undefined || Boolean(projection['_id']);
  const including = fields.length === 0 ? wantsId : Boolean(fields[0]?.[1]);
  for (const [name, value] of fields) {
    if (isDocument(value) || typeof value === 'string') throw badValue(`unknown projection of ${name}`);
    if (Boolean(value) !== including)
      throw badValue('Cannot do exclusion on a field in inclusion projection');
  }
  const paths = fields.map(([name]) => name.split('.'));
  return (document) => {
    const body = BSON.deserialize(document, exact);
    const shaped = including ? taken(body, paths, wantsId) : left(body, paths, wantsId);
    return BSON.serialize(shaped);
  };
}

function taken(body: Document, paths: readonly (readonly string[])[], wantsId: boolean): Document {
  const out: Document = wantsId && '_id' in body ? { _id: body['_id'] } : {};
  for (const [name, value] of Object.entries(body)) {
    const below = paths.filter(([first]) => first === name).map(([, ...rest]) => rest);
    if (name === '_id' || below.length === 0) continue;
    if (below.some((rest) => rest.length === 0)) out[name] = value;
    else if (isDocument(value)) out[name] = taken(value, below, false);
  }
  return out;
}

function left(body: Document, paths: readonly (readonly string[])[], wantsId: boolean): Document {
  const out: Document = {};
  for (const [name, value] of Object.entries(body)) {
    const below = paths.filter(([first]) => first === name).map(([, ...rest]) => rest);
    if ((name === '_id' && !wantsId) || below.some((rest) => rest.length === 0)) continue;
    out[name] = below.length > 0 && isDocument(value) ? left(value, below, true) : value;
  }
  return out;
}

function place(body: Document, path: readonly string[]): { inside: Document; name: string } | null {
  const [name = '', ...rest] = path;
  if (rest.length === 0) return { inside: body, name };
  const next: unknown = body[name] ?? {};
  if (!isDocument(next)) return null;
  body[name] = next;
  return place(next, rest);
}

const changes: Readonly<Record<string, (inside: Document, name: string, value: unknown) => void>> = {
  $set: (inside, name, value) => {
    inside[name] = value;
  },
  $unset: (inside, name) => {
    delete inside[name];
  },
  $inc: (inside, name, value) => {
    inside[name] = Number(inside[name] ?? 0) + Number(value);
  },
  $min: (inside, name, value) => {
    if (inside[name] === undefined || compare(value, inside[name]) < 0) inside[name] = value;
  },
  $max: (inside, name, value) => {
    if (inside[name] === undefined || compare(value, inside[name]) > 0) inside[name] = value;
  },
  $mul: (inside, name, value) => {
    inside[name] = Number(inside[name] ?? 0) * Number(value);
  },
  $currentDate: (inside, name) => {
    inside[name] = new Date();
  },
  $push: (inside, name, value) => {
    inside[name] = [...listAt(inside, name), ...eachOf(value)];
  },
  $addToSet: (inside, name, value) => {
    const all = [...listAt(inside, name)];
    for (const one of eachOf(value)) if (!all.some((known) => same(known, one))) all.push(one);
    inside[name] = all;
  },
  $pop: (inside, name, value) => {
    const all = listAt(inside, name);
    inside[name] = Number(value) < 0 ? all.slice(1) : all.slice(0, -1);
  },
  $pull: (inside, name, value) => {
    if (inside[name] === undefined) return;
    // A document is asked of each member as a filter; anything else must be the member.
    const test = testOf({
      list: isDocument(value) ? { $elemMatch: BSON.deserialize(BSON.serialize(value)) } : value,
    });
    inside[name] = listAt(inside, name).filter((one) => !test(BSON.serialize({ list: [one] })));
  },
  $rename: () => undefined,
};

function listAt(inside: Document, name: string): readonly unknown[] {
  const value: unknown = inside[name] ?? [];
  if (!Array.isArray(value)) throw badValue(`The field '${name}' must be an array`);
  return value;
}

const eachOf = (value: unknown): readonly unknown[] =>
  isDocument(value) && Array.isArray(value['$each']) ? (value['$each'] as unknown[]) : [value];

const same = (one: unknown, other: unknown): boolean =>
  Buffer.compare(BSON.serialize({ one }), BSON.serialize({ one: other })) === 0;

/** The value goes from one name to another; it is no change of one field alone. */
function rename(document: Document, fields: Document): void {
  for (const [from, to] of Object.entries(fields)) {
    const old = place(document, from.split('.'));
    const target = place(document, String(to).split('.'));
    if (old === null || target === null || !(old.name in old.inside)) continue;
    target.inside[target.name] = old.inside[old.name];
    delete old.inside[old.name];
  }
}

export const isReplacement = (update: Document): boolean =>
  !Object.keys(update).some((key) => key.startsWith('$'));

/** The document after its update operators, or after it was replaced as a whole. @throws MongoRefusal 9 for others. */
export function updated(before: Document, update: Document, inserting: boolean): Document {
  if (isReplacement(update)) return '_id' in before ? { _id: before['_id'], ...update } : update;
  for (const [operator, fields] of Object.entries(update)) {
    if (operator === '$setOnInsert' && !inserting) continue;
    const change = changes[operator === '$setOnInsert' ? '$set' : operator];
    if (change === undefined) throw new MongoRefusal(9, 'FailedToParse', `Unknown modifier: ${operator}`);
    if (operator === '$rename') rename(before, fields as Document);
    for (const [path, value] of operator === '$rename' ? [] : Object.entries(fields as Document)) {
      const where = place(before, path.split('.'));
      if (where !== null) change(where.inside, where.name, value);
    }
  }
  return before;
}

/** @throws MongoRefusal 66 where another `_id` would come of it. */
export function updatedBytes(before: Uint8Array, update: Document): Uint8Array {
  return BSON.serialize(updated(BSON.deserialize(before, exact), update, false));
}
