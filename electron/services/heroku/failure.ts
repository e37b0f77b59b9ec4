import type { ProblemCode } from '../../contract/problems.ts';

/** The chain of messages and codes of a failed fetch: Node hides the reason in `cause`, Chromium in the message. */
function reasons(cause: unknown): string {
  const parts: string[] = [];
  for (let link = cause; link instanceof Error && parts.length < 6; link = link.cause) {
    parts.push(link.name, link.message, (link as NodeJS.ErrnoException).code ?? '');
  }
  return parts.join(' ');
}

const neverSent =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ENETDOWN|ERR_INTERNET_DISCONNECTED|ERR_NAME_NOT_RESOLVED|ERR_CONNECTION_REFUSED|ERR_ADDRESS_UNREACHABLE|ERR_NETWORK_CHANGED|ERR_PROXY_CONNECTION_FAILED/;

/** CERT: someone between us and Heroku answers in its name. That is not silence, and never to be clicked through. */
const notHeroku = /redirect|CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_SSL|EPROTO/i;

/** Names a fetch that gave no answer. Only 'offline' is sure that nothing reached Heroku. */
export function failureCode(
  cause: unknown,
): Extract<ProblemCode, 'offline' | 'heroku-silent' | 'heroku-strange'> {
  const why = reasons(cause);
  if (neverSent.test(why)) return 'offline';
  return notHeroku.test(why) ? 'heroku-strange' : 'heroku-silent';
}
