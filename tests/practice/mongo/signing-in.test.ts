import { describe, expect, it } from 'vitest';

import { practiceDatabase, robinsHost } from '../../support/practice-database.ts';
import { FakeClock } from '../../support/fake-clock.ts';

const refusal = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'taken',
    (cause: unknown) => {
      const { code, codeName, message } = cause as { code?: unknown; codeName?: unknown; message: string };
      return { code, codeName, message };
    },
  );

describe('a practice cluster', () => {
  it('is a replica set of three with one primary, as its names and text record say', async () => {
    const { client, network } = await practiceDatabase();
    const members = await network.srv(`_mongodb._tcp.${robinsHost}`);
    expect(members.map(({ name }) => name)).toEqual([
      'cluster0-shard-00-00.practice.example',
      'cluster0-shard-00-01.practice.example',
      'cluster0-shard-00-02.practice.example',
    ]);
    expect(await network.txt(robinsHost)).toEqual(['authSource=admin&replicaSet=atlas-practice-shard-0']);
    const hello = await (await client()).db('admin').command({ hello: 1 });
    expect(hello).toMatchObject({ isWritablePrimary: true, setName: 'atlas-practice-shard-0' });
    expect(hello['hosts']).toEqual(members.map(({ name, port }) => `${name}:${port}`));
  });

  it('answers on a secondary too, and refuses a write there', async () => {
    const { client } = await practiceDatabase();
    const reading = await client('owner', { readPreference: 'secondary' });
    expect(await reading.db('nightscout').collection('profile').countDocuments()).toBe(3);
    const alone = await client('owner', { directConnection: true });
    const profile = alone.db('nightscout').collection('profile');
    expect(await profile.countDocuments()).toBe(3);
    expect(await refusal(profile.deleteMany({}))).toMatchObject({ code: 10_107 });
  });

  it('knows who signed in, and with which rights', async () => {
    const { client } = await practiceDatabase();
    const status = await (await client('reader')).db('admin').command({ connectionStatus: 1 });
    expect(status['authInfo']).toEqual({
      authenticatedUsers: [{ user: 'reader', db: 'admin' }],
      authenticatedUserRoles: [{ role: 'readAnyDatabase', db: 'admin' }],
    });
  });

  it('refuses a wrong password in Atlas’ words', async () => {
    const { client } = await practiceDatabase();
    expect(await refusal((await client('wrong')).connect())).toEqual({
      code: 8000,
      codeName: 'AtlasError',
      message: 'bad auth : authentication failed',
    });
  });

  it('refuses a wrong password in MongoDB’s own words where somebody runs it alone', async () => {
    const { client, world } = await practiceDatabase();
    world.databases.add({
      host: 'own.practice.example',
      flavour: 'own',
      users: [{ name: 'nightscout', password: 'another', roles: [] }],
      databases: {},
    });
    const own = await client('owner', { host: 'own.practice.example' });
    expect(await refusal(own.connect())).toMatchObject({ code: 18, codeName: 'AuthenticationFailed' });
  });

  it('takes no other authentication database', async () => {
    const { client } = await practiceDatabase();
    expect(await refusal((await client('owner', { authSource: 'nightscout' })).connect())).toMatchObject({
      code: 8000,
    });
  });

  it('starts nothing until it is asked for', async () => {
    const { world } = await practiceDatabase({ clock: new FakeClock() });
    expect(world.databases.hosts).toContain(robinsHost);
    expect(world.databases.commands).toEqual([]);
  });
});
