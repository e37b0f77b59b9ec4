import type { ProblemCode } from '../../contract/problems.ts';

/** A chain of causes is never longer than this. */
const deepest = 6;

/** Node hides the reason in `cause`, and where a name has several addresses in `errors`; Chromium says it itself. */
function inner(error: Error): readonly Error[] {
  const parts: readonly unknown[] = error instanceof AggregateError ? error.errors : [error.cause];
  return parts.filter((part) => part instanceof Error);
}

const chain = (error: Error, depth = 0): readonly Error[] =>
  depth === deepest ? [] : [error, ...inner(error).flatMap((part) => chain(part, depth + 1))];

/** No way out of this computer, or to Heroku. Some of these also end a request that is on its way. */
const noWay =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ENETDOWN|ERR_INTERNET_DISCONNECTED|ERR_NAME_NOT_RESOLVED|ERR_CONNECTION_REFUSED|ERR_ADDRESS_UNREACHABLE|ERR_NETWORK_CHANGED|ERR_PROXY_CONNECTION_FAILED/;

/** CERT: someone between us and Heroku answers in its name. That is not silence, and never to be clicked through. */
const notHeroku = /redirect|CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_SSL|EPROTO/i;

/** What Chromium says only while it connects. ERR_NETWORK_CHANGED and ERR_ADDRESS_UNREACHABLE also end what was sent. */
const chromiumConnects = /\bnet::ERR_(?:NAME_NOT_RESOLVED|CONNECTION_REFUSED|INTERNET_DISCONNECTED)\b/;
/** Errno names that nothing but looking up a name and connecting gives. */
const connectCodes = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED']);

function failedConnecting({ message, code = '', syscall }: NodeJS.ErrnoException): boolean {
  if (syscall !== undefined) return syscall === 'connect' || syscall === 'getaddrinfo';
  return connectCodes.has(code) || chromiumConnects.test(message);
}

export interface Failure {
  readonly code: Extract<ProblemCode, 'offline' | 'heroku-silent' | 'heroku-strange'>;
  /**
   * Surely nothing reached Heroku: its connection was not made. Anything else may have, also a network that changed
   * (Chromium ends open streams with ERR_NETWORK_CHANGED) and an ENETUNREACH from a read.
   */
  readonly neverSent: boolean;
}

/** Names a fetch that gave no answer, by what Node's fetch or Chromium's says of it. */
export function failureOf(cause: unknown): Failure {
  const all = cause instanceof Error ? chain(cause) : [];
  const text = all
    .map(({ name, message, code }: NodeJS.ErrnoException) => `${name} ${message} ${code ?? ''}`)
    .join(' ');
  const reasons = all.filter((error) => inner(error).length === 0);
  return {
    code: noWay.test(text) ? 'offline' : notHeroku.test(text) ? 'heroku-strange' : 'heroku-silent',
    neverSent: reasons.length > 0 && reasons.every(failedConnecting),
  };
}
