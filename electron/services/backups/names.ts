import { nameLimit } from './limits.ts';

/**
 * Variables that a shell in a dyno has of itself (nightscout-domain.md A13). A console's list of variables holds
 * them; as settings they are at best useless, and `PATH` or `PORT` would stop the site.
 */
const platformNames: ReadonlySet<string> = new Set([
  '_',
  'COLUMNS',
  'DYNO',
  'HOME',
  'LINES',
  'MEMORY_AVAILABLE',
  'NODE_ENV',
  'NODE_HOME',
  'OLDPWD',
  'PATH',
  'PORT',
  'PS1',
  'PWD',
  'SHLVL',
  'TERM',
  'WEB_CONCURRENCY',
  'WEB_MEMORY',
]);

/** Whether Heroku's own machinery sets this variable. */
export const isPlatformName = (name: string): boolean => platformNames.has(name);

/** Whether a name can occur among a site's config vars at all: Heroku's schema says `^\w+$`. */
export const isConfigVarName = (name: string): boolean => name.length <= nameLimit && /^\w+$/.test(name);

/** Why Heroku or a shell would not take a name when it is set; null when it can be set (heroku-api.md 3). */
export function nameProblem(name: string): 'name-grammar' | 'name-reserved' | null {
  if (name.length > nameLimit || !/^[A-Za-z_]\w*$/.test(name)) return 'name-grammar';
  return /^(?:HEROKU_|__)/.test(name) ? 'name-reserved' : null;
}

/** Whether Heroku can hold a value: text without NUL and without halves of characters. */
export const isConfigVarValue = (value: string): boolean => value.isWellFormed() && !value.includes('\0');
