import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { createSiteApi, type SiteApi } from '../../../electron/services/mongodb/export/nightscout-api.ts';
import type { Fetch } from '../../../electron/base/allowed-hosts.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { FakeClock } from '../../support/fake-clock.ts';

const secret = 'canary-of-the-site';
const mebibyte = 1024 * 1024;
const strange = { ok: false, problem: { code: 'not-nightscout', changed: 'no' } };

const site = (fetch: Fetch, timeoutMs?: number): SiteApi =>
  createSiteApi({
    origin: 'https://robin-ns.example.org',
    secret: new Secret(secret),
    fetch,
    clock: new FakeClock({ autoAdvance: true }),
    ...(timeoutMs !== undefined && { timeoutMs }),
  });

const silent: Fetch = (_url, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
  });

/** The answer of a site, behind so many blanks as JSON may have. */
function behindBlanks(mebibytes: number): Response {
  const blanks = new Uint8Array(mebibyte).fill(0x20);
  let left = mebibytes;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      left -= 1;
      if (left >= 0) return controller.enqueue(blanks);
      controller.enqueue(Buffer.from('{"message":"OK"}'));
      controller.close();
    },
  });
  return new Response(body);
}

describe('a question to a site that gets its API_SECRET', () => {
  it('goes nowhere else: no redirect is followed, no cookie sent, nothing kept, and never the secret as it is', async () => {
    const asked: { url: string; init: RequestInit | undefined }[] = [];
    const api = site(async (url, init) => {
      asked.push({ url, init });
      return Response.json(url.endsWith('verifyauth') ? { message: 'OK' } : []);
    });
    expect([(await api.verify()).ok, (await api.list('/a', new AbortController().signal)).ok]).toEqual([
      true,
      true,
    ]);
    for (const { url, init } of asked) {
      expect(init).toMatchObject({ redirect: 'error', credentials: 'omit', cache: 'no-store' });
      const digest = createHash('sha1').update(secret).digest('hex');
      expect(new Headers(init?.headers).get('api-secret')).toBe(digest);
      expect(JSON.stringify([url, init])).not.toContain(secret);
    }
    expect(asked).toHaveLength(2);
  });

  it('reads an answer of 64 MiB, and gives a longer one up', async () => {
    expect(await site(async () => behindBlanks(63)).verify()).toEqual({ ok: true, value: undefined });
    expect(await site(async () => behindBlanks(64)).verify()).toEqual(strange);
  });

  it('ends by itself when no answer comes', async () => {
    expect(await site(silent, 5).verify()).toEqual(strange);
    expect(await site(silent, 5).list('/a', new AbortController().signal)).toEqual(strange);
  });
});
