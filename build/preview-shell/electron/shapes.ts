/**
 * The part of Electron that the stand-in has, in Electron's own types.
 *
 * Two proofs keep it honest. `Offers` below compiles only while Electron's declarations still offer everything named
 * here, so whatever runs on the stand-in would compile on Electron. And covers.ts compiles our own main and preload with
 * this module as 'electron', so they cannot use what the stand-in lacks.
 */

/** One overload of `on` per event, as Electron declares them. */
export interface Emits<Events extends { [E in keyof Events]: unknown[] }> {
  on: Overloads<Events>;
  once: Overloads<Events>;
  off: Overloads<Events>;
  removeListener: Overloads<Events>;
}

type Overloads<Events extends { [E in keyof Events]: unknown[] }> = AllOf<
  { [E in keyof Events]: (event: E, listener: (...args: Events[E]) => void) => unknown }[keyof Events]
>;
type AllOf<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never;

export type Event<Params extends object = object> = Electron.Event<Params>;

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

export interface SessionEvents {
  'will-download': [
    event: Event,
    item: Pick<Electron.DownloadItem, 'getURL' | 'getFilename' | 'cancel'>,
    webContents: WebContents,
  ];
}

type PermissionRequestName = Parameters<
  NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>
>[1];

export interface Session
  extends
    Emits<SessionEvents>,
    Pick<
      Electron.Session,
      | 'setDevicePermissionHandler'
      | 'setSpellCheckerEnabled'
      | 'clearCache'
      | 'clearStorageData'
      | 'isPersistent'
    > {
  readonly webRequest: WebRequest;
  readonly protocol: Pick<Electron.Protocol, 'handle' | 'unhandle' | 'isProtocolHandled'>;
  setPermissionRequestHandler(
    handler:
      | ((
          webContents: WebContents,
          permission: PermissionRequestName,
          callback: (granted: boolean) => void,
        ) => void)
      | null,
  ): void;
  setPermissionCheckHandler(
    handler:
      | ((webContents: WebContents | null, permission: PermissionRequestName, origin: string) => boolean)
      | null,
  ): void;
  setDisplayMediaRequestHandler(
    handler:
      | ((request: { securityOrigin: string }, callback: (streams: Electron.Streams | null) => void) => void)
      | null,
  ): void;
}

export type OnBeforeRequestListenerDetails = Pick<
  Electron.OnBeforeRequestListenerDetails,
  'id' | 'url' | 'method' | 'resourceType' | 'webContentsId'
>;
export type OnHeadersReceivedListenerDetails = Pick<
  Electron.OnHeadersReceivedListenerDetails,
  'id' | 'url' | 'method' | 'resourceType' | 'webContentsId' | 'responseHeaders' | 'statusCode' | 'statusLine'
>;

export interface WebRequest {
  onBeforeRequest(
    listener:
      | ((
          details: OnBeforeRequestListenerDetails,
          callback: (response: Pick<Electron.CallbackResponse, 'cancel'>) => void,
        ) => void)
      | null,
  ): void;
  onHeadersReceived(
    listener:
      | ((
          details: OnHeadersReceivedListenerDetails,
          callback: (response: Pick<Electron.HeadersReceivedResponse, 'cancel' | 'responseHeaders'>) => void,
        ) => void)
      | null,
  ): void;
}

export interface SessionStatic {
  readonly defaultSession: Session;
  fromPartition(partition: string, options?: Electron.FromPartitionOptions): Session;
}

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

type InWindow<Options, Answer> = {
  (window: BrowserWindow, options: Options): Promise<Answer>;
  (options: Options): Promise<Answer>;
};

export interface Dialog {
  showMessageBox: InWindow<Electron.MessageBoxOptions, Electron.MessageBoxReturnValue>;
  showSaveDialog: InWindow<Electron.SaveDialogOptions, Electron.SaveDialogReturnValue>;
  showOpenDialog: InWindow<Electron.OpenDialogOptions, Electron.OpenDialogReturnValue>;
  showErrorBox(title: string, content: string): void;
}

export interface NativeTheme
  extends
    Emits<{ updated: [] }>,
    Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors'> {}

export type PowerMonitor = Emits<{
  suspend: [];
  resume: [];
  'lock-screen': [];
  'unlock-screen': [];
  shutdown: [];
}>;

export type Display = Pick<Electron.Display, 'id' | 'bounds' | 'workArea' | 'scaleFactor'>;

export interface Screen {
  getPrimaryDisplay(): Display;
  getAllDisplays(): Display[];
  getDisplayMatching(rect: Electron.Rectangle): Display;
}

export interface MenuItemConstructorOptions extends Pick<
  Electron.MenuItemConstructorOptions,
  'label' | 'role' | 'type' | 'accelerator' | 'enabled' | 'visible' | 'checked' | 'id' | 'sublabel'
> {
  click?: (() => void) | undefined;
  submenu?: MenuItemConstructorOptions[] | undefined;
}

export interface Menu {
  readonly items: readonly { readonly label: string }[];
}

export interface MenuStatic {
  buildFromTemplate(template: MenuItemConstructorOptions[]): Menu;
  setApplicationMenu(menu: Menu | null): void;
  getApplicationMenu(): Menu | null;
}

/** Compiles only while the real thing can be used wherever the stand-in is. */
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
