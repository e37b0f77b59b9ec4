import { notFound } from '../http/problem.ts';
import type { Call } from '../http/route.ts';
import type { App } from '../state/model.ts';

/** The app that a path names, by name or id. @throws Refusal 404 */
export function appOf(call: Call): App {
  const app = call.account.app(call.params['app'] ?? '');
  if (!app) throw notFound('app');
  return app;
}

/** The `Range` header, where a client sent one. */
export function rangeOf(call: Call): string | undefined {
  const range = call.headers['range'];
  return typeof range === 'string' ? range : undefined;
}
