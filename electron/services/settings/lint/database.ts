import type { Finding } from '../../../contract/settings.ts';
import { databaseNames } from '../catalogue.ts';
import { finding, type Line, type Rule, type View } from './view.ts';

const scheme = /^mongodb(?:\+srv)?:\/\//i;

/** Every config var that Nightscout would take for its database; the first is in force, whatever the others say (B1). */
const databases = (view: View): readonly Line[] => databaseNames.flatMap((name) => view.all(name));

export const databaseInForce = (view: View): Line | null => databases(view)[0] ?? null;

/** The password in a connection string, without its percent signs; null when it has none. */
export function passwordIn(text: string): string | null {
  const password = /^[a-z+]+:\/\/[^:/@]*:(.*)@/i.exec(text)?.[1];
  if (password === undefined) return null;
  try {
    return decodeURIComponent(password);
  } catch {
    return password;
  }
}

/** Only what nobody can have meant. The whole grammar is the connection-string doctor's. */
function broken({ name, text }: Line): readonly Finding[] {
  if (/[<>]/.test(text)) return [finding('database-placeholder', [name])];
  if (/[\s\u00A0\u200B-\u200D\uFEFF]/.test(text)) return [finding('database-spaces', [name])];
  return scheme.test(text) ? [] : [finding('database-no-scheme', [name])];
}

/** A connection string under a name that Nightscout never looks at: MONGODB_URL, MONGO_URI, MONGO_COLLECTION. */
const misplaced = (view: View): readonly Finding[] =>
  view.lines
    .filter(({ known, text }) => scheme.test(text) && !databaseNames.some((name) => name === known))
    .map(({ name }) => finding('database-wrong-name', [name]));

export const checkDatabase: Rule = (view) => {
  const [first, ...others] = databases(view);
  if (first === undefined) return [finding('database-missing', ['MONGODB_URI']), ...misplaced(view)];
  const differ = others.some(({ text }) => text !== first.text);
  const names = [first, ...others].map(({ name }) => name);
  return [
    ...broken(first),
    ...(others.length > 0 ? [finding(differ ? 'database-two' : 'database-twins', names)] : []),
    ...misplaced(view),
  ];
};
