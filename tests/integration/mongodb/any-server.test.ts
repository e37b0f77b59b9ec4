import { describe, expect, it } from 'vitest';

import { measure } from '../../../electron/services/mongodb/usage/measure.ts';
import { testString } from '../../../electron/services/mongodb/test/test-connection.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { servers, type Server } from './servers.ts';
import { summary } from '../../support/scripted-mongodb.ts';

const day = 86_400_000;
const clock = new FakeClock();

const iso = (at: number): string => new Date(at).toISOString();

/** A small Nightscout: ten days of a reading, a treatment and a device status each, with Nightscout's own indexes. */
async function fill({ opened: { db } }: Server): Promise<void> {
  const days = Array.from({ length: 10 }, (_, index) => clock.now() - index * day);
  await db.collection('entries').createIndex({ date: 1 });
  await db.collection('devicestatus').createIndex({ created_at: 1 });
  await db
    .collection('entries')
    .insertMany(days.map((date) => ({ type: 'sgv', sgv: 110, date, dateString: iso(date) })));
  await db
    .collection('treatments')
    .insertMany(days.map((at) => ({ eventType: 'Note', created_at: iso(at) })));
  await db.collection('devicestatus').insertMany(days.map((at) => ({ device: 'loop', created_at: iso(at) })));
  await db.collection('profile').insertOne({ startDate: iso(days[9] ?? 0), store: {} });
}

describe.each(servers)('$name', ({ start }) => {
  it('is tested, with a write that leaves nothing behind', async () => {
    const server = await start();
    await fill(server);
    const { network, text, database, opened } = server;
    const test = await testString({
      network,
      text: new Secret(text),
      write: true,
      clock,
      onChange: () => {},
    });
    expect(summary(test)).toBe('worked');
    expect(test).toMatchObject({ rights: 'write', opens: database, best: database });
    expect(test.databases.find(({ name }) => name === database)).toEqual({
      name: database,
      nightscout: true,
      readings: 10,
      newestAt: iso(clock.now()),
      future: false,
    });
    const left = await opened.db.listCollections({}, { nameOnly: true }).toArray();
    expect(left.map(({ name }) => name).toSorted()).toEqual([
      'devicestatus',
      'entries',
      'profile',
      'treatments',
    ]);
  });

  it('is measured', async () => {
    const server = await start();
    await fill(server);
    const { parts, bytes, name } = await measure(server.opened, { clock });
    expect(name).toBe(server.database);
    const dated = {
      oldestAt: iso(clock.now() - 9 * day),
      newestAt: iso(clock.now()),
    };
    for (const kind of ['devicestatus', 'entries', 'treatments'] as const) {
      const part = parts.find((one) => one.kind === kind);
      expect(part).toMatchObject({ documents: 10, ...dated });
      expect(part?.bytes).toBeGreaterThan(500);
    }
    expect(bytes).toBeGreaterThanOrEqual(parts.reduce((sum, part) => sum + part.bytes, 0));
  });
});
