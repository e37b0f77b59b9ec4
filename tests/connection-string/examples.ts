import type { MistakeCode, Question } from '../../electron/services/connection-string/codes.ts';
import type { Seen } from '../../electron/services/connection-string/state.ts';

/** One mistake of table B4 as a person makes it, and what becomes of it. */
export interface Example {
  readonly code: MistakeCode;
  readonly text: string;
  /** The repaired string; null when a question comes first or nothing can be done. */
  readonly repaired: string | null;
  readonly asks?: readonly Question[];
  readonly hopeless?: true;
  readonly seen?: Seen;
  readonly apiSecret?: string;
}

export const good =
  'mongodb+srv://nightscout:S3cretPw9@cluster0.ab1cd.mongodb.net/mycgm?retryWrites=true&w=majority';
const cut = good.replace('/mycgm?', '/?');
const shard = 'cluster0-shard-00-00.ab1cd.mongodb.net:27017,cluster0-shard-00-01.ab1cd.mongodb.net:27017';
const standard = `mongodb://nightscout:S3cretPw9@${shard}/mycgm?ssl=true&replicaSet=atlas-abc123-shard-0`;

const becomesGood = (code: MistakeCode, ...texts: readonly string[]): readonly Example[] =>
  texts.map((text) => ({ code, text, repaired: good }));
const becomes = (code: MistakeCode, text: string, repaired: string): Example => ({ code, text, repaired });
const asks = (
  code: MistakeCode,
  question: Question,
  text: string,
  repaired: string | null = null,
): Example => ({
  code,
  text,
  repaired,
  asks: [question],
});
const hopeless = (code: MistakeCode, text: string): Example => ({
  code,
  text,
  repaired: null,
  hopeless: true,
});
const seen = (code: MistakeCode, what: Seen, repaired: string | null, question?: Question): Example => ({
  code,
  text: good,
  repaired,
  seen: what,
  ...(question === undefined ? {} : { asks: [question] }),
});
const withPassword = (password: string): string => good.replace('S3cretPw9', password);
const withUser = (user: string): string => good.replace('nightscout', user);
const withHost = (host: string): string => good.replace('cluster0.ab1cd.mongodb.net', host);
const withDatabase = (name: string): string => good.replace('mycgm', name);
const withOptions = (options: string): string => good.replace('retryWrites=true&w=majority', options);

export const examples: readonly Example[] = [
  // 1
  ...['<password>', '<db_password>', 'PASSWORD', 'YOUR_PASSWORD', 'xxxxxxxx', '<your password here>'].map(
    (text) => asks('placeholder-left', 'password', withPassword(text)),
  ),
  asks('placeholder-left', 'user', withUser('<db_username>')),
  asks('placeholder-left', 'user', withUser('<username>')),
  asks('placeholder-left', 'database', withDatabase('<dbname>'), cut),
  ...['cluster0.xxxxx.mongodb.net', 'cluster0-zzzzz.mongodb.net', 'cluster0.abcde.mongodb.net', '<host>'].map(
    (host) => asks('placeholder-left', 'host', withHost(host)),
  ),
  // 2, 3
  ...becomesGood(
    'brackets-kept',
    withPassword('<S3cretPw9>'),
    withUser('<nightscout>'),
    withDatabase('<mycgm>'),
  ),
  ...becomesGood(
    'bracket-left',
    withPassword('S3cretPw9>'),
    withPassword('<S3cretPw9'),
    withUser('<nightscout'),
  ),
  // 4, 5
  becomes(
    'special-characters',
    withPassword('p@ss:w/o?r#d[1]'),
    withPassword('p%40ss%3Aw%2Fo%3Fr%23d%5B1%5D'),
  ),
  becomes('special-characters', withPassword('100%sure'), withPassword('100%25sure')),
  becomes('special-characters', withPassword('p%40s@s'), withPassword('p%40s%40s')),
  becomes('double-encoding', withPassword('p%2540ss'), withPassword('p%40ss')),
  becomes('double-encoding', encodeURIComponent(good.split('?')[0] ?? ''), good.split('?')[0] ?? ''),
  ...becomesGood('double-encoding', good.replace('@', '%40')),
  // 6
  ...becomesGood(
    'white-space',
    ` ${good}`,
    `${good}\r\n`,
    good.replace('.ab1cd', '.\nab1cd'),
    good.replace('?retry', '? retry'),
    good.replace('@cluster0', '@\u00A0cluster0'),
    good.replace('mycgm', 'my\u200Bcgm'),
    withPassword('S3cretPw9 '),
  ),
  asks('white-space', 'password', withPassword('S3cret Pw9'), good),
  // 7
  ...becomesGood(
    'quotes-around',
    `"${good}"`,
    `'${good}'`,
    `\`${good}\``,
    `\u201C${good}\u201D`,
    `${good},`,
    `${good};`,
    `${good}.`,
    `${good}"`,
    `<${good}>`,
  ),
  // 8
  ...becomesGood(
    'variable-name',
    `MONGODB_URI=${good}`,
    `MONGODB_URI: ${good}`,
    `export MONGODB_URI="${good}"`,
    `declare -x MONGODB_URI="${good}"`,
    `"MONGODB_URI": "${good}",`,
    `mongo=${good}`,
  ),
  // 9
  ...becomesGood(
    'text-around',
    `const uri = "${good}";`,
    `mongodump --uri ${good} --out copy`,
    `mongosh "${good.replace('srv', 'svr')}"`,
    `mongodump --uri="${good}"`,
    `mongosh "${good}" --apiVersion 1`,
    `Your connection string is ${good} and this is the end`,
    `mongosh "mongodb+srv://cluster0.ab1cd.mongodb.net/mycgm?retryWrites=true&w=majority" --username nightscout --password S3cretPw9`,
  ),
  asks(
    'text-around',
    'password',
    'mongosh "mongodb+srv://cluster0.ab1cd.mongodb.net/mycgm" --apiVersion 1 --username nightscout',
  ),
  // 10
  hopeless('web-address', 'https://cloud.mongodb.com/v2/65f0c0ffee#/clusters'),
  hopeless('web-address', 'https://cluster0.ab1cd.mongodb.net'),
  hopeless('web-address', 'http://cluster0.ab1cd.mongodb.net/mycgm'),
  // 11
  ...becomesGood(
    'wrong-scheme',
    ...[
      'mongodb+svr://',
      'mongodb+srv:/',
      'mongodb+srv:///',
      'Mongodb+srv://',
      'MONGODB+SRV://',
      'mongodb+srv//',
      'mongodb+srv:',
      'mongodb srv://',
      'mongodb-srv://',
      'mongdb+srv://',
      'odb+srv://',
      'mongodb+srv:\\\\',
      'mongodb+srv://mongodb+srv://',
      'mongodb+srv://mongodb://',
      '://',
      '//',
      '',
    ].map((scheme) => good.replace('mongodb+srv://', scheme)),
  ),
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
  asks('no-database', 'database', cut),
  asks('no-database', 'database', 'mongodb+srv://nightscout:S3cretPw9@cluster0.ab1cd.mongodb.net'),
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
