import type { Clock } from '../../electron/services/clock.ts';
import type { Fetch } from '../../electron/services/hosts.ts';

/** How long the app itself waits for an answer, roughly: what a time-out takes from the clock. Milliseconds. */
const patienceInLife = 12_000;

export interface Network {
  offline: boolean;
  readonly wrap: (fetch: Fetch) => Fetch;
}

/**
 * The way between the app and the practice world. A time-out takes `patienceMs` of real time and as much of the fake
 * clock as it would in life, so that a restart that meets nothing but time-outs is watched for 90 s of the app's own
 * time and no real ones.
 */
export function makeNetwork(clock: Clock, patienceMs: number): Network {
  const network: Network = {
    offline: false,
    wrap: (fetch) => async (url, init) => {
      if (network.offline) throw unreachable();
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
  sleep: (ms, signal) => clock.sleep(ms, signal),
});
