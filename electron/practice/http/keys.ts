import { randomUUID } from 'node:crypto';
import { Refusal } from './problem.ts';

/** The keys a practice account accepts. Only `full` may do everything; `expired` was good once. */
export interface Keys {
  readonly full: string;
  /** Scope `identity,read`: may look, may neither change anything nor see settings. */
  readonly readOnly: string;
  /** Scope `identity`: may only ask who it belongs to. */
  readonly limited: string;
  readonly expired: string;
}

/** What a route asks of a key. The words are Heroku's OAuth scopes; `none` is open to everyone. */
export type Scope = 'none' | 'identity' | 'read' | 'write' | 'read-protected' | 'write-protected';

const newKey = (): string => `HRKU-${randomUUID()}`;

export function makeKeys(full?: string): Keys {
  return { full: full ?? newKey(), readOnly: newKey(), limited: newKey(), expired: newKey() };
}

/**
 * Checks the `Authorization` header against what a route asks.
 * @throws Refusal 401 for a key that is wrong or has run out, 403 for one that may not do this.
 */
export function checkKey(keys: Keys, scope: Scope, authorization: string | undefined): void {
  if (scope === 'none') return;
  const key = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1]?.trim();
  if (key === keys.full) return;
  const allowed: readonly Scope[] | undefined =
    key === keys.readOnly ? ['identity', 'read'] : key === keys.limited ? ['identity'] : undefined;
  if (!allowed) throw new Refusal(401, 'unauthorized', 'Invalid credentials provided.');
  if (!allowed.includes(scope)) {
    throw new Refusal(
      403,
      'forbidden',
      'You do not have access to this resource with the scope of this token.',
    );
  }
}
