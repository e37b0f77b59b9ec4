import * as v from 'valibot';

import type { Fetch } from '../../../base/allowed-hosts.ts';

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
const types = { SRV: 33, TXT: 16, CNAME: 5 } as const;

/** Far more than any cluster has. */
const maxRecords = 200;
const maxAnswerBytes = 256 * 1024;
const recordSchema = v.object({ name: v.string(), type: v.number(), data: v.string() });
const answerSchema = v.object({
  Status: v.number(),
  Answer: v.optional(v.pipe(v.array(recordSchema), v.maxLength(maxRecords))),
});
type Answered = v.InferOutput<typeof recordSchema>;

const plainName = (name: string): string => name.toLowerCase().replace(/\.$/, '');

/** The records of one type that belong to the name that was asked for, or to what it is only another name of. */
function belonging(records: readonly Answered[], name: string, type: number): readonly Answered[] {
  const names = new Set([plainName(name)]);
  for (const record of records) {
    if (record.type === types.CNAME && names.has(plainName(record.name))) names.add(plainName(record.data));
  }
  return records.filter((record) => record.type === type && names.has(plainName(record.name)));
}

/** A body as JSON, read no further than an honest answer goes. */
async function jsonOf(response: Response): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxAnswerBytes) throw new SyntaxError('too long');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

const hostName = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/i;

const queryTimeoutMs = 5_000;

/** Whatever kept the answer away, as a DNS error: a question over HTTPS fails like any other. */
function failure(cause: unknown, signal: AbortSignal | undefined): string {
  if (signal?.aborted === true) return 'ECANCELLED';
  return cause instanceof Error && cause.name === 'TimeoutError' ? 'ETIMEOUT' : 'ECONNREFUSED';
}

/**
 * DNS questions as JSON over HTTPS (`application/dns-json`, the form that Cloudflare and Google answer). The name and
 * the type of record are all that is sent. Rejects with a DnsError.
 */
export function dnsOverHttps(
  fetch: Fetch,
  url: string,
): {
  readonly srv: (name: string, signal?: AbortSignal) => Promise<readonly SrvRecord[]>;
  readonly txt: (name: string, signal?: AbortSignal) => Promise<readonly string[]>;
} {
  async function records(
    type: 'SRV' | 'TXT',
    name: string,
    signal?: AbortSignal,
  ): Promise<readonly string[]> {
    const syscall = type === 'SRV' ? 'querySrv' : 'queryTxt';
    const timeout = AbortSignal.timeout(queryTimeoutMs);
    const answer = await fetch(`${url}?${new URLSearchParams({ name, type }).toString()}`, {
      headers: { accept: 'application/dns-json' },
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    })
      .then(async (response) => {
        if (response.status === 504) throw dnsError('ETIMEOUT', syscall, name);
        return v.parse(answerSchema, response.ok ? await jsonOf(response) : { Status: 2 });
      })
      .catch((cause: unknown) => {
        if (cause instanceof Error && 'code' in cause && cause.code === 'ETIMEOUT') throw cause;
        const code = cause instanceof v.ValiError || cause instanceof SyntaxError ? 'EBADRESP' : null;
        throw dnsError(code ?? failure(cause, signal), syscall, name);
      });
    if (answer.Status !== 0) throw dnsError(codes[answer.Status] ?? 'EBADRESP', syscall, name);
    const found = belonging(answer.Answer ?? [], name, types[type]).map(({ data }) => data);
    if (found.length === 0) throw dnsError('ENODATA', syscall, name);
    return found;
  }

  return {
    srv: async (name, signal) =>
      (await records('SRV', name, signal)).map((data) => {
        // priority, weight, port, host
        const [, port = '', host = ''] = /^\d+ \d+ (\d{1,5}) (\S+?)\.?$/.exec(data.trim()) ?? [];
        const sound = hostName.test(host) && Number(port) > 0 && Number(port) < 65_536;
        if (!sound) throw dnsError('EBADRESP', 'querySrv', name);
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
