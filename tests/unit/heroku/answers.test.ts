import { describe, expect, it } from 'vitest';

import { readAccount } from '../../../electron/services/heroku/account.ts';
import { listApps } from '../../../electron/services/heroku/apps.ts';
import { restartDynos } from '../../../electron/services/heroku/dynos.ts';
import { path } from '../../../electron/services/heroku/path.ts';
import { broken, email, json, scripted, status, type Reply } from '../../support/scripted-heroku.ts';

const other = '11111111-2222-4333-8444-555555555555';

describe('what an answer must hold', () => {
  const app = {
    id: '01234567-89ab-cdef-0123-456789abcdef',
    name: 'robin-ns',
    web_url: 'https://robin-ns.herokuapp.com/',
    maintenance: false,
    slug_size: 1,
  };

  it('new fields are no reason to fail', async () => {
    const { heroku } = scripted([json([{ ...app, brand_new: { deep: [1] } }])]);
    expect(await listApps(heroku)).toMatchObject({ ok: true, value: { apps: [app], odd: [] } });
  });

  const without = (field: string): object =>
    Object.fromEntries(Object.entries(app).filter(([name]) => name !== field));

  it.each([
    ...Object.keys(app).map((field) => [`without ${field}`, without(field)] as const),
    ...['../evil', 'Robin', 'a', 'robin_ns', 'x'.repeat(40)].map(
      (name) => [`with the name ${name}`, { ...app, name }] as const,
    ),
    ['with an id that is none', { ...app, id: '../../elsewhere' }] as const,
    ['that is null', null] as const,
  ])('an app %s is left out, and hides no other', async (_what, odd) => {
    const answer = await listApps(scripted([json([odd, { ...app, id: other }])]).heroku);
    const id = odd === null || !('id' in odd) ? null : odd.id;
    expect(answer).toMatchObject({ ok: true, value: { apps: [{ id: other }], odd: [id] } });
  });

  it.each([[[null]], [[1, 'x']], [[without('id')]], [{ 0: app }]])(
    '%j is not Heroku’s list',
    async (list) => {
      const answer = await listApps(scripted([json(list)]).heroku);
      expect(answer).toMatchObject({ ok: false, problem: { code: 'heroku-strange' } });
    },
  );

  it.each(['../../elsewhere', 'C:\\x', '', 'robin'])('%j is no id of an account', async (id) => {
    const answer = await readAccount(scripted([json({ id, email: 'r@example.com' })]).heroku);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'heroku-strange' } });
  });
});

/** A page of a list; `next` is where the following one begins. */
function page(emails: readonly string[], next?: string): Reply {
  const items = emails.map((one) => ({ email: one }));
  return json(items, next === undefined ? {} : { status: 206, headers: { 'next-range': next } });
}

describe('a list of many pages', () => {
  it('is read to its end, each page from where the last one ended', async () => {
    const script = scripted([page(['a', 'b'], 'id b..; max=2'), page(['c'], 'id c..; max=2'), page(['d'])]);
    const answer = await script.heroku.list(path`/account`, email);
    expect(answer.ok && answer.value.map((one) => one.email)).toEqual(['a', 'b', 'c', 'd']);
    const ranges = script.asked.map(({ init }) => new Headers(init.headers).get('range'));
    expect(ranges).toEqual([null, 'id b..; max=2', 'id c..; max=2']);
  });

  it('is read for one page where so many were asked for', async () => {
    const script = scripted([page(['a'], 'id a..')]);
    const answer = await script.heroku.list(path`/account`, email, { range: 'id ..; max=1' });
    expect(answer).toMatchObject({ ok: true, value: [{ email: 'a' }] });
    expect(script.asked.length).toBe(1);
  });

  it('that never ends is given up, and half of it is not taken for the whole', async () => {
    const script = scripted([page(['a'], 'id a..')]);
    expect(await script.heroku.list(path`/account`, email)).toMatchObject({
      ok: false,
      problem: { code: 'heroku-strange', changed: 'no' },
    });
    expect(script.asked.length).toBeLessThanOrEqual(50);
  });

  it('of huge pages is given up long before the fiftieth', async () => {
    const script = scripted([page(['x'.repeat(7 * 1024 * 1024)], 'id a..')]);
    expect(await script.heroku.list(path`/account`, email)).toMatchObject({ ok: false });
    expect(script.asked.length).toBeLessThanOrEqual(6);
  });

  it('whose second page fails is no list', async () => {
    const { heroku } = scripted([page(['a'], 'id a..'), status(422)]);
    const answer = await heroku.list(path`/account`, email);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'heroku-refused' } });
  });
});

describe('an act', () => {
  it.each<[string, Reply, string, string]>([
    ['a 503: it may have happened', status(503), 'heroku-down', 'unknown'],
    ['a 500', status(500), 'heroku-down', 'unknown'],
    ['a cut connection', broken('other side closed', 'UND_ERR_SOCKET'), 'heroku-silent', 'unknown'],
    ['a redirect', broken('unexpected redirect'), 'heroku-strange', 'unknown'],
    ['no network: it never left', broken('getaddrinfo', 'ENOTFOUND'), 'offline', 'no'],
    ['a refused connection', broken('connect', 'ECONNREFUSED'), 'offline', 'no'],
    ['a 429 that asks for a second', status(429, { 'retry-after': '1' }), 'heroku-busy', 'no'],
    ['a 409', status(409), 'site-busy', 'no'],
    ['a 422', status(422), 'heroku-refused', 'no'],
    ['a 403', status(403), 'key-limited', 'no'],
    ['a 401', status(401), 'key-refused', 'no'],
  ])('is sent once and never repeated after %s', async (_name, reply, code, changed) => {
    const script = scripted([reply]);
    const answer = await restartDynos(script.heroku, 'robin');
    expect(answer).toMatchObject({ ok: false, problem: { code, changed } });
    expect(script.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'DELETE https://api.heroku.com/apps/robin/dynos',
    ]);
    expect(script.waits).toEqual([]);
  });

  it('answers when Heroku said yes', async () => {
    const { heroku } = scripted([json({}, { status: 202 })]);
    expect(await restartDynos(heroku, 'robin')).toMatchObject({ ok: true });
  });
});
