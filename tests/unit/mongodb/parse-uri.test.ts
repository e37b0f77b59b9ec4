import { ConnectionString } from 'mongodb-connection-string-url';
import { describe, expect, it } from 'vitest';

import { findHosts } from '../../../electron/services/mongodb/connect/srv-lookup.ts';
import { failureOf } from '../../../electron/services/mongodb/connect/failure.ts';
import type { DatabaseNetwork } from '../../../electron/services/mongodb/connect/network.ts';
import { openDatabase } from '../../../electron/services/mongodb/connect/open.ts';
import { parseUri, type ConnectTarget } from '../../../electron/services/mongodb/connect/parse-uri.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import {
  canary,
  closedPort,
  member,
  members,
  plainString,
  srvString,
  standInNetwork,
} from '../../support/scripted-mongodb.ts';

const target = async (text: string, network: DatabaseNetwork = standInNetwork()): Promise<ConnectTarget> =>
  findHosts(network, await parseUri(new Secret(text)), { clock: new FakeClock() });
const failing = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'fine', failureOf);
const standard = ({ standard: text }: ConnectTarget): ConnectionString => new ConnectionString(text.reveal());
const options = (found: ConnectTarget): Record<string, string> =>
  Object.fromEntries(standard(found).searchParams);

describe('an SRV string', () => {
  it('becomes the hosts of its SRV record, with a secure line and the options of its TXT record', async () => {
    const found = await target(srvString, standInNetwork({ own: members(27017, 27018) }));
    expect(found.hosts).toEqual([
      { host: member(0), port: 27017 },
      { host: member(1), port: 27018 },
    ]);
    expect(found.tls).toBe(true);
    expect(found.database).toBe('mycgm');
    expect(standard(found).hosts).toEqual([`${member(0)}:27017`, `${member(1)}:27018`]);
    expect(standard(found).isSRV).toBe(false);
    expect(options(found)).toEqual({ tls: 'true', authSource: 'admin', replicaSet: 'rs0' });
    expect(decodeURIComponent(standard(found).password)).toBe(canary);
  });

  it('its own options come before those of the TXT record, in any spelling', async () => {
    const text = srvString.replace('?', '?AUTHSOURCE=mia&replicaset=mine&');
    const found = await target(text, standInNetwork({ own: members(1) }));
    expect(options(found)).toEqual({ tls: 'true', authSource: 'mia', replicaSet: 'mine' });
  });

  it('needs no TXT record', async () => {
    const own = { ...members(1), txt: 'ENOTFOUND' };
    expect(options(await target(srvString, standInNetwork({ own })))).toEqual({ tls: 'true' });
  });

  it('asks for another service when the string names one', async () => {
    const asked: string[] = [];
    const network = standInNetwork({ own: members(1) });
    await target(srvString.replace('?', '?srvServiceName=customname&'), {
      ...network,
      srv: async (name, signal) => {
        asked.push(name);
        return network.srv(name, signal);
      },
    });
    expect(asked).toEqual(['_customname._tcp.cluster0.ab1cd.stand-in.example']);
  });

  it.each([
    ['another domain', 'db.ab1cd.evil.example'],
    ['a domain that ends alike', 'cluster0.xab1cd.stand-in.example'],
    ['the parent itself', 'ab1cd.stand-in.example'],
  ])('is not followed to %s', async (_name, host) => {
    const own = { srv: [{ name: host, port: 27017 }] };
    expect(await failing(target(srvString, standInNetwork({ own })))).toBe('dns-trouble');
  });

  it('of two labels is followed below itself only', async () => {
    const text = `mongodb+srv://mia:${canary}@home.example/x`;
    const to = (name: string): Promise<string> =>
      failing(target(text, standInNetwork({ own: { srv: [{ name, port: 1 }] } })));
    expect(await to('db.home.example')).toBe('fine');
    expect(await to('home.example')).toBe('dns-trouble');
    expect(await to('other.example')).toBe('dns-trouble');
  });

  it.each([
    ['two TXT records', ['authSource=admin', 'replicaSet=rs0']],
    ['an option that a TXT record may not set', ['tls=false']],
    ['an empty option', ['authSource=']],
  ])('is not followed with %s', async (_name, txt) => {
    expect(await failing(target(srvString, standInNetwork({ own: { ...members(1), txt } })))).toBe(
      'dns-trouble',
    );
  });
});

describe('a string in the standard form', () => {
  it('keeps what decides how a database is reached, and nothing else', async () => {
    const more =
      '?ssl=true&replicaSet=rs0&authSource=admin&retryWrites=true&w=majority&appName=x&maxPoolSize=100' +
      '&proxyHost=evil.example&tlsCAFile=/etc/passwd&compressors=snappy&readPreference=nearest';
    const found = await target(plainString(27017, more));
    expect(options(found)).toEqual({ tls: 'true', replicaSet: 'rs0', authSource: 'admin' });
    expect(found.tls).toBe(true);
  });

  it.each([
    ['tlsCAFile=/etc/passwd', {}],
    ['tlsCertificateKeyFile=/etc/passwd', {}],
    ['tlsCRLFile=/etc/passwd', {}],
    ['proxyHost=evil.example&proxyPort=1080', {}],
    ['srvServiceName=evil', {}],
    ['compressors=zlib', {}],
    ['autoEncryption=x', {}],
    ['serverApi=1', {}],
    ['readPreferenceTags=a:b', {}],
    ['checkServerIdentity=false', {}],
    ['rejectUnauthorized=false', {}],
    ['lookup=x', {}],
    ['__proto__=x', {}],
    ['constructor=x', {}],
    ['AUTHMECHANISM=SCRAM-SHA-1', { authMechanism: 'SCRAM-SHA-1' }],
    ['loadBalanced=true', { loadBalanced: 'true' }],
    ['tlsInsecure=true', { tlsInsecure: 'true' }],
  ])('hands the driver of “%s” only what it may have', async (query, more) => {
    expect(options(await target(plainString(1, `?${query}`)))).toEqual({ tls: 'false', ...more });
  });

  it.each([
    'authMechanism=MONGODB-OIDC&authMechanismProperties=ENVIRONMENT:gcp,TOKEN_RESOURCE:x',
    'authMechanism=MONGODB-AWS',
    'authmechanism=PLAIN&authSource=$external',
    'AuthMechanism=GSSAPI&authMechanismProperties=SERVICE_NAME:x',
    'authMechanism=MONGODB-X509',
    'authMechanism=nonsense',
  ])('is not begun where the password, or a key of this computer, would go along: %s', async (query) => {
    expect(await failing(parseUri(new Secret(plainString(1, `?${query}`))))).toBe('string');
  });

  it.each(['SCRAM-SHA-1&authMechanism=PLAIN', 'PLAIN&authMechanism=SCRAM-SHA-1'])(
    'twice the same option is one, and never the worse: authMechanism=%s',
    async (twice) => {
      const end = await target(plainString(1, `?authMechanism=${twice}`)).then(options, failureOf);
      expect(['string', { tls: 'false', authMechanism: 'SCRAM-SHA-1' }]).toContainEqual(end);
    },
  );

  it('has no secure line unless it says so', async () => {
    expect((await target(plainString(1))).tls).toBe(false);
  });

  it('names its hosts, its database and whether there is a login', async () => {
    const found = await target('mongodb://A.Example,b.example:27018,[::1]:9/My%20Data');
    expect(found).toMatchObject({ database: 'My Data', login: false, srv: null });
    expect(found.hosts).toEqual([
      { host: 'a.example', port: 27017 },
      { host: 'b.example', port: 27018 },
      { host: '::1', port: 9 },
    ]);
  });
});

describe('where nothing else may be reached', () => {
  const network = {
    ...standInNetwork({ own: members(1) }),
    allows: (host: string) => host.endsWith('.practice.example'),
  };

  it('a strange name is not even looked up', async () => {
    expect(await failing(target(srvString, network))).toBe('address-gone');
    expect(await failing(target('mongodb://mia:x@192.0.2.1/x', network))).toBe('address-gone');
  });
});

describe('opening a database', () => {
  it('tells the reason, and nothing of the string', async () => {
    const answer = await openDatabase(standInNetwork(), new Secret(plainString(await closedPort())), {
      timeoutMs: 200,
    });
    expect(answer).toEqual({
      ok: false,
      problem: { code: 'database-failed', changed: 'no', database: 'connection-refused' },
    });
  });

  it('rejects with the signal’s own reason when it was stopped', async () => {
    const reason = new Error('stopped by a press');
    const opening = openDatabase(standInNetwork(), new Secret(srvString), {
      signal: AbortSignal.abort(reason),
    });
    await expect(opening).rejects.toBe(reason);
  });
});
