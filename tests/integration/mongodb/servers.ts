import { randomBytes } from 'node:crypto';

import { ConnectionString } from 'mongodb-connection-string-url';
import { onTestFinished } from 'vitest';

import {
  realDatabaseNetwork,
  type DatabaseNetwork,
} from '../../../electron/services/mongodb/connect/network.ts';
import { openDatabase, type Opened } from '../../../electron/services/mongodb/connect/open.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { practiceDatabase } from '../../support/practice-database.ts';
import { robins } from './practice.ts';

/** A server with an empty database of a random name, which is dropped after the test. */
export interface Server {
  readonly network: DatabaseNetwork;
  readonly text: string;
  readonly database: string;
  readonly opened: Opened;
}

/** `SITEKEEPER_TEST_MONGODB`: the string of a real server, of a user who may write to any database. */
const real = process.env['SITEKEEPER_TEST_MONGODB'];

async function emptyDatabase(network: DatabaseNetwork, text: string): Promise<Server> {
  const database = `sitekeeper_test_${randomBytes(6).toString('hex')}`;
  const named = new ConnectionString(text);
  named.pathname = `/${database}`;
  const answer = await openDatabase(network, new Secret(named.href));
  if (!answer.ok) throw new Error(`no server for this test: ${answer.problem.database}`);
  const opened = answer.value;
  onTestFinished(async () => {
    await opened.db.dropDatabase();
    await opened.close();
  });
  return { network, text: named.href, database, opened };
}

/** Where the tests of what works run: against the practice database, and against a real server where one is named. */
export const servers: readonly { readonly name: string; readonly start: () => Promise<Server> }[] = [
  {
    name: 'the practice database',
    start: async () =>
      emptyDatabase((await practiceDatabase()).network, robins('owner', '/?authSource=admin')),
  },
  ...(real === undefined
    ? []
    : [{ name: 'a real server', start: () => emptyDatabase(realDatabaseNetwork(fetch), real) }]),
];
