import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../base/clock.ts';
import { actsFirst, type Faults } from '../faults.ts';
import type { RouteId } from '../route-ids.ts';
import type { SimulatedAccount } from '../state/simulated-account.ts';
import { checkKey, type Keys } from './keys.ts';
import { Refusal } from './problem.ts';
import type { RateLimit } from './rate-limit.ts';
import { type Call, type Matched, matchRoute, type Route, type StreamAnswer } from './route.ts';
import { send, sendFault, withEtag, written, type Written } from './send.ts';

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  /** Null for a path that is no route of ours. */
  readonly route: RouteId | null;
  /** What was answered; 0 while it is not, and when the connection was cut. */
  readonly status: number;
  readonly at: number;
  /** The herokuapp.com name, for requests to a site. */
  readonly host?: string;
}

export interface ServerParts {
  readonly routes: readonly Route[];
  readonly keys: Keys;
  readonly faults: Faults;
  readonly rateLimit: RateLimit;
  readonly clock: Clock;
  readonly latencyMs: number;
  readonly account: () => SimulatedAccount;
  readonly origin: () => string;
  readonly record: (request: RecordedRequest) => (status: number) => void;
}

const sitePath = /^\/sites\/([^/]+)(\/.*)?$/;

export function makeServer(parts: ServerParts): Server {
  return createServer((request, out) => {
    const gone = new AbortController();
    out.on('close', () => gone.abort());
    exchange(parts, request, out, gone.signal).catch((reason: unknown) => {
      if (gone.signal.aborted) return;
      if (!out.headersSent) out.writeHead(500, { 'Content-Type': 'text/plain' });
      out.end(`The practice account itself failed: ${String(reason)}`);
    });
  });
}

async function exchange(
  parts: ServerParts,
  request: IncomingMessage,
  out: ServerResponse,
  signal: AbortSignal,
) {
  const method = request.method ?? 'GET';
  const url = new URL(request.url ?? '/', 'http://practice');
  const matched = matchRoute(parts.routes, method, url.pathname);
  const host = sitePath.exec(url.pathname)?.[1];
  const settle = parts.record({
    method,
    path: url.pathname + url.search,
    route: matched?.route.id ?? null,
    status: 0,
    at: parts.clock.now(),
    ...(host === undefined ? {} : { host }),
  });
  out.on('finish', () => settle(out.statusCode));
  const body = await readAll(request);
  if (parts.latencyMs > 0) await delay(parts.latencyMs, signal);
  signal.throwIfAborted();
  out.setHeader('Request-Id', randomUUID());
  out.setHeader('Date', new Date(parts.clock.now()).toUTCString());
  out.setHeader('Cache-Control', 'private, no-cache');
  const countRequests = (): void => {
    if (host === undefined) out.setHeader('RateLimit-Remaining', String(parts.rateLimit.remaining()));
  };
  countRequests();
  const fault = matched && parts.faults.take(matched.route.id);
  if (fault && !actsFirst(fault)) {
    const right = fault === 'cut-in-body' && method === 'GET' ? await act() : undefined;
    sendFault(out, fault, isStream(right) ? undefined : right, parts.clock.now());
    return;
  }
  const answer = await act();
  signal.throwIfAborted();
  if (fault) {
    sendFault(out, fault, isStream(answer) ? undefined : answer, parts.clock.now());
  } else if (isStream(answer)) {
    out.writeHead(answer.status, answer.headers);
    out.flushHeaders();
    answer.stream(out, signal);
  } else {
    countRequests();
    send(out, method === 'GET' ? withEtag(answer, request.headers['if-none-match']) : answer);
  }

  async function act(): Promise<Written | StreamAnswer> {
    try {
      const call = {
        account: parts.account(),
        origin: parts.origin(),
        method,
        query: url.searchParams,
        body,
        signal,
      };
      const result = await perform(parts, matched, { ...call, headers: request.headers });
      return 'stream' in result ? result : written(result);
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason;
      return written({ status: reason.status, body: reason.body, headers: reason.headers });
    }
  }
}

function perform(parts: ServerParts, matched: Matched | undefined, call: Omit<Call, 'params'>) {
  if (!matched) throw new Refusal(404, 'not_found', 'The requested API endpoint was not found.');
  const { route, params } = matched;
  checkKey(parts.keys, route.scope, call.headers.authorization);
  const isApi = route.scope !== 'none';
  if (isApi && !/application\/vnd\.heroku\+json; ?version=3/.test(call.headers.accept ?? '')) {
    throw new Refusal(406, 'not_acceptable', 'Use `Accept: application/vnd.heroku+json; version=3`.');
  }
  if (isApi && route.id !== 'account.rate-limits' && !parts.rateLimit.take()) {
    throw new Refusal(429, 'rate_limit', 'Your account reached the API rate limit.', {
      'RateLimit-Remaining': '0',
    });
  }
  return route.handle({ ...call, params });
}

const isStream = (answer: Written | StreamAnswer | undefined): answer is StreamAnswer =>
  answer !== undefined && 'stream' in answer;

const maxBodyBytes = 8 * 1024 * 1024;

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size <= maxBodyBytes) pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Latency is the network's, not the account's: it passes in real time whatever the clock says. */
function delay(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Listens on loopback only, on `port` (0 = any free one). */
export async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
