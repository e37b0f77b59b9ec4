import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import type { PracticeWorld, ScenarioName } from '../../electron/services/practice/practice.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { type Ask, fields, type Heard, items, sitePage, withPractice } from './api.ts';

const robin = 'robin-ns-77ab';
const kim = 'kim-ns-4c1d';
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const host = 'cluster0.practice.example';
const right = `mongodb+srv://nightscout:canary4A7pass@${host}/nightscout?retryWrites=true&w=majority`;

interface Visitor {
  readonly clock: FakeClock;
  readonly world: PracticeWorld;
  readonly ask: Ask;
  readonly visit: (
    path: string,
    app?: string,
    options?: Parameters<Ask>[2],
    method?: string,
  ) => Promise<Heard>;
  /** Age of the newest reading in minutes; null when the site has none. */
  readonly age: (app?: string) => Promise<number | null>;
  /** Writes the connection string into Robin's settings and waits until the site is up again. */
  readonly repair: (string: string) => Promise<void>;
  readonly dyno: () => Promise<unknown>;
}

const iso = (at: number): string => new Date(at).toISOString();

const inScenario = (scenario: ScenarioName, use: (visitor: Visitor) => Promise<void>): Promise<void> => {
  const clock = new FakeClock();
  return withPractice({ clock, scenario }, async (ask, world) => {
    const visit: Visitor['visit'] = async (path, app = robin, options = {}, method = 'GET') =>
      ask(method, await sitePage(ask, world, app, path), options);
    await use({
      clock,
      world,
      ask,
      visit,
      async age(app = robin) {
        const [newest] = items(await visit('/api/v1/entries.json?count=1', app));
        return newest === undefined ? null : (clock.now() - Number(newest['date'])) / minute;
      },
      async repair(string) {
        await ask('PATCH', `/apps/${robin}/config-vars`, { body: { MONGODB_URI: string } });
        await clock.advance(70_000);
      },
      dyno: async () => items(await ask('GET', `/apps/${robin}/dynos`))[0]?.['state'],
    });
  });
};

describe('a site whose string is wrong', () => {
  it.each([
    ['wrong-string', 'crashed', 503, /application-error/],
    ['wrong-password', 'up', 500, /MongoDB authentication failed! Double check the URL/],
    ['read-only-user', 'up', 500, /MongoDB connection is in read only mode!/],
  ] as const)(
    '%s: says so, and works again with its readings once it is put right',
    async (scenario, state, status, text) => {
      await inScenario(scenario, async ({ visit, dyno, repair, age }) => {
        expect(await dyno()).toBe(state);
        const page = await visit('/');
        expect([page.status, page.text]).toEqual([status, expect.stringMatching(text)]);
        expect((await visit('/api/v3/version')).status).toBe(status);
        await repair(right);
        expect(await dyno()).toBe('up');
        expect((await visit('/api/v3/version')).status).toBe(200);
        expect(await age()).toBeLessThan(5);
      });
    },
  );

  it('test-database: it works and is empty; with the name of the database the history is back', async () => {
    await inScenario('test-database', async ({ visit, age, repair, world, clock }) => {
      expect((await visit('/api/v3/version')).status).toBe(200);
      expect(await age()).toBeNull();
      await clock.advance(hour);
      expect(await age()).toBeNull();
      const before = await world.databases.counts(host, 'nightscout');
      expect(await world.databases.counts(host, 'test')).toMatchObject({ entries: 0, treatments: 0 });
      await repair(right);
      expect(await age()).toBeLessThan(5);
      const after = await world.databases.counts(host, 'nightscout');
      expect(after['entries']).toBeGreaterThan(before['entries'] ?? 0);
    });
  });

  it('a database of another name is empty, as the driver would open it', async () => {
    await inScenario('healthy', async ({ age, repair, world }) => {
      await repair(right.replace('/nightscout?', '/somewhere?'));
      expect(await age()).toBeNull();
      expect(await world.databases.counts(host, 'somewhere')).toEqual({});
    });
  });

  it.each([
    ['a user limited to another database', 'limited:canary5L2pass', /Unable to setup authorization/],
    ['an unknown user', 'nobody:canary4A7pass', /authentication failed/],
  ])('%s', async (_what, login, text) => {
    await inScenario('healthy', async ({ visit, repair }) => {
      await repair(right.replace('nightscout:canary4A7pass', login));
      expect((await visit('/')).text).toMatch(text);
    });
  });
});

describe('a site whose database is out of reach', () => {
  it.each([
    ['database-paused', /MongoDB connection failed! Double check the MONGODB_URI setting in Heroku/],
    ['database-gone', /querySrv ENOTFOUND _mongodb\._tcp\.cluster0\.practice\.example/],
  ] as const)('%s: shows why, and works after the cluster is back and a restart', async (scenario, text) => {
    await inScenario(scenario, async ({ visit, world, ask, clock, age }) => {
      const page = await visit('/');
      expect([page.status, page.text]).toEqual([500, expect.stringMatching(text)]);
      await world.databases.change(host, { state: 'awake' });
      expect((await visit('/')).status).toBe(500);
      await ask('DELETE', `/apps/${robin}/dynos`);
      await clock.advance(10_000);
      expect(await age()).toBeLessThan(5);
    });
  });

  it('takes half a minute to say so', async () => {
    await inScenario('database-paused', async ({ ask, clock, dyno }) => {
      await ask('DELETE', `/apps/${robin}/dynos`);
      await clock.advance(25_000);
      expect(await dyno()).toBe('starting');
      await clock.advance(10_000);
      expect(await dyno()).toBe('up');
    });
  });

  it('database-refused: the newer Nightscout tries for ever, so Heroku stops it after a minute', async () => {
    await inScenario('database-refused', async ({ ask, clock, dyno, visit, world, age }) => {
      expect((await visit('/')).text).toContain('application-error');
      await ask('DELETE', `/apps/${robin}/dynos`);
      await clock.advance(55_000);
      expect(await dyno()).toBe('starting');
      await clock.advance(10_000);
      expect(await dyno()).toBe('crashed');
      const session = await ask('POST', `/apps/${robin}/log-sessions`, { body: { lines: 20 } });
      const log = (await ask('GET', String(fields(session)['logplex_url']))).text;
      expect(log).toMatch(/MongoServerSelectionError/);
      expect(log).toMatch(/R10 \(Boot timeout\)/);
      await world.databases.change(host, { state: 'awake' });
      await ask('DELETE', `/apps/${robin}/dynos`);
      await clock.advance(10_000);
      expect(await age()).toBeLessThan(5);
    });
  });

  it('while it runs: its pages stay open, what needs the database fails', async () => {
    await inScenario('healthy', async ({ visit, world }) => {
      await world.databases.change(host, { state: 'paused' });
      expect([
        (await visit('/')).status,
        (await visit('/api/v3/version')).status,
        (await visit('/api/v1/entries.json')).status,
      ]).toEqual([200, 500, 500]);
    });
  });
});

describe('a site whose database is full', () => {
  it('stays open with old readings, and gets new ones once there is room', async () => {
    await inScenario('database-full', async ({ visit, age, clock }) => {
      expect((await visit('/')).status).toBe(200);
      expect(Math.round(Number(await age()))).toBe(123);
      const old = iso(clock.now() - 30 * day);
      const secret = createHash('sha1').update('canary-robin-api-secret').digest('hex');
      const removed = await visit(
        `/api/v1/devicestatus/?find[created_at][$lte]=${old}`,
        robin,
        { headers: { 'api-secret': secret } },
        'DELETE',
      );
      expect(fields(removed)['n']).toBeGreaterThan(17_000);
      expect(await age()).toBeLessThan(5);
    });
  });
});

describe('two databases on one cluster', () => {
  it('are two sites’ own', async () => {
    await inScenario('two-databases', async ({ age, world }) => {
      expect([await age(robin), await age(kim)]).toEqual([3, 4]);
      const [ofRobin, ofKim] = [
        await world.databases.counts(host, 'robin'),
        await world.databases.counts(host, 'kim'),
      ];
      expect([ofRobin['entries'], ofKim['entries']]).toEqual([180 * 288, 365 * 288]);
    });
  });
});

describe('the API of a Nightscout', () => {
  const secret = createHash('sha1').update('canary-robin-api-secret').digest('hex');

  it('gives its collections by date and count, newest first', async () => {
    await inScenario('healthy', async ({ visit, clock }) => {
      const from = clock.now() - 10 * day;
      const till = from + day;
      const entries = items(
        await visit(`/api/v1/entries.json?find[date][$gte]=${from}&find[date][$lt]=${till}&count=1000`),
      );
      expect(entries).toHaveLength(288);
      const dates = entries.map(({ date }) => Number(date));
      expect(dates).toEqual(dates.toSorted((a, b) => b - a));
      expect(Math.min(...dates)).toBeGreaterThanOrEqual(from);
      expect(entries[0]).toMatchObject({ _id: expect.stringMatching(/^[0-9a-f]{24}$/), type: 'sgv' });
      const dated = `find[created_at][$gte]=${iso(from)}&find[created_at][$lt]=${iso(till)}&count=5000`;
      expect(items(await visit(`/api/v1/treatments.json?${dated}`))).toHaveLength(12);
      expect(items(await visit(`/api/v1/devicestatus.json?${dated}`))).toHaveLength(288);
      expect(items(await visit('/api/v1/profile.json'))).toHaveLength(3);
    });
  });

  it('answers from the last four days when no date is asked for, ten readings unless more are', async () => {
    await inScenario('healthy', async ({ visit }) => {
      expect(items(await visit('/api/v1/entries.json'))).toHaveLength(10);
      expect(items(await visit('/api/v1/entries.json?count=100000'))).toHaveLength(4 * 288);
    });
  });

  it('says who somebody is by the secret, and keeps a private site closed without it', async () => {
    await inScenario('healthy', async ({ visit, ask, clock }) => {
      const as = (apiSecret?: string): Promise<Heard> =>
        visit(
          '/api/v1/verifyauth',
          robin,
          apiSecret === undefined ? {} : { headers: { 'api-secret': apiSecret } },
        );
      expect(fields(await as(secret))['message']).toMatchObject({ message: 'OK', canWrite: true });
      expect(fields(await as('0'.repeat(40)))['message']).toMatchObject({
        message: 'UNAUTHORIZED',
        canRead: true,
      });
      await ask('PATCH', `/apps/${robin}/config-vars`, { body: { AUTH_DEFAULT_ROLES: 'denied' } });
      await clock.advance(10_000);
      expect((await visit('/api/v1/treatments.json')).status).toBe(401);
      const known = await visit('/api/v1/treatments.json', robin, { headers: { 'api-secret': secret } });
      expect(known.status).toBe(200);
    });
  });

  it('deletes device status for the owner alone', async () => {
    await inScenario('healthy', async ({ visit, world, clock }) => {
      const path = `/api/v1/devicestatus/?find[created_at][$lte]=${iso(clock.now() - 30 * day)}`;
      const status = async (): Promise<number> =>
        (await world.databases.counts(host, 'nightscout'))['devicestatus'] ?? 0;
      const before = await status();
      expect((await visit(path, robin, {}, 'DELETE')).status).toBe(401);
      expect(await status()).toBe(before);
      const done = await visit(path, robin, { headers: { 'api-secret': secret } }, 'DELETE');
      expect([done.status, before - (await status())]).toEqual([200, Number(fields(done)['n'])]);
    });
  });
});
