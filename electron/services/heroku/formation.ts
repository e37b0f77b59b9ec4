import * as v from 'valibot';

import type { Result } from '../../contract/result.ts';
import type { Heroku } from './client.ts';
import { path } from './path.ts';

const formationSchema = v.object({
  type: v.string(),
  quantity: v.number(),
  size: v.string(),
  updated_at: v.string(),
});
export type Formation = v.InferOutput<typeof formationSchema>;

/** GET /apps/A/formation: what ought to run. Empty when nothing was ever published. */
export const listFormation = (heroku: Heroku, app: string): Promise<Result<Formation[]>> =>
  heroku.list(path`/apps/${app}/formation`, formationSchema);
