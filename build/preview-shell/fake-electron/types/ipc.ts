import type { Event } from './emits.ts';
import type { WebContents, WebFrameMain } from './window.ts';

export interface IpcMainInvokeEvent extends Event {
  readonly sender: WebContents;
  readonly senderFrame: WebFrameMain | null;
  readonly frameId: number;
  readonly processId: number;
}
export type IpcMainEvent = IpcMainInvokeEvent;

/** What Electron declares for the values that travel; taken from it, so that it need not be written here. */
type Travelling =
  Parameters<Parameters<Electron.IpcMain['handle']>[1]> extends [unknown, ...infer Rest] ? Rest : never;

export interface IpcMain {
  handle(channel: string, listener: (event: IpcMainInvokeEvent, ...args: Travelling) => unknown): void;
  removeHandler(channel: string): void;
  on(channel: string, listener: (event: IpcMainEvent, ...args: Travelling) => void): unknown;
  removeAllListeners(channel?: string): unknown;
}
