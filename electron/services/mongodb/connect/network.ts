import { lookup } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';

import { fetchOnly, type Fetch } from '../../../base/allowed-hosts.ts';
import { dnsOverHttps, type SrvRecord } from './dns-over-https.ts';

/** The ways to a database: names, addresses, trust. The one thing that differs between real, practice and tests. */
export interface DatabaseNetwork {
  /**
   * SRV records of a full name (`_mongodb._tcp.cluster0.ab1cd.mongodb.net`), as this computer's own resolver gives
   * them. Rejects with a Node DNS error: code ENOTFOUND (no such name), ENODATA (the name has none), ESERVFAIL,
   * ETIMEOUT, ECANCELLED after the signal, and others that Node knows.
   */
  readonly srv: (name: string, signal?: AbortSignal) => Promise<readonly SrvRecord[]>;
  /** TXT records of a name, each joined to one text. Rejects as `srv` does. */
  readonly txt: (name: string, signal?: AbortSignal) => Promise<readonly string[]>;
  /** The same questions over HTTPS to another resolver; null where it can't be asked. Only on a press: it sends the name. */
  readonly elsewhere: Pick<DatabaseNetwork, 'srv' | 'txt'> | null;
  /** Given to sockets and to the driver. */
  readonly lookup: LookupFunction;
  /** An extra certificate to trust, PEM; null: the system's own are enough. Asked when a connection is about to be made. */
  readonly ca: (signal?: AbortSignal) => Promise<string | null>;
  /** Whether a host may be reached at all: in practice only what the practice world owns. */
  readonly allows: (host: string) => boolean;
}

/** c-ares itself waits 5 s and four tries; a person waits for this. */
const resolverOptions = { timeout: 2_500, tries: 2 };

/** A resolver of its own for each question, so that one can be given up without the others. */
async function resolved<T>(
  question: (resolver: Resolver) => Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  signal?.throwIfAborted();
  const resolver = new Resolver(resolverOptions);
  const stop = (): void => resolver.cancel();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await question(resolver);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** The internet: this computer's resolver, and Cloudflare's over HTTPS. `fetch` is bound to that one host here. */
export function realDatabaseNetwork(fetch: Fetch): DatabaseNetwork {
  return {
    srv: async (name, signal) => {
      const records = await resolved((resolver) => resolver.resolveSrv(name), signal);
      return records.map(({ name: host, port }) => ({ name: host, port }));
    },
    txt: async (name, signal) => {
      const records = await resolved((resolver) => resolver.resolveTxt(name), signal);
      return records.map((parts) => parts.join(''));
    },
    elsewhere: dnsOverHttps(fetchOnly(fetch, 'resolver'), 'https://cloudflare-dns.com/dns-query'),
    lookup,
    ca: async () => null,
    allows: () => true,
  };
}
