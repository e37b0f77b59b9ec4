import { join } from 'node:path';

import {
  BrowserWindow,
  nativeTheme,
  screen,
  type Rectangle,
  type Session,
  type WebPreferences,
} from 'electron';

import { startUrl } from './origin.ts';

/** What the page may do, which is next to nothing. Compared word by word in a security test (checklist 2 to 11). */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  };
}

export interface WindowPlace extends Rectangle {
  readonly maximized: boolean;
}

/** Where a remembered window may open: on a screen that is still there, and no larger than it. */
function clampTo(place: Rectangle, area: Rectangle): Rectangle {
  const width = Math.min(place.width, area.width);
  const height = Math.min(place.height, area.height);
  return {
    width,
    height,
    x: Math.min(Math.max(place.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(place.y, area.y), area.y + area.height - height),
  };
}

const firstSize = { width: 1200, height: 800 };
/** 320 px is what a 400 % zoom leaves; below it nothing is promised. */
const smallest = { minWidth: 320, minHeight: 480 };
/** The ground of the look (--bg), so that no white flash comes before the page. */
const ground = { light: '#f1f5f5', dark: '#0e181b' };

export interface WindowOptions {
  readonly folder: string;
  readonly session: Session;
  readonly place: WindowPlace | null;
}

export function createWindow({ folder, session, place }: WindowOptions): BrowserWindow {
  const bounds = place === null ? firstSize : clampTo(place, screen.getDisplayMatching(place).workArea);
  const window = new BrowserWindow({
    ...bounds,
    ...smallest,
    show: false,
    title: 'Sitekeeper',
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    autoHideMenuBar: false,
    webPreferences: { ...webPreferences(join(folder, 'preload', 'preload.cjs')), session },
  });
  window.once('ready-to-show', () => {
    if (place?.maximized === true) window.maximize();
    window.show();
  });
  void window.loadURL(startUrl);
  return window;
}
