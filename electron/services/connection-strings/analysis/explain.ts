import { Secret } from '../../../base/secret.ts';
import {
  type MistakeCode,
  type Question,
  type StringParts,
  type Verdict,
  questions,
} from '../../../contract/connection-strings.ts';
import { compose, split, type Draft } from './parts-of-string.ts';
import { driverAccepts, siteAccepts } from './driver-parser.ts';
import { withDatabase } from './auth-source.ts';
import { mayBeShown, noParts, partsOf } from './masked-parts.ts';
import { hostRules } from './rules/hosts.ts';
import { encoded } from './percent.ts';
import { loginRules } from './rules/login.ts';
import { bracketRules, isHidden, masks, placeholders } from './rules/placeholders.ts';
import { restRules } from './rules/database-and-options.ts';
import { seenRules } from './rules/test-findings.ts';
import { readScheme, unwrap } from './scheme.ts';
import type { Context, Rule } from './rule.ts';
import { cutOut, type Cut } from './extract.ts';

export interface Explanation {
  readonly verdict: Verdict;
  readonly problems: readonly MistakeCode[];
  /** What only the person can tell, in the order of the string. */
  readonly questions: readonly Question[];
  readonly parts: StringParts;
  /** Names of the options that had to go. */
  readonly dropped: readonly string[];
  /**
   * Strings to try, the likeliest first; the text itself when it is fine. With a question open, those that can log in
   * all the same (the database is found by looking). All of them pass the driver's parser, and Nightscout's own.
   */
  readonly repaired: readonly Secret[];
}

const rules: readonly Rule[] = [
  ...masks,
  ...placeholders,
  ...bracketRules,
  ...hostRules,
  ...loginRules,
  ...restRules,
];

/** One repair may uncover the next mistake. Each round asks each rule once; no string needs more rounds than this. */
const mostRounds = 4;
const mostTries = 4;

interface Settled {
  readonly draft: Draft;
  readonly problems: ReadonlySet<MistakeCode>;
  /** Whether there is nothing to try without an answer. */
  readonly asked: ReadonlyMap<Question, boolean>;
  readonly hopeless: boolean;
  readonly dropped: readonly string[];
  /** Other readings of single parts. */
  readonly instead: readonly Partial<Draft>[];
}

const pluginNames = ['scheme', 'user', 'password', 'hosts', 'slash', 'database', 'query'] as const;

const difference = (one: Draft, other: Draft): Partial<Draft> =>
  Object.fromEntries(
    pluginNames.filter((name) => one[name] !== other[name]).map((name) => [name, other[name]]),
  );

/** Asks every rule, round by round, until none finds anything new; then what a test saw. */
function settle(first: Draft, context: Context, others: readonly Draft[]): Settled {
  const problems = new Set<MistakeCode>();
  const given = (['user', 'password'] as const).filter((name) => context.answers?.[name] !== undefined);
  // An answer is taken as it is. For the rules it counts as asked, so that none reads anything into it.
  const asked = new Map<Question, boolean>(given.map((name) => [name, true]));
  const instead: Partial<Draft>[] = others.map((other) => difference(first, other));
  const dropped = new Set<string>();
  let draft = first;
  let hopeless = false;
  const ask = ({ code, find }: Rule): void => {
    // Nothing is changed in a string of which nothing can be made.
    if (hopeless) return;
    const found = find(draft, context, asked);
    if (found === null) return;
    if (found.aside !== true) problems.add(code);
    for (const name of found.dropped ?? []) dropped.add(name);
    if (found.asks !== undefined) asked.set(found.asks, found.blank === true);
    hopeless ||= found.hopeless === true;
    draft = found.draft ?? draft;
    for (const other of found.instead ?? []) instead.push(difference(draft, other));
  };
  for (let round = 0; round < mostRounds; round += 1) {
    const before = compose(draft);
    rules.forEach(ask);
    if (compose(draft) === before) break;
  }
  seenRules.forEach(ask);
  for (const name of given) asked.delete(name);
  return { draft, problems, asked, hopeless, instead, dropped: [...dropped] };
}

/**
 * Puts the person's answers, or what a command line told, in the place of what is missing; then other readings of them.
 */
function answered(draft: Draft, cut: Cut, answers: Context['answers'] = {}): readonly [Draft, ...Draft[]] {
  const user = answers.user?.reveal() ?? (draft.user === null ? cut.user : undefined);
  const password = answers.password?.reveal() ?? (draft.password === null ? cut.password : undefined);
  const database = answers.database?.reveal() ?? (draft.database === '' ? cut.database : undefined);
  const whole: Draft = {
    ...draft,
    ...(user === undefined ? {} : { user: encoded(user) }),
    ...(password === undefined
      ? {}
      : { user: user === undefined ? (draft.user ?? '') : encoded(user), password: encoded(password) }),
    ...(answers.host === undefined ? {} : { hosts: answers.host.reveal().trim().split(',') }),
    ...(answers.options === undefined ? {} : { query: answers.options.reveal() }),
  };
  if (database === undefined) return [whole];
  const named: Draft = { ...whole, database: encoded(database), slash: '/' };
  if (answers.options !== undefined) return [named];
  const kept = withDatabase(whole, encoded(database));
  return kept.query === named.query ? [named] : [kept, named];
}

/** The strings to try: the settled one, then those with one part read in another way. */
function tries({ draft, instead }: Settled): readonly string[] {
  const others = instead.map((part) => {
    const whole = { ...draft, ...part };
    const { password } = whole;
    const raw = password === null || driverAccepts(compose(whole)) ? password : encoded(password);
    return compose({ ...whole, password: raw });
  });
  const texts = new Set([compose(draft), ...others]);
  return [...texts].filter(siteAccepts).slice(0, mostTries);
}

const without = (verdict: Verdict, problems: readonly MistakeCode[], parts = noParts): Explanation => ({
  verdict,
  problems: [...new Set(problems)],
  questions: verdict === 'hopeless' ? [] : ['everything'],
  parts,
  dropped: [],
  repaired: [],
});

/** `explain` without the second look. */
function explainOnce(pasted: string, context: Context): Explanation {
  const cut = cutOut(pasted);
  const body = unwrap(cut.body);
  const reading = readScheme(body);
  const lost: MistakeCode = isHidden(cut.body) ? 'masked' : 'not-a-connection-string';
  if (reading.kind !== 'mongo') {
    return without('hopeless', [...cut.codes, reading.kind === 'web' ? 'web-address' : lost]);
  }
  const first = split(reading.scheme, reading.rest);
  const codes: readonly MistakeCode[] = [
    ...cut.codes,
    ...(body === cut.body ? [] : ['double-encoding' as const]),
    ...(reading.clean ? [] : ['wrong-scheme' as const]),
  ];
  if (first === null) return without(reading.rest === '' ? 'hopeless' : 'needs-answer', [...codes, lost]);

  const [draft, ...others] = answered(first, cut, context.answers);
  const settled = settle(draft, context, others);
  const problems = [...new Set([...codes, ...settled.problems])];
  const parts = partsOf(settled.draft);
  if (settled.hopeless) return without('hopeless', problems, parts);
  const blank = [...settled.asked.values()].includes(true);
  const texts = blank ? [] : tries(settled);
  if (!blank && texts[0] !== compose(settled.draft)) {
    return without('needs-answer', [...problems, 'not-a-connection-string'], parts);
  }
  const open = settled.asked.size > 0;
  return {
    verdict: open ? 'needs-answer' : texts[0] === pasted ? 'fine' : 'repaired',
    problems,
    questions: questions.filter((question) => settled.asked.has(question)),
    parts,
    dropped: settled.dropped.filter((name) => mayBeShown(settled.draft, name)),
    repaired: texts.map((text) => new Secret(text)),
  };
}

/**
 * Says what is wrong with a connection string and repairs what can be repaired. It never throws, whatever the text.
 *
 * @param pasted the value of a config var, or whatever a person pasted: a page of Atlas, a command, a line of a file.
 * @param context the person's answers, the site's API_SECRET, what a test of the connection saw.
 * @returns never the password, except inside the Secrets. Source: docs/reference/connection-string-mistakes.md.
 */
export function explain(pasted: string, context: Context = {}): Explanation {
  const answer = explainOnce(pasted, context);
  const [best] = answer.repaired;
  if (answer.verdict !== 'repaired' || best === undefined) return answer;
  // Texts that are broken in many places can be put together wrongly. A repair has to stand up to all the rules; what a
  // test saw of the old string is no longer true of it, but for the databases.
  const { seen, ...rest } = context;
  const again = seen?.databases === undefined ? rest : { ...rest, seen: { databases: seen.databases } };
  if (explainOnce(best.reveal(), again).verdict === 'fine') return answer;
  return without('needs-answer', [...answer.problems, 'not-a-connection-string'], answer.parts);
}
