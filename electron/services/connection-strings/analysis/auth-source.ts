import { isAtlas, type Draft } from './parts-of-string.ts';
import { optionIn, withOption } from './options.ts';
import { meaning } from './percent.ts';
import { isPlaceholder } from './rules/placeholders.ts';

/**
 * The string with another database, its user signing in where it did before. Without `authSource` the driver looks for
 * the user in the database of the string, and in `admin` when it names none: a name that is put in, or changed, would
 * send it elsewhere. Atlas says by itself where its users are, and so may the DNS of any `mongodb+srv` host.
 *
 * @param database as it has to be written.
 */
export function withDatabase(draft: Draft, database: string): Draft {
  const changed: Draft = { ...draft, database, slash: '/' };
  const before = isPlaceholder(draft.database) ? '' : meaning(draft.database);
  const staysPut =
    (draft.user ?? '') === '' ||
    draft.scheme === 'mongodb+srv' ||
    draft.hosts.some(isAtlas) ||
    meaning(database) === before ||
    optionIn(draft.query, 'authSource') !== null;
  if (staysPut || /[^\w-]/.test(before)) return changed;
  return { ...changed, query: withOption(draft.query, 'authSource', before === '' ? 'admin' : before) };
}
