import { Refusal } from '../http/problem.ts';
import { lineStream } from '../http/lines.ts';
import { jsonBody, type Call, type Route } from '../http/route.ts';
import { uuidOf } from '../state/ids.ts';
import { logText, type LogLine } from '../state/log.ts';
import { time } from '../state/views.ts';
import type { LogSession } from '../state/simulated-account.ts';
import { appOf } from './find.ts';

const defaultLines = 100;
const maxLines = 1_500;
const goodForMs = 5 * 60_000;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

function openSession(call: Call): LogSession {
  const app = appOf(call);
  const body = jsonBody(call);
  const filter = { source: text(body['source']), dyno: text(body['dyno_name'] ?? body['dyno']) };
  const earlier = app.log.read(call.account.now(), filter);
  const lines = Math.min(maxLines, Math.max(0, Number(body['lines'] ?? defaultLines) || 0));
  const session: LogSession = {
    id: uuidOf('log-session', app.id, call.account.next()),
    app,
    first: lines === 0 ? [] : earlier.slice(-lines),
    earlier: new Set(earlier),
    tail: body['tail'] === true,
    filter,
    createdAt: call.account.now(),
  };
  call.account.logSessions.set(session.id, session);
  return session;
}

export const logRoutes: readonly Route[] = [
  {
    id: 'log.session',
    method: 'POST',
    path: '/apps/:app/log-sessions',
    scope: 'read',
    handle: (call) => {
      const session = openSession(call);
      const at = time(session.createdAt);
      const url = `${call.origin}/log-streams/${session.id}`;
      return { status: 201, body: { created_at: at, id: session.id, logplex_url: url, updated_at: at } };
    },
  },
  {
    id: 'log.stream',
    method: 'GET',
    path: '/log-streams/:session',
    scope: 'none',
    handle: ({ account, params, headers }) => {
      const session = account.logSessions.get(params['session'] ?? '');
      if (!session || account.now() > session.createdAt + goodForMs) {
        throw new Refusal(404, 'not_found', 'This log session has ended.');
      }
      const shown = new Set(session.earlier);
      let waiting: readonly LogLine[] = session.first;
      return lineStream(headers, () => {
        const later = session.app.log.read(account.now(), session.filter).filter((line) => !shown.has(line));
        const lines = [...waiting, ...later];
        waiting = [];
        for (const line of later) shown.add(line);
        return { lines: lines.map(logText), done: !session.tail };
      });
    },
  },
];
