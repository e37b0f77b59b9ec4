import { describe, expect, it } from 'vitest';
import type { PracticeServer } from '../../electron/practice/start.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { type Ask, fields, items, withPractice } from './api.ts';

const robin = '/apps/robin-ns-77ab';

const openLog = async (ask: Ask, body: unknown): Promise<string> =>
  String(fields(await ask('POST', `${robin}/log-sessions`, { body }))['logplex_url']);

/** Reads a stream until its text matches, then lets go of it. */
async function readUntil(url: string, seen: RegExp, accept = 'text/plain'): Promise<string> {
  const stop = new AbortController();
  const response = await fetch(url, { headers: { accept }, signal: stop.signal });
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    if (seen.test(text)) break;
  }
  stop.abort();
  return text;
}

describe('the log', () => {
  it('is written as Heroku writes it, without a key, and ends', async () => {
    const clock = new FakeClock();
    await withPractice({ clock }, async (ask) => {
      await ask('DELETE', `${robin}/dynos`);
      await clock.advance(7_000);
      const { text, headers } = await ask('GET', await openLog(ask, { lines: 7 }), { key: '' });
      expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(text.trimEnd().split('\n')).toEqual([
        '2026-11-20T02:52:00.000000+00:00 heroku[web.1]: Restarting',
        '2026-11-20T02:52:02.000000+00:00 heroku[web.1]: State changed from crashed to starting',
        '2026-11-20T02:52:02.000000+00:00 heroku[web.1]: Starting process with command `npm start`',
        '2026-11-20T02:52:06.999000+00:00 app[web.1]: Successfully established connection to MongoDB',
        '2026-11-20T02:52:06.999000+00:00 app[web.1]: Mongo user role seems ok',
        '2026-11-20T02:52:06.999000+00:00 app[web.1]: Listening on port 3000',
        '2026-11-20T02:52:07.000000+00:00 heroku[web.1]: State changed from starting to up',
      ]);
    });
  });

  it('comes as server-sent events when asked so', async () => {
    await withPractice({}, async (ask) => {
      const url = await openLog(ask, { lines: 1 });
      const { text, headers } = await ask('GET', url, { headers: { accept: 'text/event-stream' } });
      expect(headers.get('content-type')).toBe('text/event-stream');
      expect(text).toMatch(/^id: 1\ndata: .* heroku\[web\.1\]: State changed from up to crashed\n\n$/);
    });
  });

  it('can be filtered by source and by dyno', async () => {
    await withPractice({}, async (ask) => {
      await ask('PATCH', `${robin}/config-vars`, { body: { THEME: 'default' } });
      const lines = async (body: unknown): Promise<readonly string[]> =>
        (await ask('GET', await openLog(ask, body))).text.trimEnd().split('\n');
      expect((await lines({ dyno_name: 'api' })).map((line) => line.slice(33))).toEqual([
        'app[api]: Release v13 created by user practice@sitekeeper.example',
        'app[api]: Set THEME config vars by user practice@sitekeeper.example',
      ]);
      expect((await lines({ source: 'heroku' })).every((line) => line.includes(' heroku['))).toBe(true);
      expect((await lines({ dyno: 'web' })).every((line) => line.includes('[web.1]'))).toBe(true);
    });
  });

  it('with a tail goes on with what happens next', async () => {
    const clock = new FakeClock();
    await withPractice({ clock }, async (ask) => {
      const reading = readUntil(await openLog(ask, { lines: 0, tail: true }), /starting to up/);
      await ask('DELETE', `${robin}/dynos`);
      await clock.advance(7_000);
      const text = await reading;
      expect(text).toContain('Starting process with command `npm start`');
      expect(text).not.toContain('heap out of memory');
    });
  });

  it('with a tail does not keep the world from closing', async () => {
    await withPractice({}, async (ask, world) => {
      const reading = readUntil(await openLog(ask, { lines: 1, tail: true }), /never/).catch(() => 'cut');
      await expect.poll(() => world.requests.at(-1)?.route).toBe('log.stream');
      await world.close();
      expect(await reading).toBe('cut');
    });
  });

  it('can be opened for five minutes', async () => {
    const clock = new FakeClock();
    await withPractice({ clock }, async (ask) => {
      const url = await openLog(ask, { lines: 1 });
      await clock.advance(5 * 60_000 + 1);
      expect((await ask('GET', url)).status).toBe(404);
    });
  });

  it('tells of a scale to zero', async () => {
    await withPractice({}, async (ask) => {
      await ask('PATCH', `${robin}/formation/web`, { body: { quantity: 0 } });
      const { text } = await ask('GET', await openLog(ask, { dyno_name: 'api' }));
      expect(text).toContain('app[api]: Scaled to web@0:Basic by user practice@sitekeeper.example');
    });
  });
});

/** Makes a place for an archive, puts `bytes` there if any, and starts a build of it. */
async function build(
  ask: Ask,
  app: string,
  bytes: string | null,
): Promise<Readonly<Record<string, unknown>>> {
  const blob = fields(await ask('POST', '/sources'))['source_blob'] as Record<'get_url' | 'put_url', string>;
  if (bytes !== null) await fetch(blob.put_url, { method: 'PUT', body: bytes });
  const answer = await ask('POST', `${app}/builds`, {
    body: { source_blob: { url: blob.get_url, version: 'abc12345' } },
  });
  expect([answer.status, fields(answer)['status']]).toEqual([201, 'pending']);
  return fields(answer);
}

const siteStatus = async (ask: Ask, world: PracticeServer, app: string): Promise<number> =>
  (await ask('GET', world.siteUrl(String(fields(await ask('GET', app))['web_url'])) ?? '')).status;

describe('a build', () => {
  it('publishes an empty app: output, release, a web dyno, a site that answers', async () => {
    const clock = new FakeClock();
    await withPractice({ clock }, async (ask, world) => {
      const app = '/apps/robin-first-try';
      const made = await build(ask, app, 'archive');
      const reading = readUntil(String(made['output_stream_url']), /Launching/);
      await clock.advance(20_000);
      expect(await reading).toContain('-----> Node.js app detected');
      const done = fields(await ask('GET', `${app}/builds/${String(made['id'])}`));
      expect(done['status']).toBe('succeeded');
      expect(items(await ask('GET', `${app}/releases`)).at(-1)).toMatchObject({
        description: 'Deploy abc12345',
        current: true,
        slug: done['slug'],
      });
      await clock.advance(5_000);
      expect(await siteStatus(ask, world, app)).toBe(200);
    });
  });

  it('of an archive that was never put there fails and changes nothing', async () => {
    const clock = new FakeClock();
    await withPractice({ clock }, async (ask) => {
      const made = await build(ask, robin, null);
      await clock.advance(20_000);
      const done = fields(await ask('GET', `${robin}/builds/${String(made['id'])}`));
      expect([done['status'], done['release']]).toEqual(['failed', null]);
      expect((await ask('GET', String(made['output_stream_url']))).text).toContain('Push rejected');
      expect(items(await ask('GET', `${robin}/releases`))).toHaveLength(12);
    });
  });

  it('puts a new stack into force', async () => {
    const clock = new FakeClock();
    await withPractice({ clock, scenario: 'old-stack' }, async (ask) => {
      const stacks = async (): Promise<readonly unknown[]> => {
        const { stack, build_stack: next } = fields(await ask('GET', robin));
        return [stack, next].map((one) => (one as { name: string }).name);
      };
      expect(await stacks()).toEqual(['heroku-22', 'heroku-22']);
      await ask('PATCH', robin, { body: { build_stack: 'heroku-24' } });
      expect(await stacks()).toEqual(['heroku-22', 'heroku-24']);
      await build(ask, robin, 'archive');
      await clock.advance(20_000);
      expect(await stacks()).toEqual(['heroku-24', 'heroku-24']);
    });
  });
});

describe('an add-on', () => {
  it('is attached with its setting, ready after a while, and leaves with it', async () => {
    const clock = new FakeClock();
    await withPractice({ clock }, async (ask) => {
      const made = await ask('POST', `${robin}/addons`, {
        body: { plan: { name: 'heroku-postgresql:essential-0' } },
      });
      const { name, state, billed_price: price } = fields(made);
      expect([made.status, state, price]).toEqual([
        201,
        'provisioning',
        { cents: 500, contract: false, unit: 'month' },
      ]);
      expect(fields(await ask('GET', `${robin}/config-vars`))).toHaveProperty('DATABASE_URL');
      await clock.advance(10_000);
      expect(fields(await ask('GET', `${robin}/addons/${String(name)}`))['state']).toBe('provisioned');
      expect((await ask('DELETE', `${robin}/addons/${String(name)}`)).status).toBe(200);
      expect(fields(await ask('GET', `${robin}/config-vars`))).not.toHaveProperty('DATABASE_URL');
    });
  });

  it('of an unknown plan is refused; its plan and service come in full when asked so', async () => {
    await withPractice({}, async (ask) => {
      expect((await ask('POST', `${robin}/addons`, { body: { plan: 'nothing:free' } })).status).toBe(422);
      const expanded = await ask('GET', '/addons', { headers: { 'accept-expansion': 'addon_service,plan' } });
      expect(items(expanded)[0]).toMatchObject({
        plan: { price: { cents: 500 } },
        addon_service: { human_name: 'Heroku Postgres' },
      });
    });
  });
});
