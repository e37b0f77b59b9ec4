import type { Finding, LintCode } from '../../../contract/settings.ts';
import { explain } from '../../connection-string/explain.ts';
import { driverAccepts } from '../../connection-string/judge.ts';
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

/** What the judges of connection strings say, as a finding; the worst first. What is not here leaves a site as it is. */
const told: readonly (readonly [LintCode, readonly string[]])[] = [
  ['database-placeholder', ['placeholder-left', 'brackets-kept', 'bracket-left', 'masked']],
  // The start of the program reads the string before it has a trouble page, or the driver takes none of it.
  ['database-unreadable', ['option-refused', 'pool-option', 'file-option', 'srv-with-hosts', 'sign-twice']],
  ['database-unreachable', ['unreachable-host', 'dead-host', 'tables-address', 'host-typo']],
  ['database-doubtful', ['tls-missing', 'wrong-auth-source', 'options-damaged', 'no-login', 'account-email']],
];

/** A percent sign that is none of an encoding, in the name or the password. */
const lonePercent = /^[a-z+]+:\/\/[^@]*%(?![\da-f]{2})[^@]*@/i;
const spaces = /[\s\u00A0\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/;

/** What the one judge of connection strings says of the string in force, in the words of this check. */
function broken({ name, text }: Line): readonly Finding[] {
  if (!scheme.test(text)) return [finding('database-no-scheme', [name])];
  const problems: ReadonlySet<string> = new Set(explain(text).problems);
  const [placeholder, ...rest] = told;
  const says = ([, codes]: (typeof told)[number]): boolean => codes.some((code) => problems.has(code));
  if (/[<>]/.test(text) || (placeholder !== undefined && says(placeholder))) {
    return [finding('database-placeholder', [name])];
  }
  if (lonePercent.test(text) || !driverAccepts(text)) return [finding('database-unreadable', [name])];
  const worst = rest.find(says);
  if (worst !== undefined) return [finding(worst[0], [name])];
  return spaces.test(text) ? [finding('database-spaces', [name])] : [];
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
