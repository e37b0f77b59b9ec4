import type { DatabasePlace } from '../../contract/mongodb.ts';
import type { ConfigVars } from '../heroku/config-vars.ts';
import { spellings } from './catalogue.ts';
import { databaseVariableNames, databaseVariables } from './database-variables.ts';
import { textOf } from '../heroku/config-var-values.ts';

const hostName = /^(?:[a-z0-9-]+\.)+[a-z0-9-]+(?::\d{1,5})?$/i;
const databaseName = /^[^\s/\\."$*<>:|?@]{1,64}$/;

/**
 * Host and database of a connection string; null for one that can't be read with certainty. Only what stands behind the
 * last `@` is looked at, and it must look like host names: whatever a slip has made of it, no part of a user name or
 * password gets out. connection-strings/analysis reads more strings, as they were most likely meant: good enough for a
 * test, and not for what is shown beside the name of another site.
 */
export function placeIn(text: string): DatabasePlace | null {
  const at = text.lastIndexOf('@');
  if (!/^[a-z][a-z0-9+]*:\/\//i.test(text) || at < 0) return null;
  const [address = ''] = text
    .slice(at + 1)
    .trim()
    .split(/[?#]/);
  const [hosts = '', name = ''] = address.split('/');
  const all = hosts.toLowerCase().split(',');
  if (!all.every((host) => hostName.test(host))) return null;
  return { host: all.toSorted().join(','), name: databaseName.test(name) ? name : null };
}

/** Where Heroku Postgres puts its address. Source: docs/reference/heroku-api.md#config-vars-of-an-add-on. */
const postgres = 'DATABASE_URL';

/** The config var that a site's database stands in: Nightscout's, else the one of Heroku Postgres; null without any. */
export function databaseVar(vars: ConfigVars): string | null {
  const { effective } = databaseVariables(vars);
  const address = vars.get(postgres);
  const other = address === undefined || textOf(address).trim() === '' ? null : postgres;
  return effective ?? other;
}

/** Which database a site uses, without any credentials. */
export function databaseOf(vars: ConfigVars): DatabasePlace | 'none' | 'unknown' {
  const name = databaseVar(vars);
  const value = name === null ? undefined : vars.get(name);
  if (value === undefined) return 'none';
  return placeIn(textOf(value)) ?? 'unknown';
}

/** Settings as only a Nightscout has them (docs/reference/nightscout.md#told-by-its-settings). */
export function hasNightscoutSettings(vars: ConfigVars): boolean {
  const mongo = databaseVariableNames.some((name) => vars.has(name));
  return mongo && spellings('API_SECRET').some((name) => vars.has(name));
}
