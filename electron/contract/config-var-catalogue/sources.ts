import { address, choice, hidden, number, onOff, text } from './kinds.ts';

const bridge = { part: 'bridge' } as const;
const connect = { part: 'connect' } as const;
/** CareLink refuses Heroku's computers, so the old part can't work there (docs/reference/nightscout.md#carelink). */
const mmconnect = { part: 'mmconnect', replacedBy: 'CONNECT_SOURCE' } as const;

/** Where readings come from, and where messages go: docs/reference/nightscout.md#source-settings. */
export const sources = {
  BRIDGE_USER_NAME: hidden({ ...bridge, vital: true, replacedBy: 'CONNECT_SHARE_ACCOUNT_NAME' }),
  BRIDGE_PASSWORD: hidden({ ...bridge, vital: true, replacedBy: 'CONNECT_SHARE_PASSWORD' }),
  BRIDGE_SERVER: choice(['US', 'EU'], 'US', { ...bridge, vital: true, replacedBy: 'CONNECT_SHARE_REGION' }),
  BRIDGE_INTERVAL: number('milliseconds', [1000, 300_000], '156000', bridge),
  BRIDGE_MAX_COUNT: number('plain', [1, 288], '1', bridge),
  BRIDGE_FIRST_FETCH_COUNT: number('plain', [1, 288], '3', bridge),
  BRIDGE_MAX_FAILURES: number('plain', [1, 1000], '3', bridge),
  BRIDGE_MINUTES: number('minutes', [1, 10_080], '1440', bridge),

  CONNECT_SOURCE: choice(['nightscout', 'dexcomshare', 'glooko', 'linkup', 'minimedcarelink'], null, {
    ...connect,
    vital: true,
  }),
  CONNECT_SOURCE_ENDPOINT: address(null, { ...connect, vital: true, secret: true }),
  CONNECT_SOURCE_API_SECRET: hidden({ ...connect, vital: true }),
  CONNECT_SHARE_ACCOUNT_NAME: hidden({ ...connect, vital: true }),
  CONNECT_SHARE_PASSWORD: hidden({ ...connect, vital: true }),
  CONNECT_SHARE_REGION: choice(['us', 'ous'], 'us', { ...connect, vital: true }),
  CONNECT_SHARE_SERVER: text(null, connect),
  CONNECT_GLOOKO_EMAIL: hidden({ ...connect, vital: true }),
  CONNECT_GLOOKO_PASSWORD: hidden({ ...connect, vital: true }),
  CONNECT_GLOOKO_ENV: choice(['default', 'eu', 'production', 'development'], 'default', {
    ...connect,
    more: true,
  }),
  CONNECT_GLOOKO_SERVER: text(null, connect),
  CONNECT_GLOOKO_TIMEZONE_OFFSET: text(null, connect),
  CONNECT_LINK_UP_USERNAME: hidden({ ...connect, vital: true }),
  CONNECT_LINK_UP_PASSWORD: hidden({ ...connect, vital: true }),
  // Nothing is taken in its place: without a region or a server the site does not start.
  CONNECT_LINK_UP_REGION: choice(['US', 'EU', 'EU2', 'DE', 'FR', 'CA', 'JP', 'AP', 'AU', 'AE'], null, {
    ...connect,
    more: true,
    anyCase: true,
    vital: true,
  }),
  CONNECT_LINK_UP_SERVER: text(null, connect),
  CONNECT_LINK_UP_PATIENT_ID: hidden({ ...connect, vital: true }),
  CONNECT_LINK_UP_VERSION: text(null, connect),
  CONNECT_LINK_UP_PRODUCT: text(null, connect),
  CONNECT_CARELINK_USERNAME: hidden({ ...connect, vital: true }),
  CONNECT_CARELINK_PASSWORD: hidden({ ...connect, vital: true }),
  CONNECT_CARELINK_REGION: choice(['eu', 'us'], 'us', { ...connect, anyCase: true, vital: true }),
  CONNECT_CARELINK_SERVER: text(null, connect),
  CONNECT_CARELINK_PATIENT_USERNAME: hidden({ ...connect, vital: true }),
  CONNECT_COUNTRY_CODE: text(null, { ...connect, vital: true }),
  CONNECT_LANGUAGE_CODE: text('en', connect),
  DEXCOM_BRIDGE_USE_LEGACY: onOff('false'),

  MMCONNECT_USER_NAME: hidden(mmconnect),
  MMCONNECT_PASSWORD: hidden(mmconnect),
  MMCONNECT_SERVER: choice(['EU', 'US'], null, { ...mmconnect, more: true }),
  MMCONNECT_SERVERNAME: text(null, mmconnect),
  MMCONNECT_COUNTRYCODE: text('gb', mmconnect),
  MMCONNECT_LANGCODE: text('en', mmconnect),
  MMCONNECT_COUNTRY_CODE: text(null, { ...mmconnect, unread: true }),
  MMCONNECT_INTERVAL: number('milliseconds', [1000, 86_400_000], '60000', mmconnect),
  MMCONNECT_MAX_RETRY_DURATION: number('seconds', [0, 86_400], '32', mmconnect),
  MMCONNECT_SGV_LIMIT: number('plain', [1, 10_000], '24', mmconnect),
  MMCONNECT_VERBOSE: onOff('false', mmconnect),
  MMCONNECT_STORE_RAW_DATA: onOff('false', mmconnect),
};

const pushover = { part: 'pushover', vital: true } as const;
const maker = { part: 'maker', vital: true } as const;

export const messages = {
  PUSHOVER_API_TOKEN: hidden(pushover),
  PUSHOVER_USER_KEY: hidden(pushover),
  PUSHOVER_GROUP_KEY: hidden(pushover),
  PUSHOVER_ALARM_KEY: hidden(pushover),
  PUSHOVER_ANNOUNCEMENT_KEY: hidden(pushover),
  MAKER_KEY: hidden(maker),
  MAKER_ANNOUNCEMENT_KEY: hidden(maker),
};
