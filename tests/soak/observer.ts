import type { Clock } from '../../electron/base/clock.ts';
import type { Fetch } from '../../electron/base/allowed-hosts.ts';
import type { PracticeServer } from '../../electron/practice/start.ts';

/** A site as it was at the moment somebody knocked at it. */
export interface Knock {
  readonly app: string;
  readonly state: string;
  /** How long it had been in this state, in milliseconds. */
  readonly forMs: number;
  readonly eco: boolean;
}

/** Asks the practice world directly, past the app; `dyno.info` is a route that the app does not use. */
async function knockAt(world: PracticeServer, host: string, now: number): Promise<Knock> {
  const app = host.split('.')[0]?.replace(/-[^-]*$/, '') ?? '';
  const response = await fetch(`${world.origin}/apps/${app}/dynos/web.1`, {
    headers: { accept: 'application/vnd.heroku+json; version=3', authorization: `Bearer ${world.key}` },
  });
  if (!response.ok) return { app, state: 'none', forMs: 0, eco: false };
  const dyno = (await response.json()) as { state: string; size: string; updated_at: string };
  return { app, state: dyno.state, forMs: now - Date.parse(dyno.updated_at), eco: dyno.size === 'Eco' };
}

/**
 * Stands before the practice world and looks, before each visit lets through, how the visited site is: by then its
 * visitor has not woken it yet.
 */
export function observing(
  world: () => PracticeServer,
  clock: Clock,
  onKnock: (knock: Knock) => void,
): (fetch: Fetch) => Fetch {
  return (fetch) => async (url, init) => {
    const host = /^\/sites\/([^/]+)/.exec(new URL(url).pathname)?.[1];
    if (host !== undefined) onKnock(await knockAt(world(), host, clock.now()));
    return fetch(url, init);
  };
}
