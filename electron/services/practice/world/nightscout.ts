import { lastWorking } from './dynos.ts';
import type { App, ConfigVars } from './model.ts';

/** How a Nightscout start ends: working, a page that says why not, or a program that stops. */
export type Boot =
  | { readonly kind: 'works' }
  | { readonly kind: 'boot-error'; readonly category: string; readonly reason: string }
  | { readonly kind: 'crash'; readonly log: readonly string[] };

const databaseNames = ['STORAGE_URI', 'MONGO_CONNECTION', 'MONGO', 'MONGOLAB_URI', 'MONGODB_URI'] as const;

/**
 * What Nightscout does with these settings. Rules and words follow its documentation (a missing or malformed
 * string and a short secret give the boot error page; a password that the database refuses makes it give up).
 */
export function bootWith(vars: ConfigVars): Boot {
  const database = databaseNames.map((name) => vars[name]?.trim()).find(Boolean);
  if (!database) {
    return bootError('Mongo', 'MONGODB_URI setting is missing, cannot connect to database');
  }
  if (!/^mongodb(\+srv)?:\/\/[^/\s]+(\/|$)/.test(database)) {
    return bootError('Mongo', 'MONGODB_URI seems invalid: Invalid connection string');
  }
  if (/[<>]/.test(database)) {
    return {
      kind: 'crash',
      log: [
        'MongoServerError: bad auth : Authentication failed.',
        'Error R10 (Boot timeout) -> Web process failed to bind to $PORT within 60 seconds of launch',
      ],
    };
  }
  if ((vars['API_SECRET'] ?? '').trim().length < 12) {
    return bootError('API_SECRET', 'API_SECRET should be at least 12 characters');
  }
  return { kind: 'works' };
}

function bootError(category: string, reason: string): Boot {
  return { kind: 'boot-error', category, reason };
}

const readingEveryMs = 5 * 60_000;

/** Times of the newest `count` readings, newest first: one every five minutes for as long as the site worked. */
export function readingTimes(app: App, now: number, count: number): readonly number[] {
  const until = app.dataTrouble?.since ?? lastWorking(app, now);
  const newest = until - ((((until - app.readingPhase) % readingEveryMs) + readingEveryMs) % readingEveryMs);
  return Array.from({ length: count }, (_, index) => newest - index * readingEveryMs).filter(
    (time) => time >= app.createdAt,
  );
}
