import { shell } from 'electron';

import type { LinkId } from '../contract/app.ts';

/** Web pages that a button may open. The page sends the id; the address stands here alone (checklist 15). */
const addresses: Readonly<Record<LinkId, string>> = {
  'heroku-applications': 'https://dashboard.heroku.com/account/applications',
  'heroku-billing': 'https://dashboard.heroku.com/account/billing',
  'heroku-account': 'https://dashboard.heroku.com/account',
  'heroku-status': 'https://status.heroku.com/',
  'heroku-sign-up': 'https://signup.heroku.com/',
  'heroku-password': 'https://id.heroku.com/account/password/reset',
  atlas: 'https://cloud.mongodb.com/',
  'atlas-status': 'https://status.mongodb.com/',
};

/**
 * The address of a site, built anew from its checked parts: https and a herokuapp.com name, or, in practice, this
 * computer. Null for anything else.
 */
export function safeSiteAddress(address: string, practice: boolean): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, port, pathname } = new URL(address);
  if (practice) {
    const here = protocol === 'http:' && hostname === '127.0.0.1' && /^\/[\w./-]*$/.test(pathname);
    return here ? `http://127.0.0.1:${Number(port)}${pathname}` : null;
  }
  const theirs = protocol === 'https:' && port === '' && /^[a-z0-9-]+\.herokuapp\.com$/.test(hostname);
  return theirs ? `https://${hostname}/` : null;
}

/** The one caller of openExternal. */
async function openOutside(address: string): Promise<void> {
  await shell.openExternal(address);
}

export const openLink = (link: LinkId): Promise<void> => openOutside(addresses[link]);

export async function openSite(address: string, practice: boolean): Promise<void> {
  const safe = safeSiteAddress(address, practice);
  if (safe !== null) await openOutside(safe);
}
