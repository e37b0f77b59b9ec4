import { catalogue, type CatalogueName } from '../../../contract/config-var-catalogue/index.ts';
import type { Finding, LintCode } from '../../../contract/config-vars.ts';
import { familyOf } from '../catalogue.ts';
import { isNumeric, rolesOf } from '../nightscout-env.ts';
import { switchOf } from '../values.ts';
import { finding, type Rule, type View } from './view.ts';

const when = (view: View, name: CatalogueName, code: LintCode, test: (text: string) => boolean): Finding[] =>
  view
    .all(name)
    .slice(0, 1)
    .filter(({ text }) => test(text))
    .map((line) => finding(code, [line.name]));

/**
 * Things of other hosts, which do nothing on Heroku: Azure's own switches, a certificate by halves.
 * Source: docs/reference/nightscout.md#server-settings.
 */
const elsewhere: readonly CatalogueName[] = [
  'SSL_CA',
  'WEBSITE_NODE_DEFAULT_VERSION',
  'SCM_COMMAND_IDLE_TIMEOUT',
];

/** It listens at every address unless one is named. A name that is none of its own ends it; a near one lets nobody in. */
function hostname(view: View): readonly Finding[] {
  const line = view.line('HOSTNAME');
  if (line === null) return [];
  return [finding(['0.0.0.0', '::'].includes(line.text) ? 'not-on-heroku' : 'hostname-set', [line.name])];
}

/** With both it reads two files, which are not there. One alone does nothing. */
function certificate(view: View): readonly Finding[] {
  const lines = [view.line('SSL_KEY'), view.line('SSL_CERT')].filter((line) => line !== null);
  if (lines.length === 0) return [];
  return [
    finding(
      lines.length === 2 ? 'ssl-set' : 'not-on-heroku',
      lines.map(({ name }) => name),
    ),
  ];
}

/** As it reads a whole number: what stands behind it is passed over. */
const whole = (text: string): number => Number.parseInt(text, 10);

/** Lines to the database: no number means that it never connects; a negative one, or more at least than at most, is refused. */
function pool(view: View): readonly Finding[] {
  const read = (name: 'MONGO_POOL_SIZE' | 'MONGO_MIN_POOL_SIZE' | 'MONGO_MAX_IDLE_TIME_MS'): number =>
    whole(view.text(name) === '' ? (catalogue[name].fallback ?? '') : view.text(name));
  const [most, least] = [read('MONGO_POOL_SIZE'), read('MONGO_MIN_POOL_SIZE')];
  const names = (['MONGO_POOL_SIZE', 'MONGO_MIN_POOL_SIZE'] as const).filter(
    (name) => view.line(name) !== null,
  );
  const idle = view.line('MONGO_MAX_IDLE_TIME_MS');
  return [
    ...(Number.isNaN(most) || most < 0 || least < 0 || least > most
      ? [finding('pool-size', names.map(view.where))]
      : []),
    ...(idle !== null && read('MONGO_MAX_IDLE_TIME_MS') < 0 ? [finding('pool-size', [idle.name])] : []),
  ];
}

/** The key file as a program can sign with it: with line breaks, real ones. */
const isKeyFile = (text: string): boolean =>
  /^-----BEGIN ([A-Z ]*PRIVATE KEY)-----\r?\n[A-Za-z0-9+/=\r\n]+\r?\n-----END \1-----$/.test(text);

/**
 * The key file that was meant, where its line breaks became blanks or a written-out `\n`; null where it is not whole.
 */
export function keyFileMeant(text: string): string | null {
  const frame = /^-----BEGIN ([A-Z ]*PRIVATE KEY)-----(.+)-----END \1-----$/s.exec(text.trim());
  const body = frame?.[2]?.replaceAll(/\\r|\\n|\s/g, '') ?? '';
  if (frame === null || body === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(body)) return null;
  const lines = body.match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${frame[1]}-----`, ...lines, `-----END ${frame[1]}-----`].join('\n');
}

/** Apple's team has ten signs; digits alone become a number, which has no length. */
const isTeam = (text: string): boolean => text.length === 10 && !isNumeric(text);

function browserProtection(view: View): readonly Finding[] {
  const on = switchOf(view.text('SECURE_CSP')) === true;
  // On unless it is switched off. Together they stopped version 14.0.6.
  const hsts = switchOf(view.text('SECURE_HSTS_HEADER')) !== false;
  return on && hsts
    ? [finding('csp-with-hsts', [view.where('SECURE_CSP'), view.where('SECURE_HSTS_HEADER')])]
    : [];
}

/**
 * The maintainers' own way out for 15.0.8 under npm 12: never advised against.
 * Source: docs/reference/nightscout.md#build-settings.
 */
const wayOut = 'NPM_CONFIG_ALLOW_REMOTE';

/** Rules for every site on Heroku, whatever runs there. */
export const checkHost: Rule = (view) => [
  ...view.lines.filter(({ name }) => name === 'PORT').map(({ name }) => finding('port-set', [name])),
  ...when(view, 'NODE_ENV', 'build-odd', (text) => text !== 'production' && text !== 'development'),
  ...view.lines
    .filter(({ name }) => familyOf(name) === 'NPM_CONFIG_' && name.toUpperCase() !== wayOut)
    .map(({ name }) => finding('build-npm', [name])),
];

/** Rules for Nightscout's server settings. */
export const checkServer: Rule = (view) => [
  ...when(view, 'NODE_ENV', 'build-developer', (text) => text === 'development'),
  ...hostname(view),
  ...certificate(view),
  ...pool(view),
  ...when(view, 'INSECURE_USE_HTTP', 'insecure-http', (text) => switchOf(text) === true),
  ...browserProtection(view),
  ...when(view, 'API3_SECURITY_ENABLE', 'api3-security-off', (text) => switchOf(text) === false),
  ...when(view, 'LOOP_APNS_KEY', 'loop-key-broken', (text) => !isKeyFile(text)),
  ...when(view, 'LOOP_DEVELOPER_TEAM_ID', 'loop-team', (text) => !isTeam(text)),
  ...when(view, 'IMPORT_CONFIG', 'import-config', () => true),
  ...elsewhere.flatMap((name) => when(view, name, 'not-on-heroku', () => true)),
  ...visitors(view),
];

/**
 * Roles that the program brings along, and whether a visitor with it may look, add, or do everything.
 * Source: docs/reference/nightscout.md#who-may-read.
 */
const usualRoles: ReadonlyMap<string, 'looks' | 'adds' | 'all' | 'nothing'> = new Map([
  ['admin', 'all'],
  ['readable', 'looks'],
  ['careportal', 'adds'],
  ['devicestatus-upload', 'adds'],
  ['activity', 'adds'],
  ['denied', 'nothing'],
  ['status-only', 'nothing'],
]);

/** What anybody may do who has the address: by default look, and with the old switch off also add. */
function visitors(view: View): readonly Finding[] {
  const where = view.where('AUTH_DEFAULT_ROLES');
  const text = view.text('AUTH_DEFAULT_ROLES');
  const roles = rolesOf(text === '' ? 'readable' : text);
  const may = new Set(roles.map((role) => usualRoles.get(role)));
  const old = view.line('TREATMENTS_AUTH');
  const oldOff = old !== null && switchOf(old.text) === false;
  const miscast = roles.filter((role) => !usualRoles.has(role) && usualRoles.has(role.toLowerCase()));
  if (may.has('all')) return [finding('writable-by-all', [where])];
  return [
    // Who may add has to be one who may look: beside "denied" nobody gets in (seen). Roles of the site's own are unknown.
    ...(may.has('adds') && may.has('looks') ? [finding('entries-by-all', [where])] : []),
    ...(oldOff && may.has('looks') ? [finding('entries-by-all', [old.name])] : []),
    ...(may.has('looks') ? [finding('readable-by-all', [where])] : []),
    ...(miscast.length > 0 ? [finding('not-in-list', [where])] : []),
  ];
}
