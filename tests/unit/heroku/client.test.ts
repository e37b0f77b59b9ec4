import { describe, expect, it } from 'vitest';

import { path } from '../../../electron/services/heroku/path.ts';
import {
  broken,
  email,
  good,
  json,
  readEmail,
  scripted,
  status,
  type Reply,
} from '../../support/scripted-heroku.ts';

const mebibyte = 1024 * 1024;

/** A body of so many bytes, sent a mebibyte at a time and only as far as somebody reads. */
function long(bytes: number): { readonly reply: Reply; readonly pulled: () => number } {
  let pulled = 0;
  const reply: Reply = () => {
    const body = new ReadableStream(
      {
        pull(controller) {
          if (pulled >= bytes) controller.close();
          else controller.enqueue(new Uint8Array(mebibyte).fill(0x20));
          pulled += mebibyte;
        },
      },
      { highWaterMark: 0 },
    );
    return new Response(body, { headers: { 'content-type': 'application/json' } });
  };
  return { reply, pulled: () => pulled };
}

const text =
  (body: string, type: string): Reply =>
  () =>
    new Response(body, { headers: { 'content-type': type } });

const cut = broken('other side closed', 'UND_ERR_SOCKET');
const noNetwork = broken('getaddrinfo', 'ENOTFOUND');

describe('a request', () => {
  it('asks for version 3 with the key, without cookies, cache or redirects', async () => {
    const script = scripted([good]);
    await readEmail(script);
    expect(script.asked[0]?.url).toBe('https://api.heroku.com/account');
    expect(script.asked[0]?.init).toMatchObject({
      method: 'GET',
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      headers: { accept: 'application/vnd.heroku+json; version=3', authorization: 'Bearer HRKU-test' },
    });
    expect(script.asked[0]?.init.signal).toBeInstanceOf(AbortSignal);
  });

  it('is not sent without a key', async () => {
    const script = scripted([good], { key: () => null });
    expect(await readEmail(script)).toEqual({ ok: false, problem: { code: 'no-account', changed: 'no' } });
    expect(script.asked).toEqual([]);
  });

  it('ends by itself when Heroku does not answer', async () => {
    const silent = scripted([], {
      timeoutMs: 5,
      fetch: (_url, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
        }),
    });
    expect(await readEmail(silent)).toEqual({ ok: false, problem: { code: 'heroku-silent', changed: 'no' } });
  });

  it('never runs beside more than five others', async () => {
    let running = 0;
    let most = 0;
    const slow: Reply = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return Response.json({ email: 'x' });
    };
    const script = scripted([slow]);
    await Promise.all(Array.from({ length: 30 }, () => readEmail(script)));
    expect(most).toBe(6);
  });
});

describe('a read', () => {
  it.each<[string, Reply]>([
    ['a 503', status(503)],
    ['a 500', status(500)],
    ['a cut connection', cut],
    ['no network', noNetwork],
    ['a 429 that asks for a second', status(429, { 'retry-after': '1' })],
  ])('is repeated after %s and then answers', async (_name, reply) => {
    const script = scripted([reply, good]);
    expect(await readEmail(script)).toMatchObject({ ok: true });
    expect(script.asked.length).toBe(2);
  });

  it.each<[string, Reply, string]>([
    ['503', status(503), 'heroku-down'],
    ['cut connection', cut, 'heroku-silent'],
    ['failure of the network', noNetwork, 'offline'],
  ])('gives up after the third %s', async (_name, reply, code) => {
    const script = scripted([reply]);
    expect(await readEmail(script)).toMatchObject({ ok: false, problem: { code, changed: 'no' } });
    expect(script.asked.length).toBe(3);
  });

  it.each<[string, Reply, string]>([
    ['401', status(401), 'key-refused'],
    ['402', status(402), 'account-held'],
    ['403', status(403), 'key-limited'],
    ['403 two_factor', json({ id: 'two_factor' }, { status: 403 }), 'two-factor'],
    ['403 suspended', json({ id: 'suspended' }, { status: 403 }), 'account-held'],
    ['422', status(422), 'heroku-refused'],
    ['400', status(400), 'heroku-refused'],
    ['a redirect', broken('unexpected redirect'), 'heroku-strange'],
    [
      'another certificate',
      broken('self-signed certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT'),
      'heroku-strange',
    ],
    ['a web page', text('<h1>Welcome</h1>', 'text/html'), 'heroku-strange'],
    ['JSON that is called a web page', text('{"email":"r@example.com"}', 'text/html'), 'heroku-strange'],
    ['half an answer', text('{"email":"r@', 'application/json'), 'heroku-strange'],
    ['an answer without what was asked', json({ id: 1 }), 'heroku-strange'],
  ])('is not repeated after %s', async (_name, reply, code) => {
    const script = scripted([reply]);
    expect(await readEmail(script)).toMatchObject({ ok: false, problem: { code, changed: 'no' } });
    expect(script.asked.length).toBe(1);
  });

  it.each([404, 410])('about a site that gives %s says that the site is gone', async (code) => {
    const { heroku } = scripted([status(code)]);
    const answer = await heroku.list(path`/apps/${'robin'}/dynos`, email);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'site-gone' } });
  });

  it('waits longer each time, with some chance in it, and never long', async () => {
    const early = scripted([status(503)], { random: () => 0 });
    const late = scripted([status(503)], { random: () => 1 });
    await readEmail(early);
    await readEmail(late);
    expect(early.waits[1]).toBeGreaterThan(early.waits[0] ?? Infinity);
    expect(late.waits[1]).toBeGreaterThan(late.waits[0] ?? Infinity);
    expect(late.waits[0]).toBeGreaterThan(early.waits[0] ?? Infinity);
    expect(Math.max(...early.waits, ...late.waits)).toBeLessThan(5_000);
  });

  it('waits at least as long as Heroku asks, in seconds', async () => {
    const script = scripted([status(429, { 'retry-after': '3' }), good]);
    await readEmail(script);
    expect(script.waits).toEqual([3_000]);
  });

  it('waits at least as long as Heroku asks, as a date', async () => {
    const start = scripted([]).clock.now();
    const at = new Date(start + 4_000).toUTCString();
    const script = scripted([status(429, { 'retry-after': at }), good]);
    await readEmail(script);
    expect(script.waits).toEqual([4_000]);
  });

  it('leaves a long wait to the person, and says how long', async () => {
    const script = scripted([status(429, { 'retry-after': '90' })]);
    expect(await readEmail(script)).toMatchObject({
      ok: false,
      problem: { code: 'heroku-busy', seconds: 90 },
    });
    expect([script.asked.length, script.waits]).toEqual([1, []]);
  });

  it('names a minute where Heroku names no time', async () => {
    const answer = await readEmail(scripted([status(429)]));
    expect(answer).toMatchObject({ ok: false, problem: { code: 'heroku-busy', seconds: 60 } });
  });

  it('tells Heroku’s request number, but only a plain one', async () => {
    const support = '9a1ee7f2-0000-4000-8000-000000000001';
    const plain = await readEmail(scripted([status(422, { 'request-id': support })]));
    expect(plain).toMatchObject({ problem: { support } });
    const odd = await readEmail(scripted([status(422, { 'request-id': '<b>odd</b>' })]));
    expect(JSON.stringify(odd)).not.toContain('odd');
  });

  it('says so when the key is not taken any more, and when it is again', async () => {
    const taken: boolean[] = [];
    const script = scripted([status(401), json({ email: 'x' })], { onKey: (now) => void taken.push(now) });
    await readEmail(script);
    await readEmail(script);
    expect(taken).toEqual([false, true]);
  });

  it('notes what is left of the pool, and how far the clocks differ', async () => {
    const ahead = 3 * 3_600_000;
    const date = new Date(scripted([]).clock.now() + ahead).toUTCString();
    const script = scripted([json({ email: 'x' }, { headers: { 'ratelimit-remaining': '4321', date } })]);
    await readEmail(script);
    expect(script.heroku.seen).toMatchObject({ remaining: 4321, skewMs: ahead });
  });

  it('is not read on when it is longer than anything Heroku sends', async () => {
    const endless = long(Infinity);
    expect(await readEmail(scripted([endless.reply]))).toMatchObject({
      ok: false,
      problem: { changed: 'no' },
    });
    // Three tries of a little more than 8 MB each.
    expect(endless.pulled()).toBeLessThanOrEqual(3 * 9 * mebibyte);
  });
});

describe('an act whose answer never ends', () => {
  it('may have taken place; no more than 8 MB of the answer are read', async () => {
    const endless = long(Infinity);
    const answer = await scripted([endless.reply]).heroku.act('DELETE', path`/apps/${'robin'}/dynos`);
    expect(answer).toMatchObject({ ok: false, problem: { changed: 'unknown' } });
    expect(endless.pulled()).toBeLessThanOrEqual(9 * mebibyte);
  });

  it('is the same for a refusal', async () => {
    const endless = long(Infinity);
    const reply: Reply = async () => new Response((await endless.reply()).body, { status: 422 });
    await scripted([reply]).heroku.act('DELETE', path`/apps/${'robin'}/dynos`);
    expect(endless.pulled()).toBeLessThanOrEqual(9 * mebibyte);
  });
});
