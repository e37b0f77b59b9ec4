import type { Words } from './shape.ts';

/** Server and build, for helpers. */
export const server = {
  PORT: { name: 'Door number', meaning: 'Heroku sets it. It must not be set by hand.' },
  HOSTNAME: { name: 'Name to listen on', meaning: 'Not needed on Heroku.' },
  BASE_URL: { name: 'Address of the site', meaning: 'The address that stands in push messages.' },
  INSECURE_USE_HTTP: {
    name: 'Allow unsafe visits',
    meaning: 'Lets visitors in without the lock in the address bar.',
  },
  SECURE_HSTS_HEADER: { name: 'Only safe visits', meaning: 'Tells browsers to come only by the safe way.' },
  SECURE_HSTS_HEADER_INCLUDESUBDOMAINS: {
    name: 'Only safe visits, also below',
    meaning: 'The same for all addresses below this one.',
  },
  SECURE_HSTS_HEADER_PRELOAD: {
    name: 'Only safe visits, from the start',
    meaning: 'Asks browsers to know it before the first visit.',
  },
  SECURE_CSP: {
    name: 'Extra guard in the browser',
    meaning: 'Keeps foreign code off the page. It stopped one older version.',
  },
  SECURE_CSP_REPORT_ONLY: {
    name: 'Try the extra guard',
    meaning: 'Only writes down what the extra guard would stop.',
  },
  SSL_KEY: { name: 'Own lock: key', meaning: 'Not needed on Heroku, which brings its own.' },
  SSL_CERT: { name: 'Own lock: certificate', meaning: 'Not needed on Heroku, which brings its own.' },
  SSL_CA: { name: 'Own lock: who signed it', meaning: 'Not needed on Heroku, which brings its own.' },
  HEARTBEAT: {
    name: 'Time between looks at the database',
    meaning: 'How often the site looks for new readings.',
  },
  DEBUG_MINIFY: { name: 'Small page files', meaning: 'Only people who build the program change this.' },
  DE_NORMALIZE_DATES: {
    name: 'Keep time zones of dates',
    meaning: 'For old apps that can’t read dates in world time.',
  },
  NIGHTSCOUT_STATIC_FILES: {
    name: 'Folder of page files',
    meaning: 'Only people who build the program change this.',
  },
  TZ: { name: 'Time zone of the computer', meaning: 'The clock of your site’s computer.' },
  MAINTENANCE_PAGE_URL: {
    name: 'Page while closed',
    meaning: 'What visitors see while the site is closed for maintenance.',
  },
  ERROR_PAGE_URL: { name: 'Page while stopped', meaning: 'What visitors see while the site has stopped.' },
  NODE_ENV: { name: 'Kind of build', meaning: 'Should be “production” on a site in use.' },
  NODE_VERBOSE: { name: 'Long build notes', meaning: 'Writes more while the program is built.' },
  NODEJS_ALLOW_WIDE_RANGE: {
    name: 'Any Node version',
    meaning: 'Lets the build take a Node version of its own choice.',
  },
  USE_NPM_INSTALL: {
    name: 'Way to fetch packages',
    meaning: 'How the build fetches what the program needs.',
  },
  WEB_CONCURRENCY: {
    name: 'Programs side by side',
    meaning: 'How many copies of the program run on the computer.',
  },
  WEB_MEMORY: { name: 'Memory for each copy', meaning: 'How much memory each copy may use.' },
  PROJECT_PATH: { name: 'Folder of the program', meaning: 'Where the build finds the program.' },
  PAPERTRAIL_API_TOKEN: {
    name: 'Papertrail key',
    meaning: 'Made by the Papertrail add-on. Leave it as it is.',
  },
  SENTRY_DSN: { name: 'Sentry key', meaning: 'Made by the Sentry add-on. Leave it as it is.' },
  WEBSITE_NODE_DEFAULT_VERSION: { name: 'Setting of another host', meaning: 'It does nothing on Heroku.' },
  SCM_COMMAND_IDLE_TIMEOUT: { name: 'Wait on another host', meaning: 'It does nothing on Heroku.' },
} as const satisfies Words<'server'>;
