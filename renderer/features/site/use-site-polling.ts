import { useEffect } from 'react';
import type { Site } from '../../../electron/contract/sites.ts';
import { useSites } from '../../stores/sites.ts';

/** A site that starts is looked at more often than one at rest. Milliseconds. */
const pollIntervalMs = 60_000;
const startingPollIntervalMs = 10_000;

/**
 * Looks at the site as its page opens (this may contact it; a timer may not always), then by itself while the window is
 * visible. While a restart runs main watches anyway.
 */
export function useWatching({ id, state }: Site): void {
  useEffect(() => void useSites.getState().look([id], 'page'), [id]);
  const every = state.kind === 'starting' ? startingPollIntervalMs : pollIntervalMs;
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void useSites.getState().look([id], 'timer');
    }, every);
    return () => clearInterval(timer);
  }, [id, every]);
}
