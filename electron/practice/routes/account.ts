import { uuidOf } from '../state/ids.ts';
import { ok, type Route } from '../http/route.ts';
import { notFound } from '../http/problem.ts';
import type { RateLimit } from '../http/rate-limit.ts';
import { appView, time } from '../state/views.ts';
import type { SimulatedAccount } from '../state/simulated-account.ts';
import { byIdThenName, listAnswer } from './list.ts';

const year = 365 * 24 * 60 * 60_000;

function accountView(account: SimulatedAccount): Record<string, unknown> {
  return {
    allow_tracking: false,
    beta: false,
    created_at: time(account.startedAt - 4 * year),
    email: account.owner.email,
    federated: false,
    id: account.owner.id,
    identity_provider: null,
    last_login: time(account.startedAt),
    name: 'Practice account',
    sms_number: null,
    suspended_at: null,
    delinquent_at: null,
    two_factor_authentication: true,
    updated_at: time(account.startedAt),
    verified: true,
    country_of_residence: null,
    default_organization: null,
    default_team: null,
  };
}

const ecoSeconds = 1_000 * 60 * 60;

/** What each Eco app has used of the hours this month: made up, but it always adds up. */
function quotaView(account: SimulatedAccount): Record<string, unknown> {
  const apps = account.apps
    .filter((app) => app.formation.some((process) => process.size === 'Eco'))
    .map((app, index) => ({ app_uuid: app.id, quota_used: 180_000 + index * 36_000 }));
  return {
    account_quota: ecoSeconds,
    quota_used: apps.reduce((sum, app) => sum + app.quota_used, 0),
    apps,
  };
}

export const accountRoutes = (rateLimit: RateLimit): readonly Route[] => [
  {
    id: 'account.info',
    method: 'GET',
    path: '/account',
    scope: 'identity',
    handle: ({ account }) => ok(accountView(account)),
  },
  {
    id: 'account.rate-limits',
    method: 'GET',
    path: '/account/rate-limits',
    scope: 'identity',
    handle: () => ok({ remaining: rateLimit.remaining() }),
  },
  {
    id: 'account.quota',
    method: 'GET',
    path: '/accounts/:account/actions/get-quota',
    scope: 'read',
    handle: ({ account, params }) => {
      if (params['account'] !== account.owner.id && params['account'] !== '~') throw notFound('account');
      return ok(quotaView(account));
    },
  },
  {
    id: 'account.apps',
    method: 'GET',
    path: '/users/:account/apps',
    scope: 'read',
    handle: (call) => listAnswer(call, call.account.apps, byIdThenName, (app) => appView(call.account, app)),
  },
  { id: 'team.list', method: 'GET', path: '/teams', scope: 'read', handle: () => ok([]) },
  {
    id: 'team.apps',
    method: 'GET',
    path: '/teams/:team/apps',
    scope: 'read',
    handle: () => {
      throw notFound('team');
    },
  },
];

export const ownerOf = (email: string): { id: string; email: string } => ({
  id: uuidOf('account', email),
  email,
});
