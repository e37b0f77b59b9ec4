import type { Answer } from '../http/route.ts';
import { currentConfig } from '../world/acts.ts';
import { hexOf } from '../world/ids.ts';
import type { App } from '../world/model.ts';
import { bootWith, readingTimes } from '../world/nightscout.ts';
import { bootErrorPage, nightscoutHome, notOnThisSite, robots } from './pages.ts';

const nightscoutVersion = '15.0.3';

export type SitePage = 'home' | 'robots' | 'version' | 'status' | 'entries' | 'other';

/** What a running Nightscout answers: shapes as its own documentation and API give them. */
export function nightscoutAnswer(app: App, page: SitePage, query: URLSearchParams, now: number): Answer {
  const vars = currentConfig(app);
  const boot = bootWith(vars);
  if (page === 'robots') return robots();
  if (boot.kind === 'boot-error') return bootErrorPage(boot.category, boot.reason);
  switch (page) {
    case 'home':
      return nightscoutHome(vars['CUSTOM_TITLE'] ?? 'Nightscout');
    case 'version':
      return json({
        status: 200,
        result: {
          version: nightscoutVersion,
          apiVersion: '3.0.4',
          srvDate: now,
          storage: { storage: 'mongodb', version: '7.0.14' },
        },
      });
    case 'status':
      return isPrivate(vars) ? unauthorized() : json(statusOf(vars, now));
    case 'entries':
      return isPrivate(vars) ? unauthorized() : json(entries(app, query, now));
    case 'other':
      return notOnThisSite();
  }
}

const json = (body: unknown, status = 200): Answer => ({ status, body });

const isPrivate = (vars: Readonly<Record<string, string>>): boolean =>
  vars['AUTH_DEFAULT_ROLES'] === 'denied';

const unauthorized = (): Answer =>
  json({ status: 401, message: 'Unauthorized', description: 'Invalid/Missing' }, 401);

function statusOf(vars: Readonly<Record<string, string>>, now: number): Record<string, unknown> {
  return {
    status: 'ok',
    name: 'nightscout',
    version: nightscoutVersion,
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

const mostEntries = 1_000;

function entries(app: App, query: URLSearchParams, now: number): readonly unknown[] {
  const count = Math.min(mostEntries, Math.max(1, Math.floor(Number(query.get('count') ?? '10')) || 10));
  return readingTimes(app, now, count).map((date) => {
    const sgv = Math.round(118 + 34 * Math.sin(date / 4_000_000));
    return {
      _id: hexOf(24, app.id, date),
      device: 'practice',
      type: 'sgv',
      sgv,
      date,
      dateString: new Date(date).toISOString(),
      sysTime: new Date(date).toISOString(),
      mills: date,
      trend: 4,
      direction: 'Flat',
      utcOffset: 0,
    };
  });
}
