import * as v from 'valibot';

import type { Result } from '../../contract/result.ts';
import type { Heroku } from './client.ts';
import { path } from './path.ts';
import { inApp } from './answer-owner.ts';

const dynoSchema = v.object({
  id: v.string(),
  type: v.string(),
  /** crashed, down, idle, starting or up; a new word is no reason to fail. */
  state: v.string(),
  size: v.string(),
  created_at: v.string(),
  updated_at: v.string(),
});
export type Dyno = v.InferOutput<typeof dynoSchema>;

/** GET /apps/A/dynos: the computers that run an app now, or sleep. None when it is scaled to zero. */
export const listDynos = (heroku: Heroku, app: string): Promise<Result<Dyno[]>> =>
  heroku.list(path`/apps/${app}/dynos`, inApp(app, dynoSchema));

/** DELETE /apps/A/dynos: restart all (202). */
export const restartDynos = (heroku: Heroku, app: string): Promise<Result<unknown>> =>
  heroku.act('DELETE', path`/apps/${app}/dynos`);
