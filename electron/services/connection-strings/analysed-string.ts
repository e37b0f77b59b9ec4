import type {
  MistakeCode,
  Question,
  StringSource,
  StringTest,
  StringView,
} from '../../contract/connection-strings.ts';
import { explain } from './analysis/explain.ts';
import { loginOf } from './analysis/driver-parser.ts';
import type { Context, Seen } from './analysis/rule.ts';
import { findingsOf } from './analysis/rules/test-findings.ts';
import { Secret } from '../../base/secret.ts';
import type { CollectionNames } from '../config-vars/collection-names.ts';

export type Answers = NonNullable<Context['answers']>;
/** A part that a person can tell. */
export type Part = Exclude<Question, 'everything'>;

/** What the settings of its site tell of a string. */
export interface SiteFacts {
  /** API_SECRET, which people take for the password. */
  readonly apiSecret: Secret | null;
  /** How the site calls its collections. */
  readonly names: CollectionNames;
}

/** What is known of a connection string. All that is said of it is made from this. */
export interface KnownString {
  /** Heroku's id of the site that it is meant for. */
  readonly site: string | null;
  readonly source: StringSource;
  /** As it was found, pasted or typed. */
  readonly text: Secret;
  readonly answers: Answers;
  readonly facts: SiteFacts;
  /** What tests of the connection saw. */
  readonly seen: Seen;
  /** Mistakes that were repaired by trying: they no longer show in the string that logged in. */
  readonly tried: readonly MistakeCode[];
}

/** A connection string that main holds, with what the analysis makes of it. */
export interface AnalysedString extends KnownString {
  readonly id: string;
  /** The strings to test, the likeliest first; empty while an answer is missing. */
  readonly tries: readonly Secret[];
  /** What the page may know of it, with the last test of the first of its tries. */
  readonly view: StringView;
}

/** Takes over what a person told, as it is but for the spaces round it. An empty text takes an answer back. */
export function withAnswers(known: KnownString, given: Readonly<Partial<Record<Part, Secret>>>): KnownString {
  const answers: { -readonly [Name in keyof Answers]: Answers[Name] } = { ...known.answers };
  for (const part of ['user', 'password', 'host', 'database'] as const) {
    const text = given[part]?.reveal().trim();
    if (text === '') delete answers[part];
    else if (text !== undefined) answers[part] = new Secret(text);
  }
  if (given.host !== undefined) delete answers.options;
  // What a test saw of the string as it was may not be true of this one; another password opens the same databases.
  const { databases } = known.seen;
  const sameServer = given.host === undefined && given.database === undefined;
  return { ...known, answers, seen: sameServer && databases !== undefined ? { databases } : {} };
}

/** Reads a string anew. The test before it counts as long as it was of the very same text. */
export function analyse(
  id: string,
  known: KnownString,
  before: Pick<AnalysedString, 'tries' | 'view'> | null = null,
): AnalysedString {
  const { site, source, text, answers, seen, tried, facts } = known;
  const { apiSecret } = facts;
  const context = { answers, ...(apiSecret !== null && { apiSecret }) };
  const pasted = text.reveal();
  const explained = explain(pasted, { ...context, seen });
  // A refusal may be mended on the other side (a password set anew, a network that came back): it can be tested again.
  const { address: _address, login: _login, ...rest } = seen;
  const { repaired } = explained;
  const tries = repaired.length > 0 ? repaired : explain(pasted, { ...context, seen: rest }).repaired;
  const same = before?.tries[0]?.reveal() === tries[0]?.reveal();
  const { verdict, problems, questions, parts, dropped } = explained;
  const view: StringView = {
    id,
    site,
    source,
    verdict,
    problems: [...new Set([...tried, ...problems])],
    questions,
    parts,
    ...(dropped.length > 0 && { dropped }),
    ready: tries.length > 0,
    test: same ? (before?.view.test ?? null) : null,
  };
  return { site, source, text, answers, facts, seen, tried, id, tries, view };
}

/** What a test adds to what is known of its string; what it did not come to stays as it was. */
function seenIn(test: StringTest, before: Seen): Seen {
  const seen = findingsOf(test);
  const refused = seen.login === 'refused';
  const worked = before.login === 'accepted' || before.workedBefore === true;
  return { ...before, ...seen, ...(refused && { workedBefore: worked }) };
}

/**
 * A string after its test. One that logged in only in another reading (its brackets kept, decoded once more) becomes
 * that reading: its parts are taken over as if they had been answered, so that no rule reads anything into them again.
 * @param which the one of its tries that the test is of.
 */
export function withTestResult(held: AnalysedString, test: StringTest, which: number): AnalysedString {
  const known: KnownString = { ...held, seen: seenIn(test, held.seen) };
  const before = { tries: held.tries, view: { ...held.view, test } };
  const [first, other] = [held.tries[0], held.tries[which]];
  if (which === 0 || first === undefined || other === undefined) return analyse(held.id, known, before);
  const [usual, right] = [loginOf(first), loginOf(other)];
  const parts = ['user', 'password', 'host', 'options'] as const;
  const taken = Object.fromEntries(
    parts
      .filter((part) => part === 'password' || usual[part] !== right[part])
      .map((part) => [part, new Secret(right[part])]),
  );
  return analyse(
    held.id,
    { ...known, answers: { ...held.answers, ...taken }, tried: held.view.problems },
    { ...before, tries: [other] },
  );
}
