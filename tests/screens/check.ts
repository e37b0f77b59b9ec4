/**
 * Tries every behaviour, and inspects every state of every screen in every display variant: `node tests/screens/check.ts`. For
 * `npm test` a sample: `--sample 24 --seed 7` takes that many pairs, the same for the same seed. Words choose states by
 * name.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright';
import { createLimiter } from '../../electron/base/limiter.ts';
import { inspect } from './axe.ts';
import { behaviours, misbehaviour } from './behaviour.ts';
import { displayVariants } from './display-variants.ts';
import { openBrowser, openContext, openState } from './page.ts';
import type { DisplayVariant } from './page.ts';
import { states } from './states.ts';
import type { ScreenState } from './states.ts';

interface Pair {
  readonly state: ScreenState;
  readonly name: string;
  readonly variant: DisplayVariant;
}

/** Park and Miller's generator: small, and the same everywhere. */
function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  let value = Math.max(1, seed % 2_147_483_647);
  const drawn = items.map((item) => {
    value = (value * 48_271) % 2_147_483_647;
    return { item, value };
  });
  return drawn.toSorted((a, b) => a.value - b.value).map(({ item }) => item);
}

/** What is wrong with one state in one display variant. */
async function inspected(browser: Browser, { state, name, variant }: Pair): Promise<readonly string[]> {
  const context = await openContext(browser, variant);
  try {
    const page = await openState(context, state, variant);
    return (await inspect(page)).map((line) => `${state.name} in ${name}: ${line}`);
  } finally {
    await context.close();
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const chosen = states.filter(
  ({ name }) => positionals.length === 0 || positionals.some((word) => name.startsWith(word)),
);
const all: readonly Pair[] = Object.entries(displayVariants).flatMap(([name, variant]) =>
  chosen.map((state) => ({ state, name, variant })),
);
const pairs =
  values.sample === undefined ? all : shuffled(all, Number(values.seed)).slice(0, Number(values.sample));

const browser = await openBrowser();
/** Each in a context of its own, as many at a time as there are processors. */
const limit = createLimiter(availableParallelism());
const wrong = await Promise.all([
  ...(positionals.length === 0 ? behaviours : []).map((one) => limit(() => misbehaviour(browser, one))),
  ...pairs.map((pair) => limit(() => inspected(browser, pair))),
]);
await browser.close();
for (const line of wrong.flat()) console.error(line);
const failed = wrong.filter((lines) => lines.length > 0).length;
console.log(`${wrong.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
