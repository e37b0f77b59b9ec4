import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

import { expect, onTestFinished } from 'vitest';

import type { StringTest } from '../../electron/contract/connection-strings.ts';
import type { DatabaseNetwork } from '../../electron/services/mongodb/connect/network.ts';
import { dnsError } from '../../electron/services/mongodb/connect/dns-over-https.ts';
import { testString, type TestOptions } from '../../electron/services/mongodb/test/test-connection.ts';
import { Secret } from '../../electron/base/secret.ts';
import { FakeClock } from './fake-clock.ts';

/** Stands in every password of these tests: it must never be told. */
export const canary = 'canary-pw-7f3a';

/** What one resolver knows: records, or the code of the failure that it answers with. */
export interface Names {
  readonly srv?:
    | readonly { readonly name: string; readonly port: number }[]
    | string
    | (() => Promise<never>);
  readonly txt?: readonly string[] | string;
}

function resolver({ srv = 'ENOTFOUND', txt = 'ENODATA' }: Names): Pick<DatabaseNetwork, 'srv' | 'txt'> {
  return {
    srv: async (name) => {
      if (typeof srv === 'function') return srv();
      if (typeof srv === 'string') throw dnsError(srv, 'querySrv', name);
      return srv;
    },
    txt: async (name) => {
      if (typeof txt === 'string') throw dnsError(txt, 'queryTxt', name);
      return txt;
    },
  };
}

export interface NetworkOptions {
  readonly own?: Names;
  readonly elsewhere?: Names | null;
  /** What a host's address comes to: by default this computer's. A code fails the look-up. */
  readonly address?: string;
  readonly ca?: string | null;
}

/** A network whose names are told by the test, and whose every host is this computer. */
export function standInNetwork(options: NetworkOptions = {}): DatabaseNetwork {
  const { own = {}, elsewhere = null, address = '127.0.0.1', ca = null } = options;
  return {
    ...resolver(own),
    elsewhere: elsewhere === null ? null : resolver(elsewhere),
    lookup: (host, lookupOptions, done) => {
      if (/^E[A-Z_]+$/.test(address)) done(dnsError(address, 'getaddrinfo', host), '');
      else if (lookupOptions.all === true) done(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
      else done(null, address, address.includes(':') ? 6 : 4);
    },
    ca: async () => ca,
    allows: () => true,
  };
}

export const never = (): Promise<never> => new Promise(() => {});

/** A door on this computer, closed after the test. Answers its port. */
export async function openDoor(onSocket: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    onSocket(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  return (server.address() as AddressInfo).port;
}

/** A port at which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export const srvString = `mongodb+srv://mia:${canary}@cluster0.ab1cd.stand-in.example/mycgm?retryWrites=true&w=majority`;
export const member = (number: number): string => `cluster0-shard-00-0${number}.ab1cd.stand-in.example`;
/** An SRV answer that leads to these ports of this computer. */
export const members = (...ports: readonly number[]): Names => ({
  srv: ports.map((port, index) => ({ name: member(index), port })),
  txt: ['authSource=admin&replicaSet=rs0'],
});
/** A string in the standard form, for this port of this computer. */
export const plainString = (port: number, options = ''): string =>
  `mongodb://mia:${canary}@stand-in.example:${port}/mycgm${options}`;

export interface Going {
  readonly ended: Promise<StringTest>;
  /** All that was told, oldest first. */
  readonly told: readonly StringTest[];
  readonly timer: FakeClock;
  readonly stop: () => void;
  /** Resolves as soon as this step is the present one. */
  readonly at: (step: StringTest['steps'][number]['name']) => Promise<void>;
}

/** Starts a test of a string, with patience measured by a clock that stands still. */
export function going(
  network: DatabaseNetwork,
  text: string,
  more: Partial<Omit<TestOptions, 'network' | 'text' | 'onChange'>> = {},
): Going {
  const told: StringTest[] = [];
  const waiting = new Set<() => void>();
  const timer = new FakeClock();
  const abort = new AbortController();
  const ended = testString({
    network,
    text: new Secret(text),
    write: false,
    clock: new FakeClock(),
    timer,
    signal: abort.signal,
    ...more,
    onChange: (test) => {
      told.push(test);
      for (const look of waiting) look();
    },
  });
  return {
    ended,
    told,
    timer,
    stop: () => abort.abort(),
    at: (step) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (told.at(-1)?.steps.find(({ name }) => name === step)?.state === 'now') resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}

/** How a test ended, in one line: `failed connection-refused at tcp`. */
export function summary({ state, failure, steps }: StringTest): string {
  const at = steps.find((step) => step.state === 'failed')?.name;
  return [state, failure, at === undefined ? null : `at ${at}`].filter((part) => part !== null).join(' ');
}

/** How the test of a string ends on such a network, and that it told nothing secret. */
export async function endOf(options: NetworkOptions, text = srvString): Promise<string> {
  const { ended, told } = going(standInNetwork(options), text);
  const test = await ended;
  expect(told.at(-1)).toEqual(test);
  expect(JSON.stringify(told)).not.toContain(canary);
  return summary(test);
}
