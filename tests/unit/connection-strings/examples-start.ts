import {
  asks,
  becomes,
  becomesGood,
  cut,
  good,
  hopeless,
  shard,
  withDatabase,
  withHost,
  withOptions,
  type Example,
} from './example.ts';

const own = 'mongodb://nightscout:S3cretPw9@db.example.org:27018/mycgm';
const plainAtlas = good.split('?')[0] ?? '';
const needsHost = (hosts: readonly string[], scheme = 'mongodb'): readonly Example[] =>
  hosts.map((host) => asks('unreachable-host', 'host', `${scheme}://nightscout:S3cretPw9@${host}/mycgm`));

/** What the driver or Nightscout's own start refuses, though it is well formed; and what Heroku can't reach. */
export const startExamples: readonly Example[] = [
  // Nightscout's env.js ends at these.
  ...becomesGood(
    'pool-option',
    `${good}&minPoolSize=1`,
    withOptions('minPoolSize=0&retryWrites=true&w=majority'),
    `${good}&poolSize=5`,
  ),
  ...['DEFAULT', 'SCRAM-SHA-256', 'scram-sha-1', 'MONGODB-AWS', 'nonsense'].flatMap((way) =>
    becomesGood('option-refused', `${good}&authMechanism=${way}`),
  ),
  becomes(
    'option-refused',
    `${own}?authMechanism=MONGODB-OIDC&authMechanismProperties=TOKEN_RESOURCE:mongodb://test-cluster,ENVIRONMENT:azure`,
    own,
  ),
  becomes(
    'option-refused',
    `${own}?authMechanism=MONGODB-AWS&authSource=$external`,
    `${own}?authSource=admin`,
  ),
  becomes(
    'options-damaged',
    `${good}&readPreference=secondaryPrefered`,
    `${good}&readPreference=secondaryPreferred`,
  ),
  becomes('options-damaged', `${good}&readPreference=PRIMARY`, `${good}&readPreference=primary`),
  ...becomesGood('options-damaged', `${good}&readPreference=any`),
  // The driver ends at these.
  ...becomesGood(
    'options-damaged',
    ...[
      'directConnection=true',
      'authMechanism=MONGODB-X509',
      'authMechanism=GSSAPI',
      'authMechanism=MONGODB-CR',
      'srvMaxHosts=2',
      'maxConnecting=0',
      'proxyPort=1080',
      'loadBalanced=true&directConnection=true',
      'readPreferenceTags=nycdc',
      'compressors=snappy',
      'family=5',
      'timeoutMS=100',
      'serverSelectionTryOnce=false',
      'maxPoolSize=many',
    ].map((option) => `${good}&${option}`),
  ),
  becomes(
    'options-damaged',
    `mongodb://nightscout:S3cretPw9@${shard}/mycgm?ssl=true&authSource=admin&directConnection=true`,
    `mongodb://nightscout:S3cretPw9@${shard}/mycgm?ssl=true&authSource=admin`,
  ),
  becomes('options-damaged', `${own}?loadBalanced=true&replicaSet=rs0`, `${own}?replicaSet=rs0`),
  becomes(
    'options-damaged',
    `${own}?tlsInsecure=true&tlsAllowInvalidCertificates=true`,
    `${own}?tlsInsecure=true`,
  ),
  becomes('options-damaged', `${own}?tls=true&ssl=false`, `${own}?tls=true`),
  becomes('options-damaged', `${own}?srvServiceName=mongodb`, own),
  becomes('options-damaged', `${own}?w=0&fsync=true`, `${own}?w=0`),
  // A dyno has no such file.
  ...becomesGood('file-option', `${good}&tlsCAFile=/app/ca.pem`),
  becomes('file-option', `${own}?tls=true&tlsCAFile=global-bundle.pem`, `${own}?tls=true`),
  becomes('file-option', `${own}?ssl=true&sslCert=cert.pem&sslKey=key.pem&sslPass=x`, `${own}?ssl=true`),
  // Atlas takes nobody without TLS, with +srv neither.
  ...['tls=false', 'ssl=false', 'tls=true&ssl=false', 'ssl=0'].map((option) =>
    becomes('tls-missing', `${plainAtlas}?${option}`, plainAtlas),
  ),
  becomes(
    'tls-missing',
    `mongodb://nightscout:S3cretPw9@${shard}/mycgm?authSource=admin&tls=false`,
    `mongodb://nightscout:S3cretPw9@${shard}/mycgm?authSource=admin&ssl=true`,
  ),
  // No dyno gets there.
  ...needsHost([
    '127.0.0.1:27017',
    '127.1',
    '2130706433',
    '0.0.0.0',
    'localhost',
    'localhost:27017',
    '10.0.0.5',
    '172.16.0.1:27017',
    '172.31.255.1',
    '192.168.178.20:27017',
    '169.254.1.1',
    '100.101.102.103',
    '[::1]:27017',
    '[::ffff:192.168.1.5]',
    '[fe80::1]',
    '[fd12:3456::1]:27017',
    'mongo:27017',
    'db',
    'rs1,rs2,rs3',
    'nas.local',
    'nas.lan:27017',
    'pi.home',
    'pi.home.arpa',
    'nas.fritz.box',
    'host.docker.internal:27017',
    'mongodb.railway.internal:27017',
    'mongo-0.mongo.default.svc.cluster.local',
    'my-db.flycast',
    'db.localhost',
    '%2Ftmp%2Fmongodb-27017.sock',
  ]),
  ...needsHost(['192.168.1.5', 'nas.local'], 'mongodb+srv'),
  ...becomesGood(
    'unreachable-host',
    withHost('cluster0-pri.ab1cd.mongodb.net'),
    withHost('cluster0-pl-0.ab1cd.mongodb.net'),
  ),
  ...['70017', '0', '99999'].map((port) => asks('host-typo', 'host', own.replace('27018', port))),
  asks('host-typo', 'host', own.replace('db.example.org', '256.0.0.1')),
  // Doors of Atlas for other programs.
  ...[
    'atlas-sql-64ab0123456789abcdef0123-x1y2z.a.query.mongodb.net',
    'federateddatabaseinstance0-x1y2z.a.query.mongodb.net',
    'data.query.mongodb.net',
    'realm.mongodb.com:27020',
    'eu-central-1.aws.realm.mongodb.com:27020',
    'data.mongodb-api.com',
  ].flatMap((host) => [
    hopeless('tables-address', `mongodb://nightscout:S3cretPw9@${host}/mycgm?ssl=true&authSource=admin`),
    hopeless('tables-address', `mongodb+srv://nightscout:S3cretPw9@${host}/mycgm`),
  ]),
  ...[
    'c123.lamppost.10.mongolayer.com:10123,c124.lamppost.10.mongolayer.com:10123',
    'aws-us-east-1-portal.7.dblayer.com:10010',
    'portal1234-1.site.compose.io:12345',
    'iad2-c1-0.mongo.objectrocket.com:50001',
    'novus.modulusmongo.net:27017',
  ].map((host) => hopeless('dead-host', `mongodb://nightscout:abc123def@${host}/mycgm`)),
  // The address and the database in each other's way.
  ...becomesGood(
    'host-typo',
    withHost('cluster0.ab1cd.mongodb.net:27017:27017'),
    withHost('cluster0.ab1cd.mongodb.net::27017'),
    withDatabase('mycgm:27017'),
  ),
  becomes('host-typo', own.replace(':27018', ':27018:27018'), own),
  becomes('host-typo', own.replace(':27018', '::27018'), own),
  becomes('host-typo', own.replace(':27018', ';27018'), own),
  becomes('host-typo', own.replace(':27018/mycgm', '/mycgm:27018'), own),
  becomes(
    'srv-with-hosts',
    own.replace('mongodb:', 'mongodb+srv:').replace('db.example.org', '88.99.1.2'),
    own.replace('db.example.org', '88.99.1.2'),
  ),
  ...becomesGood(
    'options-damaged',
    good.replace('?', '%3F'),
    good.replace('?', '%3F').replaceAll('&', '%26').replaceAll('=', '%3D'),
    good.replace('?', '&'),
    good.replace('?', ''),
    `${cut}/mycgm`,
    `${withDatabase('test')}/mycgm`,
    `${good}/mycgm`,
  ),
  // Railway keeps its user in admin.
  becomes(
    'wrong-auth-source',
    'mongodb://mongo:S3cretPw9@junction.proxy.rlwy.net:41234/mycgm',
    'mongodb://mongo:S3cretPw9@junction.proxy.rlwy.net:41234/mycgm?authSource=admin',
  ),
];
