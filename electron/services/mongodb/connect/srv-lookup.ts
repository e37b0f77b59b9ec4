import { isIP } from 'node:net';

import type { Clock } from '../../../base/clock.ts';
import { DatabaseError, failureOf } from './failure.ts';
import { within } from '../timeout.ts';
import type { DatabaseNetwork } from './network.ts';
import { srvRecords, follow, type ParsedUri, type ConnectTarget } from './parse-uri.ts';

/** For this computer's own resolver, and then for another one; in milliseconds. */
const lookupTimeoutMs = { own: 4_000, elsewhere: 2_500 } as const;

/** Whether the name of a host has an address here. Rejects with the DNS error. */
function lookUp({ lookup }: DatabaseNetwork, host: string): Promise<void> {
  if (isIP(host) !== 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    lookup(host, { all: true }, (cause) => (cause === null ? resolve() : reject(cause)));
  });
}

/** In practice nothing exists but the practice world. */
function refuseStrangers(
  { allows }: Pick<DatabaseNetwork, 'allows'>,
  hosts: readonly { readonly host: string }[],
): void {
  if (!hosts.every(({ host }) => allows(host))) throw new DatabaseError('address-gone');
}

/** Whether another resolver knows one of the hosts; a name that has only other records is there too. */
async function isKnownElsewhere(
  elsewhere: NonNullable<DatabaseNetwork['elsewhere']>,
  reading: ParsedUri,
  signal: AbortSignal,
): Promise<void> {
  const questions = reading.hosts.map(async ({ host }) =>
    elsewhere.txt(host, signal).catch((cause: unknown): null => {
      if (cause instanceof Error && 'code' in cause && cause.code === 'ENODATA') return null;
      throw cause;
    }),
  );
  await Promise.any(questions);
}

export interface AddressOptions {
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}

/**
 * Finds the hosts of a connection string. When this computer's resolver does not, another one is asked: it tells a name
 * that is gone from a resolver that can't answer such questions (docs/reference/connection-string-mistakes.md#local-dns).
 * With its records one goes on, as the site would.
 *
 * @throws DatabaseError: address-gone, local-dns, dns-trouble or offline; the signal's reason when it was aborted.
 */
export async function findHosts(
  network: DatabaseNetwork,
  reading: ParsedUri,
  { clock, signal }: AddressOptions,
): Promise<ConnectTarget> {
  refuseStrangers(network, reading.srv === null ? reading.hosts : [reading.srv]);
  try {
    return await within(clock, lookupTimeoutMs.own, signal, async (inner) => {
      if (reading.srv !== null) return found(network, reading, reading.srv, inner);
      // One host with an address is enough: a cluster answers while one of its members is away.
      await Promise.any(reading.hosts.map(({ host }) => lookUp(network, host)));
      return reading;
    });
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof DatabaseError && cause.failure !== 'time-up') throw cause;
    return elsewhereFound(failureOf(cause), network, reading, { clock, signal });
  }
}

async function found(
  network: Pick<DatabaseNetwork, 'srv' | 'txt' | 'allows'>,
  reading: ParsedUri,
  srv: NonNullable<ParsedUri['srv']>,
  signal: AbortSignal,
): Promise<ConnectTarget> {
  const { records, txt } = await srvRecords(network, srv, signal);
  const target = await follow(reading, records, txt);
  refuseStrangers(network, target.hosts);
  return target;
}

type Own = ReturnType<typeof failureOf>;

/**
 * What another resolver makes of it. The name of an SRV string and its members come from one answer; a host of the
 * standard form has to be found by this computer, so that one ends here.
 *
 * @throws DatabaseError when nothing was found, or nothing that may be followed.
 */
async function elsewhereFound(
  own: Own,
  network: DatabaseNetwork,
  reading: ParsedUri,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal | undefined },
): Promise<ConnectTarget> {
  const { elsewhere, allows } = network;
  if (elsewhere === null) {
    throw new DatabaseError(own === 'address-gone' || own === 'offline' ? own : 'dns-trouble');
  }
  const { srv } = reading;
  try {
    return await within(clock, lookupTimeoutMs.elsewhere, signal, async (inner) => {
      if (srv !== null)
        return { ...(await found({ ...elsewhere, allows }, reading, srv, inner)), elsewhere: true as const };
      await isKnownElsewhere(elsewhere, reading, inner);
      throw new DatabaseError('local-dns');
    });
  } catch (cause) {
    signal?.throwIfAborted();
    const other = failureOf(cause);
    if (other === 'address-gone' || other === 'local-dns') throw new DatabaseError(other);
    // A clear "no such name" means that there is a network, though the other resolver could not be reached.
    throw new DatabaseError(other === 'offline' && own !== 'address-gone' ? 'offline' : 'dns-trouble');
  }
}
