import { invalidParams, notFound } from '../http/problem.ts';
import { isRecord, jsonBody, ok, type Call, type Route } from '../http/route.ts';
import { scale } from '../state/acts.ts';
import { dynoSize } from '../state/catalogue.ts';
import type { App, Process } from '../state/model.ts';
import { formationView } from '../state/views.ts';
import { appOf } from './find.ts';

function processIn(app: App, typeOrId: string): Process {
  const found = app.formation.find((process) => process.type === typeOrId || process.id === typeOrId);
  if (!found) throw notFound('process type');
  return found;
}

interface Change {
  readonly process: Process;
  readonly quantity: number | undefined;
  readonly size: string | undefined;
}

const tierOf = (size: string): string => (['Eco', 'Basic'].includes(size) ? size : 'professional');

/** @throws Refusal 404 or 422; nothing is changed before all of a batch was checked. */
function readChange(app: App, type: unknown, update: Readonly<Record<string, unknown>>): Change {
  const process = processIn(app, typeof type === 'string' ? type : '');
  const wanted = update['dyno_size'] ?? update['size'];
  const sizeName = isRecord(wanted) ? (wanted['name'] ?? wanted['id']) : wanted;
  const size = typeof sizeName === 'string' ? dynoSize(sizeName) : undefined;
  if (sizeName !== undefined && !size) throw invalidParams('No such dyno size.');
  const quantity = update['quantity'] === undefined ? undefined : Number(update['quantity']);
  if (quantity !== undefined && (!Number.isInteger(quantity) || quantity < 0 || quantity > 100)) {
    throw invalidParams('Quantity must be a whole number from 0 to 100.');
  }
  const most = tierOf(size?.name ?? process.size) === 'professional' ? 100 : 1;
  if ((quantity ?? process.quantity) > most) {
    throw invalidParams(
      `Cannot update to more than ${most} ${size?.name ?? process.size} size dynos per process type.`,
    );
  }
  return { process, quantity, size: size?.name };
}

function apply(call: Call, app: App, changes: readonly Change[]): void {
  for (const { process, quantity, size } of changes) {
    scale(call.account, app, process, { quantity, size }, call.account.owner);
  }
  const tier = changes.find((change) => change.size)?.size;
  if (tier === undefined) return;
  for (const other of app.formation.filter((process) => tierOf(process.size) !== tierOf(tier))) {
    scale(call.account, app, other, { size: tier }, call.account.owner);
  }
}

const views = (app: App): readonly unknown[] => app.formation.map((process) => formationView(app, process));

export const formationRoutes: readonly Route[] = [
  {
    id: 'formation.list',
    method: 'GET',
    path: '/apps/:app/formation',
    scope: 'read',
    handle: (call) => ok(views(appOf(call))),
  },
  {
    id: 'formation.batch',
    method: 'PATCH',
    path: '/apps/:app/formation',
    scope: 'write',
    handle: (call) => {
      const app = appOf(call);
      const { updates } = jsonBody(call);
      if (!Array.isArray(updates)) throw invalidParams('Updates must be a list.');
      const list: readonly unknown[] = updates;
      const records = list.filter(isRecord);
      apply(
        call,
        app,
        records.map((update) => readChange(app, update['type'] ?? update['id'], update)),
      );
      return ok(views(app));
    },
  },
  {
    id: 'formation.info',
    method: 'GET',
    path: '/apps/:app/formation/:type',
    scope: 'read',
    handle: (call) => {
      const app = appOf(call);
      return ok(formationView(app, processIn(app, call.params['type'] ?? '')));
    },
  },
  {
    id: 'formation.update',
    method: 'PATCH',
    path: '/apps/:app/formation/:type',
    scope: 'write',
    handle: (call) => {
      const app = appOf(call);
      const change = readChange(app, call.params['type'], jsonBody(call));
      apply(call, app, [change]);
      return ok(formationView(app, change.process));
    },
  },
];
