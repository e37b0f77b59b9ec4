import { Binary, type Document } from 'bson';

import { replicaSet } from '../../state/clusters.ts';
import { atlas, MongoRefusal } from '../refusal.ts';
import { converse, userIn } from '../scram.ts';
import { maxDocumentBytes, maxMessageBytes } from '../wire.ts';
import type { Call, Command, Session } from './command.ts';

/** Meeting and signing in: hello, SCRAM, and what a client may ask about itself. */

const mechanism = 'SCRAM-SHA-256';

const textOf = (payload: unknown): string =>
  payload instanceof Binary ? Buffer.from(payload.buffer).toString('utf8') : '';

const said = (text: string, done: boolean): Document => ({
  conversationId: 1,
  done,
  payload: new Binary(Buffer.from(text)),
});

/** Atlas' words and MongoDB's own for the same refusal. */
const refused = ({ server }: Call): MongoRefusal =>
  server.cluster.flavour === 'atlas'
    ? atlas('bad auth : authentication failed')
    : new MongoRefusal(18, 'AuthenticationFailed', 'Authentication failed.');

async function begin(call: Call, start: Document, database: string): Promise<Document> {
  if (start['mechanism'] !== mechanism) {
    throw new MongoRefusal(
      334,
      'MechanismUnavailable',
      `Unsupported mechanism ${String(start['mechanism'])}`,
    );
  }
  const first = textOf(start['payload']);
  const name = userIn(first);
  const user = call.server.cluster.users.find((one) => one.name === name);
  const known = database === 'admin' ? user : undefined;
  call.session.scram = await converse(first, known?.password ?? null);
  return said(call.session.scram.first, false);
}

function end(call: Call): Document {
  const { server, session, command } = call;
  const { scram } = session;
  session.scram = null;
  const last = scram?.finish(textOf(command['payload'])) ?? null;
  if (last === null || server.runtime.faults.take(server.cluster.host, ['auth-refused']) !== undefined) {
    throw refused(call);
  }
  session.user = server.cluster.users.find(({ name }) => name === scram?.user) ?? null;
  return said(last, true);
}

async function hello(call: Call): Promise<Document> {
  const { server, session, command } = call;
  const hosts = server.cluster.members.map((name, index) => `${name}:${server.ports[index] ?? 0}`);
  const primary = session.member === 0;
  const speculative = command['speculativeAuthenticate'] as Document | undefined;
  const legacy = command['hello'] === undefined;
  return {
    helloOk: true,
    [legacy ? 'ismaster' : 'isWritablePrimary']: primary,
    secondary: !primary,
    hosts,
    setName: replicaSet,
    setVersion: 1,
    primary: hosts[0],
    me: hosts[session.member],
    maxBsonObjectSize: maxDocumentBytes,
    maxMessageSizeBytes: maxMessageBytes,
    maxWriteBatchSize: 100_000,
    localTime: new Date(server.runtime.clock.now()),
    logicalSessionTimeoutMinutes: 30,
    connectionId: session.id,
    minWireVersion: 0,
    maxWireVersion: 25,
    readOnly: false,
    ...(command['saslSupportedMechs'] !== undefined && { saslSupportedMechs: [mechanism] }),
    ...(speculative?.['mechanism'] === mechanism && {
      speculativeAuthenticate: await begin(call, speculative, String(speculative['db'])),
    }),
  };
}

function whoAmI({ user }: Session): Document {
  return {
    authInfo: {
      authenticatedUsers: user === null ? [] : [{ user: user.name, db: 'admin' }],
      authenticatedUserRoles: user?.roles ?? [],
    },
  };
}

const hostOf = (server: Call['server'], { member }: Session): string => server.cluster.members[member] ?? '';

const version = [8, 0, 17, 0] as const;

export const sessionCommands: Readonly<Record<string, Command>> = {
  hello: { action: null, open: true, run: hello },
  saslStart: { action: null, open: true, run: (call) => begin(call, call.command, call.database) },
  saslContinue: { action: null, open: true, run: end },
  logout: {
    action: null,
    run: ({ session }) => {
      session.user = null;
      return {};
    },
  },
  ping: { action: null, open: true, run: () => ({}) },
  buildInfo: {
    action: null,
    run: () => ({
      version: version.slice(0, 3).join('.'),
      gitVersion: 'practice',
      modules: ['enterprise'],
      versionArray: version,
      bits: 64,
      debug: false,
      maxBsonObjectSize: maxDocumentBytes,
      storageEngines: ['wiredTiger'],
    }),
  },
  hostInfo: {
    action: null,
    run: ({ server, session }) => ({ system: { hostname: hostOf(server, session) } }),
  },
  serverStatus: {
    action: null,
    run: ({ server, session }) => ({
      host: hostOf(server, session),
      version: version.slice(0, 3).join('.'),
      process: 'mongod',
      uptime: 3_600,
      localTime: new Date(server.runtime.clock.now()),
      connections: { current: 1, available: 499, totalCreated: session.id },
      storageEngine: { name: 'wiredTiger' },
    }),
  },
  // A client's shell asks for these as it starts.
  getParameter: { action: null, run: () => ({ featureCompatibilityVersion: { version: '8.0' } }) },
  getCmdLineOpts: { action: null, run: () => ({ argv: ['mongod'], parsed: {} }) },
  getLog: { action: null, run: () => ({ totalLinesWritten: 0, log: [] }) },
  whatsmyuri: { action: null, run: () => ({ you: '127.0.0.1:0' }) },
  connectionStatus: { action: null, open: true, run: ({ session }) => whoAmI(session) },
  endSessions: { action: null, open: true, run: () => ({}) },
};
