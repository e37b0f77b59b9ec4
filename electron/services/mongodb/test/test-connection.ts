import type { Db } from 'mongodb';

import type { StringTest, TestStepName } from '../../../contract/connection-strings.ts';
import type { TestFailure } from '../../../contract/problems.ts';
import { systemClock, type Clock } from '../../../base/clock.ts';
import { siteAccepts } from '../../connection-strings/analysis/driver-parser.ts';
import { databaseSeen } from '../../connection-strings/analysis/rules/test-findings.ts';
import type { Secret } from '../../../base/secret.ts';
import { usualNames, type CollectionNames } from '../../config-vars/collection-names.ts';
import { findHosts } from '../connect/srv-lookup.ts';
import { probeTcpTls, type TcpTlsProbe } from '../connect/tcp-tls-probe.ts';
import { DatabaseError, failureOf } from '../connect/failure.ts';
import { isFull } from '../usage/measure.ts';
import { within } from '../timeout.ts';
import { findNightscout, listDatabases } from './find-nightscout.ts';
import type { DatabaseNetwork } from '../connect/network.ts';
import { connect, loadDriver, type Opened } from '../connect/open.ts';
import { parseUri, type ConnectTarget } from '../connect/parse-uri.ts';
import { askRights } from '../connect/rights.ts';
import { createTestProgress, type TestProgress } from './test-progress.ts';
import { tryWrite } from './write-check.ts';

/**
 * Milliseconds. Up to the login a test takes 10 s at most, whatever happens: each step leaves a second to every step
 * that comes after it. What is asked of an open database has its own bounds.
 */
const timeoutsMs = {
  verdict: 10_000,
  tcp: 4_000,
  tls: 4_000,
  rights: 8_000,
  databases: 8_000,
  nightscout: 20_000,
} as const;
const reserveMs = 1_000;

export interface TestOptions {
  readonly network: DatabaseNetwork;
  readonly text: Secret;
  /** Also a harmless write. */
  readonly write: boolean;
  /** Stops the test, whatever it is at. */
  readonly signal?: AbortSignal;
  /** Dates what is found. */
  readonly clock: Clock;
  /** Measures timeoutsMs. Sockets take real time even where the app's clock does not, so it is the system's by default. */
  readonly timer?: Clock;
  /** How the site calls its collections. */
  readonly names?: CollectionNames;
  /** Each step, as it begins and as it ends; the last call has the end. */
  readonly onChange: (test: StringTest) => void;
}

interface Run {
  readonly options: TestOptions;
  readonly timer: Clock;
  readonly progress: TestProgress;
  /** Time left until the first verdict. */
  readonly left: (stepsToCome: number) => number;
}

/** One step: its beginning, its end, and a bound on both. A step that fails is ended by the end of the test. */
async function step<T>(
  { progress, timer, options: { signal } }: Run,
  name: TestStepName,
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  progress.begin(name);
  const result = await within(timer, ms, signal, work);
  progress.done();
  return result;
}

function passOver({ progress }: Run, name: TestStepName): void {
  progress.begin(name);
  progress.done('passed-over');
}

/** Text, address, TCP, TLS: as far as one gets without a name and a password. */
async function reach(run: Run): Promise<ConnectTarget> {
  const { network, text, signal } = run.options;
  const reading = await step(run, 'text', run.left(4), async () => {
    // A line may be read here and still stop the site (docs/reference/connection-string-mistakes.md#what-refuses-a-string):
    // that is no line that works.
    if (!siteAccepts(text.reveal().trim())) throw new DatabaseError('string');
    return parseUri(text);
  });
  run.progress.found({ opens: reading.database ?? nameless });
  void loadDriver();
  const target = await step(run, 'address', run.left(3), (inner) =>
    findHosts(network, reading, { clock: run.timer, signal: inner }),
  );
  if (target.elsewhere === true) run.progress.found({ localDns: true });
  const naming = namingFor(target);
  const probe = probeTcpTls(network, target, signal);
  try {
    await step(run, 'tcp', Math.min(timeoutsMs.tcp, run.left(2)), () => probe.connected)
      .catch(telling(probe, 'connection-timeout'))
      .catch(naming);
    if (target.tls) {
      await step(run, 'tls', Math.min(timeoutsMs.tls, run.left(1)), () => probe.secured)
        .catch(telling(probe, 'time-up'))
        .catch(naming);
    } else passOver(run, 'tls');
  } finally {
    probe.end();
  }
  return target;
}

/** When time is up at one host, what another one said still counts. */
const telling =
  ({ reasons }: TcpTlsProbe, silent: TestFailure) =>
  (cause: unknown): never => {
    if (!(cause instanceof DatabaseError) || cause.failure !== 'time-up') throw cause;
    throw reasons.length > 0 ? new AggregateError(reasons) : new DatabaseError(silent);
  };

/**
 * What a failure means at this place. Atlas hangs up on addresses that are not on its list, and does not always say so
 * first (alert 80). A member without an address belongs to a cluster that has one: it is not gone.
 */
const namingFor =
  ({ elsewhere }: ConnectTarget) =>
  (cause: unknown): never => {
    const failure = failureOf(cause);
    if (failure === 'address-gone') throw new DatabaseError(elsewhere === true ? 'local-dns' : 'dns-trouble');
    throw new DatabaseError(failure === 'cut' ? 'network-list' : failure);
  };

async function signIn(run: Run, target: ConnectTarget): Promise<Opened> {
  const { network, signal } = run.options;
  const ms = run.left(0);
  run.progress.begin('login');
  // The driver gives up first: it knows whether nobody answered or nobody leads.
  const timeoutMs = Math.max(reserveMs, Math.min(8_000, ms - 500));
  const opening = new AbortController();
  try {
    const opened = await within(run.timer, ms, signal, () =>
      connect(network, target, { timeoutMs, signal: opening.signal }),
    );
    run.progress.done(target.login ? 'done' : 'passed-over');
    return opened;
  } catch (cause) {
    opening.abort();
    throw cause;
  }
}

/**
 * What the driver opens when a string names no database
 * (docs/reference/connection-string-mistakes.md#no-database): an empty one.
 */
const nameless = 'test';

/** What the user may do and where the data lies. Answers the database that a site should open. */
async function explore(run: Run, target: ConnectTarget, { client, name: opens }: Opened): Promise<string> {
  const { names = usualNames, clock } = run.options;
  const { progress } = run;
  progress.found({ opens });
  const rights = await step(run, 'rights', timeoutsMs.rights, () => askRights(client));
  // Without a name there is nothing yet that a right could be for.
  progress.found({ rights: rights.of(target.database) });
  const list = await step(run, 'databases', timeoutsMs.databases, () => listDatabases(client, rights, opens));
  await step(run, 'nightscout', timeoutsMs.nightscout, async () => {
    const databases = await findNightscout(client, list, names, clock.now());
    const best = databaseSeen(target.database ?? '', databases);
    progress.found({ databases, best, rights: rights.of(best ?? target.database) });
    if (rights.of(best ?? opens) === 'other-database') throw new DatabaseError('not-allowed');
    if (await isFull(client, list)) progress.found({ failure: 'full' });
  });
  return progress.test.best ?? opens;
}

/** The harmless write. A user who may only read, and a full database, are told; neither keeps a site from reading. */
async function write(run: Run, database: Db): Promise<void> {
  const { progress, timer } = run;
  // The answer is known, and it is not about writing.
  if (progress.test.rights === 'other-database') return passOver(run, 'write');
  progress.begin('write');
  try {
    await tryWrite(database, timer);
    progress.found({ rights: 'write' });
    progress.done();
  } catch (cause) {
    const failure = failureOf(cause);
    if (failure !== 'read-only' && failure !== 'full') throw cause;
    progress.found({ failure, ...(failure === 'read-only' && { rights: failure }) });
    progress.failed();
  }
}

/**
 * Tests a connection string from this computer, step by step (docs/reference/atlas.md#the-order-of-a-test).
 * Nothing is kept, and nothing is written unless it was asked for. Resolves with the ended test; never rejects for
 * anything that the network, the server or the string may do.
 */
export async function testString(options: TestOptions): Promise<StringTest> {
  const { timer = systemClock, onChange, signal } = options;
  const began = timer.elapsed();
  const progress = createTestProgress(timer, options.write, onChange);
  const run: Run = {
    options,
    timer,
    progress,
    left: (stepsToCome) => timeoutsMs.verdict - stepsToCome * reserveMs - (timer.elapsed() - began),
  };
  let opened: Opened | null = null;
  try {
    signal?.throwIfAborted();
    const target = await reach(run);
    opened = await signIn(run, target);
    const database = await explore(run, target, opened);
    if (options.write) await write(run, opened.client.db(database));
    signal?.throwIfAborted();
    return progress.end('worked');
  } catch (cause) {
    return signal?.aborted === true ? progress.end('stopped') : progress.end('failed', failureOf(cause));
  } finally {
    await opened?.close();
  }
}
