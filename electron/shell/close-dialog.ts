import { dialog, type BrowserWindow } from 'electron';

import type { DatabaseJobKind } from '../contract/jobs.ts';
import type { MainLocale } from '../locales/locale.ts';

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
  locale: () => Pick<MainLocale, 'dialogs'>,
): Closing {
  let agreed = false;
  let asking: Promise<boolean> | null = null;

  async function ask(kind: DatabaseJobKind): Promise<boolean> {
    const { closing, close } = locale().dialogs;
    const options: Electron.MessageBoxOptions = {
      type: 'warning',
      title: 'Sitekeeper',
      ...closing[kind],
      buttons: [close.stay, close.close],
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
