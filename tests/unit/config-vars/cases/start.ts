import type { ProgramCase } from './case.ts';

const uri = (login: string) =>
  `mongodb+srv://${login}@cluster0.ab1cd.mongodb.net/nightscout?retryWrites=true&w=majority`;
/** What keeps the program from starting, and who may look and write. */
export const start: readonly ProgramCase[] = [
  ['hostname-set', 'a name', { HOSTNAME: 'mysite.herokuapp.com' }, ['HOSTNAME'], { HOSTNAME: null }],
  ['hostname-set', 'the computer itself', { HOSTNAME: '127.0.0.1' }, ['HOSTNAME'], { HOSTNAME: null }],
  ['not-on-heroku', 'every address', { HOSTNAME: '0.0.0.0' }, ['HOSTNAME'], { HOSTNAME: null }],
  [
    'ssl-set',
    'two files',
    { SSL_KEY: 'x', SSL_CERT: 'y' },
    ['SSL_KEY', 'SSL_CERT'],
    { SSL_KEY: null, SSL_CERT: null },
  ],
  ['not-on-heroku', 'one file', { SSL_CERT: 'y' }, ['SSL_CERT'], { SSL_CERT: null }],
  [
    'pool-size',
    'more at least than at most',
    { MONGO_MIN_POOL_SIZE: '10' },
    ['MONGO_MIN_POOL_SIZE'],
    { MONGO_MIN_POOL_SIZE: null },
  ],
  ['pool-size', 'no number', { MONGO_POOL_SIZE: 'abc' }, ['MONGO_POOL_SIZE'], { MONGO_POOL_SIZE: null }],
  ['pool-size', 'below nothing', { MONGO_POOL_SIZE: '-5' }, ['MONGO_POOL_SIZE'], { MONGO_POOL_SIZE: null }],
  [null, 'as many at least as at most', { MONGO_POOL_SIZE: '10', MONGO_MIN_POOL_SIZE: '10' }],
  ['build-developer', 'development', { NODE_ENV: 'development' }, ['NODE_ENV'], { NODE_ENV: null }],
  ['build-odd', 'test', { NODE_ENV: 'test' }, ['NODE_ENV']],
  [null, 'the maintainers’ way out', { NPM_CONFIG_ALLOW_REMOTE: 'root' }],
  [null, 'the same in small letters', { npm_config_allow_remote: 'root' }],
  ['database-unreadable', 'L18: a lone percent sign', { MONGODB_URI: uri('site:50%off99') }, ['MONGODB_URI']],
  ['database-unreadable', 'one in the name', { MONGODB_URI: uri('si%te:canaryPass1') }, ['MONGODB_URI']],
  ['database-unreadable', 'an unencoded @', { MONGODB_URI: uri('site:canary@Pass1') }, ['MONGODB_URI']],
  [
    'database-spaces',
    'a space in the password: the driver takes it',
    { MONGODB_URI: uri('site:canary Pass1') },
    ['MONGODB_URI'],
  ],
  [
    'database-unreadable',
    'an option that the start of the program refuses',
    { MONGODB_URI: `${uri('site:canaryPass1')}&minPoolSize=1` },
    ['MONGODB_URI'],
  ],
  [
    'database-unreadable',
    'a way to sign in that it refuses',
    { MONGODB_URI: `${uri('site:canaryPass1')}&authMechanism=SCRAM-SHA-256` },
    ['MONGODB_URI'],
  ],
  [
    'database-unreadable',
    'an option that the driver refuses beside SRV',
    { MONGODB_URI: `${uri('site:canaryPass1')}&directConnection=true` },
    ['MONGODB_URI'],
  ],
  [null, 'an empty option', { MONGODB_URI: `${uri('site:canaryPass1')}&` }],
  [
    'database-doubtful',
    'a misspelt w, which fails only where something is saved',
    { MONGODB_URI: uri('site:canaryPass1').replace('majority', 'majorit') },
    ['MONGODB_URI'],
  ],
  [
    'database-unreachable',
    'L28: the computer itself',
    { MONGODB_URI: 'mongodb://site:canaryPass1@127.0.0.1:27017/nightscout' },
    ['MONGODB_URI'],
  ],
  [
    'database-unreachable',
    'a name known only inside Docker',
    { MONGODB_URI: 'mongodb://site:canaryPass1@mongo:27017/nightscout?authSource=admin' },
    ['MONGODB_URI'],
  ],
  [null, 'an encoded percent sign', { MONGODB_URI: uri('site:50%25off99') }],
];

/** What anybody may do who has the address. */
export const visitors: readonly ProgramCase[] = [
  ['writable-by-all', 'everything', { AUTH_DEFAULT_ROLES: 'admin' }, ['AUTH_DEFAULT_ROLES']],
  [
    'writable-by-all',
    'everything among others',
    { AUTH_DEFAULT_ROLES: 'readable:admin' },
    ['AUTH_DEFAULT_ROLES'],
  ],
  [null, 'adding without looking lets nobody in', { AUTH_DEFAULT_ROLES: 'denied careportal' }],
  [null, 'the old switch beside denied', { TREATMENTS_AUTH: 'off' }],
  [null, 'status only', { AUTH_DEFAULT_ROLES: 'status-only' }],
  [
    'not-in-list',
    'a role in capitals is none of its',
    { AUTH_DEFAULT_ROLES: 'Denied' },
    ['AUTH_DEFAULT_ROLES'],
    { AUTH_DEFAULT_ROLES: 'denied' },
  ],
];
