import type {
  FoundDatabase,
  Question,
  StringTest,
} from '../../../../../electron/contract/connection-strings.ts';
import type { StringWizard } from '../../../../../electron/contract/guides.ts';
import { databaseToChoose, mayBeSaved, worksWell } from '../../next-steps.ts';
import { beside } from '../../../../guides/engine/guide.ts';
import type { Page, PageContent, PageLink } from '../../../../guides/engine/guide.ts';
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

type AtlasPage = Page<AtlasStep, StringAnswers>;
type AtlasContent = PageContent<AtlasStep>;

/** A guide through the pages of Atlas. */
export interface AtlasWizard {
  readonly pages: readonly [AtlasPage, ...AtlasPage[]];
  /** The test also writes a line of its own. */
  readonly write: boolean;
}

export const openAtlas: PageLink = { to: 'atlas', words: 'atlas.open' };
/** Where Atlas itself may be in trouble. */
const status: PageLink = { to: 'atlas-status', words: 'atlas.status' };

/** Pages on which something is done at Atlas. */
const done = {
  'sign-in': {
    words: 'atlas.sign-in',
    picture: 'atlas/sign-in',
    marks: ['press', 'press', 'press'],
    links: [openAtlas, status],
  },
  project: {
    words: 'atlas.project',
    picture: 'atlas/project',
    marks: ['press', 'press', 'look'],
    links: [openAtlas],
  },
  wake: {
    words: 'atlas.wake',
    picture: 'atlas/paused',
    marks: ['look', 'press', 'look'],
    links: [openAtlas, status],
    unsure: ['atlas.wake.unsure.four'],
    note: { icon: 'again', words: 'atlas.wake.after', more: 'atlas.wake.afterSay' },
  },
  connect: {
    words: 'atlas.connect',
    picture: 'atlas/connect',
    marks: ['press', 'look', 'press'],
    links: [openAtlas],
  },
  'users-edit': {
    words: 'atlas.users-edit',
    picture: 'atlas/users-edit',
    marks: ['press', 'look', 'press'],
    links: [openAtlas],
  },
  network: {
    words: 'atlas.network',
    picture: 'atlas/network-list',
    marks: ['press', 'look', 'press'],
    links: [openAtlas],
    done: 'atlas.network.has',
    otherwise: { words: 'atlas.network.hasNot', to: 'network-entry' },
    note: { words: 'atlas.network.safe' },
  },
  'network-entry': {
    words: 'atlas.network-entry',
    picture: 'atlas/network-entry',
    marks: ['press', 'look', 'press'],
    links: [openAtlas],
    note: { icon: 'clock', words: 'atlas.network-entry.stays', more: 'atlas.network-entry.staysSay' },
  },
  rights: {
    words: 'atlas.rights',
    picture: 'atlas/rights',
    marks: ['press', 'press', 'press'],
    links: [openAtlas],
  },
} as const satisfies Partial<Record<AtlasStep, AtlasContent>>;

/** A page that is data alone; the others have a component of their own (atlas-wizard.tsx). */
const atAtlas = (name: keyof typeof done): AtlasPage => ({ name, shows: done[name] });

const asks = (view: StringAnswers, question: Question): boolean =>
  view?.questions.includes(question) === true;

const passwordBeside: readonly AtlasPage[] = [
  { name: 'enter', ...beside },
  { ...atAtlas('users-edit'), ...beside, leadsTo: 'new-password' },
  { name: 'new-password', ...beside },
];
const network = [atAtlas('network'), { ...atAtlas('network-entry'), ...beside }] as const;

/** Whether main has something of it that can be worked with: not all of it has to be copied once more. */
export const isRead = (view: StringAnswers): boolean =>
  view !== null && view.verdict !== 'hopeless' && !asks(view, 'everything');

export function needsDatabase(view: StringAnswers): boolean {
  const test = view?.test ?? null;
  return test !== null && databaseToChoose(test) !== null;
}

const test: AtlasPage = { name: 'test', answered: (view) => mayBeSaved(view?.test ?? null) !== 'no' };
/** A user that may only read is signed in, and the site stays as it was all the same. */
const works: AtlasPage = {
  name: 'test',
  answered: (view) => worksWell(view?.test ?? null),
};
const restart: AtlasPage = { name: 'restart', uncounted: true };
const save: AtlasPage = { name: 'save' };
const database: AtlasPage = {
  name: 'database',
  when: needsDatabase,
  answered: (view) => !needsDatabase(view),
  uncounted: true,
};

/** The line is got from Atlas: these pages come before there is one. */
export const beforeString: readonly AtlasStep[] = [
  'what',
  'sign-in',
  'project',
  'cluster',
  'wake',
  'gone',
  'connect',
  'drivers',
];

/** The guides as data. They follow Atlas's pages (docs/reference/atlas.md#getting-a-string-without-heroku). */
export const atlasWizards: Readonly<Record<Exclude<StringWizard, 'find'>, AtlasWizard>> = {
  rebuild: {
    pages: [
      { name: 'what' },
      atAtlas('sign-in'),
      atAtlas('project'),
      { name: 'cluster' },
      { ...atAtlas('wake'), ...beside },
      { name: 'gone', ...beside },
      atAtlas('connect'),
      { name: 'drivers', answered: isRead },
      { name: 'parts' },
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
      { ...atAtlas('rights'), ...beside },
      ...network,
      test,
      database,
      save,
    ],
    write: false,
  },
  password: { pages: [{ name: 'know' }, ...passwordBeside, test, database, save], write: false },
  network: { pages: [...network, works, restart], write: false },
  wake: { pages: [atAtlas('wake'), works, restart], write: false },
  'read-only': { pages: [atAtlas('users-edit'), atAtlas('rights'), works, restart], write: true },
};

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
