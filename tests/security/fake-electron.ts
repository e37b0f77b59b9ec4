import { EventEmitter } from 'node:events';

import { vi } from 'vitest';

/**
 * What the shell asks of Electron, written down instead of done. A test file takes it in the place of the real module:
 * `vi.mock('electron', () => import('./fake-electron.ts'))`.
 */

type Answer = (...args: never[]) => unknown;

/** A session that only remembers which handlers it was given. */
export class FakeSession extends EventEmitter {
  readonly handlers = new Map<string, Answer>();
  readonly schemes = new Map<string, Answer>();
  readonly #take = (name: string) => (handler: Answer) => void this.handlers.set(name, handler);
  readonly setPermissionRequestHandler = this.#take('permission-request');
  readonly setPermissionCheckHandler = this.#take('permission-check');
  readonly setDevicePermissionHandler = this.#take('device');
  readonly setDisplayMediaRequestHandler = this.#take('display-media');
  readonly webRequest = { onBeforeRequest: this.#take('before-request') };
  /** What the newest handler of a scheme answers when it is asked for nothing in particular. */
  served: unknown;
  readonly protocol = {
    handle: (scheme: string, handler: Answer) => void this.schemes.set(scheme, handler),
    unhandle: (scheme: string) => {
      this.served = this.schemes.get(scheme)?.();
      this.schemes.delete(scheme);
    },
  };

  /** The handler of that name, called as Electron would. */
  ask(name: string, ...args: unknown[]): unknown {
    const handler = this.handlers.get(name) as ((...args: unknown[]) => unknown) | undefined;
    if (handler === undefined) throw new Error(`No handler was set for ${name}`);
    return handler(...args);
  }
}

export const sessions: { partition: string; session: FakeSession }[] = [];
export const session = {
  fromPartition(partition: string): FakeSession {
    const made = new FakeSession();
    sessions.push({ partition, session: made });
    return made;
  },
};

/** The app as main finds it; `switches` are those of its command line. */
class FakeApp extends EventEmitter {
  isPackaged = false;
  userData = '';
  switches: readonly string[] = [];
  readonly exit = vi.fn<(code: number) => void>();
  readonly quit = vi.fn<() => void>();
  readonly enableSandbox = vi.fn<() => void>();
  readonly requestSingleInstanceLock = vi.fn<() => boolean>(() => true);
  readonly commandLine = { hasSwitch: (name: string): boolean => this.switches.includes(name) };
  readonly whenReady = (): Promise<void> => Promise.resolve();
  readonly getPath = (): string => this.userData;
  readonly getVersion = (): string => '0.0.0';
  readonly getLocale = (): string => 'en-GB';
}
export const app = new FakeApp();

let clipboardText = '';
export const clipboard = {
  readText: async (): Promise<string> => clipboardText,
  writeText: async (text: string): Promise<void> => {
    clipboardText = text;
  },
};
export const net = {
  fetch: (): Promise<never> => Promise.reject(new Error('a test reached for the internet')),
};

export const protocol = { registerSchemesAsPrivileged: vi.fn<(schemes: unknown[]) => void>() };
export const shell = { openExternal: vi.fn<(url: string) => Promise<void>>(async () => undefined) };
export const screen = { getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }) };
export const dialog = {
  showErrorBox: vi.fn<(title: string, content: string) => void>(),
  showMessageBox: vi.fn<(options: Electron.MessageBoxOptions) => Promise<{ response: number }>>(),
  showOpenDialog:
    vi.fn<(options: Electron.OpenDialogOptions) => Promise<{ canceled: boolean; filePaths: string[] }>>(),
};
export const nativeTheme = { shouldUseDarkColors: false, themeSource: 'system' };
export const Menu = {
  setApplicationMenu: vi.fn<(menu: unknown) => void>(),
  buildFromTemplate: (template: unknown): unknown => template,
};

/** A page as the guards see it. */
export class FakeContents extends EventEmitter {
  readonly id: number;
  readonly mainFrame: { url: string };
  destroyed = false;
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  readonly send = vi.fn<(name: string, payload: unknown) => void>();

  constructor(id = 1, url = 'app://sitekeeper/index.html') {
    super();
    this.id = id;
    this.mainFrame = { url };
  }

  async printToPDF(): Promise<Buffer> {
    return Buffer.from('%PDF-made-up');
  }

  /** A person who closes the window of the printer. */
  print(_options: unknown, done: (success: boolean, reason: string) => void): void {
    done(false, 'cancelled');
  }

  setWindowOpenHandler(handler: FakeContents['openHandler']): void {
    this.openHandler = handler;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }
}

export const windows: BrowserWindow[] = [];
export class BrowserWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly options: Record<string, unknown>;
  readonly loaded: string[] = [];
  destroyed = false;

  constructor(options: Record<string, unknown> = {}) {
    super();
    this.options = options;
    windows.push(this);
  }

  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  destroy(): void {
    this.destroyed = true;
  }

  show(): void {
    this.emit('show');
  }

  readonly focus = vi.fn<() => void>();
  readonly close = vi.fn<() => void>();

  isMinimized(): boolean {
    return false;
  }

  getNormalBounds(): object {
    return { x: 0, y: 0, width: 800, height: 600 };
  }

  isMaximized(): boolean {
    return false;
  }
}

type Invoke = (event: unknown, input: unknown) => unknown;
export const channels = new Map<string, Invoke>();
export const ipcMain = { handle: (name: string, handler: Invoke) => void channels.set(name, handler) };

export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: vi.fn<(name: string, input: unknown) => Promise<unknown>>(async () => ({ ok: true, value: null })),
});
export const exposed = new Map<string, unknown>();
export const contextBridge = {
  exposeInMainWorld: (name: string, api: unknown) => void exposed.set(name, api),
};
