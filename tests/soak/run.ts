import { parseArgs } from 'node:util';

import { buildWhatChanged } from '../../build/setup/build.ts';
import { scriptCounts } from '../../build/setup/parse-test-reports.ts';
import { run } from '../../build/setup/run.ts';
import { crashRecovery } from './crash-recovery.ts';
import { askOddly } from './odd-calls.ts';
import { properties } from './properties.ts';
import { stringBound, stringProperties } from '../unit/connection-strings/properties.ts';
import { walk } from './walk.ts';

/**
 * `npm run soak`: random cases for the parsers, odd texts for every call, every screen in every display variant under axe, kills at random
 * moments of random acts, and random walks through the app for as long as one likes. A walk that broke something names its seed; `--seed N --walks 1` walks it
 * again, and nothing else.
 */

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string' },
    /** Of walking; the rest comes on top. */
    minutes: { type: 'string', default: '20' },
    walks: { type: 'string' },
    /** How often the app is killed in the middle of an act. */
    kills: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});

const first = Number(options.seed ?? Math.floor(Math.random() * 1e9));
const minutes = options.quick ? 1 : Number(options.minutes);
const mostWalks = Number(options.walks ?? Number.POSITIVE_INFINITY);
const pressesAWalk = 400;
const casesAProperty = options.quick ? 1_000 : 20_000;
/** Connection strings are what people damage most, and each is read in a tenth of a millisecond. */
const stringsAProperty = options.quick ? 1_000 : 100_000;
const killings = Number(options.kills ?? (options.quick ? 20 : 1_000));

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

async function tryProperties(): Promise<void> {
  const all = [
    ...properties.map((one) => ({ ...one, cases: casesAProperty })),
    ...stringProperties.map((one) => ({ ...one, cases: stringsAProperty })),
    { ...stringBound, cases: casesAProperty / 10 },
  ];
  for (const { name, check, cases } of all) {
    const broken = await check(cases, first).then(
      () => [],
      (cause: unknown) => [cause instanceof Error ? cause.message : String(cause)],
    );
    note(name, broken);
  }
  console.log(
    `${all.length} properties; ${casesAProperty} cases each, ${stringsAProperty} of connection strings.`,
  );
}

async function inspectGallery(): Promise<void> {
  if (!(await buildWhatChanged())) {
    note('build', ['The page could not be built.']);
    return;
  }
  const sample = options.quick ? ['--sample', '40', '--seed', String(first)] : [];
  const { output } = await run(process.execPath, ['tests/screens/check.ts', ...sample], { quiet: true });
  const counts = scriptCounts(output);
  if (counts === null || counts.failed > 0) console.log(output);
  passed += counts?.passed ?? 0;
  failed += counts?.failed ?? 1;
  console.log(`${counts?.passed ?? 0} pictures of the gallery are clean.`);
}

async function walkOn(): Promise<void> {
  const end = performance.now() + minutes * 60_000;
  let presses = 0;
  for (let seed = first; performance.now() < end && seed < first + mostWalks; seed += 1) {
    const walked = await walk(seed, pressesAWalk);
    presses += walked.steps;
    note(`walk --seed ${seed} (${walked.scenario})`, walked.broken);
  }
  console.log(`${presses} presses.`);
}

console.log(`Seed ${first}.`);
if (options.walks === undefined) {
  await tryProperties();
  note('every call, asked for odd things', await askOddly(first));
  await inspectGallery();
  await crashRecovery(killings, first, note);
  console.log(`Killed ${killings} times.`);
}
await walkOn();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
