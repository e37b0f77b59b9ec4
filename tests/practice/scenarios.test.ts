import { describe, expect, it } from 'vitest';
import { scenarioNames } from '../../electron/practice/start.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { type Ask, fields, items, type Json, withPractice } from './api.ts';

const minute = 60_000;
const night = '2026-11-20T02:52:00Z';

/** `[size, quantity, dyno state]` of an app's web process. */
const web = async (ask: Ask, app: string): Promise<readonly unknown[]> => {
  const process = items(await ask('GET', `/apps/${app}/formation`))[0];
  const dyno = items(await ask('GET', `/apps/${app}/dynos`))[0];
  return [process?.['size'], process?.['quantity'], dyno?.['state']];
};

/** What a world that was just started says of its apps. */
const freshStart = async (): Promise<unknown> => {
  let heard: unknown;
  await withPractice({ clock: new FakeClock() }, async (ask) => {
    heard = [(await ask('GET', '/apps')).body, (await ask('GET', '/apps/kim-ns-4c1d/releases')).body];
  });
  return heard;
};

describe('the practice household', () => {
  it('has the six apps of the look book, in their states', async () => {
    await withPractice({ clock: new FakeClock({ start: night }) }, async (ask, world) => {
      const apps = items(await ask('GET', '/apps'));
      const seen = new Map<unknown, unknown>();
      for (const app of apps) seen.set(app['name'], await web(ask, String(app['name'])));
      expect(Object.fromEntries(seen)).toEqual({
        'robin-ns-77ab': ['Basic', 1, 'crashed'],
        'kim-ns-4c1d': ['Basic', 1, 'up'],
        'class-survey-9e': ['Eco', 1, 'idle'],
        'old-ns': ['Eco', 0, undefined],
        'club-news-21': ['Eco', 1, 'idle'],
        'robin-first-try': [undefined, undefined, undefined],
      });
      expect(apps.filter((app) => app['maintenance']).map((app) => app['name'])).toEqual(['club-news-21']);
      expect(world.titles['robin-ns-77ab']).toBe('Robin’s Nightscout');
    });
  });

  it('dates what happened: stopped 38 minutes ago, off since 3 March, closed yesterday at 18:40', async () => {
    const clock = new FakeClock({ start: night });
    await withPractice({ clock }, async (ask) => {
      const crashed = items(await ask('GET', '/apps/robin-ns-77ab/dynos'))[0]?.['updated_at'];
      expect(clock.now() - Date.parse(String(crashed))).toBe(38 * minute);
      const off = fields(await ask('GET', '/apps/old-ns/formation/web'))['updated_at'];
      expect(String(off)).toMatch(/^2026-03-03T/);
      expect(fields(await ask('GET', '/apps/club-news-21'))['updated_at']).toBe('2026-11-19T18:40:00Z');
    });
  });

  it('has 31 settings on each Nightscout, marked secrets, two databases, one of them shared', async () => {
    await withPractice({}, async (ask) => {
      const settings = async (app: string): Promise<Json> =>
        fields(await ask('GET', `/apps/${app}/config-vars`));
      const [robin, kim, old] = [
        await settings('robin-ns-77ab'),
        await settings('kim-ns-4c1d'),
        await settings('old-ns'),
      ];
      for (const vars of [robin, kim, old]) {
        expect(Object.keys(vars)).toHaveLength(31);
        for (const secret of ['API_SECRET', 'MONGODB_URI', 'BRIDGE_PASSWORD'])
          expect(vars[secret]).toContain('canary');
      }
      expect(old['MONGODB_URI']).toBe(robin['MONGODB_URI']);
      expect(kim['MONGODB_URI']).not.toBe(robin['MONGODB_URI']);
    });
  });

  it('costs what the catalogue says: a database of $5, sizes with their prices', async () => {
    await withPractice({}, async (ask) => {
      expect(items(await ask('GET', '/addons')).map((one) => [one['name'], one['billed_price']])).toEqual([
        ['postgresql-practice-47012', { cents: 500, contract: false, unit: 'month' }],
      ]);
      const sizes = items(await ask('GET', '/dyno-sizes')).map((one) => [one['name'], one['cost']]);
      expect(Object.fromEntries(sizes)).toMatchObject({
        Eco: { cents: 500, unit: 'month' },
        Basic: { cents: 700, unit: 'month' },
        'Standard-1X': { cents: 2_500, unit: 'month' },
      });
      const account = fields(await ask('GET', '/account'));
      const quota = await ask('GET', `/accounts/${String(account['id'])}/actions/get-quota`, {
        headers: { accept: 'application/vnd.heroku+json; version=3.account-quotas' },
      });
      expect(fields(quota)).toMatchObject({ account_quota: 3_600_000, apps: expect.any(Array) });
    });
  });

  it('shows by its builds which apps are Nightscout', async () => {
    await withPractice({}, async (ask) => {
      for (const [app, isNightscout] of [
        ['kim-ns-4c1d', true],
        ['old-ns', true],
        ['class-survey-9e', false],
      ] as const) {
        const urls = items(await ask('GET', `/apps/${app}/builds`)).map(
          (one) => (one['source_blob'] as Json)['url'],
        );
        expect(urls.every((url) => String(url).includes('cgm-remote-monitor') === isNightscout)).toBe(true);
      }
    });
  });

  it('is the same on every start', async () => {
    expect(await freshStart()).toEqual(await freshStart());
  });
});

describe('the other scenarios', () => {
  it.each([
    ['healthy', 'up', false],
    ['crashed', 'crashed', false],
    ['maintenance', 'up', true],
    ['switched-off', undefined, false],
    ['asleep', 'idle', false],
    ['database-full', 'up', false],
    ['database-paused', 'up', false],
    ['database-gone', 'up', false],
    ['database-refused', 'crashed', false],
    ['wrong-password', 'up', false],
    ['read-only-user', 'up', false],
    ['short-secret', 'up', false],
    ['private-site', 'up', false],
    ['test-database', 'up', false],
    ['two-databases', 'up', false],
    ['wrong-string', 'crashed', false],
    ['dexcom-locked', 'up', false],
    ['failed-build', 'up', false],
    ['old-stack', 'up', false],
  ] as const)('%s', async (scenario, state, maintenance) => {
    await withPractice({ scenario }, async (ask) => {
      expect((await web(ask, 'robin-ns-77ab'))[2]).toBe(state);
      expect(fields(await ask('GET', '/apps/robin-ns-77ab'))['maintenance']).toBe(maintenance);
    });
  });

  it('failed-build ends its list of builds with a failed one, and the log of wrong-string and others says why', async () => {
    await withPractice({ scenario: 'failed-build' }, async (ask, world) => {
      const builds = items(await ask('GET', '/apps/robin-ns-77ab/builds'));
      const newest = builds.toSorted((a, b) =>
        String(a['created_at']) < String(b['created_at']) ? 1 : -1,
      )[0];
      expect(newest?.['status']).toBe('failed');
      const log = async (): Promise<string> => {
        const session = await ask('POST', '/apps/robin-ns-77ab/log-sessions', { body: { lines: 1_500 } });
        return (await ask('GET', String(fields(session)['logplex_url']))).text;
      };
      world.setScenario('wrong-string');
      expect(await log()).toContain('bad auth : Authentication failed');
      world.setScenario('database-full');
      expect(await log()).toContain('over your space quota');
      world.setScenario('dexcom-locked');
      expect(await log()).toContain('Too many login failures');
    });
  });

  it('empty-account has no app; many-sites has a hundred in mixed states', async () => {
    await withPractice({ scenario: 'empty-account' }, async (ask, world) => {
      expect((await ask('GET', '/apps')).body).toEqual([]);
      world.setScenario('many-sites');
      const apps = items(await ask('GET', '/apps'));
      const states = new Set<unknown>();
      for (const app of apps) states.add((await web(ask, String(app['name'])))[2]);
      expect(apps).toHaveLength(100);
      expect([...states].map(String).toSorted()).toEqual(['crashed', 'idle', 'undefined', 'up']);
    });
  });

  it('can be changed without a restart, and every name starts', async () => {
    await withPractice({}, async (ask, world) => {
      for (const name of scenarioNames) {
        world.setScenario(name);
        expect((await ask('GET', '/apps')).status).toBe(200);
      }
    });
  });
});

describe("Heroku's status page", () => {
  it('is green, or tells of an incident', async () => {
    await withPractice({}, async (ask, world) => {
      expect(fields(await ask('GET', '/api/v4/current-status'))).toMatchObject({ incidents: [] });
      world.setPlatformStatus('red');
      const status = fields(await ask('GET', '/api/v4/current-status'));
      expect(status['status']).toContainEqual({ system: 'Apps', status: 'red' });
      expect(status['incidents']).toHaveLength(1);
    });
  });
});
