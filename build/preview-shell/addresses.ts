/**
 * Chromium cannot load `app://`, so the page lives at a secure origin that exists nowhere (`.invalid` is reserved by
 * RFC 2606 and never resolves) and every request of it is answered by interception. Main only ever hears of `app://`.
 */

/** Where the page really is, as Chromium sees it. */
export const PAGE_ORIGIN = 'https://sitekeeper.invalid';

const APP_ORIGIN = 'app://sitekeeper';

/** The address that main knows for an address that Chromium uses; any other address is left as it is. */
export function toApp(address: string): string {
  return swapOrigin(address, PAGE_ORIGIN, APP_ORIGIN);
}

/** The address that Chromium must load for an address that main names; any other address is left as it is. */
export function toPage(address: string): string {
  return swapOrigin(address, APP_ORIGIN, PAGE_ORIGIN);
}

/** The origin as Electron words it for a standard scheme (Node's URL answers 'null' for `app:`). */
export function originOf(address: string): string {
  if (address === APP_ORIGIN || address.startsWith(`${APP_ORIGIN}/`)) return APP_ORIGIN;
  return URL.canParse(address) ? new URL(address).origin : 'null';
}

function swapOrigin(address: string, from: string, to: string): string {
  return address === from || address.startsWith(`${from}/`) ? to + address.slice(from.length) : address;
}
