import { invalidParams, notFound, Refusal } from '../http/problem.ts';
import { isRecord, jsonBody, ok, type Answer, type Call, type Route } from '../http/route.ts';
import { release } from '../state/acts.ts';
import { currentConfig } from '../state/current.ts';
import { planOf, serviceOf } from '../state/catalogue.ts';
import { uuidOf } from '../state/ids.ts';
import type { Addon, App } from '../state/model.ts';
import { planView, serviceView } from '../state/catalogue-views.ts';
import { addonView, attachmentView } from '../state/views.ts';
import { appOf } from './find.ts';
import { byIdThenName, listAnswer } from './list.ts';

interface Owned {
  readonly id: string;
  readonly name: string;
  readonly app: App;
  readonly addon: Addon;
}

const owned = (apps: readonly App[]): readonly Owned[] =>
  apps.flatMap((app) => app.addons.map((addon) => ({ id: addon.id, name: addon.name, app, addon })));

/** An add-on, with its plan and service in full when the client asks so by `Accept-Expansion`. */
function view(call: Call, app: App, addon: Addon): Record<string, unknown> {
  const asked = String(call.headers['accept-expansion'] ?? '');
  const plan = planOf(addon.plan);
  const service = serviceOf(addon.plan);
  return {
    ...addonView(call.account, app, addon),
    ...(asked.includes('plan') && plan ? { plan: planView(plan) } : {}),
    ...(asked.includes('addon_service') && service ? { addon_service: serviceView(service) } : {}),
  };
}

const list = (call: Call, apps: readonly App[]): Answer =>
  listAnswer(call, owned(apps), byIdThenName, ({ app, addon }) => view(call, app, addon));

function addonIn(call: Call, app: App): Addon {
  const wanted = call.params['addon'];
  const found = app.addons.find((addon) => addon.name === wanted || addon.id === wanted);
  if (!found) throw notFound('add-on');
  return found;
}

const provisionMs = 10_000;

function create(call: Call): Answer {
  const { account } = call;
  const app = appOf(call);
  const body = jsonBody(call);
  const wanted = isRecord(body['plan']) ? (body['plan']['name'] ?? body['plan']['id']) : body['plan'];
  const plan = typeof wanted === 'string' ? planOf(wanted) : undefined;
  const service = plan && serviceOf(plan.name);
  if (!plan || !service) throw invalidParams("Couldn't find either the add-on service or the add-on plan.");
  if (body['confirm'] !== undefined && body['confirm'] !== app.name) {
    throw new Refusal(422, 'confirmation_required', 'The confirmation does not match the name of the app.');
  }
  const number = 10_000 + account.next();
  const now = account.now();
  const addon: Addon = {
    id: uuidOf('addon', app.id, number),
    name:
      typeof body['name'] === 'string'
        ? body['name']
        : `${service.name.replace('heroku-', '')}-practice-${number}`,
    plan: plan.name,
    configVars: [service.configVar],
    attachment: service.configVar.replace(/_URL$|_API_TOKEN$/, ''),
    createdAt: now,
    provisionedAt: now + provisionMs / account.speed,
  };
  app.addons.push(addon);
  const value = `canary-${service.name}-${number}`;
  release(account, app, {
    description: `Attach ${addon.attachment} (@${addon.name})`,
    user: account.owner,
    configVars: { ...currentConfig(app), [service.configVar]: value },
  });
  return { status: 201, body: view(call, app, addon) };
}

function remove(call: Call): Answer {
  const app = appOf(call);
  const addon = addonIn(call, app);
  app.addons.splice(app.addons.indexOf(addon), 1);
  const kept = Object.entries(currentConfig(app)).filter(([key]) => !addon.configVars.includes(key));
  release(call.account, app, {
    description: `Detach ${addon.attachment} (@${addon.name})`,
    user: call.account.owner,
    configVars: Object.fromEntries(kept),
  });
  return ok({ ...view(call, app, addon), state: 'deprovisioned' });
}

export const addonRoutes: readonly Route[] = [
  {
    id: 'account.addons',
    method: 'GET',
    path: '/addons',
    scope: 'read',
    handle: (call) => list(call, call.account.apps),
  },
  {
    id: 'account.attachments',
    method: 'GET',
    path: '/addon-attachments',
    scope: 'read',
    handle: (call) =>
      listAnswer(call, owned(call.account.apps), byIdThenName, ({ app, addon }) =>
        attachmentView(app, addon),
      ),
  },
  {
    id: 'addon.list',
    method: 'GET',
    path: '/apps/:app/addons',
    scope: 'read',
    handle: (call) => list(call, [appOf(call)]),
  },
  {
    id: 'addon.attachments',
    method: 'GET',
    path: '/apps/:app/addon-attachments',
    scope: 'read',
    handle: (call) => {
      const app = appOf(call);
      return listAnswer(call, app.addons, byIdThenName, (addon) => attachmentView(app, addon));
    },
  },
  {
    id: 'addon.info',
    method: 'GET',
    path: '/apps/:app/addons/:addon',
    scope: 'read',
    handle: (call) => {
      const app = appOf(call);
      return ok(view(call, app, addonIn(call, app)));
    },
  },
  { id: 'addon.create', method: 'POST', path: '/apps/:app/addons', scope: 'write', handle: create },
  { id: 'addon.delete', method: 'DELETE', path: '/apps/:app/addons/:addon', scope: 'write', handle: remove },
];
