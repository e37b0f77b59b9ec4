import { useSyncExternalStore } from 'react';

/** How often the ages on screen are counted anew, in milliseconds. */
const tickMs = 15_000;

let now = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function beat() {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = Date.now();
    timer = setInterval(beat, tickMs);
    document.addEventListener('visibilitychange', beat);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', beat);
  };
}

/** The time now, in milliseconds since 1970. One clock for the whole page, so that no two ages disagree. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
