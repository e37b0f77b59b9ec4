import type { BrowserContext, Page } from 'playwright';
import { PAGE_ORIGIN } from '../addresses.ts';
import type { Answers, RpcPeer } from '../rpc.ts';
import type { AsksDriver, AsksHost } from '../protocol.ts';
import type { Clipboard } from './clipboard.ts';
import type { Dialogs, ScriptedDialogs } from './dialogs.ts';
import { openWithSystem, showInFolder } from './os-open.ts';
import { AppWindow } from './window.ts';

/** Everything that the driver keeps while the app runs. */
export interface DriverState {
  readonly context: BrowserContext;
  readonly headless: boolean;
  readonly windows: Map<number, Promise<AppWindow>>;
  /** The pages that the driver made itself; any other is a pop-up. */
  readonly ownPages: Set<Promise<Page>>;
  readonly newPage: () => Promise<Page>;
  /** The first page that main loaded something into. */
  readonly firstWindow: PromiseWithResolvers<Page>;
  readonly dialogs: Dialogs;
  readonly scripted: ScriptedDialogs;
  readonly clipboard: Clipboard;
  /** The browser permissions that main grants its page. */
  readonly granted: string[];
  readonly openedLinks: string[];
  readonly shownItems: string[];
  systemTheme: 'light' | 'dark';
  themeSource: Electron.NativeTheme['themeSource'];
}

/** Electron's permissions beside Chromium's, as far as Playwright can set them. */
const PERMISSIONS: Record<string, string[]> = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  midiSysex: ['midi-sysex'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'background-sync': ['background-sync'],
  sensors: ['accelerometer', 'gyroscope', 'magnetometer'],
  'payment-handler': ['payment-handler'],
  'storage-access': ['storage-access'],
};

/** What the driver answers to main. */
export function answersFor(state: DriverState, host: RpcPeer<AsksHost, AsksDriver>): Answers<AsksDriver> {
  const windowOf = async (id: number): Promise<AppWindow> => {
    const window = await state.windows.get(id);
    if (window === undefined) throw new Error('The window is gone');
    return window;
  };

  const open = async (id: number, preload: string): Promise<AppWindow> => {
    const unused = state.windows.size === 0 ? state.context.pages()[0] : undefined;
    const page = unused ?? (await state.newPage());
    const window = await AppWindow.open(id, page, host, preload, state.headless);
    const allowed = await host.ask('permissions', id, Object.keys(PERMISSIONS));
    state.granted.splice(0, Infinity, ...allowed.flatMap((name) => PERMISSIONS[name] ?? []));
    // Also with nothing to grant: what is not named here is refused.
    await state.context.grantPermissions(state.granted, { origin: PAGE_ORIGIN });
    await page.emulateMedia({ colorScheme: schemeOf(state) });
    return window;
  };

  return {
    createWindow: async (id, preload, windowState) => {
      const opening = open(id, preload);
      state.windows.set(id, opening);
      await (await opening).setWindowState(windowState);
    },
    loadUrl: async (id, url) => {
      const window = await windowOf(id);
      const problem = await window.load(url);
      if (problem === null) state.firstWindow.resolve(window.page);
      return problem;
    },
    reload: async (id) => (await windowOf(id)).reload(),
    closeWindow: async (id) => {
      const window = await windowOf(id);
      state.windows.delete(id);
      if (!window.page.isClosed()) await window.page.close();
    },
    setWindowState: async (id, windowState) => (await windowOf(id)).setWindowState(windowState),
    focusWindow: async (id) => {
      await (await windowOf(id)).page.bringToFront();
      host.tell('windowEvent', id, 'focus');
    },
    send: async (id, channel, input) => (await windowOf(id)).send(channel, input),
    print: async (id) => {
      if (!state.headless) await (await windowOf(id)).page.evaluate(() => window.print());
    },
    printToPDF: async (id, options) => (await windowOf(id)).pdf(options),
    askMessage: (options) => state.dialogs.message(options),
    askSave: (options) => state.dialogs.save(options),
    askOpen: (options) => state.dialogs.open(options),
    readClipboard: () => state.clipboard.read(),
    writeClipboard: (text) => state.clipboard.write(text),
    openLink: (url) => {
      state.openedLinks.push(url);
      if (!state.headless) openWithSystem(url);
    },
    showItem: (path) => {
      state.shownItems.push(path);
      if (!state.headless) showInFolder(path);
    },
    setTheme: async (source) => {
      state.themeSource = source;
      await applyTheme(state);
    },
  };
}

/** Shows every window in the theme that main and the computer agree on. */
export async function applyTheme(state: DriverState): Promise<void> {
  for (const window of state.windows.values()) {
    await (await window).page.emulateMedia({ colorScheme: schemeOf(state) });
  }
}

/** In a real window the computer's own setting needs no emulation, and then follows it. */
function schemeOf(state: DriverState): 'light' | 'dark' | null {
  if (state.themeSource !== 'system') return state.themeSource;
  return state.headless ? state.systemTheme : null;
}
