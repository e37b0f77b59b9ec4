import { invalidParams } from '../http/problem.ts';
import { jsonBody, ok, type Route } from '../http/route.ts';
import { release } from '../state/acts.ts';
import { currentConfig } from '../state/current.ts';
import { appOf } from './find.ts';

const maxConfigBytes = 32 * 1024;

/** The settings after a change. @throws Refusal 422 by Heroku's rules for names and for their total size. */
function changed(
  before: Readonly<Record<string, string>>,
  updates: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const after: Record<string, string> = { ...before };
  for (const [key, value] of Object.entries(updates)) {
    if (!/^\w+$/.test(key) || /^\d/.test(key)) throw invalidParams(`Config var name ${key} is not allowed.`);
    if (key.startsWith('HEROKU_') || key.startsWith('__'))
      throw invalidParams(`Config var name ${key} is reserved.`);
    if (value === null) delete after[key];
    else if (typeof value === 'string') after[key] = value;
    else throw invalidParams(`The value of config var ${key} must be text or null.`);
  }
  const bytes = Object.entries(after).reduce((sum, [key, value]) => sum + Buffer.byteLength(key + value), 0);
  if (bytes > maxConfigBytes) throw invalidParams('Config vars may take 32 KB in total.');
  return after;
}

const part = (verb: string, keys: readonly string[]): string[] =>
  keys.length === 0 ? [] : [`${verb} ${keys.join(', ')} config vars`];

/** `Set ENABLE, THEME config vars`, `Remove UNITS config vars`: the words of a release. */
function describe(updates: Readonly<Record<string, unknown>>): string {
  const names = (removed: boolean): string[] =>
    Object.keys(updates).filter((key) => (updates[key] === null) === removed);
  return [...part('Set', names(false)), ...part('Remove', names(true))].join(', ');
}

export const configRoutes: readonly Route[] = [
  {
    id: 'config.read',
    method: 'GET',
    path: '/apps/:app/config-vars',
    scope: 'read-protected',
    handle: (call) => ok(currentConfig(appOf(call))),
  },
  {
    id: 'config.update',
    method: 'PATCH',
    path: '/apps/:app/config-vars',
    scope: 'write-protected',
    handle: (call) => {
      const app = appOf(call);
      const updates = jsonBody(call);
      const before = currentConfig(app);
      const after = changed(before, updates);
      const real = Object.fromEntries(Object.entries(updates).filter(([key]) => before[key] !== after[key]));
      if (Object.keys(real).length > 0) {
        release(call.account, app, {
          description: describe(real),
          user: call.account.owner,
          configVars: after,
        });
      }
      return ok(after);
    },
  },
];
