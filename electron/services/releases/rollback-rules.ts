import type { RollbackCheck, RollbackRow } from '../../contract/releases.ts';
import type { Secret } from '../../base/secret.ts';
import { isSecret } from '../config-vars/classify.ts';
import { sameValue, type ConfigVars } from '../heroku/config-var-values.ts';
import { mask } from '../config-vars/mask.ts';
import type { Release } from '../heroku/releases.ts';

/** What of a release counts for going back to it: fields of GET /apps/{app}/releases. */
export interface ReleaseFacts {
  readonly status: 'succeeded' | 'pending' | 'failed' | 'expired';
  readonly current: boolean;
  /** `eligible_for_rollback`; null where Heroku did not say. */
  readonly eligible: boolean | null;
}

const statuses = ['succeeded', 'pending', 'failed', 'expired'] as const;

export const releaseFacts = (release: Release): ReleaseFacts => ({
  status: statuses.find((status) => status === release.status) ?? 'failed',
  current: release.current,
  eligible: release.eligible_for_rollback ?? null,
});

/** How many releases back are offered. Older ones are as good as always expired. */
export const mostReleases = 100;

/**
 * Whether one may go back to a release. Since October 2025 Heroku destroys old programs, so age alone can forbid it;
 * without Heroku's yes it is no. Source: docs/reference/heroku-api.md#how-long-releases-are-kept.
 */
export function checkRollback({ status, current, eligible }: ReleaseFacts): RollbackCheck {
  if (current) return { ok: false, why: 'current' };
  if (status !== 'succeeded') return { ok: false, why: status === 'pending' ? 'unfinished' : status };
  return eligible === true ? { ok: true } : { ok: false, why: 'not-eligible' };
}

function changeOf(today: Secret | undefined, old: Secret | undefined): RollbackRow['change'] {
  if (sameValue(today, old)) return 'same';
  if (today === undefined) return 'added';
  return old === undefined ? 'removed' : 'changed';
}

/**
 * What going back does to each setting: Heroku takes the settings back together with the program.
 * Source: docs/reference/heroku-api.md#going-back.
 * @param now the settings of today. @param then those of GET /apps/{app}/releases/{release}/config-vars.
 * @returns one row for each setting on either side, by name. No row holds a hidden value.
 */
export function configVarsDiff(now: ConfigVars, then: ConfigVars): readonly RollbackRow[] {
  const names = [...new Set([...now.keys(), ...then.keys()])].sort();
  return names.map((name) => {
    const [today, old] = [now.get(name), then.get(name)];
    return {
      name,
      change: changeOf(today, old),
      now: mask(name, today),
      back: mask(name, old),
      secret: [today, old].some((value) => value !== undefined && isSecret(name, value)),
    };
  });
}
