import type { App, WebContents } from 'electron';

import { isOurs } from './origin.ts';

function stay(event: Electron.Event<{ url: string }>): void {
  if (!isOurs(event.url)) event.preventDefault();
}

/** Every page, whichever way it came to be, stays where it is (checklist 11 to 14). */
export function guard(contents: WebContents): void {
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

export function guardAllPages(app: App): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}
