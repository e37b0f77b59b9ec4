import { describe, expect, it } from 'vitest';

import { failureOf } from '../../../electron/services/heroku/failure.ts';

interface Errno {
  readonly code?: string;
  readonly syscall?: string;
}

const errno = (message: string, more: Errno = {}): Error => Object.assign(new Error(message), more);

/** As Node's fetch rejects. */
const node = (cause: Error): Error => new TypeError('fetch failed', { cause });

const connect = (code: string): Error => errno(`connect ${code} 192.0.2.1:443`, { code, syscall: 'connect' });
const read = (code: string): Error => errno(`read ${code}`, { code, syscall: 'read' });

/** As Electron's net.fetch rejects. */
const chromium = (name: string): Error => new Error(`net::${name}`);

const sent: readonly (readonly [string, unknown])[] = [
  ['a network that changed', chromium('ERR_NETWORK_CHANGED')],
  ['an address out of reach, by Chromium', chromium('ERR_ADDRESS_UNREACHABLE')],
  ['a connection that was reset', chromium('ERR_CONNECTION_RESET')],
  ['a connection that was closed', chromium('ERR_CONNECTION_CLOSED')],
  ['an empty answer', chromium('ERR_EMPTY_RESPONSE')],
  ['an HTTP/2 stream that was ended', chromium('ERR_HTTP2_PROTOCOL_ERROR')],
  ['a QUIC stream that was ended', chromium('ERR_QUIC_PROTOCOL_ERROR')],
  ['a time-out, by Chromium', chromium('ERR_TIMED_OUT')],
  ['a computer that fell asleep', chromium('ERR_NETWORK_IO_SUSPENDED')],
  ['a proxy that went away', chromium('ERR_PROXY_CONNECTION_FAILED')],
  ['a name of Chromium inside another text', new Error('the page said ERR_CONNECTION_REFUSED')],
  ['no way, from a read', node(read('ENETUNREACH'))],
  ['no host, from a read', node(read('EHOSTUNREACH'))],
  ['a reset, from a read', node(read('ECONNRESET'))],
  [
    'a network that is down, from a write',
    node(errno('write ENETDOWN', { code: 'ENETDOWN', syscall: 'write' })),
  ],
  ['no way, in words alone', new TypeError('fetch failed: read ENETUNREACH')],
  ['no way, and nobody says from where', node(errno('ENETUNREACH', { code: 'ENETUNREACH' }))],
  ['the other side closed', node(errno('other side closed', { code: 'UND_ERR_SOCKET' }))],
  [
    'one of several addresses that was read from',
    node(new AggregateError([connect('ECONNREFUSED'), read('ENETUNREACH')])),
  ],
  ['several addresses, none told', node(new AggregateError([]))],
  ['our own patience', new DOMException('The operation was aborted due to timeout', 'TimeoutError')],
  ['a bare text', 'net::ERR_CONNECTION_REFUSED'],
  ['nothing', undefined],
];

const unsent: readonly (readonly [string, unknown])[] = [
  ['no name service, by Chromium', chromium('ERR_NAME_NOT_RESOLVED')],
  ['a refused connection, by Chromium', chromium('ERR_CONNECTION_REFUSED')],
  ['no internet, by Chromium', chromium('ERR_INTERNET_DISCONNECTED')],
  [
    'no name',
    node(errno('getaddrinfo ENOTFOUND api.heroku.com', { code: 'ENOTFOUND', syscall: 'getaddrinfo' })),
  ],
  [
    'no name now',
    node(errno('getaddrinfo EAI_AGAIN api.heroku.com', { code: 'EAI_AGAIN', syscall: 'getaddrinfo' })),
  ],
  ['a refused connection', node(connect('ECONNREFUSED'))],
  ['no way while connecting', node(connect('ENETUNREACH'))],
  ['no host while connecting', node(connect('EHOSTUNREACH'))],
  ['none of several addresses', node(new AggregateError([connect('ECONNREFUSED'), connect('ENETUNREACH')]))],
];

describe('an act whose answer never came', () => {
  it.each(sent)('may have reached Heroku: %s', (_name, cause) => {
    expect(failureOf(cause).neverSent).toBe(false);
  });

  it.each(unsent)('surely never left: %s', (_name, cause) => {
    expect(failureOf(cause)).toEqual({ code: 'offline', neverSent: true });
  });
});
