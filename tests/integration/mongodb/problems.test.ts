import { describe, expect, it, onTestFinished, vi } from 'vitest';

import type { TestStepName } from '../../../electron/contract/connection-strings.ts';
import { openDatabase, type Opened } from '../../../electron/services/mongodb/connect/open.ts';
import { failureOf } from '../../../electron/services/mongodb/connect/failure.ts';
import type { DatabaseFault } from '../../../electron/practice/start.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { practiceDatabase, robinsHost, type PracticeDatabase } from '../../support/practice-database.ts';
import { robins, testOf } from './practice.ts';
import { going, summary } from '../../support/scripted-mongodb.ts';

/** A practice world with one fault in it. */
async function faulty(fault: DatabaseFault, command?: string): Promise<PracticeDatabase> {
  const practice = await practiceDatabase();
  practice.world.databases.faults.set(fault, command === undefined ? {} : { command });
  return practice;
}

describe('clusters that cannot be reached', () => {
  it.each([
    ['paused', 'failed connection-refused at tcp'],
    ['gone', 'failed address-gone at address'],
    ['refuses-us', 'failed network-list at tls'],
  ] as const)('%s', async (state, end) => {
    const practice = await practiceDatabase();
    await practice.world.databases.change(robinsHost, { state });
    expect(summary(await testOf(practice, robins()))).toBe(end);
  });

  it.each([
    ['dns-no-name', 'failed address-gone at address'],
    ['tcp-refused', 'failed connection-refused at tcp'],
    ['tls-refused', 'failed network-list at tls'],
    ['tls-wrong-certificate', 'failed certificate at tls'],
    ['auth-refused', 'failed login-refused at login'],
  ] as const)('%s', async (fault, end) => {
    expect(summary(await testOf(await faulty(fault), robins()))).toBe(end);
  });

  it.each(['dns-fails', 'dns-only-elsewhere'] as const)(
    '%s: another resolver knows, so that the test and all other work go on',
    async (fault) => {
      const practice = await faulty(fault);
      expect(await testOf(practice, robins())).toMatchObject({
        state: 'worked',
        failure: null,
        localDns: true,
      });
      const open = await openDatabase(practice.network, new Secret(robins()));
      expect(open.ok).toBe(true);
      if (open.ok) await open.value.close();
    },
  );

  it('in practice nothing else can be reached', async () => {
    const practice = await practiceDatabase();
    const strange = robins().replace('.practice.example', '.ab1cd.mongodb.net');
    expect(summary(await testOf(practice, strange))).toBe('failed address-gone at address');
  });

  it('no-primary: members answer, and none of them leads', async () => {
    const { network } = await practiceDatabase();
    const text = new Secret(robins());
    const lame = {
      ...network,
      // The member that leads is at an address where nobody listens.
      lookup: ((host, options, done) =>
        host.includes('-00-00.')
          ? done(null, [{ address: '127.0.0.9', family: 4 }])
          : network.lookup(host, options, done)) satisfies typeof network.lookup,
    };
    const answer = await openDatabase(lame, text, { timeoutMs: 400 });
    expect(answer).toMatchObject({ ok: false, problem: { database: 'no-primary' } });
  });
});

/** What each step asks the server, after the login. */
const questions: readonly (readonly [TestStepName, string])[] = [
  ['rights', 'connectionStatus'],
  ['databases', 'listDatabases'],
  ['nightscout', 'listCollections'],
  ['nightscout', 'count'],
  ['nightscout', 'find'],
];

describe('a line that is cut', () => {
  it.each(questions)('at %s (%s)', async (step, command) => {
    expect(summary(await testOf(await faulty('cut-before', command), robins()))).toBe(
      `failed cut at ${step}`,
    );
  });

  it('once, in the middle of a question that can be asked again, is not told', async () => {
    const practice = await practiceDatabase();
    practice.world.databases.faults.set('cut-before', { command: 'find', times: 1 });
    expect(summary(await testOf(practice, robins()))).toBe('worked');
  });

  it('at the login', async () => {
    expect(summary(await testOf(await faulty('cut-before', 'saslContinue'), robins()))).toBe(
      'failed cut at login',
    );
  });
});

describe('a server that says nothing', () => {
  it.each([['tcp', 'tcp-silent', 'connection-timeout'] as const, ['tls', 'tls-silent', 'time-up'] as const])(
    'at %s',
    async (step, fault, failure) => {
      const { network } = await faulty(fault);
      const { ended, at, timer } = going(network, robins());
      await at(step);
      await timer.advance(4_000);
      expect(summary(await ended)).toBe(`failed ${failure} at ${step}`);
    },
  );

  it.each([['login', 'saslContinue'] as const, ...questions])('at %s (%s)', async (step, command) => {
    const { network } = await faulty('silent', command);
    const { ended, at, timer } = going(network, robins());
    await at(step);
    await timer.advance(20_000);
    expect(summary(await ended)).toBe(`failed time-up at ${step}`);
  });

  it('at the write', async () => {
    const { network } = await faulty('silent', 'insert');
    const { ended, at, timer } = going(network, robins(), { write: true });
    await at('write');
    await timer.advance(4_000);
    expect(summary(await ended)).toBe('failed time-up at write');
  });
});

describe('a press on Stop', () => {
  it.each([
    { step: 'address', fault: 'dns-silent' },
    { step: 'tcp', fault: 'tcp-silent' },
    { step: 'tls', fault: 'tls-silent' },
    { step: 'login', fault: 'silent', command: 'saslContinue' },
    { step: 'rights', fault: 'silent', command: 'connectionStatus' },
    { step: 'databases', fault: 'silent', command: 'listDatabases' },
    { step: 'nightscout', fault: 'silent', command: 'find' },
  ] as const satisfies readonly { step: TestStepName; fault: DatabaseFault; command?: string }[])(
    'ends it at $step',
    async ({ step, fault, ...only }) => {
      const { network } = await faulty(fault, 'command' in only ? only.command : undefined);
      const { ended, at, stop } = going(network, robins());
      await at(step);
      stop();
      const test = await ended;
      expect(test).toMatchObject({ state: 'stopped', failure: null });
      expect(test.steps.find(({ name }) => name === step)?.state).toBe('todo');
    },
  );

  it('lets the write clean up first', async () => {
    const practice = await practiceDatabase();
    const before = await practice.world.databases.counts(robinsHost, 'nightscout');
    const { ended, at, stop } = going(practice.network, robins(), { write: true });
    await at('write');
    stop();
    expect(summary(await ended)).toBe('stopped');
    expect(await practice.world.databases.counts(robinsHost, 'nightscout')).toEqual(before);
  });
});

async function opened(practice: PracticeDatabase, signal?: AbortSignal): Promise<Opened> {
  const answer = await openDatabase(practice.network, new Secret(robins()), { ...(signal && { signal }) });
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}

describe('a certificate that nobody trusts', () => {
  it.each(['', '0'])(
    'is refused, whatever the environment says: NODE_TLS_REJECT_UNAUTHORIZED=%s',
    async (says) => {
      vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', says);
      onTestFinished(() => void vi.unstubAllEnvs());
      const { network } = await practiceDatabase();
      const strange = { ...network, ca: async () => null };
      const answer = await openDatabase(strange, new Secret(robins()), { timeoutMs: 2_000 });
      expect(answer).toMatchObject({ ok: false, problem: { database: 'certificate' } });
    },
  );
});

describe('an open database', () => {
  it('is closed by its signal, whatever is under way', async () => {
    const practice = await practiceDatabase();
    practice.world.databases.faults.set('silent', { command: 'find' });
    const abort = new AbortController();
    const { db } = await opened(practice, abort.signal);
    const asking = db
      .collection('entries')
      .find()
      .toArray()
      .then(() => 'answered', failureOf);
    abort.abort();
    expect(await asking).toBe('cut');
  });

  it('can be closed twice', async () => {
    const database = await opened(await practiceDatabase());
    await database.close();
    await expect(database.close()).resolves.toBeUndefined();
  });
});
