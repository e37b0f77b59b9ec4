import { defineConfig } from 'playwright/test';

/** End to end: the built app in Electron, or in the preview shell where Electron's runtime is not there. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each test starts an app of its own; more at a time than cores only makes all of them slow.
  workers: 2,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
});
