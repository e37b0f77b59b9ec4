import { silentDomain } from '../addresses.ts';
import { type Answer, type Call, ok, type Route } from '../http/route.ts';
import type { DatabaseFault } from '../mongo/faults.ts';
import { type Cluster, replicaSet } from '../state/clusters.ts';

/**
 * DNS for the made-up databases, as JSON (`application/dns-json`). Two resolvers answer: the one of this computer and
 * one elsewhere, because on some networks only the second knows SRV records.
 */

const types = { A: 1, TXT: 16, SRV: 33 } as const;
type Kind = keyof typeof types;

/** RFC 1035. */
const status = { fine: 0, broken: 2, noSuchName: 3 } as const;

/** Nobody listens there, on any computer of today (RFC 1078's service is long gone). */
const closedPort = 1;

const resolverTimeoutMs = 5_000;

const answer = (code: number, name: string, kind: Kind, data: readonly string[]): Answer =>
  ok(
    {
      Status: code,
      TC: false,
      RD: true,
      RA: true,
      Question: [{ name, type: types[kind] }],
      ...(data.length > 0 && {
        Answer: data.map((one) => ({ name, type: types[kind], TTL: 60, data: one })),
      }),
    },
    { 'Content-Type': 'application/dns-json' },
  );

async function services({ account }: Call, cluster: Cluster): Promise<readonly string[]> {
  const { faults } = account.databases.runtime;
  const [label = ''] = cluster.host.split('.');
  if (faults.take(cluster.host, ['tcp-silent']) !== undefined) {
    return cluster.members.map((_one, member) => `0 0 27017 ${label}-shard-00-0${member}.${silentDomain}.`);
  }
  const shut = cluster.state === 'paused' || faults.take(cluster.host, ['tcp-refused']) !== undefined;
  const ports = shut ? [] : await (await account.databases.servers()).ports(cluster);
  return cluster.members.map((name, member) => `0 0 ${ports[member] ?? closedPort} ${name}.`);
}

const wrongHere: readonly DatabaseFault[] = ['dns-fails', 'dns-silent', 'dns-only-elsewhere'];

async function resolve(call: Call, elsewhere: boolean): Promise<Answer> {
  const { account, query, signal } = call;
  const name = (query.get('name') ?? '').toLowerCase().replace(/\.$/, '');
  const asked = query.get('type')?.toUpperCase() ?? 'A';
  const kind = asked in types ? (asked as Kind) : 'A';
  const host = name.replace(/^_mongodb\._tcp\./, '');
  const cluster = account.databases.clusters.find((one) => one.host === host || one.members.includes(host));
  if (cluster === undefined || cluster.state === 'gone') return answer(status.noSuchName, name, kind, []);
  const { faults } = account.databases.runtime;
  if (faults.take(cluster.host, ['dns-no-name']) !== undefined)
    return answer(status.noSuchName, name, kind, []);
  const fault = elsewhere ? undefined : faults.take(cluster.host, wrongHere)?.fault;
  if (fault === 'dns-fails') return answer(status.broken, name, kind, []);
  if (fault === 'dns-only-elsewhere') return answer(status.noSuchName, name, kind, []);
  if (fault === 'dns-silent') {
    await account.clock.sleep(resolverTimeoutMs, signal);
    return { status: 504, headers: { 'Content-Type': 'text/plain' }, body: '' };
  }
  const isService = name !== host;
  if (kind === 'SRV' && isService && cluster.host === host) {
    return answer(status.fine, name, kind, await services(call, cluster));
  }
  if (kind === 'TXT' && cluster.host === host) {
    return answer(status.fine, name, kind, [`"authSource=admin&replicaSet=${replicaSet}"`]);
  }
  const isMember = cluster.members.includes(host);
  return answer(status.fine, name, kind, kind === 'A' && isMember ? ['127.0.0.1'] : []);
}

export const nameRoutes: readonly Route[] = [
  {
    id: 'dns.computer',
    method: 'GET',
    path: '/practice/dns',
    scope: 'none',
    handle: (call) => resolve(call, false),
  },
  {
    id: 'dns.elsewhere',
    method: 'GET',
    path: '/dns-query',
    scope: 'none',
    handle: (call) => resolve(call, true),
  },
  {
    id: 'dns.certificate',
    method: 'GET',
    path: '/practice/ca.pem',
    scope: 'none',
    handle: async ({ account }) => ({
      status: 200,
      headers: { 'Content-Type': 'application/x-pem-file' },
      body: (await account.databases.runtime.certificates()).authority,
    }),
  },
];
