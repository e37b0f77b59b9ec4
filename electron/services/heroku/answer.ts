import type { Problem, ProblemCode } from '../../contract/problems.ts';

/** What of an HTTP answer the client needs: read to its end, so that a cut body is a failed request. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Heroku's own request number, for helpers. Answers other than a plain id are left out. */
export function supportCode(answer: Answer): string | undefined {
  const id = answer.headers.get('request-id')?.split(',')[0]?.trim();
  return id !== undefined && /^[\w-]{8,64}$/.test(id) ? id : undefined;
}

function errorId(answer: Answer): string | null {
  try {
    const body: unknown = JSON.parse(answer.text);
    if (typeof body !== 'object' || body === null || !('id' in body)) return null;
    return typeof body.id === 'string' ? body.id : null;
  } catch {
    return null;
  }
}

/**
 * Error ids as documented and met in the official client. Never match on `message`.
 * Source: docs/reference/heroku-api.md#errors.
 */
const byId: Readonly<Record<string, ProblemCode>> = {
  unauthorized: 'key-refused',
  delinquent: 'account-held',
  suspended: 'account-held',
  two_factor: 'two-factor',
  forbidden: 'key-limited',
  not_found: 'site-gone',
  gone: 'site-gone',
  conflict: 'site-busy',
  rate_limit: 'heroku-busy',
  verification_needed: 'card-needed',
};

const ofOneSite = new Set<ProblemCode>(['site-gone', 'site-busy']);

function codeOf(answer: Answer): ProblemCode {
  if (answer.status >= 500) return 'heroku-down';
  if (answer.status < 400) return 'heroku-strange';
  const known = byId[errorId(answer) ?? ''];
  if (known !== undefined) return known;
  switch (answer.status) {
    case 401:
      return 'key-refused';
    case 402:
      return 'account-held';
    case 403:
      return 'key-limited';
    case 404:
    case 410:
      return 'site-gone';
    case 409:
      return 'site-busy';
    case 429:
      return 'heroku-busy';
    default:
      return 'heroku-refused';
  }
}

/** Seconds that Heroku asks us to wait (Retry-After as a number or a date); null when it does not say. */
export function retryAfter(answer: Answer, now: number): number | null {
  const header = answer.headers.get('retry-after');
  if (header === null) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds));
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}

/** A pool refills at about 75 a minute; a minute's wait is what a person can plan with. */
const defaultWait = 60;

export interface Asked {
  /** The request was to change something: a 5xx may then have changed it all the same. */
  readonly act: boolean;
  /** It was about one site. Where it was not, no site can be gone or busy: Heroku just said no. */
  readonly aboutSite: boolean;
}

/**
 * Names what a non-2xx answer means.
 * @param now milliseconds since 1970, for a Retry-After that is a date.
 */
export function problemOf(answer: Answer, asked: Asked, now: number): Problem {
  const named = codeOf(answer);
  const code = !asked.aboutSite && ofOneSite.has(named) ? 'heroku-refused' : named;
  const support = supportCode(answer);
  return {
    code,
    changed: asked.act && (code === 'heroku-down' || code === 'heroku-strange') ? 'unknown' : 'no',
    ...(code === 'heroku-busy' && { seconds: retryAfter(answer, now) ?? defaultWait }),
    ...(support !== undefined && { support }),
  };
}
