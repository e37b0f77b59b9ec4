import { invalidParams, notFound } from '../http/problem.ts';
import { jsonBody, ok, type Route } from '../http/route.ts';
import { uuidOf } from '../state/ids.ts';
import type { Collaborator } from '../state/model.ts';
import { collaboratorView } from '../state/views.ts';
import { appOf } from './find.ts';

export const accessRoutes: readonly Route[] = [
  {
    id: 'collaborator.list',
    method: 'GET',
    path: '/apps/:app/collaborators',
    scope: 'read',
    handle: (call) => {
      const app = appOf(call);
      return ok(app.collaborators.map((one) => collaboratorView(app, one)));
    },
  },
  {
    id: 'collaborator.create',
    method: 'POST',
    path: '/apps/:app/collaborators',
    scope: 'write',
    handle: (call) => {
      const app = appOf(call);
      const email = jsonBody(call)['user'];
      if (typeof email !== 'string' || !email.includes('@'))
        throw invalidParams('User must be an email address.');
      if (app.collaborators.some((one) => one.user.email === email)) {
        throw invalidParams('User is already a collaborator on this app.');
      }
      const added: Collaborator = {
        id: uuidOf('collaborator', app.id, email),
        user: { id: uuidOf('account', email), email },
        role: 'collaborator',
        createdAt: call.account.now(),
      };
      app.collaborators.push(added);
      return { status: 201, body: collaboratorView(app, added) };
    },
  },
  {
    id: 'collaborator.delete',
    method: 'DELETE',
    path: '/apps/:app/collaborators/:collaborator',
    scope: 'write',
    handle: (call) => {
      const app = appOf(call);
      const wanted = call.params['collaborator'];
      const found = app.collaborators.find((one) => one.id === wanted || one.user.email === wanted);
      if (!found || found.role === 'owner') throw notFound('collaborator');
      app.collaborators.splice(app.collaborators.indexOf(found), 1);
      return ok(collaboratorView(app, found));
    },
  },
];
