import { availableParallelism } from 'node:os';
import { defineConfig } from 'playwright/test';

/** End to end: the built app in Electron, or in the preview shell where Electron's runtime is not there. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each test starts an app of its own and spends half its time waiting for it: three fill two processors.
  workers: Math.ceil(availableParallelism() * 1.5),
  // A long test that begins last would run alone.
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
});
