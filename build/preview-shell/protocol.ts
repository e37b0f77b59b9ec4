/**
 * Everything that the two halves of the preview shell say to each other.
 * The host runs main in plain Node with the fake electron `electron` module; the driver owns the browser.
 */

/** A request of the page, as main shall see it. */
export interface PageRequest {
  windowId: number;
  url: string;
  method: string;
  headers: Record<string, string>;
  body: Uint8Array | null;
  resourceType: Electron.OnBeforeRequestListenerDetails['resourceType'];
  frame: FrameInfo;
  /** A navigation that the page began (a link, a script, a dropped file), not one that main asked for. */
  wandering: boolean;
}

/** What became of a request. `by` says who refused it. */
export type PageAnswer =
  | { kind: 'fulfil'; status: number; headers: [string, string][]; body: Uint8Array }
  | { kind: 'refuse'; by: Refuser };

/** `navigation`: will-navigate was prevented. `filter`: a request filter cancelled. `nobody`: no handler for it. */
export type Refuser = 'navigation' | 'filter' | 'nobody' | 'handler';

/** What a person did in a page, as the browser saw it; a script in the page makes none of these. */
export type PageInput =
  | { kind: 'pointer'; type: Electron.InputEvent['type'] }
  | { kind: 'key'; type: 'keyDown' | 'keyUp'; key: string; code: string; isAutoRepeat: boolean };

/** Which frame of a window speaks. The main frame's id is 0. */
export interface FrameInfo {
  id: number;
  url: string;
}

/** One message from a page to main. */
export interface PageMessage {
  windowId: number;
  frame: FrameInfo;
  channel: string;
  input: unknown[];
}

/** Bounds in CSS pixels. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What main can set on a window and a person or a test can see. */
export interface WindowState {
  title: string;
  bounds: Partial<Bounds>;
  zoomFactor: number;
  progress: number;
  contentProtection: boolean;
  maximized: boolean;
  minimized: boolean;
}

/** The computer as the app finds it. */
export interface DesktopInfo {
  dark: boolean;
  screen: Bounds;
  workArea: Bounds;
}

/** One line of the application menu. */
export interface MenuLine {
  label: string;
  role?: string;
  accelerator?: string;
  enabled: boolean;
  submenu?: MenuLine[];
}

/** What main asks of the browser's side. */
export interface AsksDriver {
  createWindow(id: number, preload: string, windowState: Partial<WindowState>): void;
  /** Resolves with null when loaded, else with Chromium's words for what went wrong. */
  loadUrl(id: number, url: string): string | null;
  reload(id: number): void;
  closeWindow(id: number): void;
  setWindowState(id: number, windowState: Partial<WindowState>): void;
  focusWindow(id: number): void;
  send(id: number, channel: string, input: unknown[]): void;
  print(id: number): void;
  printToPDF(id: number, options: Electron.PrintToPDFOptions): Uint8Array;
  askMessage(options: Electron.MessageBoxOptions): Electron.MessageBoxReturnValue;
  askSave(options: Electron.SaveDialogOptions): Electron.SaveDialogReturnValue;
  askOpen(options: Electron.OpenDialogOptions): Electron.OpenDialogReturnValue;
  readClipboard(): string;
  writeClipboard(text: string): void;
  openLink(url: string): void;
  showItem(path: string): void;
  setTheme(source: Electron.NativeTheme['themeSource']): void;
}

/** What the browser's side asks of main. */
export interface AsksHost {
  /** The browser is there: `ready` may fire. */
  start(world: DesktopInfo): void;
  /** As when the person picks Quit. */
  quit(): void;
  request(request: PageRequest): PageAnswer;
  invoke(message: PageMessage): unknown;
  post(message: PageMessage): void;
  popup(windowId: number, url: string, frameName: string): void;
  /** As when the person presses the window's close button. */
  closeWindow(windowId: number): void;
  /** The browser's window is gone already; nothing can keep it. */
  windowGone(windowId: number): void;
  windowEvent(windowId: number, event: 'blur' | 'focus' | 'ready-to-show'): void;
  windowBounds(windowId: number, bounds: Bounds): void;
  pageInput(windowId: number, input: PageInput): void;
  pageUrl(windowId: number, url: string): void;
  pageLoaded(windowId: number): void;
  pageCrashed(windowId: number): void;
  pageSaid(windowId: number, level: 'info' | 'warning' | 'error' | 'debug', message: string): void;
  /** Whether main would let a download happen. */
  download(windowId: number, url: string, fileName: string): boolean;
  /** Those of the permissions that main would grant. */
  permissions(windowId: number, names: string[]): string[];
  menu(): MenuLine[];
  clickMenu(path: string[]): void;
  systemTheme(dark: boolean): void;
  power(event: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen'): void;
}

/** How the driver starts the host: its second argument, as JSON. */
export interface HostSettings {
  mainFile: string;
  userDataDir: string;
  locale: string;
}
