import type { PageMessage } from '../protocol.ts';
import { preventable } from './emitter.ts';
import type { IpcMain, IpcMainInvokeEvent } from './types.ts';
import { openWindows } from './windows.ts';

type Handler = Parameters<IpcMain['handle']>[1];
type Listener = Parameters<IpcMain['on']>[1];

const handlers = new Map<string, Handler>();
const listeners = new Map<string, Listener[]>();

export const ipcMain: IpcMain = {
  handle: (channel, handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel) => void handlers.delete(channel),
  on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
  removeAllListeners: (channel) => {
    if (channel === undefined) listeners.clear();
    else listeners.delete(channel);
  },
};

/** Answers `ipcRenderer.invoke`; what it throws reaches the page as a rejection. */
export async function invoke(message: PageMessage): Promise<unknown> {
  const handler = handlers.get(message.channel);
  if (handler === undefined) throw new Error(`No handler registered for '${message.channel}'`);
  return handler(eventOf(message), ...message.input);
}

/** Delivers `ipcRenderer.send`. */
export function post(message: PageMessage): void {
  const event = eventOf(message);
  for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.input);
}

function eventOf(message: PageMessage): IpcMainInvokeEvent {
  const window = openWindows.get(message.windowId);
  if (window === undefined) throw new Error('The window is gone');
  const senderFrame = window.webContents.frameOf(message.frame);
  return preventable({
    sender: window.webContents,
    senderFrame,
    frameId: senderFrame.routingId,
    processId: senderFrame.processId,
  });
}
