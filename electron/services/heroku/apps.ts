import * as v from 'valibot';

import { fail, ok, type Result } from '../../contract/result.ts';
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

/** All apps of a key. */
export interface AppList {
  readonly apps: readonly App[];
  /** What was in the list and can't be read by this version: its id, where it has one. */
  readonly odd: readonly (string | null)[];
}

const idSchema = v.object({ id: v.string() });

/**
 * GET /apps: every app the key can see, teams and shared ones included. One odd app does not hide the others; a list in
 * which nothing has so much as an id is not Heroku's.
 */
export async function listApps(heroku: Heroku): Promise<Result<AppList>> {
  const items = await heroku.list(path`/apps`, v.unknown());
  if (!items.ok) return items;
  const apps: App[] = [];
  const odd: (string | null)[] = [];
  for (const item of items.value) {
    const app = v.safeParse(appSchema, item);
    if (app.success) apps.push(app.output);
    else odd.push(v.is(idSchema, item) ? item.id : null);
  }
  const foreign = apps.length === 0 && odd.length > 0 && odd.every((id) => id === null);
  return foreign ? fail({ code: 'heroku-strange', changed: 'no' }) : ok({ apps, odd });
}

/** GET /apps/A, by its id: an answer about another app is none. */
export const readApp = (heroku: Heroku, app: string): Promise<Result<App>> =>
  heroku.get(
    path`/apps/${app}`,
    v.pipe(
      appSchema,
      v.check(({ id }) => id === app),
    ),
  );

/** What an act on an app answers. */
const answerOf = (app: string) => v.object({ id: v.literal(app) });

/** PATCH /apps/A: close for maintenance, or open again. Billing and the dynos go on either way. */
export const setMaintenance = (heroku: Heroku, app: string, maintenance: boolean): Promise<Result<unknown>> =>
  heroku.act('PATCH', path`/apps/${app}`, { maintenance }, answerOf(app));

/** PATCH /apps/A: another name, and with it another address. */
export const renameApp = (heroku: Heroku, app: string, name: string): Promise<Result<unknown>> =>
  heroku.act('PATCH', path`/apps/${app}`, { name }, answerOf(app));

/** DELETE /apps/A: the app, its releases, its settings and its add-ons, for good. */
export const deleteApp = (heroku: Heroku, app: string): Promise<Result<unknown>> =>
  heroku.act('DELETE', path`/apps/${app}`, undefined, answerOf(app));
