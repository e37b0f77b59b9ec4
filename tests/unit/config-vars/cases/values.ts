import type { ProgramCase } from './case.ts';

const body = 'MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQgcanaryCanaryCanaryCa';
const keyFile = `-----BEGIN PRIVATE KEY-----\n${body.slice(0, 64)}\n${body.slice(64)}\n-----END PRIVATE KEY-----`;
const loop = { ENABLE: 'careportal cage bridge loop' };
/** Choices, switches, keys. */
export const values: readonly ProgramCase[] = [
  ['not-in-list', 'language in capitals', { LANGUAGE: 'DE' }, ['LANGUAGE'], { LANGUAGE: 'de' }],
  ['not-in-list', 'theme', { THEME: 'Colors' }, ['THEME'], { THEME: 'colors' }],
  ['not-in-list', 'scale', { SCALE_Y: 'Linear' }, ['SCALE_Y'], { SCALE_Y: 'linear' }],
  ['not-in-list', 'raw values', { SHOW_RAWBG: 'Always' }, ['SHOW_RAWBG'], { SHOW_RAWBG: 'always' }],
  [null, 'units in any letters', { DISPLAY_UNITS: 'MG/DL' }],
  [null, '1 is on to a part', { CAGE_ENABLE_ALERTS: '1' }],
  [
    'not-a-switch',
    '1 is a word to the program itself',
    { NIGHT_MODE: '1' },
    ['NIGHT_MODE'],
    { NIGHT_MODE: 'on' },
  ],
  ['not-a-switch', 'any word is on, also no', { ALARM_HIGH: 'no' }, ['ALARM_HIGH'], { ALARM_HIGH: 'off' }],
  ['not-a-switch', 'a word of the language', { NIGHT_MODE: 'constructor' }, ['NIGHT_MODE'], {}],
  ['always-on', 'off is a word to it', { EDIT_MODE: 'off' }, ['EDIT_MODE']],
  [
    'not-read',
    'a name that nobody reads',
    { MMCONNECT_COUNTRY_CODE: 'gb' },
    ['MMCONNECT_COUNTRY_CODE'],
    { MMCONNECT_COUNTRY_CODE: null },
  ],
  [
    'not-read',
    'a pump alarm that nobody reads',
    { ALARM_PUMP_BATTERY_LOW: 'on' },
    ['ALARM_PUMP_BATTERY_LOW'],
    { ALARM_PUMP_BATTERY_LOW: null },
  ],
  [null, 'Pushover may be off', { PUSHOVER_API_TOKEN: 'canary', PUSHOVER_USER_KEY: 'off' }],
  [null, 'a key file', { ...loop, LOOP_APNS_KEY: keyFile, LOOP_DEVELOPER_TEAM_ID: 'FGHIJ67890' }],
  [
    'loop-key-broken',
    'L34: written-out line breaks',
    { ...loop, LOOP_APNS_KEY: keyFile.replaceAll('\n', '\\n') },
    ['LOOP_APNS_KEY'],
    { LOOP_APNS_KEY: keyFile },
  ],
  [
    'loop-key-broken',
    'blanks in place of line breaks',
    { ...loop, LOOP_APNS_KEY: keyFile.replaceAll('\n', ' ') },
    ['LOOP_APNS_KEY'],
    { LOOP_APNS_KEY: keyFile },
  ],
  [
    'loop-key-broken',
    'its first line alone',
    { ...loop, LOOP_APNS_KEY: '-----BEGIN PRIVATE KEY-----' },
    ['LOOP_APNS_KEY'],
    {},
  ],
  ['loop-team', 'nine signs', { ...loop, LOOP_DEVELOPER_TEAM_ID: 'FGHIJ6789' }, ['LOOP_DEVELOPER_TEAM_ID']],
  [
    'loop-team',
    'ten digits become a number',
    { ...loop, LOOP_DEVELOPER_TEAM_ID: '1234567890' },
    ['LOOP_DEVELOPER_TEAM_ID'],
  ],
];
