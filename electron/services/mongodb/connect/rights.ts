import type { Document, MongoClient } from 'mongodb';
import * as v from 'valibot';

import type { StringTest } from '../../../contract/connection-strings.ts';
import { failureOf } from './failure.ts';

/** What a signed-in user may do, as far as the server tells. */
export interface Rights {
  /** Of one database; of any at all when the name is null. */
  of(database: string | null): StringTest['rights'];
  /** The databases that the rights name. */
  readonly databases: readonly string[];
}

const privilegeSchema = v.object({
  resource: v.object({
    db: v.optional(v.string()),
    collection: v.optional(v.string()),
    anyResource: v.optional(v.boolean()),
  }),
  actions: v.array(v.string()),
});
const statusSchema = v.object({
  authInfo: v.object({
    authenticatedUserRoles: v.optional(v.array(v.object({ role: v.string(), db: v.string() })), []),
    authenticatedUserPrivileges: v.optional(v.array(privilegeSchema), []),
  }),
});

/** A right to read or to write; `database` is null for a right to all of them. */
interface Grant {
  readonly may: 'read' | 'write';
  readonly database: string | null;
}

/** MongoDB's own roles, and Atlas' one for everything. A role that somebody made is known by its privileges alone. */
const roles: Readonly<Record<string, { readonly may: Grant['may']; readonly everywhere: boolean }>> = {
  root: { may: 'write', everywhere: true },
  atlasAdmin: { may: 'write', everywhere: true },
  readWriteAnyDatabase: { may: 'write', everywhere: true },
  readAnyDatabase: { may: 'read', everywhere: true },
  dbOwner: { may: 'write', everywhere: false },
  readWrite: { may: 'write', everywhere: false },
  read: { may: 'read', everywhere: false },
};

function grantsOf(status: v.InferOutput<typeof statusSchema>): readonly Grant[] {
  const { authenticatedUserRoles, authenticatedUserPrivileges } = status.authInfo;
  const byRole = authenticatedUserRoles.flatMap(({ role, db }): Grant[] => {
    const known = roles[role];
    return known === undefined ? [] : [{ may: known.may, database: known.everywhere ? null : db }];
  });
  const byPrivilege = authenticatedUserPrivileges.flatMap(({ resource, actions }): Grant[] => {
    const { db, collection = '', anyResource = false } = resource;
    if ((db === undefined && !anyResource) || collection.startsWith('system.')) return [];
    const database = anyResource || db === '' || db === undefined ? null : db;
    if (actions.includes('insert') && actions.includes('remove')) return [{ may: 'write', database }];
    return actions.includes('find') ? [{ may: 'read', database }] : [];
  });
  return [...byRole, ...byPrivilege];
}

/** Databases of the server's own. */
const own: ReadonlySet<string> = new Set(['admin', 'local', 'config']);
export const isOwn = (database: string): boolean => own.has(database);

/** Reads rights out of the answer to `connectionStatus`; whatever else it is, nothing is known. */
function rightsIn(answer: Document | null): Rights {
  const status = v.safeParse(statusSchema, answer);
  const grants = status.success ? grantsOf(status.output) : [];
  const databases = [...new Set(grants.map(({ database }) => database))].filter((name) => name !== null);
  return {
    databases: databases.filter((name) => !isOwn(name)),
    of(database) {
      const fitting = grants.filter(
        (grant) => database === null || grant.database === null || grant.database === database,
      );
      if (fitting.some(({ may }) => may === 'write')) return 'write';
      if (fitting.length > 0) return 'read-only';
      return grants.length > 0 ? 'other-database' : 'unknown';
    },
  };
}

/**
 * Asks what the user may do. A server that does not tell leaves it unknown.
 *
 * @throws what the driver throws when the question itself failed.
 */
export async function askRights(client: MongoClient): Promise<Rights> {
  const answer = await client
    .db('admin')
    .command({ connectionStatus: 1, showPrivileges: true })
    .catch((cause: unknown) => {
      if (failureOf(cause) === 'not-allowed') return null;
      throw cause;
    });
  return rightsIn(answer);
}
