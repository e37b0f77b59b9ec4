/**
 * A wizard as data: steps in order, each with a rule for when it is shown and when it is answered. Going on, going back
 * and counting are pure functions of the answers, so a wizard can't get into a state that its answers do not explain.
 */
export interface Step<Name extends string, Answers> {
  readonly name: Name;
  /** Shown only when this holds; always when left out. */
  readonly when?: (answers: Answers) => boolean;
  /** Whether the person may go on from here. */
  readonly answered: (answers: Answers) => boolean;
  /** Left out of "Step 2 of 4": a step that only some people see, so that the count never changes under way. */
  readonly uncounted?: boolean;
}

export type Steps<Name extends string, Answers> = readonly Step<Name, Answers>[];

/** The steps that these answers lead through, in order. */
export function shown<Name extends string, Answers>(
  steps: Steps<Name, Answers>,
  answers: Answers,
): Steps<Name, Answers> {
  return steps.filter(({ when }) => when === undefined || when(answers));
}

/** The step after this one; the same one while it is not answered; null after the last. */
export function next<Name extends string, Answers>(
  steps: Steps<Name, Answers>,
  answers: Answers,
  at: Name,
): Name | null {
  const here = steps.findIndex(({ name }) => name === at);
  if (steps[here]?.answered(answers) !== true) return at;
  const later = shown(steps.slice(here + 1), answers);
  return later[0]?.name ?? null;
}

/** The step before this one; null before the first. Answers are kept. */
export function back<Name extends string, Answers>(
  steps: Steps<Name, Answers>,
  answers: Answers,
  at: Name,
): Name | null {
  const here = steps.findIndex(({ name }) => name === at);
  return shown(steps.slice(0, Math.max(0, here)), answers).at(-1)?.name ?? null;
}

/** "Step 2 of 4"; null on a step that is not counted. */
export function count<Name extends string, Answers>(
  steps: Steps<Name, Answers>,
  answers: Answers,
  at: Name,
): { readonly number: number; readonly total: number } | null {
  const counted = shown(steps, answers).filter(({ uncounted }) => uncounted !== true);
  const index = counted.findIndex(({ name }) => name === at);
  return index === -1 ? null : { number: index + 1, total: counted.length };
}
