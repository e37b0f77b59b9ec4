import type { Answer, Call } from '../http/route.ts';
import { usedBytes } from '../mongo/sizes.ts';
import { currentConfig } from '../state/current.ts';
import { webDyno } from '../state/dynos.ts';
import type { App, ConfigVars } from '../state/model.ts';
import { bootOf } from '../state/nightscout.ts';
import { collectionAnswer, countAnswer, serverOf, reached, removed, type Started } from './collections.ts';
import type { ApiCollection } from './find.ts';
import { bootErrorPage, nightscoutHome, notOnThisSite, robots } from './pages.ts';
import { mayReadSite, verification, visitorOf } from './visitor.ts';

/** The pages of a site, and the collections that its API gives. */
export type SitePage =
  | 'home'
  | 'robots'
  | 'version'
  | 'status'
  | 'verify'
  | 'properties'
  | 'other'
  | Exclude<ApiCollection, 'counted'>
  | 'entries-of'
  | 'count'
  | 'remove-status';

/** Dynos, by their app, whose version was asked for while their database answered: Nightscout remembers that one answer. */
const versionKnown = new WeakMap<App, string>();

function startedNow(call: Call, app: App): Started | null {
  const { account } = call;
  const boot = webDyno(app, account.now())?.slot.boot;
  if (boot?.kind !== 'works') return null;
  const database =
    boot.cluster.state !== 'awake'
      ? 'silent'
      : bootOf(account, app)?.kind === 'works'
        ? 'answers'
        : 'refused';
  return { open: boot, database };
}

/** What a running Nightscout answers: shapes as its own documentation and API give them. */
export async function nightscoutAnswer(app: App, page: SitePage, call: Call): Promise<Answer> {
  const { account } = call;
  const vars = currentConfig(app);
  if (call.headers['x-forwarded-proto'] === 'http' && vars['INSECURE_USE_HTTP'] !== 'true') {
    const location = `https://${call.params['host'] ?? ''}/${call.params['rest'] ?? ''}`;
    return { status: 307, headers: { Location: location }, body: '' };
  }
  if (page === 'robots') return robots();
  const boot = webDyno(app, account.now())?.slot.boot;
  if (boot?.kind === 'boot-error') return bootErrorPage(boot.category, boot.reason);
  if (page === 'home') return nightscoutHome(vars['CUSTOM_TITLE'] ?? 'Nightscout');
  const started = startedNow(call, app);
  if (page === 'other' || started === null) return notOnThisSite();
  const visitor = visitorOf(call, vars);
  if (page === 'version') return versionAnswer(app, started, call);
  if (page === 'verify') return json({ status: 200, message: verification(visitor, vars) });
  if (page === 'remove-status') {
    return visitor === 'owner' ? removed(call, started, 'devicestatus') : unauthorized();
  }
  if (!mayReadSite(visitor, vars)) return unauthorized();
  if (page === 'status') return json(statusOf(app, vars, account.now()));
  if (page === 'properties') return properties(call, started, vars);
  if (page === 'count') return countAnswer(call, started, call.params['storage'] ?? '');
  if (page !== 'entries-of') return collectionAnswer(call, started, page);
  const spec = (call.params['spec'] ?? '').replace(/\.json$/, '');
  return collectionAnswer(call, started, 'entries', spec);
}

async function versionAnswer(app: App, started: Started, call: Call): Promise<Answer> {
  const now = call.account.now();
  const dyno = webDyno(app, now)?.id ?? '';
  if (versionKnown.get(app) !== dyno && !(await reached(call, started))) {
    return json({ status: 500, message: 'Database error' }, 500);
  }
  versionKnown.set(app, dyno);
  const storage = { storage: 'mongodb', version: '8.0.17' };
  return json({
    status: 200,
    result: { version: app.version, apiVersion: '3.0.3-alpha', srvDate: now, storage },
  });
}

/** Of all that the parts of Nightscout work out, the size of the database alone: measured every minute. */
async function properties(call: Call, started: Started, vars: ConfigVars): Promise<Answer> {
  const disabled = (vars['DISABLE'] ?? '').split(' ').includes('dbsize');
  if (call.params['names'] !== 'dbsize' || disabled) return json({});
  const server = await serverOf(call, started.open);
  const collections = server.databases.get(started.open.database)?.values() ?? [];
  const bytes = started.database === 'answers' ? usedBytes(collections) : 0;
  const totalDataSize = bytes / 1024 / 1024;
  const maxSize = Number(vars['DBSIZE_MAX'] ?? 496);
  const dataPercentage = Math.floor((totalDataSize * 100) / maxSize);
  return json({
    dbsize: {
      display: `${dataPercentage}%`,
      status: dataPercentage >= 75 ? 'urgent' : dataPercentage >= 60 ? 'warn' : 'current',
      totalDataSize,
      dataPercentage,
      notificationLevel: dataPercentage >= 75 ? 2 : dataPercentage >= 60 ? 1 : 0,
      details: { maxSize, dataSize: Number(totalDataSize.toFixed(2)) },
    },
  });
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
      authDefaultRoles: vars['AUTH_DEFAULT_ROLES'] ?? 'readable',
    },
    extendedSettings: {},
    authorized: null,
    runtimeState: 'loaded',
  };
}
