import { Secret } from '../secret.ts';

/**
 * `HRKU-` keys and the bare UUIDs of older days (heroku-api.md 2.3). What follows the prefix has changed before, so
 * only its alphabet and a sane length are asked for.
 */
const shapes = /^(?:HRKU-[\w-]{20,120}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i;

/** What people copy along: spaces and line breaks, invisible characters, quotes, `Bearer`, a name and an equals sign. */
const wrapping =
  /^(?:[\s\u200B-\u200D\u2060\uFEFF"'`“”‘’<>]|Bearer\s|(?:HEROKU_API_KEY|Token|Key)\s*[:=])+|[\s\u200B-\u200D\u2060\uFEFF"'`“”‘’<>,;.]+$/gi;

/** The key in a pasted text; null when there is nothing that looks like one. Bounded: 1,000 characters are read. */
export function parseKey(text: string): Secret | null {
  const bare = text.slice(0, 1000).replace(wrapping, '');
  return shapes.test(bare) ? new Secret(bare) : null;
}
