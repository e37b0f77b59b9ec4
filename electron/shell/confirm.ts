import { dialog, type BrowserWindow } from 'electron';

import type { ConfirmNatively, LastQuestion } from '../services/acts/removal.ts';

const keep = 'Keep it';

interface Words {
  readonly message: string;
  readonly detail: readonly string[];
  /** What the button says that is not pressed by itself. */
  readonly go: string;
}

type ClearQuestion = Extract<LastQuestion, { act: 'clear' }>;

function clearWords({ name, choice, sharedWith, practice }: ClearQuestion): Words {
  const shown = practice ? `Practice: ${name}` : name;
  const what =
    choice.what === 'all-devicestatus'
      ? 'all device status'
      : choice.what === 'old-devicestatus'
        ? `device status older than ${choice.days} days`
        : `readings and treatments older than ${choice.days} days`;
  return {
    message: `Delete ${what} from the database ${shown}?`,
    detail: [
      'Sitekeeper keeps a copy for 90 days. Putting it back needs the room again.',
      ...(sharedWith.length > 0 ? [`These sites use this database: ${sharedWith.join(', ')}.`] : []),
    ],
    go: 'Delete',
  };
}

function wordsFor(question: LastQuestion): Words {
  if (question.act === 'clear') return clearWords(question);
  const { title, name, practice } = question;
  const shown = practice ? `Practice: ${title}` : title;
  if (question.act === 'delete') {
    return {
      message: `Delete ${shown} (${name}) for ever?`,
      detail: [
        'This cannot be undone. Its web address is lost, and add-ons go with their data.',
        `The copy of its settings lies in ${question.copy}.`,
      ],
      go: 'Delete for ever',
    };
  }
  return {
    message: `Remove ${question.addon} (${question.plan}) from ${shown} for ever?`,
    detail: ['This cannot be undone. All that it holds is lost. The site itself stays.'],
    go: 'Remove for ever',
  };
}

/** Main's own last question. Enter, Escape and closing it all keep the site. */
export function createConfirm(window: () => BrowserWindow | null): ConfirmNatively {
  return async (question) => {
    const { message, detail, go } = wordsFor(question);
    const options: Electron.MessageBoxOptions = {
      type: 'warning',
      title: 'Sitekeeper',
      message,
      detail: detail.join('\n'),
      buttons: [keep, go],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    };
    const parent = window();
    const answer = await (parent === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(parent, options));
    return answer.response === 1;
  };
}
