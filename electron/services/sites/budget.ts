import type { Clock } from '../clock.ts';

/**
 * What looking by itself may cost. Heroku refills 75 requests a minute for the whole account (heroku-api.md 2.2); a
 * bit more than half of it is ours, so that a press always has room, hour after hour.
 */
const perMinute = 40;
const most = 200;
/** Below this many left in Heroku's pool nothing is asked by itself. */
const reserve = 500;

export interface Budget {
  /** Takes one request out; false when it has to wait. */
  take(remaining: number | null): boolean;
}

export function createBudget(clock: Clock): Budget {
  let left = most;
  let at = clock.now();
  return {
    take(remaining) {
      const now = clock.now();
      left = Math.min(most, left + ((now - at) / 60_000) * perMinute);
      at = now;
      if (left < 1 || (remaining !== null && remaining < reserve)) return false;
      left -= 1;
      return true;
    },
  };
}
