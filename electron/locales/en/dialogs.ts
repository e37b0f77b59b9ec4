import { backupDays } from '../../contract/backups.ts';
import type { CallName } from '../../contract/calls.ts';
import type { DatabaseJobKind } from '../../contract/jobs.ts';
import type { CleanupChoice } from '../../contract/mongodb.ts';

/** A question of main's own, as it stands in a window of the system's. */
export interface QuestionWords {
  readonly message: string;
  readonly detail: readonly string[];
  /** What the button says that is not pressed by itself. */
  readonly go: string;
  /** The other one: Enter, Escape and closing the window all mean it. */
  readonly keep: string;
}

interface AboutSite {
  readonly title: string;
  readonly practice: boolean;
}

const keep = 'Keep it';
const inPractice = (shown: string, practice: boolean): string => (practice ? `Practice: ${shown}` : shown);
const of = (title: string | null): string => (title === null ? '' : ` of ${title}`);

/** Main has no other way to tell a person from a page that went bad; somebody with a screen reader meets this often. */
const noPress = 'Sitekeeper saw no press of a button for this. A screen reader can be the reason.';

/** What the page asked for, by its call. */
const goOn: Readonly<Partial<Record<CallName, string>>> = {
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

function cleared(choice: CleanupChoice): string {
  if (choice.what === 'all-devicestatus') return 'all device status';
  const what = choice.what === 'old-devicestatus' ? 'device status' : 'readings and treatments';
  return `${what} older than ${choice.days} days`;
}

/** What main asks by itself, one row a question. */
const questions = {
  clear: ({
    name,
    choice,
    sharedWith,
    practice,
  }: {
    readonly name: string;
    readonly choice: CleanupChoice;
    readonly sharedWith: readonly string[];
    readonly practice: boolean;
  }): QuestionWords => ({
    message: `Delete ${cleared(choice)} from the database ${inPractice(name, practice)}?`,
    detail: [
      `Sitekeeper keeps a copy for ${backupDays} days. Putting it back needs the room again.`,
      ...(sharedWith.length > 0 ? [`These sites use this database: ${sharedWith.join(', ')}.`] : []),
    ],
    go: 'Delete',
    keep,
  }),
  show: ({
    name,
    title,
  }: {
    readonly name: string | null;
    readonly title: string | null;
  }): QuestionWords => ({
    message: `Give out ${name === null ? 'the password' : `the setting ${name}`}${of(title)}?`,
    detail: [noPress],
    go: 'Give it out',
    keep: 'Keep it hidden',
  }),
  delete: ({
    title,
    name,
    practice,
    copy,
  }: AboutSite & { readonly name: string; readonly copy: string }): QuestionWords => ({
    message: `Delete ${inPractice(title, practice)} (${name}) for ever?`,
    detail: [
      'This cannot be undone. Its web address is lost, and add-ons go with their data.',
      `The copy of its settings lies in ${copy}.`,
    ],
    go: 'Delete for ever',
    keep,
  }),
  'remove-addon': ({
    title,
    addon,
    plan,
    practice,
  }: AboutSite & { readonly addon: string; readonly plan: string }): QuestionWords => ({
    message: `Remove ${addon} (${plan}) from ${inPractice(title, practice)} for ever?`,
    detail: ['This cannot be undone. All that it holds is lost. The site itself stays.'],
    go: 'Remove for ever',
    keep,
  }),
  invite: ({ email, title, practice }: AboutSite & { readonly email: string }): QuestionWords => ({
    message: `Invite ${email} to ${inPractice(title, practice)}?`,
    detail: [
      'They can read all its settings, change them, and restart the site.',
      'Heroku sends them an e-mail.',
    ],
    go: 'Invite',
    keep: 'Do not invite',
  }),
  'remove-copy': ({
    title,
    takenAt,
  }: {
    readonly title: string | null;
    readonly takenAt: string | null;
  }): QuestionWords => ({
    message: `Remove this copy of the settings${of(title)}?`,
    detail: [
      ...(takenAt === null ? [] : [`It was made on ${takenAt.slice(0, 10)}.`]),
      'This cannot be undone. The change that it was made for can then not be taken back.',
    ],
    go: 'Remove the copy',
    keep,
  }),
  reach: ({ hosts }: { readonly hosts: readonly string[] }): QuestionWords => ({
    message: `Connect to ${hosts.join(', ')}?`,
    detail: [
      'This address is new: it stands in no setting of your sites.',
      'If you did not type or paste it yourself, do not connect.',
    ],
    go: 'Connect',
    keep: 'Do not connect',
  }),
  'show-more': (): QuestionWords => ({
    message: 'Show more secrets?',
    detail: ['Many were shown or copied in the last minutes. If that was not you, keep them hidden.'],
    go: 'Show more',
    keep: 'Keep them hidden',
  }),
  'go-on': ({ call, title }: { readonly call: CallName; readonly title: string | null }): QuestionWords => ({
    message: `${goOn[call] ?? 'Go on with what the page asks for'}${of(title)}?`,
    detail: [noPress],
    go: 'Go on',
    keep: 'Stop',
  }),
};

/** What goes on, and what becomes of it when the app is closed. */
const closing: Readonly<Record<DatabaseJobKind, { readonly message: string; readonly detail: string }>> = {
  'copy-out': {
    message: 'The database is still being copied.',
    detail: 'If you close Sitekeeper now, the copy is not whole. You can go on with it later.',
  },
  'put-back': {
    message: 'Data is still being put back.',
    detail:
      'If you close Sitekeeper now, only a part is in the database. It is right, and you can go on later.',
  },
  'from-site': {
    message: 'The site is still being copied.',
    detail: 'If you close Sitekeeper now, the copy is not whole. Copying it later begins anew.',
  },
  clear: {
    message: 'Sitekeeper is still making room in a database.',
    detail: 'If you close it now, what went stays gone. Its copy is kept, and Undo puts it back.',
  },
};

/** What main asks and says in windows of the system's own. */
export const dialogs = {
  questions,
  closing,
  close: { stay: 'Let it go on', close: 'Close now' },
  refusedSwitch: (name: string): string => `Sitekeeper does not start with the switch --${name}.`,
};
