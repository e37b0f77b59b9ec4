import type { MistakeCode } from '../../../contract/connection-strings.ts';
import type { Finding, LintCode } from '../../../contract/config-vars.ts';
import { explain } from '../../connection-strings/analysis/explain.ts';
import { refusalOf } from '../../connection-strings/analysis/driver-parser.ts';
import { databaseVariableNames, isDatabaseVariable } from '../database-variables.ts';
import { finding, type Line, type Rule, type View } from './view.ts';

const scheme = /^mongodb(?:\+srv)?:\/\//i;

/** Every config var that Nightscout would take for its database; the first is effective, whatever the others say. */
const databases = (view: View): readonly Line[] =>
  databaseVariableNames.flatMap((name) =>
    view.lines.filter((line) => line.name === name && line.text !== ''),
  );

export const effectiveDatabase = (view: View): Line | null => databases(view)[0] ?? null;

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
const findingsByMistake: readonly (readonly [LintCode, readonly MistakeCode[]])[] = [
  ['database-placeholder', ['placeholder-left', 'brackets-kept', 'bracket-left', 'masked']],
  ['database-unreadable', ['option-refused', 'pool-option', 'file-option', 'srv-with-hosts']],
  ['database-unreachable', ['unreachable-host', 'dead-host']],
  [
    'database-doubtful',
    [
      'tls-missing',
      'wrong-auth-source',
      'options-damaged',
      'no-login',
      'account-email',
      'host-typo',
      'tables-address',
      'sign-twice',
    ],
  ],
];

/** A percent sign that is none of an encoding, in the name or the password. */
const lonePercent = /^[a-z+]+:\/\/[^@]*%(?![\da-f]{2})[^@]*@/i;
const spaces = /[\s\u00A0\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/;

/** The string with only some of its options; empty ones, which nobody reads, are never among them. */
function withOptions(text: string, keep: (option: string) => boolean): string {
  const [head = '', ...query] = text.split('?');
  const options = query
    .join('?')
    .split('&')
    .filter((option) => option !== '' && keep(option));
  return options.length === 0 ? head : `${head}?${options.join('&')}`;
}

/** A misspelt value of it is taken at the start (tried out), and fails only where something is saved. */
const isWriteConcern = (option: string): boolean => /^w=/i.test(option);

/** What is wrong with the effective string, as the judges of connection strings see it; null where they see nothing. */
function verdictOn(text: string): LintCode | null {
  if (!scheme.test(text)) return 'database-no-scheme';
  if (/[<>]/.test(text)) return 'database-placeholder';
  const problems = new Set(explain(withOptions(text, () => true)).problems);
  const [worst] = findingsByMistake.filter(([, codes]) => codes.some((code) => problems.has(code)));
  if (worst?.[0] === 'database-placeholder') return worst[0];
  // The start of the program reads it before there is a trouble page; the driver takes none of it.
  const start = withOptions(text, (option) => !isWriteConcern(option));
  if (lonePercent.test(text) || refusalOf(start) !== null) return 'database-unreadable';
  if (worst !== undefined) return worst[0];
  return spaces.test(text) ? 'database-spaces' : null;
}

function broken({ name, text }: Line): readonly Finding[] {
  const code = verdictOn(text);
  return code === null ? [] : [finding(code, [name])];
}

/** A connection string under a name that Nightscout never looks at: MONGODB_URL, MONGO_URI, MONGO_COLLECTION. */
const misplaced = (view: View): readonly Finding[] =>
  view.lines
    .filter(({ name, text }) => scheme.test(text) && !isDatabaseVariable(name))
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
