import type { Words } from './shape.ts';

/** Where readings come from. */
export const sources = {
  BRIDGE_USER_NAME: { name: 'Dexcom name, old way', meaning: 'Signs in to bring the readings.' },
  BRIDGE_PASSWORD: { name: 'Dexcom password, old way', meaning: 'Signs in to bring the readings.' },
  BRIDGE_SERVER: { name: 'Dexcom region, old way', meaning: 'US for the United States, EU for all others.' },
  BRIDGE_INTERVAL: {
    name: 'Time between two looks at Dexcom',
    meaning: 'How long the site waits before it asks Dexcom again.',
  },
  BRIDGE_MAX_COUNT: {
    name: 'Readings for each look',
    meaning: 'How many readings the site asks Dexcom for.',
  },
  BRIDGE_FIRST_FETCH_COUNT: {
    name: 'Readings for the first look',
    meaning: 'How many readings the site asks for when it starts.',
  },
  BRIDGE_MAX_FAILURES: {
    name: 'Failed tries before it gives up',
    meaning: 'One or two can stop the whole site.',
  },
  BRIDGE_MINUTES: { name: 'How far back to look', meaning: 'How old a reading may be when it is fetched.' },
  CONNECT_SOURCE: { name: 'Where readings come from', meaning: 'Which service the site asks for readings.' },
  CONNECT_SOURCE_ENDPOINT: {
    name: 'Address of the other site',
    meaning: 'The site that readings are copied from.',
  },
  CONNECT_SOURCE_API_SECRET: {
    name: 'Password of the other site',
    meaning: 'Opens the site that readings are copied from.',
  },
  CONNECT_SHARE_ACCOUNT_NAME: { name: 'Dexcom name', meaning: 'Signs in to bring the readings.' },
  CONNECT_SHARE_PASSWORD: { name: 'Dexcom password', meaning: 'Signs in to bring the readings.' },
  CONNECT_SHARE_REGION: { name: 'Dexcom region', meaning: 'The United States, or all other countries.' },
  CONNECT_SHARE_SERVER: {
    name: 'Dexcom computer',
    meaning: 'Only needed when the region alone does not work.',
  },
  CONNECT_GLOOKO_EMAIL: { name: 'Glooko e-mail', meaning: 'Signs in to bring the readings.' },
  CONNECT_GLOOKO_PASSWORD: { name: 'Glooko password', meaning: 'Signs in to bring the readings.' },
  CONNECT_GLOOKO_ENV: { name: 'Glooko kind', meaning: 'Which of Glooko’s services is asked.' },
  CONNECT_GLOOKO_SERVER: {
    name: 'Glooko computer',
    meaning: 'Only needed when the usual one does not work.',
  },
  CONNECT_GLOOKO_TIMEZONE_OFFSET: {
    name: 'Glooko hours',
    meaning: 'How many hours the times of Glooko are off.',
  },
  CONNECT_LINK_UP_USERNAME: { name: 'LibreLinkUp name', meaning: 'Signs in to bring the readings.' },
  CONNECT_LINK_UP_PASSWORD: { name: 'LibreLinkUp password', meaning: 'Signs in to bring the readings.' },
  CONNECT_LINK_UP_REGION: { name: 'LibreLinkUp region', meaning: 'Where the LibreLinkUp account was made.' },
  CONNECT_LINK_UP_SERVER: {
    name: 'LibreLinkUp computer',
    meaning: 'Only needed when the region alone does not work.',
  },
  CONNECT_LINK_UP_PATIENT_ID: {
    name: 'LibreLinkUp person',
    meaning: 'Whose readings are fetched when you follow several people.',
  },
  CONNECT_LINK_UP_VERSION: {
    name: 'LibreLinkUp version',
    meaning: 'Which version of the app the site says it is.',
  },
  CONNECT_LINK_UP_PRODUCT: {
    name: 'LibreLinkUp app',
    meaning: 'Which app the site says it is.',
  },
  CONNECT_CARELINK_USERNAME: { name: 'CareLink name', meaning: 'Signs in to bring the readings.' },
  CONNECT_CARELINK_PASSWORD: { name: 'CareLink password', meaning: 'Signs in to bring the readings.' },
  CONNECT_CARELINK_REGION: { name: 'CareLink region', meaning: 'Europe or the United States.' },
  CONNECT_CARELINK_SERVER: {
    name: 'CareLink computer',
    meaning: 'Only needed when the region alone does not work.',
  },
  CONNECT_CARELINK_PATIENT_USERNAME: {
    name: 'CareLink person',
    meaning: 'Whose readings are fetched when you follow somebody.',
  },
  CONNECT_COUNTRY_CODE: {
    name: 'CareLink country',
    meaning: 'Two letters: the country where the CareLink account was made.',
  },
  CONNECT_LANGUAGE_CODE: {
    name: 'CareLink language',
    meaning: 'Two letters: the language in which CareLink is asked.',
  },
  DEXCOM_BRIDGE_USE_LEGACY: {
    name: 'Dexcom, old way stays',
    meaning: 'From version 15.0.8 on: keeps the old program that asks Dexcom.',
  },
  MMCONNECT_USER_NAME: {
    name: 'CareLink name, old way',
    meaning: 'The old way does not work on Heroku any more.',
  },
  MMCONNECT_PASSWORD: {
    name: 'CareLink password, old way',
    meaning: 'The old way does not work on Heroku any more.',
  },
  MMCONNECT_SERVER: {
    name: 'CareLink region, old way',
    meaning: 'The old way does not work on Heroku any more.',
  },
  MMCONNECT_SERVERNAME: {
    name: 'CareLink computer, old way',
    meaning: 'The old way does not work on Heroku any more.',
  },
  MMCONNECT_COUNTRYCODE: {
    name: 'CareLink country, old way',
    meaning: 'The old way does not work on Heroku any more.',
  },
  MMCONNECT_LANGCODE: {
    name: 'CareLink language, old way',
    meaning: 'The old way does not work on Heroku any more.',
  },
  MMCONNECT_COUNTRY_CODE: {
    name: 'CareLink country, a name nobody reads',
    meaning: 'The old way does not work on Heroku any more.',
  },
  MMCONNECT_INTERVAL: {
    name: 'CareLink pause, old way',
    meaning: 'How long the site waited before it asked again.',
  },
  MMCONNECT_MAX_RETRY_DURATION: {
    name: 'CareLink patience, old way',
    meaning: 'How long the site tried before it gave up.',
  },
  MMCONNECT_SGV_LIMIT: {
    name: 'CareLink readings, old way',
    meaning: 'How many readings the site asked for.',
  },
  MMCONNECT_VERBOSE: {
    name: 'CareLink notes, old way',
    meaning: 'Wrote more about CareLink into the site diary.',
  },
  MMCONNECT_STORE_RAW_DATA: {
    name: 'CareLink raw data, old way',
    meaning: 'Kept everything that CareLink sent.',
  },
} as const satisfies Words<'sources'>;
