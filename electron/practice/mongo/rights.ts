import { type Cluster, type DatabaseUser, mayRead, mayWrite } from '../state/clusters.ts';
import { atlas, MongoRefusal } from './refusal.ts';

/** MongoDB's names for what a command does, as they stand in refusals. */
export type Action =
  | 'find'
  | 'listCollections'
  | 'listIndexes'
  | 'dbStats'
  | 'collStats'
  | 'insert'
  | 'update'
  | 'remove'
  | 'createCollection'
  | 'createIndex'
  | 'dropCollection'
  | 'dropDatabase';

const reads: ReadonlySet<Action> = new Set([
  'find',
  'listCollections',
  'listIndexes',
  'dbStats',
  'collStats',
]);
const grows: ReadonlySet<Action> = new Set(['insert', 'update', 'createCollection', 'createIndex']);

/** Databases that belong to MongoDB itself. */
export const systemDatabases: readonly string[] = ['admin', 'config', 'local'];

/** @throws MongoRefusal when this user may not do this here. */
export function checkRight(
  cluster: Cluster,
  user: DatabaseUser | null,
  action: Action,
  place: { readonly database: string; readonly collection: string; readonly command: string },
): void {
  const { database, collection, command } = place;
  if (user === null) {
    throw new MongoRefusal(13, 'Unauthorized', `Command ${command} requires authentication`);
  }
  const system = systemDatabases.includes(database);
  const may = reads.has(action)
    ? mayRead(user, database) && !(system && action === 'dbStats')
    : mayWrite(user, database) && !system;
  if (may) return;
  if (cluster.flavour === 'atlas') {
    throw atlas(`user is not allowed to do action [${action}] on [${database}.${collection}]`);
  }
  throw new MongoRefusal(
    13,
    'Unauthorized',
    `not authorized on ${database} to execute command { ${command}: "${collection}" }`,
  );
}

export const needsRoom = (action: Action): boolean => grows.has(action);
