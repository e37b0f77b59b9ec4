import { notFound } from '../http/problem.ts';
import { ok, type Call, type Route } from '../http/route.ts';
import { buildView } from '../world/views.ts';
import { appOf } from './find.ts';
import { byId, listAnswer } from './list.ts';

export const buildRoutes: readonly Route[] = [
  {
    id: 'build.list',
    method: 'GET',
    path: '/apps/:app/builds',
    scope: 'read',
    handle: (call: Call) => {
      const app = appOf(call);
      const keys = { ...byId, started_at: (build: { createdAt: number }) => build.createdAt };
      return listAnswer(call, app.builds, keys, (build) =>
        buildView(app, build, call.world.now(), call.origin),
      );
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
      return ok(buildView(app, build, call.world.now(), call.origin));
    },
  },
];
