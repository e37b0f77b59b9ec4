import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

import type { Browser } from 'playwright';

import { ok } from '../../electron/contract/result.ts';
import { installFakeBridge, scriptOf } from '../screens/fake-bridge.ts';
import { inPractice } from '../screens/household.ts';
import { defaultAnswers } from '../screens/default-answers.ts';
import { openBrowser } from '../screens/page.ts';
import { quartile } from './bench.ts';
import { buildBarePage } from './bundles.ts';

declare global {
  interface Window {
    /** When the awaited element was painted, in milliseconds since the page was asked for. */
    shownAt?: number;
  }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

interface Served {
  readonly origin: string;
  readonly close: () => void;
}

/** Serves a folder on loopback. */
async function serve(folder: string): Promise<Served> {
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, normalize(pathname === '/' ? '/index.html' : pathname));
    readFile(file).then(
      (body) => answer.writeHead(200, { 'content-type': types[extname(file)] ?? '' }).end(body),
      () => answer.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Runs inside the page: notes when the first element of this kind has been painted. */
function noteWhenShown(selector: string): void {
  const look = (): void => {
    if (document.querySelector(selector) === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      setTimeout(() => {
        window.shownAt = performance.now();
      });
    });
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
}

async function shownAt(browser: Browser, origin: string, selector: string): Promise<number> {
  // A context of its own: nothing is in its cache.
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const answers = { ...defaultAnswers, 'app.snapshot': ok(inPractice) };
    await page.addInitScript(installFakeBridge, scriptOf(answers));
    await page.addInitScript(noteWhenShown, selector);
    await page.goto(origin);
    const shown = await page.waitForFunction(() => window.shownAt);
    return (await shown.jsonValue()) ?? Number.NaN;
  } finally {
    await context.close();
  }
}

export interface FirstScreen {
  /** My sites in practice mode, and a page that only says hello: painted after so many milliseconds. */
  readonly ours: number;
  readonly bare: number;
}

/** @param renderer folder of the built page. */
export async function measureFirstScreen(renderer: string, times: number): Promise<FirstScreen> {
  const [ours, bare] = await Promise.all([serve(renderer), serve(await buildBarePage())]);
  const browser = await openBrowser();
  const seen = { ours: [] as number[], bare: [] as number[] };
  try {
    for (let turn = 0; turn <= times; turn += 1) {
      const one = await shownAt(browser, bare.origin, 'h1');
      const other = await shownAt(browser, ours.origin, '.site:not(.ghost) h2');
      if (turn === 0) continue;
      seen.bare.push(one);
      seen.ours.push(other);
    }
  } finally {
    await browser.close();
    ours.close();
    bare.close();
  }
  return { ours: quartile(seen.ours), bare: quartile(seen.bare) };
}
