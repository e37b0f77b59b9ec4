/** How many tests passed and failed. */
export interface Counts {
  passed: number;
  failed: number;
}

/** What vitest's JSON report says. A skipped test proves nothing, so it counts as failed; so does a file that broke. */
export function vitestCounts(report: string): Counts {
  const read: {
    numPassedTests: number;
    numTotalTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  } = JSON.parse(report);
  const broken = read.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return { passed: read.numPassedTests, failed: read.numTotalTests - read.numPassedTests + broken };
}

/** What Playwright's JSON report says. A skipped or flaky test counts as failed. */
export function playwrightCounts(report: string): Counts {
  const read: {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: unknown[];
  } = JSON.parse(report);
  const { expected, unexpected, flaky, skipped } = read.stats;
  return { passed: expected, failed: unexpected + flaky + skipped + read.errors.length };
}

/** The last line `N passed, M failed` of a script's output; null when there is none. */
export function scriptCounts(output: string): Counts | null {
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  return line === undefined ? null : { passed: Number(line[1]), failed: Number(line[2]) };
}
