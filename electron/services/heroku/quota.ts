import * as v from 'valibot';

import type { Result } from '../../contract/result.ts';
import type { Heroku } from './client.ts';
import { path } from './path.ts';

const quotaSchema = v.object({ account_quota: v.number(), quota_used: v.number() });
export type Quota = v.InferOutput<typeof quotaSchema>;

/**
 * GET /accounts/A/actions/get-quota: seconds of Eco time this month, and how many are used. Not documented, though the
 * official client asks it; whoever calls must be able to do without.
 * Source: docs/reference/heroku-api.md#undocumented-calls.
 */
export const readQuota = (heroku: Heroku, account: string): Promise<Result<Quota>> =>
  heroku.get(path`/accounts/${account}/actions/get-quota`, quotaSchema, { variant: 'account-quotas' });
