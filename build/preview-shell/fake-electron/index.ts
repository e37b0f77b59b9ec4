/** Stands in for the 'electron' module: the same names, the same types, as far as our main and preload use them. */
import type { BrowserWindow as BrowserWindowShape } from './types.ts';

export { app } from './app.ts';
export { clipboard } from './clipboard.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu } from './menu.ts';
export { nativeTheme } from './native-theme.ts';
export { net } from './net.ts';
export { powerMonitor } from './power-monitor.ts';
export { protocol } from './protocol.ts';
export { screen } from './screen.ts';
export { session } from './session.ts';
export { shell } from './shell.ts';
export { BrowserWindow } from './browser-window.ts';
export type BrowserWindow = BrowserWindowShape;
export type {
  App,
  BrowserWindowConstructorOptions,
  Event,
  IpcMain,
  IpcMainEvent,
  IpcMainInvokeEvent,
  MenuItemConstructorOptions,
  Session,
  WebContents,
  WebFrameMain,
  WebPreferences,
} from './types.ts';
export type MessageBoxOptions = Electron.MessageBoxOptions;
export type OpenDialogOptions = Electron.OpenDialogOptions;
export type SaveDialogOptions = Electron.SaveDialogOptions;
export type IpcRendererEvent = Electron.IpcRendererEvent;
export type Rectangle = Electron.Rectangle;

/** The preload's half. It exists only in the page, where page-bridge.ts makes it. */
export declare const ipcRenderer: Pick<
  Electron.IpcRenderer,
  'invoke' | 'send' | 'on' | 'off' | 'removeListener'
>;
export declare const contextBridge: Pick<Electron.ContextBridge, 'exposeInMainWorld'>;
