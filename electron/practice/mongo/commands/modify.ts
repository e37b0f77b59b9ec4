import { BSON, type Document } from 'bson';

import { idKey } from '../bytes.ts';
import { type Collection, withId } from '../collection.ts';
import { reshaped } from '../pipeline.ts';
import { MongoRefusal } from '../refusal.ts';
import { isReplacement, shapeOf, updated, updatedBytes } from '../shape.ts';
import { type Conflict, conflictOf } from '../unique.ts';
import { type Answer, type Call, documentIn } from './command.ts';

/** Changing documents: what `update` and `findAndModify` share. */

/** A document after a change. @throws MongoRefusal 66 where its `_id` would be another. */
export function changedBy(before: Uint8Array, change: Document | readonly Document[]): Uint8Array {
  const after = Array.isArray(change)
    ? reshaped(before, change as readonly Document[])
    : updatedBytes(before, change);
  if (idKey(before) !== idKey(after)) throw otherId();
  return after;
}

const otherId = (): MongoRefusal =>
  new MongoRefusal(
    66,
    'ImmutableField',
    "After applying the update, the (immutable) field '_id' was found to have been altered",
  );

const isPlain = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A filter's plain equalities, also those within `$and`: what an upsert starts from. */
function equalitiesOf(filter: Document): readonly (readonly [string, unknown])[] {
  return Object.entries(filter).flatMap(([name, value]): (readonly [string, unknown])[] => {
    if (name === '$and') return (value as Document[]).flatMap(equalitiesOf);
    if (name.startsWith('$') || value instanceof RegExp) return [];
    if (!isPlain(value) || !Object.keys(value).some((key) => key.startsWith('$'))) return [[name, value]];
    return '$eq' in value ? [[name, value['$eq'] as unknown]] : [];
  });
}

/** The document that an upsert makes of nothing. @throws MongoRefusal 66 where filter and change name two ids. */
export function upsertedBy(filter: Document, change: Document | readonly Document[]): Uint8Array {
  const equal = Object.fromEntries(equalitiesOf(filter));
  const { _id: id, ...others } = equal;
  const start: Document = id === undefined ? {} : { _id: id };
  if (Array.isArray(change))
    return withId(reshaped(BSON.serialize({ ...start, ...others }), change as Document[]));
  const one = change as Document;
  if (!isReplacement(one) && Object.keys(others).length > 0) updated(start, { $set: others }, true);
  const made = withId(BSON.serialize(updated(start, one, true)));
  if (id !== undefined && idKey(BSON.serialize({ _id: id })) !== idKey(made)) throw otherId();
  return made;
}

/** The words of MongoDB for a double of a unique index. */
export function duplicateKey(call: Call, { index, value }: Conflict) {
  const shown = Object.entries(value)
    .map(([field, one]) => `${field}: ${BSON.EJSON.stringify(one as Document)}`)
    .join(', ');
  return {
    code: 11_000,
    errmsg: `E11000 duplicate key error collection: ${call.database}.${call.target} index: ${index.name} dup key: { ${shown} }`,
    keyPattern: index.key,
    keyValue: value,
  };
}

function refuseDouble(call: Call, collection: Collection, document: Uint8Array): void {
  const conflict = conflictOf(collection, document);
  if (conflict !== null) throw new MongoRefusal(11_000, 'DuplicateKey', duplicateKey(call, conflict).errmsg);
}

/** One document found, and changed or taken out, in one step. */
export function findAndModify(call: Call): Answer {
  const { server, database, target, command } = call;
  const collection = server.collectionFor(database, target);
  const query = documentIn(command, 'query');
  const shape = shapeOf(documentIn(command, 'fields'));
  const shown = (row: Uint8Array | undefined): Document | null =>
    row === undefined ? null : BSON.deserialize(shape === null ? row : shape(row));
  const [found] = collection.sorted(query, documentIn(command, 'sort'));
  if (command['remove'] === true) {
    if (found !== undefined) collection.remove(found);
    return { lastErrorObject: { n: found === undefined ? 0 : 1 }, value: shown(found) };
  }
  // Once more with exact types: an int32 in the change is stored as one.
  const exact = BSON.deserialize(call.request.body, { promoteValues: false });
  const raw: unknown = Array.isArray(command['update']) ? command['update'] : exact['update'];
  const change = raw as Document | readonly Document[];
  if (found === undefined && command['upsert'] !== true) {
    return { lastErrorObject: { n: 0, updatedExisting: false }, value: null };
  }
  const after = found === undefined ? upsertedBy(query, change) : changedBy(found, change);
  refuseDouble(call, collection, after);
  if (found === undefined) collection.insert(after);
  else collection.replace(found, after);
  const upserted: unknown = BSON.deserialize(after)['_id'];
  return {
    lastErrorObject: {
      n: 1,
      updatedExisting: found !== undefined,
      ...(found === undefined && { upserted }),
    },
    value: shown(command['new'] === true ? after : found),
  };
}
