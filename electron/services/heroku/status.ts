import * as v from 'valibot';

import type { Fetch } from '../../base/allowed-hosts.ts';

const statusSchema = v.object({
  status: v.array(v.object({ system: v.string(), status: v.string() })),
});

/**
 * What Heroku says of itself: https://status.heroku.com/api/v4/current-status. `unknown` when the page does not answer
 * either; it was down with everything else in June 2025. Source: docs/reference/heroku-api.md#undocumented-calls.
 */
export async function readStatus(fetch: Fetch, origin: string): Promise<'fine' | 'trouble' | 'unknown'> {
  try {
    const response = await fetch(`${origin}/api/v4/current-status`, {
      redirect: 'error',
      credentials: 'omit',
      signal: AbortSignal.timeout(8_000),
    });
    const body = v.safeParse(statusSchema, await response.json());
    if (!response.ok || !body.success) return 'unknown';
    return body.output.status.every(({ status }) => status === 'green') ? 'fine' : 'trouble';
  } catch {
    return 'unknown';
  }
}
