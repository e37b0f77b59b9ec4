import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

import type { Certificates } from './certificates.ts';
import type { Session } from './commands/command.ts';
import { nameOf, run } from './commands/run.ts';
import { Cut } from './cut.ts';
import type { ClusterServer } from './cluster.ts';
import { answerTo, Messages, readRequest, type Request } from './wire.ts';

/** TLS record: alert, fatal, internal error (80). So Atlas answers an address that is not on its list. */
const internalError = Buffer.from([0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x50]);

const slowPieces = 20;
const slowIntervalMs = 50;

let lastConnection = 0;

/** The listeners of one cluster: a port of this computer for each of its three members. */
export class ClusterListener {
  readonly #server: ClusterServer;
  readonly #certificates: Certificates;
  readonly #servers: Server[] = [];
  readonly #sockets = new Set<Socket>();

  constructor(server: ClusterServer, certificates: Certificates) {
    this.#server = server;
    this.#certificates = certificates;
  }

  /** Ports of the members, in their order. */
  async open(): Promise<readonly number[]> {
    const ports = await Promise.all(
      this.#server.cluster.members.map(async (_name, member) => {
        const server = createServer((socket) => this.#accept(socket, member));
        this.#servers.push(server);
        await new Promise<void>((resolve, reject) => {
          server.once('error', reject);
          server.listen(0, '127.0.0.1', resolve);
        });
        return (server.address() as AddressInfo).port;
      }),
    );
    return ports;
  }

  /** Ends every connection; new ones may come. */
  disconnectAll(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.disconnectAll();
    await Promise.all(
      this.#servers.map((server) => new Promise<void>((resolve) => void server.close(() => resolve()))),
    );
  }

  #accept(socket: Socket, member: number): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    const { cluster, runtime } = this.#server;
    if (cluster.state === 'paused' || cluster.state === 'gone') {
      socket.resetAndDestroy();
      return;
    }
    const fault = runtime.faults.take(cluster.host, ['tls-refused', 'tls-silent', 'tls-wrong-certificate']);
    if (cluster.state === 'refuses-us' || fault?.fault === 'tls-refused') {
      socket.once('data', () => socket.end(internalError));
      return;
    }
    if (fault?.fault === 'tls-silent') {
      socket.resume();
      return;
    }
    const { right, wrong } = this.#certificates;
    const secure = new TLSSocket(socket, {
      isServer: true,
      secureContext: fault?.fault === 'tls-wrong-certificate' ? wrong : right,
    });
    secure.on('error', () => socket.destroy());
    this.#talk(secure, member);
  }

  #talk(secure: TLSSocket, member: number): void {
    lastConnection += 1;
    const session: Session = { id: lastConnection, member, user: null, scram: null };
    const messages = new Messages();
    let turn: Promise<void> = Promise.resolve();
    secure.on('data', (piece: Buffer) => {
      try {
        for (const message of messages.push(piece)) {
          const request = readRequest(message);
          if (request === null) throw new RangeError('a kind of message that is not spoken here');
          turn = turn.then(() => this.#answer(secure, session, request)).catch(() => void secure.destroy());
        }
      } catch {
        secure.destroy();
      }
    });
  }

  async #answer(secure: TLSSocket, session: Session, request: Request): Promise<void> {
    const { cluster, runtime } = this.#server;
    const { faults, clock } = runtime;
    const name = nameOf(request);
    if (!/^(?:hello|ismaster)$/i.test(name)) {
      const { database } = request;
      runtime.record({ host: cluster.host, database, command: name, at: clock.now() });
    }
    if (faults.take(cluster.host, ['cut-before'], name) !== undefined) throw new Cut();
    if (faults.take(cluster.host, ['silent'], name) !== undefined) return;
    const body = await run(this.#server, session, request);
    if (faults.take(cluster.host, ['cut-after'], name) !== undefined) throw new Cut();
    if (request.silent) return;
    const pieces = answerTo(request, body);
    if (faults.take(cluster.host, ['slow-bytes'], name) !== undefined) {
      await dribble(secure, Buffer.concat(pieces));
      return;
    }
    secure.cork();
    let flowing = true;
    for (const piece of pieces) flowing = secure.write(piece);
    secure.uncork();
    if (!flowing) await drained(secure);
  }
}

const drained = (secure: TLSSocket): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      secure.off('drain', done);
      secure.off('close', done);
      resolve();
    };
    secure.on('drain', done);
    secure.on('close', done);
  });

/** Over about a second of real time: slowness is the network's, whatever the account's clock says. */
async function dribble(secure: TLSSocket, bytes: Buffer): Promise<void> {
  const length = Math.max(1, Math.ceil(bytes.length / slowPieces));
  for (let at = 0; at < bytes.length && !secure.destroyed; at += length) {
    secure.write(bytes.subarray(at, at + length));
    await new Promise((resolve) => void setTimeout(resolve, slowIntervalMs));
  }
}
