import { dialog, type BrowserWindow } from 'electron';

import type { DatabaseJobKind } from '../contract/jobs.ts';

/** What goes on, and what becomes of it when the app is closed. */
const words: Readonly<Record<DatabaseJobKind, { readonly message: string; readonly detail: string }>> = {
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

export interface Closing {
  /** True when nothing goes on, or the person says that it may be cut off. Asks once at a time. */
  mayClose(): Promise<boolean>;
  /** For the `close` event of a window: holds it back until `mayClose`, then closes it. */
  hold(event: Pick<Electron.Event, 'preventDefault'>, window: Pick<BrowserWindow, 'close'>): void;
}

/**
 * Long work is not cut off without a word. Enter, Escape and closing the question all go on with it.
 *
 * @param running the kinds of work that go on now.
 */
export function createClosing(
  running: () => readonly DatabaseJobKind[],
  window: () => BrowserWindow | null,
): Closing {
  let agreed = false;
  let asking: Promise<boolean> | null = null;

  async function ask(kind: DatabaseJobKind): Promise<boolean> {
    const options: Electron.MessageBoxOptions = {
      type: 'warning',
      title: 'Sitekeeper',
      ...words[kind],
      buttons: ['Let it go on', 'Close now'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    };
    const parent = window();
    const { response } = await (parent === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(parent, options));
    return response === 1;
  }

  async function mayClose(): Promise<boolean> {
    const [kind] = running();
    if (agreed || kind === undefined) return true;
    asking ??= ask(kind).finally(() => (asking = null));
    agreed = await asking;
    return agreed;
  }

  async function closeLater(held: Pick<BrowserWindow, 'close'>): Promise<void> {
    if (await mayClose()) held.close();
  }

  return {
    mayClose,
    hold(event, held) {
      if (agreed || running().length === 0) return;
      event.preventDefault();
      void closeLater(held);
    },
  };
}
