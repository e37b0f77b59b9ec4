export type Scheme = 'mongodb' | 'mongodb+srv';

/** A connection string in pieces, each as it stands in the text: `compose(split(text))` is the text. */
export interface Draft {
  readonly scheme: Scheme;
  readonly user: string | null;
  readonly password: string | null;
  readonly hosts: readonly string[];
  /** The slash behind the hosts, which the driver does not insist on. */
  readonly slash: '/' | '';
  readonly database: string;
  /** With its question mark; empty when there is none. */
  readonly query: string;
}

const name = String.raw`(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])`;
export const hostPattern = new RegExp(String.raw`^${name}(?::\d{1,5})?$`, 'i');
/** A host name that stands in the whole internet, options behind it, and an `@` among them. */
const endedEarlier = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:,[\w.:-]+)*\/[^/?@]*\?[a-z]+=/i;

/**
 * The `@` that ends the password: the last one, since a password may hold more of them, but not one among the options
 * (docs/reference/connection-string-mistakes.md#special-characters).
 */
function endOfLogin(rest: string): number {
  const last = rest.lastIndexOf('@');
  const first = rest.indexOf('@');
  return first < last && endedEarlier.test(rest.slice(first + 1, last)) ? first : last;
}

/** Takes apart what stands behind `scheme://`; null when there is nothing in it that could be a host. */
export function split(scheme: Scheme, rest: string): Draft | null {
  const at = endOfLogin(rest);
  const login = at < 0 ? null : rest.slice(0, at);
  const colon = login?.indexOf(':') ?? -1;
  const found = /^([^/?#&]*)(\/?)([^?#&]*)([^]*)$/.exec(rest.slice(at + 1));
  const [, hosts = '', slash = '', database = '', query = ''] = found ?? [];
  const list = hosts.split(',');
  // Without an `@` the text may as well be a user and a password whose end is lost: only clear host names will do.
  if (login === null && !list.every((host) => hostPattern.test(host))) return null;
  return {
    scheme,
    user: login === null ? null : colon < 0 ? login : login.slice(0, colon),
    password: login === null || colon < 0 ? null : login.slice(colon + 1),
    hosts: list,
    slash: slash === '' ? '' : '/',
    database,
    query,
  };
}

export function compose({ scheme, user, password, hosts, slash, database, query }: Draft): string {
  const login = user === null ? '' : `${user}${password === null ? '' : `:${password}`}@`;
  return `${scheme}://${login}${hosts.join(',')}${slash}${database}${query}`;
}

const atlas = '.mongodb.net';
export const withoutPort = (host: string): string => host.replace(/:\d*$/, '');
/** Ports go from 1 to 65535; none is one too. */
export function hasGoodPort(host: string): boolean {
  const port = /:(\d+)$/.exec(host.replace(/^\[[^\]]*\]/, ''))?.[1];
  return port === undefined || (Number(port) > 0 && Number(port) < 65_536);
}
/** Whether a host belongs to MongoDB's own cloud. */
export const isAtlas = (host: string): boolean => withoutPort(host).toLowerCase().endsWith(atlas);
/** One computer of an Atlas cluster, as the standard form lists them (docs/reference/atlas.md#hosts-and-dns). */
export const isShard = (host: string): boolean => isAtlas(host) && /-shard-\d/i.test(host);
