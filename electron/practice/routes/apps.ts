import { invalidParams, notFound } from '../http/problem.ts';
import { jsonBody, ok, type Route } from '../http/route.ts';
import { release } from '../state/acts.ts';
import { stacks } from '../state/catalogue.ts';
import { blankApp } from '../state/blank-app.ts';
import { appView } from '../state/views.ts';
import type { World } from '../state/simulated-account.ts';
import { appOf } from './find.ts';
import { byIdThenName, listAnswer } from './list.ts';

const mostApps = 100;

/** @throws Refusal 422 for a name that Heroku would not take. */
function checkName(world: World, name: string): string {
  if (!/^[a-z][a-z0-9-]{1,28}[a-z0-9]$/.test(name)) {
    throw invalidParams(
      'Name must start with a letter, and can only contain lowercase letters, numbers, and dashes.',
    );
  }
  if (world.app(name)) throw invalidParams(`Name ${name} is already taken`);
  return name;
}

/** A name as Heroku makes one up: two words and a number. */
function inventName(world: World): string {
  const words = ['quiet', 'bright', 'gentle', 'sunny', 'calm'];
  const number = world.next();
  return `${words[number % words.length]}-meadow-${10_000 + number}`;
}

/** `heroku-24`, from a name or an id. @throws Refusal 422 */
function stackName(value: unknown): string {
  const found = stacks.find((stack) => stack.name === value || stack.id === value);
  if (!found) throw invalidParams('Stack is not available.');
  return found.name;
}

/** Regions and stacks may be given as a name or as `{name}` or `{id}`. */
function nameIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return 'name' in value ? String(value.name) : 'id' in value ? String(value.id) : undefined;
}

export const appRoutes: readonly Route[] = [
  {
    id: 'app.list',
    method: 'GET',
    path: '/apps',
    scope: 'read',
    handle: (call) => listAnswer(call, call.world.apps, byIdThenName, (app) => appView(call.world, app)),
  },
  {
    id: 'app.create',
    method: 'POST',
    path: '/apps',
    scope: 'write',
    handle: (call) => {
      const { world } = call;
      const body = jsonBody(call);
      if (world.apps.length >= mostApps) throw invalidParams("You've reached the limit of 100 apps.");
      const wanted =
        typeof body['name'] === 'string' && body['name'] !== '' ? body['name'] : inventName(world);
      const stack = nameIn(body['stack']);
      const app = blankApp(world, {
        name: checkName(world, wanted),
        region: nameIn(body['region']) === 'eu' ? 'eu' : 'us',
        stack: stack === undefined ? 'heroku-24' : stackName(stack),
      });
      world.apps.push(app);
      release(world, app, { description: 'Initial release', user: world.owner });
      return { status: 201, body: appView(world, app) };
    },
  },
  {
    id: 'app.info',
    method: 'GET',
    path: '/apps/:app',
    scope: 'read',
    handle: (call) => ok(appView(call.world, appOf(call))),
  },
  {
    id: 'app.update',
    method: 'PATCH',
    path: '/apps/:app',
    scope: 'write',
    handle: (call) => {
      const { world } = call;
      const app = appOf(call);
      const { name, maintenance, build_stack: buildStack } = jsonBody(call);
      if (maintenance !== undefined && typeof maintenance !== 'boolean') {
        throw invalidParams('Maintenance must be true or false.');
      }
      const newName =
        name === undefined || name === app.name
          ? app.name
          : checkName(world, typeof name === 'string' ? name : '');
      const newStack = buildStack === undefined ? app.buildStack : stackName(nameIn(buildStack));
      world.rename(app, newName);
      app.buildStack = newStack;
      app.maintenance = maintenance ?? app.maintenance;
      app.updatedAt = world.now();
      return ok(appView(world, app));
    },
  },
  {
    id: 'app.delete',
    method: 'DELETE',
    path: '/apps/:app',
    scope: 'write',
    handle: (call) => {
      const app = appOf(call);
      const last = appView(call.world, app);
      call.world.remove(app);
      return ok(last);
    },
  },
  {
    id: 'app.couplings',
    method: 'GET',
    path: '/apps/:app/pipeline-couplings',
    scope: 'read',
    handle: (call) => {
      appOf(call);
      throw notFound('pipeline coupling');
    },
  },
];
