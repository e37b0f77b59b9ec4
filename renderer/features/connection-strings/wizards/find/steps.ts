import type { StringView } from '../../../../../electron/contract/connection-strings.ts';
import type { PartQuestion } from '../../change-part.tsx';
import type { Page } from '../../../../guides/engine/guide.ts';
import type { StringAnswers } from '../use-string-wizard.ts';

export type FindStep = 'look' | 'bring' | PartQuestion | 'test';
type FindSteps = readonly [Page<FindStep, StringAnswers>, ...Page<FindStep, StringAnswers>[]];

/** It came from the person: a file, the clipboard, the keyboard. */
const wasBrought = ({ source }: StringView): boolean => ['file', 'pasted', 'typed'].includes(source.kind);

/** Something can be made of it, if need be with an answer to one question at a time. */
export const isOfUse = (view: StringView): boolean =>
  view.verdict !== 'hopeless' && !view.questions.includes('everything');

/** Nothing can be asked or tested without a string. */
const isThere = (view: StringAnswers): boolean => view !== null;

/** Asked before the test where nothing can be tested without it; a missing database name is found by the test. */
const asked = (name: PartQuestion): Page<FindStep, StringAnswers> => {
  const waits = (view: StringAnswers) =>
    view !== null && view.questions.includes(name) && !(name === 'database' && view.ready);
  return { name, when: waits, answered: (view) => !waits(view), possible: isThere, uncounted: true };
};

const look: Page<FindStep, StringAnswers> = {
  name: 'look',
  answered: (view) => view !== null && isOfUse(view),
};
const bring: Page<FindStep, StringAnswers> = {
  name: 'bring',
  when: (view) => view === null || wasBrought(view),
  answered: (view) => view !== null && isOfUse(view),
};
const rest: readonly Page<FindStep, StringAnswers>[] = [
  ...(['user', 'password', 'host', 'database'] as const).map(asked),
  { name: 'test', answered: () => false, possible: isThere },
];

/** With a site we look in its settings and copies first; without one the person has to bring something. */
export const findSteps = (site: string | null): FindSteps =>
  site === null ? [bring, ...rest] : [look, { ...bring, uncounted: true }, ...rest];
