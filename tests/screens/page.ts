/** The built page in a real browser, with the real content policy and a main that is not there. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright';
import { chromium } from 'playwright';
import { findBrowser } from '../../build/preview-shell/driver/browser.ts';
import { securityHeaders } from '../../electron/shell/content-policy.ts';
import type { Locale, Theme } from '../../electron/contract/preferences.ts';
import { ok } from '../../electron/contract/result.ts';
import { installFakeBridge, scriptOf } from './fake-bridge.ts';
import { now, snapshot } from './household.ts';
import type { ScreenState, Step } from './states.ts';
import { defaultAnswers } from './default-answers.ts';

const origin = 'https://sitekeeper.invalid';
const root = join(import.meta.dirname, '../../out/renderer');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

const files = new Map<string, Promise<Buffer>>();

/** A built file, read once: a build that runs meanwhile must not mix two versions. */
function built(file: string): Promise<Buffer> {
  const known = files.get(file) ?? readFile(join(root, file));
  files.set(file, known);
  return known;
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('Install Chrome, Chromium or Edge for the gallery.');
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface DisplayVariant {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly locale: Locale;
  /** Text size: 2 is 200 %. */
  readonly text: number;
  readonly forcedColors: boolean;
}

export const plain: DisplayVariant = {
  width: 1200,
  height: 800,
  theme: 'light',
  locale: 'en',
  text: 1,
  forcedColors: false,
};

/** A context in which only our own files can be loaded. */
export async function openContext(browser: Browser, variant: DisplayVariant): Promise<BrowserContext> {
  const options: BrowserContextOptions = {
    viewport: { width: variant.width, height: variant.height },
    colorScheme: variant.theme === 'dark' ? 'dark' : 'light',
    forcedColors: variant.forcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  };
  const context = await browser.newContext(options);
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const file = url.pathname === '/' ? '/index.html' : url.pathname;
    if (url.origin !== origin || !(extname(file) in types)) return route.abort();
    const contentType = types[extname(file)];
    const body = await built(file);
    return route.fulfill({ body, headers: { ...securityHeaders, 'content-type': contentType ?? '' } });
  });
  return context;
}

/** Opens one state of the gallery. Throws when the page wrote anything to its console. */
export async function openState(
  context: BrowserContext,
  { answers, steps = [] }: ScreenState,
  variant: DisplayVariant,
): Promise<Page> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  const pending = new Set<Request>();
  page.on('request', (request) => pending.add(request));
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('pageerror', (fault) => complaints.push(fault.stack ?? fault.message));
  await page.clock.setFixedTime(now);
  const told = answers?.['app.snapshot'] ?? ok(snapshot);
  const preferences = { theme: variant.theme, locale: 'en' } as const;
  const app = told !== 'never' && told.ok ? ok({ ...told.value, preferences }) : told;
  const script = scriptOf({ ...defaultAnswers, ...answers, 'app.snapshot': app });
  await page.addInitScript(installFakeBridge, script);
  if (variant.text !== 1) {
    await page.addInitScript((text: number) => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = `${text * 100}%`;
      });
    }, variant.text);
  }
  await page.goto(origin);
  await page.locator('.window > :first-child').waitFor();
  for (const step of steps) await take(page, step);
  // Buttons are pressed by their English words; the language changes when the state is reached.
  if (variant.locale !== 'en') {
    await page.evaluate(
      ([script, locale]) => {
        const answer = script.answers['app.snapshot'];
        if (answer === 'never' || !answer.ok) return;
        const preferences = { ...answer.value.preferences, locale };
        window.pushToPage?.('app.changed', { ...answer.value, preferences });
      },
      [script, variant.locale] as const,
    );
  }
  await arrived(page, pending);
  await page.evaluate(() => document.fonts.ready);
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return page;
}

/** Waits for the screens and words that come in bundles of their own, one after the other. */
async function arrived(page: Page, pending: ReadonlySet<Request>): Promise<void> {
  do {
    while (pending.size > 0) await page.waitForEvent('requestfinished');
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  } while (pending.size > 0);
  // On a busy computer a bundle may be fetched well before it is run.
  await page.locator('.window main').first().waitFor({ state: 'attached' });
}

/** Does one thing that a person would do, or plays one event of main. */
async function take(page: Page, step: Step): Promise<void> {
  if ('press' in step) {
    const inDialog = page.locator('dialog[open]');
    const scope = (await inDialog.count()) > 0 ? inDialog : page;
    const named = (name: string) => scope.getByRole('button', { name, exact: true });
    await named(step.press)
      .or(named(`Practice: ${step.press}`))
      .first()
      .click();
    return;
  }
  if ('tick' in step) {
    const scope = step.in === undefined ? page : page.getByRole('group', { name: step.in });
    const box = scope.getByRole('checkbox', { name: step.tick });
    await box
      .or(scope.getByRole('radio', { name: step.tick }))
      .first()
      .click();
    return;
  }
  if ('toggle' in step) {
    await page.getByRole('switch', { name: step.toggle }).click();
    return;
  }
  if ('type' in step) {
    await page.getByLabel(step.into).and(page.locator('input, textarea')).fill(step.type);
    return;
  }
  await page.evaluate(({ event, payload }) => window.pushToPage?.(event, payload), step.push);
}
