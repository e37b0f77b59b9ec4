import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildWhatChanged } from './build.ts';
import { type Counts, playwrightCounts, scriptCounts, vitestCounts } from './parse-test-reports.ts';
import { cacheFolder, root } from './paths.ts';
import { run } from './run.ts';

/** One line of `npm test`. */
export interface Step {
  name: string;
  run(): Promise<Counts>;
}

const PASSED: Counts = { passed: 1, failed: 0 };
const FAILED: Counts = { passed: 0, failed: 1 };

/** Everything that `npm test` does, in this order. A new kind of test is a new line here. */
export const steps: Step[] = [
  tool('Lint', 'oxlint/bin/oxlint', '--type-aware', '--deny-warnings'),
  tool('Format', 'oxfmt/bin/oxfmt', '--check'),
  tool('Types: the contract', 'typescript/bin/tsc', '-p', 'electron/contract'),
  tool('Types: main', 'typescript/bin/tsc', '-p', 'electron'),
  tool('Types: the page', 'typescript/bin/tsc', '-p', 'renderer'),
  tool('Types: build and tests', 'typescript/bin/tsc', '-p', '.'),
  { name: 'Types: main on the preview shell', run: () => check('build/preview-shell/typecheck.ts') },
  { name: 'Build', run: async () => ((await buildWhatChanged()) ? PASSED : FAILED) },
  {
    name: 'Tests',
    run: () =>
      withReport('vitest.json', vitestCounts, (file) =>
        runTool('vitest/vitest.mjs', [
          'run',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${file}`,
        ]),
      ),
  },
  tool('Unused code', 'knip/bin/knip.js', '--no-progress'),
  script('Faults', 'tests/faults/run.ts'),
  script(
    'Screens: what each does, and axe on a sample',
    'tests/screens/check.ts',
    '--sample',
    '24',
    '--seed',
    '7',
  ),
  {
    name: 'End to end',
    run: () =>
      withReport('playwright.json', playwrightCounts, (file) =>
        runTool('playwright/cli.js', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
      ),
  },
];

/** A tool that passes or fails as a whole. */
function tool(name: string, program: string, ...words: string[]): Step {
  return { name, run: async () => ((await runTool(program, words)) === 0 ? PASSED : FAILED) };
}

async function check(script: string, ...words: string[]): Promise<Counts> {
  return (await run(process.execPath, [script, ...words])).code === 0 ? PASSED : FAILED;
}

/** A script that ends with a line `N passed, M failed`. */
function script(name: string, file: string, ...words: string[]): Step {
  return {
    name,
    run: async () => {
      const ended = await run(process.execPath, [file, ...words], { quiet: true });
      process.stdout.write(ended.output);
      const counts = scriptCounts(ended.output) ?? FAILED;
      return ended.code === 0 ? counts : atLeastOneFailure(counts);
    },
  };
}

async function withReport(
  name: string,
  read: (report: string) => Counts,
  runTests: (file: string) => Promise<number | null>,
): Promise<Counts> {
  const file = join(cacheFolder, name);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const code = await runTests(file);
  const counts = existsSync(file) ? read(readFileSync(file, 'utf8')) : FAILED;
  return code === 0 ? counts : atLeastOneFailure(counts);
}

/** A runner can fail without a failed test, for instance on an error between two tests. */
function atLeastOneFailure(counts: Counts): Counts {
  return { ...counts, failed: Math.max(counts.failed, 1) };
}

async function runTool(
  program: string,
  words: string[],
  env?: Record<string, string>,
): Promise<number | null> {
  const all = [join(root, 'node_modules', program), ...words];
  return (await run(process.execPath, all, env === undefined ? {} : { env })).code;
}
