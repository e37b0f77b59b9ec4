import type { PageQuestion } from '../services/actions/page-questions.ts';
import type { LastQuestion } from '../services/actions/delete-confirmation.ts';

/** A question of main's own, as it stands in a window of the system's. */
export interface QuestionWords {
  readonly message: string;
  readonly detail: readonly string[];
  /** What the button says that is not pressed by itself. */
  readonly go: string;
  /** The other one: Enter, Escape and closing the window all mean it. */
  readonly keep: string;
}

type Ask<Act extends LastQuestion['act']> = Extract<LastQuestion, { act: Act }>;

const keep = 'Keep it';
const inPractice = (shown: string, practice: boolean): string => (practice ? `Practice: ${shown}` : shown);
const of = (title: string | null): string => (title === null ? '' : ` of ${title}`);

/** Main has no other way to tell a person from a page that went bad; somebody with a screen reader meets this often. */
const noPress = 'Sitekeeper saw no press of a button for this. A screen reader can be the reason.';

function clearWords({ name, choice, sharedWith, practice }: Ask<'clear'>): QuestionWords {
  const what =
    choice.what === 'all-devicestatus'
      ? 'all device status'
      : choice.what === 'old-devicestatus'
        ? `device status older than ${choice.days} days`
        : `readings and treatments older than ${choice.days} days`;
  return {
    message: `Delete ${what} from the database ${inPractice(name, practice)}?`,
    detail: [
      'Sitekeeper keeps a copy for 90 days. Putting it back needs the room again.',
      ...(sharedWith.length > 0 ? [`These sites use this database: ${sharedWith.join(', ')}.`] : []),
    ],
    go: 'Delete',
    keep,
  };
}

function showWords({ name, title }: Extract<PageQuestion, { act: 'show' }>): QuestionWords {
  const what = name === null ? 'the password' : `the setting ${name}`;
  return {
    message: `Give out ${what}${of(title)}?`,
    detail: [noPress],
    go: 'Give it out',
    keep: 'Keep it hidden',
  };
}

/** What is asked, as data: one row an act. */
const words: { readonly [Act in LastQuestion['act']]: (question: Ask<Act>) => QuestionWords } = {
  clear: clearWords,
  show: showWords,
  delete: ({ title, name, practice, copy }) => ({
    message: `Delete ${inPractice(title, practice)} (${name}) for ever?`,
    detail: [
      'This cannot be undone. Its web address is lost, and add-ons go with their data.',
      `The copy of its settings lies in ${copy}.`,
    ],
    go: 'Delete for ever',
    keep,
  }),
  'remove-addon': ({ title, addon, plan, practice }) => ({
    message: `Remove ${addon} (${plan}) from ${inPractice(title, practice)} for ever?`,
    detail: ['This cannot be undone. All that it holds is lost. The site itself stays.'],
    go: 'Remove for ever',
    keep,
  }),
  invite: ({ email, title, practice }) => ({
    message: `Invite ${email} to ${inPractice(title, practice)}?`,
    detail: [
      'They can read all its settings, change them, and restart the site.',
      'Heroku sends them an e-mail.',
    ],
    go: 'Invite',
    keep: 'Do not invite',
  }),
  'remove-copy': ({ title, takenAt }) => ({
    message: `Remove this copy of the settings${of(title)}?`,
    detail: [
      ...(takenAt === null ? [] : [`It was made on ${takenAt.slice(0, 10)}.`]),
      'This cannot be undone. The change that it was made for can then not be taken back.',
    ],
    go: 'Remove the copy',
    keep,
  }),
  reach: ({ hosts }) => ({
    message: `Connect to ${hosts.join(', ')}?`,
    detail: [
      'This address is new: it stands in no setting of your sites.',
      'If you did not type or paste it yourself, do not connect.',
    ],
    go: 'Connect',
    keep: 'Do not connect',
  }),
  'show-more': () => ({
    message: 'Show more secrets?',
    detail: ['Many were shown or copied in the last minutes. If that was not you, keep them hidden.'],
    go: 'Show more',
    keep: 'Keep them hidden',
  }),
  'go-on': ({ call, title }) => ({
    message: `${goOn[call] ?? 'Go on with what the page asks for'}${of(title)}?`,
    detail: [noPress],
    go: 'Go on',
    keep: 'Stop',
  }),
};

/** What the page asked for, by its call. */
const goOn: Readonly<Partial<Record<Extract<PageQuestion, { act: 'go-on' }>['call'], string>>> = {
  'configVars.apply': 'Change the settings',
  'backups.restoreApply': 'Put back the settings',
  'connectionStrings.save': 'Save the connection string into the settings',
  'history.undo': 'Take back an act',
  'history.resume': 'Finish an act that was cut short',
  'actions.changeDynoSize': 'Change the plan, and with it the cost,',
  'actions.rename': 'Change the address',
  'releases.rollback': 'Go back to an older version',
  'account.signOut': 'Sign out and remove the key',
};

/** The words of a question; which act it is says which row is meant. */
export function wordsFor(question: LastQuestion): QuestionWords {
  const row = words[question.act] as (question: LastQuestion) => QuestionWords;
  return row(question);
}
