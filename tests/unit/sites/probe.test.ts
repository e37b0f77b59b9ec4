import { describe, expect, it } from 'vitest';

import type { SiteKind } from '../../../electron/contract/sites.ts';
import { probe, type Probe } from '../../../electron/services/sites/probe.ts';
import { createVisitor } from '../../../electron/services/sites/http-visit.ts';
import { FakeClock } from '../../support/fake-clock.ts';

type Canned = Response | Error;
/** What a site answers, by path; anything else is not found. */
type Site = Readonly<Record<string, () => Canned>>;

const url = 'https://robin-ns.herokuapp.com/';
const clock = new FakeClock();

const page = (status: number, text: string) => (): Response =>
  new Response(text, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
const json =
  (body: unknown, status = 200) =>
  (): Response =>
    Response.json(body, { status });
const cut = (): Error => new TypeError('fetch failed');

interface Seen {
  readonly probe: Probe;
  readonly asked: readonly string[];
}

async function visit(site: Site, kind: SiteKind = 'unknown'): Promise<Seen> {
  const asked: string[] = [];
  const visitor = createVisitor(async (address) => {
    const path = address.slice(url.length - 1).replace(/\?.*$/, '');
    asked.push(address.slice(url.length - 1));
    const answer = (site[path] ?? page(404, 'no'))();
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return { probe: await probe(visitor, url, clock, { kind, timeoutMs: 1_000 }), asked };
}

const version = json({ status: 200, result: { version: '15.0.3', apiVersion: '3.0.4' } });
const readingAt = clock.now() - 4 * 60_000;
const nightscout: Site = {
  '/api/v3/version': version,
  '/api/v1/entries/sgv.json': json([{ date: readingAt, sgv: 120 }]),
  '/': page(200, '<title>Nightscout</title>'),
};
const newestAsked = `/api/v1/entries/sgv.json?count=1&find[date][$lte]=${clock.now()}`;
const seenAt = new Date(clock.now()).toISOString();
const errorPage = (name: string): string =>
  `<iframe src="https://www.herokucdn.com/error-pages/${name}.html">`;

describe('a Nightscout site', () => {
  it('shows the time of its newest reading', async () => {
    const { probe: seen, asked } = await visit(nightscout);
    expect(seen).toEqual({
      verdict: 'nightscout',
      reading: { at: new Date(readingAt).toISOString(), private: false, database: 'answers', seenAt },
      version: '15.0.3',
    });
    expect(asked.toSorted()).toEqual([newestAsked, '/api/v3/version']);
  });

  it.each<[string, () => Canned, object | null]>([
    [
      'keeps its readings private',
      json({ status: 401 }, 401),
      { at: null, private: true, database: 'unknown', seenAt },
    ],
    ['has none yet', json([]), { at: null, private: false, database: 'empty', seenAt }],
    [
      'dates them elsewhere',
      json([{ mills: readingAt }]),
      { at: new Date(readingAt).toISOString(), private: false, database: 'answers', seenAt },
    ],
    [
      'dates them with nonsense',
      json([{ date: 9e99 }]),
      { at: null, private: false, database: 'answers', seenAt },
    ],
    ['answers with a page', page(200, '<p>'), null],
    ['answers nothing about them', cut, { at: null, private: false, database: 'silent', seenAt }],
    ['fails to read them', json({}, 500), { at: null, private: false, database: 'silent', seenAt }],
    ['answers something else', json({ no: 'list' }), null],
  ])('works although it %s', async (_name, entries, reading) => {
    const { probe: seen } = await visit({ ...nightscout, '/api/v1/entries/sgv.json': entries });
    expect(seen).toEqual({ verdict: 'nightscout', reading, version: '15.0.3' });
  });

  it.each([
    ['', 'boot-page'],
    ['<dt>Unable to connect to Mongo</dt><dd>MONGODB_URI seems invalid</dd>', 'boot-page-database'],
    ['<dt>Unable to setup authorization</dt><dd>not allowed</dd>', 'boot-page-database'],
    ['<dt>ENV Error</dt><dd>{"0":{"desc":"API_SECRET should be at least 12"}}</dd>', 'boot-page-settings'],
    ['<dt>Mandatory setting missing</dt><dd>MONGODB_URI</dd>', 'boot-page-database'],
    ['<dt>ENV Error</dt><dd>x</dd>\n<dt>Unable to connect to Mongo</dt><dd>y</dd>', 'boot-page'],
    ['<dt>Something of a later version</dt><dd>z</dd>', 'boot-page'],
  ])('that cannot start shows its trouble page, which tells what it is about: %s', async (list, verdict) => {
    const boot = page(
      500,
      `<title>Nightscout - Boot error</title><p>See the Mongo pages.</p><dl>${list}</dl>`,
    );
    const { probe: seen } = await visit({ '/': boot, '/api/v3/version': boot });
    expect(seen.verdict).toBe(verdict);
  });

  it('without its database is not a working site, though its pages come', async () => {
    const broken = { ...nightscout, '/api/v3/version': json({ status: 500 }, 500) };
    for (const kind of ['nightscout', 'unknown'] as const) {
      expect((await visit(broken, kind)).probe.verdict).toBe('silent');
    }
    // A site of another kind may have a page of its own there, and a fault in it.
    const shop = { '/': page(200, '<title>Shop</title>'), '/api/v3/version': json({ status: 500 }, 500) };
    expect((await visit(shop, 'unknown')).probe.verdict).toBe('web');
  });
});

describe('a Nightscout whose readings stopped', () => {
  const old = json([{ date: clock.now() - 3 * 60 * 60_000, sgv: 120 }]);
  const size = (used: number, most = 496) =>
    json({ dbsize: { totalDataSize: used, details: { maxSize: most } } });
  const databaseOf = async (site: Site): Promise<unknown> => {
    const { probe: seen } = await visit({ ...nightscout, ...site }, 'nightscout');
    return seen.verdict === 'nightscout' ? seen.reading?.database : seen.verdict;
  };

  it.each<[string, Site, string]>([
    ['is full', { '/api/v2/properties/dbsize': size(513.4) }, 'full'],
    ['is nearly full', { '/api/v2/properties/dbsize': size(500) }, 'answers'],
    ['is full for its own larger limit', { '/api/v2/properties/dbsize': size(2_050, 2_048) }, 'full'],
    ['is large, and so is its limit', { '/api/v2/properties/dbsize': size(1_000, 2_048) }, 'answers'],
    ['does not say its size', { '/api/v2/properties/dbsize': json({}) }, 'answers'],
    ['is asked in vain for its size', {}, 'answers'],
  ])('its database %s', async (_what, site, database) => {
    expect(await databaseOf({ '/api/v1/entries/sgv.json': old, ...site })).toBe(database);
  });

  it('is asked for its size only then', async () => {
    expect((await visit(nightscout)).asked).not.toContain('/api/v2/properties/dbsize');
    expect((await visit({ ...nightscout, '/api/v1/entries/sgv.json': old })).asked).toContain(
      '/api/v2/properties/dbsize',
    );
  });

  it('tells the future by Heroku’s clock, not by this computer’s', async () => {
    const asked: string[] = [];
    const visitor = createVisitor(async (address) => {
      asked.push(address);
      return version();
    });
    const day = 24 * 60 * 60_000;
    await probe(visitor, url, clock, { kind: 'nightscout', timeoutMs: 1_000, skewMs: -day });
    expect(asked).toContain(`${url}api/v1/entries/sgv.json?count=1&find[date][$lte]=${clock.now() - day}`);
  });
});

const onward = (): Response =>
  new Response(null, { status: 307, headers: { location: 'https://robin-ns.herokuapp.com/' } });
const electronsWay = (): Error => new Error('Redirect was cancelled');

describe('a site that sends every question elsewhere', () => {
  it.each([
    ['as Node tells it', onward],
    ['as Electron tells it', electronsWay],
  ])('is not taken for another kind of site, %s', async (_how, answer) => {
    const everywhere = { '/': answer, '/api/v3/version': answer, '/api/v1/entries/sgv.json': answer };
    expect((await visit(everywhere)).probe).toEqual({ verdict: 'redirects' });
    expect((await visit(everywhere, 'nightscout')).probe).toEqual({ verdict: 'redirects' });
  });
});

describe('another site', () => {
  it.each<[string, () => Canned, Probe['verdict']]>([
    ['answers', page(200, '<title>Club news</title>'), 'web'],
    ['asks for a password', page(401, 'who are you'), 'web'],
    ['has no front page', page(404, 'not here'), 'web'],
    [
      'sends visitors to another page',
      () => new Response(null, { status: 302, headers: { location: '/login' } }),
      'web',
    ],
    ['sends visitors on, as Electron tells it', () => new Error('Redirect was cancelled'), 'web'],
    ['fails by itself', page(500, 'oh'), 'silent'],
    ['does not answer', cut, 'silent'],
    ['shows Heroku’s error page', page(503, errorPage('application-error')), 'heroku-page'],
    ['shows that nothing is there', page(404, errorPage('no-such-app')), 'heroku-page'],
    ['is closed', page(503, errorPage('maintenance-mode')), 'heroku-page'],
    [
      'shows Heroku’s welcome page',
      page(502, '<title>Heroku | Welcome to your new app!</title>'),
      'heroku-page',
    ],
  ])('that %s', async (_name, home, verdict) => {
    expect((await visit({ '/': home }, 'web')).probe).toEqual({ verdict });
  });

  it('is asked for its front page only, once it is known', async () => {
    expect((await visit({ '/': page(200, 'x') }, 'web')).asked).toEqual(['/']);
    expect((await visit({ '/': page(200, 'x') }, 'worker')).asked).toEqual(['/']);
  });

  it('that is not known yet is told from a Nightscout', async () => {
    expect((await visit({ '/': page(200, '<title>Club</title>') })).probe).toEqual({ verdict: 'web' });
    expect(
      (await visit({ '/api/v3/version': json({ result: {} }), '/': page(200, 'x') })).probe.verdict,
    ).toBe('web');
  });
});

describe('a visit', () => {
  it('sends nothing but the address: no cookies, no key, no following to other places', async () => {
    const inits: RequestInit[] = [];
    const visitor = createVisitor(async (_url, init = {}) => {
      inits.push(init);
      return new Response('x');
    });
    await visitor(url, 1_000);
    expect(inits[0]).toMatchObject({ redirect: 'manual', credentials: 'omit', cache: 'no-store' });
    expect(inits[0]?.signal).toBeInstanceOf(AbortSignal);
    expect([...new Headers(inits[0]?.headers)]).toEqual([]);
    expect(inits[0]?.method ?? 'GET').toBe('GET');
  });

  it('reads a page that never ends only so far', async () => {
    const chunk = new Uint8Array(64 * 1024).fill(97);
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
    const seen = await createVisitor(async () => new Response(endless))(url, 1_000);
    expect(seen?.text.length).toBeLessThan(1024 * 1024);
  });

  it('that was cut in the middle is no answer', async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(10));
        controller.error(new Error('terminated'));
      },
    });
    expect(await createVisitor(async () => new Response(broken))(url, 1_000)).toBeNull();
  });
});
