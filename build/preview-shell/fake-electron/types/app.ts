import type { Emits, Event } from './emits.ts';
import type { BrowserWindow, WebContents } from './window.ts';

export interface AppEvents {
  ready: [event: Event];
  activate: [event: Event, hasVisibleWindows: boolean];
  'before-quit': [event: Event];
  'will-quit': [event: Event];
  quit: [event: Event, exitCode: number];
  'window-all-closed': [];
  'second-instance': [event: Event, argv: string[], workingDirectory: string, additionalData: unknown];
  'web-contents-created': [event: Event, webContents: WebContents];
  'browser-window-created': [event: Event, window: BrowserWindow];
  'render-process-gone': [event: Event, webContents: WebContents, details: Electron.RenderProcessGoneDetails];
  'child-process-gone': [event: Event, details: Electron.Details];
}

export interface App
  extends
    Emits<AppEvents>,
    Pick<
      Electron.App,
      | 'whenReady'
      | 'isReady'
      | 'quit'
      | 'exit'
      | 'requestSingleInstanceLock'
      | 'hasSingleInstanceLock'
      | 'releaseSingleInstanceLock'
      | 'getPath'
      | 'setPath'
      | 'getAppPath'
      | 'getVersion'
      | 'getName'
      | 'setName'
      | 'name'
      | 'getLocale'
      | 'getSystemLocale'
      | 'getPreferredSystemLanguages'
      | 'isPackaged'
      | 'enableSandbox'
      | 'setAppUserModelId'
      | 'setAboutPanelOptions'
      | 'showAboutPanel'
    > {
  readonly commandLine: Pick<Electron.CommandLine, 'hasSwitch' | 'getSwitchValue' | 'appendSwitch'>;
}
