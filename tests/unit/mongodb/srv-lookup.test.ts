import { describe, expect, it } from 'vitest';

import { findingsOf } from '../../../electron/services/connection-strings/analysis/rules/test-findings.ts';
import {
  canary,
  endOf,
  closedPort,
  going,
  members,
  never,
  plainString,
  srvString,
  standInNetwork,
  summary,
  type NetworkOptions,
} from '../../support/scripted-mongodb.ts';

describe('a text that no connection can begin with', () => {
  it.each([
    ['no connection string at all', 'hello'],
    ['half of one', `mongodb+srv://mia:${canary}`],
    ['two hosts behind one SRV name', `mongodb+srv://mia:${canary}@a.b.example,c.b.example/x`],
    ['a socket file', `mongodb://mia:${canary}@%2Ftmp%2Fmongodb-27017.sock/x`],
    ['a secure line that is on and off', `mongodb://mia:${canary}@a.example/x?tls=true&ssl=false`],
    ['a way to sign in that sends the password', `mongodb://mia:${canary}@a.example/?authMechanism=PLAIN`],
    ['a certificate of the user’s', `mongodb://mia@a.example/?authMechanism=MONGODB-X509`],
    ['a way to sign in that Nightscout stops at', `${srvString}&authMechanism=DEFAULT`],
    ['another one', `${srvString}&authMechanism=SCRAM-SHA-256`],
    ['a size that Nightscout stops at', `${srvString}&minPoolSize=1`],
    ['a misspelt preference', `${srvString}&readPreference=secondaryPrefered`],
    ['what no SRV string may say', `${srvString}&directConnection=true`],
    ['an extra that the driver does not know', `${srvString}&serverSelectionTryOnce=false`],
    ['a file that no site has', `${srvString}&tlsCAFile=/etc/ca.pem`],
  ])('%s', async (_name, text) => {
    expect(await endOf({}, text)).toBe('failed string at text');
  });
});

describe('the address', () => {
  it.each<readonly [string, string, NetworkOptions]>([
    [
      'address-gone when nobody knows the name',
      'address-gone',
      { own: { srv: 'ENOTFOUND' }, elsewhere: { srv: 'ENOTFOUND' } },
    ],
    [
      'address-gone when only the other one gives an answer',
      'address-gone',
      { own: { srv: 'ESERVFAIL' }, elsewhere: {} },
    ],
    [
      'dns-trouble when both are broken',
      'dns-trouble',
      { own: { srv: 'ESERVFAIL' }, elsewhere: { srv: 'ESERVFAIL' } },
    ],
    [
      'dns-trouble when this one says no, and the other one can’t be reached',
      'dns-trouble',
      { own: { srv: 'ENOTFOUND' }, elsewhere: { srv: 'ECONNREFUSED' } },
    ],
    [
      'offline when neither can be reached',
      'offline',
      { own: { srv: 'ECONNREFUSED' }, elsewhere: { srv: 'ECONNREFUSED' } },
    ],
    ['address-gone without another resolver', 'address-gone', { own: { srv: 'ENOTFOUND' } }],
    [
      'dns-trouble for hosts of somebody else’s',
      'dns-trouble',
      { own: { srv: [{ name: 'db.evil.example', port: 27017 }] }, elsewhere: {} },
    ],
    [
      'dns-trouble for a TXT record that sets more than it may',
      'dns-trouble',
      { own: { ...members(1), txt: ['tlsInsecure=true'] } },
    ],
  ])('%s', async (_name, failure, options) => {
    expect(await endOf(options)).toBe(`failed ${failure} at address`);
  });

  it.each([
    'ECONNREFUSED',
    'ESERVFAIL',
    'ETIMEOUT',
    'EREFUSED',
    'EBADRESP',
    'EFORMERR',
    'ENOTIMP',
    'ENODATA',
    'ENOTFOUND',
  ])('goes on with what another resolver says where this one says %s, and tells it beside', async (srv) => {
    const elsewhere = members(await closedPort());
    const { ended } = going(standInNetwork({ own: { srv }, elsewhere }), srvString);
    const test = await ended;
    expect(summary(test)).toBe('failed connection-refused at tcp');
    expect(test.localDns).toBe(true);
    expect(findingsOf(test)).toMatchObject({ address: 'elsewhere' });
  });

  it('the same where only the TXT record can’t be had here', async () => {
    const port = await closedPort();
    const own = { ...members(port), txt: 'ESERVFAIL' };
    const { ended } = going(standInNetwork({ own, elsewhere: members(port) }), srvString);
    expect(await ended).toMatchObject({ failure: 'connection-refused', localDns: true });
  });

  it('follows the other resolver no further than this one', async () => {
    const elsewhere = { srv: [{ name: 'db.evil.example', port: 27017 }] };
    expect(await endOf({ own: { srv: 'ESERVFAIL' }, elsewhere })).toBe('failed dns-trouble at address');
  });

  it('local-dns when this computer can’t find the members either', async () => {
    const options = { own: { srv: 'ESERVFAIL' }, elsewhere: members(27017), address: 'ENOTFOUND' };
    expect(await endOf(options)).toBe('failed local-dns at tcp');
  });

  it('asks another resolver for a host of the standard form by its name', async () => {
    const options = { address: 'ENOTFOUND' } as const;
    const known = { ...options, elsewhere: { txt: 'ENODATA' } };
    const gone = { ...options, elsewhere: { txt: 'ENOTFOUND' } };
    expect(await endOf(known, plainString(1))).toBe('failed local-dns at address');
    expect(await endOf(gone, plainString(1))).toBe('failed address-gone at address');
  });

  it('asks nobody else while this computer’s own resolver knows', async () => {
    const elsewhere = { srv: () => Promise.reject(new Error('asked')) };
    expect(await endOf({ own: members(await closedPort()), elsewhere })).toBe(
      'failed connection-refused at tcp',
    );
  });

  it('gives up a resolver that never answers', async () => {
    const { ended, at, timer } = going(
      standInNetwork({ own: { srv: never }, elsewhere: members(await closedPort()) }),
      srvString,
    );
    await at('address');
    await timer.advance(4_000);
    const test = await ended;
    expect(summary(test)).toBe('failed connection-refused at tcp');
    expect(test.localDns).toBe(true);
  });
});
