import type { RouteId } from './route-ids.ts';

/**
 * What can be made to go wrong, route by route. Unless its name says `after-act`, a fault strikes before the act:
 * the answer is bad and nothing was done.
 */
export const faultNames = [
  'status-401',
  'status-402',
  'status-403',
  'status-403-two-factor',
  'status-404',
  'status-409',
  'status-410',
  'status-422',
  'status-429',
  'status-429-retry-after',
  'status-500',
  'status-503-json',
  'status-503-html',
  /** The connection ends before a single byte of the answer. */
  'cut-before',
  /** Headers and half of the body, then the connection ends. */
  'cut-in-body',
  /** Accepted, never answered. */
  'time-out',
  /** The right answer, a few bytes at a time, over about two seconds. */
  'slow-bytes',
  'broken-json',
  /** 200 with a web page where JSON belongs. */
  'wrong-content-type',
  /** 302 to a host that is not ours. */
  'redirect-elsewhere',
  /** The right answer, dated three hours too late. */
  'clock-skew',
  'cut-after-act',
  'time-out-after-act',
  'status-503-after-act',
] as const;

export type Fault = (typeof faultNames)[number];

export interface FaultSwitch {
  /** Makes `route` (or all of them) fail, `times` times or until `clear`. A later call for a route replaces the earlier. */
  set(route: RouteId | '*', fault: Fault, times?: number): void;
  clear(): void;
}

export class Faults implements FaultSwitch {
  readonly #set = new Map<RouteId | '*', { fault: Fault; left: number }>();

  set(route: RouteId | '*', fault: Fault, times: number = Number.POSITIVE_INFINITY): void {
    this.#set.set(route, { fault, left: times });
  }

  clear(): void {
    this.#set.clear();
  }

  /** The fault to play for this request, if any; counts it. */
  take(route: RouteId): Fault | undefined {
    const armed = this.#set.get(route) ?? this.#set.get('*');
    if (!armed || armed.left < 1) return undefined;
    armed.left -= 1;
    return armed.fault;
  }
}

/** Faults that let the act happen and spoil only what the caller hears of it. */
export function actsFirst(fault: Fault): boolean {
  return ['slow-bytes', 'clock-skew', 'cut-after-act', 'time-out-after-act', 'status-503-after-act'].includes(
    fault,
  );
}

interface PlainAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function json(
  status: number,
  id: string,
  message: string,
  headers: Record<string, string> = {},
): PlainAnswer {
  const body = JSON.stringify({
    id,
    message,
    url: 'https://devcenter.heroku.com/articles/platform-api-reference#errors',
  });
  return { status, headers: { 'Content-Type': 'application/json', ...headers }, body };
}

const page = (status: number, text: string): PlainAnswer => ({
  status,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: `<!doctype html><title>${text}</title><p>${text}</p>`,
});

const limited = 'Your account reached the API rate limit. Wait a few minutes before making new requests.';

/** The answer a fault gives in place of the right one; undefined for those that break the connection instead. */
export function faultAnswer(fault: Fault): PlainAnswer | undefined {
  switch (fault) {
    case 'status-401':
      return json(401, 'unauthorized', 'Invalid credentials provided.');
    case 'status-402':
      return json(402, 'delinquent', 'Your account has an unpaid invoice.');
    case 'status-403':
      return json(403, 'forbidden', 'You do not have access to this resource.');
    case 'status-403-two-factor':
      return json(403, 'two_factor', 'A second authentication factor is required.');
    case 'status-404':
      return json(404, 'not_found', "Couldn't find that app.");
    case 'status-409':
      return json(409, 'conflict', 'A release is in progress for this app. Try again later.');
    case 'status-410':
      return json(410, 'gone', 'This resource is gone.');
    case 'status-422':
      return json(422, 'invalid_params', 'The request was refused.');
    case 'status-429':
      return json(429, 'rate_limit', limited, { 'RateLimit-Remaining': '0' });
    case 'status-429-retry-after':
      return json(429, 'rate_limit', limited, { 'RateLimit-Remaining': '0', 'Retry-After': '2' });
    case 'status-500':
      return json(500, 'internal_server_error', 'Internal server error.');
    case 'status-503-json':
    case 'status-503-after-act':
      return json(503, 'service_unavailable', 'Heroku is temporarily unavailable.');
    case 'status-503-html':
      return page(503, 'Service Unavailable');
    case 'wrong-content-type':
      return page(200, 'Welcome to this network');
    case 'broken-json':
      return { status: 200, headers: { 'Content-Type': 'application/json' }, body: '{"id":"01234567-89ab' };
    case 'redirect-elsewhere':
      return { status: 302, headers: { Location: 'https://elsewhere.example/' }, body: '' };
    case 'cut-before':
    case 'cut-in-body':
    case 'time-out':
    case 'slow-bytes':
    case 'clock-skew':
    case 'cut-after-act':
    case 'time-out-after-act':
      return undefined;
  }
}
