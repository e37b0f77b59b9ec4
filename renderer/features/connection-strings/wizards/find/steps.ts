import type { StringView } from '../../../../../electron/contract/connection-strings.ts';
import type { PartQuestion } from '../../change-part.tsx';
import type { Step } from '../../../../guides/engine/guide.ts';
import type { StringAnswers } from '../use-string-wizard.ts';

export type FindStep = 'look' | 'bring' | PartQuestion | 'test';
type FindSteps = readonly [Step<FindStep, StringAnswers>, ...Step<FindStep, StringAnswers>[]];

/** Nothing can be asked or tested there without a string. */
export const isAboutString = (step: FindStep): boolean => step !== 'look' && step !== 'bring';

/** It came from the person: a file, the clipboard, the keyboard. */
const wasBrought = ({ source }: StringView): boolean => ['file', 'pasted', 'typed'].includes(source.kind);

/** Something can be made of it, if need be with an answer to one question at a time. */
export const isOfUse = (view: StringView): boolean =>
  view.verdict !== 'hopeless' && !view.questions.includes('everything');

/** Asked before the test where nothing can be tested without it; a missing database name is found by the test. */
const asked = (name: PartQuestion): Step<FindStep, StringAnswers> => {
  const waits = (view: StringAnswers) =>
    view !== null && view.questions.includes(name) && !(name === 'database' && view.ready);
  return { name, when: waits, answered: (view) => !waits(view), uncounted: true };
};

const look: Step<FindStep, StringAnswers> = {
  name: 'look',
  answered: (view) => view !== null && isOfUse(view),
};
const bring: Step<FindStep, StringAnswers> = {
  name: 'bring',
  when: (view) => view === null || wasBrought(view),
  answered: (view) => view !== null && isOfUse(view),
};
const rest: readonly Step<FindStep, StringAnswers>[] = [
  ...(['user', 'password', 'host', 'database'] as const).map(asked),
  { name: 'test', answered: () => false },
];

/** With a site we look in its settings and copies first; without one the person has to bring something. */
export const findSteps = (site: string | null): FindSteps =>
  site === null ? [bring, ...rest] : [look, { ...bring, uncounted: true }, ...rest];
