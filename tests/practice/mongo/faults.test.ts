import { connect as connectTls } from 'node:tls';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';

import { databaseFaultNames, type DatabaseFault } from '../../../electron/practice/start.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { practiceDatabase, robinsHost } from '../../support/practice-database.ts';

const service = `_mongodb._tcp.${robinsHost}`;

const codeOf = (promise: Promise<unknown> | undefined): Promise<unknown> =>
  (promise ?? Promise.reject(new Error('nobody was asked'))).then(
    () => 'found',
    (cause: unknown) => (cause as { code?: unknown }).code,
  );

/** What a socket says of a door: `open`, or the code of its error. */
async function knock(open: () => ReturnType<typeof connect>, event: string): Promise<string> {
  const socket = open();
  const told = await new Promise<string>((resolve) => {
    socket.once(event, () => resolve('open'));
    socket.once('error', (cause: Error & { code?: string }) => resolve(cause.code ?? cause.message));
  });
  socket.destroy();
  return told;
}

describe('faults on the way to a database', () => {
  it.each([
    ['dns-no-name', 'ENOTFOUND', 'ENOTFOUND'],
    ['dns-fails', 'ESERVFAIL', 'found'],
    ['dns-only-elsewhere', 'ENOTFOUND', 'found'],
    ['dns-silent', 'ETIMEOUT', 'found'],
  ] as const)('%s: here %s, elsewhere %s', async (fault, here, elsewhere) => {
    const { network, world } = await practiceDatabase({ clock: new FakeClock({ autoAdvance: true }) });
    world.databases.faults.set(fault);
    expect([
      await codeOf(network.srv(service)),
      await codeOf(network.txt(robinsHost)),
      await codeOf(network.elsewhere?.srv(service)),
    ]).toEqual([here, here, elsewhere]);
    world.databases.faults.clear();
    expect(await codeOf(network.srv(service))).toBe('found');
  });

  it.each([
    ['no fault', null, 'open', 'open'],
    ['tcp-refused', 'tcp-refused', 'ECONNREFUSED', 'ECONNREFUSED'],
    ['tls-refused', 'tls-refused', 'open', 'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR'],
    ['tls-wrong-certificate', 'tls-wrong-certificate', 'open', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ] as const)('%s', async (_what, fault: DatabaseFault | null, door, secure) => {
    const { network, world } = await practiceDatabase();
    // The first knock is for the door alone.
    if (fault !== null) world.databases.faults.set(fault);
    const [member] = await network.srv(service);
    const { name = '', port = 0 } = member ?? {};
    const ca = (await network.ca()) ?? '';
    const { lookup } = network;
    expect(await knock(() => connect({ host: name, port, lookup }), 'connect')).toBe(door);
    const tls = () => connectTls({ host: name, port, lookup, ca, servername: name });
    expect(await knock(tls, 'secureConnect')).toBe(secure);
  });

  it.each(['tcp-silent', 'tls-silent'] as const)('%s: waits for whoever gives up first', async (fault) => {
    const { client, world } = await practiceDatabase();
    world.databases.faults.set(fault);
    const waiting = (
      await client('owner', { serverSelectionTimeoutMS: 300, connectTimeoutMS: 100 })
    ).connect();
    await expect(waiting).rejects.toMatchObject({ name: 'MongoServerSelectionError' });
  });

  it('a paused cluster refuses at the door, a gone one has no name, one with a list ends the secure line', async () => {
    const { network, world } = await practiceDatabase();
    const look = async (): Promise<string> => {
      const [member] = await network.srv(service);
      const { name = '', port = 0 } = member ?? {};
      return knock(
        () =>
          connectTls({
            host: name,
            port,
            lookup: network.lookup,
            servername: name,
            rejectUnauthorized: false,
          }),
        'secureConnect',
      );
    };
    expect(await look()).toBe('open');
    await world.databases.change(robinsHost, { state: 'paused' });
    expect(await look()).toBe('ECONNREFUSED');
    await world.databases.change(robinsHost, { state: 'refuses-us' });
    expect(await look()).toBe('ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR');
    await world.databases.change(robinsHost, { state: 'gone' });
    expect(await codeOf(network.srv(service))).toBe('ENOTFOUND');
    expect(await codeOf(network.elsewhere?.srv(service))).toBe('ENOTFOUND');
    await world.databases.change(robinsHost, { state: 'awake' });
    expect(await look()).toBe('open');
  });
});

describe('faults in a database', () => {
  it('refuses to sign anybody in', async () => {
    const { client, world } = await practiceDatabase();
    world.databases.faults.set('auth-refused');
    await expect((await client()).connect()).rejects.toMatchObject({ code: 8000 });
  });

  it('cuts the line in the middle of a cursor, after so many documents', async () => {
    const { client, world } = await practiceDatabase();
    world.databases.faults.set('cut-in-cursor', { documents: 1_234, times: 1 });
    const entries = (await client()).db('nightscout').collection('entries');
    let seen = 0;
    const reading = (async () => {
      for await (const one of entries.find()) seen += one['sgv'] === undefined ? 0 : 1;
    })();
    await expect(reading).rejects.toMatchObject({ name: 'MongoNetworkError' });
    expect(seen).toBe(1_234);
    expect(await entries.find().limit(2_000).toArray()).toHaveLength(2_000);
  });

  it('a write whose answer is lost is sent again by the driver, and done once', async () => {
    const { client, world } = await practiceDatabase();
    const notes = (await client('owner', { retryWrites: true })).db('nightscout').collection('notes');
    world.databases.faults.set('cut-after', { command: 'insert', times: 1 });
    await notes.insertOne({ text: 'once' });
    expect(await notes.countDocuments()).toBe(1);
    expect(world.databases.commands.filter(({ command }) => command === 'insert')).toHaveLength(2);
  });

  it('a line that is cut before a command leaves everything as it was', async () => {
    const { client, world } = await practiceDatabase();
    const notes = (await client('owner', { retryWrites: false })).db('nightscout').collection('notes');
    world.databases.faults.set('cut-before', { command: 'insert' });
    await expect(notes.insertOne({ text: 'never' })).rejects.toMatchObject({ name: 'MongoNetworkError' });
    expect(await notes.countDocuments()).toBe(0);
  });

  it('a silent command is waited for', async () => {
    const { client, world } = await practiceDatabase();
    const entries = (await client('owner', { socketTimeoutMS: 200, retryReads: false }))
      .db('nightscout')
      .collection('entries');
    world.databases.faults.set('silent', { command: 'find' });
    await expect(entries.findOne()).rejects.toMatchObject({ name: 'MongoNetworkTimeoutError' });
  });

  it('slow bytes come whole in the end', async () => {
    const { client, world } = await practiceDatabase();
    const entries = (await client()).db('nightscout').collection('entries');
    world.databases.faults.set('slow-bytes', { command: 'find', times: 1 });
    expect(await entries.find().limit(50).toArray()).toHaveLength(50);
  });

  it('another primary: the driver looks once more, and writes there', async () => {
    const { client, world } = await practiceDatabase();
    const notes = (await client('owner', { retryWrites: true })).db('nightscout').collection('notes');
    await notes.countDocuments();
    world.databases.faults.set('not-primary', { times: 1 });
    await notes.insertOne({ text: 'kept' });
    expect(await notes.countDocuments()).toBe(1);
    world.databases.faults.set('not-primary');
    await expect(
      (await client('owner', { retryWrites: false })).db('nightscout').collection('notes').insertOne({}),
    ).rejects.toMatchObject({ code: 10_107 });
  });

  it('holds only for its cluster, and only so often', async () => {
    const { client, world } = await practiceDatabase();
    world.databases.faults.set('auth-refused', { host: 'cluster1.practice.example' });
    await (await client()).connect();
    world.databases.faults.set('cut-before', { command: 'count', times: 1 });
    const entries = (await client('owner', { retryReads: false })).db('nightscout').collection('entries');
    await expect(entries.estimatedDocumentCount()).rejects.toMatchObject({
      name: 'MongoNetworkError',
    });
    expect(await entries.estimatedDocumentCount()).toBeGreaterThan(0);
  });

  it('over-quota: no write is taken, reading goes on', async () => {
    const { client, world } = await practiceDatabase();
    const notes = (await client()).db('nightscout').collection('notes');
    world.databases.faults.set('over-quota');
    await expect(notes.insertOne({ text: 'new' })).rejects.toMatchObject({ code: 8000 });
    expect(await notes.countDocuments()).toBe(0);
    world.databases.faults.clear();
    await notes.insertOne({ text: 'new' });
    expect(await notes.countDocuments()).toBe(1);
  });

  it('each has a test here', () => {
    expect(databaseFaultNames).toHaveLength(17);
  });
});
