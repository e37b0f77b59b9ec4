import { dialog, type BrowserWindow } from 'electron';

import type { ConfirmNatively, LastQuestion } from '../services/acts/removal.ts';

const keep = 'Keep it';

function words(question: LastQuestion): Electron.MessageBoxOptions & { readonly go: string } {
  const { title, name, practice } = question;
  const shown = practice ? `Practice: ${title}` : title;
  const isSite = question.act === 'delete';
  const go = isSite ? 'Delete for ever' : 'Remove for ever';
  return {
    type: 'warning',
    title: 'Sitekeeper',
    message: isSite
      ? `Delete ${shown} (${name}) for ever?`
      : `Remove ${question.addon} (${question.plan}) from ${shown} for ever?`,
    detail: (isSite
      ? [
          'This cannot be undone. Its web address is lost, and add-ons go with their data.',
          `The copy of its settings lies in ${question.copy}.`,
        ]
      : ['This cannot be undone. All that it holds is lost. The site itself stays.']
    ).join('\n'),
    buttons: [keep, go],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    go,
  };
}

/** Main's own last question. Enter, Escape and closing it all keep the site. */
export function createConfirm(window: () => BrowserWindow | null): ConfirmNatively {
  return async (question) => {
    const { go, ...options } = words(question);
    const parent = window();
    const answer = await (parent === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(parent, options));
    return options.buttons?.[answer.response] === go;
  };
}
