import * as v from 'valibot';

import type { Result } from '../../contract/result.ts';
import type { Heroku } from './client.ts';
import { path } from './path.ts';
import { inApp } from './answer-owner.ts';

const releaseSchema = v.object({
  id: v.string(),
  version: v.number(),
  description: v.nullish(v.string(), ''),
  /** succeeded, pending, failed or expired. */
  status: v.string(),
  current: v.boolean(),
  created_at: v.string(),
  user: v.object({ email: v.nullish(v.string(), '') }),
  /** Missing on old answers: then only `status` can tell. */
  eligible_for_rollback: v.optional(v.boolean()),
});
export type Release = v.InferOutput<typeof releaseSchema>;

/** GET /apps/A/releases, newest first. */
export const listReleases = (heroku: Heroku, app: string, most: number): Promise<Result<Release[]>> =>
  heroku.list(path`/apps/${app}/releases`, inApp(app, releaseSchema), {
    range: `version ..; order=desc,max=${most}`,
  });

/** POST /apps/A/releases: go back to that release. Brings back its program and its settings (201). */
export const rollBack = (heroku: Heroku, app: string, release: string): Promise<Result<unknown>> =>
  heroku.act('POST', path`/apps/${app}/releases`, { release }, inApp(app, v.unknown()));
