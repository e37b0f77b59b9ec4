import type { Answers } from '../rpc.ts';
import type { AsksHost } from '../protocol.ts';
import { app } from './app.ts';
import type { StandInWindow } from './browser-window.ts';
import { preventable } from './emitter.ts';
import { invoke, post } from './ipc-main.ts';
import { clickMenu, menuLines } from './menu.ts';
import { nativeTheme } from './native-theme.ts';
import { powerMonitor } from './power-monitor.ts';
import { answerRequest } from './requests.ts';
import { setScreen } from './screen.ts';
import type { Session } from './types.ts';
import { openWindows } from './windows.ts';

type Permission = Parameters<NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>>[1];

/** A window that is still open; the browser may speak of one that main closed a moment ago. */
const windowOf = (id: number): StandInWindow | undefined => openWindows.get(id);

/** What main answers to the browser's side. */
export const answers: Answers<AsksHost> = {
  start: (world) => {
    setScreen(world);
    nativeTheme.systemIs(world.dark);
    app.begin();
  },
  quit: () => app.quit(),
  request: answerRequest,
  invoke,
  post,
  popup: (id, url, frameName) => windowOf(id)?.webContents.popup(url, frameName),
  closeWindow: (id) => windowOf(id)?.close(),
  windowGone: (id) => windowOf(id)?.destroy(),
  windowEvent: (id, event) => {
    if (event === 'ready-to-show') windowOf(id)?.emit('ready-to-show');
    else windowOf(id)?.focused(event === 'focus');
  },
  windowBounds: (id, bounds) => windowOf(id)?.bounded(bounds),
  pageInput: (id, input) => windowOf(id)?.webContents.input(input),
  pageUrl: (id, url) => {
    windowOf(id)?.webContents.frameOf({ id: 0, url });
  },
  pageLoaded: (id) => windowOf(id)?.webContents.loaded(),
  pageCrashed: (id) => {
    const contents = windowOf(id)?.webContents;
    if (contents === undefined) return;
    const details: Electron.RenderProcessGoneDetails = { reason: 'crashed', exitCode: 1 };
    contents.emit('render-process-gone', preventable({}), details);
    app.emit('render-process-gone', preventable({}), contents, details);
  },
  pageSaid: (id, level, message) => {
    windowOf(id)?.webContents.emit('console-message', preventable({ level, message }));
  },
  download: (id, url, fileName) => {
    const contents = windowOf(id)?.webContents;
    if (contents === undefined) return false;
    let cancelled = false;
    const event = preventable({});
    const item = {
      getURL: () => url,
      getFilename: () => fileName,
      cancel: () => {
        cancelled = true;
      },
    };
    contents.session.emit('will-download', event, item, contents);
    return !event.defaultPrevented && !cancelled;
  },
  permissions: async (id, names) => {
    const contents = windowOf(id)?.webContents;
    if (contents === undefined) return [];
    const granted = await Promise.all(
      names.map((name) => contents.session.grants(contents, name as Permission)),
    );
    return names.filter((_, index) => granted[index]);
  },
  menu: () => menuLines(),
  clickMenu,
  systemTheme: (dark) => nativeTheme.systemIs(dark),
  power: (event) => {
    powerMonitor.emit(event);
  },
};
