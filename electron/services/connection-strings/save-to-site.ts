import type { SiteJob } from '../../contract/jobs.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import { databaseVariables } from '../config-vars/database-variables.ts';
import { listAddons } from '../heroku/addons.ts';
import type { Heroku } from '../heroku/client.ts';
import type { Secret } from '../../base/secret.ts';
import type { AnalysedString } from './analysed-string.ts';
import type { SiteOfAccount } from './ports.ts';
import { checkLimits } from '../config-vars/limits.ts';
import { sameValue, type ConfigVarPatch, type ConfigVars } from '../heroku/config-var-values.ts';

const notReady = fail({ code: 'string-not-ready', changed: 'no' });

/** Where a site gets its string that has none yet (docs/reference/nightscout.md#database-settings). */
const newName = 'MONGODB_URI';

/**
 * How a site is given a connection string: into the config var that Nightscout reads at that moment, and the named ones
 * away that only look as if. A name that Nightscout reads by then, or that holds no string any more, is let be.
 */
async function connectPlan(
  heroku: Heroku,
  site: string,
  text: Secret,
  remove: readonly string[],
): Promise<(now: ConfigVars) => Result<ConfigVarPatch>> {
  // Add-ons only tell whose a setting is: without them the usual names are kept safe.
  const addons = await listAddons(heroku, site);
  const owners = addons.ok
    ? addons.value.map(({ name, config_vars: configVars }) => ({ name, configVars }))
    : null;
  return (now) => {
    const { effective, shadowed, unread } = databaseVariables(now);
    const target = effective ?? newName;
    const useless = [...shadowed.map(({ name }) => name), ...unread];
    const patch = new Map<string, Secret | null>(
      useless.filter((name) => remove.includes(name) && name !== target).map((name) => [name, null]),
    );
    if (!sameValue(now.get(target), text)) patch.set(target, text);
    const problems = checkLimits(now, patch, owners);
    return problems.length > 0 ? fail({ code: 'settings-refused', changed: 'no' }) : ok(patch);
  };
}

/**
 * Puts a string into a site's settings, as an action that is watched and can be undone.
 * @param remove names of settings that only look as if they held the database.
 */
export async function saveToSite(
  { tries: [text], view: { questions, test } }: AnalysedString,
  { site, account }: SiteOfAccount,
  remove: readonly string[],
): Promise<Result<SiteJob>> {
  // A new database has no readings yet: whether it is the right one, the person has to know.
  const open = questions.filter((question) => question !== 'host' || test?.state !== 'worked');
  if (text === undefined || open.length > 0) return notReady;
  const plan = await connectPlan(account.heroku, site, text, remove);
  return account.actions.connectDatabase(site, plan);
}
