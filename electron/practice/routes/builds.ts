import { invalidParams, notFound } from '../http/problem.ts';
import { lineStream } from '../http/lines.ts';
import { isRecord, jsonBody, ok, type Route } from '../http/route.ts';
import { outputUntil, startBuild } from '../state/builds.ts';
import type { Build } from '../state/model.ts';
import { buildView } from '../state/views.ts';
import { appOf } from './find.ts';
import { byId, listAnswer } from './list.ts';

const keys = { ...byId, started_at: (build: Build) => build.createdAt };

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const buildRoutes: readonly Route[] = [
  {
    id: 'build.list',
    method: 'GET',
    path: '/apps/:app/builds',
    scope: 'read',
    handle: (call) => {
      const app = appOf(call);
      return listAnswer(call, app.builds, keys, (build) =>
        buildView(app, build, call.account.now(), call.origin),
      );
    },
  },
  {
    id: 'build.create',
    method: 'POST',
    path: '/apps/:app/builds',
    scope: 'write',
    handle: (call) => {
      const app = appOf(call);
      const source = jsonBody(call)['source_blob'];
      if (!isRecord(source) || typeof source['url'] !== 'string')
        throw invalidParams('A source URL is required.');
      const build = startBuild(call.account, app, {
        url: source['url'],
        version: textOrNull(source['version']),
        checksum: textOrNull(source['checksum']),
      });
      return { status: 201, body: buildView(app, build, call.account.now(), call.origin) };
    },
  },
  {
    id: 'build.info',
    method: 'GET',
    path: '/apps/:app/builds/:build',
    scope: 'read',
    handle: (call) => {
      const app = appOf(call);
      const build = app.builds.find((one) => one.id === call.params['build']);
      if (!build) throw notFound('build');
      return ok(buildView(app, build, call.account.now(), call.origin));
    },
  },
  {
    id: 'build.output',
    method: 'GET',
    path: '/build-output/:build',
    scope: 'none',
    handle: ({ account, params, headers }) => {
      const build = account.apps.flatMap((app) => app.builds).find((one) => one.id === params['build']);
      if (!build) throw notFound('build');
      let sent = 0;
      return lineStream(headers, () => {
        const lines = outputUntil(build, account.now()).slice(sent);
        sent += lines.length;
        return { lines, done: account.now() >= build.endsAt };
      });
    },
  },
];
