/**
 * Tries every behaviour, and inspects every state of the gallery in every dress: `node tests/screens/check.ts`. For `npm test` a sample:
 * `--sample 24 --seed 7` takes that many pairs, the same for the same seed. Words choose states by name.
 */
import { parseArgs } from 'node:util';
import { inspect } from './axe.ts';
import { behave, behaviours } from './behaviour.ts';
import { dresses } from './display-variants.ts';
import { openBrowser, openContext, openState, plain } from './page.ts';
import type { Dress } from './page.ts';
import { states } from './states.ts';
import type { GalleryState } from './states.ts';

interface Pair {
  readonly state: GalleryState;
  readonly name: string;
  readonly dress: Dress;
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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const chosen = states.filter(
  ({ name }) => positionals.length === 0 || positionals.some((word) => name.startsWith(word)),
);
const all: readonly Pair[] = Object.entries(dresses).flatMap(([name, dress]) =>
  chosen.map((state) => ({ state, name, dress })),
);
const pairs =
  values.sample === undefined ? all : shuffled(all, Number(values.seed)).slice(0, Number(values.sample));

const browser = await openBrowser();
const calm = await openContext(browser, plain);
const misbehaved = positionals.length === 0 ? await behave(calm) : [];
for (const line of misbehaved) console.error(line);
await calm.close();
let failed = misbehaved.length;
for (const [name, dress] of Object.entries(dresses)) {
  const context = await openContext(browser, dress);
  for (const { state } of pairs.filter((pair) => pair.name === name)) {
    const page = await openState(context, state, dress);
    const wrong = await inspect(page);
    if (wrong.length > 0) failed += 1;
    for (const line of wrong) console.error(`${state.name} in ${name}: ${line}`);
    await page.close();
  }
  await context.close();
}
await browser.close();
const total = pairs.length + (positionals.length === 0 ? behaviours.length : 0);
console.log(`${total - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
