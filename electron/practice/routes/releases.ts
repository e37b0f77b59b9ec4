import { invalidParams, notFound } from '../http/problem.ts';
import { jsonBody, ok, type Call, type Route } from '../http/route.ts';
import { release } from '../state/acts.ts';
import type { App, Release } from '../state/model.ts';
import { canGoBackTo, releaseView } from '../state/views.ts';
import { appOf } from './find.ts';
import { listAnswer } from './list.ts';

function releaseIn(app: App, idOrVersion: string): Release {
  const found = app.releases.find((one) => one.id === idOrVersion || String(one.version) === idOrVersion);
  if (!found) throw notFound('release');
  return found;
}

const releaseOf = (call: Call, app: App): Release => releaseIn(app, call.params['release'] ?? '');

const keys = { version: (one: Release) => one.version, id: (one: Release) => one.id };

export const releaseRoutes: readonly Route[] = [
  {
    id: 'release.list',
    method: 'GET',
    path: '/apps/:app/releases',
    scope: 'read',
    handle: (call) => {
      const app = appOf(call);
      return listAnswer(call, app.releases, keys, (one) => releaseView(app, one));
    },
  },
  {
    id: 'release.info',
    method: 'GET',
    path: '/apps/:app/releases/:release',
    scope: 'read',
    handle: (call) => {
      const app = appOf(call);
      return ok(releaseView(app, releaseOf(call, app)));
    },
  },
  {
    id: 'release.config',
    method: 'GET',
    path: '/apps/:app/releases/:release/config-vars',
    scope: 'read-protected',
    handle: (call) => ok(releaseOf(call, appOf(call)).configVars),
  },
  {
    id: 'release.rollback',
    method: 'POST',
    path: '/apps/:app/releases',
    scope: 'write-protected',
    handle: (call) => {
      const app = appOf(call);
      const wanted = jsonBody(call)['release'];
      if (typeof wanted !== 'string') throw invalidParams('Release is required.');
      const target = releaseIn(app, wanted);
      if (!canGoBackTo(target)) throw invalidParams(`Cannot roll back to v${target.version}.`);
      const made = release(call.account, app, {
        description: `Rollback to v${target.version}`,
        user: call.account.owner,
        configVars: target.configVars,
        ...(target.slugId ? { slugId: target.slugId } : {}),
      });
      return { status: 201, body: releaseView(app, made) };
    },
  },
];
