import {
  asks,
  becomes,
  becomesGood,
  cut,
  good,
  hopeless,
  seen,
  shard,
  standard,
  withDatabase,
  withHost,
  withOptions,
  withPassword,
  withUser,
  type Example,
} from './example.ts';

/** Numbers 12 to 31: address, user, database and options; and what is no connection string at all. */
export const restExamples: readonly Example[] = [
  // 12, 13
  ...becomesGood(
    'srv-scheme-missing',
    good.replace('mongodb+srv', 'mongodb'),
    withHost('cluster0.ab1cd.mongodb.net:27017').replace('mongodb+srv', 'mongodb'),
  ),
  ...becomesGood('srv-with-hosts', withHost('cluster0.ab1cd.mongodb.net:27017')),
  becomes(
    'srv-with-hosts',
    `${standard}&authSource=admin`.replace('mongodb:', 'mongodb+srv:'),
    `${standard}&authSource=admin`,
  ),
  becomes(
    'srv-with-hosts',
    `mongodb+srv://nightscout:S3cretPw9@${shard}/mycgm`,
    `mongodb://nightscout:S3cretPw9@${shard}/mycgm?ssl=true&authSource=admin`,
  ),
  becomes(
    'tls-missing',
    `${standard}&authSource=admin`.replace('ssl=true&', ''),
    `${standard}&authSource=admin&ssl=true`.replace('ssl=true&', ''),
  ),
  // 14
  {
    code: 'no-login',
    text: good.replace('nightscout:S3cretPw9@', '@'),
    repaired: null,
    asks: ['user', 'password'],
  },
  {
    code: 'no-login',
    text: good.replace('nightscout:S3cretPw9@', ''),
    repaired: null,
    asks: ['user', 'password'],
  },
  asks('no-login', 'password', good.replace(':S3cretPw9', '')),
  asks('no-login', 'user', good.replace('nightscout', '')),
  // 15
  asks('account-email', 'user', withUser('name@gmail.com')),
  asks('account-email', 'user', withUser('name%40gmail.com')),
  // 16, 17, 32
  becomes('wrong-user', withUser('nightscout@admin'), good),
  { ...seen('wrong-user', { login: 'refused', users: ['nightscout'] }, good), text: withUser('NightScout') },
  {
    ...seen('wrong-user', { login: 'refused', users: ['anna', 'ben'] }, null, 'user'),
    text: withUser('old'),
  },
  seen('wrong-password', { login: 'refused' }, null, 'password'),
  { code: 'wrong-password', text: good, repaired: good, asks: ['password'], apiSecret: 'S3cretPw9' },
  seen('old-password', { login: 'refused', workedBefore: true }, null, 'password'),
  // 18, 19
  asks('no-database', 'database', cut, cut),
  asks(
    'no-database',
    'database',
    'mongodb+srv://nightscout:S3cretPw9@cluster0.ab1cd.mongodb.net',
    'mongodb+srv://nightscout:S3cretPw9@cluster0.ab1cd.mongodb.net/',
  ),
  {
    ...seen('no-database', { databases: [{ name: 'mycgm', nightscout: true }] }, good),
    text: cut,
  },
  asks('wrong-database', 'database', withDatabase('test'), withDatabase('test')),
  asks('wrong-database', 'database', withDatabase('myFirstDatabase'), withDatabase('myFirstDatabase')),
  asks('wrong-database', 'database', withDatabase('admin'), withDatabase('admin')),
  asks('wrong-database', 'database', withDatabase('my.cgm'), cut),
  ...becomesGood('wrong-database', withDatabase('/mycgm'), withDatabase('mycgm/')),
  {
    ...seen('wrong-database', { databases: [{ name: 'mycgm', nightscout: true }] }, good),
    text: withDatabase('MyCGM'),
  },
  // 20
  asks('slash-missing', 'database', good.replace('/mycgm?', '?'), cut),
  ...becomesGood('slash-missing', good.replace('/mycgm', 'mycgm')),
  // 21
  ...becomesGood(
    'options-damaged',
    ...[
      'retryWrites=tru&w=majority',
      'retryWrites=true&w=majorit',
      'retryWrites=true&amp;w=majority',
      'retryWrites=true&w=',
      'retryWrite=true&w=majority',
      'retryWrites=true&w=majority&nonsense=1',
      'retryWrites=true?w=majority',
    ].map(withOptions),
    good.replace('?', '&'),
  ),
  // 22
  ...becomesGood(
    'host-typo',
    ...[
      'cluster0.ab1cd.mongodb.nte',
      'cluster0.ab1cd.mongodb',
      'cluster0.ab1cd.mongdb.net',
      'cluster0.ab1cd.mongodb.com',
      'cluster0.ab1cd.mongodbnet',
      'cluster0..ab1cd.mongodb.net',
      'clusterO.ab1cd.mongodb.net',
      'cluster0,ab1cd.mongodb.net',
      'cluster0.ab1cd.mongodb.net,',
      'cluster0.ab1cd.mongodb.net:',
    ].map(withHost),
  ),
  asks('host-typo', 'host', withHost('cluster0.mongodb.net')),
  asks('host-typo', 'host', withHost('cluster0')),
  seen('host-typo', { address: 'missing' }, null, 'host'),
  // 23, 24
  seen('other-cluster', { databases: [{ name: 'sample_mflix', nightscout: false }] }, good, 'host'),
  hopeless('dead-host', 'mongodb://heroku_x1:abc123def@ds012345.mlab.com:12345/heroku_x1'),
  hopeless('dead-host', 'mongodb://heroku_x1:abc123def@ds012345.mongolab.com:12345/heroku_x1'),
  hopeless('dead-host', 'mongodb://site:abc123def@alex.mongohq.com:10042/app123'),
  // 27, 28, 29: the string stays, since the fault lies elsewhere
  seen('read-only-user', { rights: 'read-only' }, good),
  seen('wrong-auth-source', { rights: 'other-database' }, good),
  becomes('wrong-auth-source', standard, `${standard}&authSource=admin`),
  becomes('wrong-auth-source', `${good}&authSource=mycgm`, `${good}&authSource=admin`),
  seen('local-dns', { address: 'elsewhere' }, good),
  // 30
  asks('masked', 'password', withPassword('****')),
  asks('masked', 'password', withPassword('\u2022\u2022\u2022\u2022\u2022\u2022')),
  asks('masked', 'password', withPassword('S3c\u2026')),
  {
    code: 'masked',
    text: 'mongodb+srv://nightscout:S3cretPw9@clus\u2026',
    repaired: null,
    asks: ['host', 'database'],
  },
  { code: 'masked', text: 'mongodb+srv://nightscout:S3c\u2026', repaired: null, asks: ['everything'] },
  hopeless('masked', '\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022'),
  // 31
  becomes(
    'look-alikes',
    withHost('cluster\u20130.ab1cd.mongodb.net'),
    withHost('cluster-0.ab1cd.mongodb.net'),
  ),
  becomes('look-alikes', withPassword('S3cret\u2013Pw9'), withPassword('S3cret-Pw9')),
  ...becomesGood('look-alikes', withHost('\u0441luster0.ab1cd.mongodb.net'), good.replace('@', '\uFF20')),
  becomes('look-alikes', withPassword('gl\u00FCck99'), withPassword('gl%C3%BCck99')),
  // not in the table
  hopeless('not-a-connection-string', 'hello'),
  hopeless('not-a-connection-string', 'mongodb+srv://'),
  asks('not-a-connection-string', 'everything', 'mongodb+srv://nightscout:S3cretPw9'),
  hopeless('not-a-connection-string', ''),
  hopeless('not-a-connection-string', 'postgres://user:S3cretPw9@db.example.com:5432/app'),
];
