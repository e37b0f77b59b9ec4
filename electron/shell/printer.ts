import { BrowserWindow, session, type Session, type WebContents, type WebPreferences } from 'electron';

import type { Printer } from '../base/printer.ts';
import { origin, scheme } from './origin.ts';
import { refuseAll } from './session.ts';

/** The one address that such a window can load: the page that main handed over. */
export const printUrl = `${origin}/print.html`;

/** As the page itself says, for a page that forgot to. */
export const printPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** No preload, so no way to main; no scripts; nothing of the app's own session. */
export function printPreferences(room: Session): WebPreferences {
  return {
    session: room,
    javascript: false,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    images: false,
  };
}

/** A session of its own in memory that answers one address with this page and refuses every other request. */
function roomFor(html: string): Session {
  const room = session.fromPartition(`print ${crypto.randomUUID()}`);
  refuseAll(room);
  room.webRequest.onBeforeRequest((details, answer) => answer({ cancel: details.url !== printUrl }));
  room.protocol.handle(
    scheme,
    () =>
      new Response(html, {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': printPolicy,
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        },
      }),
  );
  return room;
}

/** Shows the page in a window that nobody sees, and closes it whatever comes. */
async function onPrintWindow<T>(html: string, use: (contents: WebContents) => Promise<T>): Promise<T> {
  const room = roomFor(html);
  const window = new BrowserWindow({
    show: false,
    width: 800,
    height: 1000,
    title: 'Sitekeeper',
    webPreferences: printPreferences(room),
  });
  try {
    await window.loadURL(printUrl);
    return await use(window.webContents);
  } finally {
    window.destroy();
    room.protocol.unhandle(scheme);
  }
}

const printed = (contents: WebContents): Promise<boolean> =>
  new Promise((resolve) => contents.print({}, (success) => resolve(success)));

/** Our own pages as PDF or on paper. They may hold secrets: neither window nor session outlives the call. */
export function createPrinter(): Printer {
  return {
    pdf: (html) =>
      onPrintWindow(html, (contents) =>
        contents.printToPDF({ preferCSSPageSize: true, printBackground: true }),
      ),
    print: (html) => onPrintWindow(html, printed),
  };
}
