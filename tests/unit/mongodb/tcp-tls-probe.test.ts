import { describe, expect, it } from 'vitest';

import { findingsOf } from '../../../electron/services/connection-strings/analysis/rules/test-findings.ts';
import {
  endOf,
  closedPort,
  going,
  members,
  never,
  openDoor,
  plainString,
  srvString,
  standInNetwork,
  summary,
} from '../../support/scripted-mongodb.ts';

const alert80 = Buffer.from('15030300020250', 'hex');
/** What a TLS server would begin to answer with is never sent; whatever comes is met with this. */
const answering = (bytes: Buffer | null): Promise<number> =>
  openDoor((socket) => {
    socket.once('data', () => (bytes === null ? socket.destroy() : socket.end(bytes)));
  });

describe('TCP', () => {
  it('connection-refused: nobody listens', async () => {
    expect(await endOf({ own: members(await closedPort(), await closedPort()) })).toBe(
      'failed connection-refused at tcp',
    );
  });

  it('no-route: the network leads nowhere near', async () => {
    // No line can be opened to the address of a group: the system says so at once, and nothing leaves this computer.
    expect(await endOf({ own: members(27017), address: '224.0.0.1' })).toBe('failed no-route at tcp');
  });

  it('connection-timeout: neither an answer nor a refusal', async () => {
    const network = standInNetwork({ own: members(27017) });
    // The name of the cluster is found. The line to its members never comes to anything.
    const { ended, at, timer } = going({ ...network, lookup: () => {} }, srvString);
    await at('tcp');
    await timer.advance(4_000);
    expect(summary(await ended)).toBe('failed connection-timeout at tcp');
  });

  it('dns-trouble: the members of the cluster have no address here', async () => {
    expect(await endOf({ own: members(27017), address: 'ENOTFOUND' })).toBe('failed dns-trouble at tcp');
  });

  it('goes on when one of the members answers', async () => {
    const open = await answering(alert80);
    expect(await endOf({ own: members(await closedPort(), open) })).toBe('failed network-list at tls');
  });
});

describe('TLS', () => {
  it('network-list: alert 80, as Atlas says it', async () => {
    expect(await endOf({ own: members(await answering(alert80)) })).toBe('failed network-list at tls');
  });

  it('network-list: hung up without a word', async () => {
    expect(await endOf({ own: members(await answering(null)) })).toBe('failed network-list at tls');
  });

  it('certificate: what answers is no TLS at all', async () => {
    const page = Buffer.from('HTTP/1.1 302 Found\r\nLocation: http://login.hotel.example/\r\n\r\n');
    expect(await endOf({ own: members(await answering(page)) })).toBe('failed certificate at tls');
  });

  it('time-up: TCP is there and nothing is said', async () => {
    const port = await openDoor(() => {});
    const { ended, at, timer } = going(standInNetwork({ own: members(port) }), srvString);
    await at('tls');
    await timer.advance(4_000);
    expect(summary(await ended)).toBe('failed time-up at tls');
  });

  it('what one member said counts while another is silent', async () => {
    const said = Promise.withResolvers<void>();
    const refusing = await openDoor((socket) => {
      socket.once('data', () => socket.end(alert80));
      socket.once('close', () => said.resolve());
    });
    const own = members(refusing, await openDoor(() => {}));
    const { ended, at, timer } = going(standInNetwork({ own }), srvString);
    await at('tls');
    await said.promise;
    await timer.advance(4_000);
    expect(summary(await ended)).toBe('failed network-list at tls');
  });

  it('says nothing to whoever answers before it stands', async () => {
    const heard: Buffer[] = [];
    const port = await openDoor((socket) => {
      socket.on('data', (bytes) => {
        heard.push(bytes);
        socket.destroy();
      });
    });
    await endOf({ own: members(port) });
    expect(Buffer.concat(heard).toString('latin1')).not.toMatch(/mia|mycgm|canary/);
  });
});

describe('stopping', () => {
  it('stops while the address is looked up', async () => {
    const { ended, at, stop, told } = going(standInNetwork({ own: { srv: never } }), srvString);
    await at('address');
    stop();
    expect(summary(await ended)).toBe('stopped');
    expect(told.at(-1)?.state).toBe('stopped');
  });

  it('stops during the TLS handshake', async () => {
    const port = await openDoor(() => {});
    const { ended, at, stop } = going(standInNetwork({ own: members(port) }), srvString);
    await at('tls');
    stop();
    expect(summary(await ended)).toBe('stopped');
  });

  it('stops while it signs in', async () => {
    const port = await openDoor(() => {});
    const { ended, at, stop } = going(standInNetwork(), plainString(port));
    await at('login');
    stop();
    expect(summary(await ended)).toBe('stopped');
  });

  it('does not begin when it was stopped before', async () => {
    const signal = AbortSignal.abort();
    const { ended } = going(standInNetwork(), srvString, { signal });
    const test = await ended;
    expect(test.state).toBe('stopped');
    expect(test.steps.map(({ state }) => state)).toEqual([
      ...Array.from({ length: 8 }, () => 'todo'),
      'passed-over',
    ]);
  });
});

describe('ten seconds', () => {
  it('bring a verdict, also when the login takes as long as it likes', async () => {
    const port = await openDoor(() => {});
    const { ended, at, timer } = going(standInNetwork(), plainString(port));
    await at('login');
    await timer.advance(9_999);
    expect(timer.sleeping).toBe(1);
    await timer.advance(1);
    expect(summary(await ended)).toBe('failed time-up at login');
  });

  it('are shared: what is slow leaves a second to each step after it', async () => {
    const port = await openDoor(() => {});
    const own = members(port);
    const looking = Promise.withResolvers<void>();
    const knocking = Promise.withResolvers<void>();
    const { srv, lookup, ...network } = standInNetwork({ own });
    const { ended, at, timer } = going(
      {
        ...network,
        srv: (name) => looking.promise.then(() => srv(name)),
        lookup: (...question) => void knocking.promise.then(() => lookup(...question)),
      },
      srvString,
    );
    await at('address');
    await timer.advance(3_900);
    looking.resolve();
    await at('tcp');
    await timer.advance(3_900);
    knocking.resolve();
    await at('tls');
    const left = 10_000 - 2 * 3_900 - 1_000;
    await timer.advance(left - 1);
    expect(timer.sleeping).toBe(1);
    await timer.advance(1);
    expect(summary(await ended)).toBe('failed time-up at tls');
  });
});

describe('what a test tells the explanation', () => {
  it.each([
    ['missing', { own: {}, elsewhere: {} }],
    ['elsewhere', { own: {}, elsewhere: members(1) }],
  ] as const)('an address that is %s', async (address, options) => {
    const { ended } = going(standInNetwork(options), srvString);
    expect(findingsOf(await ended)).toEqual({ address });
  });

  it('an address that was found, and nothing of what was not come to', async () => {
    const { ended } = going(standInNetwork({ own: members(await closedPort()) }), srvString);
    expect(findingsOf(await ended)).toEqual({ address: 'found' });
  });
});
