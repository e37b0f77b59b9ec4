import type { Clock } from '../clock.ts';
import type { HerokuSeen } from '../heroku/client.ts';

/** Requests that Heroku gives back to the whole account each minute (heroku-api.md 2.2). */
const refill = 75;
/** What looking by itself may cost: a bit more than half of it, so that a press always has room, hour after hour. */
const perMinute = 40;
const most = 200;
/** Below this many left in Heroku's pool nothing is asked by itself. */
const reserve = 500;

export interface Budget {
  /** Takes one request out; false when it has to wait. */
  take(pool: Pick<HerokuSeen, 'remaining' | 'remainingAt'>): boolean;
}

export function createBudget(clock: Clock): Budget {
  let left = most;
  let at = clock.now();
  return {
    take(pool) {
      const now = clock.now();
      const inPool =
        pool.remaining === null ? reserve : pool.remaining + ((now - pool.remainingAt) / 60_000) * refill;
      left = Math.min(most, left + ((now - at) / 60_000) * perMinute);
      at = now;
      if (left < 1 || inPool < reserve) return false;
      left -= 1;
      return true;
    },
  };
}
