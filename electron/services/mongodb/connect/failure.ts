import type { Problem, TestFailure } from '../../../contract/problems.ts';

/** A failure that has its name already. It holds nothing of the driver's own text, which could name users and hosts. */
export class DatabaseError extends Error {
  readonly failure: TestFailure;

  constructor(failure: TestFailure) {
    super(failure);
    this.name = 'DatabaseError';
    this.failure = failure;
  }
}

/** What a screen is told. `changed`: whether the database was written to by then. */
export const databaseProblem = (failure: TestFailure, changed: Problem['changed'] = 'no'): Problem => ({
  code: 'database-failed',
  changed,
  database: failure,
});

/** What Node, the driver and the server put into their errors; each may be missing. */
interface ErrorFacts {
  readonly name: string;
  readonly message: string;
  readonly code: string | number | null;
  readonly syscall: string;
}

type Sign = readonly [TestFailure, (facts: ErrorFacts) => boolean];

const codes =
  (...numbers: readonly number[]) =>
  ({ code }: ErrorFacts): boolean =>
    typeof code === 'number' && numbers.includes(code);
const words =
  (pattern: RegExp) =>
  ({ name, message, code, syscall }: ErrorFacts): boolean =>
    pattern.test(`${name} ${String(code)} ${syscall} ${message}`);
/** Atlas answers 8000 to many things; its sentence tells which (docs/reference/atlas.md#error-codes). */
const atlas =
  (pattern: RegExp) =>
  ({ code, message }: ErrorFacts): boolean =>
    code === 8000 && pattern.test(message);

/**
 * Signs by which a failure is known, the most telling first: when several hosts fail in several ways, the first sign
 * that any of them shows counts. Numbers are the server's own (its error_codes.yml), names are Node's, OpenSSL's and
 * BoringSSL's (Electron), and the driver's.
 */
const signs: readonly Sign[] = [
  ['string', words(/MongoParseError|MongoInvalidArgumentError|MongoMissing(?:Credentials|Dependency)Error/)],
  // 11 UserNotFound, 18 AuthenticationFailed, 334 MechanismUnavailable
  ['login-refused', codes(11, 18, 334)],
  ['login-refused', atlas(/bad auth|authentication failed/i)],
  ['login-refused', words(/requires authentication/i)],
  // 12501 QuotaExceeded, 14031 OutOfDiskSpace
  ['full', codes(12501, 14031)],
  ['full', atlas(/quota/i)],
  // 13 Unauthorized
  ['not-allowed', codes(13)],
  ['not-allowed', atlas(/not allowed|not authorized|unauthorized/i)],
  // 50 MaxTimeMSExpired, 89 NetworkTimeout, 202 NetworkInterfaceExceededTimeLimit, 262 ExceededTimeLimit
  ['time-up', codes(50, 89, 202, 262)],
  // 91 ShutdownInProgress, 189 PrimarySteppedDown, 10107, 11600, 11602, 13435, 13436: no member takes the lead just now
  ['no-primary', codes(91, 189, 10107, 11600, 11602, 13435, 13436)],
  // 43 CursorNotFound: the server lost the thread of a long reading.
  ['cut', codes(43)],
  [
    'network-list',
    words(/ALERT_INTERNAL_ERROR|alert number 80\b|disconnected before secure TLS connection/i),
  ],
  ['certificate', words(/\b(?:ERR_TLS_|ERR_SSL_|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|EPROTO\b)/)],
  ['no-route', words(/\b(?:ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL)\b/)],
  ['offline', words(/\bENETDOWN\b|\bECONNREFUSED query/)],
  ['connection-refused', words(/\bECONNREFUSED\b/)],
  // The driver says `secureConnect` of a TCP connection that never came about, too.
  ['connection-timeout', words(/\bETIMEDOUT\b|'(?:secureC|c)onnect' timed out/)],
  ['address-gone', words(/\bENOTFOUND\b|\bENODATA\b/)],
  ['dns-trouble', words(/\b(?:EAI_\w+|ESERVFAIL|ETIMEOUT|EREFUSED|EBADRESP|EFORMERR|ENOTIMP)\b/)],
  ['time-up', words(/\b(?:MongoNetworkTimeoutError|MongoOperationTimeoutError|TimeoutError)\b/)],
  ['time-up', words(/MongoWaitQueueTimeoutError/)],
  [
    'cut',
    words(
      /\b(?:ECONNRESET|EPIPE|MongoNetworkError|Mongo(?:Pool|Topology|Client|Server)\w*Closed\w*|MongoPoolClearedError|MongoExpiredSessionError)\b/,
    ),
  ],
];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What lies beneath an error: its cause, those of each address, and what the driver last saw of each host. */
function beneath(cause: Readonly<Record<string, unknown>>): readonly unknown[] {
  const { reason } = cause;
  const servers = isObject(reason) && reason['servers'] instanceof Map ? [...reason['servers'].values()] : [];
  const errors = Array.isArray(cause['errors']) ? (cause['errors'] as readonly unknown[]) : [];
  return [cause['cause'], ...errors, ...servers.map((server) => (isObject(server) ? server['error'] : null))];
}

const maxErrors = 40;

function all(cause: unknown): readonly Readonly<Record<string, unknown>>[] {
  const found = new Set<Readonly<Record<string, unknown>>>();
  const queue: unknown[] = [cause];
  while (queue.length > 0 && found.size < maxErrors) {
    const next = queue.shift();
    if (!isObject(next) || found.has(next)) continue;
    found.add(next);
    queue.push(...beneath(next));
  }
  return [...found];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function factsOf(error: Readonly<Record<string, unknown>>): ErrorFacts {
  const { code } = error;
  return {
    name: text(error['name']),
    message: text(error['message']),
    code: typeof code === 'number' || typeof code === 'string' ? code : null,
    syscall: text(error['syscall']),
  };
}

/** The driver waited for a member that leads: either it saw members and none of them leads, or it saw nobody at all. */
function waited(error: Readonly<Record<string, unknown>>): TestFailure | null {
  const { name, reason } = error;
  if (name !== 'MongoServerSelectionError' || !isObject(reason) || !(reason['servers'] instanceof Map)) {
    return null;
  }
  const kinds = [...reason['servers'].values()].map((server) => (isObject(server) ? server['type'] : null));
  if (kinds.some((kind) => kind !== 'Unknown')) return 'no-primary';
  return kinds.length === 0 ? 'no-primary' : 'connection-timeout';
}

/**
 * Puts a name to whatever the driver, Node or the server threw. Never throws; nothing of the error's text is kept.
 * Source of the meanings: docs/reference/atlas.md#what-a-failed-test-means.
 */
export function failureOf(cause: unknown): TestFailure {
  const errors = all(cause);
  const named = errors.find((error) => error instanceof DatabaseError);
  if (named instanceof DatabaseError) return named.failure;
  const seen = errors.map(factsOf);
  const members = errors.map(waited).find((failure) => failure !== null);
  if (members === 'no-primary') return members;
  const sign = signs.find(([, shows]) => seen.some(shows));
  return sign?.[0] ?? members ?? 'strange';
}
