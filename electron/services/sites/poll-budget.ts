import type { Clock } from '../../base/clock.ts';
import type { HerokuSeen } from '../heroku/client.ts';

/** Requests that Heroku gives back to the whole account each minute (docs/reference/heroku-api.md#rate-limit). */
const refill = 75;
/** What looking by itself may cost: a bit more than half of it, so that a press always has room, hour after hour. */
const perMinute = 40;
const most = 200;
/** Below this many left in Heroku's pool nothing is asked by itself. */
const reserve = 500;
/** The page asks for each site on screen once a minute. Milliseconds. */
const patience = 150_000;

export interface Budget {
  /** Takes one request out for this site; false when it has to wait. Who has waited longest comes first. */
  take(id: string, pool: Pick<HerokuSeen, 'remaining' | 'remainingAt'>): boolean;
}

export function createBudget(clock: Clock): Budget {
  let left = most;
  let at = clock.elapsed();
  /** Sites that had to wait, longest first, with the time at which they last asked. */
  const waiting = new Map<string, number>();

  /** How many have waited longer. One that does not ask any more, as its card is out of sight, keeps nobody waiting. */
  function ahead(id: string, now: number): number {
    for (const [other, asked] of waiting) if (now - asked > patience) waiting.delete(other);
    return waiting.has(id) ? [...waiting.keys()].indexOf(id) : waiting.size;
  }

  return {
    take(id, pool) {
      const now = clock.elapsed();
      const inPool =
        pool.remaining === null ? reserve : pool.remaining + ((now - pool.remainingAt) / 60_000) * refill;
      left = Math.min(most, left + ((now - at) / 60_000) * perMinute);
      at = now;
      if (inPool < reserve || left < 1 + ahead(id, now)) {
        waiting.set(id, now);
        return false;
      }
      waiting.delete(id);
      left -= 1;
      return true;
    },
  };
}
