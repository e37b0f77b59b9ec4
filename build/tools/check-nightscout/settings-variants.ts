import { Secret } from '../../../electron/base/secret.ts';
import { lint } from '../../../electron/services/config-vars/lint/lint.ts';
import { type Kit, secret, stringFor } from './kit.ts';
import type { Check } from './report.ts';
import { type Outcome, type Settings, withNightscout } from './server.ts';

/**
 * Settings as people have them, and what a real Nightscout does with them. The settings check must say "stops" of
 * exactly those that do not serve.
 */

type Change = Readonly<Record<string, string | null>>;

const string = (more: string): string => stringFor('empty', { more });
const share = { ENABLE: 'connect', CONNECT_SOURCE: 'dexcomshare' } as const;
const linkup = {
  ENABLE: 'connect',
  CONNECT_SOURCE: 'linkup',
  CONNECT_LINK_UP_USERNAME: 'robin',
  CONNECT_LINK_UP_PASSWORD: 'canary-link-up',
} as const;
const carelink = {
  ENABLE: 'connect',
  CONNECT_SOURCE: 'minimedcarelink',
  CONNECT_CARELINK_USERNAME: 'robin',
  CONNECT_CARELINK_PASSWORD: 'canary-carelink',
} as const;
const login = { CONNECT_SHARE_ACCOUNT_NAME: 'robin', CONNECT_SHARE_PASSWORD: 'canary-share' } as const;

const serves: Readonly<Record<string, Change>> = {
  'nothing odd': {},
  'no main password, no tokens': { API_SECRET: null },
  'an empty main password': { API_SECRET: '' },
  'parts with %20 between them': { ENABLE: 'careportal%20iob%20cob' },
  'parts with a tab between them': { ENABLE: 'careportal\tiob cob' },
  'parts that nobody knows': { ENABLE: 'careportal nosuchpart' },
  'mmol/L with one limit': { DISPLAY_UNITS: 'mmol', BG_LOW: '3.5' },
  'limits that are no numbers': { BG_HIGH: 'high' },
  'a unit that nobody knows': { DISPLAY_UNITS: 'mg' },
  'a language in capitals': { LANGUAGE: 'DE' },
  'a theme in capitals': { THEME: 'Colors' },
  'closed to strangers': { AUTH_DEFAULT_ROLES: 'denied' },
  'open to all for all': { AUTH_DEFAULT_ROLES: 'admin' },
  'treatments for all': { TREATMENTS_AUTH: 'off' },
  'minutes of an alarm with a comma': { ALARM_LOW_MINS: '15,30' },
  'an alarm type that nobody knows': { ALARM_TYPES: 'loud' },
  'a title with a percent sign': { CUSTOM_TITLE: '100% Robin' },
  'a collection with a space in its name': { MONGO_TREATMENTS_COLLECTION: 'my treatments' },
  'a larger pool': { MONGO_POOL_SIZE: '10' },
  'a smallest pool below the largest': { MONGO_MIN_POOL_SIZE: '2', MONGO_POOL_SIZE: '10' },
  'Dexcom Share with its login': { ...share, ...login },
  'Dexcom Share, region in capitals': { ...share, ...login, CONNECT_SHARE_REGION: 'OUS' },
  'LibreLinkUp, region known': { ...linkup, CONNECT_LINK_UP_REGION: 'EU' },
  'LibreLinkUp, region unknown': { ...linkup, CONNECT_LINK_UP_REGION: 'UK' },
  'CareLink with its country': { ...carelink, CONNECT_COUNTRY_CODE: 'gb' },
  'a source that is not switched on': { CONNECT_SOURCE: 'dexcomshare' },
  'a Dexcom bridge, server in small letters': {
    ENABLE: 'bridge',
    BRIDGE_USER_NAME: 'robin',
    BRIDGE_PASSWORD: 'canary-bridge',
    BRIDGE_SERVER: 'eu',
  },
  'a maker key of letters': { ENABLE: 'maker', MAKER_KEY: 'abcdef' },
  'a team of nine signs': { ENABLE: 'loop', LOOP_DEVELOPER_TEAM_ID: 'ABCDE1234' },
  'a write concern by a name': { MONGODB_URI: string('w=abc') },
  'options that Atlas gives': { MONGODB_URI: string('retryWrites=true&w=majority&appName=Cluster0') },
  'old options': { MONGODB_URI: string('useNewUrlParser=true&useUnifiedTopology=true') },
};

const stops: Readonly<Record<string, Change>> = {
  'no database': { MONGODB_URI: null },
  'a short main password': { API_SECRET: 'elevensigns' },
  'parts with a lone percent sign': { ENABLE: 'careportal % iob' },
  'switched-off parts with a percent sign': { DISABLE: '100%' },
  'alarm types with a percent sign': { ALARM_TYPES: '%' },
  'a source that nobody knows': { ENABLE: 'connect', CONNECT_SOURCE: 'dexcom' },
  'a source in capitals': { ...linkup, CONNECT_SOURCE: 'LINKUP', CONNECT_LINK_UP_REGION: 'EU' },
  'Dexcom Share without a login': share,
  'LibreLinkUp without a region': linkup,
  'CareLink without a country': { ...carelink, CONNECT_CARELINK_REGION: 'eu' },
  'a host name': { HOSTNAME: 'my-site.herokuapp.com' },
  'keys that are no files': { SSL_KEY: 'x', SSL_CERT: 'y' },
  'a smallest pool above the largest': { MONGO_MIN_POOL_SIZE: '10' },
  'a pool that is no number': { MONGO_POOL_SIZE: 'abc' },
  'a maker key of digits': { ENABLE: 'maker', MAKER_KEY: '1234567890' },
  'a percent sign in the password': { MONGODB_URI: stringFor('empty', { password: '100%' }) },
  'no scheme': { MONGODB_URI: stringFor('empty').replace('mongodb+srv://', '') },
  'SCRAM-SHA-256 among the options': { MONGODB_URI: string('authMechanism=SCRAM-SHA-256') },
  'minPoolSize among the options': { MONGODB_URI: string('minPoolSize=1') },
  'an option with a value that it has not': { MONGODB_URI: string('retryWrites=maybe') },
  'tls and ssl that differ': { MONGODB_URI: string('tls=true&ssl=false') },
  'a read preference that nobody knows': { MONGODB_URI: string('readPreference=near') },
  'no room to connect': { MONGODB_URI: string('maxConnecting=0') },
  'directConnection beside SRV': { MONGODB_URI: string('directConnection=true') },
};

function settingsOf(change: Change): Settings {
  const all: Record<string, string | null> = {
    MONGODB_URI: stringFor('empty'),
    API_SECRET: secret,
    ...change,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

/** The settings check's worst word on these settings of a Nightscout as the checkout is. */
function saysStops(settings: Settings): readonly string[] {
  const site = { appName: '', nightscout: true, version: '15.0.7' };
  const values = new Map(Object.entries(settings).map(([name, value]) => [name, new Secret(value)]));
  return lint(values, site)
    .filter(({ severity }) => severity === 'stops')
    .map(({ code, names }) => `${code} ${names.join(' ')}`);
}

async function outcomeOf(kit: Kit, settings: Settings): Promise<Outcome> {
  return withNightscout(kit, settings, async ({ outcome }) => outcome);
}

const checkOf =
  (expected: boolean) =>
  ([name, change]: readonly [string, Change]): Check => ({
    group: 'settings',
    name,
    run: async (kit) => {
      const settings = settingsOf(change);
      const outcome = await outcomeOf(kit, settings);
      const says = saysStops(settings);
      const real = (outcome === 'serves') === expected ? null : `the real one: ${outcome}`;
      const ours = (says.length === 0) === expected ? null : `we say: ${says.join(', ') || 'it starts'}`;
      const wrong = [real, ours].filter((one) => one !== null);
      return wrong.length === 0 ? null : wrong.join('; ');
    },
  });

export const settingsChecks: readonly Check[] = [
  ...Object.entries(serves).map(checkOf(true)),
  ...Object.entries(stops).map(checkOf(false)),
];
