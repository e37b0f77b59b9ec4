import * as v from 'valibot';

import type { Result } from '../../contract/result.ts';
import type { Heroku } from './client.ts';
import { path } from './path.ts';

const accountSchema = v.object({
  /** Names a folder of ours, so nothing but a UUID will do. */
  id: v.pipe(v.string(), v.uuid()),
  email: v.string(),
  name: v.nullish(v.string(), null),
});
export type HerokuAccount = v.InferOutput<typeof accountSchema>;

/** GET /account: whose key this is. Needs the scope `identity`. */
export const readAccount = (heroku: Heroku): Promise<Result<HerokuAccount>> =>
  heroku.get(path`/account`, accountSchema);
