import { randomUUID } from 'node:crypto';
import { MongoClient, type Db } from 'mongodb';
import { onTestFinished } from 'vitest';

import { practiceDatabase } from '../../support/practice-database.ts';

export interface Server {
  readonly name: string;
  /** An empty database of its own for one test, with a random name; dropped afterwards. */
  readonly scratch: () => Promise<Db>;
}

const dropped = async (client: MongoClient): Promise<Db> => {
  const db = client.db(`sitekeeper_test_${randomUUID().replaceAll('-', '').slice(0, 12)}`);
  onTestFinished(async () => {
    await db.dropDatabase();
    await client.close();
  });
  return db;
};

const practice: Server = {
  name: 'the practice database',
  scratch: async () => dropped(await (await practiceDatabase()).client()),
};

const real = process.env['SITEKEEPER_TEST_MONGODB'];

/** The practice database; and, when SITEKEEPER_TEST_MONGODB names one, a real server that must behave alike. */
export const servers: readonly Server[] = [
  practice,
  ...(real === undefined
    ? []
    : [
        {
          name: 'the real server',
          scratch: () => dropped(new MongoClient(real, { serverSelectionTimeoutMS: 5_000 })),
        },
      ]),
];
