import { BSON, type Document, Long, UUID } from 'bson';

import { mayRead } from '../../state/clusters.ts';
import { uuidOf } from '../../state/ids.ts';
import { fieldOf } from '../bytes.ts';
import { Collection } from '../collection.ts';
import { testOf } from '../filter.ts';
import { aggregated } from '../pipeline.ts';
import { badValue, notFound } from '../refusal.ts';
import { systemDatabases } from '../rights.ts';
import { shapeOf } from '../shape.ts';
import { compare } from '../values.ts';
import { databaseStats, storageStats, usedBytes } from '../sizes.ts';
import { type Answer, type Call, type Command, documentIn, numberIn } from './command.ts';

const nothing = new Collection();

const collectionOf = ({ server, database, target }: Call): Collection =>
  server.collection(database, target) ?? nothing;

function* rowsFor(call: Call): Generator<Uint8Array> {
  const { command } = call;
  const shape = shapeOf(documentIn(command, 'projection'));
  const skip = numberIn(command, 'skip') ?? 0;
  const limit = Math.abs(numberIn(command, 'limit') ?? 0) || Number.POSITIVE_INFINITY;
  let seen = 0;
  for (const row of collectionOf(call).sorted(documentIn(command, 'filter'), documentIn(command, 'sort'))) {
    seen += 1;
    if (seen <= skip) continue;
    yield shape === null ? row : shape(row);
    if (seen - skip >= limit) return;
  }
}

/** The first batch of a cursor over these rows. */
function opened(call: Call, rows: Iterable<Uint8Array>, batchSize: number | undefined, name: string): Buffer {
  const { server, command } = call;
  const cut = server.runtime.faults.take(server.cluster.host, ['cut-in-cursor'], Object.keys(command)[0]);
  return server.cursors.first(`${call.database}.${name}`, rows, {
    single: command['singleBatch'] === true || (numberIn(command, 'limit') ?? 0) < 0,
    ...(batchSize !== undefined && { batchSize }),
    ...(cut !== undefined && { cutAfter: cut.documents ?? 0 }),
  });
}

const find = (call: Call): Answer => {
  testOf(documentIn(call.command, 'filter'));
  return opened(call, rowsFor(call), numberIn(call.command, 'batchSize'), call.target);
};

function aggregate(call: Call): Answer {
  const pipeline: unknown = call.command['pipeline'];
  if (!Array.isArray(pipeline)) throw badValue("'pipeline' option must be specified as an array");
  const stages = pipeline as Document[];
  const batchSize = numberIn(documentIn(call.command, 'cursor'), 'batchSize');
  const collStats = stages[0]?.['$collStats'] as Document | undefined;
  if (collStats === undefined) {
    return opened(call, aggregated(collectionOf(call), stages), batchSize, call.target);
  }
  const { server, database, target } = call;
  const collection = server.collection(database, target);
  if (collection === undefined) throw notFound(`Collection [${database}.${target}] not found.`);
  const storage = collStats['storageStats'] as Document | undefined;
  const stats = new Collection();
  stats.insert(
    BSON.serialize({
      _id: 0,
      ns: `${database}.${target}`,
      host: server.cluster.members[call.session.member],
      localTime: new Date(server.runtime.clock.now()),
      ...(storage !== undefined && {
        storageStats: storageStats(collection, numberIn(storage, 'scale') ?? 1),
      }),
      ...(collStats['count'] !== undefined && { count: collection.count }),
    }),
  );
  return opened(call, aggregated(stats, [...stages.slice(1), { $project: { _id: 0 } }]), batchSize, target);
}

function count(call: Call): Answer {
  const { command } = call;
  const found = collectionOf(call).countOf(documentIn(command, 'query'));
  const left = Math.max(0, found - (numberIn(command, 'skip') ?? 0));
  const limit = Math.abs(numberIn(command, 'limit') ?? 0);
  return { n: limit === 0 ? left : Math.min(limit, left) };
}

/** The different values of a field; those of a list one by one. */
function distinct(call: Call): Answer {
  const { command } = call;
  const values: unknown[] = [];
  for (const row of collectionOf(call).find(documentIn(command, 'query'))) {
    const value = fieldOf(row, String(command['key']));
    const all: readonly unknown[] = Array.isArray(value)
      ? (value as unknown[])
      : value === undefined
        ? []
        : [value];
    for (const one of all) if (!values.some((known) => compare(known, one) === 0)) values.push(one);
  }
  return { values: values.toSorted(compare) };
}

/** How a find, count or aggregate would be gone about: every document is looked at, but for an `_id`. */
function explain(call: Call): Answer {
  const asked = documentIn(call.command, 'explain');
  const [name = '', target] = Object.entries(asked)[0] ?? [];
  const collection = call.server.collection(call.database, String(target)) ?? nothing;
  const pipeline = asked['pipeline'] as readonly Document[] | undefined;
  const filter = (asked['filter'] ?? asked['query'] ?? pipeline?.[0]?.['$match'] ?? {}) as Document;
  const stage = filter['_id'] === undefined ? 'COLLSCAN' : 'IDHACK';
  const nReturned = collection.countOf(filter);
  const total = stage === 'IDHACK' ? nReturned : collection.count;
  return {
    explainVersion: '1',
    queryPlanner: {
      namespace: `${call.database}.${String(target)}`,
      parsedQuery: filter,
      winningPlan: { stage, filter, direction: 'forward' },
      rejectedPlans: [],
    },
    ...(call.command['verbosity'] !== 'queryPlanner' && {
      executionStats: {
        executionSuccess: true,
        nReturned,
        executionTimeMillis: 0,
        totalKeysExamined: 0,
        totalDocsExamined: total,
        executionStages: { stage, nReturned, docsExamined: total },
      },
    }),
    command: { [name]: target },
    serverInfo: { host: call.server.cluster.members[call.session.member], version: '8.0.17' },
  };
}

const fitting = (filter: Document, rows: readonly Document[]): readonly Uint8Array[] => {
  const test = testOf(filter);
  return rows.map((row) => BSON.serialize(row)).filter(test);
};

/** A user who may see some databases alone is told of those alone. */
function listDatabases({ server, session, command }: Call): Answer {
  const { user } = session;
  const own = [...server.databases]
    .filter(([name]) => user !== null && mayRead(user, name))
    .map(([name, collections]) => ({ name, bytes: usedBytes(collections.values()) }));
  const everywhere = user !== null && mayRead(user, 'admin');
  const system = everywhere ? systemDatabases.map((name) => ({ name, bytes: 344_064 })) : [];
  const all = [...own, ...system].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const nameOnly = command['nameOnly'] === true;
  const shown = all.map(({ name, bytes }) =>
    nameOnly ? { name } : { name, sizeOnDisk: Long.fromNumber(bytes), empty: false },
  );
  const total = all.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    databases: fitting(documentIn(command, 'filter'), shown).map((row) => BSON.deserialize(row)),
    ...(!nameOnly && { totalSize: Long.fromNumber(total), totalSizeMb: Math.floor(total / 1024 / 1024) }),
  };
}

function listCollections(call: Call): Answer {
  const { server, database, command } = call;
  const rows = [...(server.databases.get(database)?.keys() ?? [])].map((name) => ({
    name,
    type: 'collection',
    ...(command['nameOnly'] !== true && {
      options: {},
      info: { readOnly: false, uuid: new UUID(uuidOf(server.cluster.host, database, name)) },
      idIndex: { v: 2, key: { _id: 1 }, name: '_id_' },
    }),
  }));
  const batchSize = numberIn(documentIn(command, 'cursor'), 'batchSize');
  return opened(call, fitting(documentIn(command, 'filter'), rows), batchSize, '$cmd.listCollections');
}

function listIndexes(call: Call): Answer {
  const { server, database, target } = call;
  const collection = server.collection(database, target);
  if (collection === undefined) throw notFound(`ns does not exist: ${database}.${target}`);
  const rows = collection.indexes.map(({ name, key, rest }) => BSON.serialize({ v: 2, key, name, ...rest }));
  return opened(call, rows, numberIn(documentIn(call.command, 'cursor'), 'batchSize'), target);
}

const asId = (value: unknown): bigint => BigInt(String(value));

export const readCommands: Readonly<Record<string, Command>> = {
  find: { action: 'find', run: find },
  aggregate: { action: 'find', run: aggregate },
  count: { action: 'find', run: count },
  distinct: { action: 'find', run: distinct },
  explain: { action: 'find', run: explain },
  getMore: {
    action: null,
    run: ({ server, command }) =>
      server.cursors.next(asId(command['getMore']), numberIn(command, 'batchSize')),
  },
  killCursors: {
    action: null,
    run: ({ server, command }) => {
      const ids = (command['cursors'] as unknown[]).map(asId);
      const killed = ids.filter((id) => server.cursors.kill(id));
      const unknown = ids.filter((id) => !killed.includes(id));
      return { cursorsKilled: killed, cursorsNotFound: unknown, cursorsAlive: [], cursorsUnknown: [] };
    },
  },
  listDatabases: { action: null, run: listDatabases },
  listCollections: { action: 'listCollections', run: listCollections },
  listIndexes: { action: 'listIndexes', run: listIndexes },
  dbStats: {
    action: 'dbStats',
    run: ({ server, database, command }) =>
      databaseStats(
        database,
        [...(server.databases.get(database)?.values() ?? [])],
        numberIn(command, 'scale') ?? 1,
      ),
  },
  collStats: {
    action: 'collStats',
    run: (call) => ({
      ns: `${call.database}.${call.target}`,
      ...storageStats(collectionOf(call), numberIn(call.command, 'scale') ?? 1),
    }),
  },
};
