import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** They replace modules or globals of the process, so each has a process of its own. */
const isolated = [
  'tests/security/**/*.test.ts',
  'tests/tooling/**/*.test.ts',
  'tests/crash-recovery/**/*.test.ts',
  'tests/soak/**/*.test.ts',
  'tests/integration/backups/read-back.test.ts',
  'tests/integration/mongodb/export-full-disk.test.ts',
];

/** Everything that needs no built app. The end-to-end tests run with Playwright's own runner. */
export default defineConfig({
  test: {
    environment: 'node',
    // Some tests start a browser, on computers that may have other things to do.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    unstubGlobals: true,
    unstubEnvs: true,
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...isolated],
          // Nothing is kept between files: one process runs many of them and loads the app once.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'isolated', include: isolated } },
    ],
  },
});
