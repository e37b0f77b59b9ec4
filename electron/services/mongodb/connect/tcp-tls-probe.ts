import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

import type { DatabaseNetwork } from './network.ts';
import type { Door, Target } from './parse-uri.ts';

/** Knocking at every host of a database at once. */
export interface Knock {
  /** Resolves when the first door opens. Rejects when none does, with the reasons of all. */
  readonly opened: Promise<void>;
  /** Resolves when the first secure line stands. Rejects when none does, with the reasons of all. */
  readonly secured: Promise<void>;
  /** What went wrong so far, at whichever door. */
  readonly reasons: readonly unknown[];
  /** Hangs up everywhere. */
  end(): void;
}

/** IPv6 and IPv4 side by side: Node tries the addresses of a host in turn, a quarter of a second apart (RFC 8305). */
function open(network: DatabaseNetwork, { host, port }: Door, sockets: Socket[]): Promise<Socket> {
  const socket = connectTcp({ host, port, lookup: network.lookup, autoSelectFamily: true });
  sockets.push(socket);
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.on('error', reject);
  });
}

function secure(socket: Socket, host: string, { trust }: Target, ca: string | null): Promise<void> {
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

/** Opens a line to each host, and makes it secure. Nothing is said on it: whoever answers learns no password. */
export function knock(network: DatabaseNetwork, target: Target, signal?: AbortSignal): Knock {
  const ca = target.tls ? network.ca(signal) : Promise.resolve(null);
  const sockets: Socket[] = [];
  const reasons: unknown[] = [];
  const noting = (cause: unknown): never => {
    reasons.push(cause);
    throw cause;
  };
  const lines = target.doors.map((door) => ({ door, socket: open(network, door, sockets) }));
  const opened = Promise.any(
    lines.map(async ({ socket }) => {
      await socket.catch(noting);
    }),
  );
  const secured = Promise.any(
    lines.map(async ({ door, socket }) => {
      const line = await socket;
      await ca.then((pem) => secure(line, door.host, target, pem)).catch(noting);
    }),
  );
  // Whoever stops listening, because time is up, must not end the app.
  for (const promise of [opened, secured, ca]) promise.catch(() => {});
  return {
    opened,
    secured,
    reasons,
    end: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}
