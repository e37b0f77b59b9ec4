/**
 * Where a practice account at `origin` serves the site whose public address is `url`; null for an address that is not a
 * herokuapp.com one. The account's own list of names is not asked, so this also serves an account in another process.
 */
export function siteAddressAt(origin: string, url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname, search } = new URL(url);
  const theirs = protocol === 'https:' && /^[a-z0-9-]+\.herokuapp\.com$/.test(hostname);
  return theirs ? `${origin}/sites/${hostname}${pathname}${search}` : null;
}

/** Every database of a practice account lies under this name, which can exist nowhere (RFC 2606). */
export const practiceDomain = 'practice.example';

/** Whether a host is one of a practice account's databases. Its shards' names resolve to this computer. */
export function practiceOwns(host: string): boolean {
  return host.toLowerCase().endsWith(`.${practiceDomain}`);
}

/**
 * `computer`: DNS as this computer's resolver gives it; `elsewhere`: as another one does over HTTPS; `ca`: its
 * certificate; `atlas`: a made-up Atlas to press in.
 */
const databasePaths = {
  computer: '/practice/dns',
  elsewhere: '/dns-query',
  ca: '/practice/ca.pem',
  atlas: '/practice/atlas',
} as const;

/** Where a practice account at `origin` answers for its databases. */
export const addressAt = (origin: string, what: keyof typeof databasePaths): string =>
  `${origin}${databasePaths[what]}`;

/** Hosts below this name are looked for in vain: nobody answers, not even that they are unknown. */
export const silentDomain = `silent.${practiceDomain}`;
