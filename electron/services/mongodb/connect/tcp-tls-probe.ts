import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

import type { DatabaseNetwork } from './network.ts';
import type { HostPort, ConnectTarget } from './parse-uri.ts';

/** TCP and TLS to every host of a database at once. */
export interface TcpTlsProbe {
  /** Resolves when the first host takes a TCP connection. Rejects when none does, with the reasons of all. */
  readonly connected: Promise<void>;
  /** Resolves when the first TLS handshake is done. Rejects when none does, with the reasons of all. */
  readonly secured: Promise<void>;
  /** What went wrong so far, at whichever host. */
  readonly reasons: readonly unknown[];
  /** Hangs up everywhere. */
  end(): void;
}

/** IPv6 and IPv4 side by side: Node tries the addresses of a host in turn, a quarter of a second apart (RFC 8305). */
function open(network: DatabaseNetwork, { host, port }: HostPort, sockets: Socket[]): Promise<Socket> {
  const socket = connectTcp({ host, port, lookup: network.lookup, autoSelectFamily: true });
  sockets.push(socket);
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.on('error', reject);
  });
}

function handshake(socket: Socket, host: string, { trust }: ConnectTarget, ca: string | null): Promise<void> {
  const line = connectTls({
    socket,
    ...(isIP(host) === 0 && { servername: host }),
    ...(ca !== null && { ca }),
    rejectUnauthorized: trust !== 'anybody',
    ...(trust === 'any-name' && { checkServerIdentity: () => undefined }),
  });
  return new Promise((resolve, reject) => {
    line.once('secureConnect', resolve);
    line.on('error', reject);
    line.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
  });
}

/** Connects to each host and makes the TLS handshake. Nothing more is sent: whoever answers learns no password. */
export function probeTcpTls(
  network: DatabaseNetwork,
  target: ConnectTarget,
  signal?: AbortSignal,
): TcpTlsProbe {
  const ca = target.tls ? network.ca(signal) : Promise.resolve(null);
  const sockets: Socket[] = [];
  const reasons: unknown[] = [];
  const noting = (cause: unknown): never => {
    reasons.push(cause);
    throw cause;
  };
  const connections = target.hosts.map((at) => ({ at, connecting: open(network, at, sockets) }));
  const connected = Promise.any(
    connections.map(async ({ connecting }) => {
      await connecting.catch(noting);
    }),
  );
  const secured = Promise.any(
    connections.map(async ({ at, connecting }) => {
      const socket = await connecting;
      await ca.then((pem) => handshake(socket, at.host, target, pem)).catch(noting);
    }),
  );
  // Whoever stops listening, because time is up, must not end the app.
  for (const promise of [connected, secured, ca]) promise.catch(() => {});
  return {
    connected,
    secured,
    reasons,
    end: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}
