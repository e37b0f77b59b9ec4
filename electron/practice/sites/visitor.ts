import { createHash } from 'node:crypto';

import type { Call } from '../http/route.ts';
import type { ConfigVars } from '../state/model.ts';

/** Who asks a Nightscout's API: whoever knows its API_SECRET owns it; to others AUTH_DEFAULT_ROLES applies. */
export type Visitor = 'owner' | 'stranger';

const headerOf = ({ headers, query }: Call): string =>
  String(headers['api-secret'] ?? query.get('secret') ?? '').toLowerCase();

/** Nightscout is sent the SHA-1 of its secret, as 40 hex digits. */
export function visitorOf(call: Call, vars: ConfigVars): Visitor {
  const secret = (vars['API_SECRET'] ?? '').trim();
  const right = createHash('sha1').update(secret).digest('hex');
  return headerOf(call) === right ? 'owner' : 'stranger';
}

export const mayReadSite = (visitor: Visitor, vars: ConfigVars): boolean =>
  visitor === 'owner' || (vars['AUTH_DEFAULT_ROLES'] ?? 'readable') === 'readable';

/** What `/api/v1/verifyauth` says of the visitor. */
export function verification(visitor: Visitor, vars: ConfigVars): Record<string, unknown> {
  const isOwner = visitor === 'owner';
  return {
    canRead: mayReadSite(visitor, vars),
    canWrite: isOwner,
    isAdmin: isOwner,
    message: isOwner ? 'OK' : 'UNAUTHORIZED',
    // Found is what a token has; the main password has no role.
    rolefound: 'NOTFOUND',
    permissions: isOwner ? 'ROLE' : 'DEFAULT',
  };
}
