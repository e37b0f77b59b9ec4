/** The second half of `npm test`: every step of steps.ts, then one line that sums them up. */
import { ensureBrowser } from './browser.ts';
import { ensureKeychain } from './keychain.ts';
import { steps } from './test-steps.ts';

process.exitCode = (await runAll()) === 0 ? 0 : 1;

async function runAll(): Promise<number> {
  // Both say themselves what is missing; the tests that need them then fail and are counted.
  await ensureBrowser();
  await ensureKeychain();
  let passed = 0;
  let failed = 0;
  const broken: string[] = [];
  for (const step of steps) {
    console.log(`\n== ${step.name}`);
    const began = Date.now();
    const counts = await step.run();
    passed += counts.passed;
    failed += counts.failed;
    if (counts.failed > 0) broken.push(step.name);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${step.name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  }
  if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed;
}
