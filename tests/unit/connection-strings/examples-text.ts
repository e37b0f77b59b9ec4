import {
  asks,
  becomes,
  becomesGood,
  cut,
  good,
  hopeless,
  withDatabase,
  withHost,
  withPassword,
  withUser,
  type Example,
} from './example.ts';

/** Numbers 1 to 11: what was pasted, and what is still to be filled in. */
export const textExamples: readonly Example[] = [
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
  becomes('special-characters', withPassword('pass%1234'), withPassword('pass%251234')),
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
    `${good} (the old one)`,
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
  // 11: pasted into the old one, or twice without a gap
  ...becomesGood(
    'wrong-scheme',
    `${good}${good}`,
    `mongodb+srv://nights${good}`,
    `mongodb+srv://nightscout:old@${good}`,
    `${good}mongodb+srv://`,
  ),
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
];
