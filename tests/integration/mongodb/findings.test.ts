import { describe, expect, it } from 'vitest';

import { findingsOf } from '../../../electron/services/connection-strings/analysis/rules/test-findings.ts';
import { explain } from '../../../electron/services/connection-strings/analysis/explain.ts';
import type { ClusterSpec } from '../../../electron/practice/start.ts';
import { usualNames } from '../../../electron/services/config-vars/collection-names.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { practiceDatabase, robinsHost, type PracticeDatabase } from '../../support/practice-database.ts';
import { robins, stepsOf, stringFor, testOf } from './practice.ts';
import { summary } from '../../support/scripted-mongodb.ts';

const host = 'other.practice.example';
const user = { name: 'owner', password: 'canary1Q1pass' };
const cluster = (databases: ClusterSpec['databases'], change: Partial<ClusterSpec> = {}): ClusterSpec => ({
  host,
  users: [{ ...user, roles: [{ role: 'atlasAdmin', db: 'admin' }] }],
  databases,
  ...change,
});
const filled = { kind: 'nightscout', owner: 'Robin', days: 2 } as const;
const blank = { kind: 'blank' } as const;

describe('a healthy database', () => {
  it('passes every step, and tells what lies where', async () => {
    const practice = await practiceDatabase();
    const test = await testOf(practice, robins());
    expect(summary(test)).toBe('worked');
    expect(stepsOf(test)).toEqual({
      text: 'done',
      address: 'done',
      tcp: 'done',
      tls: 'done',
      login: 'done',
      rights: 'done',
      databases: 'done',
      nightscout: 'done',
      write: 'passed-over',
    });
    expect(test).toMatchObject({ rights: 'write', opens: 'nightscout', best: 'nightscout' });
    expect(test.databases).toMatchObject([{ name: 'nightscout', nightscout: true, readings: 180 * 288 }]);
  });

  it('is only read, and left as it was', async () => {
    const practice = await practiceDatabase();
    await testOf(practice, robins());
    const sent = new Set(practice.world.databases.commands.map(({ command }) => command));
    const harmless = [
      'aggregate',
      'connectionStatus',
      'count',
      'dbStats',
      'endSessions',
      'find',
      'listCollections',
      'listDatabases',
    ];
    expect([...sent].filter((command) => !command.startsWith('sasl') && !harmless.includes(command))).toEqual(
      [],
    );
    expect(await practice.world.databases.openCursors(robinsHost)).toBe(0);
  });

  it('is called fine, and nothing more is asked', async () => {
    const seen = findingsOf(await testOf(await practiceDatabase(), robins()));
    expect(seen).toEqual({
      address: 'found',
      login: 'accepted',
      rights: 'write',
      databases: [{ name: 'nightscout', nightscout: true }],
    });
    expect(explain(robins(), { seen })).toMatchObject({ verdict: 'fine', problems: [] });
  });
});

describe('users', () => {
  it('one who may only read: it works, and that is told', async () => {
    const test = await testOf(await practiceDatabase(), robins('reader'));
    expect(test).toMatchObject({
      state: 'worked',
      failure: 'read-only',
      rights: 'read-only',
      best: 'nightscout',
    });
  });

  it('one of another database', async () => {
    const test = await testOf(await practiceDatabase(), robins('limited'));
    expect(summary(test)).toBe('failed not-allowed at nightscout');
    expect(test.rights).toBe('other-database');
  });

  it('one of another database that holds the data', async () => {
    const practice = await practiceDatabase();
    const roles = [{ role: 'readWrite', db: 'mycgm' }] as const;
    practice.world.databases.add(cluster({ mycgm: filled, test: blank }, { users: [{ ...user, roles }] }));
    const test = await testOf(practice, stringFor(host, user, '/?appName=Cluster0'));
    expect(test).toMatchObject({
      state: 'worked',
      failure: null,
      rights: 'write',
      opens: 'test',
      best: 'mycgm',
    });
  });

  it('a wrong password', async () => {
    const test = await testOf(await practiceDatabase(), robins('wrong'));
    expect(summary(test)).toBe('failed login-refused at login');
    expect(findingsOf(test)).toEqual({ address: 'found', login: 'refused' });
  });

  it('a wrong password, in the words of a server of one’s own', async () => {
    const practice = await practiceDatabase();
    practice.world.databases.add(cluster({ mycgm: filled }, { flavour: 'own' }));
    const text = stringFor(host, { ...user, password: 'canary0X0pass' }, '/mycgm');
    expect(summary(await testOf(practice, text))).toBe('failed login-refused at login');
  });

  it('nobody at all: the server wants a login', async () => {
    const test = await testOf(await practiceDatabase(), robins().replace(/\/\/.*@/, '//'));
    expect(stepsOf(test)['login']).toBe('passed-over');
    expect(test).toMatchObject({ state: 'failed', failure: 'login-refused' });
  });

  it('signing in against the wrong database', async () => {
    const text = robins('owner', '/nightscout?authSource=nightscout');
    expect(summary(await testOf(await practiceDatabase(), text))).toBe('failed login-refused at login');
  });
});

describe('which database', () => {
  it('a string without a name opens `test`, and the one with the data is found', async () => {
    const text = robins('owner', '/?appName=Cluster0');
    const test = await testOf(await practiceDatabase(), text);
    expect(test).toMatchObject({ state: 'worked', opens: 'test', best: 'nightscout', rights: 'write' });
    const { problems, repaired } = explain(text, { seen: findingsOf(test) });
    expect(problems).toEqual(['no-database']);
    expect(repaired[0]?.reveal()).toContain('/nightscout?');
  });

  it('one in another spelling is found', async () => {
    const test = await testOf(await practiceDatabase(), robins('owner', '/NightScout'));
    expect(test).toMatchObject({ opens: 'NightScout', best: 'nightscout' });
  });

  it('empty collections, left in `test` by a site, do not count beside the data', async () => {
    const practice = await practiceDatabase();
    practice.world.databases.add(cluster({ test: blank, mycgm: filled }));
    const test = await testOf(practice, stringFor(host, user, '/'));
    expect(test.databases.map(({ name, nightscout }) => [name, nightscout])).toEqual([
      ['test', false],
      ['mycgm', true],
    ]);
    expect(test.best).toBe('mycgm');
  });

  it('empty collections alone are a site’s that has just begun', async () => {
    const practice = await practiceDatabase();
    practice.world.databases.add(cluster({ mycgm: blank }));
    const test = await testOf(practice, stringFor(host, user, '/mycgm'));
    expect(test).toMatchObject({
      best: 'mycgm',
      databases: [{ nightscout: true, readings: 0, newestAt: null }],
    });
  });

  it('two with data: none is chosen, unless the string names it', async () => {
    const practice = await practiceDatabase();
    practice.world.databases.add(cluster({ mycgm: filled, old: filled }));
    expect((await testOf(practice, stringFor(host, user, '/'))).best).toBeNull();
    expect((await testOf(practice, stringFor(host, user, '/old'))).best).toBe('old');
  });

  it('none: the cluster is empty', async () => {
    const practice = await practiceDatabase();
    practice.world.databases.add(cluster({}));
    const test = await testOf(practice, stringFor(host, user, '/mycgm'));
    expect(test).toMatchObject({ state: 'worked', databases: [], best: null, opens: 'mycgm' });
  });

  it('the data lies under names that the settings give', async () => {
    const practice = await practiceDatabase();
    practice.world.databases.add(cluster({}));
    const reading = { date: Date.parse('2026-11-20T02:48:00Z'), type: 'sgv', sgv: 120 };
    await practice.world.databases.insert(host, 'shared', 'mia_entries', [reading]);
    await practice.world.databases.insert(host, 'shared', 'shop_orders', [{ price: 3 }]);
    const text = stringFor(host, user, '/shared');
    expect((await testOf(practice, text)).databases).toMatchObject([{ nightscout: false, readings: null }]);
    const names = { ...usualNames, entries: 'mia_entries' };
    expect((await testOf(practice, text, { names })).databases).toEqual([
      { name: 'shared', nightscout: true, readings: 1, newestAt: '2026-11-20T02:48:00.000Z', future: false },
    ]);
  });

  it('a reading from the future is told', async () => {
    const clock = new FakeClock();
    const practice = await practiceDatabase({ clock });
    const date = clock.now() + 86_400_000;
    await practice.world.databases.insert(robinsHost, 'nightscout', 'entries', [
      { date, type: 'sgv', sgv: 99 },
    ]);
    const test = await testOf(practice, robins(), { clock });
    expect(test.databases).toMatchObject([{ future: true, newestAt: new Date(date).toISOString() }]);
  });

  it('a date that is no number is not taken for the newest', async () => {
    const clock = new FakeClock();
    const practice = await practiceDatabase({ clock });
    await practice.world.databases.insert(robinsHost, 'nightscout', 'entries', [
      { date: '2099-01-01', sgv: 99 },
    ]);
    const test = await testOf(practice, robins(), { clock });
    expect(test.databases).toMatchObject([
      { future: false, newestAt: expect.stringMatching(/^2026-11-20T02:4/) },
    ]);
  });
});

const collections = async ({ world }: PracticeDatabase): Promise<readonly string[]> =>
  Object.keys(await world.databases.counts(robinsHost, 'nightscout'));

describe('the harmless write', () => {
  it('leaves nothing behind', async () => {
    const practice = await practiceDatabase();
    const before = await collections(practice);
    const test = await testOf(practice, robins(), { write: true });
    expect(stepsOf(test)['write']).toBe('done');
    expect(test).toMatchObject({ state: 'worked', failure: null, rights: 'write' });
    expect(await collections(practice)).toEqual(before);
    const writes = practice.world.databases.commands.filter(({ command }) =>
      /insert|delete|drop/.test(command),
    );
    expect(writes.map(({ database, command }) => `${database} ${command}`)).toEqual([
      'nightscout insert',
      'nightscout delete',
      'nightscout drop',
    ]);
  });

  it('is refused to a user who may only read', async () => {
    const test = await testOf(await practiceDatabase(), robins('reader'), { write: true });
    expect(test).toMatchObject({ state: 'worked', failure: 'read-only', rights: 'read-only' });
    expect(stepsOf(test)['write']).toBe('failed');
  });

  it('is not needed to see that a database is full', async () => {
    const test = await testOf(await practiceDatabase({ scenario: 'database-full' }), robins());
    expect(test).toMatchObject({ state: 'worked', failure: 'full', rights: 'write', best: 'nightscout' });
  });

  it('shows a full database', async () => {
    const practice = await practiceDatabase({ scenario: 'database-full' });
    const before = await collections(practice);
    const test = await testOf(practice, robins(), { write: true });
    expect(test).toMatchObject({ state: 'worked', failure: 'full', rights: 'write' });
    expect(stepsOf(test)['write']).toBe('failed');
    expect(await collections(practice)).toEqual(before);
  });

  it('meets a member that does not lead', async () => {
    const practice = await practiceDatabase();
    practice.world.databases.faults.set('not-primary', { command: 'insert' });
    expect(summary(await testOf(practice, robins(), { write: true }))).toBe('failed no-primary at write');
  });

  it('cleans up when the answer to the write is lost', async () => {
    const practice = await practiceDatabase();
    const before = await collections(practice);
    practice.world.databases.faults.set('cut-after', { command: 'insert', times: 1 });
    expect(summary(await testOf(practice, robins(), { write: true }))).toBe('failed cut at write');
    expect(await collections(practice)).toEqual(before);
  });
});
