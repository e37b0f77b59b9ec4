import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { Refusal } from './problem.ts';
import type { Scope } from './keys.ts';
import type { RouteId } from '../route-ids.ts';
import type { SimulatedAccount } from '../state/simulated-account.ts';

export interface Call {
  readonly account: SimulatedAccount;
  readonly origin: string;
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Aborted when the client goes away or the account is closed. */
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON when it is not a string. */
  readonly body: unknown;
}

/** An answer that goes on: log lines, the output of a build. */
export interface StreamAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly stream: (out: ServerResponse, signal: AbortSignal) => void;
}

export interface Route {
  readonly id: RouteId;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** `/apps/:app/dynos/:dyno`; a last word `*` takes whatever follows. */
  readonly path: string;
  readonly scope: Scope;
  readonly handle: (call: Call) => Answer | StreamAnswer | Promise<Answer | StreamAnswer>;
}

export const ok = (body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 200,
  body,
  headers,
});

/** The JSON object a request carries; `{}` when it carries nothing. */
export function jsonBody(call: Pick<Call, 'body'>): Readonly<Record<string, unknown>> {
  if (call.body.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(call.body.toString('utf8'));
  } catch {
    throw new Refusal(400, 'bad_request', 'Unable to parse the JSON request body.');
  }
  if (!isRecord(value)) throw new Refusal(400, 'bad_request', 'The request body must be a JSON object.');
  return value;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export interface Matched {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The first route whose method and path fit; a path fits word by word, so a shorter one hides none. */
export function matchRoute(routes: readonly Route[], method: string, path: string): Matched | undefined {
  const words = path.split('/');
  for (const route of routes) {
    if (route.method !== method) continue;
    const params = matchWords(route.path.split('/'), words);
    if (params) return { route, params };
  }
  return undefined;
}

function matchWords(
  pattern: readonly string[],
  words: readonly string[],
): Record<string, string> | undefined {
  const open = pattern.at(-1) === '*';
  if (open ? words.length < pattern.length : pattern.length !== words.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const word = words[index] ?? '';
    if (part === '*') break;
    if (part.startsWith(':')) {
      const value = decoded(word);
      if (!value) return undefined;
      params[part.slice(1)] = value;
    } else if (part !== word) return undefined;
  }
  return params;
}

function decoded(word: string): string | undefined {
  try {
    return decodeURIComponent(word);
  } catch {
    return undefined;
  }
}
