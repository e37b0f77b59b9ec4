import * as v from 'valibot';

import type { Result } from '../../contract/result.ts';
import type { Heroku } from './client.ts';
import { path } from './path.ts';

const sizeSchema = v.object({
  name: v.string(),
  /** Cents a month; Heroku's schema leaves its shape open. */
  cost: v.nullish(v.object({ cents: v.number(), unit: v.optional(v.string()) }), null),
  /** Gigabytes. */
  memory: v.nullish(v.number(), null),
  private_space_only: v.nullish(v.boolean(), false),
});
export type DynoSize = v.InferOutput<typeof sizeSchema>;

/** GET /dyno-sizes: what each size costs by Heroku's own price list. */
export const listDynoSizes = (heroku: Heroku): Promise<Result<DynoSize[]>> =>
  heroku.list(path`/dyno-sizes`, sizeSchema);
