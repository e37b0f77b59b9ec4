import { describe, expect, it } from 'vitest';
import { type Fault, faultNames, type PracticeServer } from '../../electron/practice/start.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { type Ask, fields, items, withPractice } from './api.ts';

const robin = '/apps/robin-ns-77ab';

const restart = (ask: Ask): Promise<unknown> => ask('DELETE', `${robin}/dynos`);

/** Whether the restart was done, seen from the dynos. */
const restarted = async (ask: Ask): Promise<boolean> =>
  items(await ask('GET', `${robin}/dynos`))[0]?.['state'] !== 'crashed';

/** Asks and gives up after a while, as a client with a time limit does. */
const impatient = (world: PracticeServer, path: string, method = 'GET'): Promise<Response> =>
  fetch(world.origin + path, {
    method,
    headers: { accept: 'application/vnd.heroku+json; version=3', authorization: `Bearer ${world.key}` },
    signal: AbortSignal.timeout(200),
  });

const statuses: readonly (readonly [Fault, number, string])[] = [
  ['status-401', 401, 'unauthorized'],
  ['status-402', 402, 'delinquent'],
  ['status-403', 403, 'forbidden'],
  ['status-403-two-factor', 403, 'two_factor'],
  ['status-404', 404, 'not_found'],
  ['status-409', 409, 'conflict'],
  ['status-410', 410, 'gone'],
  ['status-422', 422, 'invalid_params'],
  ['status-429', 429, 'rate_limit'],
  ['status-429-retry-after', 429, 'rate_limit'],
  ['status-500', 500, 'internal_server_error'],
  ['status-503-json', 503, 'service_unavailable'],
];

describe('a fault before the act', () => {
  it.each(statuses)('%s answers %i %s', async (fault, status, id) => {
    await withPractice({}, async (ask, world) => {
      world.faults.set('account.info', fault);
      const heard = await ask('GET', '/account');
      expect([heard.status, fields(heard)['id']]).toEqual([status, id]);
    });
  });

  it('429 says that nothing is left, and one kind how long to wait', async () => {
    await withPractice({}, async (ask, world) => {
      world.faults.set('account.info', 'status-429');
      const bare = await ask('GET', '/account');
      expect(bare.headers.get('ratelimit-remaining')).toBe('0');
      expect(bare.headers.get('retry-after')).toBeNull();
      world.faults.set('account.info', 'status-429-retry-after');
      expect((await ask('GET', '/account')).headers.get('retry-after')).toBe('2');
    });
  });

  it('503 as a page, a page in place of JSON, broken JSON, and a redirect to another host', async () => {
    await withPractice({}, async (ask, world) => {
      const seen = async (fault: Fault): Promise<readonly unknown[]> => {
        world.faults.set('account.info', fault);
        const { status, headers, body } = await ask('GET', '/account');
        return [status, headers.get('content-type')?.split(';')[0], headers.get('location'), body];
      };
      expect(await seen('status-503-html')).toEqual([503, 'text/html', null, null]);
      expect(await seen('wrong-content-type')).toEqual([200, 'text/html', null, null]);
      expect(await seen('broken-json')).toEqual([200, 'application/json', null, null]);
      expect((await seen('redirect-elsewhere')).slice(0, 3)).toEqual([
        302,
        undefined,
        'https://elsewhere.example/',
      ]);
    });
  });

  it('a connection cut before or in the middle of the answer fails the request', async () => {
    await withPractice({}, async (ask, world) => {
      world.faults.set('app.list', 'cut-before');
      await expect(ask('GET', '/apps')).rejects.toThrow('fetch failed');
      world.faults.set('app.list', 'cut-in-body');
      const response = await impatient(world, '/apps');
      expect(response.status).toBe(200);
      await expect(response.text()).rejects.toThrow('terminated');
    });
  });

  it('a request that is never answered ends with its client, or with the world', async () => {
    await withPractice({}, async (_ask, world) => {
      world.faults.set('*', 'time-out');
      await expect(impatient(world, '/apps')).rejects.toThrow(/timeout/i);
      const left = fetch(`${world.origin}/apps`).catch((reason: unknown) => reason);
      await expect.poll(() => world.requests.length).toBe(2);
      await world.close();
      expect(await left).toBeInstanceOf(Error);
    });
  });

  it.each(faultNames.filter((fault) => !/after-act|slow|skew|time-out/.test(fault)))(
    '%s leaves an act undone',
    async (fault) => {
      await withPractice({}, async (ask, world) => {
        world.faults.set('dyno.restart-all', fault);
        await restart(ask).catch((reason: unknown) => reason);
        expect(await restarted(ask)).toBe(false);
      });
    },
  );
});

describe('a fault after the act', () => {
  it('slow bytes and a wrong clock spoil nothing but the delivery', async () => {
    const clock = new FakeClock();
    await withPractice({ clock }, async (ask, world) => {
      world.faults.set('account.info', 'clock-skew');
      const skewed = await ask('GET', '/account');
      expect(Date.parse(skewed.headers.get('date') ?? '') - clock.now()).toBe(3 * 60 * 60_000);
      expect(fields(skewed)['verified']).toBe(true);
      world.faults.set('account.info', 'slow-bytes');
      const began = performance.now();
      expect(fields(await ask('GET', '/account'))['verified']).toBe(true);
      expect(performance.now() - began).toBeGreaterThan(1_000);
    });
  });

  it.each(['cut-after-act', 'time-out-after-act', 'status-503-after-act'] as const)(
    '%s: the restart was done though the caller cannot know',
    async (fault) => {
      await withPractice({}, async (ask, world) => {
        world.faults.set('dyno.restart-all', fault);
        const answer = await impatient(world, `${robin}/dynos`, 'DELETE').catch(() => null);
        expect(answer === null || answer.status === 503).toBe(true);
        expect(await restarted(ask)).toBe(true);
      });
    },
  );
});

describe('the fault switch', () => {
  it('strikes as often as it was told, on its own route only, until it is cleared', async () => {
    await withPractice({}, async (ask, world) => {
      world.faults.set('account.info', 'status-500', 2);
      const seen = [];
      for (let count = 0; count < 3; count += 1) seen.push((await ask('GET', '/account')).status);
      expect(seen).toEqual([500, 500, 200]);
      world.faults.set('*', 'status-503-json');
      world.faults.set('app.list', 'status-500');
      expect((await ask('GET', '/apps')).status).toBe(500);
      expect((await ask('GET', robin)).status).toBe(503);
      world.faults.clear();
      expect((await ask('GET', '/apps')).status).toBe(200);
    });
  });

  it('leaves a record of what was asked and answered', async () => {
    await withPractice({}, async (ask, world) => {
      world.faults.set('app.info', 'cut-before', 1);
      await ask('GET', robin).catch(() => null);
      await ask('GET', robin);
      expect(
        world.requests.map(({ method, path, route, status }) => ({ method, path, route, status })),
      ).toEqual([
        { method: 'GET', path: robin, route: 'app.info', status: 0 },
        { method: 'GET', path: robin, route: 'app.info', status: 200 },
      ]);
      world.clearRequests();
      expect(world.requests).toEqual([]);
    });
  });
});
