import { ConnectionString } from 'mongodb-connection-string-url';

import type { Secret } from '../../../base/secret.ts';
import { hasGoodPort, hostPattern, split } from './parts-of-string.ts';
import { mendQuery } from './options.ts';
import { meaning } from './percent.ts';
import { canSignIn, clashesIn, refusedIn, tlsDiffers } from './rules/options.ts';

/** Whether the official driver's own parser takes this text. It looks at the grammar only: `<password>` passes. */
export function driverAccepts(text: string): boolean {
  try {
    return new ConnectionString(text).hosts.every((host) => host !== '');
  } catch {
    return false;
  }
}

const socketFile = /^[^:/]*%2F[^:/]*\.sock$/i;

/** Why a site could not begin with a string; null when it can. */
export type Refusal = 'grammar' | 'driver' | 'start';

/**
 * The three judges of a well-formed string: the grammar, the options of driver 5, and what Nightscout's own start
 * takes. They know nothing of the network. Source: docs/reference/connection-string-mistakes.md#what-refuses-a-string.
 *
 * @param text as it would stand in the site's setting.
 */
export function refusalOf(text: string): Refusal | null {
  if (!driverAccepts(text)) return 'grammar';
  const [, scheme = '', rest = ''] = /^(mongodb(?:\+srv)?):\/\/([^]*)$/.exec(text) ?? [];
  const draft = split(scheme === 'mongodb' ? 'mongodb' : 'mongodb+srv', rest);
  if (draft === null) return 'grammar';
  if (refusedIn(draft.query).length > 0) return 'start';
  const sound =
    mendQuery(draft.query, true).query === draft.query &&
    draft.hosts.every((host) => hasGoodPort(host) && (hostPattern.test(host) || socketFile.test(host)));
  const fits = clashesIn(draft).length === 0 && !tlsDiffers(draft.query) && canSignIn(draft.query);
  return sound && fits ? null : 'driver';
}

/** Whether a site would begin with it. */
export const siteAccepts = (text: string): boolean => refusalOf(text) === null;

/** Who signs in, and where, as the driver understands a string. It must be one that `driverAccepts`. */
export function loginOf(
  string: Secret,
): Readonly<Record<'user' | 'password' | 'host' | 'database' | 'options', string>> {
  const { username, password, hosts, pathname, search } = new ConnectionString(string.reveal());
  return {
    user: meaning(username),
    password: meaning(password),
    host: hosts.join(','),
    database: meaning(pathname.slice(1)),
    options: search,
  };
}
