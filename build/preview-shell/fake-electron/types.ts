/**
 * The part of Electron that the fake electron has, in Electron's own types.
 *
 * Two proofs keep it honest. `Offers` below compiles only while Electron's declarations still offer everything named
 * here, so whatever runs on the fake electron would compile on Electron. And typecheck.ts compiles our own main and preload with
 * this module as 'electron', so they cannot use what the fake electron lacks.
 */

import type { App } from './types/app.ts';
import type { IpcMain, IpcMainInvokeEvent } from './types/ipc.ts';
import type { Session, WebRequest } from './types/session.ts';
import type { NativeTheme, PowerMonitor, Screen } from './types/system.ts';
import type { BrowserWindow, WebContents, WebFrameMain } from './types/window.ts';

export type * from './types/app.ts';
export type * from './types/emits.ts';
export type * from './types/ipc.ts';
export type * from './types/session.ts';
export type * from './types/system.ts';
export type * from './types/window.ts';

/** Compiles only while the real thing can be used wherever the fake electron is. */
type Offers<Real extends Shown, Shown> = [Real, Shown];

export type Proofs = [
  Offers<Electron.App, App>,
  Offers<Electron.BrowserWindow, BrowserWindow>,
  Offers<Electron.WebContents, WebContents>,
  Offers<Electron.WebFrameMain, WebFrameMain>,
  Offers<Electron.Session, Session>,
  Offers<Electron.WebRequest, WebRequest>,
  Offers<Electron.IpcMain, IpcMain>,
  Offers<Electron.IpcMainInvokeEvent, IpcMainInvokeEvent>,
  Offers<Electron.NativeTheme, NativeTheme>,
  Offers<Electron.PowerMonitor, PowerMonitor>,
  Offers<Electron.Screen, Screen>,
];
