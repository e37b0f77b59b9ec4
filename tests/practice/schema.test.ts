import { describe, expect, it } from 'vitest';
import { type RouteId, routeIds } from '../../electron/practice/start.ts';
import { checkOf, complaints } from './heroku-schema.ts';
import { type Ask, type Heard, items, withPractice } from './api.ts';

const robin = '/apps/robin-ns-77ab';
const survey = '/apps/class-survey-9e';

interface Case {
  readonly definition: string;
  readonly list?: boolean;
  /** Asks the route, after whatever it needs to be there. */
  readonly ask: (ask: Ask) => Promise<Heard>;
}

const get =
  (path: string) =>
  (ask: Ask): Promise<Heard> =>
    ask('GET', path);

const act =
  (method: string, path: string, body?: unknown) =>
  (ask: Ask): Promise<Heard> =>
    ask(method, path, { body });

const source = { source_blob: { url: 'https://sources.example/a.tgz', version: 'v1' } };

const newBuild = (ask: Ask): Promise<Heard> => ask('POST', `${robin}/builds`, { body: source });

/** Everything Heroku documents and we answer, judged by the definition it documents. */
const cases: Partial<Record<RouteId, Case>> = {
  'account.info': { definition: 'account', ask: get('/account') },
  'account.rate-limits': { definition: 'rate-limit', ask: get('/account/rate-limits') },
  'account.apps': { definition: 'app', list: true, ask: get('/users/~/apps') },
  'account.addons': { definition: 'add-on', list: true, ask: get('/addons') },
  'account.attachments': { definition: 'add-on-attachment', list: true, ask: get('/addon-attachments') },
  'app.list': { definition: 'app', list: true, ask: get('/apps') },
  'app.info': { definition: 'app', ask: get(robin) },
  'app.create': { definition: 'app', ask: act('POST', '/apps', { name: 'brand-new' }) },
  'app.update': { definition: 'app', ask: act('PATCH', robin, { maintenance: true }) },
  'app.delete': { definition: 'app', ask: act('DELETE', robin) },
  'formation.list': { definition: 'formation', list: true, ask: get(`${robin}/formation`) },
  'formation.info': { definition: 'formation', ask: get(`${robin}/formation/web`) },
  'formation.update': {
    definition: 'formation',
    ask: act('PATCH', `${robin}/formation/web`, { quantity: 0 }),
  },
  'formation.batch': {
    definition: 'formation',
    list: true,
    ask: act('PATCH', `${robin}/formation`, { updates: [{ type: 'web', quantity: 0 }] }),
  },
  'dyno.list': { definition: 'dyno', list: true, ask: get(`${robin}/dynos`) },
  'dyno.info': { definition: 'dyno', ask: get(`${robin}/dynos/web.1`) },
  'dyno.run': { definition: 'dyno', ask: act('POST', `${robin}/dynos`, { command: 'node --version' }) },
  'config.read': { definition: 'config-var/definitions/config_vars', ask: get(`${robin}/config-vars`) },
  'config.update': {
    definition: 'config-var/definitions/config_vars',
    ask: act('PATCH', `${robin}/config-vars`, { THEME: 'default' }),
  },
  'release.list': { definition: 'release', list: true, ask: get(`${robin}/releases`) },
  'release.info': { definition: 'release', ask: get(`${robin}/releases/12`) },
  'release.config': {
    definition: 'config-var/definitions/config_vars',
    ask: get(`${robin}/releases/11/config-vars`),
  },
  'release.rollback': { definition: 'release', ask: act('POST', `${robin}/releases`, { release: '10' }) },
  'build.list': { definition: 'build', list: true, ask: get(`${robin}/builds`) },
  'build.create': { definition: 'build', ask: newBuild },
  'build.info': {
    definition: 'build',
    ask: async (ask) =>
      ask('GET', `${robin}/builds/${String(items(await ask('GET', `${robin}/builds`))[0]?.['id'])}`),
  },
  'source.create': { definition: 'source', ask: act('POST', '/sources') },
  'addon.list': { definition: 'add-on', list: true, ask: get(`${survey}/addons`) },
  'addon.info': { definition: 'add-on', ask: get(`${survey}/addons/postgresql-practice-47012`) },
  'addon.create': {
    definition: 'add-on',
    ask: act('POST', `${survey}/addons`, { plan: { name: 'papertrail:choklad' } }),
  },
  'addon.delete': { definition: 'add-on', ask: act('DELETE', `${survey}/addons/postgresql-practice-47012`) },
  'addon.attachments': {
    definition: 'add-on-attachment',
    list: true,
    ask: get(`${survey}/addon-attachments`),
  },
  'service.list': { definition: 'add-on-service', list: true, ask: get('/addon-services') },
  'service.info': { definition: 'add-on-service', ask: get('/addon-services/heroku-postgresql') },
  'service.plans': { definition: 'plan', list: true, ask: get('/addon-services/heroku-postgresql/plans') },
  'plan.info': { definition: 'plan', ask: get('/plans/heroku-postgresql:essential-0') },
  'collaborator.list': { definition: 'collaborator', list: true, ask: get(`${robin}/collaborators`) },
  'collaborator.create': {
    definition: 'collaborator',
    ask: act('POST', `${robin}/collaborators`, { user: 'helper@sitekeeper.example' }),
  },
  'collaborator.delete': {
    definition: 'collaborator',
    ask: async (ask) => {
      await ask('POST', `${robin}/collaborators`, { body: { user: 'helper@sitekeeper.example' } });
      return ask('DELETE', `${robin}/collaborators/helper@sitekeeper.example`);
    },
  },
  'log.session': { definition: 'log-session', ask: act('POST', `${robin}/log-sessions`, { lines: 5 }) },
  'dyno-size.list': { definition: 'dyno-size', list: true, ask: get('/dyno-sizes') },
  'stack.list': { definition: 'stack', list: true, ask: get('/stacks') },
  'region.list': { definition: 'region', list: true, ask: get('/regions') },
};

/** What the schema can't judge, and why. */
const exceptions: Partial<Record<RouteId, string>> = {
  'account.quota': 'undocumented; the official client and many programs use it for Eco hours',
  'team.list': 'the practice account belongs to no team: an empty list',
  'team.apps': 'the practice account belongs to no team: always 404',
  'app.couplings': 'practice apps belong to no pipeline: always 404',
  'dyno.restart-all': 'documented as an empty object; checked with the restarts',
  'dyno.restart-type': 'documented as an empty object; checked with the restarts',
  'dyno.restart-one': 'documented as an empty object; checked with the restarts',
  'dyno.stop-one': 'documented as an empty object; checked with the restarts',
  'build.output': 'a stream of text',
  'source.upload': 'a signed storage address, outside the Platform API',
  'log.stream': 'a stream of text',
  'platform.status': 'another service: the status page',
  'dns.computer': 'names of the made-up databases',
  'dns.elsewhere': 'names of the made-up databases',
  'dns.certificate': 'the certificate of the made-up databases',
  'atlas.page': 'a made-up Atlas',
  'atlas.act': 'a made-up Atlas',
  'site.home': 'the site itself',
  'site.robots': 'the site itself',
  'site.version': 'the site itself',
  'site.status': 'the site itself',
  'site.verify': 'the site itself',
  'site.entries': 'the site itself',
  'site.treatments': 'the site itself',
  'site.devicestatus': 'the site itself',
  'site.remove-status': 'the site itself',
  'site.profile': 'the site itself',
  'site.profiles': 'the site itself',
  'site.food': 'the site itself',
  'site.activity': 'the site itself',
  'site.entries-of': 'the site itself',
  'site.count': 'the site itself',
  'site.properties': 'the site itself',
  'site.other': 'the site itself',
};

describe('answers against the schema Heroku publishes', () => {
  it('judges every route, or says why it cannot', () => {
    expect([...Object.keys(cases), ...Object.keys(exceptions)].toSorted()).toEqual([...routeIds].toSorted());
  });

  for (const [route, { definition, list, ask: askRoute }] of Object.entries(cases)) {
    it(`${route} is a ${definition}`, async () => {
      await withPractice({}, async (ask, world) => {
        const heard = await askRoute(ask);
        expect(heard.status).toBeLessThan(300);
        expect(world.requests.at(-1)?.route).toBe(route);
        const found = list ? items(heard) : [heard.body];
        expect(found.length).toBeGreaterThan(0);
        const check = checkOf(definition);
        for (const one of found) expect(complaints(check, one)).toEqual([]);
      });
    });
  }

  it('judges strictly: a missing or an unknown field is a complaint', () => {
    const check = checkOf('rate-limit');
    expect(complaints(check, { remaining: 1 })).toEqual([]);
    expect(complaints(check, {})).not.toEqual([]);
    expect(complaints(check, { remaining: 1, extra: 1 })).not.toEqual([]);
  });

  it('holds in the scenario with a failed build and with a hundred apps', async () => {
    await withPractice({ scenario: 'failed-build' }, async (ask, world) => {
      for (const build of items(await ask('GET', `${robin}/builds`))) {
        expect(complaints(checkOf('build'), build)).toEqual([]);
      }
      world.setScenario('many-sites');
      for (const app of items(await ask('GET', '/apps'))) expect(complaints(checkOf('app'), app)).toEqual([]);
    });
  });
});
