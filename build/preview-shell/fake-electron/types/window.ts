import type { Emits, Event } from './emits.ts';
import type { Session } from './session.ts';

export interface WindowEvents {
  close: [event: Event];
  closed: [];
  'ready-to-show': [];
  resize: [];
  resized: [];
  move: [];
  moved: [];
  blur: [];
  focus: [];
  show: [];
  hide: [];
  maximize: [];
  unmaximize: [];
  minimize: [];
  restore: [];
}

export interface WebPreferences extends Omit<Electron.WebPreferences, 'session'> {
  session?: Session;
}

export interface BrowserWindowConstructorOptions extends Pick<
  Electron.BrowserWindowConstructorOptions,
  | 'width'
  | 'height'
  | 'x'
  | 'y'
  | 'minWidth'
  | 'minHeight'
  | 'useContentSize'
  | 'show'
  | 'title'
  | 'icon'
  | 'backgroundColor'
  | 'autoHideMenuBar'
  | 'darkTheme'
> {
  webPreferences?: WebPreferences;
}

export interface BrowserWindow
  extends
    Emits<WindowEvents>,
    Pick<
      Electron.BrowserWindow,
      | 'id'
      | 'loadURL'
      | 'show'
      | 'showInactive'
      | 'hide'
      | 'focus'
      | 'close'
      | 'destroy'
      | 'isDestroyed'
      | 'isMinimized'
      | 'minimize'
      | 'restore'
      | 'isVisible'
      | 'isFocused'
      | 'isMaximized'
      | 'maximize'
      | 'unmaximize'
      | 'isFullScreen'
      | 'getBounds'
      | 'getNormalBounds'
      | 'setBounds'
      | 'getTitle'
      | 'setTitle'
      | 'setProgressBar'
      | 'setContentProtection'
      | 'setMenuBarVisibility'
      | 'removeMenu'
      | 'setBackgroundColor'
    > {
  readonly webContents: WebContents;
}

export interface BrowserWindowStatic {
  new (options?: BrowserWindowConstructorOptions): BrowserWindow;
  getAllWindows(): BrowserWindow[];
  getFocusedWindow(): BrowserWindow | null;
  fromId(id: number): BrowserWindow | null;
  fromWebContents(webContents: Pick<WebContents, 'id'>): BrowserWindow | null;
}

export interface Navigation {
  url: string;
  isSameDocument: boolean;
  isMainFrame: boolean;
  frame: WebFrameMain | null;
}

export interface WebContentsEvents {
  'will-navigate': [details: Event<Navigation>, url: string];
  'will-frame-navigate': [details: Event<Navigation>];
  'will-redirect': [details: Event<Navigation>, url: string];
  'will-attach-webview': [
    event: Event,
    webPreferences: Electron.WebPreferences,
    params: Record<string, string>,
  ];
  'did-finish-load': [];
  'did-fail-load': [
    event: Event,
    errorCode: number,
    errorDescription: string,
    validatedURL: string,
    isMainFrame: boolean,
  ];
  'dom-ready': [];
  'console-message': [
    details: Event<Pick<Electron.WebContentsConsoleMessageEventParams, 'message' | 'level'>>,
  ];
  'render-process-gone': [event: Event, details: Electron.RenderProcessGoneDetails];
  'before-input-event': [event: Event, input: Electron.Input];
  'input-event': [event: Event, inputEvent: Electron.InputEvent];
  unresponsive: [];
  destroyed: [];
}

export interface WebContents
  extends
    Emits<WebContentsEvents>,
    Pick<
      Electron.WebContents,
      | 'id'
      | 'send'
      | 'getURL'
      | 'getTitle'
      | 'isDestroyed'
      | 'isLoading'
      | 'setZoomLevel'
      | 'getZoomLevel'
      | 'setZoomFactor'
      | 'getZoomFactor'
      | 'openDevTools'
      | 'reload'
      | 'print'
      | 'printToPDF'
      | 'focus'
    > {
  readonly session: Session;
  readonly mainFrame: WebFrameMain;
  /** A handler that allows a window does not compile: our app opens none, and the shell could not show it. */
  setWindowOpenHandler(handler: (details: Electron.HandlerDetails) => { action: 'deny' }): void;
}

export interface WebFrameMain extends Pick<
  Electron.WebFrameMain,
  'url' | 'origin' | 'isDestroyed' | 'detached' | 'routingId' | 'processId' | 'frameTreeNodeId'
> {
  readonly parent: WebFrameMain | null;
  readonly top: WebFrameMain | null;
}
