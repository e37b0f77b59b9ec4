import type { FoundOrigin } from '../backup.ts';

/** As `heroku.env` and the heading of our tables write it: `Lily's sugar (lily-sugar)`. */
const titled = /^(.*) \(([^()\s]+)\)$/s;
const time = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/**
 * Which site a file of ours names, from `title (name)` and the time; undefined when it was written over.
 * @param takenAt ISO 8601; what is no such time is left out.
 */
export function ownOrigin(site: string, takenAt: string): { readonly origin?: FoundOrigin } {
  const [, title = '', name = ''] = titled.exec(site.trim()) ?? [];
  if (name === '') return {};
  return { origin: { app: { id: '', name, title }, takenAt: time.test(takenAt) ? takenAt : null } };
}

const asked = /\bheroku\s+config\b[^\n]*?\s(?:-a|--app)[\s=]+["']?([a-z][a-z\d-]{0,60})/gi;

/** Which site Heroku's own client was asked about, where the command was copied with its answer; only one will do. */
export function commandOrigin(text: string): { readonly origin?: FoundOrigin } {
  const names = new Set([...text.matchAll(asked)].flatMap(([, name]) => name?.toLowerCase() ?? []));
  const [name] = names;
  return name === undefined || names.size > 1 ? {} : named(name);
}

/** A site of which a file says nothing but Heroku's name. */
export const named = (name: string): { readonly origin: FoundOrigin } => ({
  origin: { app: { id: '', name, title: name }, takenAt: null },
});
