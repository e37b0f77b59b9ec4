import * as v from 'valibot';

import type { Result } from '../../contract/result.ts';
import type { Heroku } from './client.ts';
import { path } from './path.ts';

const addonSchema = v.object({
  name: v.string(),
  app: v.object({ id: v.string() }),
  /** `heroku-postgresql:essential-0` */
  plan: v.object({ name: v.string() }),
  /** What it costs; Heroku leaves it out where it does not bill. */
  billed_price: v.nullish(v.object({ cents: v.number() }), null),
  config_vars: v.array(v.string()),
});
export type Addon = v.InferOutput<typeof addonSchema>;

/** GET /apps/A/addons: which add-ons an app has, those that another app pays for too, and the settings of each. */
export const listAddons = (heroku: Heroku, app: string): Promise<Result<Addon[]>> =>
  heroku.list(path`/apps/${app}/addons`, addonSchema);

/** An app's own add-ons: those that it pays for, and that go with it. */
export const ownAddons = (addons: readonly Addon[], app: string): readonly Addon[] =>
  addons.filter((addon) => addon.app.id === app);

/** DELETE /apps/A/addons/N: the add-on and all that it holds, for good. */
export const deleteAddon = (heroku: Heroku, app: string, addon: string): Promise<Result<unknown>> =>
  heroku.act('DELETE', path`/apps/${app}/addons/${addon}`);

/** GET /addons: those of all apps, with one request. */
export const listAllAddons = (heroku: Heroku): Promise<Result<Addon[]>> =>
  heroku.list(path`/addons`, addonSchema);
