import { useCallback, useEffect, useRef } from 'react';
import { useSites } from '../../stores/sites.ts';

/** How often the sites on screen are looked at by themselves, in milliseconds. */
const pollIntervalMs = 60_000;
/** A site that starts, or was never seen, is looked at sooner. Milliseconds. */
const soonPollIntervalMs = 10_000;
/** Cards that come into view together are asked for together. Milliseconds. */
const gatherDelayMs = 150;

export interface Looking {
  /** Tells the observer of a card; answers how to stop. */
  readonly watch: (id: string, element: Element) => () => void;
  readonly visible: () => readonly string[];
}

/**
 * Keeps the list up to date while it is open: Heroku is asked about all sites, those on screen first, in small batches,
 * once a minute, and never while the window is hidden. After trouble the list itself is asked for again.
 */
export function useLooking(): Looking {
  const seen = useRef(new Set<string>());
  const lookedAt = useRef(new Map<string, number>());
  const ids = useRef(new WeakMap<Element, string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const observer = useRef<IntersectionObserver>(undefined);

  const look = useCallback(() => {
    // Who is on screen comes first; the others too, as the summary speaks of all. Main keeps them within its budget.
    const all = new Set([...seen.current, ...useSites.getState().order]);
    const { byId } = useSites.getState();
    const due = [...all].filter((id) => {
      const kind = byId[id]?.state.kind;
      const pause = kind === 'starting' || kind === 'checking' ? soonPollIntervalMs : pollIntervalMs;
      return Date.now() - (lookedAt.current.get(id) ?? 0) >= pause;
    });
    for (const id of due) lookedAt.current.set(id, Date.now());
    void useSites.getState().look(due, 'timer');
  }, []);

  const watch = useCallback(
    (id: string, element: Element) => {
      observer.current ??= new IntersectionObserver((changes) => {
        for (const change of changes) {
          const site = ids.current.get(change.target);
          if (site === undefined) continue;
          if (change.isIntersecting) seen.current.add(site);
          else seen.current.delete(site);
        }
        clearTimeout(timer.current);
        timer.current = setTimeout(look, gatherDelayMs);
      });
      ids.current.set(element, id);
      observer.current.observe(element);
      return () => {
        observer.current?.unobserve(element);
        seen.current.delete(id);
      };
    },
    [look],
  );

  useEffect(() => {
    const beat = () => {
      if (document.visibilityState !== 'visible') return;
      if (useSites.getState().trouble !== null) void useSites.getState().list(true);
      look();
    };
    const interval = setInterval(beat, pollIntervalMs);
    const sooner = setInterval(() => document.visibilityState === 'visible' && look(), soonPollIntervalMs);
    document.addEventListener('visibilitychange', beat);
    return () => {
      clearInterval(interval);
      clearInterval(sooner);
      clearTimeout(timer.current);
      document.removeEventListener('visibilitychange', beat);
      observer.current?.disconnect();
      observer.current = undefined;
    };
  }, [look]);

  return { watch, visible: () => [...seen.current] };
}
