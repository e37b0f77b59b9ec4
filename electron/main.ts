import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { app, clipboard, dialog, nativeTheme, net, type BrowserWindow } from 'electron';

import { createApplication } from './application/create-application.ts';
import { createHandlers } from './ipc/calls/index.ts';
import { push, registerCalls } from './ipc/register.ts';
import { createRouter } from './ipc/router.ts';
import { createKeytarVault } from './services/account/vault.ts';
import { systemClock } from './base/clock.ts';
import { createPresses } from './base/user-activation.ts';
import { createClosing } from './shell/close-dialog.ts';
import { createConfirm } from './shell/confirm-dialog.ts';
import { cleanEnvironment } from './shell/refused-variables.ts';
import { createFileDialogs } from './shell/file-dialogs.ts';
import { guardAllPages } from './shell/navigation-guards.ts';
import { openLink, openSite } from './shell/links.ts';
import { installMenu } from './shell/menu.ts';
import { origin } from './shell/origin.ts';
import { watchPresses } from './shell/user-activation.ts';
import { createMainLanguage } from './locales/locale.ts';
import { createPrinter } from './shell/printer.ts';
import { declareScheme, serveFiles } from './shell/protocol.ts';
import { createSecretClipboard } from './shell/secret-clipboard.ts';
import { hardenedSession } from './shell/session.ts';
import { dangerousSwitch } from './shell/refused-switches.ts';
import { createPlaceKeeper } from './shell/window-bounds.ts';
import { createWindow } from './shell/window.ts';
import { readSettings } from './shell/environment.ts';

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
cleanEnvironment(process.env);
const settings = readSettings(process.env, app.isPackaged);

/** The table of contents: one copy, locked doors, services, calls, window, menu. */
async function run(): Promise<void> {
  declareScheme();
  app.enableSandbox();
  guardAllPages(app);
  await app.whenReady();

  let window: BrowserWindow | null = null;
  const directory = app.getPath('userData');
  const presses = createPresses(systemClock);
  const language = createMainLanguage(app.getLocale());
  const core = createApplication({
    fetch: (url, init) => net.fetch(url, init),
    loopbackFetch: fetch,
    clock: systemClock,
    vault: createKeytarVault(async () => (await import('keytar')).default, settings.keychain, systemClock),
    directory,
    emit: (name, payload) => push(window, name, payload),
    files: createFileDialogs(() => window),
    printer: createPrinter(),
    language,
    confirmNatively: createConfirm(() => window, language.current),
    presses,
    version: app.getVersion(),
    runtime: process.versions.electron === undefined ? 'preview' : 'electron',
    packaged: app.isPackaged,
    herokuApi: settings.herokuApi,
    practice: settings.practice,
  });

  process.on('uncaughtException', (cause) => void core.bug('main', cause));
  process.on('unhandledRejection', (cause) => void core.bug('main', cause));

  const secretClipboard = createSecretClipboard(systemClock);
  const handlers = createHandlers(core, {
    readClipboard: () => clipboard.readText(),
    clearClipboard: async (ours) => {
      if ((await clipboard.readText()) === ours) await clipboard.writeText('');
    },
    copySecret: secretClipboard.copy,
    copyText: (text) => clipboard.writeText(text),
    openLink,
    openSite,
  });
  const router = createRouter({
    handlers,
    origin,
    onBug: core.bug,
    onRefused: (what) => core.log.write('refused', { what }),
  });
  registerCalls(router, () => window);

  await core.start();
  nativeTheme.themeSource = core.snapshot().preferences.theme;

  const session = hardenedSession();
  await serveFiles(session, join(folder, 'renderer'));
  const places = createPlaceKeeper(directory);
  const closing = createClosing(
    () =>
      core.databases.jobs
        .list()
        .filter(({ state }) => state === 'running')
        .map(({ kind }) => kind),
    () => window,
    language.current,
  );

  async function open(): Promise<void> {
    window = createWindow({ folder, session, place: await places.load() });
    const opened = window;
    watchPresses(opened.webContents, () => presses.saw());
    opened.on('close', () => void places.save(opened));
    // On a Mac the app stays open without its window, and so does the work.
    if (process.platform !== 'darwin') opened.on('close', (event) => closing.hold(event, opened));
    opened.on('closed', () => {
      window = null;
    });
  }

  installMenu({ mac: process.platform === 'darwin', packaged: app.isPackaged });
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (window === null) void open();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  let closed = false;
  async function quit(): Promise<void> {
    // Without its window there is nothing left to go back to, but on a Mac.
    const asks = window !== null || process.platform === 'darwin';
    if (asks && !(await closing.mayClose())) return;
    await Promise.allSettled([core.close(), secretClipboard.clear()]);
    closed = true;
    app.quit();
  }
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void quit();
  });
  await open();
}

const danger = app.isPackaged ? dangerousSwitch(app) : null;
if (danger !== null) {
  const { dialogs } = createMainLanguage(app.getLocale()).current();
  dialog.showErrorBox('Sitekeeper', dialogs.refusedSwitch(danger));
  app.exit(1);
} else if (app.requestSingleInstanceLock()) {
  void run();
} else {
  app.quit();
}
