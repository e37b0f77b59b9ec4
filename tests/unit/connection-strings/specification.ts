/**
 * Cases after MongoDB's own specification of connection strings and of their options (mongodb/specifications,
 * source/connection-string and source/uri-options), written anew for strings as our people have them.
 */
export interface SpecificationCase {
  readonly text: string;
  /** What the specification says: take it, take it without the option, or refuse it. */
  readonly says: 'valid' | 'warning' | 'invalid';
  /** Why we call a valid one less than fine; left out where we do not. */
  readonly but?:
    | 'no-login'
    | 'not-from-heroku'
    | 'not-in-driver-5'
    | 'not-at-the-start'
    | 'no-file'
    | 'needs-a-package';
  /** A warning that driver 5 does not give: it takes the option, and so do we. */
  readonly taken?: true;
}

const login = 'anna:S3cretPw9@';
const host = `mongodb://${login}db.example.com/mycgm`;
const hosts = `mongodb://${login}db1.example.com,db2.example.com:27018/mycgm`;
const srv = `mongodb+srv://${login}db.example.com/mycgm`;

type More = Pick<SpecificationCase, 'but' | 'taken'>;
const all = (
  says: SpecificationCase['says'],
  texts: readonly string[],
  more: More = {},
): readonly SpecificationCase[] => texts.map((text) => ({ text, says, ...more }));
const options = (
  says: SpecificationCase['says'],
  lists: readonly string[],
  more: More = {},
  front = host,
): readonly SpecificationCase[] =>
  all(
    says,
    lists.map((list) => `${front}?${list}`),
    more,
  );

/** Both orders and all values of two options that exclude each other. */
const pairs = (one: string, other: string): readonly string[] =>
  ['true', 'false'].flatMap((first) =>
    ['true', 'false'].flatMap((second) => [
      `${one}=${first}&${other}=${second}`,
      `${other}=${second}&${one}=${first}`,
    ]),
  );

const ports = ['0', '-1', '65536', '99999', 'port', ':27017'];

const shape: readonly SpecificationCase[] = [
  ...all('invalid', ['', 'mongo://db.example.com:27017', 'mongodb://', 'mongodb://::']),
  ...all(
    'invalid',
    ports.flatMap((port) => [
      `mongodb://${login}db.example.com:${port}`,
      `mongodb://${login}db.example.com:${port}/mycgm`,
      `mongodb://${login}[2a01:4f8::7]:${port}/mycgm`,
      `mongodb://${login}db1.example.com,db2.example.com:${port}/mycgm`,
    ]),
  ),
  ...all('invalid', [
    `mongodb+srv://${login}db.example.com,db2.example.com/mycgm`,
    `mongodb+srv://${login}db.example.com:27018/mycgm`,
    `${host}?w`,
    `mongodb://${login}/tmp/mongodb-27017.sock/`,
  ]),
  ...all(
    'invalid',
    [
      'anna:one:two',
      'anna@',
      'anna@one:two',
      'anna/',
      'anna/bob:one',
      'anna:one/two',
      'an%na:one',
      'anna%20%:one',
      'anna%w:one',
      'anna:100%',
    ].map((part) => `mongodb://${part}@db.example.com/mycgm`),
  ),
  ...all('valid', [
    `mongodb://${login}db.example.com/mycgm`,
    `mongodb://${login}db.example.com:27020/mycgm`,
    `mongodb://${login}88.99.1.2:27018/mycgm`,
    `mongodb://${login}[2a01:4f8::7]/mycgm`,
    `mongodb://${login}[2a01:4f8::7]:27019/mycgm`,
    `mongodb://${login}88.99.1.2,[2a01:4f8::7]:27018,db.example.com:27019/mycgm`,
    'mongodb://%40l%3Ace%2F%3D:S3cretPw9@db.example.com/mycgm',
    "mongodb://an!$&'()+,;=na:S3!$&'()+,;=cret@db.example.com/mycgm?authMechanism=PLAIN",
    `mongodb://${login}db.example.com/mycgm?replicaset=my@replicaset`,
    `mongodb://${login}db.example.com/mycgm?AUTHSource=admin`,
  ]),
  ...all(
    'valid',
    [
      'mongodb://db.example.com/mycgm',
      'mongodb://anna@db.example.com/mycgm',
      'mongodb://anna:@db.example.com/mycgm',
    ],
    { but: 'no-login' },
  ),
  ...all(
    'valid',
    [
      `mongodb://${login}127.0.0.1/mycgm`,
      `mongodb://${login}[::1]:27018/mycgm`,
      `mongodb://${login}localhost/mycgm`,
      `mongodb://${login}rs1,rs2,rs3/mycgm`,
      `mongodb://${login}%2Ftmp%2Fmongodb-27017.sock/mycgm`,
      `mongodb://${login}256.0.0.1/mycgm`,
    ],
    { but: 'not-from-heroku' },
  ),
];

const signingIn: readonly SpecificationCase[] = [
  ...options('valid', ['authMechanism=SCRAM-SHA-1&authSource=users', 'authSource=users']),
  ...options(
    'valid',
    [
      'authMechanism=GSSAPI&authMechanismProperties=SERVICE_NAME:other,CANONICALIZE_HOST_NAME:forward&authSource=$external',
      'authMechanism=MONGODB-X509&authSource=$external',
      'authMechanism=MONGODB-OIDC&authMechanismProperties=TOKEN_RESOURCE:mongodb://test-cluster,ENVIRONMENT:azure',
      'authMechanism=SCRAM-SHA-256',
    ],
    { but: 'not-at-the-start' },
  ),
];

const lines: readonly SpecificationCase[] = [
  ...options('valid', ['compressors=zlib&zlibCompressionLevel=9']),
  ...options('valid', ['compressors=snappy,zlib'], { but: 'needs-a-package' }),
  ...options(
    'warning',
    ['invalid', '-2', '10'].map((level) => `compressors=zlib&zlibCompressionLevel=${level}`),
  ),
  ...options('valid', [
    'readConcernLevel=majority&w=5&wTimeoutMS=30000&journal=false',
    'readConcernLevel=anything',
    'w=ownConcern',
  ]),
  ...options(
    'warning',
    [
      'wTimeoutMS',
      'connectTimeoutMS',
      'heartbeatFrequencyMS',
      'localThresholdMS',
      'maxIdleTimeMS',
      'serverSelectionTimeoutMS',
      'socketTimeoutMS',
      'maxConnecting',
      'maxStalenessSeconds',
      'timeoutMS',
    ].flatMap((name) => [`${name}=invalid`, `${name}=-2`, `${name}=`]),
  ),
  ...options('warning', [
    'journal=',
    'journal=invalid',
    'retryWrites=invalid',
    'directConnection=invalid',
    'maxConnecting=0',
    'readPreferenceTags=invalid',
    'serverMonitoringMode=invalid',
    'serverSelectionTryOnce=invalid',
    'foo=bar',
    'fsync=ifPossible',
    'replicaSet=one&replicaSet=one',
  ]),
  ...options('warning', ['loadBalanced=1', 'wtimeout=5&wtimeoutMS=10'], { taken: true }),
  ...options('valid', [
    'appname=mine&connectTimeoutMS=20000&heartbeatFrequencyMS=5000&localThresholdMS=3000&maxIdleTimeMS=50000&replicaSet=rs&retryWrites=true&serverSelectionTimeoutMS=15000&socketTimeoutMS=7500',
  ]),
  ...options('valid', ['timeoutMS=100', 'serverMonitoringMode=poll', 'serverSelectionTryOnce=false'], {
    but: 'not-in-driver-5',
  }),
  ...options('valid', ['maxIdleTimeMS=50000&maxPoolSize=5&maxConnecting=1', 'maxPoolSize=0']),
  ...options('valid', ['minPoolSize=0', 'minPoolSize=3'], { but: 'not-at-the-start' }),
  ...options('valid', [
    'readPreference=primaryPreferred&readPreferenceTags=dc:ny,rack:1&maxStalenessSeconds=120&readPreferenceTags=dc:ny',
    'readPreference=secondary&readPreferenceTags=dc:NY',
  ]),
];

const together: readonly SpecificationCase[] = [
  ...options('valid', [
    'directConnection=true',
    'directConnection=false',
    'loadBalanced=true',
    'loadBalanced=false',
    'loadBalanced=true&directConnection=false',
  ]),
  ...options('valid', ['directConnection=false'], {}, hosts),
  ...options('invalid', ['directConnection=true', 'loadBalanced=true'], {}, hosts),
  ...options('invalid', [
    'loadBalanced=true&directConnection=true',
    'loadBalanced=true&replicaSet=rs',
    'srvServiceName=own',
    'srvMaxHosts=2',
  ]),
  ...options(
    'valid',
    [
      'srvServiceName=own',
      'srvMaxHosts=2',
      'srvMaxHosts=2&loadBalanced=false',
      'srvMaxHosts=0&replicaSet=rs',
      'srvMaxHosts=0&loadBalanced=true',
    ],
    {},
    srv,
  ),
  ...options('warning', ['srvMaxHosts=-1', 'srvMaxHosts=foo'], {}, srv),
  ...options(
    'invalid',
    ['srvMaxHosts=2&replicaSet=rs', 'srvMaxHosts=2&loadBalanced=true', 'directConnection=true'],
    {},
    srv,
  ),
  ...options('invalid', [
    'proxyPort=1080',
    'proxyUsername=abc',
    'proxyPassword=def',
    'proxyPort=1080&proxyUsername=abc&proxyPassword=def',
    'proxyHost=p.example.com&proxyUsername=abc',
    'proxyHost=p.example.com&proxyPassword=def',
    'proxyHost=p.example.com&proxyHost=q.example.com',
  ]),
  ...options('valid', [
    'proxyHost=p.example.com',
    'proxyHost=p.example.com&proxyPort=1080',
    'proxyHost=p.example.com&proxyPort=1080&proxyUsername=abc&proxyPassword=def',
  ]),
];

const secure: readonly SpecificationCase[] = [
  ...options('valid', [
    'tls=true&ssl=true',
    'tls=false&ssl=false',
    'ssl=true',
    'tlsInsecure=true',
    'tlsAllowInvalidCertificates=true',
    'tlsAllowInvalidHostnames=true',
  ]),
  ...options(
    'valid',
    ['tls=true&tlsCAFile=ca.pem&tlsCertificateKeyFile=cert.pem', 'tlsCertificateKeyFilePassword=hunter2'],
    { but: 'no-file' },
  ),
  ...options('valid', ['tlsDisableCertificateRevocationCheck=true', 'tlsDisableOCSPEndpointCheck=false'], {
    but: 'not-in-driver-5',
  }),
  ...options('warning', [
    'tlsInsecure=invalid',
    'tlsAllowInvalidCertificates=invalid',
    'tlsAllowInvalidHostnames=invalid',
  ]),
  ...options('invalid', [
    'tls=true&ssl=false',
    'tls=false&ssl=true',
    'ssl=true&tls=false',
    'ssl=false&tls=true',
  ]),
  ...options('invalid', [
    ...pairs('tlsInsecure', 'tlsAllowInvalidCertificates'),
    ...pairs('tlsInsecure', 'tlsAllowInvalidHostnames'),
    ...pairs('tlsInsecure', 'tlsDisableCertificateRevocationCheck'),
    ...pairs('tlsInsecure', 'tlsDisableOCSPEndpointCheck'),
    ...pairs('tlsAllowInvalidCertificates', 'tlsDisableCertificateRevocationCheck'),
    ...pairs('tlsAllowInvalidCertificates', 'tlsDisableOCSPEndpointCheck'),
    ...pairs('tlsDisableCertificateRevocationCheck', 'tlsDisableOCSPEndpointCheck'),
  ]),
];

export const specificationCases: readonly SpecificationCase[] = [
  ...shape,
  ...signingIn,
  ...lines,
  ...together,
  ...secure,
];
