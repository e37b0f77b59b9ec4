import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type LintCode, lintCodes } from '../../../electron/contract/config-vars.ts';
import { lint, newFindings } from '../../../electron/services/config-vars/lint/lint.ts';
import { nightscoutVars, databases } from '../../../electron/practice/scenarios/nightscout-vars.ts';
import { programCases } from './nightscout-env-cases.ts';
import { anySettings, changed, healthy, settingsOf } from './support.ts';

const site = { appName: 'mia-sugar', nightscout: true, version: '15.0.7' };
const key = '-----BEGIN PRIVATE KEY-----\nMIGT\n-----END PRIVATE KEY-----';

const check = (values: Readonly<Record<string, string | null>>) => lint(settingsOf(changed(values)), site);

type Case = readonly [LintCode, string, Readonly<Record<string, string | null>>, readonly string[]];

const withConnect = {
  ENABLE: 'iob cage connect',
  BRIDGE_USER_NAME: null,
  BRIDGE_PASSWORD: null,
  BRIDGE_SERVER: null,
};
const share = { CONNECT_SHARE_ACCOUNT_NAME: 'canary-name', CONNECT_SHARE_PASSWORD: 'canaryPassword1' };

/** What is put into the healthy site, and the one finding that it gets for it. */
const cases: readonly Case[] = [
  ['secret-missing', 'not there', { API_SECRET: null }, ['API_SECRET']],
  ['secret-missing', 'empty', { API_SECRET: '  ' }, ['API_SECRET']],
  ['secret-short', 'eleven signs', { API_SECRET: 'Abcdefg1234 ' }, ['API_SECRET']],
  ['secret-weak', 'the name of the app', { API_SECRET: 'mia-sugar-mia-sugar' }, ['API_SECRET']],
  ['secret-weak', 'what everybody tries', { API_SECRET: 'Nightscout123456' }, ['API_SECRET']],
  ['secret-weak', 'few signs', { API_SECRET: 'Aa1Aa1Aa1Aa1Aa1Aa1' }, ['API_SECRET']],
  ['secret-weak', 'twelve small letters', { API_SECRET: 'meadowviolin' }, ['API_SECRET']],
  [
    'secret-is-database-password',
    'the same',
    { MONGODB_URI: 'mongodb+srv://a:Canary7Meadow4Violin@c.b.example/n' },
    ['API_SECRET', 'MONGODB_URI'],
  ],
  ['secret-hard-to-type', 'a space', { API_SECRET: 'Canary7 Meadow4 Violin' }, ['API_SECRET']],
  ['secret-hard-to-type', 'a percent sign', { API_SECRET: 'Canary7Meadow4%' }, ['API_SECRET']],

  ['database-missing', 'not there', { MONGODB_URI: null }, ['MONGODB_URI']],
  [
    'database-placeholder',
    'left in',
    { MONGODB_URI: 'mongodb+srv://a:<password>@c.b.example/n' },
    ['MONGODB_URI'],
  ],
  [
    'database-placeholder',
    'half a bracket',
    { MONGODB_URI: 'mongodb+srv://a:pw>@c.b.example/n' },
    ['MONGODB_URI'],
  ],
  ['database-spaces', 'a line break', { MONGODB_URI: 'mongodb+srv://a:p\nw@c.b.example/n' }, ['MONGODB_URI']],
  [
    'database-spaces',
    'a space of no width',
    { MONGODB_URI: 'mongodb+srv://a:p\u200Bw@c.b.example/n' },
    ['MONGODB_URI'],
  ],
  ['database-no-scheme', 'a web address', { MONGODB_URI: 'https://cloud.mongodb.example' }, ['MONGODB_URI']],
  ['database-no-scheme', 'a slip', { MONGODB_URI: 'mongodb+svr://a:b@c.b.example/n' }, ['MONGODB_URI']],
  [
    'database-two',
    'an old one in force',
    { MONGO_CONNECTION: 'mongodb://a:b@c.example/old' },
    ['MONGO_CONNECTION', 'MONGODB_URI'],
  ],
  [
    'database-two',
    'one of another kind of host in force',
    { CUSTOMCONNSTR_mongodb_uri: 'mongodb://a:b@c.example/old' },
    ['CUSTOMCONNSTR_mongodb_uri', 'MONGODB_URI'],
  ],
  ['database-twins', 'the same twice', { MONGO: healthy['MONGODB_URI'] ?? '' }, ['MONGO', 'MONGODB_URI']],
  ['database-wrong-name', 'never read', { MONGODB_URL: 'mongodb://a:b@c.example/d' }, ['MONGODB_URL']],
  [
    'database-wrong-name',
    'a near miss',
    { MONGO_COLLECTION: 'mongodb://a:b@c.example/d' },
    ['MONGO_COLLECTION'],
  ],

  [
    'double-login',
    'no source named',
    { ENABLE: 'iob cage bridge connect', CONNECT_SOURCE: 'dexcomshare', ...share },
    ['ENABLE'],
  ],
  [
    'two-sources',
    'another source',
    {
      ENABLE: 'iob cage bridge connect',
      CONNECT_SOURCE: 'nightscout',
      CONNECT_SOURCE_ENDPOINT: 'https://other.example',
    },
    ['ENABLE'],
  ],
  ['bridge-no-login', 'no password', { BRIDGE_PASSWORD: null }, ['BRIDGE_PASSWORD']],
  [
    'bridge-no-login',
    'blanked',
    { BRIDGE_PASSWORD: ' ', BRIDGE_USER_NAME: null },
    ['BRIDGE_USER_NAME', 'BRIDGE_PASSWORD'],
  ],
  ['connect-no-source', 'none named', { ...withConnect }, ['CONNECT_SOURCE']],
  [
    'connect-no-login',
    'half a login',
    { ...withConnect, CONNECT_SOURCE: 'glooko', CONNECT_GLOOKO_EMAIL: 'sam@example.com' },
    ['CONNECT_GLOOKO_PASSWORD'],
  ],
  [
    'source-not-enabled',
    'the part was lost',
    { ENABLE: 'iob cage' },
    ['ENABLE', 'BRIDGE_USER_NAME', 'BRIDGE_PASSWORD'],
  ],
  ['bridge-max-failures', 'one', { BRIDGE_MAX_FAILURES: '1' }, ['BRIDGE_MAX_FAILURES']],
  ['bridge-max-failures', 'two', { BRIDGE_MAX_FAILURES: '2' }, ['BRIDGE_MAX_FAILURES']],
  ['bridge-interval', 'in seconds', { BRIDGE_INTERVAL: '300' }, ['BRIDGE_INTERVAL']],
  ['bridge-interval', 'no number', { BRIDGE_INTERVAL: '5 min' }, ['BRIDGE_INTERVAL']],
  ['dexcom-name-phone', 'bridge', { BRIDGE_USER_NAME: '+49 171 555123' }, ['BRIDGE_USER_NAME']],
  [
    'dexcom-password-digits',
    'connect',
    { ...withConnect, CONNECT_SOURCE: 'dexcomshare', ...share, CONNECT_SHARE_PASSWORD: '12345678' },
    ['CONNECT_SHARE_PASSWORD'],
  ],
  ['carelink-old', 'in ENABLE', { ENABLE: 'iob cage bridge mmconnect' }, ['ENABLE']],

  ['parts-split', 'by spelling help', { ENABLE: 'Care Portal iob cage bridge' }, ['ENABLE']],
  ['parts-split', 'by a hyphen', { ENABLE: 'care-portal iob cage bridge' }, ['ENABLE']],
  ['parts-joined', 'no space', { ENABLE: 'iobcob cage bridge' }, ['ENABLE']],
  ['parts-signs', 'commas', { ENABLE: 'iob,cob cage bridge' }, ['ENABLE']],
  ['parts-unknown', 'a word of no part', { ENABLE: 'iob cage bridge rainbow' }, ['ENABLE']],

  ['limits-units', 'mmol/L for mg/dL', { BG_LOW: '3.9' }, ['DISPLAY_UNITS', 'BG_LOW']],
  [
    'limits-units',
    'mg/dL for mmol/L',
    { DISPLAY_UNITS: 'mmol/L', BG_LOW: '3.1', BG_TARGET_BOTTOM: '4,4', BG_TARGET_TOP: '10', BG_HIGH: '260' },
    // BG_HIGH decides for all four: read as mg/dL, these three are below every reading.
    ['DISPLAY_UNITS', 'BG_LOW', 'BG_TARGET_BOTTOM', 'BG_TARGET_TOP'],
  ],
  ['limits-order', 'low above target', { BG_LOW: '90' }, ['BG_LOW', 'BG_TARGET_BOTTOM']],
  ['limits-order', 'against a default', { BG_TARGET_TOP: '265', BG_HIGH: null }, ['BG_TARGET_TOP']],
  ['limits-far', 'a slip of the finger', { BG_HIGH: '560' }, ['BG_HIGH']],

  ['port-set', 'by hand', { PORT: '1337' }, ['PORT']],
  ['insecure-http', 'on', { INSECURE_USE_HTTP: 'true' }, ['INSECURE_USE_HTTP']],
  ['csp-with-hsts', 'HSTS on by itself', { SECURE_CSP: 'on' }, ['SECURE_CSP', 'SECURE_HSTS_HEADER']],
  ['api3-security-off', 'off', { API3_SECURITY_ENABLE: 'false' }, ['API3_SECURITY_ENABLE']],
  ['build-developer', 'development', { NODE_ENV: 'development' }, ['NODE_ENV']],
  ['build-npm', 'an old one', { NPM_CONFIG_PRODUCTION: 'false' }, ['NPM_CONFIG_PRODUCTION']],
  ['loop-key-broken', 'cut', { ENABLE: 'loop cage bridge', LOOP_APNS_KEY: 'MIGTAgEA' }, ['LOOP_APNS_KEY']],
  ['import-config', 'set', { IMPORT_CONFIG: 'https://a.example/x.json' }, ['IMPORT_CONFIG']],
  ['not-on-heroku', 'of another host', { SCM_COMMAND_IDLE_TIMEOUT: '300' }, ['SCM_COMMAND_IDLE_TIMEOUT']],
  ['readable-by-all', 'said so', { AUTH_DEFAULT_ROLES: 'readable' }, ['AUTH_DEFAULT_ROLES']],
  ['readable-by-all', 'said nothing', { AUTH_DEFAULT_ROLES: null }, ['AUTH_DEFAULT_ROLES']],

  ['shadowed', 'two spellings', { theme: 'default' }, ['THEME', 'theme']],
  ['quoted', 'by hand', { DISPLAY_UNITS: '"mg/dl"' }, ['DISPLAY_UNITS']],
  ['quoted', 'by a telephone', { CUSTOM_TITLE: '“Mia”' }, ['CUSTOM_TITLE']],
  ['not-in-list', 'theme', { THEME: 'pink' }, ['THEME']],
  ['not-in-list', 'language', { LANGUAGE: 'klingon' }, ['LANGUAGE']],
  ['not-in-list', 'clock', { TIME_FORMAT: '24h' }, ['TIME_FORMAT']],
  ['not-a-switch', 'a typing slip', { NIGHT_MODE: 'onn' }, ['NIGHT_MODE']],
  ['not-a-number', 'a unit with it', { CAGE_WARN: '60h' }, ['CAGE_WARN']],
  ['not-a-number', 'one of a list', { ALARM_LOW_MINS: '15, 30' }, ['ALARM_LOW_MINS']],
  ['out-of-range', 'too many hours in a day', { DAY_START: '25' }, ['DAY_START']],
  ['number-comma', 'read by few', { DAY_START: '7,5' }, ['DAY_START']],
  ['needs-part', 'not switched on', { SAGE_WARN: '100', SAGE_INFO: '90' }, ['SAGE_WARN', 'SAGE_INFO']],
  ['empty', 'a title', { CUSTOM_TITLE: '' }, ['CUSTOM_TITLE']],
];

describe('the check of the settings', () => {
  it('finds nothing where all is well', () => {
    expect(check({})).toEqual([]);
  });

  it.each(cases)('%s: %s', (code, _, values, names) => {
    expect(check(values).map((finding) => [finding.code, finding.names])).toEqual([[code, names]]);
  });

  it('has a case for everything that it can find', () => {
    // Told together with others in program.test.ts.
    const beside = ['entries-by-all', 'database-doubtful'] as const;
    const told = [...cases, ...programCases].map(([code]) => code).filter((code) => code !== null);
    expect(new Set([...told, ...beside])).toEqual(new Set(lintCodes));
  });

  it.each([
    [
      'any word with mmol in it',
      { DISPLAY_UNITS: 'mmol/l', BG_LOW: '3.1', BG_TARGET_BOTTOM: '4,4', BG_TARGET_TOP: '10', BG_HIGH: '14' },
    ],
    ['a low limit of 45 mg/dL', { BG_LOW: '45' }],
    ['no region, which is the US', { BRIDGE_SERVER: '' }],
    ['keys of a part that switches itself on', { PUSHOVER_API_TOKEN: 'canary', PUSHOVER_USER_KEY: 'canary' }],
    ['capitals in ENABLE', { ENABLE: 'IOB Cage bridge' }],
    ['a whole key file', { ENABLE: 'loop cage bridge', LOOP_APNS_KEY: key }],
    ['roles that somebody wrote', { AUTH_DEFAULT_ROLES: 'family' }],
    ['browser protection alone', { SECURE_CSP: 'true', SECURE_HSTS_HEADER: 'false' }],
    [
      'an old login beside a new one',
      { ENABLE: 'iob cage connect', CONNECT_SOURCE: 'dexcomshare', ...share },
    ],
    ['two parts that spell a third', { ENABLE: 'bolus food cage bridge' }],
  ])('lets %s be', (_, values) => {
    expect(check(values)).toEqual([]);
  });

  it('names the part that was cut in two', () => {
    expect(check({ ENABLE: 'care portal iob cage bridge' })[0]?.parts).toEqual(['careportal']);
  });

  it('says the worst first', () => {
    const severities = check({ API_SECRET: 'short', THEME: 'pink', CUSTOM_TITLE: '' }).map(
      ({ severity }) => severity,
    );
    expect(severities).toEqual(['stops', 'warning', 'hint']);
  });

  it('warns of nothing on a site of the practice account', () => {
    const found = lint(settingsOf(nightscoutVars('Robin', databases.A)), {
      appName: 'robins-sugar',
      nightscout: true,
      version: null,
    });
    expect(found.map(({ code }) => code)).toEqual(['readable-by-all']);
  });

  it('looks only at what Heroku minds on other sites', () => {
    const settings = settingsOf({ PORT: '8000', THEME: 'dark', ENABLE: 'x', NPM_CONFIG_LOGLEVEL: 'warn' });
    const found = lint(settings, { appName: 'flask-time', nightscout: false, version: null });
    expect(found.map(({ code }) => code)).toEqual(['port-set', 'build-npm']);
  });

  it('has an answer for any settings, and holds no value', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        for (const { names } of lint(settings, site)) expect(names.length).toBeGreaterThan(0);
      }),
    );
    const found = check({
      BG_HIGH: 'canary',
      ENABLE: 'canary,canary',
      CUSTOM_TITLE: '"canary"',
      THEME: 'canary',
    });
    expect(JSON.stringify(found)).not.toContain('canary');
  });
});

describe('what a change causes', () => {
  it('is what was not found before', () => {
    const before = check({ THEME: 'pink' });
    const after = check({ PORT: '80' });
    expect(newFindings(before, after).map(({ code }) => code)).toEqual(['port-set']);
    expect(newFindings(after, before).map(({ code }) => code)).toEqual(['not-in-list']);
  });
});
