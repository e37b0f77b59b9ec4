import { expect, test } from 'vitest';
import { playwrightCounts, scriptCounts, vitestCounts } from '../../../build/setup/parse-test-reports.ts';

test('a skipped test and a file that broke count as failed', () => {
  const report = JSON.stringify({
    numPassedTests: 7,
    numTotalTests: 9,
    testResults: [
      { status: 'passed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ],
  });
  expect(vitestCounts(report)).toEqual({ passed: 7, failed: 3 });
});

test('a flaky end-to-end test counts as failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 };
  expect(playwrightCounts(JSON.stringify({ stats, errors: [] }))).toEqual({ passed: 5, failed: 3 });
});

test('a script is believed by its last line alone', () => {
  expect(scriptCounts('1 passed, 0 failed\nmore\n12 passed, 3 failed\n')).toEqual({ passed: 12, failed: 3 });
  expect(scriptCounts('it ended with 12 passed, 3 failed, they say')).toBeNull();
});
