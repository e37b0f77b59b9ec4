import * as v from 'valibot';

import type { Result } from '../../contract/result.ts';
import type { Heroku } from './client.ts';
import { path } from './path.ts';
import { inApp } from './answer-owner.ts';

const buildSchema = v.object({
  source_blob: v.object({ url: v.nullish(v.string(), null) }),
});
export type Build = v.InferOutput<typeof buildSchema>;

/** GET /apps/A/builds, the newest one: where the program came from. */
export const newestBuild = (heroku: Heroku, app: string): Promise<Result<Build[]>> =>
  heroku.list(path`/apps/${app}/builds`, inApp(app, buildSchema), {
    range: 'started_at ..; order=desc,max=1',
  });
