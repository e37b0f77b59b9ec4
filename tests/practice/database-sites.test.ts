import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';

import type { FakeClock } from '../support/fake-clock.ts';
import { fields, type Heard, items } from './api.ts';
import { day, host, hour, inScenario, iso, robin } from './in-scenario.ts';

const kim = 'kim-ns-4c1d';
const right = `mongodb+srv://nightscout:canary4A7pass@${host}/nightscout?retryWrites=true&w=majority`;

describe('a site whose string is wrong', () => {
  it.each([
    ['wrong-string', 'crashed', 503, /application-error/],
    ['wrong-password', 'up', 500, /MONGODB_URI seems invalid: bad auth : authentication failed/],
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

  it('short-secret: its trouble page names the setting, and a longer one puts it right', async () => {
    await inScenario('short-secret', async ({ visit, ask, clock, age }) => {
      const page = await visit('/');
      expect([page.status, page.text]).toEqual([500, expect.stringContaining('<dt>ENV Error</dt>')]);
      expect(page.text).toContain('API_SECRET should be at least 12 characters');
      await ask('PATCH', `/apps/${robin}/config-vars`, { body: { API_SECRET: 'canary-robin-api-secret' } });
      await clock.advance(10_000);
      expect(await age()).toBeLessThan(5);
    });
  });

  it('without a main password it starts only where no tokens lie in its database', async () => {
    await inScenario('healthy', async ({ ask, clock, dyno, repair }) => {
      await ask('PATCH', `/apps/${robin}/config-vars`, { body: { API_SECRET: null } });
      await clock.advance(10_000);
      expect(await dyno()).toBe('crashed');
      await repair(right.replace('/nightscout?', '/somewhere?'));
      expect(await dyno()).toBe('up');
    });
  });

  it('a user who may read its database alone lets it start, and no reading is kept', async () => {
    await inScenario('healthy', async ({ world, repair, age, clock }) => {
      const roles = [{ role: 'read', db: 'nightscout' }] as const;
      await world.databases.change(host, {
        users: [{ name: 'reader', password: 'canary3R9pass', roles }],
      });
      await repair(right.replace('nightscout:canary4A7pass', 'reader:canary3R9pass'));
      const before = Number(await age());
      await clock.advance(hour);
      expect(Number(await age()) - before).toBeCloseTo(60);
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

/** What needs the database waits for the driver, half a minute long. */
const afterPatience = async (clock: FakeClock, asking: Promise<Heard>): Promise<Heard> => {
  await vi.waitUntil(() => clock.sleeping > 0);
  await clock.advance(30_000);
  return asking;
};

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

  it('while it runs: its pages stay open, what needs the database fails after half a minute', async () => {
    await inScenario('healthy', async ({ visit, world, clock }) => {
      await world.databases.change(host, { state: 'paused' });
      expect((await visit('/')).status).toBe(200);
      expect((await afterPatience(clock, visit('/api/v3/version'))).status).toBe(500);
      const bounded = `find[date][$lte]=${clock.now()}&count=1`;
      expect((await afterPatience(clock, visit(`/api/v1/entries/sgv.json?${bounded}`))).status).toBe(500);
      const empty = await afterPatience(clock, visit('/api/v1/profile.json'));
      expect([empty.status, empty.text]).toEqual([200, 'null']);
    });
  });

  it('after it was asked once, its version and its newest readings come from memory alone', async () => {
    await inScenario('healthy', async ({ visit, world, clock, age }) => {
      expect((await visit('/api/v3/version')).status).toBe(200);
      await world.databases.change(host, { state: 'paused' });
      await clock.advance(hour);
      expect((await visit('/api/v3/version')).status).toBe(200);
      expect(await age()).toBeGreaterThan(60);
      expect(items(await visit('/api/v1/entries/sgv.json?count=1'))).toHaveLength(1);
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
      expect(fields(removed)['deletedCount']).toBeGreaterThan(17_000);
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
