import type { Words } from './shape.ts';

/** Who gets in, and where the readings are kept. */
export const access = {
  API_SECRET: { name: 'Main password of the site', meaning: 'Lets you and your phone in to change things.' },
  MONGODB_URI: { name: 'Database address', meaning: 'Where the readings are kept.' },
  STORAGE_URI: {
    name: 'Database address, another name',
    meaning: 'The same as the database address. It wins over all others.',
  },
  MONGO_CONNECTION: {
    name: 'Database address, old name',
    meaning: 'The same as the database address, from older days.',
  },
  MONGO: {
    name: 'Database address, short name',
    meaning: 'The same as the database address, under a short name.',
  },
  MONGOLAB_URI: {
    name: 'Database address, from mLab',
    meaning: 'The same as the database address, from a service that has closed.',
  },
  AUTH_DEFAULT_ROLES: { name: 'What visitors may see', meaning: 'People who come without a password.' },
  AUTH_FAIL_DELAY: {
    name: 'Wait after a wrong password',
    meaning: 'Slows down people who guess the password.',
  },
  AUTHENTICATION_PROMPT_ON_LOAD: {
    name: 'Ask for the password at once',
    meaning: 'Asks for the password as soon as the site opens.',
  },
  ADMIN_NOTIFIES_ENABLED: {
    name: 'Messages for the owner',
    meaning: 'Shows messages that only the owner should see.',
  },
  TREATMENTS_AUTH: {
    name: 'Password for care notes, old switch',
    meaning: 'Notes on meals and insulin need a password.',
  },
  IMPORT_CONFIG: {
    name: 'Settings from a web address',
    meaning: 'Loads more settings from this address at each start.',
  },
  ENTRIES_COLLECTION: {
    name: 'Drawer for readings',
    meaning: 'The place in the database that holds the readings.',
  },
  MONGO_COLLECTION: {
    name: 'Drawer for readings, old name',
    meaning: 'The place in the database that holds the readings. Not the database address.',
  },
  MONGO_TREATMENTS_COLLECTION: {
    name: 'Drawer for care notes',
    meaning: 'The place in the database that holds meals, insulin and notes.',
  },
  MONGO_DEVICESTATUS_COLLECTION: {
    name: 'Drawer for device news',
    meaning: 'The place in the database for news from pumps and phones.',
  },
  MONGO_PROFILE_COLLECTION: {
    name: 'Drawer for profiles',
    meaning: 'The place in the database that holds the treatment profiles.',
  },
  MONGO_SETTINGS_COLLECTION: {
    name: 'Drawer for site settings',
    meaning: 'The place in the database that holds settings made on the site.',
  },
  MONGO_FOOD_COLLECTION: {
    name: 'Drawer for foods',
    meaning: 'The place in the database that holds your list of foods.',
  },
  MONGO_ACTIVITY_COLLECTION: {
    name: 'Drawer for activity',
    meaning: 'The place in the database that holds steps and heart rate.',
  },
  MONGO_AUTHENTICATION_COLLECTIONS_PREFIX: {
    name: 'First letters of the access drawers',
    meaning: 'How the names of the drawers for people and rights begin.',
  },
  MONGO_POOL_SIZE: {
    name: 'Lines to the database',
    meaning: 'How many lines to the database the site may open.',
  },
  MONGO_MIN_POOL_SIZE: {
    name: 'Fewest lines to the database',
    meaning: 'How many lines to the database stay open all the time.',
  },
  MONGO_MAX_IDLE_TIME_MS: {
    name: 'When unused lines close',
    meaning: 'How long a line to the database may lie unused.',
  },
  MONGO_POOL_DEBUG: {
    name: 'Write about database lines',
    meaning: 'Writes more about the database lines into the site diary.',
  },
  PREDICTIONS_MAX_SIZE: {
    name: 'Most forecast points kept',
    meaning: 'How much of each forecast is kept in the database.',
  },
  UUID_HANDLING: {
    name: 'Handling of foreign ids',
    meaning: 'How the site keeps ids that other apps have made.',
  },
  API3_AUTOPRUNE_DEVICESTATUS: {
    name: 'Clear old device news',
    meaning: 'Device news older than this is deleted by itself.',
  },
  API3_AUTOPRUNE_ENTRIES: {
    name: 'Clear old readings',
    meaning: 'Readings older than this are deleted by themselves.',
  },
  API3_AUTOPRUNE_TREATMENTS: {
    name: 'Clear old care notes',
    meaning: 'Care notes older than this are deleted by themselves.',
  },
  API3_SECURITY_ENABLE: {
    name: 'Guard of the newer way in',
    meaning: 'Keeps strangers from changing your data. Leave it on.',
  },
  API3_MAX_LIMIT: {
    name: 'Most records at once',
    meaning: 'How many records another app may ask for at once.',
  },
  API3_DEDUP_FALLBACK_ENABLED: {
    name: 'Find doubles by time',
    meaning: 'Sees records of the same time as one.',
  },
  API3_CREATED_AT_FALLBACK_ENABLED: {
    name: 'Use the older time mark',
    meaning: 'Takes an older time mark where the newer one is missing.',
  },
} as const satisfies Words<'access'>;
