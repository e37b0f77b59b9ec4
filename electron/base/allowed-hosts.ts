/**
 * Every host that the app may speak to, and why. Nothing leaves this computer for any other; only the first row ever
 * gets the key. docs/security.md shows the same table.
 */
export interface Host {
  readonly id: 'api' | 'status' | 'site' | 'database' | 'resolver';
  readonly why: string;
  readonly getsKey: boolean;
  readonly allows: (url: URL) => boolean;
}

const exactly = (host: string) => (url: URL) => url.protocol === 'https:' && url.host === host;

export const hosts: readonly Host[] = [
  {
    id: 'api',
    why: 'Heroku’s Platform API: lists the sites and carries out every act',
    getsKey: true,
    allows: exactly('api.heroku.com'),
  },
  {
    id: 'status',
    why: 'Heroku’s status page, asked only after Heroku has failed',
    getsKey: false,
    allows: exactly('status.heroku.com'),
  },
  {
    id: 'site',
    why: 'the person’s own site: does it answer, and how old is the newest reading',
    getsKey: false,
    allows: (url) =>
      url.protocol === 'https:' && url.port === '' && /^[a-z0-9-]+\.herokuapp\.com$/.test(url.hostname),
  },
  {
    id: 'database',
    why: 'the person’s own database: test it, measure it, copy it, make room',
    getsKey: false,
    allows: (url) => url.protocol === 'mongodb:' || url.protocol === 'mongodb+srv:',
  },
  {
    id: 'resolver',
    why: 'another phone book of names, asked on a press when this computer’s fails; it gets the database’s name alone',
    getsKey: false,
    allows: exactly('cloudflare-dns.com'),
  },
];

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

export class ForbiddenHostError extends Error {
  constructor(id: Host['id']) {
    super(`The ${id} route was asked for a host that is not on its list`);
    this.name = 'ForbiddenHostError';
  }
}

/** A fetch that can reach the hosts of one row and no other. Rejects with ForbiddenHostError before anything is sent. */
export function fetchOnly(fetch: Fetch, id: Host['id']): Fetch {
  return async (url, init) => {
    const target = new URL(url);
    const row = hosts.find((host) => host.id === id);
    if (!row?.allows(target)) throw new ForbiddenHostError(id);
    return fetch(url, init);
  };
}

/** A fetch for one origin that a person typed, and for no other. Rejects with ForbiddenHostError before anything is sent. */
export function fetchOrigin(fetch: Fetch, origin: string): Fetch {
  return async (url, init) => {
    if (new URL(url).origin !== origin || !origin.startsWith('https://'))
      throw new ForbiddenHostError('site');
    return fetch(url, init);
  };
}

/** True for an address on this computer: the only kind that may stand in for Heroku, in unpackaged builds. */
export function isLoopback(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  const bare = url.username === '' && url.pathname === '/' && url.search === '' && url.hash === '';
  return bare && url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
}
