import { describe, expect, it } from 'vitest';
import { FakeClock } from '../support/fake-clock.ts';
import { type Ask, fields, type Heard, items, withPractice } from './api.ts';

const robin = '/apps/robin-ns-77ab';

const refusal = (heard: Heard): readonly unknown[] => [heard.status, fields(heard)['id']];

describe('keys', () => {
  it('a wrong or expired key is refused', async () => {
    await withPractice({}, async (ask, world) => {
      expect(refusal(await ask('GET', '/account', { key: 'HRKU-wrong' }))).toEqual([401, 'unauthorized']);
      expect(refusal(await ask('GET', '/account', { key: world.keys.expired }))).toEqual([
        401,
        'unauthorized',
      ]);
    });
  });

  it('a key that may only look sees the apps, neither changes them nor reads their settings', async () => {
    await withPractice({}, async (ask, world) => {
      const key = world.keys.readOnly;
      expect((await ask('GET', '/account', { key })).status).toBe(200);
      expect((await ask('GET', `${robin}/dynos`, { key })).status).toBe(200);
      for (const [method, path] of [
        ['DELETE', `${robin}/dynos`],
        ['PATCH', robin],
        ['GET', `${robin}/config-vars`],
        ['PATCH', `${robin}/config-vars`],
        ['GET', `${robin}/releases/12/config-vars`],
      ] as const) {
        expect(refusal(await ask(method, path, { key }))).toEqual([403, 'forbidden']);
      }
    });
  });

  it('a key with identity alone knows only whose it is', async () => {
    await withPractice({}, async (ask, world) => {
      const key = world.keys.limited;
      expect(fields(await ask('GET', '/account', { key }))['email']).toBe('practice@sitekeeper.example');
      expect(refusal(await ask('GET', '/apps', { key }))).toEqual([403, 'forbidden']);
    });
  });

  it('the key can be given, and has the shape of a Heroku key otherwise', async () => {
    await withPractice({}, async (_ask, world) => {
      expect(world.key).toMatch(/^HRKU-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    });
    await withPractice({ key: 'HRKU-mine' }, async (ask) => {
      expect((await ask('GET', '/account', { key: 'HRKU-mine' })).status).toBe(200);
    });
  });
});

describe('refusals', () => {
  it('have an id, a message and an address to read on', async () => {
    await withPractice({}, async (ask) => {
      const missing = await ask('GET', '/apps/nobody');
      expect(fields(missing)).toEqual({
        id: 'not_found',
        message: "Couldn't find that app.",
        url: expect.stringContaining('https://devcenter.heroku.com/'),
      });
    });
  });

  it('name what is wrong with a request', async () => {
    await withPractice({}, async (ask) => {
      expect(refusal(await ask('GET', '/nothing/here'))).toEqual([404, 'not_found']);
      expect(refusal(await ask('GET', '/apps/%E0%A4%A'))).toEqual([404, 'not_found']);
      expect(refusal(await ask('PATCH', robin, { body: '{"maintenance":' }))).toEqual([400, 'bad_request']);
      expect(refusal(await ask('PATCH', robin, { body: '[]' }))).toEqual([400, 'bad_request']);
      expect(refusal(await ask('GET', '/apps', { headers: { accept: '*/*' } }))).toEqual([
        406,
        'not_acceptable',
      ]);
      expect(refusal(await ask('PATCH', robin, { body: { maintenance: 'yes' } }))).toEqual([
        422,
        'invalid_params',
      ]);
      expect(refusal(await ask('PATCH', robin, { body: { name: 'kim-ns-4c1d' } }))).toEqual([
        422,
        'invalid_params',
      ]);
      expect(refusal(await ask('POST', '/apps', { body: { name: 'No Good' } }))).toEqual([
        422,
        'invalid_params',
      ]);
    });
  });
});

describe('the request budget', () => {
  it('is 4,500, costs one a request, gives 75 back a minute, and asking for it is free', async () => {
    const clock = new FakeClock();
    await withPractice({ clock }, async (ask) => {
      const left = async (): Promise<unknown> =>
        fields(await ask('GET', '/account/rate-limits'))['remaining'];
      expect(await left()).toBe(4_500);
      for (let count = 0; count < 100; count += 1) await ask('GET', '/account');
      expect((await ask('GET', '/account')).headers.get('ratelimit-remaining')).toBe('4399');
      expect(await left()).toBe(4_399);
      await clock.advance(60_000);
      expect(await left()).toBe(4_474);
      await clock.advance(60 * 60_000);
      expect(await left()).toBe(4_500);
    });
  });
});

describe('headers', () => {
  it('carry a request id and the date of the world', async () => {
    const clock = new FakeClock();
    await withPractice({ clock }, async (ask) => {
      const { headers } = await ask('GET', '/account');
      expect(headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(Date.parse(headers.get('date') ?? '')).toBe(clock.now());
    });
  });

  it('let a client skip what it already has', async () => {
    await withPractice({}, async (ask) => {
      const first = await ask('GET', robin);
      const etag = first.headers.get('etag') ?? '';
      const again = await ask('GET', robin, { headers: { 'if-none-match': etag } });
      expect([again.status, again.text]).toEqual([304, '']);
      await ask('PATCH', robin, { body: { maintenance: true } });
      expect((await ask('GET', robin, { headers: { 'if-none-match': etag } })).status).toBe(200);
    });
  });
});

const pages = async (ask: Ask, path: string, range: string): Promise<readonly (readonly unknown[])[]> => {
  const found: (readonly unknown[])[] = [];
  for (let next: string | null = range; next !== null;) {
    const part = await ask('GET', path, { headers: { range: next } });
    found.push(items(part).map((one) => one['version'] ?? one['name']));
    next = part.headers.get('next-range');
    expect(part.status).toBe(next === null ? 200 : 206);
  }
  return found;
};

describe('long lists', () => {
  it('come in parts, newest first when asked so', async () => {
    await withPractice({}, async (ask) => {
      expect(await pages(ask, `${robin}/releases`, 'version ..; max=5, order=desc')).toEqual([
        [12, 11, 10, 9, 8],
        [7, 6, 5, 4, 3],
        [2, 1],
      ]);
    });
  });

  it('name every app once over all parts', async () => {
    await withPractice({ scenario: 'many-sites' }, async (ask) => {
      const found = await pages(ask, '/apps', 'id ..; max=30');
      expect(found.map((part) => part.length)).toEqual([30, 30, 30, 10]);
      expect(new Set(found.flat()).size).toBe(100);
    });
  });

  it('say which ranges they know, and refuse others', async () => {
    await withPractice({}, async (ask) => {
      expect((await ask('GET', '/apps')).headers.get('accept-ranges')).toBe('id, name');
      const wrong = await ask('GET', '/apps', { headers: { range: 'colour ..; max=5' } });
      expect(refusal(wrong)).toEqual([416, 'requested_range_not_satisfiable']);
      expect((await ask('GET', '/apps', { headers: { range: 'id ..; max=0' } })).status).toBe(416);
    });
  });
});

const patch = (ask: Ask, body: unknown): Promise<Heard> => ask('PATCH', `${robin}/config-vars`, { body });

describe('settings', () => {
  it('are set and removed together in one release, described as Heroku does', async () => {
    await withPractice({}, async (ask) => {
      const after = fields(await patch(ask, { GREETING: 'hello', THEME: null }));
      expect(after['GREETING']).toBe('hello');
      expect(after).not.toHaveProperty('THEME');
      const newest = items(await ask('GET', `${robin}/releases`)).at(-1);
      expect(newest?.['version']).toBe(13);
      expect(newest?.['description']).toBe('Set GREETING config vars, Remove THEME config vars');
    });
  });

  it('have names of letters, digits and underscores, none reserved, text for values, 32 KB in all', async () => {
    await withPractice({}, async (ask) => {
      for (const body of [
        { 'two words': 'x' },
        { HEROKU_THING: 'x' },
        { __THING: 'x' },
        { THING: 5 },
        { THING: 'x'.repeat(32 * 1024) },
      ]) {
        expect(refusal(await patch(ask, body))).toEqual([422, 'invalid_params']);
      }
      expect(items(await ask('GET', `${robin}/releases`))).toHaveLength(12);
    });
  });

  it('of an earlier release come back with a rollback', async () => {
    await withPractice({}, async (ask) => {
      const then = fields(await ask('GET', `${robin}/releases/10/config-vars`));
      const made = await ask('POST', `${robin}/releases`, { body: { release: '10' } });
      expect([made.status, fields(made)['description']]).toEqual([201, 'Rollback to v10']);
      expect(fields(await ask('GET', `${robin}/config-vars`))).toEqual(then);
    });
  });

  it('cannot go back to a release whose code is gone or that never had any', async () => {
    await withPractice({}, async (ask) => {
      for (const version of ['4', '1']) {
        const answer = await ask('POST', `${robin}/releases`, { body: { release: version } });
        expect(refusal(answer)).toEqual([422, 'invalid_params']);
      }
      const releases = items(await ask('GET', `${robin}/releases`));
      expect(releases.filter((one) => one['status'] === 'expired').length).toBeGreaterThan(1);
      expect(releases.some((one) => one['eligible_for_rollback'] === false)).toBe(true);
    });
  });
});
