import type {
  FoundDatabase,
  Question,
  StringTest,
} from '../../../../../electron/contract/connection-strings.ts';
import type { StringWizard } from '../../../../../electron/contract/guides.ts';
import { databaseToChoose, mayBeSaved, worksWell } from '../../next-steps.ts';
import { back, next } from '../../../../guides/engine/guide.ts';
import type { Step } from '../../../../guides/engine/guide.ts';
import type { StringAnswers } from '../use-string-wizard.ts';

export type AtlasStep =
  | 'what'
  | 'sign-in'
  | 'project'
  | 'cluster'
  | 'wake'
  | 'gone'
  | 'connect'
  | 'drivers'
  | 'parts'
  | 'user'
  | 'know'
  | 'enter'
  | 'users-edit'
  | 'new-password'
  | 'network'
  | 'network-entry'
  | 'rights'
  | 'test'
  | 'database'
  | 'save'
  | 'restart';

type AtlasStepOf = Step<AtlasStep, StringAnswers>;

/** A wizard through the pages of Atlas. */
export interface AtlasWizard {
  readonly steps: readonly [AtlasStepOf, ...AtlasStepOf[]];
  /** Steps beside the way that lead to another one beside the way. */
  readonly leads: Partial<Record<AtlasStep, AtlasStep>>;
  /** The test also writes a line of its own. */
  readonly write: boolean;
}

const always = () => true;
const never = () => false;

const asks = (view: StringAnswers, question: Question): boolean =>
  view?.questions.includes(question) === true;

/** A step that everybody sees and may leave at once. */
const plain = (name: AtlasStep): AtlasStepOf => ({ name, answered: always });

/**
 * A step beside the way: only a choice leads there. The name of the step is all that main keeps of a wizard, so the
 * choice itself need not be remembered.
 */
const beside = (name: AtlasStep): AtlasStepOf => ({ name, when: never, answered: always, uncounted: true });

const newPassword = { 'users-edit': 'new-password' } as const;
const passwordBeside = [beside('enter'), beside('users-edit'), beside('new-password')];
const network = [plain('network'), beside('network-entry')] as const;

/** Whether main has something of it that can be worked with: not all of it has to be copied once more. */
export const isRead = (view: StringAnswers): boolean =>
  view !== null && view.verdict !== 'hopeless' && !asks(view, 'everything');

export function needsDatabase(view: StringAnswers): boolean {
  const test = view?.test ?? null;
  return test !== null && databaseToChoose(test) !== null;
}

const test: AtlasStepOf = { name: 'test', answered: (view) => mayBeSaved(view?.test ?? null) !== 'no' };
/** A user that may only read is signed in, and the site stays as it was all the same. */
const works: AtlasStepOf = {
  name: 'test',
  answered: (view) => worksWell(view?.test ?? null),
};
const restart: AtlasStepOf = { name: 'restart', answered: always, uncounted: true };
const save: AtlasStepOf = { name: 'save', answered: always };
const database: AtlasStepOf = {
  name: 'database',
  when: needsDatabase,
  answered: (view) => !needsDatabase(view),
  uncounted: true,
};

/** The wizards as data. They follow Atlas's pages (docs/reference/atlas.md#getting-a-string-without-heroku). */
export const atlasWizards: Readonly<Record<Exclude<StringWizard, 'find'>, AtlasWizard>> = {
  rebuild: {
    steps: [
      plain('what'),
      plain('sign-in'),
      plain('project'),
      plain('cluster'),
      beside('wake'),
      beside('gone'),
      plain('connect'),
      { name: 'drivers', answered: isRead },
      plain('parts'),
      {
        name: 'user',
        when: (view) => asks(view, 'user'),
        answered: (view) => !asks(view, 'user'),
        uncounted: true,
      },
      {
        name: 'know',
        when: (view) => asks(view, 'password'),
        answered: (view) => !asks(view, 'password'),
        uncounted: true,
      },
      ...passwordBeside,
      beside('rights'),
      ...network,
      test,
      database,
      save,
    ],
    leads: newPassword,
    write: false,
  },
  password: {
    steps: [plain('know'), ...passwordBeside, test, database, save],
    leads: newPassword,
    write: false,
  },
  network: { steps: [...network, works, restart], leads: {}, write: false },
  wake: { steps: [plain('wake'), works, restart], leads: {}, write: false },
  'read-only': { steps: [plain('users-edit'), plain('rights'), works, restart], leads: {}, write: true },
};

/** The step after this one; the same one while it is not answered; null after the last. */
export const stepAfter = (
  { steps, leads }: AtlasWizard,
  view: StringAnswers,
  at: AtlasStep,
): AtlasStep | null => leads[at] ?? next<AtlasStep, StringAnswers>(steps, view, at);

/** The step before this one; null before the first. */
export function stepBefore(
  { steps, leads }: AtlasWizard,
  view: StringAnswers,
  at: AtlasStep,
): AtlasStep | null {
  const led = steps.find(({ name }) => leads[name] === at);
  return led?.name ?? back<AtlasStep, StringAnswers>(steps, view, at);
}

const time = ({ newestAt, future }: FoundDatabase): number =>
  newestAt === null || future ? 0 : Date.parse(newestAt);

/**
 * The databases that a person may choose from, the one that we propose first: the one that main says is best, else the
 * one with the newest reading (a date in the future counts for nothing), else the fullest. At last the one that the
 * string opens now, when it holds nothing.
 */
export function databasesToOffer({ databases, opens, best }: StringTest): readonly FoundDatabase[] {
  const full = databases
    .filter(({ nightscout }) => nightscout)
    .toSorted(
      (one, other) =>
        Number(other.name === best) - Number(one.name === best) ||
        time(other) - time(one) ||
        (other.readings ?? 0) - (one.readings ?? 0),
    );
  return [...full, ...databases.filter(({ name, nightscout }) => !nightscout && name === opens)];
}
