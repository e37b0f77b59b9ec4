import * as v from 'valibot';

import { fail, ok, type Result } from '../../contract/result.ts';
import type { Clock } from '../../base/clock.ts';
import type { Fetch } from '../../base/allowed-hosts.ts';
import type { Secret } from '../../base/secret.ts';
import { problemOf, supportCode, type Answer } from './answer.ts';
import { failureOf } from './failure.ts';
import { createLimiter } from '../../base/limiter.ts';
import type { HerokuPath } from './path.ts';

export interface HerokuOptions {
  /** Where the Platform API answers: https://api.heroku.com, or a loopback address. */
  readonly origin: string;
  /** Already bound to the hosts that may be asked. */
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** The key store may still be waited for at a start. Null: there is none, and nothing is sent. */
  readonly key: () => Secret | null | Promise<Secret | null>;
  /** Time for one whole answer, in milliseconds. */
  readonly timeoutMs?: number;
  /** Between 0 and 1; spreads retries so that many copies of the app do not knock at once. */
  readonly random?: () => number;
  /** Whether Heroku took the key, told at every answer that shows it. */
  readonly onKey?: (taken: boolean) => void;
}

interface ReadOptions {
  /** `Range` header, as in `version ..; order=desc,max=20`. */
  readonly range?: string;
  /** Another variant of the answer than the plain version 3, as in `account-quotas`. */
  readonly variant?: string;
}

export interface Heroku {
  /** One GET. Repeated after a passing failure. */
  get<T>(path: HerokuPath, schema: v.GenericSchema<unknown, T>, options?: ReadOptions): Promise<Result<T>>;
  /** All pages of a list, or just the first when `range` says `max`. */
  list<T>(path: HerokuPath, schema: v.GenericSchema<unknown, T>, options?: ReadOptions): Promise<Result<T[]>>;
  /**
   * An act: sent once, never repeated. The problem's `changed` tells whether it may have happened.
   * @param schema what its answer must hold, where it tells whose it is.
   */
  act(
    method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: HerokuPath,
    body?: object,
    schema?: v.GenericSchema<unknown, unknown>,
  ): Promise<Result<unknown>>;
  /** What the last answers told besides their content. */
  readonly seen: HerokuSeen;
}

export interface HerokuSeen {
  /** Requests left in the account's pool; null before the first answer. */
  remaining: number | null;
  /** When that was so, by our clock, in milliseconds since 1970. The pool fills up again by itself. */
  remainingAt: number;
  /** Heroku's clock minus ours, in milliseconds; 0 before the first answer. */
  skewMs: number;
  /** What the key may do, when Heroku tells (`Oauth-Scope`; unverified on the live service). */
  scope: string | null;
}

/** Time for one whole answer, in milliseconds. The official client waits for ever; a person does not. */
export const patience = 15_000;
const tries = 3;
/** A longer wait is the person's to decide on. */
const longestWait = 5_000;
/** Of one answer, in bytes; and of all pages of a list together. */
const largestBody = 8 * 1024 * 1024;
const largestList = 4 * largestBody;
const mostPages = 50;

const passing = new Set(['offline', 'heroku-silent', 'heroku-down', 'heroku-busy']);

export function createHeroku(options: HerokuOptions): Heroku {
  const { clock } = options;
  const limit = createLimiter(6);
  const random = options.random ?? Math.random;
  const seen: HerokuSeen = { remaining: null, remainingAt: 0, skewMs: 0, scope: null };

  async function exchange(method: string, path: HerokuPath, init: RequestInit): Promise<Result<Answer>> {
    const act = method !== 'GET';
    try {
      const response = await options.fetch(options.origin + path, {
        ...init,
        method,
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.timeout(options.timeoutMs ?? patience),
      });
      const answer = { status: response.status, headers: response.headers, text: await textOf(response) };
      note(answer);
      if (response.ok) {
        options.onKey?.(true);
        return ok(answer);
      }
      const problem = problemOf(answer, { act, aboutSite: path.startsWith('/apps/') }, clock.now());
      if (problem.code === 'key-refused') options.onKey?.(false);
      return fail(problem);
    } catch (cause) {
      const { code, neverSent } = failureOf(cause);
      return fail({ code, changed: act && !neverSent ? 'unknown' : 'no' });
    }
  }

  function note(answer: Answer): void {
    const remaining = Number(answer.headers.get('ratelimit-remaining') ?? Number.NaN);
    if (Number.isFinite(remaining)) {
      seen.remaining = remaining;
      seen.remainingAt = clock.elapsed();
    }
    const date = Date.parse(answer.headers.get('date') ?? '');
    if (!Number.isNaN(date)) seen.skewMs = date - clock.now();
    seen.scope = answer.headers.get('oauth-scope') ?? seen.scope;
  }

  async function send(
    method: string,
    path: HerokuPath,
    extra: Record<string, string>,
    body?: object,
  ): Promise<Result<Answer>> {
    const key = await options.key();
    if (key === null) return fail({ code: 'no-account', changed: 'no' });
    const headers: Record<string, string> = {
      accept: 'application/vnd.heroku+json; version=3',
      authorization: `Bearer ${key.reveal()}`,
      ...extra,
    };
    if (body !== undefined) headers['content-type'] = 'application/json';
    const init: RequestInit = { headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    if (method !== 'GET') return limit(() => exchange(method, path, init));
    for (let attempt = 1; ; attempt += 1) {
      const result = await limit(() => exchange(method, path, init));
      if (result.ok || attempt === tries || !passing.has(result.problem.code)) return result;
      const asked = (result.problem.seconds ?? 0) * 1000;
      if (asked > longestWait) return result;
      await clock.sleep(Math.max(asked, 300 * 2 ** attempt * (0.5 + random() / 2)));
    }
  }

  return {
    seen,
    async get(path, schema, readOptions = {}) {
      const answer = await send('GET', path, headersFor(readOptions));
      return answer.ok ? parsed(answer.value, schema) : answer;
    },
    async list(path, schema, readOptions = {}) {
      const items = [];
      let range = readOptions.range;
      let length = 0;
      for (let page = 0; page < mostPages && length < largestList; page += 1) {
        const answer = await send('GET', path, rangeHeader(range));
        if (!answer.ok) return answer;
        const part = parsed(answer.value, v.array(schema));
        if (!part.ok) return part;
        items.push(...part.value);
        length += answer.value.text.length;
        const next = answer.value.headers.get('next-range');
        if (answer.value.status !== 206 || next === null || readOptions.range?.includes('max='))
          return ok(items);
        range = next;
      }
      // More than Heroku has of anything: half a list must not be taken for a whole one.
      return fail({ code: 'heroku-strange', changed: 'no' });
    },
    async act(method, path, body, schema = v.unknown()) {
      const answer = await send(method, path, {}, body);
      if (!answer.ok) return answer;
      if (answer.value.text === '') return ok(null);
      const read = parsed(answer.value, schema);
      // A 2xx that is not Heroku's, or about something else: the request may not have reached it.
      return read.ok ? read : fail({ ...read.problem, changed: 'unknown' });
    },
  };
}

function parsed<T>(answer: Answer, schema: v.GenericSchema<unknown, T>): Result<T> {
  const support = supportCode(answer);
  const strange = {
    code: 'heroku-strange',
    changed: 'no',
    ...(support !== undefined && { support }),
  } as const;
  if (!/^application\/(?:[\w.+-]+\+)?json\b/.test(answer.headers.get('content-type') ?? '')) {
    return fail(strange);
  }
  let json: unknown;
  try {
    json = JSON.parse(answer.text);
  } catch {
    return fail(strange);
  }
  const result = v.safeParse(schema, json);
  return result.success ? ok(result.output) : fail(strange);
}

function headersFor({ range, variant }: ReadOptions): Record<string, string> {
  const accept = variant === undefined ? {} : { accept: `application/vnd.heroku+json; version=3.${variant}` };
  return { ...accept, ...rangeHeader(range) };
}

const rangeHeader = (range: string | undefined): Record<string, string> =>
  range === undefined ? {} : { range };

/** Reads a body up to a bound; rejects when it is longer or was cut. */
async function textOf(response: Response): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > largestBody) throw new Error('answer too long');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
