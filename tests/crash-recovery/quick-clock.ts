import { setTimeout as pause } from 'node:timers/promises';

import type { Clock } from '../../electron/base/clock.ts';

/** The real time, with short waits: for a practice world that runs as fast. */
export const quickClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep: (ms, signal) => pause(Math.min(ms, 20), undefined, { signal }),
};
