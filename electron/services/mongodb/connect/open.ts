import type { Db, MongoClient } from 'mongodb';

import { fail, ok, type Result } from '../../../contract/result.ts';
import { findHosts } from './srv-lookup.ts';
import { databaseProblem, failureOf } from './failure.ts';
import type { DatabaseNetwork } from './network.ts';
import { parseUri, type ConnectTarget } from './parse-uri.ts';
import { systemClock } from '../../../base/clock.ts';
import type { Secret } from '../../../base/secret.ts';

export interface Opened {
  readonly client: MongoClient;
  /** The database that the string opens. */
  readonly db: Db;
  /** Its name; `test` when the string names none, as the driver has it. */
  readonly name: string;
  /** Ends every line to the database. May be called twice; never rejects. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Closes the database when it is aborted, at whatever moment; what is under way then fails as `cut`. */
  readonly signal?: AbortSignal;
  /** How long to look for the member that leads, and for each line to it. Default 8 s, in milliseconds. */
  readonly timeoutMs?: number;
  /** A line on which nothing comes for so long is given up. Default 60 s, in milliseconds. */
  readonly silenceMs?: number;
}

/** Loads the driver. It takes a moment on a slow computer, which a test may spend while it looks up a name. */
export const loadDriver = (): Promise<typeof import('mongodb')> => import('mongodb');

/** The driver itself waits 30 s, and longer for some things; a person does not. */
const defaultConnectTimeoutMs = 8_000;
/** Counting or dropping much takes its time. */
const defaultSilenceMs = 60_000;

/**
 * Opens a line to the database that `target` leads to, and signs in.
 *
 * @throws whatever the driver throws: `failureOf` puts a name to it. The signal's reason when it was aborted.
 */
export async function connect(
  network: DatabaseNetwork,
  target: ConnectTarget,
  options: OpenOptions = {},
): Promise<Opened> {
  const { signal, timeoutMs = defaultConnectTimeoutMs, silenceMs = defaultSilenceMs } = options;
  signal?.throwIfAborted();
  const [driver, ca] = await Promise.all([loadDriver(), target.tls ? network.ca(signal) : null]);
  signal?.throwIfAborted();
  const client = new driver.MongoClient(target.standard.reveal(), {
    appName: 'Sitekeeper',
    lookup: network.lookup,
    ...(ca !== null && { ca }),
    // Said outright: else NODE_TLS_REJECT_UNAUTHORIZED=0 in the person's environment would take any certificate.
    ...(target.trust !== 'anybody' && { rejectUnauthorized: true }),
    serverSelectionTimeoutMS: timeoutMs,
    // A little less, so that a line that never came about is told as what it is.
    connectTimeoutMS: Math.ceil(timeoutMs * 0.75),
    waitQueueTimeoutMS: timeoutMs,
    socketTimeoutMS: silenceMs,
    minPoolSize: 0,
    maxPoolSize: 4,
    // A write is done once and its failure told: whoever asked for it decides what comes next.
    retryWrites: false,
    // One question every 30 s instead of a line that stays open beside the one in use.
    serverMonitoringMode: 'poll',
    heartbeatFrequencyMS: 30_000,
  });
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => {
    signal?.removeEventListener('abort', stop);
    closing ??= client.close().catch(() => {});
    return closing;
  };
  const stop = (): void => void close();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await client.connect();
    signal?.throwIfAborted();
  } catch (cause) {
    await close();
    signal?.throwIfAborted();
    throw cause;
  }
  const db = client.db();
  return { client, db, name: db.databaseName, close };
}

/**
 * Opens the database of a connection string. Nothing of the string gets into a problem. The caller closes it.
 *
 * @returns a problem with `database-failed` and the reason.
 * @throws the signal's reason when it was aborted, and nothing else.
 */
export async function openDatabase(
  network: DatabaseNetwork,
  text: Secret,
  options: OpenOptions = {},
): Promise<Result<Opened>> {
  try {
    options.signal?.throwIfAborted();
    const reading = await parseUri(text);
    const { signal } = options;
    const target = await findHosts(network, reading, { clock: systemClock, ...(signal && { signal }) });
    return ok(await connect(network, target, options));
  } catch (cause) {
    options.signal?.throwIfAborted();
    return fail(databaseProblem(failureOf(cause)));
  }
}

/** The time as the server tells it, in milliseconds since 1970; null where it tells none. Rejects with what the driver throws. */
export async function serverTime({ db }: Pick<Opened, 'db'>): Promise<number | null> {
  const { localTime } = await db.command({ hello: 1 });
  const at = localTime instanceof Date ? localTime.getTime() : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
