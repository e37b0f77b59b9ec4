import type { Answer, Call } from '../http/route.ts';
import type { Collection } from '../mongo/collection.ts';
import type { ClusterServer } from '../mongo/cluster.ts';
import type { Boot } from '../state/nightscout.ts';
import { type ApiCollection, asked, type Asked, rulesOf, UnreadableQuery } from './find.ts';

export type Open = Extract<Boot, { kind: 'works' }>;

/** A site that started well, and how its database is now. */
export interface Started {
  readonly open: Open;
  /** `silent`: nobody answers there. `refused`: it answers, and lets the site in no more. */
  readonly database: 'answers' | 'silent' | 'refused';
}

/** The driver looks for its database this long before it gives up, in milliseconds. */
const clientTimeoutMs = 30_000;

export async function serverOf(call: Call, { cluster }: Open): Promise<ClusterServer> {
  const server = (await call.account.databases.servers()).cluster(cluster);
  server.runtime.refresh();
  return server;
}

/** Waits as the site's driver does. False when the database can't be asked. */
export async function reached(call: Call, { database }: Started): Promise<boolean> {
  if (database === 'silent') await call.account.clock.sleep(clientTimeoutMs, call.signal);
  return database === 'answers';
}

/** Where the database fails, entries say so; the others answer `null` with status 200. */
const failed = (name: ApiCollection): Answer =>
  name === 'entries'
    ? { status: 500, body: { status: 500, message: 'Mongo Error', description: {} } }
    : { status: 200, body: null };

async function wanted(call: Call, name: ApiCollection, type: string | null): Promise<Asked> {
  const { ObjectId } = await import('bson');
  return asked(call.query, name, {
    now: call.account.now(),
    type,
    objectId: (hex) => new ObjectId(hex),
  });
}

type Rows = readonly Uint8Array[];

function rowsOf(
  collection: Collection | undefined,
  { filter, limit }: Pick<Asked, 'filter' | 'limit'>,
  field: string | null,
): Rows {
  const rows: Uint8Array[] = [];
  const sorted = field === null ? collection?.find(filter) : collection?.sorted(filter, { [field]: -1 });
  for (const row of sorted ?? []) {
    rows.push(row);
    if (rows.length === limit) break;
  }
  return rows;
}

type Row = Record<string, unknown>;

/** What the API makes of a document on its way out: absent and textual amounts become numbers, and those JSON's null. */
const shown: Partial<Record<ApiCollection, (row: Row) => Row>> = {
  treatments: (row) => ({ ...row, carbs: Number(row['carbs']), insulin: Number(row['insulin']) }),
};

/** A document that comes from memory has its time as a number as well. */
const withMills = (row: Row): Row => ({
  ...row,
  mills: row['mills'] ?? row['date'] ?? Date.parse(String(row['created_at'])),
});

/** What Nightscout keeps in memory of a collection, for whoever asks for the newest alone. */
function remembered(
  call: Call,
  collection: Collection | undefined,
  name: ApiCollection,
  type: string | null,
) {
  const { field, memoryMs, epoch } = rulesOf[name];
  if (field === null || memoryMs === 0) return [];
  const since = call.account.now() - memoryMs;
  const filter = { [field]: { $gte: epoch ? since : new Date(since).toISOString() } };
  // Of readings and meter values it looks at the value, of calibrations at the type.
  const kind = type === null ? {} : type === 'cal' ? { type } : { [type]: { $exists: true } };
  return rowsOf(collection, { filter: { ...filter, ...kind }, limit: 0 }, field);
}

/** The newest documents that fit, as the API's JSON. @param type the kind of entry that the address names. */
export async function collectionAnswer(
  call: Call,
  started: Started,
  name: ApiCollection,
  type: string | null = null,
): Promise<Answer> {
  const { BSON } = await import('bson');
  const server = await serverOf(call, started.open);
  const { field, stored } = rulesOf[name];
  const collection = server.collection(started.open.database, stored);
  const body = (rows: Rows, more: (row: Row) => Row = (row) => row): Answer => ({
    status: 200,
    body: rows.map((row) => more((shown[name] ?? ((one: Row) => one))(BSON.deserialize(row)))),
  });
  try {
    const question = await wanted(call, name, type);
    const memory = question.newest === null ? [] : remembered(call, collection, name, question.type);
    if (question.newest !== null && memory.length >= question.newest) {
      return body(memory.slice(0, Math.max(0, question.newest)), withMills);
    }
    if (!(await reached(call, started))) return failed(name);
    return body(rowsOf(collection, question, field));
  } catch (cause) {
    if (cause instanceof UnreadableQuery || isRefusal(cause)) return failed(name);
    throw cause;
  }
}

/** How many documents fit; nothing at all where none does. It counts these three, and readings for any other name. */
export async function countAnswer(call: Call, started: Started, storage: string): Promise<Answer> {
  const server = await serverOf(call, started.open);
  const name = storage === 'treatments' || storage === 'devicestatus' ? storage : 'entries';
  const { filter } = await wanted(call, 'counted', null);
  if (!(await reached(call, started))) return { status: 500, body: 'Mongo Error' };
  const count = server.collection(started.open.database, name)?.countOf(filter) ?? 0;
  return { status: 200, body: count === 0 ? [] : [{ _id: null, count }] };
}

const isRefusal = (cause: unknown): boolean => cause instanceof Error && cause.name === 'MongoRefusal';

/** Deletes what fits, as the admin tools of Nightscout do. Deleting works in a full database too. */
export async function removed(call: Call, started: Started, name: ApiCollection): Promise<Answer> {
  const server = await serverOf(call, started.open);
  const collection = server.collection(started.open.database, rulesOf[name].stored);
  const question = await wanted(call, name, null);
  if (!(await reached(call, started))) return failed('entries');
  let deletedCount = 0;
  for (const row of collection?.find(question.filter) ?? []) {
    if (collection?.remove(row) === true) deletedCount += 1;
  }
  server.measured();
  return { status: 200, body: { acknowledged: true, deletedCount } };
}
