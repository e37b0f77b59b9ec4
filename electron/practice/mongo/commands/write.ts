import { BSON, type Document } from 'bson';

import { documentsIn } from '../bytes.ts';
import { indexName } from '../contents/nightscout.ts';
import { type Collection, withId } from '../collection.ts';
import { badValue, MongoRefusal, notFound } from '../refusal.ts';
import { isReplacement } from '../shape.ts';
import { conflictOf, doubleIn } from '../unique.ts';
import { maxDocumentBytes } from '../wire.ts';
import { type Answer, type Call, type Command } from './command.ts';
import { changedBy, duplicateKey, findAndModify, upsertedBy } from './modify.ts';

interface WriteError {
  readonly index: number;
  readonly code: number;
  readonly errmsg: string;
  readonly keyPattern?: Document;
  readonly keyValue?: Document;
}

/** The rows of a write, beside the command or inside it. */
function rowsOf({ request }: Call, name: 'documents' | 'updates' | 'deletes'): readonly Uint8Array[] {
  const rows = request.rows[name] ?? documentsIn(request.body, name);
  if (rows === null) throw badValue(`${name} is missing`);
  return rows;
}

const collectionFor = ({ server, database, target }: Call): Collection =>
  server.collectionFor(database, target);

/** Carries out row by row; an ordered write stops at the first that fails. */
function each(
  call: Call,
  rows: readonly Uint8Array[],
  act: (row: Uint8Array, index: number) => WriteError | null,
): readonly WriteError[] {
  const errors: WriteError[] = [];
  for (const [index, row] of rows.entries()) {
    const error = act(row, index);
    if (error !== null) errors.push(error);
    if (error !== null && call.command['ordered'] !== false) break;
  }
  return errors;
}

const duplicate = (call: Call, row: Uint8Array, index: number): WriteError => {
  const { _id: id } = BSON.deserialize(row);
  return {
    index,
    code: 11_000,
    errmsg: `E11000 duplicate key error collection: ${call.database}.${call.target} index: _id_ dup key: { _id: ${BSON.EJSON.stringify(id)} }`,
    keyPattern: { _id: 1 },
    keyValue: { _id: id as unknown },
  };
};

const withErrors = (body: Document, errors: readonly WriteError[]): Document =>
  errors.length === 0 ? body : { ...body, writeErrors: errors };

function insert(call: Call): Answer {
  const rows = rowsOf(call, 'documents');
  const collection = collectionFor(call);
  let n = 0;
  const errors = each(call, rows, (row, index) => {
    if (row.length > maxDocumentBytes) {
      return { index, code: 10_334, errmsg: `BSONObj size: ${row.length} is invalid` };
    }
    // Its own memory: the message that it came in is larger than the row.
    const made = withId(Buffer.from(row));
    const conflict = conflictOf(collection, made);
    if (conflict !== null) return { index, ...duplicateKey(call, conflict) };
    if (!collection.insert(made)) return duplicate(call, row, index);
    n += 1;
    return null;
  });
  return withErrors({ n }, errors);
}

function remove(call: Call): Answer {
  const collection = call.server.collection(call.database, call.target);
  let n = 0;
  for (const row of rowsOf(call, 'deletes')) {
    const { q, limit } = BSON.deserialize(row) as { q: Document; limit: number };
    for (const found of collection?.find(q) ?? []) {
      if (collection?.remove(found) === true) n += 1;
      if (limit === 1) break;
    }
  }
  return { n };
}

/** What a change came to for one row; what MongoDB refuses of it stands among the errors of the write. */
function refusedRow(index: number, act: () => WriteError | null): WriteError | null {
  try {
    return act();
  } catch (cause) {
    if (!(cause instanceof MongoRefusal)) throw cause;
    return { index, code: cause.code, errmsg: cause.message };
  }
}

function update(call: Call): Answer {
  const collection = collectionFor(call);
  let n = 0;
  let nModified = 0;
  const upserted: Document[] = [];
  const change = (row: Uint8Array, index: number): WriteError | null => {
    const { q, u, multi, upsert } = BSON.deserialize(row) as {
      q: Document;
      u: Document;
      multi?: boolean;
      upsert?: boolean;
    };
    // Once more with exact types: an int32 in the change is stored as one.
    const exact = Array.isArray(u)
      ? (u as readonly Document[])
      : (BSON.deserialize(row, { promoteValues: false }) as { u: Document }).u;
    if (multi === true && !Array.isArray(u) && isReplacement(u)) {
      return { index, code: 9, errmsg: 'multi update is not supported for replacement-style update' };
    }
    const all = [...collection.find(q)];
    const found = multi === true ? all : all.slice(0, 1);
    for (const before of found) {
      const after = changedBy(before, exact);
      const conflict = conflictOf(collection, after);
      if (conflict !== null) return { index, ...duplicateKey(call, conflict) };
      n += 1;
      if (Buffer.compare(before, after) === 0) continue;
      nModified += 1;
      collection.replace(before, after);
    }
    if (found.length === 0 && upsert === true) {
      const made = upsertedBy(q, exact);
      const conflict = conflictOf(collection, made);
      if (conflict !== null) return { index, ...duplicateKey(call, conflict) };
      if (!collection.insert(made)) return duplicate(call, made, index);
      n += 1;
      upserted.push({ index, _id: BSON.deserialize(made)['_id'] as unknown });
    }
    return null;
  };
  const errors = each(call, rowsOf(call, 'updates'), (row, index) =>
    refusedRow(index, () => change(row, index)),
  );
  return withErrors({ n, nModified, ...(upserted.length > 0 && { upserted }) }, errors);
}

function create({ server, database, target }: Call): Answer {
  if (server.collection(database, target) !== undefined) {
    throw new MongoRefusal(48, 'NamespaceExists', `Collection ${database}.${target} already exists.`);
  }
  server.collectionFor(database, target);
  return {};
}

function createIndexes(call: Call): Answer {
  const wanted = call.command['indexes'] as readonly Document[];
  const isNew = call.server.collection(call.database, call.target) === undefined;
  const collection = collectionFor(call);
  const before = collection.indexes.length;
  for (const { key, name, v: _version, ...rest } of wanted) {
    const fields = key as Document;
    const title = typeof name === 'string' ? name : indexName(fields);
    if (collection.indexes.some((one) => one.name === title)) continue;
    const index = { name: title, key: fields, rest };
    const double = rest['unique'] === true ? doubleIn(collection, index) : null;
    if (double !== null) {
      throw new MongoRefusal(11_000, 'DuplicateKey', duplicateKey(call, double).errmsg);
    }
    collection.indexes.push(index);
  }
  return {
    numIndexesBefore: before,
    numIndexesAfter: collection.indexes.length,
    createdCollectionAutomatically: isNew,
  };
}

function dropIndexes(call: Call): Answer {
  const { server, database, target, command } = call;
  const collection = server.collection(database, target);
  if (collection === undefined) throw notFound(`ns not found ${database}.${target}`);
  const wanted: unknown = command['index'];
  const before = collection.indexes.length;
  const kept = collection.indexes.filter(
    ({ name }) => name === '_id_' || (wanted !== '*' && name !== wanted),
  );
  if (wanted !== '*' && kept.length === before) {
    throw new MongoRefusal(27, 'IndexNotFound', `index not found with name [${String(wanted)}]`);
  }
  collection.indexes.splice(0, before, ...kept);
  return { nIndexesWas: before };
}

export const writeCommands: Readonly<Record<string, Command>> = {
  insert: { action: 'insert', run: insert },
  update: { action: 'update', run: update },
  delete: { action: 'remove', run: remove },
  findAndModify: { action: 'update', run: findAndModify },
  create: { action: 'createCollection', run: create },
  createIndexes: { action: 'createIndex', run: createIndexes },
  dropIndexes: { action: 'createIndex', run: dropIndexes },
  drop: {
    action: 'dropCollection',
    run: ({ server, database, target }) => {
      const was = server.collection(database, target);
      if (was === undefined) throw notFound('ns not found');
      server.drop(database, target);
      return { nIndexesWas: was.indexes.length, ns: `${database}.${target}` };
    },
  },
  dropDatabase: {
    action: 'dropDatabase',
    run: ({ server, database }) => {
      const was = server.databases.delete(database);
      return was ? { dropped: database } : {};
    },
  },
};

/** A write may change how much room there is. */
export const writes = (name: string): boolean => name in writeCommands;
