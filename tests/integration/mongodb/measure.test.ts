import { MongoServerError } from 'mongodb';
import type { MongoClient } from 'mongodb';
import { describe, expect, it } from 'vitest';

import { freeLimit, measure, isFull } from '../../../electron/services/mongodb/usage/measure.ts';
import { openDatabase, type Opened } from '../../../electron/services/mongodb/connect/open.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { usualNames } from '../../../electron/services/config-vars/collection-names.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { practiceDatabase, robinsHost, type PracticeDatabase } from '../../support/practice-database.ts';
import { robins } from './practice.ts';

const day = 86_400_000;

async function open({ network }: PracticeDatabase, text = robins()): Promise<Opened> {
  const answer = await openDatabase(network, new Secret(text));
  if (!answer.ok) throw new Error(answer.problem.database);
  return answer.value;
}

/** Robin's database, open, and the clock that all of it follows. */
async function robinsDatabase(
  who: Parameters<typeof robins>[0] = 'owner',
  scenario: 'healthy' | 'database-full' = 'healthy',
) {
  const clock = new FakeClock();
  const practice = await practiceDatabase({ clock, scenario });
  return { clock, practice, opened: await open(practice, robins(who)) };
}

describe('how full a database is', () => {
  it('counts data and indexes of all databases of the cluster, as Atlas does', async () => {
    const { clock, practice, opened } = await robinsDatabase();
    await practice.world.databases.insert(robinsHost, 'other', 'things', [{ text: 'x'.repeat(5_000) }]);
    const size = await measure(opened, { clock });
    expect(size.bytes).toBe(await practice.world.databases.usedBytes(robinsHost));
    expect(size.others).toMatchObject([{ name: 'other' }]);
    expect(size.others[0]?.bytes).toBeGreaterThan(5_000);
    expect(size).toMatchObject({
      name: 'nightscout',
      limit: freeLimit,
      limitFrom: 'free',
      measuredAt: '2026-11-20T02:52:00.000Z',
    });
    await opened.close();
  });

  it('says how much of it is what, from when to when', async () => {
    const { clock, practice, opened } = await robinsDatabase();
    const { parts } = await measure(opened, { clock });
    const counts = await practice.world.databases.counts(robinsHost, 'nightscout');
    const part = (kind: string) => parts.find((one) => one.kind === kind);
    expect(parts.map(({ kind }) => kind)).toEqual([
      'devicestatus',
      'entries',
      'treatments',
      'profile',
      'other',
    ]);
    for (const kind of ['devicestatus', 'entries', 'treatments', 'profile'] as const) {
      expect(part(kind)?.documents).toBe(counts[kind]);
      expect(part(kind)?.bytes).toBeGreaterThan(0);
    }
    expect(part('entries')).toMatchObject({ newestAt: '2026-11-20T02:49:00.000Z' });
    const oldest = Date.parse(part('entries')?.oldestAt ?? '');
    expect(clock.now() - oldest).toBeGreaterThan(179 * day);
    expect(clock.now() - Date.parse(part('devicestatus')?.oldestAt ?? '')).toBeLessThan(46 * day);
    expect(part('other')).toMatchObject({ oldestAt: null, newestAt: null });
    await opened.close();
  });

  it('the parts add up to the database', async () => {
    const { clock, practice, opened } = await robinsDatabase();
    const { parts, bytes } = await measure(opened, { clock });
    expect(parts.reduce((sum, part) => sum + part.bytes, 0)).toBe(bytes);
    expect(bytes).toBe(await practice.world.databases.usedBytes(robinsHost));
    await opened.close();
  });

  it('a full one is over its limit', async () => {
    const { clock, practice, opened } = await robinsDatabase('owner', 'database-full');
    const { bytes, limit, parts } = await measure(opened, { clock });
    expect(bytes).toBe(await practice.world.databases.usedBytes(robinsHost));
    expect(bytes).toBeGreaterThan(limit);
    expect(parts[0]).toMatchObject({ kind: 'devicestatus' });
    await opened.close();
  });

  it('a user who may only read can measure it', async () => {
    const { clock, practice, opened } = await robinsDatabase('reader');
    expect((await measure(opened, { clock })).bytes).toBe(
      await practice.world.databases.usedBytes(robinsHost),
    );
    await opened.close();
  });

  it('the limit is the one that is told', async () => {
    const { clock, opened } = await robinsDatabase();
    const limit = 5 * 1024 ** 3;
    expect(await measure(opened, { clock, limit })).toMatchObject({ limit, limitFrom: 'told' });
    await opened.close();
  });

  it('the names of collections are those of the settings', async () => {
    const { clock, practice, opened } = await robinsDatabase();
    await practice.world.databases.insert(robinsHost, 'nightscout', 'mine', [
      { date: clock.now() - day, sgv: 1 },
    ]);
    const { parts } = await measure(opened, { clock, names: { ...usualNames, entries: 'mine' } });
    expect(parts.find(({ kind }) => kind === 'entries')).toMatchObject({
      documents: 1,
      oldestAt: new Date(clock.now() - day).toISOString(),
    });
    await opened.close();
  });
});

const refused = async (): Promise<never> => {
  throw new MongoServerError({ ok: 0, code: 8000, errmsg: 'user is not allowed to do action' });
};

/** The same database, with a server that refuses some of what it is asked. */
function refusing({ client, db, ...opened }: Opened, ...commands: readonly string[]): Opened {
  const guarded: typeof db = new Proxy(db, {
    get(target, key) {
      if (key === 'command') {
        return (command: object) =>
          commands.includes(Object.keys(command)[0] ?? '') ? refused() : target.command(command);
      }
      if (key === 'collection') {
        return (name: string) =>
          new Proxy(target.collection(name), {
            get: (collection, property) => {
              if (property === 'aggregate' && commands.includes('aggregate'))
                return () => ({ toArray: refused });
              const value: unknown = Reflect.get(collection, property);
              return typeof value === 'function' ? (value.bind(collection) as unknown) : value;
            },
          });
      }
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { ...opened, client, db: guarded };
}

describe('where the server does not tell', () => {
  it('the older question is asked', async () => {
    const { clock, opened } = await robinsDatabase();
    const full = await measure(opened, { clock });
    expect(await measure(refusing(opened, 'aggregate'), { clock })).toEqual(full);
    await opened.close();
  });

  it('the size of the whole is shared among the collections by what they hold', async () => {
    const { clock, opened } = await robinsDatabase();
    const full = await measure(opened, { clock });
    const guessed = await measure(refusing(opened, 'aggregate', 'collStats'), { clock });
    expect(guessed.bytes).toBe(full.bytes);
    expect(guessed.parts.map(({ kind, documents }) => [kind, documents])).toEqual(
      full.parts.map(({ kind, documents }) => [kind, documents]),
    );
    for (const { kind, bytes } of full.parts.slice(0, 2)) {
      const ratio = (guessed.parts.find((part) => part.kind === kind)?.bytes ?? 0) / bytes;
      expect(ratio).toBeGreaterThan(0.5);
      expect(ratio).toBeLessThan(2);
    }
    await opened.close();
  });

  it('without a size of the whole the collections are added up', async () => {
    const { clock, opened } = await robinsDatabase();
    const full = await measure(opened, { clock });
    expect((await measure(refusing(opened, 'dbStats'), { clock })).bytes).toBe(full.bytes);
    await opened.close();
  });
});

const megabyte = 1024 * 1024;
const cluster = (databases: Readonly<Record<string, object | null>>): MongoClient =>
  ({
    db: (name: string) => ({
      command: async () => {
        const stats = databases[name];
        if (stats === null) throw Object.assign(new Error('not allowed'), { code: 13 });
        return stats;
      },
    }),
  }) as unknown as MongoClient;
const of = (megabytes: number, more: object = {}) => ({
  dataSize: megabytes * megabyte,
  indexSize: 0,
  ...more,
});

describe('whether a cluster is full', () => {
  it.each([
    ['under the limit', { a: of(400), b: of(100) }, false],
    ['at it, all databases together', { a: of(412), b: of(100) }, true],
    ['a little over it, as the last write leaves it', { a: of(513) }, true],
    ['so much that it can be no free one', { a: of(900) }, false],
    ['a server with a disk of its own', { a: of(513, { fsTotalSize: 1e11 }) }, false],
    ['where nobody may ask', { a: null }, false],
    ['no database', {}, false],
  ])('%s', async (_name, databases, full) => {
    expect(await isFull(cluster(databases), Object.keys(databases))).toBe(full);
  });
});
