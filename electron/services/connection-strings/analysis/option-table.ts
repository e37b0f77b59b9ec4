/**
 * flag: true or false. whole: a number from 0. level: -1 to 9. write: `majority`, a number, or a name of the server's own.
 * preference, tags, mechanism, properties, compressors, family: what their names say. text: anything but nothing.
 * file: the name of a file, which the driver reads at once; a Heroku dyno has none.
 */
type OptionKind =
  | 'flag'
  | 'whole'
  | 'level'
  | 'write'
  | 'preference'
  | 'tags'
  | 'properties'
  | 'compressors'
  | 'family'
  | 'text'
  | 'file';

/**
 * The options that driver 5.9.2 takes in a connection string, which is Nightscout's since 15.0.3; with any other it
 * ends at once ("option … is not supported"). Left out are those that take objects or code. Source: OPTIONS in its
 * lib/connection_string.js; `npm run check:judges` holds this table to it.
 */
const names: Readonly<Record<OptionKind, string>> = {
  flag: 'retryWrites retryReads ssl tls tlsInsecure tlsAllowInvalidCertificates tlsAllowInvalidHostnames sslValidate journal j fsync directConnection loadBalanced ignoreUndefined promoteBuffers promoteLongs promoteValues noDelay keepAlive forceServerObjectId serializeFunctions enableUtf8Validation monitorCommands useBigInt64 checkKeys raw bsonRegExp useNewUrlParser useUnifiedTopology',
  whole:
    'maxPoolSize minPoolSize maxIdleTimeMS maxConnecting waitQueueTimeoutMS connectTimeoutMS socketTimeoutMS serverSelectionTimeoutMS heartbeatFrequencyMS minHeartbeatFrequencyMS localThresholdMS wtimeoutMS wtimeout maxStalenessSeconds srvMaxHosts keepAliveInitialDelay proxyPort',
  level: 'zlibCompressionLevel',
  write: 'w',
  preference: 'readPreference',
  tags: 'readPreferenceTags',
  properties: 'authMechanismProperties',
  compressors: 'compressors',
  family: 'family',
  text: 'appName authSource authMechanism replicaSet readConcernLevel srvServiceName proxyHost proxyUsername proxyPassword tlsCertificateKeyFilePassword sslPass',
  file: 'tlsCAFile tlsCertificateFile tlsCertificateKeyFile sslCA sslCert sslKey sslCRL',
};

export interface KnownOption {
  readonly name: string;
  readonly kind: OptionKind;
}

export const knownOptions: readonly KnownOption[] = Object.entries(names).flatMap(([kind, list]) =>
  list.split(' ').map((name) => ({ name, kind: kind as OptionKind })),
);

/** `ReadPreference.isValid` of the driver, and mongo-url-parser: letter for letter. */
export const readPreferences = [
  'primary',
  'primaryPreferred',
  'secondary',
  'secondaryPreferred',
  'nearest',
] as const;

/** Those that need nothing installed beside the driver: snappy and zstd are packages of their own. */
export const bundledCompressors: ReadonlySet<string> = new Set(['none', 'zlib']);

/**
 * What mongo-url-parser 1.0.2 throws at, which Nightscout's lib/server/env.js hands its string to before anything is
 * shown, when there is an API_SECRET (14.2.3 to 15.0.7): the site ends without its trouble page. It knows names letter for letter only, so that
 * `minpoolsize` passes it and is heeded by the driver. Held to it by `npm run check:judges`.
 */
export const refusedAtStart: Readonly<Record<string, (value: string) => boolean>> = {
  minPoolSize: () => true,
  waitQueueMultiple: () => true,
  uuidRepresentation: () => true,
  authMechanism: (value) => !/^(?:GSSAPI|MONGODB-X509|MONGODB-CR|SCRAM-SHA-1|PLAIN)$/.test(value),
  readPreference: (value) => !readPreferences.some((one) => one === value),
};
