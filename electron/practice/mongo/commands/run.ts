import { BSON, type Document } from 'bson';

import { Cut } from '../cut.ts';
import type { ClusterServer } from '../cluster.ts';
import { MongoRefusal, notPrimary } from '../refusal.ts';
import { checkRight, needsRoom } from '../rights.ts';
import type { Request } from '../wire.ts';
import { type Call, type Command, numberIn, type Session } from './command.ts';
import { readCommands } from './read.ts';
import { sessionCommands } from './session.ts';
import { writeCommands, writes } from './write.ts';

const commands: Readonly<Record<string, Command>> = { ...sessionCommands, ...readCommands, ...writeCommands };

/** Old spellings that MongoDB still takes, and some clients still send. */
const spellings: Readonly<Record<string, string>> = {
  buildinfo: 'buildInfo',
  dbstats: 'dbStats',
  collstats: 'collStats',
  ismaster: 'hello',
  isMaster: 'hello',
  findandmodify: 'findAndModify',
};

export const nameOf = (request: Request): string => Object.keys(request.command)[0] ?? '';

/** A write with a number is done once, however often it is sent: the second time its first answer is given. */
function writeKey({ command }: Request): { readonly session: string; readonly transaction: number } | null {
  const session = command['lsid'] as Document | undefined;
  const transaction = numberIn(command, 'txnNumber');
  if (session === undefined || transaction === undefined) return null;
  return { session: BSON.EJSON.stringify(session), transaction };
}

const asBytes = (answer: Document | Uint8Array): Uint8Array =>
  answer instanceof Uint8Array ? answer : BSON.serialize({ ...answer, ok: 1 }, { ignoreUndefined: true });

/** What would change the meaning of a command and is not known here: refused rather than passed over. */
function refuseUnknown(command: Document): void {
  if (command['startTransaction'] === true) {
    throw new MongoRefusal(
      20,
      'IllegalOperation',
      'Transaction numbers are only allowed on a replica set member or mongos',
    );
  }
  const locale: unknown = (command['collation'] as Document | undefined)?.['locale'];
  if (locale !== undefined && locale !== 'simple') {
    throw new MongoRefusal(115, 'CommandNotSupported', 'Collations are not known to the practice database');
  }
}

async function carriedOut(server: ClusterServer, session: Session, request: Request): Promise<Uint8Array> {
  const name = nameOf(request);
  const command = commands[spellings[name] ?? name];
  if (command === undefined) throw new MongoRefusal(59, 'CommandNotFound', `no such command: '${name}'`);
  refuseUnknown(request.command);
  const value: unknown = request.command[name];
  const target = typeof value === 'string' ? value : '';
  const collection = name === 'getMore' ? String(request.command['collection']) : target;
  const place = { database: request.database, collection, command: name };
  if (command.action !== null) checkRight(server.cluster, session.user, command.action, place);
  else if (command.open !== true && session.user === null) {
    throw new MongoRefusal(13, 'Unauthorized', `Command ${name} requires authentication`);
  }
  if (writes(name)) {
    const moved = server.runtime.faults.take(server.cluster.host, ['not-primary'], name) !== undefined;
    if (moved || session.member !== 0) throw notPrimary();
  }
  if (command.action !== null && needsRoom(command.action)) {
    server.checkRoom(server.runtime.faults.take(server.cluster.host, ['over-quota'], name) !== undefined);
  }
  const key = writes(name) ? writeKey(request) : null;
  const before = key === null ? undefined : server.written.get(key.session);
  if (before !== undefined && before.transaction === key?.transaction) return before.answer;
  const call: Call = {
    server,
    session,
    request,
    database: request.database,
    target,
    command: request.command,
  };
  const answer = asBytes(await command.run(call));
  if (writes(name)) server.measured();
  if (key !== null) server.written.set(key.session, { transaction: key.transaction, answer });
  return answer;
}

/** The answer to a command, as bytes; a refusal is an answer too. @throws Cut where a fault cuts the line. */
export async function run(server: ClusterServer, session: Session, request: Request): Promise<Uint8Array> {
  server.runtime.refresh();
  try {
    return await carriedOut(server, session, request);
  } catch (reason) {
    if (reason instanceof Cut) throw reason;
    const refusal =
      reason instanceof MongoRefusal ? reason : new MongoRefusal(1, 'InternalError', String(reason));
    return BSON.serialize(refusal.body);
  }
}
