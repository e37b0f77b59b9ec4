import { dialog, type BrowserWindow } from 'electron';

import type { ConfirmNatively, LastQuestion } from '../services/acts/removal.ts';

const keep = 'Keep it';
const go = 'Delete for ever';

function words({ title, name, copy, practice }: LastQuestion): Electron.MessageBoxOptions {
  const shown = practice ? `Practice: ${title}` : title;
  return {
    type: 'warning',
    title: 'Sitekeeper',
    message: `Delete ${shown} (${name}) for ever?`,
    detail: [
      'This cannot be undone. Its web address is lost, and add-ons go with their data.',
      `The copy of its settings lies in ${copy}.`,
    ].join('\n'),
    buttons: [keep, go],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
}

/** Main's own last question. Enter, Escape and closing it all keep the site. */
export function createConfirm(window: () => BrowserWindow | null): ConfirmNatively {
  return async (question) => {
    const options = words(question);
    const parent = window();
    const answer = await (parent === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(parent, options));
    return options.buttons?.[answer.response] === go;
  };
}
