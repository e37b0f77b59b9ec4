import { isForeignHostVariable } from './foreign-host-variables.ts';
import { maxConfigVarNameLength } from '../../contract/config-vars.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Variables that a dyno's shell has of itself and that buildpacks add when it starts. As settings they are at best
 * useless, and `PATH` or `PORT` would stop the site. Source: docs/reference/heroku-api.md#names-of-the-dyno-itself.
 */
const herokuNames = words(`
  _ COLUMNS DYNO HOME LINES MEMORY_AVAILABLE NODE_ENV NODE_HOME OLDPWD PATH PORT PS1 PWD SHLVL TERM
  WEB_CONCURRENCY WEB_CONCURRENCY_SET_BY WEB_MEMORY STACK SOURCE_VERSION REQUEST_ID BUILD_DIR CACHE_DIR
`);

const exact: ReadonlySet<string> = new Set(herokuNames);

/** Whether Heroku's own machinery sets this variable, or keeps the name to itself. */
export const isPlatformName = (name: string): boolean => exact.has(name) || name.startsWith('HEROKU_');

/** Heroku's nodejs buildpack has the metrics plugin loaded by this; anybody else's NODE_OPTIONS are a setting. */
const metricsPlugin = /\/\.heroku\/metrics\//;

/** Whether Heroku, another host, an image or a computer set it by itself: in a list of a person's own it is a stray. */
export const isStray = (name: string, value: string): boolean =>
  isPlatformName(name) ||
  isForeignHostVariable(name) ||
  (name === 'NODE_OPTIONS' && metricsPlugin.test(value));

/**
 * Whether a text in a file that is not ours can be the name of a config var. Heroku's schema says `^\w+$`; the platform
 * has dots and hyphens as well (heroku-buildpack-nodejs, pull request 642), and files of ours may hold any other.
 * Source: docs/reference/heroku-api.md#config-var-names.
 */
export const isConfigVarName = (name: string): boolean =>
  name.length <= maxConfigVarNameLength && /^[\w.-]*\w[\w.-]*$/.test(name);

/** What people and programs name settings that a site reads: `API_SECRET`, `THEME`. */
export const isCapitalName = (name: string): boolean =>
  name.length <= maxConfigVarNameLength && /^[A-Z_][A-Z\d_]*$/.test(name);
