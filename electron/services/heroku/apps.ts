import * as v from 'valibot';

import type { Result } from '../../contract/result.ts';
import type { Heroku } from './client.ts';
import { path } from './path.ts';

const appSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  name: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,28}[a-z0-9]$/)),
  web_url: v.nullable(v.pipe(v.string(), v.url())),
  maintenance: v.boolean(),
  /** Bytes of the program; null when none was ever published, and for apps that run a container. */
  slug_size: v.nullable(v.number()),
  /** When the newest release was made; null when there is none. */
  released_at: v.nullish(v.string(), null),
});
export type App = v.InferOutput<typeof appSchema>;

/** GET /apps: every app the key can see, teams and shared ones included. */
export const listApps = (heroku: Heroku): Promise<Result<App[]>> => heroku.list(path`/apps`, appSchema);

/** GET /apps/A. */
export const readApp = (heroku: Heroku, app: string): Promise<Result<App>> =>
  heroku.get(path`/apps/${app}`, appSchema);

/** PATCH /apps/A: close for maintenance, or open again. Billing and the dynos go on either way. */
export const setMaintenance = (heroku: Heroku, app: string, maintenance: boolean): Promise<Result<unknown>> =>
  heroku.act('PATCH', path`/apps/${app}`, { maintenance });

/** PATCH /apps/A: another name, and with it another address. */
export const renameApp = (heroku: Heroku, app: string, name: string): Promise<Result<unknown>> =>
  heroku.act('PATCH', path`/apps/${app}`, { name });

/** DELETE /apps/A: the app, its releases, its settings and its add-ons, for good. */
export const deleteApp = (heroku: Heroku, app: string): Promise<Result<unknown>> =>
  heroku.act('DELETE', path`/apps/${app}`);
