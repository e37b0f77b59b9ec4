import * as v from 'valibot';

import { ok, type Result } from '../../contract/result.ts';
import { Secret } from '../../base/secret.ts';
import { patchBody, type ConfigVarPatch } from './config-var-values.ts';
import type { Heroku } from './client.ts';
import { path } from './path.ts';

/** The settings of an app; each value is a secret until somebody asks for that one. */
export type ConfigVars = ReadonlyMap<string, Secret>;

/** Any name that Heroku has, `constructor` and `__proto__` too, which valibot's own record leaves out without a word. */
const varsSchema = v.custom<Record<string, string>>(
  (vars) =>
    typeof vars === 'object' &&
    vars !== null &&
    !Array.isArray(vars) &&
    Object.values(vars).every((value) => typeof value === 'string'),
);

function sealed(vars: Record<string, string>): ConfigVars {
  return new Map(Object.entries(vars).map(([name, value]) => [name, new Secret(value)]));
}

/** GET /apps/A/config-vars: a flat map; Heroku's own variables (PORT, DYNO …) are never in it. */
export async function readConfigVars(heroku: Heroku, app: string): Promise<Result<ConfigVars>> {
  const vars = await heroku.get(path`/apps/${app}/config-vars`, varsSchema);
  return vars.ok ? ok(sealed(vars.value)) : vars;
}

/** GET /apps/A/releases/R/config-vars: the settings as they were in that version. */
export async function readReleaseVars(
  heroku: Heroku,
  app: string,
  release: string,
): Promise<Result<ConfigVars>> {
  const vars = await heroku.get(path`/apps/${app}/releases/${release}/config-vars`, varsSchema);
  return vars.ok ? ok(sealed(vars.value)) : vars;
}

/** PATCH /apps/A/config-vars: all changes as one release and one restart. `null` takes a setting away. */
export function updateConfigVars(
  heroku: Heroku,
  app: string,
  changes: ConfigVarPatch,
): Promise<Result<unknown>> {
  return heroku.act('PATCH', path`/apps/${app}/config-vars`, patchBody(changes));
}
