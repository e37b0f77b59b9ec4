import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, type Page, type Request, chromium } from 'playwright';
import { PAGE_ORIGIN, toApp } from '../addresses.ts';
import { openRpc } from '../rpc.ts';
import type { AsksDriver, AsksHost, HostSettings, DesktopInfo } from '../protocol.ts';
import { findBrowser } from './browser.ts';
import { type DriverState, answersFor } from './handlers.ts';
import { memoryClipboard, windowClipboard } from './clipboard.ts';
import { pageDialogs } from './dialog-page.ts';
import { scriptedDialogs } from './dialogs.ts';
import { type Preview, previewOf } from './preview.ts';

const HOST = fileURLToPath(new URL('../host/host.ts', import.meta.url));
const SIZE = { width: 1100, height: 760 };

/** How to run the app. */
export interface PreviewOptions {
  /** The built main, as Electron would run it. */
  mainFile: string;
  /** Where the app keeps its data. */
  userDataDir: string;
  /** Added to this process's environment for main. */
  env?: Record<string, string>;
  /** No window on the screen; dialogs, links and clipboard stay inside the test. */
  headless: boolean;
  /** The app's own command-line arguments. */
  args?: string[];
  /** The browser program; found by itself when absent. */
  browser?: string;
  /** BCP 47, e.g. `de-DE`; the computer's own when absent. */
  locale?: string;
  /** What a headless computer is set to. */
  colorScheme?: 'light' | 'dark';
}

/**
 * Runs the app in a window of an installed browser.
 * @throws when there is no browser, or when main ends before its first window is there
 */
export async function launchPreview(options: PreviewOptions): Promise<Preview> {
  const browser = options.browser ?? findBrowser();
  if (browser === null) throw new Error('There is no Chrome, Chromium or Edge on this computer.');
  const profile = mkdtempSync(join(tmpdir(), 'sitekeeper-browser-'));
  const locale = options.locale ?? Intl.DateTimeFormat().resolvedOptions().locale;

  const child = startHost(options, locale);
  const output: string[] = [];
  child.stdout?.on('data', (text) => output.push(String(text)));
  child.stderr?.on('data', (text) => output.push(String(text)));
  // 'close', not 'exit': by then everything that main wrote has arrived.
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const host = openRpc<AsksHost, AsksDriver>(child, () => undefined);

  const browsing = startBrowser(browser, profile, options, locale);
  // Main is not to run on without a browser.
  browsing.catch(() => child.kill('SIGKILL'));

  const open = async (): Promise<Preview> => {
    const context = await browsing;
    const state = prepare(context, options);
    host.answer(answersFor(state, host));
    await serve(state, host);
    await host.ask('start', await desktopInfoOf(state, options));
    const first = await Promise.race([state.firstWindow.promise, ended.then(() => null)]);
    if (first === null) throw new Error('Main has ended');
    return previewOf({ state, host, child, exited, output, first });
  };
  const opening = open();
  const exited = ended.then(async (code) => {
    // A browser that is closed in the middle of its preparation leaves Playwright confused.
    await opening.catch(() => undefined);
    await (await browsing).close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    return code;
  });
  try {
    return await opening;
  } catch (cause) {
    child.kill('SIGKILL');
    await exited;
    throw new Error(`The app ended before it had a window.\n${output.join('')}`, { cause });
  }
}

function startHost(options: PreviewOptions, locale: string): ChildProcess {
  const settings: HostSettings = { mainFile: options.mainFile, userDataDir: options.userDataDir, locale };
  return fork(HOST, [JSON.stringify(settings), ...(options.args ?? [])], {
    env: { ...process.env, ...options.env },
    execArgv: [],
    // Ctrl-C in a terminal reaches the driver alone, which then lets main quit in good order.
    detached: process.platform !== 'win32',
    // Bytes travel as bytes.
    serialization: 'advanced',
    silent: true,
  });
}

async function startBrowser(
  executablePath: string,
  profile: string,
  options: PreviewOptions,
  locale: string,
): Promise<BrowserContext> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless,
    locale,
    viewport: options.headless ? SIZE : null,
    serviceWorkers: 'block',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    chromiumSandbox: !asRoot,
    args: [
      // The page may reach no computer at all, not even to ask for a name.
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Else Chromium warns a person of the first flag, in a bar above the page.
      '--test-type',
      ...(options.headless ? [] : [`--app=${PAGE_ORIGIN}/`, `--window-size=${SIZE.width},${SIZE.height}`]),
    ],
  });
}

function prepare(context: BrowserContext, options: PreviewOptions): DriverState {
  const granted: string[] = [];
  const firstWindow = Promise.withResolvers<Page>();
  const scripted = scriptedDialogs();
  const ownPages = new Set<Promise<Page>>();
  const newPage = (): Promise<Page> => {
    const page = context.newPage();
    ownPages.add(page);
    return page;
  };
  return {
    context,
    headless: options.headless,
    windows: new Map(),
    ownPages,
    newPage,
    firstWindow,
    dialogs: options.headless ? scripted : pageDialogs(newPage),
    scripted,
    clipboard: options.headless
      ? memoryClipboard()
      : windowClipboard(context, () => firstWindow.promise, granted),
    granted,
    openedLinks: [],
    shownItems: [],
    systemTheme: options.colorScheme ?? 'light',
    themeSource: 'system',
  };
}

/** Every request of every page goes to main; a page that the driver did not make is a pop-up and is closed. */
async function serve(state: DriverState, host: Parameters<typeof answersFor>[1]): Promise<void> {
  await state.context.route('**/*', async (route) => {
    const page = pageOf(route.request());
    const windows = await Promise.all(state.windows.values());
    const window = windows.find((open) => open.page === page);
    if (window !== undefined) {
      await window.route(route);
      return;
    }
    const [opener] = state.windows.keys();
    if (opener !== undefined) host.tell('popup', opener, toApp(route.request().url()), '');
    await route.abort('blockedbyclient');
  });
  state.context.on('page', async (page) => {
    for (const made of state.ownPages) if ((await made) === page) return;
    await page.close();
  });
}

/** Null for a page so new that Playwright has no frame for it yet. */
function pageOf(request: Request): Page | null {
  try {
    return request.frame().page();
  } catch {
    return null;
  }
}

async function desktopInfoOf(state: DriverState, options: PreviewOptions): Promise<DesktopInfo> {
  const fallback = { x: 0, y: 0, width: 1280, height: 800 };
  if (options.headless) {
    return { dark: state.systemTheme === 'dark', screen: fallback, workArea: fallback };
  }
  const [page] = state.context.pages();
  const seen = await page?.evaluate(() => ({
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    width: screen.width,
    height: screen.height,
    availWidth: screen.availWidth,
    availHeight: screen.availHeight,
  }));
  if (seen === undefined) return { dark: false, screen: fallback, workArea: fallback };
  state.systemTheme = seen.dark ? 'dark' : 'light';
  return {
    dark: seen.dark,
    screen: { x: 0, y: 0, width: seen.width, height: seen.height },
    workArea: { x: 0, y: 0, width: seen.availWidth, height: seen.availHeight },
  };
}
