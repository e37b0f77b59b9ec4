import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createApplication } from '../../electron/application/create-application.ts';
import type { Platform } from '../../electron/application/platform.ts';
import { loopbackNetwork } from '../../electron/application/network.ts';
import {
  fetchOnly,
  ForbiddenHostError,
  hosts,
  isLoopback,
  type Fetch,
  type Host,
} from '../../electron/base/allowed-hosts.ts';
import type { Vault } from '../../electron/services/account/vault.ts';
import { readSettings } from '../../electron/shell/environment.ts';
import { fakeFiles, fakePrinter, memoryVault } from '../support/app-core.ts';
import { counterexample } from '../support/counterexample.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { withApp, withSites } from '../support/with-app.ts';
import { createMainLanguage } from '../../electron/locales/locale.ts';
const key = 'HRKU-canary-key-0123456789-abcdef';

interface Sent {
  readonly url: string;
  readonly headers: Headers;
}

/** A fetch that notes what it was asked for. */
function recorder(answer: Fetch): { readonly fetch: Fetch; readonly sent: Sent[] } {
  const sent: Sent[] = [];
  return {
    sent,
    fetch: (url, init) => {
      sent.push({ url, headers: new Headers(init?.headers) });
      return answer(url, init);
    },
  };
}

const json = (body: unknown): Promise<Response> => Promise.resolve(Response.json(body));

describe('hosts', () => {
  const allowed: Readonly<Record<Host['id'], readonly string[]>> = {
    api: ['https://api.heroku.com/apps', 'https://api.heroku.com/'],
    status: ['https://status.heroku.com/api/v4/current-status'],
    site: ['https://robin-ns-77ab.herokuapp.com/', 'https://robin.herokuapp.com/api/v3/version'],
    database: ['mongodb+srv://cluster0.ab1cd.mongodb.net/', 'mongodb://db.example.org:27017/'],
    resolver: ['https://cloudflare-dns.com/dns-query?name=_mongodb._tcp.cluster0.ab1cd.mongodb.net&type=SRV'],
  };
  const refused: Readonly<Record<Host['id'], readonly string[]>> = {
    api: [
      'http://api.heroku.com/',
      'https://api.heroku.com:8443/',
      'https://api.heroku.com.evil.example/',
      'https://api.heroku.com@evil.example/',
      'https://xapi.heroku.com/',
      'https://status.heroku.com/',
      'https://robin.herokuapp.com/',
      'http://127.0.0.1/',
      'file:///api.heroku.com',
    ],
    status: [
      'https://api.heroku.com/',
      'https://status.heroku.com.evil.example/',
      'http://status.heroku.com/',
    ],
    site: [
      'http://robin.herokuapp.com/',
      'https://robin.herokuapp.com:444/',
      'https://robin.herokuapp.com.evil.example/',
      'https://herokuapp.com/',
      'https://evil.example/?robin.herokuapp.com',
      'https://api.heroku.com/',
      'https://127.0.0.1/',
      'https://169.254.169.254/latest/meta-data',
    ],
    database: ['https://cluster0.ab1cd.mongodb.net/', 'http://cluster0.ab1cd.mongodb.net:27017/'],
    resolver: [
      'http://cloudflare-dns.com/dns-query',
      'https://cloudflare-dns.com:8443/dns-query',
      'https://cloudflare-dns.com.evil.example/dns-query',
      'https://api.heroku.com/dns-query',
    ],
  };
  const ids = Object.keys(allowed) as Host['id'][];
  const pairs = (table: typeof allowed): (readonly [Host['id'], string])[] =>
    ids.flatMap((id) => table[id].map((url) => [id, url] as const));

  it('the key goes to one of them alone', () => {
    expect(hosts.filter(({ getsKey }) => getsKey).map(({ id }) => id)).toEqual(['api']);
  });

  it.each(pairs(allowed))('checklist 1: the route %s reaches %s', async (id, url) => {
    const { fetch, sent } = recorder(() => json({}));
    await fetchOnly(fetch, id)(url);
    expect(sent.map((one) => one.url)).toEqual([url]);
  });

  it.each(pairs(refused))('checklist 1: the route %s refuses %s before anything is sent', async (id, url) => {
    const { fetch, sent } = recorder(() => json({}));
    await expect(fetchOnly(fetch, id)(url)).rejects.toBeInstanceOf(ForbiddenHostError);
    expect(sent).toEqual([]);
  });

  it('checklist 1: no made-up address gets through', () => {
    const through = fc.property(
      fc.webUrl({ withQueryParameters: true }),
      fc.constantFrom(...hosts),
      (url, host) => {
        return !host.allows(new URL(url)) || new URL(url).hostname.endsWith('.herokuapp.com');
      },
    );
    expect(counterexample(through)).toBeNull();
  });
});

/** A vault that fails the test's last line when anybody touches it. */
function watchedVault(): { readonly vault: Vault; readonly touched: string[] } {
  const touched: string[] = [];
  const inner = memoryVault();
  const note = <Name extends keyof Vault>(name: Name): Vault[Name] =>
    ((...args: [string, never]) => {
      touched.push(name);
      return (inner[name] as (...args: unknown[]) => unknown)(...args);
    }) as Vault[Name];
  return { touched, vault: { read: note('read'), write: note('write'), remove: note('remove') } };
}

async function core(change: Partial<Platform>): Promise<ReturnType<typeof createApplication>> {
  return createApplication({
    fetch: () => Promise.reject(new Error('the internet was asked')),
    loopbackFetch: fetch,
    clock: new FakeClock({ autoAdvance: true }),
    vault: memoryVault(),
    directory: await temporaryFolder(),
    emit: () => undefined,
    files: fakeFiles(),
    printer: fakePrinter(),
    language: createMainLanguage('en-GB'),
    confirmNatively: async () => false,
    version: '0',
    runtime: 'preview',
    packaged: false,
    herokuApi: undefined,
    practice: {},
    ...change,
  });
}

describe('where the key goes', () => {
  it('to Heroku’s API, and nowhere else while sites are listed, visited, restarted and the status page is read', async () => {
    const all: Sent[] = [];
    const app = await withSites({
      network: (fetch) => (url, init) => {
        all.push({ url, headers: new Headers(init?.headers) });
        return fetch(url, init);
      },
    });
    const { sites } = await app.must('sites.list', { fresh: true });
    await app.must('sites.refresh', { ids: sites.map(({ id }) => id), why: 'press' });
    const robin = await app.site('robin-ns-77ab');
    await app.ended(await app.must('actions.restart', { id: robin.id, despiteWarning: false }));
    app.practice.faults.set('app.list', 'status-503-json');
    await app.must('sites.list', { fresh: true });

    const kindOf = ({ url }: Sent): string =>
      /\/sites\//.test(url) ? 'site' : /current-status/.test(url) ? 'status' : 'api';
    const carries = (one: Sent): boolean =>
      [...one.headers].join().includes(app.practice.key) || one.url.includes(app.practice.key);
    expect(new Set(all.map(kindOf))).toEqual(new Set(['site', 'status', 'api']));
    expect(all.filter((one) => kindOf(one) !== 'api' && carries(one))).toEqual([]);
    expect(all.filter((one) => kindOf(one) === 'api' && !carries(one))).toEqual([]);
    expect(all.filter((one) => kindOf(one) !== 'api' && one.headers.has('authorization'))).toEqual([]);
  });

  it('in life: to https://api.heroku.com', async () => {
    const { fetch: internet, sent } = recorder((url) =>
      url.endsWith('/account')
        ? json({ id: '01234567-89ab-cdef-0123-456789abcdef', email: 'r@example.com' })
        : json([]),
    );
    const real = await core({ fetch: internet, packaged: true, herokuApi: 'http://127.0.0.1:9/' });
    await real.accounts.check(key);
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter(({ url }) => new URL(url).origin !== 'https://api.heroku.com')).toEqual([]);
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual(sent.map(() => `Bearer ${key}`));
  });

  it('never to another host that Heroku’s answer names: redirects are refused', async () => {
    const modes: unknown[] = [];
    const internet: Fetch = (_url, init) => {
      modes.push(init?.redirect);
      return json([]);
    };
    await (await core({ fetch: internet })).accounts.check(key);
    expect(new Set(modes)).toEqual(new Set(['error']));
  });
});

describe('practice', () => {
  it('has no way to the vault, to Heroku or to any address but its own', async () => {
    const { vault, touched } = watchedVault();
    const { fetch: loopback, sent } = recorder(fetch);
    const practice = await core({ vault, loopbackFetch: loopback, packaged: true });
    await practice.start();
    touched.length = 0;
    await practice.enterPractice();
    const sites = practice.connectedAccounts()[0]?.sites;
    const list = await sites?.list(true);
    const ids = list?.ok ? list.value.sites.map(({ id }) => id) : [];
    await sites?.look(ids, 'press');
    await practice.close();
    expect(ids.length).toBe(6);
    expect(touched).toEqual([]);
    expect(new Set(sent.map(({ url }) => new URL(url).hostname))).toEqual(new Set(['127.0.0.1']));
    expect(new Set(sent.map(({ url }) => new URL(url).origin)).size).toBe(1);
  });

  it.each(['http://127.0.0.1:6000/apps', 'https://api.heroku.com/apps', 'http://192.168.0.1:5000/'])(
    'reaches its own origin alone: %s is refused before anything is sent',
    async (url) => {
      const { fetch: loopback, sent } = recorder(() => json({}));
      const { api, status, site } = loopbackNetwork(loopback, 'http://127.0.0.1:5000');
      for (const way of [api.fetch, status.fetch, site])
        await expect(way(url)).rejects.toBeInstanceOf(ForbiddenHostError);
      expect(sent).toEqual([]);
    },
  );

  it('keeps the key of its copies out of the vault', async () => {
    const { vault, touched } = watchedVault();
    const practice = await core({ vault });
    await practice.enterPractice();
    expect((await practice.connectedAccounts()[0]?.copies.backupKeys.open())?.state).toBe('open');
    await practice.close();
    expect(touched).toEqual([]);
  });

  it('shows no account and none of its keys', async () => {
    const app = await withApp();
    const snapshot = await app.must('app.enterPractice');
    expect(snapshot).toMatchObject({ mode: 'practice', accounts: [] });
    expect(JSON.stringify(snapshot)).not.toMatch(/HRKU-/);
  });
});

describe('the environment', () => {
  const env = {
    SITEKEEPER_HEROKU_API: 'http://127.0.0.1:5000',
    SITEKEEPER_KEYCHAIN: 'Other',
    SITEKEEPER_PRACTICE_SCENARIO: 'crashed',
    SITEKEEPER_PRACTICE_SPEED: '10',
  };

  it('is heeded by an unpackaged app', () => {
    expect(readSettings(env, false)).toEqual({
      keychain: 'Other',
      herokuApi: 'http://127.0.0.1:5000',
      practice: { scenario: 'crashed', speed: 10 },
    });
  });

  it('changes nothing in a packaged one', () => {
    expect(readSettings(env, true)).toEqual(readSettings({}, true));
    expect(readSettings({}, true)).toEqual({ keychain: 'Sitekeeper', herokuApi: undefined, practice: {} });
  });

  it.each([
    ['http://127.0.0.1:5000', true],
    ['http://localhost:5000/', true],
    ['http://[::1]:5000', true],
    ['https://evil.example', false],
    ['http://evil.example:5000', false],
    ['http://127.0.0.1.evil.example/', false],
    ['http://user@127.0.0.1/', false],
    ['http://127.0.0.1@evil.example/', false],
    ['http://127.0.0.1:5000/path', false],
    ['http://0.0.0.0:5000', false],
    ['https://127.0.0.1:5000', false],
    ['file:///tmp', false],
    ['', false],
  ])('%s as Heroku’s address is heeded: %s', async (herokuApi, heeded) => {
    expect(isLoopback(herokuApi)).toBe(heeded);
    const { fetch: internet, sent: outside } = recorder(() => json([]));
    const { fetch: loopback, sent: here } = recorder(() => json([]));
    await (await core({ fetch: internet, loopbackFetch: loopback, herokuApi })).accounts.check(key);
    expect([here.length > 0, outside.length > 0]).toEqual([heeded, !heeded]);
  });

  it('a packaged app asks Heroku, whatever the address says', async () => {
    const { fetch: internet, sent: outside } = recorder(() => json([]));
    const { fetch: loopback, sent: here } = recorder(() => json([]));
    const herokuApi = env.SITEKEEPER_HEROKU_API;
    await (
      await core({ fetch: internet, loopbackFetch: loopback, herokuApi, packaged: true })
    ).accounts.check(key);
    expect([here.length, outside.length]).toEqual([0, 2]);
  });
});
