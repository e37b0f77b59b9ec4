import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from 'playwright/test';
import { findElectron } from '../../../build/setup/electron.ts';
import { launchInElectron } from './electron.ts';
import { launchInPreview } from './preview.ts';
import type { Running } from './running.ts';

/** The app as an end-to-end test holds it. `page` is the current window's, also after `restart`. */
export interface AppUnderTest extends Running {
  /** The folder of the app's data; it outlives a restart and goes with the test. */
  readonly userData: string;
  /** Quits the app and starts it again with the same data. */
  restart(env?: Record<string, string>): Promise<void>;
}

interface Options {
  /** Added to the environment of main, e.g. `test.use({ appEnv: { SITEKEEPER_PRACTICE_SCENARIO: 'healthy' } })`. */
  appEnv: Record<string, string>;
  /** The app's own command-line arguments. */
  appArgs: string[];
}

/**
 * Playwright's test with the running app. Electron where its runtime is installed, else the preview shell: a spec does not
 * know which, and must not.
 */
export const test = base.extend<Options & { app: AppUnderTest; page: Page }>({
  appEnv: [{}, { option: true }],
  appArgs: [[], { option: true }],
  app: async ({ appEnv, appArgs }, use, testInfo) => {
    const electron = findElectron();
    const userData = mkdtempSync(join(tmpdir(), 'sitekeeper-e2e-'));
    const start = (more: Record<string, string>): Promise<Running> => {
      // A keychain entry of its own: no test ever sees the person's key.
      const env = { SITEKEEPER_KEYCHAIN: `Sitekeeper test ${testInfo.testId}`, ...appEnv, ...more };
      return electron === null
        ? launchInPreview({ userData, env, args: appArgs })
        : launchInElectron({ program: electron, userData, env, args: appArgs });
    };

    let running = await start({});
    const app: AppUnderTest = {
      userData,
      get page() {
        return running.page;
      },
      get dialogs() {
        return running.dialogs;
      },
      get clipboard() {
        return running.clipboard;
      },
      openedLinks: () => running.openedLinks(),
      output: () => running.output(),
      close: () => running.close(),
      restart: async (env = {}) => {
        await running.close();
        running = await start(env);
      },
    };
    await use(app);

    if (testInfo.status !== testInfo.expectedStatus) {
      if (!app.page.isClosed()) {
        await testInfo.attach('screen', { body: await app.page.screenshot(), contentType: 'image/png' });
      }
      await testInfo.attach('output of main', { body: app.output(), contentType: 'text/plain' });
    }
    await running.close();
    rmSync(userData, { recursive: true, force: true });
  },
  page: async ({ app }, use) => use(app.page),
});

export { expect } from 'playwright/test';
