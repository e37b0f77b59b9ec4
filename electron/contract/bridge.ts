import type { CallClient } from './calls.ts';
import type { EventClient } from './events.ts';

/** The whole of what the page gets from main: `window.sitekeeper`. Preload builds it, frozen, from the two tables. */
export interface Bridge {
  readonly calls: CallClient;
  readonly events: EventClient;
}
