import * as fc from 'fast-check';

import { catalogueNames } from '../../../electron/contract/config-var-catalogue/index.ts';
import type { AddonVars } from '../../../electron/services/config-vars/classify.ts';
import type { ConfigVarPatch, ConfigVars } from '../../../electron/services/heroku/config-var-values.ts';
import { Secret } from '../../../electron/base/secret.ts';

export const settingsOf = (values: Readonly<Record<string, string>>): ConfigVars =>
  new Map(Object.entries(values).map(([name, text]) => [name, new Secret(text)]));

export const textsOf = (settings: ConfigVars): Record<string, string> =>
  Object.fromEntries([...settings].map(([name, value]) => [name, value.reveal()]));

export const patchTexts = (patch: ConfigVarPatch): Record<string, string | null> =>
  Object.fromEntries([...patch].map(([name, value]) => [name, value?.reveal() ?? null]));

export const postgres: AddonVars = { name: 'heroku-postgresql', configVars: ['DATABASE_URL'] };

/** A Nightscout site with nothing to look at but that its owner lets it be seen by those who have a token. */
export const healthy: Readonly<Record<string, string>> = {
  API_SECRET: 'Canary7Meadow4Violin',
  AUTH_DEFAULT_ROLES: 'denied',
  MONGODB_URI:
    'mongodb+srv://site:canaryPass1@cluster0.practice.example/nightscout?retryWrites=true&w=majority',
  DISPLAY_UNITS: 'mg/dl',
  ENABLE: 'careportal basal dbsize rawbg iob cob cage bridge',
  BRIDGE_USER_NAME: 'canary-name',
  BRIDGE_PASSWORD: 'canaryPassword1',
  BRIDGE_SERVER: 'EU',
  BG_LOW: '55',
  BG_TARGET_BOTTOM: '80',
  BG_TARGET_TOP: '180',
  BG_HIGH: '260',
  CAGE_WARN: '60',
  THEME: 'colors',
  TIME_FORMAT: '24',
  ALARM_LOW_MINS: '15 30 45 60',
};

/** The healthy site with some settings other; null takes one away. */
export function changed(values: Readonly<Record<string, string | null>>): Record<string, string> {
  const all: Record<string, string | null> = { ...healthy, ...values };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, text]) => (text === null ? [] : [[name, text]])),
  );
}

/** Names as sites have them: of the catalogue, in both spellings, and any other. */
export const anyName = fc.oneof(
  fc.constantFrom(...catalogueNames),
  fc.constantFrom(...catalogueNames).map((name) => name.toLowerCase()),
  fc.constantFrom(
    'DATABASE_URL',
    'HEROKU_APP_ID',
    'NPM_CONFIG_PRODUCTION',
    'ALEXA_X',
    '__proto__',
    'constructor',
  ),
  fc.stringMatching(/^[A-Za-z_]\w{0,20}$/),
);

/** Values as people paste them, and anything else. */
export const anyValue = fc.oneof(
  fc.constantFrom(
    'on',
    'off',
    'true',
    '',
    ' ',
    '12',
    '5,5',
    'mmol',
    'care portal',
    '"mg/dl"',
    'mongodb://a:b@c',
    '%',
  ),
  fc.constantFrom('careportal,basal', 'iobcob bridge connect', '\0', '\ud800', '-----BEGIN PRIVATE KEY-----'),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

export const anySettings = fc
  .dictionary(anyName, anyValue, { maxKeys: 25 })
  .map((values): ConfigVars => settingsOf(values));
