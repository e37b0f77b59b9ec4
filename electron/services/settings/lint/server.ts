import type { CatalogueName } from '../../../contract/catalogue.ts';
import type { Finding, LintCode } from '../../../contract/settings.ts';
import { familyOf } from '../catalogue.ts';
import { switchOf } from '../switches.ts';
import { finding, type Rule, type View } from './view.ts';

const when = (view: View, name: CatalogueName, code: LintCode, test: (text: string) => boolean): Finding[] =>
  view
    .all(name)
    .slice(0, 1)
    .filter(({ text }) => test(text))
    .map((line) => finding(code, [line.name]));

/** Things of other hosts: certificates, listening addresses, Azure's own switches (nightscout-domain.md C2). */
const elsewhere: readonly CatalogueName[] = [
  'HOSTNAME',
  'SSL_KEY',
  'SSL_CERT',
  'SSL_CA',
  'WEBSITE_NODE_DEFAULT_VERSION',
  'SCM_COMMAND_IDLE_TIMEOUT',
];

const hasKeyFrame = (text: string): boolean =>
  /-----BEGIN [A-Z ]*PRIVATE KEY-----\s[\s\S]+-----END [A-Z ]*PRIVATE KEY-----/.test(
    text.replaceAll('\\n', '\n'),
  );

function browserProtection(view: View): readonly Finding[] {
  const on = switchOf(view.text('SECURE_CSP')) === true;
  // On unless it is switched off. Together they stopped version 14.0.6.
  const hsts = switchOf(view.text('SECURE_HSTS_HEADER')) !== false;
  return on && hsts
    ? [finding('csp-with-hsts', [view.where('SECURE_CSP'), view.where('SECURE_HSTS_HEADER')])]
    : [];
}

/** Rules for every site on Heroku, whatever runs there. */
export const checkHost: Rule = (view) => [
  ...view.lines.filter(({ name }) => name === 'PORT').map(({ name }) => finding('port-set', [name])),
  ...when(view, 'NODE_ENV', 'build-developer', (text) => text !== 'production'),
  ...view.lines
    .filter(({ name }) => familyOf(name) === 'NPM_CONFIG_')
    .map(({ name }) => finding('build-npm', [name])),
];

/** Rules for Nightscout's server settings. */
export const checkServer: Rule = (view) => [
  ...when(view, 'INSECURE_USE_HTTP', 'insecure-http', (text) => switchOf(text) === true),
  ...browserProtection(view),
  ...when(view, 'API3_SECURITY_ENABLE', 'api3-security-off', (text) => switchOf(text) === false),
  ...when(view, 'LOOP_APNS_KEY', 'loop-key-broken', (text) => !hasKeyFrame(text)),
  ...when(view, 'IMPORT_CONFIG', 'import-config', () => true),
  ...elsewhere.flatMap((name) => when(view, name, 'not-on-heroku', () => true)),
  ...readableByAll(view),
];

/** Anybody who has the address can see the readings, unless the roles say otherwise. */
const readableByAll = (view: View): readonly Finding[] =>
  ['', 'readable'].includes(view.text('AUTH_DEFAULT_ROLES').toLowerCase())
    ? [finding('readable-by-all', [view.where('AUTH_DEFAULT_ROLES')])]
    : [];
