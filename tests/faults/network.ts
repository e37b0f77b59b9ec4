import type { Clock } from '../../electron/base/clock.ts';
import type { Fetch } from '../../electron/base/allowed-hosts.ts';

/** How long the app itself waits for an answer, roughly: what a time-out takes from the clock. Milliseconds. */
const patienceInLife = 12_000;

/** When Heroku gets to an act that it takes long for. Its own limit is 30 s. Milliseconds. */
const lateBy = 24_000;

/** What the way between the app and Heroku is like. */
export const weathers = ['fine', 'offline', 'network-changed', 'late-act'] as const;
export type Weather = (typeof weathers)[number];

export interface Network {
  weather: Weather;
  readonly wrap: (fetch: Fetch) => Fetch;
}

/**
 * The way between the app and the practice world. A time-out takes `patienceMs` of real time and as much of the fake
 * clock as it would in life, so that a restart that meets nothing but time-outs is watched for 90 s of the app's own
 * time and no real ones.
 */
export function makeNetwork(clock: Clock, patienceMs: number): Network {
  let held: { readonly due: number; readonly send: () => Promise<unknown> } | null = null;
  const network: Network = {
    weather: 'fine',
    wrap: (fetch) => async (url, init) => {
      if (network.weather === 'offline') throw unreachable();
      const isAct = (init?.method ?? 'GET') !== 'GET';
      if (isAct && network.weather === 'late-act') {
        const { signal: _ended, ...rest } = init ?? {};
        held = { due: clock.now() + lateBy, send: () => fetch(url, rest) };
        await clock.sleep(patienceInLife);
        throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
      }
      if (held !== null && clock.now() >= held.due) {
        const { send } = held;
        held = null;
        await send();
      }
      if (isAct && network.weather === 'network-changed') {
        await (await fetch(url, init)).arrayBuffer();
        throw new Error('net::ERR_NETWORK_CHANGED');
      }
      const late = AbortSignal.timeout(patienceMs);
      const signal = AbortSignal.any([late, ...(init?.signal ? [init.signal] : [])]);
      try {
        return await fetch(url, { ...init, signal });
      } catch (cause) {
        if (late.aborted) await clock.sleep(patienceInLife);
        throw cause;
      }
    },
  };
  return network;
}

/** What Node's fetch rejects with on a computer without a network. */
function unreachable(): TypeError {
  const cause = Object.assign(new Error('getaddrinfo ENOTFOUND api.heroku.com'), { code: 'ENOTFOUND' });
  return new TypeError('fetch failed', { cause });
}

/** A clock that always tells `byMs` more than another one. */
export const shifted = (clock: Clock, byMs: number): Clock => ({
  now: () => clock.now() + byMs,
  elapsed: () => clock.elapsed(),
  sleep: (ms, signal) => clock.sleep(ms, signal),
});
