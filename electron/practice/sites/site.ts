import { randomUUID } from 'node:crypto';
import type { Answer, Call, Route } from '../http/route.ts';
import { wake } from '../state/acts.ts';
import { webDyno } from '../state/dynos.ts';
import type { App } from '../state/model.ts';
import type { SimulatedAccount } from '../state/simulated-account.ts';
import { nightscoutAnswer, type SitePage } from './nightscout.ts';
import {
  applicationError,
  maintenancePage,
  noSuchApp,
  notOnThisSite,
  nothingPublished,
  plainHome,
  robots,
} from './pages.ts';

/** The router gives a starting site this long before it answers with an error of its own. */
const routerTimeoutMs = 75_000;

/** Answers for one of the account's sites as Heroku's router and the site's own program would. */
async function siteAnswer(call: Call, page: SitePage): Promise<Answer> {
  const { account } = call;
  const app = account.appAtHost(call.params['host'] ?? '');
  if (!app) return noSuchApp();
  if (app.kind === 'none') return nothingPublished();
  if (app.maintenance) return refused(account, app, call, 'H80', 'Maintenance mode', maintenancePage());
  const ready = await untilUp(account, app, call.signal);
  if (ready !== 'up') {
    const [code, desc] = reasons[ready];
    return refused(account, app, call, code, desc, applicationError());
  }
  app.lastVisit = account.now();
  const answer = app.kind === 'nightscout' ? await nightscoutAnswer(app, page, call) : plainAnswer(app, page);
  logRequest(
    account,
    app,
    call,
    `dyno=web.1 connect=0ms service=12ms status=${answer.status} bytes=512`,
    'at=info',
  );
  return answer;
}

const reasons = {
  'no-web': ['H14', 'No web processes running'],
  crashed: ['H10', 'App crashed'],
  slow: ['H20', 'App boot timeout'],
} as const;

/** Waits while the site starts, and wakes it when it sleeps, as the first visitor of an Eco site does. */
async function untilUp(
  account: SimulatedAccount,
  app: App,
  signal: AbortSignal,
): Promise<'up' | keyof typeof reasons> {
  const end = account.now() + routerTimeoutMs;
  for (;;) {
    const now = account.now();
    const web = webDyno(app, now);
    if (!web) return 'no-web';
    if (web.state === 'up' || web.state === 'crashed') return web.state;
    if (now >= end) return 'slow';
    if (web.state === 'idle') wake(account, app, web.slot);
    const readyAt = web.slot.since + web.slot.stopMs + web.slot.startMs;
    await account.clock.sleep(Math.max(1, readyAt - now), signal);
  }
}

function plainAnswer(app: App, page: SitePage): Answer {
  if (page === 'home') return plainHome(app.name);
  return page === 'robots' ? robots() : notOnThisSite();
}

function refused(
  account: SimulatedAccount,
  app: App,
  call: Call,
  code: string,
  desc: string,
  answer: Answer,
): Answer {
  const rest = `dyno= connect= service= status=${answer.status} bytes=`;
  logRequest(account, app, call, rest, `at=error code=${code} desc="${desc}"`);
  return answer;
}

function logRequest(account: SimulatedAccount, app: App, call: Call, rest: string, start: string): void {
  const path = `/${call.params['rest'] ?? ''}`;
  const text =
    `${start} method=${call.method} path="${path}" host=${call.params['host'] ?? ''} request_id=${randomUUID()} ` +
    `fwd="203.0.113.7" ${rest} protocol=http1.1 tls=true tls_version=tls1.3`;
  app.log.write({ at: account.now(), source: 'heroku', dyno: 'router', text });
}

const site = (page: SitePage, path: string, method: 'GET' | 'DELETE' = 'GET'): Route => ({
  id: `site.${page}`,
  method,
  path: `/sites/:host${path}`,
  scope: 'none',
  handle: (call) => siteAnswer({ ...call, params: { ...call.params, rest: path.slice(1) } }, page),
});

export const siteRoutes: readonly Route[] = [
  site('home', ''),
  site('home', '/'),
  site('robots', '/robots.txt'),
  site('version', '/api/v3/version'),
  site('status', '/api/v1/status.json'),
  site('verify', '/api/v1/verifyauth'),
  site('entries', '/api/v1/entries.json'),
  site('treatments', '/api/v1/treatments.json'),
  site('devicestatus', '/api/v1/devicestatus.json'),
  site('remove-status', '/api/v1/devicestatus', 'DELETE'),
  site('remove-status', '/api/v1/devicestatus/', 'DELETE'),
  site('remove-status', '/api/v1/devicestatus.json', 'DELETE'),
  site('profile', '/api/v1/profile.json'),
  site('profiles', '/api/v1/profiles.json'),
  site('food', '/api/v1/food.json'),
  site('activity', '/api/v1/activity.json'),
  site('entries-of', '/api/v1/entries/:spec'),
  site('count', '/api/v1/count/:storage/where'),
  site('count', '/api/v1/count/:storage/where.json'),
  site('properties', '/api/v2/properties/:names'),
  site('other', '/*'),
];
