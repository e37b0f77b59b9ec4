import * as v from 'valibot';

import type { Fetch } from '../hosts.ts';

/** Where a service answers: a host and its port. */
export interface SrvRecord {
  readonly name: string;
  readonly port: number;
}

/** A DNS failure as Node's own resolver gives it. */
export interface DnsError extends Error {
  readonly code: string;
  readonly syscall: string;
  readonly hostname: string;
}

export const dnsError = (code: string, syscall: string, hostname: string): DnsError =>
  Object.assign(new Error(`${syscall} ${code} ${hostname}`), { code, syscall, hostname });

/** RFC 1035 and 6895: what a resolver says besides "here it is". */
const codes: Readonly<Record<number, string>> = {
  1: 'EFORMERR',
  2: 'ESERVFAIL',
  3: 'ENOTFOUND',
  4: 'ENOTIMP',
  5: 'EREFUSED',
};

/** RFC 1035 and 2782. */
const types = { SRV: 33, TXT: 16 } as const;

const answerSchema = v.object({
  Status: v.number(),
  Answer: v.optional(v.array(v.object({ type: v.number(), data: v.string() }))),
});

const patienceMs = 5_000;

/** Whatever kept the answer away, as a DNS error: a question over HTTPS fails like any other. */
function failure(cause: unknown, signal: AbortSignal | undefined): string {
  if (signal?.aborted === true) return 'ECANCELLED';
  return cause instanceof Error && cause.name === 'TimeoutError' ? 'ETIMEOUT' : 'ECONNREFUSED';
}

/**
 * DNS questions as JSON over HTTPS (`application/dns-json`, the form that Cloudflare and Google answer). The name and
 * the type of record are all that is sent. Rejects with a DnsError.
 */
export function ask(
  fetch: Fetch,
  url: string,
): {
  readonly srv: (name: string, signal?: AbortSignal) => Promise<readonly SrvRecord[]>;
  readonly txt: (name: string, signal?: AbortSignal) => Promise<readonly string[]>;
} {
  async function records(
    type: keyof typeof types,
    name: string,
    signal?: AbortSignal,
  ): Promise<readonly string[]> {
    const syscall = type === 'SRV' ? 'querySrv' : 'queryTxt';
    const patience = AbortSignal.timeout(patienceMs);
    const answer = await fetch(`${url}?${new URLSearchParams({ name, type }).toString()}`, {
      headers: { accept: 'application/dns-json' },
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
    })
      .then(async (response) => {
        if (response.status === 504) throw dnsError('ETIMEOUT', syscall, name);
        return v.parse(answerSchema, response.ok ? await response.json() : { Status: 2 });
      })
      .catch((cause: unknown) => {
        if (cause instanceof Error && 'code' in cause && cause.code === 'ETIMEOUT') throw cause;
        const code = cause instanceof v.ValiError || cause instanceof SyntaxError ? 'EBADRESP' : null;
        throw dnsError(code ?? failure(cause, signal), syscall, name);
      });
    if (answer.Status !== 0) throw dnsError(codes[answer.Status] ?? 'EBADRESP', syscall, name);
    const found = (answer.Answer ?? []).filter((one) => one.type === types[type]).map((one) => one.data);
    if (found.length === 0) throw dnsError('ENODATA', syscall, name);
    return found;
  }

  return {
    srv: async (name, signal) =>
      (await records('SRV', name, signal)).map((data) => {
        // priority, weight, port, host
        const [, port = '', host = ''] = /^\d+ \d+ (\d{1,5}) (\S+?)\.?$/.exec(data.trim()) ?? [];
        if (host === '') throw dnsError('EBADRESP', 'querySrv', name);
        return { name: host, port: Number(port) };
      }),
    txt: async (name, signal) => (await records('TXT', name, signal)).map(unquoted),
  };
}

/** A TXT record comes as one or more quoted pieces, or bare: Google leaves the quotes out. */
function unquoted(data: string): string {
  const pieces = [...data.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, piece = '']) =>
    piece.replaceAll(/\\(.)/g, '$1'),
  );
  return pieces.length === 0 ? data : pieces.join('');
}
