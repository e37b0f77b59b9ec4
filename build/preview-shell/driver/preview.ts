import type { ChildProcess } from 'node:child_process';
import type { Page } from 'playwright';
import type { RpcPeer } from '../rpc.ts';
import type { AsksDriver, AsksHost, MenuLine, WindowState } from '../protocol.ts';
import { type DriverState, applyTheme } from './handlers.ts';
import type { Clipboard } from './clipboard.ts';
import type { ScriptedDialogs } from './dialogs.ts';
import type { Refusal } from './window.ts';

/** The running app, for whoever started it. */
export interface Preview {
  /** The page of the first window. */
  readonly page: Page;
  readonly child: ChildProcess;
  /** Ends with main's exit code, null when it was killed. The browser is closed by then. */
  readonly exited: Promise<number | null>;
  /** Everything that main wrote so far. */
  output(): string;
  /** Answers for native dialogs; only without a screen. */
  readonly dialogs: ScriptedDialogs;
  /** The clipboard that main sees. */
  readonly clipboard: Clipboard;
  /** Links that main opened in the system's browser, oldest first. */
  openedLinks(): readonly string[];
  /** Files that main showed in their folder. */
  shownItems(): readonly string[];
  /** Requests of the pages that were refused, and by whom. */
  refusals(): Promise<Refusal[]>;
  /** What main last set on the first window: title, size, progress, content protection ... */
  windowState(): Promise<WindowState>;
  menu(): Promise<MenuLine[]>;
  /** Picks a line of the application menu, e.g. `['Help', 'About']`. */
  clickMenu(...path: string[]): Promise<void>;
  /** As if the person changed the computer's setting. */
  setSystemTheme(theme: 'light' | 'dark'): Promise<void>;
  power(event: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen'): Promise<void>;
  /** As if the first window lost or got the person's attention. */
  focus(focused: boolean): Promise<void>;
  /** As if the person pressed the first window's close button; main may refuse. */
  closeWindow(): void;
  /** As if the person picked Quit, and waits until the app has ended. Kills it after 10 s. */
  close(): Promise<number | null>;
  /** Ends main at once, as a crash would. */
  kill(): Promise<void>;
}

const QUIT_MS = 10_000;

/** Puts the parts that launch.ts made into one handle. */
export function previewOf(parts: {
  state: DriverState;
  host: RpcPeer<AsksHost, AsksDriver>;
  child: ChildProcess;
  exited: Promise<number | null>;
  output: string[];
  first: Page;
}): Preview {
  const { state, host, child, exited, output } = parts;
  const windows = () => Promise.all(state.windows.values());
  const first = async () => {
    const window = (await windows()).find((open) => open.page === parts.first);
    if (window === undefined) throw new Error('The first window is gone');
    return window;
  };
  const firstId = (): number => Math.min(...state.windows.keys());
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exited;
  };
  return {
    page: parts.first,
    child,
    exited,
    output: () => output.join(''),
    dialogs: state.scripted,
    clipboard: state.clipboard,
    openedLinks: () => state.openedLinks,
    shownItems: () => state.shownItems,
    refusals: async () => (await windows()).flatMap((window) => window.refusals),
    windowState: async () => (await first()).windowState,
    menu: () => host.ask('menu'),
    clickMenu: (...path) => host.ask('clickMenu', path),
    setSystemTheme: async (theme) => {
      state.systemTheme = theme;
      await applyTheme(state);
      await host.ask('systemTheme', theme === 'dark');
    },
    power: (event) => host.ask('power', event),
    focus: (focused) => host.ask('windowEvent', firstId(), focused ? 'focus' : 'blur'),
    closeWindow: () => host.tell('closeWindow', firstId()),
    close: async () => {
      host.tell('quit');
      const late = setTimeout(() => child.kill('SIGKILL'), QUIT_MS);
      const code = await exited;
      clearTimeout(late);
      return code;
    },
    kill,
  };
}
