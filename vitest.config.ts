import { defineConfig } from 'vitest/config';

/** Everything that needs no built app. The end-to-end tests run with Playwright's own runner. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
    // Some tests start a browser, on computers that may have other things to do.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
