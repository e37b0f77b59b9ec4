import * as v from 'valibot';

import type { Result } from '../../electron/contract/result.ts';
import { createHeroku, type Heroku, type HerokuOptions } from '../../electron/services/heroku/client.ts';
import { path } from '../../electron/services/heroku/path.ts';
import { Secret } from '../../electron/base/secret.ts';
import { FakeClock } from './fake-clock.ts';

export type Reply = () => Response | Promise<Response>;

export const json =
  (body: unknown, init: ResponseInit = {}): Reply =>
  () =>
    Response.json(body, init);

/** A refusal as Heroku writes it, with an id that says nothing. */
export const status = (code: number, headers: Record<string, string> = {}): Reply =>
  json({ id: 'x', message: 'no' }, { status: code, headers });

/** What Node's fetch rejects with when a connection fails. */
export const broken =
  (message: string, code?: string): Reply =>
  () =>
    Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) }));

interface Asked {
  readonly url: string;
  readonly method: string;
  readonly init: RequestInit;
}

export interface ScriptedHeroku {
  readonly heroku: Heroku;
  readonly clock: FakeClock;
  /** What was sent, oldest first. */
  readonly asked: readonly Asked[];
  /** How long the client waited between requests, in milliseconds. */
  readonly waits: readonly number[];
}

/** A client whose fetch gives these replies in turn, the last one for ever. */
export function scripted(replies: readonly Reply[], options: Partial<HerokuOptions> = {}): ScriptedHeroku {
  const clock = new FakeClock({ autoAdvance: true });
  const asked: Asked[] = [];
  const waits: number[] = [];
  const heroku = createHeroku({
    origin: 'https://api.heroku.com',
    clock: {
      now: () => clock.now(),
      elapsed: () => clock.elapsed(),
      sleep: (ms, signal) => {
        waits.push(ms);
        return clock.sleep(ms, signal);
      },
    },
    key: () => new Secret('HRKU-test'),
    fetch: async (url, init = {}) => {
      asked.push({ url, init, method: init.method ?? 'GET' });
      const reply = replies[Math.min(asked.length, replies.length) - 1];
      if (reply === undefined) throw new Error('no reply left');
      return reply();
    },
    random: () => 0.5,
    ...options,
  });
  return { heroku, clock, asked, waits };
}

export const email = v.object({ email: v.string() });

/** The simplest read there is. */
export const readEmail = ({ heroku }: Pick<ScriptedHeroku, 'heroku'>): Promise<Result<{ email: string }>> =>
  heroku.get(path`/account`, email);

export const good = json({ email: 'r@example.com' });
