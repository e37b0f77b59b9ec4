/** The page's own address. The host is a name of ours; nothing on any network answers to it. */
export const scheme = 'app';
export const origin = 'app://sitekeeper';
export const startUrl = `${origin}/index.html`;

/** True for an address of our own page; a look-alike host, user info, another scheme or a broken address is not. */
export const isOurs = (address: string): boolean => address.startsWith(`${origin}/`);
