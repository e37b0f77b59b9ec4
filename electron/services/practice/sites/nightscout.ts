import type { Answer, Call } from '../http/route.ts';
import { currentConfig } from '../world/current.ts';
import { webDyno } from '../world/dynos.ts';
import type { App, ConfigVars } from '../world/model.ts';
import { bootOf } from '../world/nightscout.ts';
import { collectionAnswer, type ApiCollection, removed } from './collections.ts';
import { bootErrorPage, nightscoutHome, notOnThisSite, robots } from './pages.ts';
import { mayReadSite, verification, visitorOf } from './visitor.ts';

/** The pages of a site, and the collections that its API gives. */
export type SitePage =
  | 'home'
  | 'robots'
  | 'version'
  | 'status'
  | 'verify'
  | 'other'
  | ApiCollection
  | 'remove-status';

/** What a running Nightscout answers: shapes as its own documentation and API give them. */
export async function nightscoutAnswer(app: App, page: SitePage, call: Call): Promise<Answer> {
  const { world } = call;
  const vars = currentConfig(app);
  if (page === 'robots') return robots();
  const now = world.now();
  const started = webDyno(app, now)?.slot.boot;
  if (started?.kind === 'boot-error') return bootErrorPage(started.category, started.reason);
  if (page === 'home') return nightscoutHome(vars['CUSTOM_TITLE'] ?? 'Nightscout');
  if (page === 'other') return notOnThisSite();
  // A database that is lost after a good start: the pages open, what needs the database fails.
  const boot = bootOf(world, app);
  if (boot?.kind !== 'works') return json({ status: 500, message: 'Mongo Error' }, 500);
  const visitor = visitorOf(call, vars);
  switch (page) {
    case 'version':
      return json({
        status: 200,
        result: {
          version: app.version,
          apiVersion: '3.0.4',
          srvDate: now,
          storage: { storage: 'mongodb', version: '8.0.17' },
        },
      });
    case 'verify':
      return json({ status: 200, message: verification(visitor, vars) });
    case 'status':
      return mayReadSite(visitor, vars) ? json(statusOf(app, vars, now)) : unauthorized();
    case 'remove-status':
      return visitor === 'owner' ? json(await removed(call, boot, 'devicestatus')) : unauthorized();
    default:
      return mayReadSite(visitor, vars) ? json(await collectionAnswer(call, boot, page)) : unauthorized();
  }
}

const json = (body: unknown, status = 200): Answer => ({ status, body });

const unauthorized = (): Answer =>
  json({ status: 401, message: 'Unauthorized', description: 'Invalid/Missing' }, 401);

function statusOf(app: App, vars: ConfigVars, now: number): Record<string, unknown> {
  return {
    status: 'ok',
    name: 'nightscout',
    version: app.version,
    serverTime: new Date(now).toISOString(),
    serverTimeEpoch: now,
    apiEnabled: true,
    careportalEnabled: true,
    boluscalcEnabled: false,
    settings: {
      units: vars['DISPLAY_UNITS'] ?? 'mg/dl',
      timeFormat: Number(vars['TIME_FORMAT'] ?? '12'),
      customTitle: vars['CUSTOM_TITLE'] ?? 'Nightscout',
      theme: vars['THEME'] ?? 'default',
      language: vars['LANGUAGE'] ?? 'en',
      enable: (vars['ENABLE'] ?? '').split(' '),
      authDefaultRoles: vars['AUTH_DEFAULT_ROLES'] ?? 'readable',
    },
    extendedSettings: {},
    authorized: null,
    runtimeState: 'loaded',
  };
}
