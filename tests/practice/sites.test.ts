import { describe, expect, it, vi } from 'vitest';
import { FakeClock } from '../support/fake-clock.ts';
import { type Ask, fields, type Heard, items, sitePage, withPractice } from './api.ts';
import { bootErrorPage, nightscoutHome, plainHome } from '../../electron/practice/sites/pages.ts';
import type { PracticeServer } from '../../electron/practice/start.ts';

const robin = 'robin-ns-77ab';
const kim = 'kim-ns-4c1d';
const minute = 60_000;

const visit = async (ask: Ask, world: PracticeServer, app: string, path: string): Promise<Heard> =>
  ask('GET', await sitePage(ask, world, app, path));

const newest = async (ask: Ask, world: PracticeServer, app: string): Promise<number> =>
  Number(items(await visit(ask, world, app, '/api/v1/entries.json?count=1'))[0]?.['date']);

describe('the pages of practice sites', () => {
  it('show what somebody wrote as text', () => {
    const odd = '</title><img src=x onerror=1>"&';
    for (const { body } of [nightscoutHome(odd), plainHome(odd), bootErrorPage(odd, odd)]) {
      expect(body).not.toContain('<img');
      expect(body).toContain('&lt;img');
    }
  });
});

describe('a working Nightscout', () => {
  it('answers on each of its pages', async () => {
    const clock = new FakeClock();
    await withPractice({ clock }, async (ask, world) => {
      expect((await visit(ask, world, kim, '/')).text).toContain('Nightscout');
      expect((await visit(ask, world, kim, '/robots.txt')).text).toContain('Disallow: /');
      const version = fields(await visit(ask, world, kim, '/api/v3/version'));
      expect(version['result']).toMatchObject({ version: '15.0.3', storage: { storage: 'mongodb' } });
      const status = fields(await visit(ask, world, kim, '/api/v1/status.json'));
      expect(status).toMatchObject({ status: 'ok', runtimeState: 'loaded', settings: { units: 'mg/dl' } });
      expect((await visit(ask, world, kim, '/elsewhere')).status).toBe(404);
    });
  });

  it('has a reading of four minutes ago, and a new one every five', async () => {
    const clock = new FakeClock();
    await withPractice({ clock }, async (ask, world) => {
      expect(clock.now() - (await newest(ask, world, kim))).toBe(4 * minute);
      await clock.advance(minute);
      expect(clock.now() - (await newest(ask, world, kim))).toBe(0);
      await clock.advance(60 * minute);
      expect(clock.now() - (await newest(ask, world, kim))).toBe(0);
      const many = items(await visit(ask, world, kim, '/api/v1/entries.json?count=3'));
      expect(many.map((entry) => clock.now() - Number(entry['date']))).toEqual([0, 5 * minute, 10 * minute]);
    });
  });

  it('keeps strangers out when it is private, but says its version', async () => {
    const clock = new FakeClock();
    await withPractice({ clock }, async (ask, world) => {
      await ask('PATCH', `/apps/${kim}/config-vars`, { body: { AUTH_DEFAULT_ROLES: 'denied' } });
      await clock.advance(7_000);
      expect((await visit(ask, world, kim, '/api/v1/status.json')).status).toBe(401);
      expect((await visit(ask, world, kim, '/api/v1/entries.json')).status).toBe(401);
      expect((await visit(ask, world, kim, '/api/v3/version')).status).toBe(200);
    });
  });

  it('shows why it could not start, while robots.txt still answers', async () => {
    const clock = new FakeClock();
    await withPractice({ clock }, async (ask, world) => {
      await ask('PATCH', `/apps/${kim}/config-vars`, { body: { MONGODB_URI: null } });
      await clock.advance(7_000);
      const page = await visit(ask, world, kim, '/');
      expect(page.status).toBe(500);
      expect(page.text).toContain('<title>Nightscout - Boot error</title>');
      expect(page.text).toContain('<dd>MONGODB_URI setting is missing, cannot connect to database</dd>');
      expect((await visit(ask, world, kim, '/api/v3/version')).status).toBe(500);
      expect((await visit(ask, world, kim, '/robots.txt')).status).toBe(200);
    });
  });
});

describe("Heroku's own pages", () => {
  it.each([
    ['a stopped site', robin, 503, 'application-error.html'],
    ['a site that is switched off', 'old-ns', 503, 'application-error.html'],
    ['a site closed for maintenance', 'club-news-21', 503, 'maintenance-mode.html'],
  ])('%s', async (_what, app, status, frame) => {
    await withPractice({}, async (ask, world) => {
      for (const path of ['/', '/robots.txt', '/api/v3/version']) {
        const page = await visit(ask, world, app, path);
        expect(page.status).toBe(status);
        expect(page.text).toContain(`https://www.herokucdn.com/error-pages/${frame}`);
      }
    });
  });

  it('an app with nothing published', async () => {
    await withPractice({}, async (ask, world) => {
      const page = await visit(ask, world, 'robin-first-try', '/');
      expect([page.status, page.text.includes('Heroku | Welcome to your new app!')]).toEqual([502, true]);
    });
  });

  it('an address that an app had before it was renamed or deleted', async () => {
    await withPractice({}, async (ask, world) => {
      const before = String(fields(await ask('GET', `/apps/${kim}`))['web_url']);
      await ask('PATCH', `/apps/${kim}`, { body: { name: 'kim-two' } });
      const page = await ask('GET', world.siteUrl(before) ?? '');
      expect([page.status, page.text.includes('error-pages/no-such-app.html')]).toEqual([404, true]);
      const after = String(fields(await ask('GET', '/apps/kim-two'))['web_url']);
      expect((await ask('GET', world.siteUrl(after) ?? '')).status).toBe(200);
      await ask('DELETE', '/apps/kim-two');
      expect((await ask('GET', world.siteUrl(after) ?? '')).status).toBe(404);
    });
  });

  it('are only for our own sites', async () => {
    await withPractice({}, async (_ask, world) => {
      expect(world.siteUrl('https://somebody-else-0123456789ab.herokuapp.com/')).toBeNull();
      expect(world.siteUrl('https://example.com/')).toBeNull();
    });
  });
});

describe('readings', () => {
  it('of a stopped site stand still, and catch up once it works again', async () => {
    const clock = new FakeClock();
    await withPractice({ clock, scenario: 'healthy' }, async (ask, world) => {
      await ask('PATCH', `/apps/${robin}/formation/web`, { body: { quantity: 0 } });
      await clock.advance(60 * minute);
      expect((await visit(ask, world, robin, '/api/v1/entries.json')).status).toBe(503);
      await ask('PATCH', `/apps/${robin}/formation/web`, { body: { quantity: 1 } });
      await clock.advance(5_000);
      expect(clock.now() - (await newest(ask, world, robin))).toBeLessThan(5 * minute);
    });
  });

  it.each([
    ['dexcom-locked', 180],
    ['database-full', 120],
  ] as const)(
    '%s: the site works, its readings are %i minutes old, a restart changes nothing',
    async (scenario, age) => {
      const clock = new FakeClock();
      await withPractice({ clock, scenario }, async (ask, world) => {
        const before = await newest(ask, world, robin);
        expect(Math.floor((clock.now() - before) / (10 * minute))).toBe(age / 10);
        await ask('DELETE', `/apps/${robin}/dynos`);
        await clock.advance(7_000);
        expect((await visit(ask, world, robin, '/api/v3/version')).status).toBe(200);
        expect(await newest(ask, world, robin)).toBe(before);
      });
    },
  );

  it('a sleeping Nightscout wakes for its visitor and then has new ones', async () => {
    const clock = new FakeClock();
    await withPractice({ clock, scenario: 'asleep' }, async (ask, world) => {
      const pending = newest(ask, world, robin);
      await vi.waitUntil(() => clock.sleeping > 0);
      await clock.advance(5_000);
      expect(clock.now() - (await pending)).toBeLessThan(5 * minute);
    });
  });
});

describe('a visit', () => {
  it('is recorded with the name of the site', async () => {
    await withPractice({}, async (ask, world) => {
      await visit(ask, world, kim, '/api/v3/version');
      expect(world.requests.at(-1)).toMatchObject({
        route: 'site.version',
        status: 200,
        host: expect.stringMatching(/^kim-ns-4c1d-[0-9a-f]{12}\.herokuapp\.com$/),
      });
    });
  });

  it('writes the line that Heroku’s router writes', async () => {
    await withPractice({}, async (ask, world) => {
      await visit(ask, world, robin, '/');
      const session = await ask('POST', `/apps/${robin}/log-sessions`, {
        body: { lines: 1, source: 'heroku' },
      });
      const log = await ask('GET', String(fields(session)['logplex_url']));
      expect(log.text).toMatch(
        /heroku\[router\]: at=error code=H10 desc="App crashed" method=GET path="\/" host=robin-/,
      );
    });
  });
});
