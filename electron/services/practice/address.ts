/**
 * Where a practice world at `origin` serves the site whose public address is `url`; null for an address that is not a
 * herokuapp.com one. The world's own file of names is not asked, so this also serves a world in another process.
 */
export function siteAddressAt(origin: string, url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname, search } = new URL(url);
  const theirs = protocol === 'https:' && /^[a-z0-9-]+\.herokuapp\.com$/.test(hostname);
  return theirs ? `${origin}/sites/${hostname}${pathname}${search}` : null;
}
