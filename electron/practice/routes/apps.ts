import { invalidParams, notFound } from '../http/problem.ts';
import { jsonBody, ok, type Route } from '../http/route.ts';
import { release } from '../state/acts.ts';
import { stacks } from '../state/catalogue.ts';
import { blankApp } from '../state/blank-app.ts';
import { appView } from '../state/views.ts';
import type { SimulatedAccount } from '../state/simulated-account.ts';
import { appOf } from './find.ts';
import { byIdThenName, listAnswer } from './list.ts';

const maxApps = 100;

/** @throws Refusal 422 for a name that Heroku would not take. */
function checkName(account: SimulatedAccount, name: string): string {
  if (!/^[a-z][a-z0-9-]{1,28}[a-z0-9]$/.test(name)) {
    throw invalidParams(
      'Name must start with a letter, and can only contain lowercase letters, numbers, and dashes.',
    );
  }
  if (account.app(name)) throw invalidParams(`Name ${name} is already taken`);
  return name;
}

/** A name as Heroku makes one up: two words and a number. */
function inventName(account: SimulatedAccount): string {
  const words = ['quiet', 'bright', 'gentle', 'sunny', 'calm'];
  const number = account.next();
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
    handle: (call) => listAnswer(call, call.account.apps, byIdThenName, (app) => appView(call.account, app)),
  },
  {
    id: 'app.create',
    method: 'POST',
    path: '/apps',
    scope: 'write',
    handle: (call) => {
      const { account } = call;
      const body = jsonBody(call);
      if (account.apps.length >= maxApps) throw invalidParams("You've reached the limit of 100 apps.");
      const wanted =
        typeof body['name'] === 'string' && body['name'] !== '' ? body['name'] : inventName(account);
      const stack = nameIn(body['stack']);
      const app = blankApp(account, {
        name: checkName(account, wanted),
        region: nameIn(body['region']) === 'eu' ? 'eu' : 'us',
        stack: stack === undefined ? 'heroku-24' : stackName(stack),
      });
      account.apps.push(app);
      release(account, app, { description: 'Initial release', user: account.owner });
      return { status: 201, body: appView(account, app) };
    },
  },
  {
    id: 'app.info',
    method: 'GET',
    path: '/apps/:app',
    scope: 'read',
    handle: (call) => ok(appView(call.account, appOf(call))),
  },
  {
    id: 'app.update',
    method: 'PATCH',
    path: '/apps/:app',
    scope: 'write',
    handle: (call) => {
      const { account } = call;
      const app = appOf(call);
      const { name, maintenance, build_stack: buildStack } = jsonBody(call);
      if (maintenance !== undefined && typeof maintenance !== 'boolean') {
        throw invalidParams('Maintenance must be true or false.');
      }
      const newName =
        name === undefined || name === app.name
          ? app.name
          : checkName(account, typeof name === 'string' ? name : '');
      const newStack = buildStack === undefined ? app.buildStack : stackName(nameIn(buildStack));
      account.rename(app, newName);
      app.buildStack = newStack;
      app.maintenance = maintenance ?? app.maintenance;
      app.updatedAt = account.now();
      return ok(appView(account, app));
    },
  },
  {
    id: 'app.delete',
    method: 'DELETE',
    path: '/apps/:app',
    scope: 'write',
    handle: (call) => {
      const app = appOf(call);
      const last = appView(call.account, app);
      call.account.remove(app);
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
