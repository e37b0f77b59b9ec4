import { readFileSync } from 'node:fs';
import { driver } from '../host/driver-connection.ts';
import type { Bounds, WindowState } from '../protocol.ts';
import { app } from './app.ts';
import { Emitter, preventable } from './emitter.ts';
import { StandInSession, sessionOf } from './session.ts';
import type {
  BrowserWindow as WindowShape,
  BrowserWindowConstructorOptions,
  BrowserWindowStatic,
  WebContents,
  WebPreferences,
  WindowEvents,
} from './types.ts';
import { StandInContents } from './web-contents.ts';
import { openWindows } from './windows.ts';

let nextId = 1;

/** One window of the browser, as main holds it. */
export class StandInWindow extends Emitter<WindowEvents> implements WindowShape {
  readonly id = nextId++;
  readonly webContents: StandInContents;
  #bounds: Bounds;
  #title: string;
  #visible: boolean;
  #focused = false;
  #maximized = false;
  #minimized = false;
  #destroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    this.#bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    this.#title = options.title ?? app.name;
    this.#visible = options.show !== false;
    const preferences = options.webPreferences ?? {};
    this.webContents = new StandInContents(this.id, sessionFor(preferences));
    openWindows.set(this.id, this);
    driver.tell(
      'createWindow',
      this.id,
      preferences.preload === undefined ? '' : readFileSync(preferences.preload, 'utf8'),
      { title: this.#title, bounds: this.#bounds, zoomFactor: preferences.zoomFactor ?? 1 },
    );
    app.emit('browser-window-created', preventable({}), this);
    app.emit('web-contents-created', preventable({}), this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    this.webContents.loading(url);
    const problem = await driver.ask('loadUrl', this.id, url);
    if (problem === null || this.#destroyed) return;
    this.webContents.failed(url, problem);
    throw new Error(`${problem} loading '${url}'`);
  }

  show(): void {
    this.#visible = true;
    this.emit('show');
    this.focus();
  }

  showInactive(): void {
    this.#visible = true;
    this.emit('show');
  }

  hide(): void {
    this.#visible = false;
    this.emit('hide');
  }

  focus(): void {
    driver.tell('focusWindow', this.id);
  }

  close(): void {
    this.tryClose();
  }

  /** As `close`; says whether the window is gone. */
  tryClose(): boolean {
    if (this.#destroyed) return true;
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.destroy();
    return true;
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    openWindows.delete(this.id);
    driver.tell('closeWindow', this.id);
    this.webContents.destroy();
    this.emit('closed');
    if (openWindows.size === 0) app.lastWindowClosed();
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isVisible(): boolean {
    return this.#visible && !this.#minimized;
  }

  isFocused(): boolean {
    return this.#focused;
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  isFullScreen(): boolean {
    return false;
  }

  minimize(): void {
    this.#minimized = true;
    this.#show({ minimized: true });
    this.emit('minimize');
  }

  restore(): void {
    this.#minimized = false;
    this.#show({ minimized: false });
    this.emit('restore');
  }

  maximize(): void {
    this.#maximized = true;
    this.#show({ maximized: true });
    this.emit('maximize');
  }

  unmaximize(): void {
    this.#maximized = false;
    this.#show({ maximized: false });
    this.emit('unmaximize');
  }

  getBounds(): Bounds {
    return { ...this.#bounds };
  }

  getNormalBounds(): Bounds {
    return { ...this.#bounds };
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.bounded({ ...this.#bounds, ...bounds });
    this.#show({ bounds });
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): void {
    this.#title = title;
    this.#show({ title });
  }

  setProgressBar(progress: number): void {
    this.#show({ progress });
  }

  setContentProtection(contentProtection: boolean): void {
    this.#show({ contentProtection });
  }

  setMenuBarVisibility(): void {
    // The browser's window has no menu bar.
  }

  removeMenu(): void {
    // As above.
  }

  setBackgroundColor(): void {
    // Seen only before the page paints; the browser paints its own.
  }

  /** The browser says that it gained or lost the person's attention. */
  focused(focused: boolean): void {
    this.#focused = focused;
    this.emit(focused ? 'focus' : 'blur');
  }

  /** The person, a test or main moved or sized the window. */
  bounded(bounds: Bounds): void {
    const before = this.#bounds;
    this.#bounds = bounds;
    if (before.width !== bounds.width || before.height !== bounds.height) this.emit('resize');
    if (before.x !== bounds.x || before.y !== bounds.y) this.emit('move');
  }

  #show(windowState: Partial<WindowState>): void {
    if (!this.#destroyed) driver.tell('setWindowState', this.id, windowState);
  }
}

function sessionFor(preferences: WebPreferences): StandInSession {
  if (preferences.session instanceof StandInSession) return preferences.session;
  return sessionOf(preferences.partition ?? '');
}

/** Electron's BrowserWindow: the constructor and its four look-ups. */
export const BrowserWindow: BrowserWindowStatic = Object.assign(StandInWindow, {
  getAllWindows: (): WindowShape[] => [...openWindows.values()],
  getFocusedWindow: (): WindowShape | null =>
    [...openWindows.values()].find((window) => window.isFocused()) ?? null,
  fromId: (id: number): WindowShape | null => openWindows.get(id) ?? null,
  fromWebContents: (webContents: Pick<WebContents, 'id'>): WindowShape | null =>
    openWindows.get(webContents.id) ?? null,
});
