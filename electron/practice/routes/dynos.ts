import { invalidParams, notFound } from '../http/problem.ts';
import { jsonBody, ok, type Answer, type Call, type Route } from '../http/route.ts';
import { restart } from '../state/acts.ts';
import { dynoSize } from '../state/catalogue.ts';
import { dynoAt, dynoName } from '../state/dynos.ts';
import { uuidOf } from '../state/ids.ts';
import type { App, DynoSlot } from '../state/model.ts';
import { dynoView, oneOffView } from '../state/views.ts';
import { appOf } from './find.ts';

const accepted: Answer = { status: 202, body: {} };

function slotIn(call: Call, app: App): DynoSlot | undefined {
  const wanted = call.params['dyno'];
  return app.slots.find(
    (slot) =>
      dynoName(slot) === wanted || dynoAt(app, slot, call.account.now()).id === wanted || slot.id === wanted,
  );
}

const running = (call: Call, app: App): App['oneOffs'] =>
  app.oneOffs.filter((one) => one.endsAt > call.account.now());

/** A dyno by its name or id; all dynos of a process type where that is named instead (`heroku ps:restart web`). */
function restartOne(call: Call): Answer {
  const app = appOf(call);
  const slot = slotIn(call, app);
  const ofType = app.slots.filter(({ type }) => type === call.params['dyno']);
  const oneOff = running(call, app).find(
    (one) => one.name === call.params['dyno'] || one.id === call.params['dyno'],
  );
  if (!slot && !oneOff && ofType.length === 0) throw notFound('dyno');
  restart(call.account, app, slot ? [slot] : ofType);
  app.oneOffs = app.oneOffs.filter((one) => one !== oneOff);
  return accepted;
}

const oneOffRunsMs = 10_000;

export const dynoRoutes: readonly Route[] = [
  {
    id: 'dyno.list',
    method: 'GET',
    path: '/apps/:app/dynos',
    scope: 'read',
    handle: (call) => {
      const app = appOf(call);
      return ok([
        ...app.slots.map((slot) => dynoView(call.account, app, slot)),
        ...running(call, app).map((one) => oneOffView(call.account, app, one)),
      ]);
    },
  },
  {
    id: 'dyno.info',
    method: 'GET',
    path: '/apps/:app/dynos/:dyno',
    scope: 'read',
    handle: (call) => {
      const app = appOf(call);
      const slot = slotIn(call, app);
      if (!slot) throw notFound('dyno');
      return ok(dynoView(call.account, app, slot));
    },
  },
  {
    id: 'dyno.restart-all',
    method: 'DELETE',
    path: '/apps/:app/dynos',
    scope: 'write',
    handle: (call) => {
      const app = appOf(call);
      restart(call.account, app, app.slots);
      return accepted;
    },
  },
  {
    id: 'dyno.restart-type',
    method: 'DELETE',
    path: '/apps/:app/formations/:type',
    scope: 'write',
    handle: (call) => {
      const app = appOf(call);
      if (!app.formation.some((process) => process.type === call.params['type']))
        throw notFound('process type');
      restart(
        call.account,
        app,
        app.slots.filter((slot) => slot.type === call.params['type']),
      );
      return accepted;
    },
  },
  {
    id: 'dyno.restart-one',
    method: 'DELETE',
    path: '/apps/:app/dynos/:dyno',
    scope: 'write',
    handle: restartOne,
  },
  {
    id: 'dyno.stop-one',
    method: 'POST',
    path: '/apps/:app/dynos/:dyno/actions/stop',
    scope: 'write',
    handle: restartOne,
  },
  {
    id: 'dyno.run',
    method: 'POST',
    path: '/apps/:app/dynos',
    scope: 'write',
    handle: (call) => {
      const { account } = call;
      const app = appOf(call);
      const { command, size, type } = jsonBody(call);
      if (typeof command !== 'string' || command === '') throw invalidParams('Command is required.');
      const number = 1_000 + account.next();
      const name = `run.${number}`;
      const since = account.now();
      const oneOff = {
        id: uuidOf('dyno', app.id, name),
        name,
        type: typeof type === 'string' ? type : 'run',
        command,
        size:
          (typeof size === 'string' ? dynoSize(size)?.name : undefined) ?? app.formation[0]?.size ?? 'Basic',
        since,
        endsAt: since + oneOffRunsMs / account.speed,
      };
      app.oneOffs = [...running(call, app), oneOff];
      const line = (at: number, text: string) => ({ at, source: 'heroku' as const, dyno: name, text });
      app.log.write(
        {
          at: since,
          source: 'app',
          dyno: 'api',
          text: `Starting process with command \`${command}\` by user ${account.owner.email}`,
        },
        line(since, 'State changed from starting to up'),
        { at: oneOff.endsAt, source: 'app', dyno: name, text: 'Done.' },
        line(oneOff.endsAt, 'Process exited with status 0'),
        line(oneOff.endsAt, 'State changed from up to complete'),
      );
      return { status: 201, body: oneOffView(account, app, oneOff) };
    },
  },
];
