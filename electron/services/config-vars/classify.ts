import { catalogue, groupOf } from '../../contract/config-var-catalogue/index.ts';
import { isHerokuName, type ConfigVarFacts, type ConfigVarOwner } from '../../contract/config-vars.ts';
import type { Secret } from '../../base/secret.ts';
import { familyOf, knownName } from './catalogue.ts';
import { textOf } from '../heroku/config-var-values.ts';
import { looksSecret } from './secret-detection.ts';

/** An add-on of the app and the settings it looks after: `name` and `config_vars` of GET /apps/{app}/addons. */
export interface AddonVars {
  readonly name: string;
  readonly configVars: readonly string[];
}

/** What add-ons set as a rule; used while their list is not known. */
const usualAddonNames =
  /^(?:DATABASE_URL|REDIS_(?:TLS_)?URL|REDISCLOUD_URL|MEMCACHIER_\w+|JAWSDB_\w*URL|CLEARDB_\w*URL|PAPERTRAIL_API_TOKEN|SENTRY_DSN|SENDGRID_\w+|MAILGUN_\w+|CLOUDAMQP_\w+)$/;

/** Set by Heroku for each database that is attached, and so an add-on's: HEROKU_POSTGRESQL_RED_URL. */
const attachedDatabase = /^HEROKU_(?:POSTGRESQL|REDIS|KAFKA)_\w+$/;

/** Whose a setting is. @param addons the app's add-ons; null while they are not known. */
export function ownerOf(name: string, addons: readonly AddonVars[] | null): ConfigVarOwner {
  const addon = addons?.find(({ configVars }) => configVars.includes(name));
  if (addon !== undefined) return { kind: 'add-on', addon: addon.name };
  if (attachedDatabase.test(name)) return { kind: 'add-on', addon: null };
  if (isHerokuName(name)) return { kind: 'heroku' };
  return addons === null && usualAddonNames.test(name) ? { kind: 'add-on', addon: null } : { kind: 'site' };
}

/** Whether a setting is to be treated as a password or key: by the catalogue, by its name, or by what it holds. */
export function isSecret(name: string, value: Secret): boolean {
  const known = knownName(name);
  if (known === null) return looksSecret(name, textOf(value));
  const entry = catalogue[known];
  // A harmless text may still have been given a password: `BASE_URL` with one in the address.
  const freeText = entry.kind === 'text' || entry.kind === 'address';
  return entry.secret || (freeText && looksSecret('', textOf(value)));
}

/** What is known about a setting. Total: any name and any value have an answer, and no answer holds the value. */
export function classify(name: string, value: Secret, addons: readonly AddonVars[] | null): ConfigVarFacts {
  const known = knownName(name);
  return {
    name,
    known,
    family: known === null ? familyOf(name) : null,
    group: known === null ? null : groupOf(known),
    owner: ownerOf(name, addons),
    secret: isSecret(name, value),
    vital: known !== null && catalogue[known].vital,
  };
}
