import { describe, expect, it } from 'vitest';

import { practiceDatabaseNetwork } from '../../../electron/practice/network.ts';
import { realDatabaseNetwork } from '../../../electron/services/mongodb/connect/network.ts';
import type { Fetch } from '../../../electron/base/allowed-hosts.ts';

const name = '_mongodb._tcp.cluster0.ab1cd.mongodb.net';

function elsewhere(answer: () => Response | Promise<Response>) {
  const asked: string[] = [];
  const fetch: Fetch = async (url) => {
    asked.push(url);
    return answer();
  };
  const other = realDatabaseNetwork(fetch).elsewhere;
  if (other === null) throw new Error('no other resolver');
  return { ...other, asked };
}

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'answered',
    (cause: unknown) => (cause as { code?: unknown }).code,
  );

const record = (data: string, of = name, type = 33) => ({ name: of, type, TTL: 60, data });
const srvAnswer = (data: string, of = name) => ({ Status: 0, Answer: [record(data, of)] });

describe('names asked elsewhere', () => {
  it('follows another name of the one that was asked for, and no stranger’s', async () => {
    const { srv } = elsewhere(() =>
      Response.json({
        Status: 0,
        Answer: [
          record('_mongodb._tcp.real.ab1cd.mongodb.net.', `${name}.`, 5),
          record('0 0 27017 a.ab1cd.mongodb.net.', '_mongodb._tcp.REAL.ab1cd.mongodb.net'),
          record('0 0 27017 a.evil.example.', '_mongodb._tcp.evil.example'),
        ],
      }),
    );
    expect(await srv(name)).toEqual([{ name: 'a.ab1cd.mongodb.net', port: 27017 }]);
  });

  it('never lets itself be led to another host, keeps nothing, and ends by itself', async () => {
    const modes: unknown[] = [];
    const other = realDatabaseNetwork(async (_url, init) => {
      modes.push([init?.redirect, init?.credentials, init?.cache, init?.signal instanceof AbortSignal]);
      return Response.json({ Status: 3 });
    }).elsewhere;
    expect(await codeOf(other?.srv(name) ?? Promise.resolve())).toBe('ENOTFOUND');
    expect(await codeOf(other?.txt(name) ?? Promise.resolve())).toBe('ENOTFOUND');
    const closed = ['error', 'omit', 'no-store', true];
    expect(modes).toEqual([closed, closed]);
  });

  it('sends the name and the kind of record to one host, and nothing else', async () => {
    const { srv, asked } = elsewhere(() =>
      Response.json({
        Status: 0,
        Answer: [
          { name, type: 33, TTL: 60, data: '0 0 27017 a-shard-00-00.ab1cd.mongodb.net.' },
          { name, type: 33, TTL: 60, data: '0 0 27018 a-shard-00-01.ab1cd.mongodb.net' },
          { name, type: 46, TTL: 60, data: 'a signature' },
        ],
      }),
    );
    expect(await srv(name)).toEqual([
      { name: 'a-shard-00-00.ab1cd.mongodb.net', port: 27017 },
      { name: 'a-shard-00-01.ab1cd.mongodb.net', port: 27018 },
    ]);
    expect(asked).toEqual([`https://cloudflare-dns.com/dns-query?name=${name}&type=SRV`]);
  });

  it.each([
    ['"authSource=admin&replicaSet=atlas-ab1cd-shard-0"', 'authSource=admin&replicaSet=atlas-ab1cd-shard-0'],
    ['authSource=admin', 'authSource=admin'],
    ['"authSource=" "admin"', 'authSource=admin'],
  ])('joins the text %s', async (data, text) => {
    const { txt } = elsewhere(() => Response.json({ Status: 0, Answer: [{ name, type: 16, data }] }));
    expect(await txt(name)).toEqual([text]);
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ['ENOTFOUND', () => Response.json({ Status: 3 })],
    ['ESERVFAIL', () => Response.json({ Status: 2 })],
    ['ESERVFAIL', () => new Response('', { status: 500 })],
    ['ETIMEOUT', () => new Response('', { status: 504 })],
    ['ENODATA', () => Response.json({ Status: 0 })],
    ['EBADRESP', () => new Response('<p>Welcome to this network')],
    ['EBADRESP', () => Response.json(srvAnswer('nonsense'))],
    ['EBADRESP', () => Response.json(srvAnswer('0 0 0 a.ab1cd.mongodb.net.'))],
    ['EBADRESP', () => Response.json(srvAnswer('0 0 70000 a.ab1cd.mongodb.net.'))],
    ['EBADRESP', () => Response.json(srvAnswer('0 0 27017 .'))],
    ['EBADRESP', () => Response.json(srvAnswer('0 0 27017 a.ab1cd.mongodb.net/x@evil.example'))],
    ['EBADRESP', () => Response.json({ Status: 0, Answer: Array.from({ length: 300 }, () => record('x')) })],
    ['EBADRESP', () => new Response(`{"Status":0,"Comment":"${'x'.repeat(300_000)}"}`)],
    [
      'ENODATA',
      () => Response.json(srvAnswer('0 0 27017 a.evil.example.', '_mongodb._tcp.other.evil.example')),
    ],
    ['ECONNREFUSED', () => Promise.reject(new TypeError('fetch failed'))],
  ])('fails as a resolver does: %s', async (code, answer) => {
    expect(await codeOf(elsewhere(answer).srv(name))).toBe(code);
  });

  it('stops when it is told to', async () => {
    const gone = AbortSignal.abort();
    expect(await codeOf(elsewhere(() => Promise.reject(gone.reason as Error)).srv(name, gone))).toBe(
      'ECANCELLED',
    );
  });
});

describe('a practice world’s names', () => {
  const network = practiceDatabaseNetwork(fetch, 'http://127.0.0.1:1');
  const look = (host: string, all: boolean): Promise<unknown> =>
    new Promise((resolve) => {
      network.lookup(host, { all }, (cause, address) => resolve(cause?.code ?? address));
    });

  it('lead to this computer', async () => {
    const host = 'cluster0-shard-00-00.practice.example';
    expect([await look(host, false), await look(host, true)]).toEqual([
      '127.0.0.1',
      [{ address: '127.0.0.1', family: 4 }],
    ]);
    expect(network.allows(host)).toBe(true);
  });

  it.each(['cluster0.ab1cd.mongodb.net', 'practice.example.org', 'localhost', 'xpractice.example'])(
    'are the only ones: %s is not found',
    async (host) => {
      expect([await look(host, false), network.allows(host)]).toEqual(['ENOTFOUND', false]);
    },
  );
});
