import { parseArgs } from 'node:util';

import { properties } from './properties.ts';
import { walk } from './walk.ts';

/**
 * `npm run soak`: random walks through the app and random cases for its parsers, for as long as one likes. A walk that
 * broke something names its seed; `--seed N --walks 1` walks it again.
 */

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string' },
    minutes: { type: 'string', default: '20' },
    walks: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});

const first = Number(options.seed ?? Math.floor(Math.random() * 1e9));
const minutes = options.quick ? 1 : Number(options.minutes);
const mostWalks = Number(options.walks ?? Number.POSITIVE_INFINITY);
const stepsAWalk = 400;
const runsAProperty = options.quick ? 1_000 : 20_000;

let passed = 0;
let failed = 0;
function note(name: string, broken: readonly string[]): void {
  if (broken.length === 0) {
    passed += 1;
    return;
  }
  failed += 1;
  console.log(`FAIL ${name}\n  ${broken.join('\n  ')}`);
}

console.log(`Seed ${first}, about ${minutes} minutes.`);
if (options.walks === undefined) {
  for (const { name, check } of properties) {
    const broken = await check(runsAProperty, first).then(
      () => [],
      (cause: unknown) => [cause instanceof Error ? cause.message : String(cause)],
    );
    note(name, broken);
  }
  console.log(`${properties.length} properties, ${runsAProperty} cases each.`);
}

const end = performance.now() + minutes * 60_000;
let presses = 0;
for (let seed = first; performance.now() < end && seed < first + mostWalks; seed += 1) {
  const walked = await walk(seed, stepsAWalk);
  presses += walked.steps;
  note(`walk --seed ${seed} (${walked.scenario})`, walked.broken);
}
console.log(`${presses} presses.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
