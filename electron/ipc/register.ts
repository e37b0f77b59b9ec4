import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent, type WebContents } from 'electron';

import { callNames } from '../contract/calls.ts';
import type { EventName, Events } from '../contract/events.ts';
import type { Router, Sender } from './router.ts';

type Frame = IpcMainInvokeEvent['senderFrame'];

function senderOf(frame: Frame, contents: WebContents, ours: BrowserWindow | null): Sender | null {
  if (frame === null || ours === null || ours.isDestroyed()) return null;
  const isOurs = contents.id === ours.webContents.id && frame === ours.webContents.mainFrame;
  return { isOurMainFrame: isOurs, url: frame.url };
}

/** Puts every call of the contract on its own channel. */
export function registerCalls(router: Router, window: () => BrowserWindow | null): void {
  for (const name of callNames) {
    ipcMain.handle(name, (event, input: unknown) =>
      router(name, senderOf(event.senderFrame, event.sender, window()), input),
    );
  }
}

/** Pushes an event to the page; one that nobody can hear any more is dropped. */
export function push<Name extends EventName>(
  window: BrowserWindow | null,
  name: Name,
  payload: Events[Name],
): void {
  if (window === null || window.isDestroyed() || window.webContents.isDestroyed()) return;
  window.webContents.send(name, payload);
}
