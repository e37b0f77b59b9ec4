import { practiceDatabaseNetwork } from '../practice/network.ts';
import { realDatabaseNetwork, type DatabaseNetwork } from '../services/mongodb/connect/network.ts';
import { createHeroku, type Heroku, type HerokuOptions } from '../services/heroku/client.ts';
import type { Clock } from '../base/clock.ts';
import { fetchOnly, fetchOrigin, ForbiddenHostError, isLoopback, type Fetch } from '../base/allowed-hosts.ts';
import { addressAt, siteAddressAt } from '../practice/addresses.ts';

/** The ways out of the program, each bound to the hosts that it may reach. */
export interface Network {
  readonly api: { readonly origin: string; readonly fetch: Fetch };
  readonly status: { readonly origin: string; readonly fetch: Fetch };
  readonly site: Fetch;
  /** One site whose address a person typed, wherever it lives (https only). */
  readonly typedSite: (origin: string) => Fetch;
  readonly database: DatabaseNetwork;
  /** The loopback address that stands for a site's own; null where the own address is the one to open. */
  readonly standIn: ((url: string) => string | null) | null;
  /** The page of a practice world that stands for one of our links, by its name; null where the real one is to open. */
  readonly page: (link: string) => string | null;
}

export interface NetworkPlatform {
  /** Reaches the real internet; never used in practice. */
  readonly fetch: Fetch;
  /** Reaches this computer only. */
  readonly loopbackFetch: Fetch;
  readonly packaged: boolean;
  /** SITEKEEPER_HEROKU_API: another address of the Platform API; heeded in unpackaged builds and for loopback only. */
  readonly herokuApi: string | undefined;
}

/** Heroku itself; or, in unpackaged builds, a practice world that somebody serves on this computer. */
export function realNetwork(platform: NetworkPlatform): Network {
  const other = platform.herokuApi;
  if (!platform.packaged && other !== undefined && isLoopback(other)) {
    return loopbackNetwork(platform.loopbackFetch, new URL(other).origin);
  }
  return {
    api: { origin: 'https://api.heroku.com', fetch: fetchOnly(platform.fetch, 'api') },
    status: { origin: 'https://status.heroku.com', fetch: fetchOnly(platform.fetch, 'status') },
    site: fetchOnly(platform.fetch, 'site'),
    typedSite: (origin) => fetchOrigin(platform.fetch, origin),
    database: realDatabaseNetwork(platform.fetch),
    standIn: null,
    page: () => null,
  };
}

/** One origin on this computer plays Heroku, its status page and every site; nothing else can be reached. */
export function loopbackNetwork(fetch: Fetch, origin: string): Network {
  const only: Fetch = async (url, init) => {
    if (new URL(url).origin !== origin) throw new ForbiddenHostError('site');
    return fetch(url, init);
  };
  const standIn = (url: string): string | null => siteAddressAt(origin, url);
  const site: Fetch = async (url, init) => only(standIn(url) ?? url, init);
  return {
    api: { origin, fetch: only },
    status: { origin, fetch: only },
    site,
    typedSite: () => site,
    database: practiceDatabaseNetwork(only, origin),
    standIn,
    page: (link) => (link === 'atlas' ? addressAt(origin, 'atlas') : null),
  };
}

/**
 * The client of Heroku's API over one of these networks.
 * @param onKey hears with each answer whether Heroku took the key.
 */
export function herokuFor(
  platform: { readonly clock: Clock; readonly timeoutMs?: number },
  network: Network,
  key: HerokuOptions['key'],
  onKey?: (taken: boolean) => void,
): Heroku {
  const { clock, timeoutMs } = platform;
  return createHeroku({
    ...network.api,
    clock,
    key,
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...(onKey !== undefined && { onKey }),
  });
}
