import { MongoClient, MongoNetworkError, MongoNetworkTimeoutError, MongoServerError } from 'mongodb';
import { describe, expect, it } from 'vitest';

import { type TestFailure, testFailures } from '../../../electron/contract/problems.ts';
import { DatabaseError, failureOf } from '../../../electron/services/mongodb/connect/failure.ts';
import { dnsError } from '../../../electron/services/mongodb/connect/dns-over-https.ts';

const server = (code: number, errmsg: string): MongoServerError =>
  new MongoServerError({ ok: 0, code, errmsg });
const node = (code: string, message = code): Error => Object.assign(new Error(message), { code });
const network = (cause: Error): MongoNetworkError => new MongoNetworkError(cause.message, { cause });
/** What `serverSelectionTimeoutMS` ends in: the driver tells what it last saw of each host. */
const selection = (...seen: readonly { type: string; error?: Error }[]): Error =>
  Object.assign(new Error('Server selection timed out after 8000 ms'), {
    name: 'MongoServerSelectionError',
    reason: { servers: new Map(seen.map((one, index) => [`host-${index}:27017`, one])) },
  });

/** What servers, Node, OpenSSL, BoringSSL and the driver really say. */
const sayings: readonly (readonly [TestFailure, string, unknown])[] = [
  ['login-refused', 'MongoDB', server(18, 'Authentication failed.')],
  ['login-refused', 'Atlas', server(8000, 'bad auth : authentication failed')],
  [
    'login-refused',
    'a server that wants a login and got none',
    server(13, 'command find requires authentication'),
  ],
  ['full', 'Atlas', server(8000, 'you are over your space quota, using 513 MB of 512 MB')],
  ['full', 'mLab', server(12501, 'quota exceeded')],
  ['full', 'a disk', server(14031, 'Plan executor error: out of disk space')],
  ['not-allowed', 'MongoDB', server(13, 'not authorized on admin to execute command { listDatabases: 1 }')],
  ['not-allowed', 'Atlas', server(8000, 'user is not allowed to do action [find] on [mycgm.entries]')],
  ['no-primary', 'a member that stepped down', server(189, 'Primary stepped down')],
  ['no-primary', 'a member that does not lead', server(10107, 'not primary')],
  ['no-primary', 'the driver, when nobody leads', selection({ type: 'RSSecondary' }, { type: 'Unknown' })],
  ['no-primary', 'the driver, when the set has another name', selection()],
  ['time-up', 'a server', server(50, 'operation exceeded time limit')],
  ['time-up', 'the driver', new MongoNetworkTimeoutError('connection 3 to 192.0.2.1:27017 timed out')],
  ['time-up', 'a signal', new DOMException('The operation timed out', 'TimeoutError')],
  [
    'network-list',
    'OpenSSL',
    node('ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR', 'tlsv1 alert internal error:SSL alert number 80'),
  ],
  ['network-list', 'BoringSSL', node('EPROTO', 'OPENSSL_internal:TLSV1_ALERT_INTERNAL_ERROR')],
  [
    'network-list',
    'the driver, of each host',
    selection({
      type: 'Unknown',
      error: network(
        node('ECONNRESET', 'Client network socket disconnected before secure TLS connection was established'),
      ),
    }),
  ],
  ['certificate', 'Node', network(node('DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate'))],
  ['certificate', 'Node, of a name', node('ERR_TLS_CERT_ALTNAME_INVALID', 'Hostname/IP does not match')],
  ['certificate', 'OpenSSL, of a page', node('ERR_SSL_WRONG_VERSION_NUMBER', 'wrong version number')],
  ['certificate', 'Node, of an old one', node('CERT_HAS_EXPIRED')],
  ['no-route', 'Node, IPv6 only', node('ENETUNREACH', 'connect ENETUNREACH 192.0.2.1:27017')],
  ['no-route', 'Node, a VPN', node('EHOSTUNREACH', 'connect EHOSTUNREACH 192.0.2.1:27017')],
  ['offline', 'Node', node('ENETDOWN')],
  [
    'offline',
    'a resolver that is not there',
    dnsError('ECONNREFUSED', 'querySrv', '_mongodb._tcp.a.b.example'),
  ],
  ['connection-refused', 'Node', node('ECONNREFUSED', 'connect ECONNREFUSED 192.0.2.1:27017')],
  [
    'connection-refused',
    'the driver',
    selection({ type: 'Unknown', error: network(node('ECONNREFUSED', 'connect ECONNREFUSED')) }),
  ],
  [
    'connection-refused',
    'Node, of several addresses',
    new AggregateError([node('ETIMEDOUT'), node('ECONNREFUSED')]),
  ],
  ['connection-timeout', 'Node', node('ETIMEDOUT', 'connect ETIMEDOUT 192.0.2.1:27017')],
  [
    'connection-timeout',
    'the driver',
    new MongoNetworkTimeoutError("Socket 'connect' timed out after 8000ms"),
  ],
  [
    'connection-timeout',
    'the driver, of a secure one',
    new MongoNetworkTimeoutError("Socket 'secureConnect' timed out after 8000ms"),
  ],
  ['connection-timeout', 'the driver, of nobody', selection({ type: 'Unknown' })],
  ['address-gone', 'Node', dnsError('ENOTFOUND', 'getaddrinfo', 'a.b.example')],
  ['address-gone', 'a name without such records', dnsError('ENODATA', 'querySrv', 'a.b.example')],
  ['dns-trouble', 'a resolver', dnsError('ESERVFAIL', 'querySrv', 'a.b.example')],
  ['dns-trouble', 'the system', dnsError('EAI_AGAIN', 'getaddrinfo', 'a.b.example')],
  ['cut', 'Node', node('ECONNRESET', 'read ECONNRESET')],
  ['cut', 'the driver', new MongoNetworkError('connection 2 to 192.0.2.1:27017 closed')],
  ['cut', 'a server that lost the thread', server(43, 'cursor id 1 not found')],
  ['local-dns', 'a failure that has its name', new Error('x', { cause: new DatabaseError('local-dns') })],
  ['read-only', 'a failure that has its name', new DatabaseError('read-only')],
  ['strange', 'a server', server(8000, 'something that nobody has heard of')],
  ['strange', 'anything', new Error('boo')],
  ['strange', 'nothing', undefined],
  ['strange', 'a text', 'ECONNREFUSED'],
];

describe('failures by name', () => {
  it.each(sayings)('%s, as said by %s', (failure, _who, cause) => {
    expect(failureOf(cause)).toBe(failure);
  });

  it('string, as said by the driver’s parser', async () => {
    const parsed = (async () => new MongoClient('mongodb://mia:pw@a.example/?w=majorit&zz=1'))();
    await expect(parsed.then(() => null, failureOf)).resolves.toBe('string');
  });

  it('there is one for every reason of a test', () => {
    const named = new Set<string>([...sayings.map(([failure]) => failure), 'string']);
    expect(testFailures.filter((failure) => !named.has(failure))).toEqual([]);
  });

  it('ends for errors that go in circles', () => {
    const one = new Error('one');
    one.cause = new AggregateError([one, node('EPIPE')]);
    expect(failureOf(one)).toBe('cut');
  });

  it('a failure holds none of the driver’s words', () => {
    expect(new DatabaseError('login-refused').message).toBe('login-refused');
  });
});
