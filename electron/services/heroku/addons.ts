import * as v from 'valibot';

import type { Result } from '../../contract/result.ts';
import type { Heroku } from './client.ts';
import { path } from './path.ts';

const addonSchema = v.object({
  name: v.string(),
  config_vars: v.array(v.string()),
});
export type Addon = v.InferOutput<typeof addonSchema>;

/** GET /apps/A/addons: which add-ons an app has, and the settings that each looks after. */
export const listAddons = (heroku: Heroku, app: string): Promise<Result<Addon[]>> =>
  heroku.list(path`/apps/${app}/addons`, addonSchema);
