import { createHash } from 'node:crypto';

import * as v from 'valibot';

import { fail, ok, type Result } from '../../../contract/result.ts';
import type { Clock } from '../../../base/clock.ts';
import type { Fetch } from '../../../base/allowed-hosts.ts';
import type { Secret } from '../../../base/secret.ts';

/**
 * One answer of the site's may take so long, in milliseconds: Heroku itself ends it after 30 s.
 * Source: docs/reference/heroku-api.md#request-timeout.
 */
const pageTimeoutMs = 40_000;
/** The longest answer that is read, in bytes. */
const maxAnswerBytes = 64 * 1024 * 1024;
/** Pauses before a page is asked for once more, in milliseconds. */
const retryDelaysMs = [2_000, 8_000] as const;

const strange = fail({ code: 'not-nightscout', changed: 'no' });
const refused = fail({ code: 'site-secret-refused', changed: 'no' });

/** `https://<host>` of what a person typed; null for what is no address of a site on the internet. */
export function siteOrigin(typed: string): string | null {
  const text = typed.trim();
  const address = /^https?:\/\//i.test(text) ? text.replace(/^http:/i, 'https:') : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, port, username } = new URL(address);
  const isName = /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(hostname);
  return protocol === 'https:' && port === '' && username === '' && isName ? `https://${hostname}` : null;
}

/** The pages of a Nightscout's API, version 1, for whoever knows its API_SECRET. */
export interface SiteApi {
  /** Asks once whether the secret is right: each wrong one makes the site answer later. */
  verify(signal?: AbortSignal): Promise<Result<void>>;
  /** A list of documents. Asked for again after a pause when no answer came. */
  list(path: string, signal: AbortSignal): Promise<Result<readonly ApiDocument[]>>;
}

export type ApiDocument = Readonly<Record<string, unknown>>;

const verifySchema = v.object({
  message: v.union([v.string(), v.object({ message: v.string() })]),
});
/** As they came: a schema for records would leave out names such as `constructor`. */
const isList = (json: unknown): json is readonly ApiDocument[] =>
  Array.isArray(json) &&
  json.every((one: unknown) => typeof one === 'object' && one !== null && !Array.isArray(one));

type Answer = { readonly status: number; readonly json: unknown } | null;

export function createSiteApi(options: {
  readonly origin: string;
  readonly secret: Secret;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly timeoutMs?: number;
}): SiteApi {
  const { origin, clock, timeoutMs = pageTimeoutMs } = options;
  const digest = createHash('sha1').update(options.secret.reveal().trim()).digest('hex');

  /** Null: no answer came. */
  async function ask(path: string, signal: AbortSignal | undefined): Promise<Answer> {
    const late = AbortSignal.timeout(timeoutMs);
    try {
      const response = await options.fetch(`${origin}${path}`, {
        headers: { accept: 'application/json', 'api-secret': digest },
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
        signal: signal === undefined ? late : AbortSignal.any([signal, late]),
      });
      const text = await bounded(response);
      return text === null ? null : { status: response.status, json: parsed(text) };
    } catch {
      signal?.throwIfAborted();
      return null;
    }
  }

  return {
    async verify(signal) {
      const answer = await ask('/api/v1/verifyauth', signal);
      if (answer?.status === 401) return refused;
      if (answer?.status !== 200) return strange;
      const read = v.safeParse(verifySchema, answer.json);
      if (!read.success) return strange;
      const { message } = read.output;
      return (typeof message === 'string' ? message : message.message) === 'OK' ? ok(undefined) : refused;
    },
    async list(path, signal) {
      for (const delayMs of [...retryDelaysMs, null]) {
        const answer = await ask(path, signal);
        if (answer?.status === 401) return refused;
        if (answer?.status === 200 && isList(answer.json)) return ok(answer.json);
        // There is no such page, now or later.
        if (answer?.status === 404) return strange;
        if (delayMs !== null) await clock.sleep(delayMs, signal);
      }
      return strange;
    },
  };
}

/** Null for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The text of an answer; null when it is longer than any page of a Nightscout's. */
async function bounded(response: Response): Promise<string | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.byteLength;
    if (size > maxAnswerBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
