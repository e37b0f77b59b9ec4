/** The page's own address. The host is a name of ours; nothing on any network answers to it. */
export const scheme = 'app';
export const origin = 'app://sitekeeper';
export const startUrl = `${origin}/index.html`;

/** True for an address of our own page; a look-alike host, another scheme or a broken address is not. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${scheme}:` && url.host === 'sitekeeper' && url.username === '' && url.port === '';
}
