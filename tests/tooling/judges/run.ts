import type { Judge } from './judge.ts';
import { installedPackages } from './packages.ts';
import { sourceJudges } from './sources.ts';
import { stringJudges } from './strings.ts';

/**
 * `npm run check:judges`: installs the programs that a Nightscout brings (outside the project, some 30 MB the first
 * time) and proves that what we say of strings and settings is what they do. Not part of `npm test`: it needs npm.
 */

const judges: readonly Judge[] = [...stringJudges, ...sourceJudges];

// What the old programs have to say about old options is no news here.
process.removeAllListeners('warning');

const packages = await installedPackages();
let failed = 0;
for (const { name, judge } of judges) {
  const { asked, disagreements } = await judge(packages);
  failed += disagreements.length;
  const ok = disagreements.length === 0 && asked > 0;
  if (!ok) process.exitCode = 1;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}: ${asked} compared, ${disagreements.length} differ`);
  for (const { about, ours, theirs } of disagreements) {
    console.log(`     ${about}\n       ours: ${ours}\n       theirs: ${theirs}`);
  }
}
console.log(failed === 0 ? '\nAll agree' : `\n${failed} differ`);
